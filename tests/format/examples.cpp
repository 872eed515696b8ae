// Writes one small made-up file of each kind, always the same bytes: core/format/examples.
//     canbang_examples tests/format/plan.json FOLDER
#include "core/bundle.h"
#include "core/identity.h"
#include "core/plan.h"
#include "core/validation.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace canbang;

namespace {

// Somebody at a device; a minute passes with every answer.
struct Person {
    Identity identity;
    std::string author;
    std::int64_t now_ms;

    Change says(Key key, Value value, std::vector<ChangeId> replaces = {})
    {
        auto change = make_change(std::move(key), std::move(value), std::move(replaces), author, identity.device, now_ms);
        sign(change, identity);
        now_ms += 60'000;
        return change;
    }
};

}

static constexpr Period third_quarter { 2026, 3 }, year { 2026 };

// Nobody's key: 32 bytes, the first one the number, the others zero.
static Identity device(std::uint8_t number) { return identity_from_seed({ number }); }

static std::int64_t moment(char const* iso) { return time_from(iso).value(); }

static Key quarterly(std::string subject, std::string field) { return { "tong-hop", third_quarter, std::move(subject), std::move(field) }; }

static std::vector<Change> answers_of_the_head()
{
    Person head { device(1), "Trưởng phòng", moment("2026-10-01T01:30:00Z") };
    return { head.says(quarterly("staff.cong_chuc", "men"), 5), head.says({ "tong-hop", year, "task.NV1", "evidence" }, "Biên bản số 12"),
        head.says(quarterly("staff.cong_chuc", "women"), 6), head.says(quarterly("form", "reference_date"), "2026-09-30"),
        head.says({ "tong-hop", year, "task.NV1", "note" }, "Họp phòng ngày 15/9:\n\t- 11/11 người dự"), head.says(quarterly("form", "complete"), true) };
}

// The deputy corrects a figure and takes an answer back.
static std::vector<Change> answers_of_both()
{
    Person deputy { device(2), "Phó Trưởng phòng", moment("2026-10-02T02:00:00Z") };
    auto changes = answers_of_the_head();
    auto const men = changes[0], evidence = changes[1];
    changes.push_back(deputy.says(men.key, 4, { men.id }));
    changes.push_back(deputy.says(evidence.key, {}, { evidence.id }));
    return changes;
}

static Bundle bundle_of(BundleKind kind, std::string unit, Period period, char const* made_at, std::vector<Change> changes)
{
    Bundle bundle;
    bundle.kind = kind;
    bundle.plan = "vi-du-2026";
    bundle.unit = std::move(unit);
    bundle.period = period;
    bundle.made_at_ms = moment(made_at);
    bundle.changes = std::move(changes);
    return bundle;
}

static std::string submission()
{
    auto first = bundle_of(BundleKind::submission, "tong-hop", third_quarter, "2026-10-01T02:00:00Z", answers_of_the_head());
    write_bundle(first, device(1));
    auto second = bundle_of(BundleKind::submission, "tong-hop", third_quarter, "2026-10-02T02:15:00Z", answers_of_both());
    second.revision = 2;
    second.previous = hex_of(first.digest);
    return write_bundle(second, device(1));
}

// The answers of the unit, and what the coordinator says of them.
static std::string give_back()
{
    Person coordinator { device(3), "Người tổng hợp", moment("2026-10-06T03:00:00Z") };
    auto changes = answers_of_both();
    changes.push_back(coordinator.says(quarterly("review", "state"), "returned"));
    changes.push_back(coordinator.says(quarterly("review", "comment"), "Đề nghị xem lại số nữ."));
    changes.push_back(coordinator.says(quarterly("remark.1", "on"), to_string(quarterly("staff.cong_chuc", "women"))));
    changes.push_back(coordinator.says(quarterly("remark.1", "text"), "Quý II là 7?"));
    auto bundle = bundle_of(BundleKind::give_back, "tong-hop", year, "2026-10-06T03:30:00Z", changes);
    return write_bundle(bundle, coordinator.identity);
}

// Of the plan of the level above, in which the whole office is one unit.
static std::string consolidated()
{
    Person coordinator { device(3), "Người tổng hợp", moment("2026-10-12T07:00:00Z") };
    std::vector<Change> changes;
    for (auto const& [field, count] : { std::pair { "women", 21 }, { "men", 19 } })
        changes.push_back(coordinator.says({ "van-phong", third_quarter, "staff.cong_chuc", field }, count));
    changes.push_back(coordinator.says({ "van-phong", third_quarter, "form", "complete" }, true));
    auto bundle = bundle_of(BundleKind::consolidated, "van-phong", third_quarter, "2026-10-12T07:30:00Z", changes);
    bundle.plan = "vi-du-tinh-2026";
    return write_bundle(bundle, coordinator.identity);
}

static std::string published(Plan const& plan)
{
    auto bundle = bundle_of(BundleKind::plan, plan.coordinator, { plan.year }, "2026-01-12T08:00:00Z", {});
    bundle.definition = write_plan(plan);
    return write_bundle(bundle, device(3));
}

// An example that a coordinator would turn away at the door is none.
static Result<void> check(std::string const& bytes, Plan const& plan)
{
    TRY(auto const bundle, read_bundle(bytes));
    TRY_OK(check_scope(bundle));
    for (auto const& change : bundle.changes) {
        if (bundle.plan == plan.id)
            TRY_OK(check_answer(plan, change.key, change.value));
    }
    return {};
}

static Result<void> write_all(std::string_view plan_json, std::filesystem::path const& folder)
{
    TRY(auto const plan, read_plan(plan_json));
    std::filesystem::create_directories(folder);
    for (auto const& [kind, bytes] : { std::pair { BundleKind::submission, submission() }, { BundleKind::give_back, give_back() },
             { BundleKind::consolidated, consolidated() }, { BundleKind::plan, published(plan) } }) {
        TRY_OK(check(bytes, plan));
        std::ofstream(folder / (std::string(name_of(kind)) + ".canbang.json"), std::ios::binary) << bytes;
    }
    return {};
}

int main(int count, char** words)
{
    if (count != 3)
        return std::fputs("canbang_examples tests/format/plan.json FOLDER\n", stderr), 2;
    std::ifstream plan(words[1], std::ios::binary);
    auto const written = write_all(std::string { std::istreambuf_iterator<char>(plan), {} }, words[2]);
    if (!written)
        return std::fprintf(stderr, "%s\n", written.error().what.c_str()), 1;
}
