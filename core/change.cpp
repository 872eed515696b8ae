#include "core/change.h"

#include "core/digest.h"
#include "core/json.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace canbang {

static constexpr std::size_t longest_text = 16 * 1024;
static constexpr std::int64_t largest_number = (std::int64_t { 1 } << 53) - 1;

std::string to_hex(ChangeId const& id) { return hex_of(id.bytes); }

Result<ChangeId> change_id_from(std::string_view hex)
{
    ChangeId id;
    TRY_OK(bytes_from_hex(hex, id.bytes));
    return id;
}

std::string to_string(Key const& key)
{
    return key.unit + "/" + to_string(key.period) + "/" + key.subject + "/" + key.field;
}

Result<Key> key_from(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (auto const part : std::views::split(text, '/'))
        parts.emplace_back(part.begin(), part.end());
    if (parts.size() != 4)
        return Error { Fault::malformed, "'" + std::string(text) + "' is not a key", "Write UNIT/PERIOD/SUBJECT/FIELD, for example tong-hop/2026-Q3/staff.cong_chuc/women." };
    TRY(auto const period, period_from(parts[1]));
    Key key { std::string(parts[0]), period, std::string(parts[2]), std::string(parts[3]) };
    TRY_OK(check_key(key));
    return key;
}

static bool is_name(std::string_view text)
{
    auto const allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    };
    return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, allowed);
}

Result<void> check_key(Key const& key)
{
    for (auto const& [what, text] : { std::pair { "unit", &key.unit }, { "subject", &key.subject }, { "field", &key.field } }) {
        if (!is_name(*text))
            return Error { Fault::malformed, std::string(what) + " '" + text->substr(0, 80) + "' is not a name", "Use letters without diacritics, digits, '-', '_' and '.', at most 80." };
    }
    return {};
}

// The library's serializer is strict, so asking it to write the text tells whether it is UTF-8.
static bool is_utf8(std::string const& text)
{
    try {
        (void)Json(text).dump();
        return true;
    } catch (Json::exception const&) {
        return false;
    }
}

// U+0000 to U+001F, U+007F, and U+0080 to U+009F, which UTF-8 begins with 0xC2.
static bool is_control(char c, char before)
{
    auto const byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F || (before == '\xC2' && byte < 0xA0);
}

static bool holds_control(std::string_view text)
{
    char before = 0;
    return std::ranges::any_of(text, [&](char c) { return is_control(c, std::exchange(before, c)); });
}

static Result<void> check_text(std::string const& text)
{
    if (text.size() > longest_text)
        return Error { Fault::malformed, "text is longer than 16 KiB", "Shorten it, or attach it as a document and give its number here." };
    if (!is_utf8(text))
        return Error { Fault::malformed, "text is not valid UTF-8", "Type it again, or save the source as UTF-8." };
    if (holds_control(text))
        return Error { Fault::malformed, "text holds a control character", "Remove invisible characters and try again." };
    return {};
}

Result<void> check_value(Value const& value)
{
    if (auto const* text = as_text(value))
        return check_text(*text);
    if (auto const* number = as_number(value); number && (*number > largest_number || *number < -largest_number))
        return Error { Fault::malformed, std::to_string(*number) + " is out of range", "Check the number." };
    return {};
}

Change make_change(Key key, Value value, std::vector<ChangeId> replaces, std::string author, DeviceKey const& device, std::int64_t at_ms)
{
    std::ranges::sort(replaces);
    replaces.erase(std::ranges::unique(replaces).begin(), replaces.end());
    Change change { {}, std::move(key), std::move(value), std::move(replaces), std::move(author), device, at_ms, {} };
    auto const digest = sha256(canonical_json(change));
    std::ranges::copy_n(digest.begin(), change.id.bytes.size(), change.id.bytes.begin());
    return change;
}

std::string canonical_json(Change const& change) { return json_of(change).dump(); }

bool is_null(Value const& value) { return std::holds_alternative<std::monostate>(value); }
std::int64_t const* as_number(Value const& value) { return std::get_if<std::int64_t>(&value); }
std::string const* as_text(Value const& value) { return std::get_if<std::string>(&value); }
bool is_true(Value const& value) { return value == Value { true }; }

}
