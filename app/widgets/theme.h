// Every number about looks: colours, type, space. Nothing else in the program names a colour or a size.
#pragma once

#include "app/tone.h"

#include <array>
#include <imgui.h>

namespace canbang::ui {

struct Palette {
    ImU32 background, rail, card, hairline;
    ImU32 edge, outline;                                  // Of buttons; of fields and check marks, told apart from the card at 3:1.
    ImU32 ink, muted;
    ImU32 accent, accent_hover, accent_tint, on_accent;
    ImU32 women, men, women_text, men_text, women_tile, on_women;                           // A filled tile and the words on it.
    ImU32 met, met_tint, not_met, not_met_tint, attention, attention_tint, unknown, unknown_tint;
    ImU32 on_not_met;                                     // Words on a solid not_met: the badge.
    ImU32 track, neutral_bar;                             // The empty part of a bar; a bar that is not judged.
    ImU32 banner, on_banner, on_banner_muted, banner_button;
    ImU32 quotation, hover, selected, shadow;
};
Palette const& palette(Theme);

struct ToneColours { ImU32 text, tint; };
ToneColours colours_of(Tone, Palette const&);
char const* icon_of(Tone);                                // ✓ ✗ ! ○, and none for accent.

// Sizes in Dear ImGui's pixels (line heights) before scaling.
enum class Face {
    small,            // 15, 600: badges, months on date tiles
    secondary,        // 16
    label,            // 16, 600
    body,             // 18
    strong,           // 18, 600
    cell,             // 22, 600: numbers being typed
    card_title,       // 22, 700
    title,            // 36, 700, with Vietnamese letters, as all that follow: page title
    number,           // 40, 700: card numbers
    hero,             // 48, 700: days left, the two answers of a conflict; digits and Latin letters only
    slide_title,      // 40, 700; a slide is 1067 wide, so 72 on a screen of 1920
    slide_number,     // 120, 700: digits, signs of numbers, "Có", "Chưa có", "Không", "Yes", "Not yet", "No" only
    icon,             // 26: icons alone, on the rail
    count
};

struct Look {
    Palette colour;
    float scale = 1;
    bool is_dark = false, is_still = false;                   // is_still: nothing moves by itself.
    bool is_touch = false, is_always_touch = false;           // A finger points: now; whatever happens.
    std::array<ImFont*, static_cast<std::size_t>(Face::count)> fonts {};

    ImFont* font(Face face) const { return fonts[static_cast<std::size_t>(face)]; }
};

// Builds fonts and style for the current context. To be called by platform's Drawing::prepare, and again
// when the scale or the theme changes (outside a frame).
void prepare_look(float scale, Theme, bool is_touch = false);

// A slide is 1067 logical pixels wide and 600 high: the scale that fills a window (pixels), in steps of 1/16.
float slide_scale(ImVec2 window);

// Of the current context, also in contexts that share the fonts of a prepared one.
Look const& look();

void hold_still(bool);                                    // The switch that turns motion off.

float px(float logical);                                  // Scaled to whole pixels.
float logical(float pixels);                              // The other way: the width of a fixed column of a grid.
float target_height();                                    // 40, or 48 where targets are large; scaled.

// For fingers, and in a window as narrow as a phone, whoever points.
bool has_large_targets();

// Once a frame, before the page: a tap makes the look one for fingers, a click ends that. It does so in the frame after,
// so that no target moves away from under a finger or the mouse while they press it, nor before what they pressed
// was done.
void follow_pointer();

// In logical pixels: px(...) before use.
inline constexpr float gap = 16, card_padding = 20, card_radius = 16, control_radius = 10, narrow_width = 600;

}
