// Any bytes as a file handed in, and the same once more with true ids, signatures and seal, to get past those.
// Refused with a reason, or read, and then written and read again the same.
#include "core/bundle.h"
#include "core/bundle_format.h"
#include "core/identity.h"
#include "core/json.h"
#include "tests/fuzz/law.h"

#include <tuple>

using namespace canbang;

static Identity const& device()
{
    static auto const identity = identity_from_seed({});
    return identity;
}

static bool same_content(Bundle const& a, Bundle const& b)
{
    auto const content = [](Bundle const& c) {
        return std::tie(c.kind, c.plan, c.unit, c.period, c.revision, c.previous, c.made_at_ms, c.changes, c.definition);
    };
    return content(a) == content(b);
}

static bool try_reading(std::string_view bytes)
{
    auto read = read_bundle(bytes);
    if (!read) {
        test::law(!read.error().what.empty() && !read.error().hint.empty(), "a file that is refused is refused with a reason and a next step");
        return false;
    }
    auto bundle = std::move(read).value();
    auto const written = write_bundle(bundle, device());
    auto again = read_bundle(written);
    test::law(again.ok(), "a file that was read can be written and read again");
    test::law(same_content(bundle, again.value()), "a file reads back equal");
    auto copy = again.value();
    test::law(write_bundle(copy, device()) == written, "the same content gives the same bytes");
    (void)check_scope(bundle);
    (void)file_name_of(bundle);
    return true;
}

// --- Telling the truth ---------------------------------------------------------------------------

static void sign_change(Json& json, Json const& unit, Json const& author)
{
    auto content = json;
    content.erase("id");
    content.erase("signature");
    content.update(Json { { "unit", unit }, { "author", author }, { "device", hex_of(device().device) } });
    auto change = change_from(content, "change");
    if (!change)
        return;
    auto truth = std::move(change).value();
    sign(truth, device());
    json["id"] = to_hex(truth.id);
    json["signature"] = hex_of(truth.signature);
}

static void sign_block(Json& block, Json const& unit)
{
    if (!block.is_object() || !block.contains("changes") || !block.contains("author") || !block["changes"].is_array())
        return;
    block["device"] = hex_of(device().device);
    for (auto& change : block["changes"]) {
        if (change.is_object())
            sign_change(change, unit, block["author"]);
    }
}

static void seal(Json& file)
{
    file.erase("digest");
    file.erase("seal");
    file["sealed_by"] = hex_of(device().device);
    auto const digest = digest_of_content(file);
    file["digest"] = "sha256:" + hex_of(digest);
    file["seal"] = hex_of(seal_of(digest, device()));
}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t count)
{
    auto const text = test::text_of(bytes, count);
    if (try_reading(text))
        return 0;
    auto parsed = parse_json(text);
    if (!parsed || !parsed.value().is_object())
        return 0;
    auto file = std::move(parsed).value();
    if (file.contains("blocks") && file["blocks"].is_array()) {
        for (auto& block : file["blocks"])
            sign_block(block, file.value("unit", Json()));
    }
    seal(file);
    try_reading(file.dump());
    return 0;
}
