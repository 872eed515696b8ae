// Writing the file: what people read first stands first, what seals it stands last.
#include "core/bundle.h"
#include "core/bundle_format.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace canbang {

static constexpr std::array<std::string_view, 4> kind_names { "submission", "return", "consolidated", "plan" };

std::string_view name_of(BundleKind kind) { return kind_names[std::size_t(kind)]; }

Result<BundleKind> bundle_kind_from(std::string_view name)
{
    auto const found = std::ranges::find(kind_names, name);
    if (found == kind_names.end())
        return Error { Fault::malformed, "kind \"" + legible(name) + "\" is not one this program knows", "Update this program, or choose another file." };
    return BundleKind(found - kind_names.begin());
}

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

static OrderedJson written_content(Bundle const& bundle)
{
    OrderedJson file {
        { "format", "canbang" },
        { "version", format_version },
        { "kind", name_of(bundle.kind) },
        { "plan", bundle.plan },
        { "unit", bundle.unit },
        { "period", to_string(bundle.period) },
        { "revision", bundle.revision },
        { "previous", bundle.previous },
        { "made_at", iso_time(bundle.made_at_ms) },
    };
    if (bundle.kind == BundleKind::plan)
        file["definition"] = OrderedJson::parse(bundle.definition);
    else
        file["blocks"] = written_blocks(bundle.changes);
    file["sealed_by"] = hex_of(bundle.sealed_by);
    return file;
}

Digest digest_of_content(Json const& content) { return sha256(content.dump()); }

std::string write_bundle(Bundle& bundle, Identity const& identity)
{
    auto const place = [](Change const& c) { return std::tie(c.key, c.at_ms, c.id); };
    std::ranges::sort(bundle.changes, [&](Change const& a, Change const& b) { return place(a) < place(b); });
    bundle.sealed_by = identity.device;
    auto file = written_content(bundle);
    bundle.digest = digest_of_content(Json(file));
    file["digest"] = "sha256:" + hex_of(bundle.digest);
    file["seal"] = hex_of(seal_of(bundle.digest, identity));
    return file.dump(2) + "\n";
}

std::string file_name_of(Bundle const& bundle)
{
    auto const& who = bundle.kind == BundleKind::plan ? bundle.plan : bundle.unit;
    auto const what = bundle.kind == BundleKind::plan ? "plan" : to_string(bundle.period);
    auto const kind = bundle.kind == BundleKind::give_back || bundle.kind == BundleKind::consolidated ? "-" + std::string(name_of(bundle.kind)) : std::string();
    return who + "-" + what + kind + "-" + std::to_string(bundle.revision) + ".canbang.json";
}

}
