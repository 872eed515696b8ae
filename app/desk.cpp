#include "app/desk_parts.h"

#include "app/text.h"
#include "app/widgets/cards.h"

#include <algorithm>
#include <imgui.h>

namespace canbang {

Desk::Desk() = default;
Desk::Desk(Desk&&) noexcept = default;
Desk& Desk::operator=(Desk&&) noexcept = default;
Desk::~Desk() = default;

Desk open_desk(std::optional<Session> session, Plan plan, std::int64_t now_ms)
{
    Desk desk;
    desk.session = std::move(session);
    desk.plan = std::move(plan);
    auto const today = vietnam_time(now_ms).date;
    auto const& year = desk.session ? desk.session->plan.year : desk.plan.year;
    auto const quarter = quarter_of(today);
    desk.place.period = quarter.year == year ? quarter : Period { year, quarter.year < year ? 1 : 4 };
    desk.place.calendar_year = int(today.year());
    desk.place.calendar_month = unsigned(today.month());
    if (desk.session) {
        desk.counting = usual_counting(desk.session->owner);
        forget_preview(desk);
        remember_draft(desk);
    }
    refresh(desk, now_ms);
    return desk;
}

Desk open_rescue(Error const& cannot_open, Plan plan, std::vector<Backup> backups, std::int64_t now_ms)
{
    auto desk = open_desk({}, std::move(plan), now_ms);
    desk.cannot_open = cannot_open;
    desk.machine.backups = std::move(backups);
    std::ranges::stable_sort(desk.machine.backups, std::ranges::greater {}, &Backup::made_at_ms);
    refresh(desk, now_ms);
    return desk;
}

static Desk::PageModel build_page(Desk const& desk, Scene const& scene)
{
    switch (scene.place.page) {
    case Page::overview: return build_overview(scene);
    case Page::checklist: return build_checklist(scene);
    case Page::figures: return build_figures(scene);
    case Page::calendar: return build_calendar(scene);
    case Page::hand_in: return build_hand_in(scene);
    case Page::merge: return build_merge(scene);
    case Page::progress: return build_progress(scene);
    case Page::records: return build_records(scene);
    case Page::review: return build_review(scene);
    case Page::plan: return build_plan(scene);
    case Page::settings: return build_settings(scene, desk.looks, desk.checked);
    case Page::help: return build_help(scene);
    case Page::report: return build_report(scene);
    }
    return {};
}

Scene scene_of(Desk const& desk, std::int64_t now_ms)
{
    return { *desk.session, desk.place, desk.counting, now_ms, desk.previews, &desk.machine, desk.draft ? &*desk.draft : nullptr };
}

void refresh(Desk& desk, std::int64_t now_ms)
{
    if (!desk.session) {
        desk.rescue.reset();
        if (desk.cannot_open)
            desk.rescue = build_rescue(*desk.cannot_open, desk.machine.backups);
        desk.welcome = build_welcome(desk.plan);
        desk.welcome.identity_file = desk.identity_file ? desk.identity_file->name : std::string();
        return;
    }
    auto const scene = scene_of(desk, now_ms);
    if (desk.place.meeting.is_on) {
        desk.meeting = build_meeting(scene, desk.looks.deck);
        return;                                          // Nothing else is seen.
    }
    desk.shell = build_shell(scene);
    desk.page = build_page(desk, scene);
    if (desk.place.is_finding)
        desk.finder = build_finder(scene);
    desk.history.reset();
    if (desk.history_of)
        desk.history = build_history(*desk.session, *desk.history_of);
}

static void draw_page(OverviewModel const& model, Actions& actions, Place& place) { draw_overview(model, actions, place); }
static void draw_page(ChecklistModel const& model, Actions& actions, Place& place) { draw_checklist(model, actions, place); }
static void draw_page(FiguresModel const& model, Actions& actions, Place& place) { draw_figures(model, actions, place); }
static void draw_page(CalendarModel const& model, Actions& actions, Place& place) { draw_calendar(model, actions, place); }
static void draw_page(HandInModel const& model, Actions& actions, Place& place) { draw_hand_in(model, actions, place); }
static void draw_page(MergeModel const& model, Actions& actions, Place& place) { draw_merge(model, actions, place); }
static void draw_page(ProgressModel const& model, Actions& actions, Place& place) { draw_progress(model, actions, place); }
static void draw_page(RecordsModel const& model, Actions& actions, Place& place) { draw_records(model, actions, place); }
static void draw_page(ReviewModel const& model, Actions& actions, Place& place) { draw_review(model, actions, place); }
static void draw_page(PlanModel const& model, Actions& actions, Place& place) { draw_plan(model, actions, place); }
static void draw_page(ReportModel const& model, Actions& actions, Place& place) { draw_report(model, actions, place); }
static void draw_page(SettingsModel const& model, Actions& actions, Place&) { draw_settings(model, actions); }
static void draw_page(HelpModel const& model, Actions& actions, Place&) { draw_help(model, actions); }
static void draw_page(std::monostate, Actions&, Place&) { }

void draw_page_shown(Desk const& desk, Actions& actions, Place& place)
{
    std::visit([&](auto const& model) { draw_page(model, actions, place); }, desk.page);
}

// Of what was drawn in this frame.
static std::vector<SavingChoice> choices_to_save(Desk const& desk)
{
    std::vector<std::string> charts;
    std::ranges::transform(ui::exhibits(), std::back_inserter(charts), &ui::Exhibit::title);
    return saving_choices(*desk.session, desk.place, charts);
}

static void draw_dialogs(Desk& desk, Actions& actions)
{
    if (desk.job)
        draw_progress(progress_of(desk), actions);
    else if (desk.question)
        draw_question(*desk.question, actions, desk.place);
    else if (desk.history)
        draw_history(*desk.history, actions);
    else if (desk.place.is_finding)
        draw_finder(desk.finder, actions, desk.place);
    else if (desk.place.saving.is_on)
        draw_saving(choices_to_save(desk), actions, desk.place);
    else if (desk.place.tour_card > 0)
        draw_tour(build_tour_card(*desk.session, desk.place.tour_card), desk.place.tour_card, actions);
}

static void draw_or_copy(Desk& desk, std::function<void()> const& draw)
{
    if (!std::exchange(desk.is_copying, false))
        return draw();
    ImGui::SetClipboardText(ui::text_drawn_by(draw).c_str());
}

// A field that is being typed into keeps its own undo.
static void take_undo_keys(Actions& actions)
{
    if (ImGui::GetIO().WantTextInput)
        return;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Z))
        actions.push(UndoAnswer {});
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Y) || ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z))
        actions.push(RedoAnswer {});
}

