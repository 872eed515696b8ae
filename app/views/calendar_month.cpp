#include "app/views/calendar_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace canbang {

namespace {

constexpr std::size_t days_in_week = 7, most_strips = 2, most_lines = 2;

// A week on the screen: where it begins, how wide its days and how high its strips are.
struct Week {
    std::span<CalendarDay const> days;
    ImVec2 from;
    float width = 0, height = 0;
    std::array<float, most_strips> strips {};
    bool is_small = false;

    ImVec2 corner(std::size_t column) const { return { from.x + width * float(column), from.y }; }
    ImVec2 end(std::size_t column) const { return { corner(column).x + width, from.y + height }; }
};

// What the month needs to act.
struct Month { CalendarModel const& model; std::vector<Week> weeks; Actions& actions; Place& place; std::optional<Date> pressed {}; };

}

// Logical pixels.
static constexpr float strips_from = 36, strip_gap = 3, lowest_strip = 24, lowest_pressable = 32, lowest_touched = 44;

// --- How high everything is --------------------------------------------------------------------------

static bool begins_here(CalendarMark const& mark, std::size_t column) { return !mark.has_begun || column == 0; }

static CalendarMark const* mark_at(Week const& week, std::size_t column, std::size_t line)
{
    auto const& marks = week.days[column].marks;
    return line < std::min(marks.size(), most_strips) ? &marks[line] : nullptr;
}

// The words of a strip may run over the days it goes on for, to the end of the week.
static std::vector<std::string> words_of(Week const& week, std::size_t column, std::size_t line)
{
    std::size_t days = 1;
    for (auto const* mark = mark_at(week, column, line); mark && mark->goes_on && column + days < days_in_week; ++days)
        mark = mark_at(week, column + days, line);
    auto const& mark = *mark_at(week, column, line);
    auto const shown = mark.is_flagged ? std::string(icons::icon_warning) + " " + mark.title : mark.title;
    return ui::label_lines(ui::Face::small, shown, week.width * float(days) - ui::px(20), most_lines);
}

static float height_of_strip(Week const& week, std::size_t column, std::size_t line)
{
    auto const* mark = mark_at(week, column, line);
    if (!mark)
        return 0;
    auto const pressable = ui::px(ui::has_large_targets() ? lowest_touched : lowest_pressable);
    auto const lowest = mark->subject.empty() ? ui::px(lowest_strip) : pressable;
    if (!begins_here(*mark, column))
        return lowest;
    return std::max(lowest, ui::height_of_label(ui::Face::small, words_of(week, column, line).size()) + ui::px(8));
}

static void measure(Week& week)
{
    week.height = ui::px(week.is_small ? 62.0f : strips_from + 6);
    if (week.is_small)
        return;
    for (std::size_t line = 0; line < most_strips; ++line) {
        for (std::size_t column = 0; column < days_in_week; ++column)
            week.strips[line] = std::max(week.strips[line], height_of_strip(week, column, line));
        if (week.strips[line] > 0)
            week.height += week.strips[line] + ui::px(strip_gap);
    }
    week.height = std::max(week.height, ui::px(72));
}

static std::vector<Week> weeks_of(CalendarModel const& model, ImVec2 from, float width)
{
    std::vector<Week> weeks;
    std::span<CalendarDay const> const days = model.days;
    for (std::size_t at = 0; at < days.size(); at += days_in_week) {
        Week week { days.subspan(at, days_in_week), from, width };
        week.is_small = width < ui::px(84);
        measure(week);
        from.y += week.height;
        weeks.push_back(week);
    }
    return weeks;
}

// --- A day --------------------------------------------------------------------------------------------

static void draw_paper(Week const& week, std::size_t column, bool is_hovered)
{
    auto const& colour = ui::look().colour;
    auto const& day = week.days[column];
    auto* const draw = ImGui::GetWindowDrawList();
    auto const from = week.corner(column), to = week.end(column);
    if (day.is_day_off || !day.is_in_month)
        draw->AddRectFilled(from, to, day.is_in_month ? colour.background : colour.quotation);
    if (is_hovered)
        draw->AddRectFilled(from, to, colour.hover);
    draw->AddRect(from, { to.x + 1, to.y + 1 }, colour.hairline);
}

