#include "core/bundle.h"

#include "core/bundle_format.h"
#include "core/identity.h"

#include <algorithm>
#include <array>
#include <optional>

namespace canbang {

static constexpr char const* ask_again = "Ask the sender to export the file again.";
static constexpr char const* changed_hint = "The file was changed after it was written. Ask the sender to export it again.";

namespace {

// A change as the file has it, and what the file claims about it.
struct Claim {
    Change change;
    std::string id, place;
};

// A file whose shape is right; whether it is true is asked after.
struct Shape {
    Bundle bundle;
    std::vector<Claim> claims;
    std::string digest;
    Signature seal {};
};

}

// --- The shape ---------------------------------------------------------------------------------------

template <typename T>
static Result<T> placed(std::string const& place, Result<T> result)
{
    return result ? result : while_doing(place, result.error());
}

static Result<void> read_hex(std::string const& hex, std::span<std::uint8_t> into, std::string const& place)
{
    return placed(place, bytes_from_hex(hex, into));
}

static Result<Claim> claim_in(Json json, Json const& shared, std::string const& place)
{
    TRY_OK(check_fields(json, place, { "id", "period", "subject", "field", "value", "replaces", "at", "signature" }));
    TRY(auto const id, text_at(json, "id", place));
    TRY(auto const signature, text_at(json, "signature", place));
    if (ChangeId shaped; !bytes_from_hex(id, shaped.bytes))
        return Error { Fault::malformed, place + ".id is not the id of an answer", ask_again };
    json.erase("id");
    json.erase("signature");
    json.update(shared);
    TRY(auto change, change_from(json, place));
    TRY_OK(read_hex(signature, change.signature, place));
    return Claim { std::move(change), id, place };
}

static Result<void> read_block(Json const& json, std::string const& place, Shape& shape)
{
    TRY_OK(check_fields(json, place, { "author", "device", "changes" }));
    TRY(auto const author, text_at(json, "author", place));
    TRY_OK(placed(place + ".author", check_value(Value { author })));
    TRY(auto const device, text_at(json, "device", place));
    DeviceKey key;
    TRY_OK(read_hex(device, key, place));
    Json const shared { { "unit", shape.bundle.unit }, { "author", author }, { "device", device } };
    auto const& changes = json.at("changes");
    if (!changes.is_array())
        return Error { Fault::malformed, place + ".changes is not a list", ask_again };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        TRY(auto claim, claim_in(changes[i], shared, place + ".changes[" + std::to_string(i) + "]"));
        shape.claims.push_back(std::move(claim));
    }
    return {};
}

static Result<void> read_blocks(Json const& blocks, Shape& shape)
{
    if (!blocks.is_array())
        return Error { Fault::malformed, "blocks is not a list", ask_again };
    for (std::size_t i = 0; i < blocks.size(); ++i)
        TRY_OK(read_block(blocks[i], "blocks[" + std::to_string(i) + "]", shape));
    return {};
}

static Result<void> read_definition(Json const& definition, Bundle& bundle)
{
    if (!definition.is_object() || definition.value("format", Json()) != "canbang-plan")
        return Error { Fault::malformed, "definition is not a plan", ask_again };
    bundle.definition = definition.dump();
    return {};
}

static Result<std::string> name_at(Json const& file, char const* field)
{
    TRY(auto const name, text_at(file, field, "the file"));
    if (auto const checked = check_key({ name, {}, "x", "x" }); !checked)
        return Error { Fault::malformed, std::string(field) + " \"" + legible(name) + "\" is not a name", ask_again };
    return name;
}

static Result<void> read_revision(Json const& file, Bundle& bundle)
{
    TRY(auto const revision, number_at(file, "revision", "the file"));
    if (revision < 1 || revision > 1'000'000)
        return Error { Fault::malformed, "revision is out of range", ask_again };
    bundle.revision = int(revision);
    TRY(bundle.previous, text_at(file, "previous", "the file"));
    if (Digest digest; !bundle.previous.empty() && !bytes_from_hex(bundle.previous, digest))
        return Error { Fault::malformed, "previous is not the digest of a file", ask_again };
    return {};
}