static void take_keys(Desk& desk, Actions& actions)
{
    bool const is_choosing = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    bool const is_busy = is_choosing || desk.job || desk.question || desk.history || desk.place.is_finding || desk.place.saving.is_on || desk.place.tour_card > 0;
    if (is_busy || !desk.session)
        return;
    take_undo_keys(actions);
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K))
        desk.place.is_finding = true;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_C))
        actions.push(CopyPage {});
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_P))
        actions.push(AskWhatToSave {});
    if (ImGui::IsKeyPressed(ImGuiKey_F1))
        actions.push(GoTo { Page::help });
    if (ImGui::IsKeyPressed(ImGuiKey_F5))
        actions.push(StartMeeting {});
}

static void draw_page_in_shell(Desk& desk, Actions& actions)
{
    take_keys(desk, actions);
    auto const page = [&] {
        draw_or_copy(desk, [&] { draw_page_shown(desk, actions, desk.place); });
        draw_dialogs(desk, actions);
    };
    draw_shell(desk.shell, actions, desk.place, page);
}

static void draw_meeting_shown(Desk& desk, Actions& actions)
{
    draw_meeting(desk.meeting, desk.looks.deck, desk.machine.screens, actions, desk.place);
    if (desk.place.saving.is_on)
        draw_saving(choices_to_save(desk), actions, desk.place);
}

void draw_desk(Desk& desk, Actions& actions)
{
    if (desk.session && desk.place.meeting.is_on)
        draw_meeting_shown(desk, actions);
    else if (desk.session)
        draw_page_in_shell(desk, actions);
    else if (desk.rescue)
        draw_rescue(*desk.rescue, actions);
    else
        draw_welcome(desk.welcome, actions, desk.place);
    if (desk.notice)
        draw_notice(*desk.notice, actions);
}

// --- A notice that goes by itself -----------------------------------------------------------------

static constexpr std::int64_t notice_stays_ms = 12'000;

// True when it is gone.
static bool end_notice(Desk& desk, std::int64_t now_ms)
{
    if (!desk.notice || desk.notice->tone != Tone::met)
        return false;
    if (!desk.notice->ends_ms)
        desk.notice->ends_ms = now_ms + notice_stays_ms;
    if (now_ms < *desk.notice->ends_ms)
        return false;
    desk.notice.reset();
    return true;
}

std::optional<double> next_moment_s(Desk const& desk, std::int64_t now_ms)
{
    auto moment = next_turn_s(desk, now_ms);
    if (desk.notice && desk.notice->ends_ms) {
        auto const left = double(std::max<std::int64_t>(*desk.notice->ends_ms - now_ms, 10)) / 1000;
        moment = std::min(moment.value_or(left), left);
    }
    return moment;
}

bool run_desk(Desk& desk, Services const& services, std::int64_t now_ms)
{
    Actions actions;
    bool const has_ended = follow_job(desk, services, now_ms);
    bool const is_clock_due = desk.place.meeting.is_on;
    if (turn_slide(desk, now_ms) || has_ended || is_clock_due)
        refresh(desk, now_ms);
    auto const before = desk.place;
    draw_desk(desk, actions);
    if (desk.place.meeting.slide != before.meeting.slide || desk.place.meeting.unit != before.meeting.unit)
        desk.place.meeting.turned_ms = now_ms, drop_passing_notice(desk);
    auto const asked = actions.take();
    for (auto const& action : asked)
        act(desk, action, services, now_ms);
    bool const has_notice_ended = end_notice(desk, now_ms);
    bool const has_changed = !asked.empty() || desk.place != before || has_notice_ended;
    if (has_changed)
        refresh(desk, now_ms);
    return has_changed || has_ended;
}

}
