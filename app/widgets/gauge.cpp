// Charts of one share: the gauge, and the sparkline that stands beside other words.
#include "app/widgets/chart_item.h"
#include "app/widgets/layout.h"
#include "app/widgets/motion.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

// --- Gauge -----------------------------------------------------------------------------------------

namespace {

struct Ring { ImVec2 middle; float radius = 0, thickness = 0; };

}

static void draw_arc(Ring const& ring, Turn turn, ImU32 colour, float thickness)
{
    auto* const draw = ImGui::GetWindowDrawList();
    draw->PathArcTo(ring.middle, ring.radius, turn.from, turn.to, 64);
    draw->PathStroke(colour, 0, thickness);
}

// Two thin dashed arcs and their ends: nothing is known, which is not nothing.
static void draw_unknown_ring(Ring const& ring)
{
    auto const& colour = look().colour;
    for (auto const offset : { -0.5f, 0.5f }) {
        Ring const edge { ring.middle, ring.radius + ring.thickness * offset, 1 };
        auto const all = half_turn_of(1);
        for (auto const& [from, to] : dashes((all.to - all.from) * edge.radius, px(6), px(5)))
            draw_arc(edge, { all.from + from / edge.radius, all.from + to / edge.radius }, colour.unknown, std::max(1.0f, px(1)));
    }
}

static void draw_ring_tick(Ring const& ring, Ratio target)
{
    auto const angle = half_turn_of(share(target)).to;
    ImVec2 const out { std::cos(angle), std::sin(angle) };
    auto const reach = ring.thickness / 2 + px(4);
    auto const at = [&](float radius) { return ring.middle + ImVec2(out.x * radius, out.y * radius); };
    auto* const draw = ImGui::GetWindowDrawList();
    draw->AddLine(at(ring.radius - reach), at(ring.radius + reach), look().colour.card, px(5));
    draw->AddLine(at(ring.radius - reach), at(ring.radius + reach), look().colour.ink, px(2.4f));
}

// The largest face whose words fit inside the ring.
static Face face_within(std::string const& words, float width)
{
    for (auto const face : { Face::number, Face::card_title }) {
        if (width_of(face, words) <= width)
            return face;
    }
    return Face::label;
}

static void draw_number(Ring const& ring, Gauge const& wanted, float below)
{
    auto const inside = 2 * (ring.radius - ring.thickness / 2) * 0.86f;
    auto const face = face_within(wanted.number, inside);
    auto const middle = [&](Face f, std::string const& text) { return std::round(ring.middle.x - width_of(f, text) / 2); };
    draw_words({ middle(face, wanted.number), std::round(ring.middle.y - line_height(face)) }, face, wanted.number, look().colour.ink);
    auto const note = cut_to(Face::secondary, wanted.note, px(wanted.width));
    draw_words({ middle(Face::secondary, note), below }, Face::secondary, note, look().colour.muted);
}

void gauge(std::string const& name, Gauge const& wanted, std::string const& spoken)
{
    auto const width = std::min(px(wanted.width), room()), thickness = std::round(width * 0.11f), reach = px(5);
    auto const radius = (width - thickness) / 2 - reach;
    auto const height = radius + thickness / 2 + reach + px(8) + line_height(Face::secondary);
    auto const item = chart_item(name, { width, std::round(height) }, spoken);
    auto const id = ImGui::GetItemID();
    log_only(item.box.Min, spoken.empty() ? "" : "<" + spoken + ">");
    if (!item.is_visible)
        return;
    Ring const ring { { item.box.GetCenter().x, item.box.Min.y + reach + thickness / 2 + radius }, radius, thickness };
    bool const is_known = wanted.value && wanted.value->whole > 0;
    if (is_known)
        draw_arc(ring, half_turn_of(1), look().colour.track, thickness);
    else
        draw_unknown_ring(ring);
    if (auto const turn = is_known ? half_turn_of(grown(id, share(*wanted.value))) : Turn {}; turn.to > turn.from)
        draw_arc(ring, turn, colour_of(wanted.colour), thickness);
    if (wanted.target)
        draw_ring_tick(ring, *wanted.target);
    draw_number(ring, wanted, std::round(ring.middle.y + px(6)));
}

// --- Sparkline ---------------------------------------------------------------------------------------

static void draw_spark(TrendLayout const& layout, ImU32 colour)
{
    auto* const draw = ImGui::GetWindowDrawList();
    TrendDot const *before = nullptr, *last = nullptr;
    for (auto const& dot : layout.dots) {
        if (before && before->is_known && dot.is_known)
            draw->AddLine({ before->x, before->y }, { dot.x, dot.y }, colour, px(2));
        else if (dot.is_known)
            draw->AddCircleFilled({ dot.x, dot.y }, px(2), colour);   // After a gap: a line may not begin here.
        before = &dot;
        last = dot.is_known ? &dot : last;
    }
    if (last)
        draw->AddCircleFilled({ last->x, last->y }, px(4), colour);
}

static void draw_no_spark(ImRect const& box)
{
    auto const y = std::round(box.GetCenter().y);
    for (auto const& [from, to] : dashes(box.GetWidth(), px(4), px(4)))
        ImGui::GetWindowDrawList()->AddLine({ box.Min.x + from, y }, { box.Min.x + to, y }, look().colour.unknown, std::max(1.0f, px(1)));
}

bool sparkline(std::string const& name, Sparkline const& wanted, std::string const& spoken)
{
    auto const item = chart_item(name, { px(wanted.width), px(wanted.height) }, spoken);
    log_only(item.box.Min, spoken.empty() ? "" : "<" + spoken + ">");
    if (!item.is_visible)
        return item.was_pressed;
    std::vector<std::optional<float>> shares;
    for (auto const& value : wanted.values)
        shares.push_back(value && value->whole > 0 ? std::optional(share(*value)) : std::nullopt);
    auto const side = px(5);
    if (std::ranges::none_of(shares, [](auto const& known) { return known.has_value(); }))
        draw_no_spark(item.box);
    else
        draw_spark(trend_layout({ item.box.Min.x + side, item.box.Min.y + side, item.box.Max.x - side, item.box.Max.y - side }, shares, {}), colour_of(wanted.colour));
    return item.was_pressed;
}

}
