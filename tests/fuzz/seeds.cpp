// Writes what fuzzing starts from: small plans, changes and files, as this version of the program writes them.
#include "core/bundle.h"
#include "core/identity.h"
#include "core/plan.h"
#include "core/report/archive.h"
#include "core/report/docx.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace canbang;

static std::filesystem::path folder;

static void write(std::string const& name, std::string const& bytes)
{
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
}

static Plan plan_of_2026()
{
    std::ifstream file(CANBANG_SOURCE_DIR "/app/assets/plan-laichau-vpubnd-2026.json", std::ios::binary);
    return read_plan(std::string { std::istreambuf_iterator<char>(file), {} }).value();
}

static void keep_first(auto& list) { list.resize(std::min<std::size_t>(list.size(), 1)); }

// One of everything, and what it refers to.
static Plan small_plan()
{
    auto plan = plan_of_2026();
    std::erase_if(plan.units, [&](Unit const& unit) { return unit.id != plan.coordinator; });
    keep_first(plan.objectives);
    std::erase_if(plan.indicators, [&](Indicator const& indicator) { return indicator.objective != plan.objectives[0].id; });
    keep_first(plan.indicators);
    keep_first(plan.tasks);
    keep_first(plan.figures);
    std::erase_if(plan.groups, [&](FigureGroup const& group) { return group.id != plan.figures[0].group; });
    keep_first(plan.documents);
    keep_first(plan.events);
    keep_first(plan.deadlines);
    keep_first(plan.holidays);
    keep_first(plan.recipients);
    plan.portals = { "laichau.gov.vn" };
    plan.excluded_quarters = { { 2026, 1 } };
    return plan;
}

static Identity device()
{
    static auto const identity = identity_from_seed({});
    return identity;
}

static Change change_of(std::string const& subject, std::string const& field, Value value, std::vector<ChangeId> replaces = {})
{
    auto change = make_change({ "tong-hop", { 2026, 3 }, subject, field }, std::move(value), std::move(replaces), "Trưởng phòng", device().device, 1'790'000'000'000);
    sign(change, device());
    return change;
}

static std::vector<Change> some_changes()
{
    auto const first = change_of("staff.cong_chuc", "women", std::int64_t { 5 });
    return { first, change_of("staff.cong_chuc", "women", std::int64_t { -9007199254740991 }, { first.id }), change_of("form", "complete", true),
        change_of("task.NV1a", "note", "Đã \"họp\"\n\t\\ 😀"), change_of("reached", "men", Value {}) };
}

static Bundle bundle_of(BundleKind kind)
{
    Bundle bundle;
    bundle.kind = kind;
    bundle.plan = "laichau-vpubnd-2026";
    bundle.unit = "tong-hop";
    bundle.period = { 2026, 3 };
    bundle.made_at_ms = 1'790'000'000'000;
    if (kind == BundleKind::plan)
        bundle.definition = write_plan(small_plan());
    else
        bundle.changes = some_changes();
    return bundle;
}

// A heading, a figure with a note, a table; a letterhead and a signature around them.
static report::Report small_report()
{
    report::Report small;
    small.head.kind = "BÁO CÁO";
    small.head.subject = "Kết quả thực hiện";
    small.body.push_back(report::Heading { 1, { { "I. KẾT QUẢ" } } });
    small.body.push_back(report::Paragraph { { { "Có " }, { "7/12", true }, { " đơn vị." } } });
    return small;
}

static void write_documents()
{
    auto const document = report::write_docx(small_report());
    write("layout/small.docx", document);
    auto const entries = report::read_archive(document).value();
    write("layout/document.xml", report::find_entry(entries, "word/document.xml")->bytes);
}

int main(int count, char** words)
{
    if (count != 2)
        return std::fputs("Say which folder to write to: tests/data/fuzz\n", stderr), 2;
    folder = words[1];
    write("plan/small.json", write_plan(small_plan()));
    int number = 0;
    for (auto const& change : some_changes())
        write("canonical/" + std::to_string(++number) + ".json", canonical_json(change));
    for (auto const kind : { BundleKind::submission, BundleKind::give_back, BundleKind::consolidated, BundleKind::plan }) {
        auto bundle = bundle_of(kind);
        write("bundle/" + std::string(name_of(kind)) + ".json", write_bundle(bundle, device()));
    }
    auto empty = bundle_of(BundleKind::submission);
    empty.changes.clear();
    write("bundle/empty.json", write_bundle(empty, device()));
    write_documents();
    return 0;
}
