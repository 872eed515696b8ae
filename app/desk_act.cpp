// What each action does. Data goes through session.cpp; the rest only changes what is shown.
#include "app/desk.h"
#include "app/error_words.h"
#include "app/text.h"

namespace canbang {

static void tell(Desk& desk, std::string what, std::string hint = {}) { desk.notice = Notice { Tone::met, std::move(what), std::move(hint) }; }

static bool succeeded(Desk& desk, Result<void> const& result)
{
    if (!result)
        desk.notice = Notice { Tone::not_met, worded(result.error().what), worded(result.error().hint) };
    return result.ok();
}

// --- The ledger ----------------------------------------------------------------------------------

static void act(Desk& desk, SetAnswer const& set, Services const&, std::int64_t now_ms)
{
    Answer const answer { set.key, set.value };
    succeeded(desk, record(*desk.session, { &answer, 1 }, now_ms));
}

// A row begins to exist with its first answer, which is an empty title.
static void act(Desk& desk, AddRow const& add, Services const&, std::int64_t now_ms)
{
    auto& session = *desk.session;
    Key const key { session.owner.unit, add.period, new_subject(session, add.list, now_ms), "title" };
    Answer const answer { key, std::string() };
    if (succeeded(desk, record(session, { &answer, 1 }, now_ms)))
        desk.place.focus = key;
}

static void act(Desk& desk, ReviewHandIn const& said, Services const&, std::int64_t now_ms)
{
    succeeded(desk, review(*desk.session, said.unit, said.period, said.state, said.comment, now_ms));
}

static void act(Desk& desk, SettleConflict const& choice, Services const&, std::int64_t now_ms)
{
    if (!succeeded(desk, settle(*desk.session, choice.key, choice.value, choice.reason, now_ms)))
        return;
    desk.place.reason.clear();
    desk.place.chosen_answer.reset();
    desk.place.selected_conflict.reset();
    tell(desk, say("notice.settled", { question_name(desk.session->plan, choice.key) }));
}

// --- Files out -----------------------------------------------------------------------------------

static void save(Desk& desk, StoredBundle const& stored, std::string const& path, Services const& services)
{
    if (succeeded(desk, services.write_file(path, stored.bytes)))
        tell(desk, say("notice.saved", { path }), say("notice.saved_hint"));
}

static void act(Desk& desk, HandInPeriod const& wanted, Services const& services, std::int64_t now_ms)
{
    auto const stored = hand_in(*desk.session, wanted.period, now_ms);
    if (!stored)
        succeeded(desk, stored.error());
    else
        save(desk, stored.value(), services.documents_folder + "/" + stored.value().file_name, services);
}

static void act(Desk& desk, SaveHandIn const& wanted, Services const& services, std::int64_t)
{
    auto const* last = last_hand_in(*desk.session, wanted.period);
    if (!last)
        return;                          // The button is only there after a hand-in.
    auto stored = *last;
    auto bytes = desk.session->store.bytes_of(stored.bundle.digest);
    auto path = services.ask_where_to_save(say("hand_in.save_as"), services.documents_folder + "/" + stored.file_name);
    if (!bytes || !path) {
        succeeded(desk, bytes ? path.error() : bytes.error());
        return;
    }
    stored.bytes = std::move(bytes).value();
    if (!path.value().empty())
        save(desk, stored, path.value(), services);
}

// --- Files in ------------------------------------------------------------------------------------

static Doorstep doorstep_here(Desk const& desk)
{
    auto doorstep = doorstep_of(*desk.session);
    doorstep.confirmed_now = desk.confirmed;
    return doorstep;
}

static void look_again(Desk& desk)
{
    auto const doorstep = doorstep_here(desk);
    desk.previews = preview_import(desk.session->plan, desk.session->contents, doorstep, desk.incoming);
}

static void act(Desk&, AskForFiles const&, Services const& services, std::int64_t) { services.ask_for_files(say("merge.drop")); }

static void act(Desk& desk, PreviewFiles const& arrived, Services const&, std::int64_t)
{
    desk.incoming.insert(desk.incoming.end(), arrived.files.begin(), arrived.files.end());
    desk.place.page = Page::merge;
    look_again(desk);
}

static void act(Desk& desk, ConfirmDevice const& confirm, Services const&, std::int64_t)
{
    desk.confirmed.insert(confirm.device);
    look_again(desk);
}

// Files that wait for their device stay on the page until somebody confirms it.
static void act(Desk& desk, DropImport const&, Services const&, std::int64_t)
{
    desk.incoming = waiting_files(desk.session->contents);
    desk.confirmed.clear();
    look_again(desk);
}

static void act(Desk& desk, ApplyImport const&, Services const& services, std::int64_t now_ms)
{
    auto const count = std::to_string(desk.previews.size());
    if (!succeeded(desk, import_files(*desk.session, desk.previews, doorstep_here(desk), now_ms)))
        return;
    act(desk, DropImport {}, services, now_ms);
    tell(desk, say("notice.merged", { count }));
}

// --- What is shown -------------------------------------------------------------------------------

static void act(Desk& desk, Begin const& begin, Services const& services, std::int64_t now_ms)
{
    auto session = services.begin(begin);
    if (session)
        desk = open_desk(std::move(session).value(), desk.plan, now_ms);
    else
        succeeded(desk, session.error());
}

static void act(Desk& desk, GoTo const& wanted, Services const&, std::int64_t) { desk.place.page = wanted.page; }
static void act(Desk& desk, ShowPeriod const& wanted, Services const&, std::int64_t) { desk.place.period = wanted.period; }
static void act(Desk& desk, CountWhat const& wanted, Services const&, std::int64_t) { desk.counting = wanted.counting; }
static void act(Desk&, Speak const& wanted, Services const&, std::int64_t) { speak(wanted.language); }
static void act(Desk& desk, CloseNotice const&, Services const&, std::int64_t) { desk.notice.reset(); }

static void act(Desk& desk, UseDarkTheme const& wanted, Services const& services, std::int64_t)
{
    desk.is_dark = wanted.is_dark;
    services.rebuild_look();
}

static void act(Desk& desk, ShowQuestion const& wanted, Services const&, std::int64_t)
{
    auto const& key = wanted.key;
    bool const is_task = key.subject.starts_with("task.");
    if (is_task)
        desk.place.task = key.subject.substr(5);
    if (!key.period.is_year())
        desk.place.period = key.period;
    desk.place.page = is_task ? Page::checklist : Page::figures;
    desk.place.focus = key;
}

// Everything but the first start and the looks needs a session; before that nothing else is on the screen.
void act(Desk& desk, Action const& action, Services const& services, std::int64_t now_ms)
{
    bool const works_without = std::holds_alternative<Begin>(action) || std::holds_alternative<Speak>(action)
        || std::holds_alternative<UseDarkTheme>(action) || std::holds_alternative<CloseNotice>(action);
    if (desk.session || works_without)
        std::visit([&](auto const& a) { act(desk, a, services, now_ms); }, action);
}

}
