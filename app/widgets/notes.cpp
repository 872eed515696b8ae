// What the program says: quotations, notes, the banner, empty pages, notices.
#include "app/text.h"
#include "app/widgets/cards.h"
#include "app/widgets/item.h"

#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

namespace {

// Paper under what is drawn before end(), once its size is known.
struct Box {
    ImDrawListSplitter layers;
    ImVec2 from;
    Region region;
    float width = 0, padding = 0;
};

}

static void begin_box(Box& box, float logical_padding)
{
    log_break();
    box.from = ImGui::GetCursorScreenPos();
    box.width = room();
    box.padding = px(logical_padding);
    box.layers.Split(ImGui::GetWindowDrawList(), 2);
    box.layers.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
    move_to(box.from + ImVec2(box.padding, box.padding));
    box.region = begin_region(box.width - 2 * box.padding);
}

static void end_box(Box& box, ImU32 colour, float radius)
{
    auto const height = end_region(box.region).y + 2 * box.padding;
    auto* const draw = ImGui::GetWindowDrawList();
    box.layers.SetCurrentChannel(draw, 0);
    draw->AddRectFilled(box.from, box.from + ImVec2(box.width, height), colour, px(radius));
    box.layers.Merge(draw);
    move_to(box.from);
    ImGui::Dummy({ box.width, height });
    log_break();
}

void quotation(std::string_view sentence, std::string_view source)
{
    Box box;
    begin_box(box, 14);
    wrapped(Face::secondary, "“" + std::string(sentence) + "”");
    if (!source.empty()) {
        space(8);
        wrapped(Face::secondary, source, look().colour.muted);
    }
    end_box(box, look().colour.quotation, control_radius);
}

void note(Tone tone, std::string_view text)
{
    auto const [ink, tint] = colours_of(tone, look().colour);
    auto const* const icon = tone == Tone::accent ? icons::icon_info : icon_of(tone);
    Box box;
    begin_box(box, 14);
    words(Face::label, icon, ink);
    same_line(8);
    auto const region = begin_region(room());
    wrapped(Face::label, text, ink);
    end_region(region);
    end_box(box, tint, 12);
}

static bool banner_button(BannerButton const& button)
{
    auto const& colour = look().colour;
    auto const words_width = width_of(Face::strong, shown_part(button.label));
    auto const item = pressable(button.label, { std::min(words_width + 2 * px(16), room()), target_height() });
    ImGui::GetWindowDrawList()->AddRectFilled(item.box.Min, item.box.Max, button.is_urgent ? colour.card : colour.banner_button, px(control_radius));
    if (item.is_hovered)
        ImGui::GetWindowDrawList()->AddRect(item.box.Min, item.box.Max, colour.on_banner_muted, px(control_radius), 0, px(2));
    log_with("[", "]");
    draw_words({ item.box.Min.x + px(16), std::round(item.box.GetCenter().y - line_height(Face::strong) / 2) }, Face::strong, shown_part(button.label), button.is_urgent ? colour.not_met : colour.on_banner);
    focus_ring(item.box, px(control_radius));
    return item.was_pressed;
}

static float width_of_buttons(std::span<BannerButton const> buttons)
{
    float width = buttons.empty() ? 0 : -px(12);
    for (auto const& button : buttons)
        width += width_of(Face::strong, shown_part(button.label)) + 2 * px(16) + px(12);
    return width;
}

static std::optional<std::size_t> banner_buttons(std::span<BannerButton const> buttons, bool is_in_row)
{
    std::optional<std::size_t> asked;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (i && is_in_row)
            same_line(12);
        if (banner_button(buttons[i]))
            asked = i;
    }
    return asked;
}

static constexpr float banner_line_gap = 6;

