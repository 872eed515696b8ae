// Colours measured: WCAG 2.1 contrast, and the distance between women and men for every kind of sight.
#include "app/widgets/chart_colours.h"
#include "app/widgets/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace canbang;
using namespace canbang::ui;

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

static double linear(unsigned channel)
{
    auto const c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

static Triple linear_rgb(ImU32 colour)
{
    return { linear(colour & 255), linear(colour >> 8 & 255), linear(colour >> 16 & 255) };
}

static Triple times(Matrix const& m, Triple const& v)
{
    Triple result {};
    for (std::size_t i = 0; i < 3; ++i)
        result.at(i) = m.at(i)[0] * v[0] + m.at(i)[1] * v[1] + m.at(i)[2] * v[2];
    return result;
}

static double contrast(ImU32 a, ImU32 b)
{
    auto const luminance = [](ImU32 c) { auto const [r, g, bl] = linear_rgb(c); return 0.2126 * r + 0.7152 * g + 0.0722 * bl; };
    auto const lighter = std::max(luminance(a), luminance(b)), darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

// CIE 1976 L*a*b*, white D65.
static Triple lab(Triple const& rgb)
{
    constexpr Matrix to_xyz { { { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 }, { 0.0193339, 0.1191920, 0.9503041 } } };
    constexpr Triple white { 0.95047, 1.0, 1.08883 };
    auto xyz = times(to_xyz, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        auto const t = std::max(0.0, xyz.at(i) / white.at(i));
        xyz.at(i) = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return { 116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2]) };
}

static double distance(ImU32 a, ImU32 b, Matrix const& sight)
{
    auto const seen = [&](ImU32 colour) {
        auto rgb = times(sight, linear_rgb(colour));
        for (auto& channel : rgb)
            channel = std::clamp(channel, 0.0, 1.0);
        return lab(rgb);
    };
    auto const p = seen(a), q = seen(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

struct Sight { char const* name; Matrix matrix; };

// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
static constexpr std::array sights {
    Sight { "normal", { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } } },
    Sight { "protan", { { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } } },
    Sight { "deutan", { { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } } },
    Sight { "tritan", { { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } } },
};

struct Pair { char const* name; ImU32 shape, ground; };

static std::vector<Pair> texts(Palette const& c)
{
    std::vector<Pair> pairs {
        { "ink on card", c.ink, c.card }, { "ink on background", c.ink, c.background }, { "ink on hover", c.ink, c.hover }, { "ink on selected", c.ink, c.selected }, { "ink on quotation", c.ink, c.quotation },
        { "ink on accent tint", c.ink, c.accent_tint }, { "muted on card", c.muted, c.card }, { "muted on background", c.muted, c.background }, { "muted on rail", c.muted, c.rail }, { "muted on hover", c.muted, c.hover },
        { "muted on selected", c.muted, c.selected }, { "muted on quotation", c.muted, c.quotation }, { "muted on track", c.muted, c.track }, { "muted on accent tint", c.muted, c.accent_tint },
        { "accent on card", c.accent, c.card }, { "accent on background", c.accent, c.background }, { "accent on tint", c.accent, c.accent_tint }, { "accent on selected", c.accent, c.selected }, { "words on accent", c.on_accent, c.accent },
        { "words on accent hovered", c.on_accent, c.accent_hover }, { "women's words", c.women_text, c.card }, { "men's words", c.men_text, c.card }, { "words on a tile", c.on_women, c.women_tile },
        { "banner", c.on_banner, c.banner }, { "banner, muted", c.on_banner_muted, c.banner }, { "banner's button", c.on_banner, c.banner_button }, { "banner's urgent button", c.not_met, c.card },
        { "badge", c.on_not_met, c.not_met }, { "tooltip", c.card, c.ink },
    };
    for (std::size_t step = 0; step < heat_steps; ++step)
        pairs.push_back({ "a number on the heat map", ink_on(heat_colour(step, c), c), heat_colour(step, c) });
    for (auto const tone : { Tone::accent, Tone::met, Tone::not_met, Tone::attention, Tone::unknown }) {
        auto const [text, tint] = colours_of(tone, c);
        pairs.push_back({ "a tone on its tint", text, tint });
        pairs.push_back({ "a tone on card", text, c.card });
        pairs.push_back({ "muted on a tone's tint (date tile)", c.muted, tint });
        pairs.push_back({ "ink on a tone's tint (date tile)", c.ink, tint });
    }
    return pairs;
}

static std::vector<Pair> shapes(Palette const& c)
{
    return {
        { "women on card", c.women, c.card }, { "men on card", c.men, c.card }, { "women on background", c.women, c.background }, { "tile on background", c.women_tile, c.background }, { "field on card", c.outline, c.card },
        { "check on its square", c.card, c.met }, { "tick on women", c.ink, c.card }, { "ring on card", c.accent, c.card }, { "ring on background", c.accent, c.background }, { "neutral bar", c.neutral_bar, c.card },
        { "progress on its track", c.women, c.track }, { "met on its track", c.met, c.track }, { "accent on its track", c.accent, c.track },
        { "men's hatch on card", men_hatch(c), c.card }, { "line of a dumbbell on card", c.neutral_bar, c.card }, { "unknown on card", c.unknown, c.card }, { "the darkest of a heat map on card", heat_colour(heat_steps - 1, c), c.card },
    };
}

static std::pair<Theme, char const*> const themes[] { { Theme::light, "light" }, { Theme::dark, "dark" }, { Theme::contrast, "high contrast" } };

TEST_CASE("text is readable on what it stands on, in both themes (WCAG 2.1 1.4.3: 4.5)")
{
    for (auto const& [theme, theme_name] : themes) {
        for (auto const& [name, shape, ground] : texts(palette(theme)))
            CHECK_MESSAGE(contrast(shape, ground) >= 4.5, name, ", ", theme_name, " is ", contrast(shape, ground));
    }
}

TEST_CASE("shapes are seen on what they stand on, in both themes (WCAG 2.1 1.4.11: 3)")
{
    for (auto const& [theme, theme_name] : themes) {
        for (auto const& [name, shape, ground] : shapes(palette(theme)))
            CHECK_MESSAGE(contrast(shape, ground) >= 3.0, name, ", ", theme_name, " is ", contrast(shape, ground));
    }
}

TEST_CASE("women and men are told apart by every kind of sight (CIE 1976 distance of 47)")
{
    for (auto const& [theme, theme_name] : themes) {
        auto const& colour = palette(theme);
        for (auto const& [name, matrix] : sights)
            CHECK_MESSAGE(distance(colour.women, colour.men, matrix) >= 47, name, ", ", theme_name, " is ", distance(colour.women, colour.men, matrix));
    }
}

TEST_CASE("men's hatching is seen on men's colour, and the steps of the heat map on each other")
{
    for (auto const& [theme, theme_name] : themes) {
        auto const& colour = palette(theme);
        CHECK(contrast(men_hatch(colour), colour.men) >= 1.4);
        for (std::size_t step = 1; step < heat_steps; ++step)
            CHECK_MESSAGE(contrast(heat_colour(step, colour), heat_colour(step - 1, colour)) >= 1.15, "step ", step, ", ", theme_name);
    }
}

TEST_CASE("the measures themselves are right")
{
    CHECK(contrast(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
    CHECK(lab({ 1, 1, 1 })[0] == doctest::Approx(100).epsilon(0.001));
    CHECK(lab(linear_rgb(IM_COL32(255, 0, 0, 255)))[1] == doctest::Approx(80.1).epsilon(0.01));
}
