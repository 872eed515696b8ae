#include "app/widgets/cards.h"

#include "app/letters.h"
#include "app/widgets/item.h"
#include "app/widgets/memory.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace canbang::ui {

static void draw_shadow(ImDrawList& draw, ImRect const& box, float radius)
{
    auto const colour = look().colour.shadow & ~IM_COL32_A_MASK;
    auto const strength = look().is_dark ? 18u : 9u;
    for (int i = 3; i >= 1; --i) {
        auto const spread = px(static_cast<float>(i)) * 0.7f;
        ImVec2 const grow { spread * 0.6f, spread };
        draw.AddRectFilled(box.Min - ImVec2(grow.x, 0), box.Max + grow, colour | (strength << IM_COL32_A_SHIFT), radius + spread);
    }
}

static void draw_paper(ImRect const& box, bool is_chosen)
{
    auto& draw = *ImGui::GetWindowDrawList();
    auto const& colour = look().colour;
    auto const radius = px(card_radius);
    draw_shadow(draw, box, radius);
    draw.AddRectFilled(box.Min, box.Max, is_chosen ? colour.selected : colour.card, radius);
    draw.AddRect(box.Min, box.Max, is_chosen ? colour.accent : colour.hairline, radius, 0, is_chosen ? px(2) : ImGui::GetStyle().FrameBorderSize);
}

Card begin_card(std::string const& name, CardShape const& shape)
{
    log_blank_line();
    ImGui::PushID(name.c_str());
    Card card;
    card.from = ImGui::GetCursorScreenPos();
    card.width = shape.width > 0 ? shape.width : room();
    card.min_height = shape.min_height;
    card.padding = px(shape.padding);
    card.is_chosen = shape.is_chosen;
    card.exhibit = shape.exhibit;
    card.layers = std::make_shared<ImDrawListSplitter>();
    card.layers->Split(ImGui::GetWindowDrawList(), 2);
    card.layers->SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
    move_to(card.from + ImVec2(card.padding, card.padding));
    card.region = begin_region(card.width - 2 * card.padding);
    return card;
}

Card begin_card(std::string const& name, Cell const& cell, CardShape const& shape)
{
    auto sized = shape;
    sized.width = cell.width;
    sized.min_height = std::max(cell.min_height, shape.min_height);
    auto card = begin_card(name, sized);
    card.grid = cell.grid;
    card.own_height = shape.min_height;
    return card;
}

void end_card(Card const& card)
{
    auto const content = end_region(card.region).y + 2 * card.padding;
    if (card.grid)
        card.grid->tallest = std::max({ card.grid->tallest, content, card.own_height });
    bool const is_single = !card.exhibit.empty() && card.exhibit == memory().singled_out;
    ImRect const box { card.from, card.from + ImVec2(card.width, std::round(is_single ? content : std::max(content, card.min_height))) };
    card.layers->SetCurrentChannel(ImGui::GetWindowDrawList(), 0);
    draw_paper(box, card.is_chosen);
    card.layers->Merge(ImGui::GetWindowDrawList());
    move_to(card.from);
    ImGui::ItemSize(box.GetSize());
    ImGui::ItemAdd(box, 0);
    ImGui::PopID();
    log_break();
    if (!card.exhibit.empty())
        note_exhibit({ card.exhibit, box.Min, box.Max });
}

void note_exhibit(Exhibit exhibit)
{
    auto& [frame, shown] = memory().exhibits;
    if (std::exchange(frame, ImGui::GetFrameCount()) != ImGui::GetFrameCount())
        shown.clear();
    shown.push_back(std::move(exhibit));
}

void single_out(std::string const& title) { memory().singled_out = title; }

std::vector<Exhibit> const& exhibits()
{
    static std::vector<Exhibit> const none;
    auto const& [frame, shown] = memory().exhibits;
    return frame == ImGui::GetFrameCount() ? shown : none;
}

// How wide the actions are is known from the frame before, for this title in a page of this width.
static ImGuiID title_id(std::string_view title)
{
    auto const width = static_cast<int>(room());
    return ImHashData(&width, sizeof width, ImHashData(title.data(), title.size(), ImGui::GetID("page title")));
}

PageTitle begin_page_title(std::string_view title, std::string_view subtitle)
{
    PageTitle page { title_id(title), ImGui::GetCursorScreenPos(), {}, {}, false };
    auto const whole = room(), actions = ImGui::GetStateStorage()->GetFloat(page.id);
    auto const beside = whole - actions - px(24);
    page.is_beside = beside >= std::max(width_of(Face::title, title), px(200));
    auto const region = begin_region(page.is_beside ? beside : whole);
    wrapped(Face::title, title);
    space(4);
    muted(subtitle);
    end_region(region);
    page.below = ImGui::GetCursorScreenPos();
    if (page.is_beside)
        move_to({ page.from.x + whole - actions, page.from.y + px(8) });
    page.actions = begin_region(page.is_beside ? px(1200) : whole);   // Beside the title nothing wraps: what would has no place there.
    return page;
}

void end_page_title(PageTitle const& page)
{
    auto& storage = *ImGui::GetStateStorage();
    auto const used = end_region(page.actions).x;
    storage.SetFloat(page.id, page.is_beside ? used : std::max(storage.GetFloat(page.id), used));
    move_to({ page.from.x, std::max(page.below.y, ImGui::GetCursorScreenPos().y) });
    space(gap);
    log_break();
}

void page_title(std::string_view title, std::string_view subtitle)
{
    wrapped(Face::title, title);
    space(4);
    muted(subtitle);
    space(gap);
}

static constexpr float pill_padding = 11, pill_icon_gap = 4;

static std::string_view sign_of(Tone tone, char const* icon)
{
    return icon ? icon : icon_of(tone);
}

float pill_width(Tone tone, std::string_view word, char const* icon)
{
    auto const sign = sign_of(tone, icon);
    return width_of(Face::label, upper_first(word)) + 2 * px(pill_padding) + (sign.empty() ? 0 : width_of(Face::label, sign) + px(pill_icon_gap));
}

// On a line of words the pill stands on their baseline and may rise above them.
static ImVec2 place_pill(ImVec2 size, float baseline)
{
    auto const& line = ImGui::GetCurrentWindow()->DC;
    auto const shift = line.CurrLineTextBaseOffset > 0 ? std::round(line.CurrLineTextBaseOffset - baseline) : 0;
    auto const from = line.CursorPos + ImVec2(0, shift);
    ImGui::ItemSize({ size.x, size.y + shift });
    ImGui::ItemAdd({ from, from + size }, 0);
    return from;
}

void pill(Tone tone, std::string_view word, char const* icon)
{
    auto const [text, tint] = colours_of(tone, look().colour);
    auto const sign = sign_of(tone, icon);
    ImVec2 const size { pill_width(tone, word, icon), px(pill_height) };
    auto const inset = std::round((size.y - line_height(Face::label)) / 2);
    auto const from = place_pill(size, inset + look().font(Face::label)->Ascent);
    auto* const draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(from, from + size, tint, size.y / 2);
    ImVec2 at = from + ImVec2(px(pill_padding), inset);
    if (!sign.empty()) {
        paint_words(at, Face::label, sign, text);
        at.x += width_of(Face::label, sign) + px(pill_icon_gap);
    }
    auto const shown = upper_first(word);
    log_only(at, "(" + shown + ")");
    paint_words(at, Face::label, shown, text);
}

void pill_at_right(Tone tone, std::string_view word, char const* icon)
{
    same_line();
    align_right(pill_width(tone, word, icon));
    pill(tone, word, icon);
}

}
