// Women's and men's shares as dots around the middle: the longer the line between them, the further from parity.
#include "app/widgets/chart_item.h"
#include "app/widgets/layout.h"
#include "app/widgets/motion.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

namespace {

struct ParityShape { float name = 0, numbers = 0, height = 0; bool is_stacked = false; };

}

static ParityShape shape_for(std::span<ParityLine const> lines, float width, float pitch)
{
    ParityShape shape;
    for (auto const& line : lines) {
        shape.name = std::max(shape.name, width_of(Face::secondary, line.name));
        shape.numbers = std::max(shape.numbers, width_of(Face::secondary, line.numbers));
    }
    shape.is_stacked = width < px(460);
    shape.numbers = std::min(shape.numbers, std::round(width * 0.45f));
    shape.name = shape.is_stacked ? width - shape.numbers - px(12) : std::min(shape.name, std::round(width * 0.34f));
    shape.height = pitch > 0 && !shape.is_stacked ? pitch : px(shape.is_stacked ? 52 : has_large_targets() ? 44 : 36);
    return shape;
}

static Stretch axis_of(ImRect const& row, ParityShape const& shape)
{
    auto const dot = px(8);
    if (shape.is_stacked)
        return { row.Min.x + dot, row.Max.x - dot };
    return { row.Min.x + shape.name + px(14) + dot, row.Max.x - shape.numbers - px(14) - dot };
}

static float level_of(ImRect const& row, ParityShape const& shape)
{
    return shape.is_stacked ? row.Max.y - px(12) : std::round(row.GetCenter().y);
}

// Women are a full dot, men a ring with a hole: told apart by shape as well as by colour.
static void draw_woman(ImVec2 at, float radius) { ImGui::GetWindowDrawList()->AddCircleFilled(at, radius, look().colour.women); }

static void draw_man(ImVec2 at)
{
    ImGui::GetWindowDrawList()->AddCircleFilled(at, px(8), look().colour.card);
    ImGui::GetWindowDrawList()->AddCircle(at, px(6.5f), look().colour.men, 0, px(3));
}

static void draw_dumbbell(Stretch axis, float y, std::int64_t women, std::int64_t men, ImGuiID id)
{
    auto const grown_share = grown(id, share({ women, women + men }));
    auto const [women_x, men_x] = dumbbell(axis, std::llround(grown_share * 1e6), std::llround((1 - grown_share) * 1e6));
    ImGui::GetWindowDrawList()->AddLine({ std::min(women_x, men_x), y }, { std::max(women_x, men_x), y }, look().colour.neutral_bar, px(3));
    draw_man({ men_x, y });
    draw_woman({ women_x, y }, women_x == men_x ? px(4) : px(7));
}

static void draw_axis(Stretch axis, float y, bool is_known)
{
    auto* const draw = ImGui::GetWindowDrawList();
    auto const& colour = look().colour;
    if (is_known)
        return draw->AddLine({ axis.from, y }, { axis.to, y }, colour.hairline, std::max(1.0f, px(1)));
    for (auto const& [from, to] : dashes(axis.length(), px(5), px(4)))
        draw->AddLine({ axis.from + from, y }, { axis.from + to, y }, colour.unknown, std::max(1.0f, px(1)));
}

static bool parity_line(std::string const& chart, ParityLine const& line, ParityShape const& shape)
{
    log_break();
    auto const item = pressable(line.name + "###" + chart + ": " + line.name, { room(), shape.height });
    auto const id = ImGui::GetItemID();
    auto const name = cut_to(Face::secondary, line.name, shape.name);
    auto const numbers = cut_to(Face::secondary, line.numbers, shape.numbers);
    tooltip(name == line.name && numbers == line.numbers ? std::string() : line.name + ": " + line.numbers);
    if (item.is_hovered)
        ImGui::GetWindowDrawList()->AddRectFilled(item.box.Min - ImVec2(px(8), 0), item.box.Max + ImVec2(px(8), 0), look().colour.hover, px(8));
    focus_ring(item.box, px(4));
    auto const top = shape.is_stacked ? item.box.Min.y + px(5) : std::round(item.box.GetCenter().y - line_height(Face::secondary) / 2);
    draw_words({ item.box.Min.x, top }, Face::secondary, name, look().colour.ink);
    draw_words({ item.box.Max.x - width_of(Face::secondary, numbers), top }, Face::secondary, numbers, look().colour.ink);
    bool const is_known = line.women && line.men && *line.women + *line.men > 0;
    auto const axis = axis_of(item.box, shape);
    auto const level = level_of(item.box, shape);
    draw_axis(axis, level, is_known);
    draw_tick(axis, level - px(9), level + px(9), 0.5f);
    if (is_known)
        draw_dumbbell(axis, level, *line.women, *line.men, id);
    return item.was_pressed;
}

// "50 %" over the middle of the axis, "● Nữ ○ Nam" at the end of its line.
static void draw_head(ParityWords const& words, ParityShape const& shape)
{
    auto const from = ImGui::GetCursorScreenPos();
    auto const axis = axis_of({ from, from + ImVec2(room(), 0) }, shape);
    auto const write = [&](float x, std::string const& word) { draw_words({ std::round(x), from.y }, Face::small, word, look().colour.muted); };
    auto const level = from.y + line_height(Face::small) / 2, right = from.x + room();
    write((axis.from + axis.to - width_of(Face::small, words.middle)) / 2, words.middle);
    auto const men = right - width_of(Face::small, words.men), women = men - px(36) - width_of(Face::small, words.women);
    write(women, words.women);
    write(men, words.men);
    draw_woman({ women - px(14), level }, px(7));
    draw_man({ men - px(14), level });
    move_to(from + ImVec2(0, line_height(Face::small) + px(2)));
}

std::optional<std::size_t> parity_lines(std::string const& name, std::span<ParityLine const> lines, ParityWords const& words, float pitch)
{
    std::optional<std::size_t> asked;
    auto const width = room();
    auto const shape = shape_for(lines, width, pitch);
    ImGui::PushID(name.c_str());
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    if (!lines.empty())
        draw_head(words, shape);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_near_sight(shape.height))
            ImGui::Dummy({ width, shape.height });
        else if (parity_line(name, lines[i], shape))
            asked = i;
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    log_break();
    return asked;
}

}
