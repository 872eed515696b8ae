// How our plain structs map to JSON, and the one door through which foreign JSON comes in.
// Private to core: include only from .cpp files.
#pragma once

#include "core/change.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace canbang {

using Json = nlohmann::json;                 // Keys sorted: dump() is the canonical form (RFC 8785).
using OrderedJson = nlohmann::ordered_json;  // Keys as written: for files that people read.

// Refuses more than 64 MiB, invalid UTF-8, nesting deeper than 16 and a key given twice;
// the error names the byte or the key.
Result<Json> parse_json(std::string_view);

// What somebody else wrote, fit to stand in an error: one line of valid UTF-8 of at most `longest` bytes.
std::string legible(std::string_view, std::size_t longest = 120);

// Fault::malformed unless `object` is an object with all of `required` and nothing beyond `optional`.
Result<void> check_fields(Json const& object, std::string const& place, std::initializer_list<char const*> required, std::initializer_list<char const*> optional = {});

// A field of a checked object; Fault::malformed names the place when it has another type.
Result<std::string> text_at(Json const& object, char const* field, std::string const& place);
Result<std::int64_t> number_at(Json const& object, char const* field, std::string const& place);

Json json_of(Value const&);
Result<Value> value_from(Json const&);

// The object whose dump is canonical_json(change), and back. The id is computed from what was read;
// `place` opens the error's sentence.
Json json_of(Change const&);
Result<Change> change_from(Json const&, std::string const& place);

}
