// The coordinator's draft of the plan. Every edit is kept in the database, so that closing the program loses nothing;
// units learn of it when it is saved as a sealed file.
#include "app/desk_parts.h"
#include "app/plan_draft.h"
#include "app/text.h"
#include "core/plan_edit.h"

#include <algorithm>

namespace canbang {

static constexpr char const* draft_setting = "plan_draft";
static constexpr std::size_t most_steps = 100;

static Plan const& draft_of(Desk const& desk) { return desk.draft ? *desk.draft : desk.session->plan; }

// --- Keeping it --------------------------------------------------------------------------------

void remember_draft(Desk& desk)
{
    auto const& settings = desk.session->contents.settings;
    auto const kept = settings.find(draft_setting);
    if (kept == settings.end() || kept->second.empty() || !desk.session->owner.is_coordinator)
        return;
    auto plan = read_plan(kept->second);
    if (plan && plan.value() != desk.session->plan)
        desk.draft = std::move(plan).value();
}

// A draft that is not sound yet could not be read again: the last sound one stays.
static void keep_draft(Desk& desk)
{
    if (!desk.draft)
        succeeded(desk, set_setting(*desk.session, draft_setting, {}));
    else if (check_plan(*desk.draft))
        succeeded(desk, set_setting(*desk.session, draft_setting, write_plan(*desk.draft)));
}

static void put_draft(Desk& desk, std::optional<Plan> draft)
{
    if (draft && *draft == desk.session->plan)
        draft.reset();
    desk.draft = std::move(draft);
    keep_draft(desk);
}

static void edit(Desk& desk, std::optional<Plan> draft)
{
    if (draft && *draft == draft_of(desk))
        return;
    auto& before = desk.drafts_before;
    before.push_back(desk.draft);
    if (before.size() > most_steps)
        before.erase(before.begin());
    desk.drafts_after.clear();
    put_draft(desk, std::move(draft));
}

// --- Undoing -----------------------------------------------------------------------------------

static void offer(Desk& desk, std::string what, Action then, char const* label)
{
    tell(desk, std::move(what));
    desk.notice->then = std::move(then);
    desk.notice->then_label = say(label);
    desk.notice->is_passing = true;
}

static void step(Desk& desk, std::vector<std::optional<Plan>>& from, std::vector<std::optional<Plan>>& to)
{
    to.push_back(desk.draft);
    auto draft = std::move(from.back());
    from.pop_back();
    put_draft(desk, std::move(draft));
}

void undo_edit(Desk& desk)
{
    if (desk.drafts_before.empty())
        return tell(desk, say("notice.nothing_to_undo"));
    step(desk, desk.drafts_before, desk.drafts_after);
    offer(desk, say("plan.undone"), RedoAnswer {}, "notice.redo");
}

void redo_edit(Desk& desk)
{
    if (desk.drafts_after.empty())
        return tell(desk, say("notice.nothing_to_redo"));
    step(desk, desk.drafts_after, desk.drafts_before);
    offer(desk, say("plan.redone"), UndoAnswer {}, "notice.undo");
}

// --- Editing -----------------------------------------------------------------------------------

// What only the coordinator does, with a database that can be written.
static bool can_edit(Desk const& desk)
{
    return desk.session->owner.is_coordinator && desk.session->store.why_read_only().empty();
}

// What cannot stand there springs back: nothing where a day or a number is needed, or what is neither.
static void tell_it_springs_back(Desk& desk, EditPlan const& wanted, Error const& error)
{
    if (error.fault == Fault::not_found)                     // A row that went meanwhile.
        return;
    complain(desk, error);
    if (wanted.typed.empty())
        desk.notice = Notice { Tone::not_met, say("plan.not_blank"), say("plan.not_blank.hint") };
}

void act(Desk& desk, EditPlan const& wanted, Services const&, std::int64_t)
{
    if (!can_edit(desk))
        return;
    auto edited = with_typed(draft_of(desk), desk.session->plan, wanted.place, wanted.typed);
    if (edited)
        edit(desk, std::move(edited).value());
    else
        tell_it_springs_back(desk, wanted, edited.error());
}

void act(Desk& desk, SetHandInDay const& wanted, Services const&, std::int64_t)
{
    if (!can_edit(desk))
        return;
    auto const day = date_from(wanted.day);
    edit(desk, with_hand_in_day(draft_of(desk), wanted.period, day ? std::optional(day.value()) : std::nullopt));
}

void act(Desk& desk, AddToPlan const& wanted, Services const&, std::int64_t now_ms)
{
    if (!can_edit(desk))
        return;
    auto added = with_row(draft_of(desk), desk.session->plan, wanted.list, vietnam_time(now_ms).date);
    desk.place.plan_focus = first_place(wanted.list, rows_of(added, wanted.list) - 1);
    edit(desk, std::move(added));
}

void act(Desk& desk, RemoveFromPlan const& wanted, Services const&, std::int64_t)
{
    if (!can_edit(desk) || !why_not_removed(*desk.session, draft_of(desk), wanted).empty())
        return;
    auto const name = text_at(draft_of(desk), first_place(wanted.list, wanted.row));
    edit(desk, without_row(draft_of(desk), wanted.list, wanted.row));
    offer(desk, say("plan.removed", { name.empty() ? say("plan.unnamed") : name }), UndoAnswer {}, "notice.undo");
}

void act(Desk& desk, DropPlanDraft const&, Services const&, std::int64_t)
{
    if (!desk.draft)
        return;
    edit(desk, {});
    offer(desk, say("plan.dropped"), UndoAnswer {}, "notice.undo");
}

// --- Saving ------------------------------------------------------------------------------------

static void begin_anew(Desk& desk)
{
    desk.draft.reset();
    desk.drafts_before.clear();
    desk.drafts_after.clear();
    keep_draft(desk);
}

// Asked where first: whoever thinks better of it has changed nothing.
void act(Desk& desk, SavePlan const&, Services const& services, std::int64_t now_ms)
{
    auto& session = *desk.session;
    auto const path = services.ask_where_to_save(say("plan.save"), services.documents_folder + "/" + plan_file_name(session, draft_of(desk)));
    if (!path)
        return complain(desk, path.error());
    if (path.value().empty())
        return;
    auto const stored = publish_plan(session, desk.draft ? write_plan(*desk.draft) : std::string(), now_ms);
    if (!stored)
        return complain(desk, stored.error());
    begin_anew(desk);
    if (succeeded(desk, services.write_file(path.value(), stored.value().bytes)))
        tell(desk, say("notice.saved", { path.value() }), say("plan.saved.hint"));
}

}
