#include "app/widgets/chart_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canbang::ui {

float share(Ratio ratio)
{
    if (ratio.whole <= 0)
        return 0;
    return std::clamp(static_cast<float>(static_cast<double>(ratio.part) / static_cast<double>(ratio.whole)), 0.0f, 1.0f);
}

SplitBar split_bar(Stretch bar, std::int64_t first, std::int64_t second, float least)
{
    auto meeting = std::round(bar.from + bar.length() * share({ first, first + second }));
    if (first > 0)
        meeting = std::max(meeting, bar.from + least);
    if (second > 0)
        meeting = std::min(meeting, bar.to - least);
    return { { bar.from, meeting }, { meeting, bar.to } };
}

Stretch filled_part(Stretch bar, float wanted, float least)
{
    if (wanted <= 0)
        return { bar.from, bar.from };
    if (wanted >= 1)
        return bar;
    return { bar.from, std::clamp(std::round(bar.from + bar.length() * wanted), bar.from + least, bar.to - 1) };
}

float tick_at(Stretch bar, float wanted, float thickness)
{
    auto const middle = bar.from + bar.length() * std::clamp(wanted, 0.0f, 1.0f);
    return std::clamp(std::round(middle - thickness / 2), bar.from, bar.to - thickness);
}

Turn turn_of(float wanted)
{
    constexpr auto top = -std::numbers::pi_v<float> / 2;
    return { top, top + 2 * std::numbers::pi_v<float> * std::clamp(wanted, 0.0f, 1.0f) };
}

Turn half_turn_of(float wanted)
{
    constexpr auto left = std::numbers::pi_v<float>;
    return { left, left * (1 + std::clamp(wanted, 0.0f, 1.0f)) };
}

std::vector<Stretch> equal_parts(Stretch whole, std::size_t count, float gap)
{
    std::vector<Stretch> parts;
    auto const part = (whole.length() - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto const from = whole.from + (part + gap) * static_cast<float>(i);
        parts.push_back({ std::round(from), i + 1 == count ? whole.to : std::round(from + part) });
    }
    return parts;
}

std::vector<Stretch> dashes(float length, float dash, float gap)
{
    auto const count = std::max(1.0f, std::round((length + gap) / (dash + gap)));
    auto const step = count > 1 ? (length - dash) / (count - 1) : 0;
    std::vector<Stretch> strokes;
    for (float i = 0; i < count; ++i)
        strokes.push_back({ step * i, std::min(step * i + dash, length) });
    return strokes;
}

std::vector<Stretch> dashes_between(float length, float dash, float gap)
{
    if (length <= dash)
        return { { 0, length } };
    auto const count = std::max(1.0f, std::round((length - gap) / (dash + gap)));
    auto const between = (length - count * dash) / (count + 1);
    std::vector<Stretch> strokes;
    for (float i = 0; i < count; ++i)
        strokes.push_back({ between + i * (dash + between), (i + 1) * (dash + between) });
    return strokes;
}

std::vector<Stroke> hatch(Box box, float step)
{
    std::vector<Stroke> strokes;
    for (auto sum = box.left + box.top + step; sum < box.right + box.bottom; sum += step) {
        auto const from_x = std::max(box.left, sum - box.bottom), to_x = std::min(box.right, sum - box.top);
        strokes.push_back({ from_x, sum - from_x, to_x, sum - to_x });
    }
    return strokes;
}

std::size_t heat_step(Ratio ratio)
{
    auto const is_reached = [&](std::int64_t border) { return ratio.part * 100 >= border * ratio.whole; };
    return static_cast<std::size_t>(std::ranges::count_if(heat_borders, is_reached));
}

Dumbbell dumbbell(Stretch axis, std::int64_t women, std::int64_t men)
{
    auto const at = [&](float wanted) { return std::round(axis.from + axis.length() * wanted); };
    return { at(share({ women, women + men })), at(share({ men, women + men })) };
}

std::vector<Box> tiles(Box area, std::size_t count, int columns, float height, float gap)
{
    std::vector<Box> boxes;
    auto const across = equal_parts({ area.left, area.right }, static_cast<std::size_t>(std::max(columns, 1)), gap);
    for (std::size_t i = 0; i < count; ++i) {
        auto const& column = across[i % across.size()];
        auto const top = area.top + static_cast<float>(i / across.size()) * (height + gap);
        boxes.push_back({ column.from, top, column.to, top + height });
    }
    return boxes;
}

namespace {

struct Scale {
    float lowest = 1, highest = 0;
    void reach(float value) { lowest = std::min(lowest, value), highest = std::max(highest, value); }
    // Never so steep that a small change looks like a large one.
    void widen()
    {
        auto const missing = std::max(0.0f, 0.3f - (highest - lowest)) / 2;
        lowest -= missing, highest += missing;
    }
    float y(Box const& plot, float value) const { return std::round(plot.bottom - (plot.bottom - plot.top) * (value - lowest) / (highest - lowest)); }
};

}

static Scale scale_of(std::span<std::optional<float> const> shares, std::optional<float> target)
{
    Scale scale;
    for (auto const& value : shares) {
        if (value)
            scale.reach(*value);
    }
    if (target)
        scale.reach(*target);
    if (scale.highest < scale.lowest)
        scale = { 0, 1 };
    scale.widen();
    return scale;
}

static bool is_label_above(TrendDot const& dot, std::optional<float> target_y, bool is_last, float label_reach)
{
    if (!target_y)
        return true;
    bool const would_touch = *target_y <= dot.y && *target_y > dot.y - label_reach;
    return dot.y < *target_y || (is_last && !would_touch);
}

// The ends stay where they are: their labels reach the edges of the chart.
static int lean_of(TrendDot const& before, TrendDot const& dot, TrendDot const& after)
{
    auto const is_in_the_way = [&](TrendDot const& end) { return end.is_known && (dot.is_label_above ? end.y < dot.y : end.y > dot.y); };
    return int(is_in_the_way(before)) - int(is_in_the_way(after));
}

TrendLayout trend_layout(Box plot, std::span<std::optional<float> const> shares, std::optional<float> target, float label_reach)
{
    TrendLayout layout;
    auto const scale = scale_of(shares, target);
    if (target)
        layout.target_y = scale.y(plot, *target);
    auto const step = (plot.right - plot.left) / static_cast<float>(std::max<std::size_t>(shares.size(), 2) - 1);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        TrendDot dot { std::round(plot.left + step * static_cast<float>(i)), 0, shares[i].has_value(), true };
        dot.y = scale.y(plot, shares[i].value_or(scale.lowest));
        dot.is_label_above = is_label_above(dot, layout.target_y, i + 1 == shares.size(), label_reach);
        layout.dots.push_back(dot);
    }
    for (std::size_t i = 1; i + 1 < layout.dots.size(); ++i) {
        auto const& before = layout.dots[i - 1];
        auto const& after = layout.dots[i + 1];
        auto& dot = layout.dots[i];
        bool const is_valley = before.is_known && after.is_known && before.y < dot.y && after.y < dot.y;
        dot.is_label_above = dot.is_label_above && (target || !is_valley);
        dot.lean = lean_of(before, dot, after);
    }
    return layout;
}

}
