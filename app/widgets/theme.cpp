#include "app/widgets/theme.h"

#include "app/widgets/memory.h"
#include "assets.h"
#include "icons.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace canbang::ui {

namespace {

enum class Letters { all, vietnamese, latin, numbers };
struct Cut { Face face; float size; char const* file; Letters letters = Letters::all; };

constexpr std::array cuts {
    Cut { Face::body, 18, "inter-400.ttf" },              // First: Dear ImGui's default.
    Cut { Face::small, 15, "inter-600.ttf" },
    Cut { Face::secondary, 16, "inter-400.ttf" },
    Cut { Face::label, 16, "inter-600.ttf" },
    Cut { Face::strong, 18, "inter-600.ttf" },
    Cut { Face::cell, 22, "inter-600.ttf" },
    Cut { Face::card_title, 22, "inter-700.ttf" },
    Cut { Face::title, 36, "inter-700.ttf", Letters::vietnamese },
    Cut { Face::number, 40, "inter-700.ttf", Letters::vietnamese },
    Cut { Face::hero, 48, "inter-700.ttf", Letters::latin },
    Cut { Face::slide_title, 40, "inter-700.ttf", Letters::vietnamese },
    Cut { Face::slide_number, 120, "inter-700.ttf", Letters::numbers },
};

// What the fonts hold is decided by third_party/make_fonts.py; glyphs they lack are passed over.
constexpr ImWchar all_letters[] { 0x20, 0x24F, 0x300, 0x323, 0x1EA0, 0x1EFF, 0x2010, 0x2BFF, 0 };
constexpr ImWchar vietnamese_letters[] { 0x20, 0x7E, 0xA0, 0xFF, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0, 0x1EF9, 0x2010, 0x2026, 0x2190, 0x2193, 0x2212, 0x2212, 0x2264, 0x2265, 0x25CB, 0x25CB, 0x25CF, 0x25CF, 0x2713, 0x2717, 0 };
constexpr ImWchar latin_letters[] { 0x20, 0x7E, 0xA0, 0xFF, 0x2013, 0x2014, 0x2212, 0x2212, 0 };
constexpr ImWchar number_letters[] { ' ', ':', 'C', 'C', 'K', 'K', 'N', 'N', 'Y', 'Y', 'a', 'a', 'c', 'c', 'e', 'e', 'g', 'h', 'n', 'o', 's', 't', 'y', 'y', 0xA0, 0xA0, 0xF3, 0xF4, 0x1B0, 0x1B0, 0x2013, 0x2014, 0x2212, 0x2212, 0 };
constexpr ImWchar icon_letters[] { icons::first, icons::last, 0 };

// Icons stand in text a little smaller than the line, around the middle of its capitals.
constexpr float icon_share = 0.875f, middle_of_capitals = 0.3f;

// Large and heavy letters stand closer, as Inter's designer sets them; shares of the line.
constexpr float closer(float size, bool is_heavy) { return size >= 100 ? -0.03f : size >= 30 ? -0.016f : size >= 18 || is_heavy ? -0.008f : -0.005f; }

std::map<ImFontAtlas const*, Look>& looks()
{
    static std::map<ImFontAtlas const*, Look> all;        // By fonts, because contexts that share fonts share the look.
    return all;
}

}

static ImFontConfig config_of(float pixels, std::string_view bytes)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = pixels;
    config.OversampleH = pixels < 20 ? 3 : pixels < 30 ? 2 : 1;
    config.OversampleV = 1;
    config.FontDataSize = static_cast<int>(bytes.size());
    config.FontData = const_cast<char*>(bytes.data());   // Dear ImGui only reads it.
    return config;
}

static void merge_icons(float pixels)
{
    auto config = config_of(std::round(pixels * icon_share), asset("icons.ttf"));
    config.MergeMode = true;
    config.OversampleH = pixels < 30 ? 2 : 1;
    config.GlyphOffset.y = -std::round(middle_of_capitals * (pixels - config.SizePixels));
    config.GlyphRanges = icon_letters;
    ImGui::GetIO().Fonts->AddFont(&config);
}

static ImWchar const* letters_of(Letters letters)
{
    switch (letters) {
    case Letters::vietnamese: return vietnamese_letters;
    case Letters::latin: return latin_letters;
    case Letters::numbers: return number_letters;
    case Letters::all: break;
    }
    return all_letters;
}

static ImFont* load(Cut const& cut, float scale)
{
    auto const pixels = std::round(cut.size * scale);
    auto config = config_of(pixels, asset(cut.file));
    config.GlyphExtraSpacing.x = pixels * closer(cut.size, std::string_view(cut.file) != "inter-400.ttf");
    config.GlyphRanges = letters_of(cut.letters);
    auto* const font = ImGui::GetIO().Fonts->AddFont(&config);
    if (cut.letters == Letters::all || cut.letters == Letters::vietnamese)
        merge_icons(pixels);
    return font;
}

static ImFont* load_icons(float scale)
{
    auto config = config_of(std::round(26 * scale), asset("icons.ttf"));
    config.OversampleH = 2;
    config.GlyphRanges = icon_letters;
    return ImGui::GetIO().Fonts->AddFont(&config);
}

static void load_fonts(Look& made)
{
    auto& io = ImGui::GetIO();
    io.Fonts->Clear();
    io.Fonts->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    auto const font_of = [&](Face face) -> ImFont*& { return made.fonts.at(static_cast<std::size_t>(face)); };
    for (auto const& cut : cuts)
        font_of(cut.face) = made.is_touch && cut.face >= Face::slide_title ? font_of(Face::title) : load(cut, made.scale);   // No slides on a phone: its textures are small.
    font_of(Face::icon) = load_icons(made.scale);
    io.FontDefault = made.font(Face::body);
    io.Fonts->Build();
}

void prepare_style(Look const&);                          // style.cpp

void prepare_look(float scale, Theme theme, bool is_touch)
{
    auto& io = ImGui::GetIO();
    auto& made = looks()[io.Fonts];
    made = { .colour = palette(theme), .scale = scale, .is_dark = theme == Theme::dark, .is_still = made.is_still, .is_touch = is_touch, .is_always_touch = is_touch };
    load_fonts(made);
    io.Fonts->UserData = &made;
    prepare_style(made);
}

float slide_scale(ImVec2 window)
{
    auto const fitting = std::min(window.x / 1067, window.y / 600);
    return std::clamp(std::floor(fitting * 16) / 16, 0.5f, 5.0f);
}

Look const& look()
{
    auto const* const prepared = static_cast<Look const*>(ImGui::GetIO().Fonts->UserData);
    IM_ASSERT(prepared && "prepare_look() comes first");
    return *prepared;
}

void hold_still(bool is_still)
{
    looks()[ImGui::GetIO().Fonts].is_still = is_still;
}

float px(float logical)
{
    return std::round(logical * look().scale);
}

float logical(float pixels) { return pixels / look().scale; }

bool has_large_targets() { return look().is_touch || ImGui::GetIO().DisplaySize.x < px(narrow_width); }

void follow_pointer()
{
    auto const& io = ImGui::GetIO();
    auto& made = looks()[io.Fonts];
    made.is_touch = made.is_always_touch || memory().was_touched;
    if (std::ranges::any_of(io.MouseReleased, [](bool is_released) { return is_released; }))
        memory().was_touched = io.MouseSource == ImGuiMouseSource_TouchScreen;
}

float target_height()
{
    return px(has_large_targets() ? 48 : 40);
}

}
