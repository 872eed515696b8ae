#include "app/views/calendar_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace canbang {

namespace {

// Where a day lies.
struct Square { ImVec2 from, size; std::size_t column = 0; bool is_small = false; };

constexpr std::size_t days_in_week = 7;
constexpr std::size_t most_strips = 2;

}

static ImU32 with_alpha(ImU32 colour, float share)
{
    auto paler = ImGui::ColorConvertU32ToFloat4(colour);
    paler.w *= share;
    return ImGui::ColorConvertFloat4ToU32(paler);
}

static void draw_paper(CalendarDay const& day, Square const& square)
{
    auto const& colour = ui::look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    ImVec2 const to { square.from.x + square.size.x, square.from.y + square.size.y };
    if (day.is_day_off)
        draw->AddRectFilled(square.from, to, with_alpha(colour.background, day.is_in_month ? 1.0f : 0.5f));
    draw->AddRect(square.from, { to.x + 1, to.y + 1 }, colour.hairline);
}

static void draw_number(CalendarDay const& day, Square const& square)
{
    auto const& colour = ui::look().colour;
    auto const number = std::to_string(unsigned(day.date.day()));
    auto const side = ui::px(26), strength = day.is_in_month ? 1.0f : 0.6f;
    auto const left = square.is_small ? (square.size.x - side) / 2 : ui::px(4);
    ImVec2 const tile { std::round(square.from.x + left), square.from.y + ui::px(4) };
    if (day.is_today)
        ImGui::GetWindowDrawList()->AddRectFilled(tile, { tile.x + side, tile.y + side }, colour.accent, side / 2);
    auto const ink = day.is_today ? colour.on_accent : day.is_in_month && !day.is_day_off ? colour.ink : colour.muted;
    auto const indent = std::round((side - ui::width_of(ui::Face::label, number)) / 2);
    ui::draw_words({ tile.x + indent, tile.y + std::round((side - ui::line_height(ui::Face::label)) / 2) }, ui::Face::label, number, with_alpha(ink, strength));
    auto const lunar = ui::width_of(ui::Face::small, day.lunar);
    auto const lunar_left = square.is_small ? (square.size.x - lunar) / 2 : square.size.x - lunar - ui::px(8);
    auto const lunar_top = square.is_small ? ui::px(31) : ui::px(9);
    ui::draw_words({ std::round(square.from.x + lunar_left), square.from.y + lunar_top }, ui::Face::small, day.lunar, with_alpha(colour.muted, strength));
}

static void draw_dots(CalendarDay const& day, Square const& square)
{
    auto const count = std::min<std::size_t>(day.marks.size(), 3);
    auto const step = ui::px(9), y = square.from.y + square.size.y - ui::px(9);
    auto x = square.from.x + (square.size.x - step * float(count - 1)) / 2;
    for (std::size_t i = 0; i < count; ++i, x += step)
        ImGui::GetWindowDrawList()->AddCircleFilled({ x, y }, ui::px(3), ui::colours_of(day.marks[i].tone, ui::look().colour).text);
}

static float strip_top(Square const& square, std::size_t line) { return square.from.y + ui::px(36) + float(line) * ui::px(25); }

static bool begins_here(CalendarMark const& mark, Square const& square) { return !mark.has_begun || square.column == 0; }

// A strip runs on into the next day when what it stands for does.
static void draw_strip(CalendarMark const& mark, Square const& square, std::size_t line)
{
    auto const tint = ui::colours_of(mark.tone, ui::look().colour).tint;
    bool const begins = !mark.has_begun, ends = !mark.goes_on;
    auto const left = square.from.x + (begins ? ui::px(4) : 0.0f), right = square.from.x + square.size.x + (ends ? -ui::px(4) : 1.0f);
    auto const corners = (begins ? ImDrawFlags_RoundCornersLeft : 0) | (ends ? ImDrawFlags_RoundCornersRight : 0);
    auto const top = strip_top(square, line);
    ImGui::GetWindowDrawList()->AddRectFilled({ left, top }, { right, top + ui::px(22) }, tint, ui::px(6), corners ? corners : ImDrawFlags_RoundCornersNone);
}

// The words of a strip may run over the days it goes on for, to the end of the week.
static void draw_strip_words(std::span<CalendarDay const> rest_of_week, Square const& square, std::size_t line)
{
    auto const& mark = rest_of_week.front().marks[line];
    if (!begins_here(mark, square))
        return;
    std::size_t days = 1;
    while (days < rest_of_week.size() && line < rest_of_week[days - 1].marks.size() && rest_of_week[days - 1].marks[line].goes_on)
        ++days;
    auto const left = square.from.x + ui::px(11);
    ImGui::SetCursorScreenPos({ left, strip_top(square, line) + std::round((ui::px(22) - ui::line_height(ui::Face::small)) / 2) });
    ui::shortened(ui::Face::small, mark.title, square.size.x * float(days) - ui::px(20), ui::colours_of(mark.tone, ui::look().colour).text);
}

static void draw_more(CalendarDay const& day, Square const& square)
{
    if (day.marks.size() <= most_strips)
        return;
    auto const more = say("calendar.more", { std::to_string(day.marks.size() - most_strips) });
    ui::draw_words({ square.from.x + ui::px(38), square.from.y + ui::px(9) }, ui::Face::small, more, ui::look().colour.muted);
}

static void draw_day(CalendarDay const& day, Square const& square)
{
    draw_paper(day, square);
    draw_number(day, square);
    ImGui::SetCursorScreenPos(square.from);
    ImGui::Dummy(square.size);
    std::string titles;
    for (auto const& mark : day.marks)
        titles += (titles.empty() ? "" : "\n") + mark.title;
    ui::tooltip(titles);
    if (square.is_small)
        draw_dots(day, square);
    else
        draw_more(day, square);
}

static void draw_week(std::span<CalendarDay const> week, Square square)
{
    auto const at = [&](std::size_t column) {
        auto moved = square;
        moved.column = column;
        moved.from.x += square.size.x * float(column);
        return moved;
    };
    for (std::size_t i = 0; i < week.size(); ++i)
        draw_day(week[i], at(i));
    if (square.is_small)
        return;
    for (std::size_t i = 0; i < week.size(); ++i)
        for (std::size_t line = 0; line < std::min(week[i].marks.size(), most_strips); ++line)
            draw_strip(week[i].marks[line], at(i), line);
    for (std::size_t i = 0; i < week.size(); ++i)
        for (std::size_t line = 0; line < std::min(week[i].marks.size(), most_strips); ++line)
            draw_strip_words(week.subspan(i), at(i), line);
}

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

void draw_month(CalendarModel const& model)
{
    auto const room = ui::room(), width = std::floor(room / float(days_in_week));
    bool const is_small = width < ui::px(84);
    auto const height = ui::px(is_small ? 62.0f : 92.0f);
    draw_weekdays(width);
    ui::log_break();
    auto const from = ImGui::GetCursorScreenPos();
    std::span<CalendarDay const> const days = model.days;
    auto const weeks = days.size() / days_in_week;
    for (std::size_t week = 0; week < weeks; ++week) {
        draw_week(days.subspan(week * days_in_week, days_in_week), { { from.x, from.y + height * float(week) }, { width, height }, 0, is_small });
        ui::log_break();
    }
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({ room, height * float(weeks) });
}

}