static void draw_number(Week const& week, std::size_t column)
{
    auto const& colour = ui::look().colour;
    auto const& day = week.days[column];
    auto const from = week.corner(column);
    auto const face = day.is_in_month ? ui::Face::label : ui::Face::secondary;
    auto const number = std::to_string(unsigned(day.date.day()));
    auto const side = ui::px(26), left = week.is_small ? (week.width - side) / 2 : ui::px(4);
    ImVec2 const tile { std::round(from.x + left), from.y + ui::px(4) };
    if (day.is_today)
        ImGui::GetWindowDrawList()->AddRectFilled(tile, { tile.x + side, tile.y + side }, colour.accent, side / 2);
    auto const ink = day.is_today ? colour.on_accent : day.is_in_month && !day.is_day_off ? colour.ink : colour.muted;
    auto const indent = std::round((side - ui::width_of(face, number)) / 2);
    ui::draw_words({ tile.x + indent, tile.y + std::round((side - ui::line_height(face)) / 2) }, face, number, ink);
    auto const lunar = ui::width_of(ui::Face::small, day.lunar);
    auto const lunar_left = week.is_small ? (week.width - lunar) / 2 : week.width - lunar - ui::px(8);
    ui::draw_words({ std::round(from.x + lunar_left), from.y + ui::px(week.is_small ? 31 : 9) }, ui::Face::small, day.lunar, colour.muted);
}

static void draw_dots(Week const& week, std::size_t column)
{
    auto const& marks = week.days[column].marks;
    auto const count = std::min<std::size_t>(marks.size(), 3);
    auto const step = ui::px(9), y = week.from.y + week.height - ui::px(9);
    auto x = week.corner(column).x + (week.width - step * (float(count) - 1)) / 2;
    for (std::size_t i = 0; i < count; ++i, x += step)
        ImGui::GetWindowDrawList()->AddCircleFilled({ x, y }, ui::px(3), ui::colours_of(marks[i].tone, ui::look().colour).text);
}

static void draw_more(Week const& week, std::size_t column)
{
    auto const count = week.days[column].marks.size();
    if (count <= most_strips)
        return;
    auto const from = week.corner(column);
    ui::draw_words({ from.x + ui::px(38), from.y + ui::px(9) }, ui::Face::small, say("calendar.more", { std::to_string(count - most_strips) }), ui::look().colour.muted);
}

static std::string tip_of(CalendarDay const& day, std::string const& name)
{
    std::string tip;
    for (auto const& mark : day.marks)
        tip += mark.title + "\n";
    return tip + name;
}

static void draw_day(Month& month, Week const& week, std::size_t column)
{
    auto const& day = week.days[column];
    auto const name = say("calendar.add_on", { day.name });
    auto const is_enabled = month.model.why_not_add.empty();
    auto const area = ui::area(name, week.corner(column), week.end(column), { ui::px(4), true, is_enabled, month.model.why_not_add });
    if (is_enabled)
        ui::tooltip(tip_of(day, name));
    draw_paper(week, column, area.is_hovered);
    draw_number(week, column);
    if (week.is_small)
        draw_dots(week, column);
    else
        draw_more(week, column);
    if (area.was_pressed)
        month.pressed = day.date;
}

// --- A strip --------------------------------------------------------------------------------------------

static float top_of(Week const& week, std::size_t line)
{
    auto top = week.from.y + ui::px(strips_from);
    for (std::size_t above = 0; above < line; ++above)
        top += week.strips[above] + ui::px(strip_gap);
    return top;
}

static void draw_paper_of_strip(Week const& week, std::size_t column, std::size_t line)
{
    auto const& mark = *mark_at(week, column, line);
    bool const begins = !mark.has_begun, ends = !mark.goes_on;
    auto const left = week.corner(column).x + (begins ? ui::px(4) : 0.0f), right = week.end(column).x + (ends ? -ui::px(4) : 1.0f);
    auto const corners = (begins ? ImDrawFlags_RoundCornersLeft : 0) | (ends ? ImDrawFlags_RoundCornersRight : 0);
    auto const top = top_of(week, line);
    ImGui::GetWindowDrawList()->AddRectFilled({ left, top }, { right, top + week.strips[line] }, ui::colours_of(mark.tone, ui::look().colour).tint, ui::px(6), corners ? corners : ImDrawFlags_RoundCornersNone);
}

