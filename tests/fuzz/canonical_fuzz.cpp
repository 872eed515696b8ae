// Any JSON as one change: refused, or read to a canonical form that reads back to itself under the same id.
#include "core/json.h"
#include "tests/fuzz/law.h"

using namespace canbang;

static Result<Change> change_in(std::string_view bytes)
{
    TRY(auto const json, parse_json(bytes));
    return change_from(json, "change");
}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t count)
{
    auto const change = change_in(test::text_of(bytes, count));
    if (!change)
        return 0;
    auto const canonical = canonical_json(change.value());
    auto const again = change_in(canonical);
    test::law(again.ok(), "the canonical form of a change can be read");
    test::law(again.value() == change.value(), "a change reads back equal, its id included");
    test::law(canonical_json(again.value()) == canonical, "the canonical form is a fixed point");
    auto const key = key_from(to_string(change.value().key));
    test::law(key.ok() && key.value() == change.value().key, "a key reads back equal");
    return 0;
}
