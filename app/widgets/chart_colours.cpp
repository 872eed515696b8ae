#include "app/widgets/chart_colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace canbang::ui {

static unsigned channel(ImU32 colour, int shift) { return colour >> shift & 255; }

ImU32 mixed(ImU32 from, ImU32 to, float wanted)
{
    auto const mix = [&](int shift) { return static_cast<unsigned>(std::lround(std::lerp(static_cast<float>(channel(from, shift)), static_cast<float>(channel(to, shift)), wanted))); };
    return IM_COL32(mix(IM_COL32_R_SHIFT), mix(IM_COL32_G_SHIFT), mix(IM_COL32_B_SHIFT), 255);
}

// Relative luminance (WCAG 2.1).
static float luminance(ImU32 colour)
{
    auto const linear = [&](int shift) {
        auto const c = static_cast<float>(channel(colour, shift)) / 255;
        return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
    };
    return 0.2126f * linear(IM_COL32_R_SHIFT) + 0.7152f * linear(IM_COL32_G_SHIFT) + 0.0722f * linear(IM_COL32_B_SHIFT);
}

static float contrast(ImU32 a, ImU32 b)
{
    auto const first = luminance(a) + 0.05f, second = luminance(b) + 0.05f;
    return std::max(first, second) / std::min(first, second);
}

ImU32 heat_colour(std::size_t step, Palette const& from)
{
    static constexpr std::array<float, heat_steps> shares { 0.08f, 0.22f, 0.40f, 0.66f, 1 };
    return mixed(from.card, from.women, shares.at(step));
}

ImU32 ink_on(ImU32 ground, Palette const& from)
{
    return contrast(from.ink, ground) >= contrast(from.card, ground) ? from.ink : from.card;
}

ImU32 men_hatch(Palette const& from)
{
    auto const darker = luminance(from.ink) < luminance(from.card) ? from.ink : from.card;
    return mixed(from.men, darker, 0.28f);
}

}
