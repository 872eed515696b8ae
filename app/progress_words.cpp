// The letter to those who have not handed in, the deadline in words, and what is still to be made clear.
#include "app/form_words.h"
#include "app/format.h"
#include "app/progress_parts.h"

#include <algorithm>
#include <cstdlib>

namespace canbang {

// --- Deadlines ------------------------------------------------------------------------------------

static char const* moment_of(Date today, Date deadline)
{
    auto const days = days_between(today, deadline);
    return days > 0 ? ".until" : days == 0 ? ".today" : ".late";
}

std::string deadline_words(Scene const& scene, Period period)
{
    auto const& plan = scene.session.plan;
    auto const deadline = hand_in_deadline(plan, period);
    if (precedes_plan(plan, period))
        return say("progress.due.before_plan", { quarter_name(period) });
    if (!deadline)
        return {};
    auto const days = std::abs(days_between(scene.today(), *deadline));
    auto const left = say(days == 1 ? "progress.day" : "progress.days", { number_text(days) });
    return say(std::string("progress.due") + moment_of(scene.today(), *deadline), { quarter_in_words(period), long_date(*deadline), left });
}

// --- Reminder ---------------------------------------------------------------------------------------

static std::string addressee(Scene const& scene, BoardSquare const& square)
{
    auto const name = unit_name(scene.session.plan, square.hand_in.unit);
    if (!square.hand_in.is_extended || !square.hand_in.deadline)
        return "- " + name;
    return "- " + say("progress.reminder.extended", { name, short_date(*square.hand_in.deadline) });
}

static std::string what_is_asked(Scene const& scene, Period period)
{
    auto const deadline = hand_in_deadline(scene.session.plan, period);
    if (!deadline)
        return say("progress.reminder.undated");
    return say(std::string("progress.reminder") + moment_of(scene.today(), *deadline), { long_date(*deadline) });
}

std::string reminder_letter(Scene const& scene, std::vector<BoardRow> const& rows, std::size_t column)
{
    std::string names;
    Period period;
    for (auto const& row : rows) {
        auto const& square = row.squares[column];
        if (square.hand_in.state != ReviewState::missing)
            continue;
        names += (names.empty() ? "" : "\n") + addressee(scene, square);
        period = square.hand_in.period;
    }
    if (names.empty())
        return {};
    auto const& plan = scene.session.plan;
    return say("progress.reminder", { names, short_date(scene.today()), unit_name(plan, plan.coordinator), quarter_in_words(period), pick(plan.name), what_is_asked(scene, period) });
}

// --- Remarks ----------------------------------------------------------------------------------------

void add_remarks(ProgressModel& model, Scene const& scene)
{
    auto const& [plan, ledger] = std::tie(scene.session.plan, scene.session.contents.ledger);
    std::vector<Remark> open;
    for (auto const& unit : plan.units) {
        for (auto& remark : remarks_in(ledger, unit.id, { plan.year })) {
            if (!remark.is_settled)
                open.push_back(std::move(remark));
        }
    }
    std::ranges::stable_sort(open, {}, &Remark::at_ms);
    for (auto const& remark : open) {
        auto const row = remark_row(plan, remark);
        auto const place = joined({ unit_short_name(plan, remark.unit), quarter_name(remark.period), row.question });
        model.remarks.push_back({ remark.unit + " " + remark.subject, place, row.text, row.author, { remark.unit, remark.period } });
    }
    model.remarks_title = say("progress.remarks", { number_text(std::ssize(open)) });
}

}
