#include "core/bundle.h"

#include "core/identity.h"
#include "core/json.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace canbang {

static constexpr std::int64_t format_version = 1;
static constexpr char const* ask_again = "Ask the sender to export the file again.";
static constexpr char const* changed_hint = "The file was changed after it was written. Ask the sender to export it again.";

static OrderedJson written(Change const& change)
{
    auto replaces = OrderedJson::array();
    for (auto const& id : change.replaces)
        replaces.push_back(to_hex(id));
    return {
        { "id", to_hex(change.id) },
        { "period", to_string(change.key.period) },
        { "subject", change.key.subject },
        { "field", change.key.field },
        { "value", OrderedJson(json_of(change.value)) },
        { "replaces", replaces },
        { "at", iso_time(change.at_ms) },
        { "signature", hex_of(change.signature) },
    };
}

static OrderedJson written_blocks(std::vector<Change> const& changes)
{
    std::map<std::pair<std::string, DeviceKey>, OrderedJson> blocks;
    for (auto const& change : changes) {
        auto& block = blocks[{ change.author, change.device }];
        if (block.is_null())
            block = { { "author", change.author }, { "device", hex_of(change.device) }, { "changes", OrderedJson::array() } };
        block["changes"].push_back(written(change));
    }
    auto list = OrderedJson::array();
    for (auto& [writer, block] : blocks)
        list.push_back(std::move(block));
    return list;
}

static OrderedJson written_without_digest(Bundle const& bundle)
{
    return {
        { "format", "canbang" },
        { "version", format_version },
        { "kind", "submission" },
        { "plan", bundle.plan },
        { "unit", bundle.unit },
        { "period", to_string(bundle.period) },
        { "revision", bundle.revision },
        { "previous", bundle.previous },
        { "made_at", iso_time(bundle.made_at_ms) },
        { "blocks", written_blocks(bundle.changes) },
    };
}

static Digest digest_of(Json const& file_without_digest) { return sha256(file_without_digest.dump()); }

std::string write_bundle(Bundle& bundle)
{
    auto const place = [](Change const& c) { return std::tie(c.key, c.at_ms, c.id); };
    std::ranges::sort(bundle.changes, [&](Change const& a, Change const& b) { return place(a) < place(b); });
    auto file = written_without_digest(bundle);
    bundle.digest = digest_of(Json(file));
    file["digest"] = "sha256:" + hex_of(bundle.digest);
    return file.dump(2) + "\n";
}

// The id is computed from the content, so a forged one cannot survive.
static Result<Change> read_change(Json json, Json const& shared, std::string const& place)
{
    TRY_OK(check_fields(json, place, { "id", "period", "subject", "field", "value", "replaces", "at", "signature" }));
    TRY(auto const id, text_at(json, "id", place));
    TRY(auto const signature, text_at(json, "signature", place));
    json.erase("id");
    json.erase("signature");
    json.update(shared);
    TRY(auto change, change_from(json, place));
    if (auto const read = bytes_from_hex(signature, change.signature); !read)
        return while_doing(place, read.error());
    if (id != to_hex(change.id))
        return Error { Fault::tampered, place + ": the answer does not match its id", changed_hint };
    if (!is_signed_by_its_device(change))
        return Error { Fault::tampered, place + ": the signature is not by the device named", changed_hint };
    return change;
}

static Result<void> read_block(Json const& json, std::string const& place, Bundle& bundle)
{
    TRY_OK(check_fields(json, place, { "author", "device", "changes" }));
    TRY(auto const author, text_at(json, "author", place));
    TRY(auto const device, text_at(json, "device", place));
    Json const shared { { "unit", bundle.unit }, { "author", author }, { "device", device } };
    auto const& changes = json.at("changes");
    if (!changes.is_array())
        return Error { Fault::malformed, place + ".changes is not a list", ask_again };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        TRY(auto change, read_change(changes[i], shared, place + ".changes[" + std::to_string(i) + "]"));
        bundle.changes.push_back(std::move(change));
    }
    return {};
}

