#include "app/demo.h"

#include <array>

namespace canbang {

static constexpr char const* disputed_unit = "tt-thong-tin-hoi-nghi";
static constexpr char const* late_unit = "ban-tiep-cong-dan";

std::int64_t demo_time_ms(Period quarter)
{
    static constexpr std::array<char const*, 4> times { "2026-05-12T02:30:00Z", "2026-07-03T03:10:00Z", "2026-10-05T07:45:00Z", "2026-11-20T08:05:00Z" };
    return time_from(times[std::size_t(quarter.quarter - 1)]).value();
}

Seed demo_seed(std::string_view device) { return sha256("canbang demo " + std::string(device)); }
Identity demo_identity(std::string_view device) { return identity_from_seed(demo_seed(device)); }

std::string demo_author(Plan const& plan, std::string const& unit)
{
    auto const* found = find_unit(plan, unit);
    bool const is_centre = found && found->name.vi.starts_with("Trung tâm");
    return is_centre ? "Giám đốc" : unit.starts_with("doi-") ? "Đội trưởng" : unit.starts_with("ban-") ? "Trưởng ban" : "Trưởng phòng";
}

static std::string path_in(std::string const& folder, std::string const& name) { return folder.empty() ? ":memory:" : folder + "/" + name; }

static Result<DemoFile> answer_and_hand_in(Session& session, Period quarter, std::span<Answer const> answers, std::int64_t at_ms)
{
    TRY_OK(record(session, answers, at_ms));
    TRY(auto const stored, hand_in(session, quarter, at_ms + 600'000));
    return DemoFile { stored.file_name, stored.bytes };
}

// The year's report, on the day it is due, by those who have answered the last quarter. It waits to be looked at.
static Result<void> hand_in_year(Session& session, std::vector<DemoFile>& files)
{
    Period const year { session.plan.year }, last_quarter { session.plan.year, 4 };
    if (!last_hand_in(session, last_quarter))
        return {};
    TRY(auto const stored, hand_in(session, year, demo_time_ms(last_quarter) + 1'200'000));
    files.push_back({ stored.file_name, stored.bytes });
    return {};
}

static Result<void> play_unit(Session& session, std::vector<DemoFile>& files)
{
    for (auto const period : hand_in_periods(session.plan)) {
        auto const answers = demo_answers(session.plan, session.owner.unit, period);
        if (answers.empty())
            continue;
        TRY(auto file, answer_and_hand_in(session, period, answers, demo_time_ms(period)));
        files.push_back(std::move(file));
    }
    return hand_in_year(session, files);
}

// The deputy director counts on a phone, without having seen what the director typed.
static Result<DemoFile> play_phone(std::string_view plan_json, std::string const& unit, std::string const& author, Period quarter)
{
    TRY(auto phone, create_session(":memory:", plan_json, { unit, author, false }, demo_identity(unit + " phone"), true));
    auto answers = demo_answers(phone.plan, unit, quarter);
    if (answers.empty())
        answers = demo_answers(phone.plan, unit, { quarter.year, quarter.quarter - 1 });
    std::erase_if(answers, [&](Answer const& a) { return a.key.period != quarter || !(a.key.subject.starts_with("staff.") || a.key.subject == "form"); });
    for (auto& answer : answers) {
        if (answer.key.subject == "staff.vien_chuc" && answer.key.field == "women")
            answer.value = std::int64_t { 9 };
    }
    if (answers.empty())
        answers = { { { unit, quarter, "form", "reference_date" }, std::string("2026-11-20") } };
    TRY(auto file, answer_and_hand_in(phone, quarter, answers, demo_time_ms(quarter) + 86'400'000));
    file.name = unit + "-phone.canbang.json";
    return file;
}

static Result<void> merge_all(Session& merged, std::span<DemoFile const> files, std::int64_t now_ms)
{
    std::vector<IncomingFile> incoming;
    for (auto const& file : files)
        incoming.push_back({ file.name, file.bytes });
    auto doorstep = doorstep_of(merged);
    doorstep.confirm_all = true;
    auto const previews = preview_import(merged.plan, merged.contents, doorstep, incoming);
    return import_files(merged, previews, now_ms);
}

static Result<void> review_all(Session& merged, std::int64_t now_ms)
{
    for (auto const period : hand_in_periods(merged.plan)) {
        for (auto const& hand_in : board_of(merged.plan, merged.contents.ledger, merged.contents.bundles, period, merged.plan.cutoff)) {
            bool const is_disputed = hand_in.unit == disputed_unit && period.quarter == 4;
            if (hand_in.state != ReviewState::missing && !is_disputed && !period.is_year())
                TRY_OK(review(merged, hand_in.unit, period, ReviewState::accepted, {}, now_ms));
        }
    }
    return {};
}

static Result<void> fill_inbox(Demo& demo, std::string_view plan_json, Period last_quarter)
{
    TRY(auto phone, play_phone(plan_json, late_unit, "Phó Trưởng ban", last_quarter));
    demo.inbox.push_back(std::move(phone));
    demo.inbox.push_back({ "bao cao.json", demo.files.front().bytes.substr(0, 8192) });
    auto const& known = demo.files[demo.files.size() / 2];
    demo.inbox.push_back({ "Copy of " + known.name, known.bytes });
    return {};
}

Result<Demo> play_demo(std::string_view plan_json, std::string const& folder)
{
    TRY(auto const plan, read_plan(plan_json));
    // First of all, so that a demo cut short is known for one.
    TRY(auto merged, create_session(path_in(folder, "merged.db"), plan_json, { plan.coordinator, "Chuyên viên tổng hợp", true }, demo_identity("coordinator"), true));
    std::vector<Session> units;
    std::vector<DemoFile> files;
    for (auto const& unit : plan.units) {
        TRY(auto session, create_session(path_in(folder, "units/" + unit.id + ".db"), plan_json, { unit.id, demo_author(plan, unit.id), false }, demo_identity(unit.id), true));
        TRY_OK(play_unit(session, files));
        units.push_back(std::move(session));
    }
    Period const last_quarter { plan.year, 4 };
    TRY(auto phone, play_phone(plan_json, disputed_unit, "Phó Giám đốc", last_quarter));
    files.push_back(std::move(phone));
    auto const now_ms = demo_time_ms(last_quarter) + 2 * 86'400'000;
    TRY_OK(merge_all(merged, files, now_ms));
    TRY_OK(review_all(merged, now_ms + 3'600'000));
    Demo demo { std::move(units), std::move(merged), std::move(files), {} };
    TRY_OK(fill_inbox(demo, plan_json, last_quarter));
    return demo;
}

}
