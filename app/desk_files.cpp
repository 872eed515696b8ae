// Files out: what was handed in, sent back, the plan, what goes to the level above, what was set apart.
#include "app/desk_parts.h"
#include "app/error_words.h"
#include "app/format.h"
#include "app/text.h"

#include <algorithm>

namespace canbang {

static void save(Desk& desk, std::string_view bytes, std::string const& path, std::string const& hint, Services const& services)
{
    if (succeeded(desk, services.write_file(path, bytes)))
        tell(desk, say("notice.saved", { path }), hint);
}

// Asks where first. True when it was written.
static void save_somewhere(Desk& desk, std::string_view bytes, std::string const& name, std::string const& title, std::string const& hint, Services const& services)
{
    auto const path = services.ask_where_to_save(title, services.documents_folder + "/" + name);
    if (!path)
        complain(desk, path.error());
    else if (!path.value().empty())
        save(desk, bytes, path.value(), hint, services);
}

// --- A unit ----------------------------------------------------------------------------------

void act(Desk& desk, HandInPeriod const& wanted, Services const& services, std::int64_t now_ms)
{
    auto const stored = hand_in(*desk.session, wanted.period, now_ms);
    if (!stored)
        complain(desk, stored.error());
    else
        save(desk, stored.value().bytes, services.documents_folder + "/" + stored.value().file_name, say("notice.saved_hint"), services);
}

void act(Desk& desk, SaveHandIn const& wanted, Services const& services, std::int64_t)
{
    auto const* last = last_hand_in(*desk.session, wanted.period);
    if (!last)
        return;                          // The button is only there after a hand-in.
    auto const bytes = desk.session->store.bytes_of(last->bundle.digest);
    if (bytes)
        save_somewhere(desk, bytes.value(), last->file_name, say("hand_in.save_as"), say("notice.saved_hint"), services);
    else
        complain(desk, bytes.error());
}

// --- The coordinator -------------------------------------------------------------------------

void act(Desk& desk, SaveReturn const& wanted, Services const& services, std::int64_t now_ms)
{
    auto const stored = make_return(*desk.session, wanted.unit, now_ms);
    if (stored)
        save_somewhere(desk, stored.value().bytes, stored.value().file_name, say("review.save_return"), say("notice.return_hint", { unit_name(desk.session->plan, wanted.unit) }), services);
    else
        complain(desk, stored.error());
}

// --- The level above -------------------------------------------------------------------------

void act(Desk& desk, ChoosePlanAbove const&, Services const& services, std::int64_t)
{
    desk.awaits_plan_above = true;
    services.ask_for_files(say("above.choose_plan"));
}

void act(Desk& desk, ReportTo const& chosen, Services const&, std::int64_t)
{
    if (!succeeded(desk, report_to(*desk.session, desk.machine.plan_above, chosen.unit)))
        return;
    desk.machine.plan_above.clear();
    tell(desk, say("notice.above_kept"));
}

void act(Desk& desk, SaveConsolidated const& wanted, Services const& services, std::int64_t now_ms)
{
    auto const stored = make_consolidated(*desk.session, wanted.period, now_ms);
    if (stored)
        save_somewhere(desk, stored.value().bytes, stored.value().file_name, say("above.make"), say("notice.consolidated_hint"), services);
    else
        complain(desk, stored.error());
}

// --- What was set apart ----------------------------------------------------------------------

void act(Desk& desk, SaveQuarantined const& wanted, Services const& services, std::int64_t)
{
    auto const& quarantined = desk.session->contents.quarantined;
    auto const file = std::ranges::find(quarantined, wanted.digest, &QuarantinedFile::digest);
    if (file == quarantined.end())
        return;
    auto const bytes = desk.session->store.quarantined_bytes(wanted.digest);
    if (bytes)
        save_somewhere(desk, bytes.value(), file->file_name, say("records.save_original"), {}, services);
    else
        complain(desk, bytes.error());
}

void act(Desk& desk, SaveQuarantineList const&, Services const& services, std::int64_t now_ms)
{
    std::vector<std::vector<std::string>> rows { { say("records.column.file"), say("records.column.when"), say("records.column.reason"), say("records.column.hint") } };
    auto const& plan = desk.session->plan;
    for (auto const& file : desk.session->contents.quarantined)
        rows.push_back({ file.file_name, moment_text(file.stored_at_ms), worded(file.reason, plan), worded(file.hint, plan) });
    save_somewhere(desk, services.table_of(rows), say("records.list_name"), say("records.save_list"), {}, services);
    succeeded(desk, note(*desk.session, Deed::exported, say("records.list_name"), {}, now_ms));
}

}