// The number and the lines beside it each stand in the middle of the band.
static void banner_words(BannerShape const& shape, float width)
{
    auto const& colour = look().colour;
    auto const from = ImGui::GetCursorScreenPos();
    auto const number = shape.number.empty() ? 0 : width_of(Face::hero, shape.number) + px(8) + width_of(Face::card_title, shape.unit) + px(28);
    bool const is_stacked = width - number < px(220);
    auto const number_width = is_stacked ? 0 : number;
    auto const lines_width = width - number_width;
    auto const lines = height_of(Face::strong, shape.headline, lines_width) + px(banner_line_gap) + height_of(Face::secondary, shape.detail, lines_width);
    auto const height = is_stacked ? line_height(Face::hero) : std::max(lines, target_height());
    if (!shape.number.empty()) {
        log_only(from, shape.number + " " + shape.unit);
        LogPause const logged_as_one;
        move_to(from + ImVec2(0, std::round((height - line_height(Face::hero)) / 2)));
        words(Face::hero, shape.number, colour.on_banner);
        same_line(8);
        words(Face::card_title, shape.unit, colour.on_banner);
    }
    move_to(from + ImVec2(number_width, is_stacked && number > 0 ? height + px(8) : std::round((height - lines) / 2)));
    auto const region = begin_region(lines_width);
    wrapped(Face::strong, shape.headline, colour.on_banner);
    space(banner_line_gap);
    wrapped(Face::secondary, shape.detail, colour.on_banner_muted);
    end_region(region);
}

std::optional<std::size_t> banner(BannerShape const& shape, std::span<BannerButton const> buttons)
{
    Box box;
    begin_box(box, 20);
    auto const buttons_width = width_of_buttons(buttons);
    bool const is_in_row = room() - buttons_width > px(420);
    auto const from = ImGui::GetCursorScreenPos();
    auto const right = from.x + room();
    auto const words_region = begin_region(room());
    banner_words(shape, is_in_row ? room() - buttons_width - px(24) : room());
    auto const height = std::max(end_region(words_region).y, target_height());
    if (is_in_row && !buttons.empty())
        move_to({ right - buttons_width, from.y + std::round((height - target_height()) / 2) });
    else
        space(12);
    auto const asked = banner_buttons(buttons, is_in_row);
    end_box(box, look().colour.banner, card_radius);
    return asked;
}

static void words_in_middle(Face face, std::string_view text, ImU32 colour)
{
    auto const width = width_of(face, text);
    if (width > room())
        return wrapped(face, text, colour);
    ImGui::GetCurrentWindow()->DC.CursorPos.x += std::round((room() - width) / 2);
    words(face, text, colour);
}

bool empty_state(char const* icon, std::string_view sentence, std::string_view what_to_do, std::string const& button)
{
    auto const& colour = look().colour;
    space(24);
    words_in_middle(Face::title, icon, colour.outline);
    words_in_middle(Face::card_title, sentence, colour.ink);
    words_in_middle(Face::body, what_to_do, colour.muted);
    bool was_pressed = false;
    if (!button.empty()) {
        space(16);
        ImGui::GetCurrentWindow()->DC.CursorPos.x += std::round(std::max(0.0f, (room() - button_width(button)) / 2));
        was_pressed = primary_button(button);
    }
    space(16);
    ImGui::Dummy({ 1, 1 });
    return was_pressed;
}

bool drop_zone(std::string const& title, std::string_view detail, bool is_awaiting)
{
    log_break();
    auto const& colour = look().colour;
    auto const lines = label_lines(Face::secondary, detail, room() - px(32), 2);
    auto const more = lines.size() > 1 ? height_of_label(Face::secondary, lines.size() - 1) : 0;
    auto const item = pressable(title, { room(), px(124) + more });
    auto const end = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(item.box.Min, item.box.Max, item.is_hovered || is_awaiting ? colour.accent_tint : colour.selected, px(card_radius));
    dashed_box(item.box, px(card_radius), is_awaiting || item.is_hovered ? colour.accent : colour.outline, px(2));
    auto const at = [&](Face face, std::string_view text, float top) { return ImVec2(std::round(item.box.GetCenter().x - width_of(face, text) / 2), item.box.Min.y + px(top)); };
    ImGui::GetWindowDrawList()->AddText(look().font(Face::title), line_height(Face::title), at(Face::title, icons::icon_import, 18), colour.accent, icons::icon_import);
    log_with("[", "]");
    draw_words(at(Face::strong, shown_part(title), 60), Face::strong, shown_part(title), colour.ink);
    auto top = 84.0f;
    for (auto const& line : lines) {
        draw_words(at(Face::secondary, line, top), Face::secondary, line, colour.muted);
        top += logical(height_of_label(Face::secondary, 1));
    }
    focus_ring(item.box, px(card_radius));
    move_to(end);
    return item.was_pressed;
}

}