static Result<Bundle> read_head(Json const& file, BundleKind kind)
{
    Bundle bundle;
    bundle.kind = kind;
    TRY(bundle.plan, name_at(file, "plan"));
    TRY(bundle.unit, name_at(file, "unit"));
    TRY(auto const period, text_at(file, "period", "the file"));
    TRY(bundle.period, placed("period", period_from(period)));
    TRY_OK(read_revision(file, bundle));
    TRY(auto const made_at, text_at(file, "made_at", "the file"));
    TRY(bundle.made_at_ms, placed("made_at", time_from(made_at)));
    TRY(auto const sealed_by, text_at(file, "sealed_by", "the file"));
    TRY_OK(read_hex(sealed_by, bundle.sealed_by, "sealed_by"));
    return bundle;
}

static Result<void> read_seal(Json const& file, Shape& shape)
{
    TRY(shape.digest, text_at(file, "digest", "the file"));
    Digest digest;
    if (!shape.digest.starts_with("sha256:") || !bytes_from_hex(std::string_view(shape.digest).substr(7), digest))
        return Error { Fault::malformed, "digest is not one of a file", ask_again };
    TRY(auto const seal, text_at(file, "seal", "the file"));
    return read_hex(seal, shape.seal, "seal");
}

static Error not_a_file_of_ours(Json const& file)
{
    if (file.is_object() && file.value("format", Json()) == "canbang-plan")
        return { Fault::malformed, "a plan that the coordinator has not sealed", "Ask the coordinator for the plan file. A plan of another office or year begins a database of its own." };
    return { Fault::malformed, "not a CânBằng file", "Choose a file whose name ends in .canbang.json." };
}

static Result<void> check_version(Json const& file)
{
    if (!file.is_object() || file.value("format", Json()) != "canbang" || !file.contains("version"))
        return not_a_file_of_ours(file);
    TRY(auto const version, number_at(file, "version", "the file"));
    if (version > format_version)
        return Error { Fault::incompatible, "made by a newer version of the program (format " + std::to_string(version) + ")", "Update this program, then import the file again." };
    if (version < 1)
        return Error { Fault::malformed, "format version " + std::to_string(version) + " never existed", ask_again };
    return {};
}

static Result<Shape> shape_of(Json const& file)
{
    TRY_OK(check_version(file));
    if (!file.contains("kind"))
        return Error { Fault::malformed, "the file lacks \"kind\"", ask_again };
    TRY(auto const name, text_at(file, "kind", "the file"));
    TRY(auto const kind, bundle_kind_from(name));
    auto const* const body = kind == BundleKind::plan ? "definition" : "blocks";
    TRY_OK(check_fields(file, "the file", { "format", "version", "kind", "plan", "unit", "period", "revision", "previous", "made_at", body, "sealed_by", "digest", "seal" }));
    Shape shape;
    TRY(shape.bundle, read_head(file, kind));
    TRY_OK(read_seal(file, shape));
    TRY_OK(kind == BundleKind::plan ? read_definition(file.at(body), shape.bundle) : read_blocks(file.at(body), shape));
    return shape;
}

// --- The truth ---------------------------------------------------------------------------------------

static Result<void> check_seal(Json content, Shape& shape)
{
    content.erase("digest");
    content.erase("seal");
    auto& bundle = shape.bundle;
    bundle.digest = digest_of_content(content);
    if (shape.digest != "sha256:" + hex_of(bundle.digest))
        return Error { Fault::tampered, "the digest does not match the content", changed_hint };
    if (!is_seal_of(shape.seal, bundle.digest, bundle.sealed_by))
        return Error { Fault::tampered, "the seal is not by the device named", changed_hint };
    return {};
}

// The id is computed from the content, so a forged one cannot survive.
static Result<void> check_claim(Claim const& claim)
{
    if (claim.id != to_hex(claim.change.id))
        return Error { Fault::tampered, claim.place + ": the answer does not match its id", changed_hint };
    if (!is_signed_by_its_device(claim.change))
        return Error { Fault::tampered, claim.place + ": the signature is not by the device named", changed_hint };
    return {};
}

static Result<Bundle> read_file(std::string_view bytes)
{
    TRY(auto file, parse_json(bytes));
    TRY(auto shape, shape_of(file));
    TRY_OK(check_seal(std::move(file), shape));
    for (auto& claim : shape.claims) {
        TRY_OK(check_claim(claim));
        shape.bundle.changes.push_back(std::move(claim.change));
    }
    return std::move(shape.bundle);
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

}