static Result<Bundle> read_head(Json const& file)
{
    Bundle bundle;
    TRY(auto const kind, text_at(file, "kind", "the file"));
    if (kind != "submission")
        return Error { Fault::malformed, "kind \"" + legible(kind) + "\" is not one this program knows", "Choose a file that a unit handed in." };
    TRY(bundle.plan, text_at(file, "plan", "the file"));
    TRY(bundle.unit, text_at(file, "unit", "the file"));
    TRY(auto const period, text_at(file, "period", "the file"));
    TRY(bundle.period, period_from(period));
    TRY(auto const revision, number_at(file, "revision", "the file"));
    if (revision < 1 || revision > 1'000'000)
        return Error { Fault::malformed, "revision is out of range", ask_again };
    bundle.revision = int(revision);
    TRY(bundle.previous, text_at(file, "previous", "the file"));
    if (Digest digest; !bundle.previous.empty() && !bytes_from_hex(bundle.previous, digest))
        return Error { Fault::malformed, "previous is not the digest of a file", ask_again };
    TRY(auto const made_at, text_at(file, "made_at", "the file"));
    TRY(bundle.made_at_ms, time_from(made_at));
    return bundle;
}

static Result<void> check_version(Json const& file)
{
    if (!file.is_object() || file.value("format", Json()) != "canbang" || !file.contains("version"))
        return Error { Fault::malformed, "not a CânBằng file", "Choose a file whose name ends in .canbang.json." };
    TRY(auto const version, number_at(file, "version", "the file"));
    if (version > format_version)
        return Error { Fault::incompatible, "made by a newer version of the program (format " + std::to_string(version) + ")", "Update this program, then import the file again." };
    if (version < 1)
        return Error { Fault::malformed, "format version " + std::to_string(version) + " never existed", ask_again };
    return {};
}

static Result<void> check_digest(Json file, Bundle& bundle)
{
    TRY(auto const digest, text_at(file, "digest", "the file"));
    file.erase("digest");
    bundle.digest = digest_of(file);
    if (digest != "sha256:" + hex_of(bundle.digest))
        return Error { Fault::tampered, "the digest does not match the content", changed_hint };
    return {};
}

static Result<Bundle> read_file(std::string_view bytes)
{
    TRY(auto file, parse_json(bytes));
    TRY_OK(check_version(file));
    TRY_OK(check_fields(file, "the file", { "format", "version", "kind", "plan", "unit", "period", "revision", "previous", "made_at", "blocks", "digest" }));
    TRY(auto bundle, read_head(file));
    TRY_OK(check_digest(file, bundle));
    auto const& blocks = file.at("blocks");
    if (!blocks.is_array())
        return Error { Fault::malformed, "blocks is not a list", ask_again };
    for (std::size_t i = 0; i < blocks.size(); ++i)
        TRY_OK(read_block(blocks[i], "blocks[" + std::to_string(i) + "]", bundle));
    return bundle;
}

Result<Bundle> read_bundle(std::string_view bytes)
{
    auto bundle = read_file(bytes);
    if (bundle)
        return bundle;
    auto error = bundle.error();
    error.what = legible(error.what, 300);   // It quotes the file.
    return error;
}

Result<void> check_scope(Bundle const& bundle)
{
    for (auto const& change : bundle.changes) {
        bool const fits = contains(bundle.period, change.key.period) || change.key.period == year_of(bundle.period);
        if (change.key.unit != bundle.unit || !fits)
            return Error { Fault::refused, to_string(change.key) + " does not belong to " + bundle.unit + ", " + to_string(bundle.period), "Ask the sender to hand in their own unit and period only." };
    }
    return {};
}

std::string file_name_of(Bundle const& bundle)
{
    return bundle.unit + "-" + to_string(bundle.period) + "-" + std::to_string(bundle.revision) + ".canbang.json";
}

}