static void draw_words_of_strip(Week const& week, std::size_t column, std::size_t line)
{
    auto const& mark = *mark_at(week, column, line);
    if (!begins_here(mark, column))
        return;
    auto const lines = words_of(week, column, line);
    auto const top = top_of(week, line) + std::round((week.strips[line] - ui::height_of_label(ui::Face::small, lines.size())) / 2);
    ui::draw_label({ week.corner(column).x + ui::px(11), top }, ui::Face::small, lines, ui::colours_of(mark.tone, ui::look().colour).text);
}

static CalendarDay const* day_at(Month const& month, ImVec2 at)
{
    for (auto const& week : month.weeks) {
        auto const column = std::floor((at.x - week.from.x) / week.width);
        bool const is_here = at.y >= week.from.y && at.y < week.from.y + week.height && column >= 0 && column < float(days_in_week);
        if (is_here)
            return &week.days[std::size_t(column)];
    }
    return nullptr;
}

// Where it would go if it were let go of now.
static void draw_target(Month const& month, ImVec2 pointer)
{
    for (auto const& week : month.weeks) {
        for (std::size_t column = 0; column < days_in_week; ++column) {
            if (day_at(month, pointer) == &week.days[column])
                ImGui::GetWindowDrawList()->AddRect(week.corner(column), week.end(column), ui::look().colour.accent, ui::px(4), 0, ui::px(2));
        }
    }
}

static void open_or_move(Month& month, Week const& week, std::size_t column, std::size_t line)
{
    auto const& [title, subject, is_flagged, tone, has_begun, goes_on] = *mark_at(week, column, line);
    auto const event = std::ranges::find(month.model.own_events, subject, &OwnEvent::subject);
    if (subject.empty() || event == month.model.own_events.end())
        return;
    auto const name = say("calendar.open_event", { title, week.days[column].name }) + "##" + subject;
    auto const top = top_of(week, line);
    auto const strip = ui::area(name, { week.corner(column).x, top }, { week.end(column).x, top + week.strips[line] }, { ui::px(6) });
    ui::tooltip(title + "\n" + say("calendar.drag_event"));
    if (strip.is_dragged)
        draw_target(month, ImGui::GetMousePos());
    if (strip.was_pressed)
        month.place.focus = event->key("title");
    auto const* target = strip.dropped_at ? day_at(month, *strip.dropped_at) : nullptr;
    auto const moved = target ? event->moved_by(days_between(week.days[column].date, target->date)) : std::vector<SetAnswer>();
    if (!moved.empty())
        month.actions.push(SetAnswers { moved });
}

static void for_each_strip(Week const& week, auto const& act)
{
    for (std::size_t column = 0; column < days_in_week && !week.is_small; ++column) {
        for (std::size_t line = 0; line < most_strips; ++line) {
            if (mark_at(week, column, line))
                act(column, line);
        }
    }
}

static void draw_week(Month& month, Week const& week)
{
    for (std::size_t column = 0; column < days_in_week; ++column)
        draw_day(month, week, column);
    for_each_strip(week, [&](auto column, auto line) { draw_paper_of_strip(week, column, line); });
    for_each_strip(week, [&](auto column, auto line) { draw_words_of_strip(week, column, line); });
    for_each_strip(week, [&](auto column, auto line) { open_or_move(month, week, column, line); });
    ui::log_break();
}

// --- The month --------------------------------------------------------------------------------------------

static void draw_weekdays(float width)
{
    auto const at = ImGui::GetCursorScreenPos();
    for (std::size_t day = 0; day < days_in_week; ++day) {
        auto const name = say("calendar.weekday." + std::to_string(day + 1));
        auto const left = at.x + width * (float(day) + 0.5f) - ui::width_of(ui::Face::small, name) / 2;
        ui::draw_words({ std::round(left), at.y }, ui::Face::small, name, ui::look().colour.muted);
    }
    ImGui::Dummy({ 0, ui::line_height(ui::Face::small) });
}

std::optional<Date> draw_month(CalendarModel const& model, Actions& actions, Place& place)
{
    auto const room = ui::room(), width = std::floor(room / float(days_in_week));
    draw_weekdays(width);
    ui::log_break();
    auto const from = ImGui::GetCursorScreenPos();
    Month month { model, weeks_of(model, from, width), actions, place };
    for (auto const& week : month.weeks)
        draw_week(month, week);
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({ room, month.weeks.back().end(0).y - from.y });
    return month.pressed;
}

}
