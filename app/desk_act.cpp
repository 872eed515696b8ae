// What is shown and asked; everything else has its own file (see desk_parts.h).
#include "app/desk_parts.h"
#include "app/error_words.h"
#include "app/text.h"
#include "core/identity.h"

namespace canbang {

void tell(Desk& desk, std::string what, std::string hint) { desk.notice = Notice { Tone::met, std::move(what), std::move(hint) }; }

void complain(Desk& desk, Error const& error)
{
    auto const& plan = desk.session ? desk.session->plan : desk.plan;
    desk.notice = Notice { Tone::not_met, worded(error.what, plan), worded(error.hint, plan) };
}

bool succeeded(Desk& desk, Result<void> const& result)
{
    if (!result)
        complain(desk, result.error());
    return result.ok();
}

static void clear_typed(Place& place)
{
    place.typed.clear();
    place.typed_again.clear();
    place.typed_day.clear();
}

void ask(Desk& desk, Question question)
{
    clear_typed(desk.place);
    desk.history_of.reset();
    desk.question = std::move(question);
}

static void start_with(Desk& desk, Session session, Services const& services, std::int64_t now_ms)
{
    auto const looks = desk.looks;
    desk = open_desk(std::move(session), desk.plan, now_ms);
    desk.looks = looks;
    begin_day(desk, services, now_ms);
}

static void act(Desk& desk, Begin const& begin, Services const& services, std::int64_t now_ms)
{
    auto session = services.begin(begin, desk.plan_file);
    if (!session)
        return complain(desk, session.error());
    auto const arrived = std::exchange(desk.arrived_meanwhile, {});
    start_with(desk, std::move(session).value(), services, now_ms);
    if (!arrived.empty())
        act(desk, PreviewFiles { arrived }, services, now_ms);
    else
        desk.place.tour_card = 1;
}

// A wrong passphrase leaves the file and the words where they are.
static void act(Desk& desk, BeginAs const& begin, Services const& services, std::int64_t now_ms)
{
    if (!desk.identity_file)
        return;
    auto session = services.begin_as(desk.identity_file->bytes, begin.passphrase);
    if (!session)
        return complain(desk, session.error());
    start_with(desk, std::move(session).value(), services, now_ms);
    auto& moved = *desk.session;
    auto const noted = note(moved, Deed::moved, device_code(moved.identity.device), say("notice.moved_here.logged"), now_ms);
    if (succeeded(desk, noted) && !desk.notice)
        tell(desk, say("notice.moved_here", { moved.owner.author, unit_name(moved.plan, moved.owner.unit) }), say("notice.moved_here.hint"));
}

static void act(Desk& desk, RestoreLost const& wanted, Services const& services, std::int64_t now_ms)
{
    auto session = services.restore_lost(wanted.file_name);
    if (!session)
        return complain(desk, session.error());
    start_with(desk, std::move(session).value(), services, now_ms);
    tell(desk, say("notice.restored"), say("notice.restored.hint", { device_code(desk.session->identity.device) }));
}

static void act(Desk& desk, BeginAnew const&, Services const&, std::int64_t) { desk.cannot_open.reset(); }

static void act(Desk&, ShowDemo const&, Services const& services, std::int64_t) { services.show_demo(); }

static void act(Desk& desk, GoTo const& wanted, Services const& services, std::int64_t)
{
    desk.place.page = wanted.page;
    if (wanted.period)
        desk.place.period = *wanted.period;
    desk.checked.reset();
    if (wanted.page == Page::records || wanted.page == Page::settings)
        look_at_machine(desk, services);
}

static void act(Desk& desk, ShowRecords const& wanted, Services const& services, std::int64_t now_ms)
{
    desk.place.records = wanted.tab;
    act(desk, GoTo { Page::records }, services, now_ms);
}

static void act(Desk& desk, ShowReview const& wanted, Services const&, std::int64_t)
{
    desk.place.page = Page::review;
    desk.place.review_unit = wanted.unit;
    desk.place.period = wanted.period;
}

static void act(Desk& desk, ShowConflict const& wanted, Services const&, std::int64_t)
{
    desk.place.page = Page::merge;
    desk.place.selected_conflict = wanted.key;
    desk.place.chosen_answer.reset();
    desk.place.reason.clear();
}

static void act(Desk& desk, ShowHistory const& wanted, Services const&, std::int64_t) { desk.history_of = wanted.key; }

static void act(Desk& desk, CloseDialog const&, Services const&, std::int64_t)
{
    clear_typed(desk.place);
    desk.question.reset();
    desk.history_of.reset();
}

static void act(Desk& desk, ShowPeriod const& wanted, Services const&, std::int64_t) { desk.place.period = wanted.period; }
static void act(Desk& desk, CountWhat const& wanted, Services const&, std::int64_t) { desk.counting = wanted.counting; }
static void act(Desk& desk, CopyPage const&, Services const&, std::int64_t)
{
    desk.is_copying = true;
    tell(desk, say("notice.copied"));
    desk.notice->is_passing = true;
}

static void act(Desk& desk, CheckData const&, Services const&, std::int64_t) { desk.checked = verify(*desk.session); }
static void act(Desk& desk, ShowTour const& wanted, Services const&, std::int64_t) { desk.place.tour_card = wanted.card; }
static void act(Desk& desk, CloseNotice const&, Services const&, std::int64_t) { desk.notice.reset(); }

static void act(Desk& desk, UseLooks const& wanted, Services const& services, std::int64_t)
{
    bool const is_rebuilt = wanted.looks.theme != desk.looks.theme || wanted.looks.size != desk.looks.size || wanted.looks.is_still != desk.looks.is_still;
    desk.looks = wanted.looks;
    speak(desk.looks.language);
    succeeded(desk, services.keep_looks(desk.looks));
    if (is_rebuilt)
        services.rebuild_look();
}

static void act(Desk& desk, Speak const& wanted, Services const& services, std::int64_t now_ms)
{
    auto looks = desk.looks;
    looks.language = wanted.language;
    act(desk, UseLooks { looks }, services, now_ms);
}

static void act(Desk& desk, ShowQuestion const& wanted, Services const&, std::int64_t)
{
    auto const& key = wanted.key;
    bool const is_task = key.subject.starts_with("task.");
    if (is_task)
        desk.place.task = key.subject.substr(5);
    if (!key.period.is_year())
        desk.place.period = key.period;
    bool const is_event = key.subject.starts_with("event.");
    desk.place.page = is_task ? Page::checklist : is_event ? Page::calendar : Page::figures;
    desk.place.focus = key;
}

// --- Before anything is done -----------------------------------------------------------------

template <typename... Some>
static bool is_one_of(Action const& action) { return (std::holds_alternative<Some>(action) || ...); }

// Everything but the first start and the looks needs a session; before that nothing else is on the screen.
static bool works_without_session(Action const& action) { return is_one_of<Begin, BeginAs, RestoreLost, BeginAnew, ShowDemo, AskForFiles, PreviewFiles, Speak, UseLooks, CloseNotice>(action); }

// What only changes what is shown: while files are being merged nobody else touches the database.
static bool only_shows(Action const& action)
{
    return is_one_of<GoTo, ShowPeriod, ShowQuestion, ShowConflict, ShowReview, ShowRecords, ShowHistory, CloseDialog, CountWhat, Speak, UseLooks, ShowTour, CopyPage, AskWhatToSave, CloseNotice, PreviewFiles, StopImport>(action);
}

static bool asks_first(Desk& desk, Action const& action)
{
    auto question = question_about(*desk.session, action);
    if (!question)
        complain(desk, question.error());
    else if (question.value())
        ask(desk, std::move(*question.value()));
    return !question || desk.question;
}

void drop_passing_notice(Desk& desk)
{
    if (desk.notice && desk.notice->is_passing)
        desk.notice.reset();
}

void act(Desk& desk, Action const& action, Services const& services, std::int64_t now_ms)
{
    drop_passing_notice(desk);
    if (!desk.session && !works_without_session(action))
        return;
    if (desk.job && !only_shows(action))
        return tell(desk, say("notice.still_merging"), say("notice.still_merging.hint"));
    bool const is_new = desk.session && !only_shows(action) && !desk.question;
    if (is_new && asks_first(desk, action))
        return;
    if (!only_shows(action))
        desk.question.reset();
    std::visit([&](auto const& asked) { act(desk, asked, services, now_ms); }, action);
    if (!desk.question)
        clear_typed(desk.place);
}

}
