#include "app/views/form_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

void draw_period_choice(std::vector<Period> const& periods, Period shown, Actions& actions)
{
    std::vector<std::string> names;
    std::ranges::transform(periods, std::back_inserter(names), [](Period period) { return quarter_name(period); });
    auto const chosen = std::size_t(std::ranges::find(periods, shown) - periods.begin());
    if (auto const picked = ui::dropdown(say("checklist.period"), names, chosen))
        actions.push(ShowPeriod { periods[*picked] });
}

char const* status_icon(ChecklistRow const& row)
{
    if (row.is_disputed)
        return icons::icon_warning;
    if (row.is_late)
        return icons::icon_clock;
    if (row.status == "doing")
        return icons::icon_half_circle;
    return row.status == "none" ? "–" : nullptr;
}

static Tone tone_of(Severity severity)
{
    return severity == Severity::error ? Tone::not_met : severity == Severity::warning ? Tone::attention : Tone::unknown;
}

void draw_way_to_reopen(std::optional<ShowReview> const& reopen, Actions& actions)
{
    if (reopen && ui::quiet_button(say("forms.way_to_reopen"), { icons::icon_unlock }))
        actions.push(*reopen);
}

ui::Mark mark_of(Severity severity)
{
    return severity == Severity::error ? ui::Mark::not_met : severity == Severity::warning ? ui::Mark::attention : ui::Mark::none;
}

void draw_told(std::vector<ToldFinding> const& findings)
{
    for (auto const& finding : findings) {
        ui::space(12);
        ui::note(tone_of(finding.severity), finding.text);
    }
}

void answer(Actions& actions, Key key, std::string typed)
{
    actions.push(SetAnswer { std::move(key), typed.empty() ? Value {} : Value { std::move(typed) } });
}

bool takes_focus(Place& place, Key const& key)
{
    bool const is_wanted = place.focus == key;
    if (is_wanted)
        place.focus.reset();
    return is_wanted;
}

}
