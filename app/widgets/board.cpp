#include "app/widgets/board.h"

#include "app/widgets/item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace canbang::ui {

static constexpr float head_padding = 10, square_padding = 12, mark_gap = 10;

// --- Head -----------------------------------------------------------------------------------------

float period_head_height(std::size_t lines)
{
    return 2 * px(head_padding) + line_height(Face::label) + px(4) + line_height(Face::card_title) + px(4) + static_cast<float>(lines) * (line_height(Face::small) + px(3));
}

// "9/12" and, on the same baseline, "đã nộp".
static void draw_counted(ImVec2 at, float width, PeriodHead const& head)
{
    auto const number = width_of(Face::card_title, head.number) + px(6);
    auto const down = std::round(look().font(Face::card_title)->Ascent - look().font(Face::secondary)->Ascent);
    log_only(at, head.number + " " + head.counted);
    paint_words(at, Face::card_title, head.number, look().colour.ink);
    paint_words(at + ImVec2(number, down), Face::secondary, cut_to(Face::secondary, head.counted, width - number), look().colour.muted);
}

static void draw_head(ImRect const& box, PeriodHead const& head)
{
    auto const& colour = look().colour;
    auto const width = box.GetWidth() - 2 * px(head_padding);
    ImVec2 at = box.Min + ImVec2(px(head_padding), px(head_padding));
    auto const line = [&](Face face, std::string const& text, ImU32 ink, float below) {
        draw_words(at, face, cut_to(face, text, width), ink);
        at.y += line_height(face) + px(below);
    };
    if (head.is_chosen)
        log_with(">", nullptr);
    line(Face::label, head.title, head.is_chosen ? colour.accent : colour.muted, 4);
    draw_counted(at, width, head);
    at.y += line_height(Face::card_title) + px(4);
    for (auto const& text : head.lines)
        line(Face::small, text, colour.muted, 3);
}

bool period_head(std::string const& name, PeriodHead const& head, float width, std::string const& spoken)
{
    auto const& colour = look().colour;
    auto const item = pressable(name, { width, period_head_height(head.lines.size()) }, true, mark_checkable | (head.is_chosen ? mark_checked : 0));
    tooltip(spoken);
    if (!item.is_visible)
        return item.was_pressed;
    auto* const draw = ImGui::GetWindowDrawList();
    if (head.is_chosen || item.is_hovered)
        draw->AddRectFilled(item.box.Min, item.box.Max, head.is_chosen ? colour.selected : colour.hover, px(control_radius));
    if (head.is_chosen)
        draw->AddRect(item.box.Min, item.box.Max, colour.accent, px(control_radius), 0, px(2));
    draw_head(item.box, head);
    focus_ring(item.box, px(control_radius));
    return item.was_pressed;
}

// --- Square ---------------------------------------------------------------------------------------

float state_square_height(bool has_marks)
{
    return has_marks ? px(has_large_targets() ? 54 : 50) : std::max(target_height(), px(44));
}

// "2" of "2 ý kiến".
static std::string_view number_in(std::string_view word) { return word.substr(0, std::min(word.find_first_not_of("0123456789"), word.size())); }

// A sign and its word; the sign and its number where there is no room for more, nothing where there is not even that.
static void draw_mark(ImVec2& at, float right, StateMark const& mark, ImU32 ink)
{
    auto const sign = width_of(Face::small, mark.icon) + px(4);
    bool const fits = at.x + sign + width_of(Face::small, mark.word) <= right;
    auto const shown = fits ? std::string_view(mark.word) : number_in(mark.word);
    auto const whole = sign + width_of(Face::small, shown);
    if (at.x + whole > right)
        return;
    paint_words(at, Face::small, mark.icon, ink);
    log_only(at, "(" + mark.word + ")");
    paint_words(at + ImVec2(sign, 0), Face::small, shown, ink);
    at.x += whole + px(mark_gap);
}

static void draw_state(ImRect const& box, StateSquare const& square)
{
    auto const ink = square.is_quiet ? look().colour.muted : colours_of(square.tone, look().colour).text;
    auto const height = line_height(Face::label) + (square.marks.empty() ? 0 : px(3) + line_height(Face::small));
    auto const right = box.Max.x - px(8);
    ImVec2 at { box.Min.x + px(square_padding), std::round(box.GetCenter().y - height / 2) };
    auto const sign = width_of(Face::label, square.icon) + px(6);
    paint_words(at, Face::label, square.icon, ink);
    draw_words(at + ImVec2(sign, 0), Face::label, cut_to(Face::label, square.word, right - at.x - sign), ink);
    at.y += line_height(Face::label) + px(3);
    for (auto const& mark : square.marks)
        draw_mark(at, right, mark, ink);
}

bool state_square(std::string const& name, StateSquare const& square, ImVec2 size, std::string const& spoken)
{
    auto const& colour = look().colour;
    auto const item = pressable(name, size);
    tooltip(spoken);
    if (!item.is_visible)
        return item.was_pressed;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const radius = px(8);
    if (square.is_quiet)
        dashed_box(item.box, radius, colour.outline, 1);
    else
        draw->AddRectFilled(item.box.Min, item.box.Max, colours_of(square.tone, colour).tint, radius);
    if (item.is_hovered)
        draw->AddRect(item.box.Min, item.box.Max, colour.accent, radius, 0, px(2));
    draw_state(item.box, square);
    focus_ring(item.box, radius);
    return item.was_pressed;
}

void mark_legend(std::vector<StateMark> const& marks)
{
    auto const& colour = look().colour;
    for (auto const& mark : marks) {
        auto const sign = width_of(Face::small, mark.icon) + px(6);
        auto const width = sign + width_of(Face::small, mark.word) + px(14);
        if (&mark != &marks.front())
            flow(width);
        auto const at = ImGui::GetCursorScreenPos();
        ImGui::Dummy({ width, line_height(Face::small) });
        paint_words(at, Face::small, mark.icon, colour.muted);
        draw_words(at + ImVec2(sign, 0), Face::small, mark.word, colour.muted);
    }
}

}
