// The colours of the themes. theme_test.cpp measures every pair that is shown together.
#include "app/widgets/theme.h"

#include "icons.h"

namespace canbang::ui {

static constexpr ImU32 rgb(unsigned hex)
{
    return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, 255);
}

static Palette const light {
    .background = rgb(0xF5F3EE), .rail = rgb(0xFBFAF6), .card = rgb(0xFFFFFF), .hairline = rgb(0xE3DFD6), .edge = rgb(0xD3CEC3), .outline = rgb(0x96928A),
    .ink = rgb(0x1C2430), .muted = rgb(0x5A6472),
    .accent = rgb(0x0B5D5E), .accent_hover = rgb(0x0E7072), .accent_tint = rgb(0xE3EFEE), .on_accent = rgb(0xFFFFFF),
    .women = rgb(0x6B4BC3), .men = rgb(0xBF820F), .women_text = rgb(0x6B4BC3), .men_text = rgb(0x8A5E06), .women_tile = rgb(0x6B4BC3), .on_women = rgb(0xFFFFFF),
    .met = rgb(0x17714A), .met_tint = rgb(0xE2F2E9), .not_met = rgb(0xB3261E), .not_met_tint = rgb(0xFBE7E5),
    .attention = rgb(0x9A4A06), .attention_tint = rgb(0xFCEBDB), .unknown = rgb(0x4B5563), .unknown_tint = rgb(0xECEBE8),
    .on_not_met = rgb(0xFFFFFF),
    .track = rgb(0xEBE8E1), .neutral_bar = rgb(0x8F8A80),
    .banner = rgb(0x0B5D5E), .on_banner = rgb(0xFFFFFF), .on_banner_muted = rgb(0xD3E4E3), .banner_button = rgb(0x2B7273),
    .quotation = rgb(0xF5F3EE), .hover = rgb(0xFAF9F6), .selected = rgb(0xF1F7F7), .shadow = IM_COL32(60, 50, 30, 255),
};

static Palette const dark {
    .background = rgb(0x101820), .rail = rgb(0x141D26), .card = rgb(0x18222C), .hairline = rgb(0x2C3944), .edge = rgb(0x41505C), .outline = rgb(0x74828E),
    .ink = rgb(0xF2F4F5), .muted = rgb(0xA7B1BB),
    .accent = rgb(0x4FB3AE), .accent_hover = rgb(0x69C6C1), .accent_tint = rgb(0x17363A), .on_accent = rgb(0x0B1A1C),
    .women = rgb(0x9B82EE), .men = rgb(0xE8B04A), .women_text = rgb(0xAD98F3), .men_text = rgb(0xE8B04A), .women_tile = rgb(0x7556CF), .on_women = rgb(0xFFFFFF),
    .met = rgb(0x7FD6A8), .met_tint = rgb(0x16382A), .not_met = rgb(0xFF9C92), .not_met_tint = rgb(0x46211F),
    .attention = rgb(0xF3B27A), .attention_tint = rgb(0x43301C), .unknown = rgb(0xB4BDC7), .unknown_tint = rgb(0x27323C),
    .on_not_met = rgb(0x2A0B09),
    .track = rgb(0x2A3641), .neutral_bar = rgb(0x84919C),
    .banner = rgb(0x12484B), .on_banner = rgb(0xF2F4F5), .on_banner_muted = rgb(0xBBD3D2), .banner_button = rgb(0x2A6063),
    .quotation = rgb(0x131C25), .hover = rgb(0x1D2833), .selected = rgb(0x182E35), .shadow = IM_COL32(0, 0, 0, 255),
};

// Black on white, and edges everywhere: for weak eyes, glare and old projectors.
static Palette const contrast {
    .background = rgb(0xFFFFFF), .rail = rgb(0xFFFFFF), .card = rgb(0xFFFFFF), .hairline = rgb(0x4A4A4A), .edge = rgb(0x000000), .outline = rgb(0x000000),
    .ink = rgb(0x000000), .muted = rgb(0x262626),
    .accent = rgb(0x003F40), .accent_hover = rgb(0x005658), .accent_tint = rgb(0xDDF2F1), .on_accent = rgb(0xFFFFFF),
    .women = rgb(0x4A1FB0), .men = rgb(0xB26A00), .women_text = rgb(0x4A1FB0), .men_text = rgb(0x6B4300), .women_tile = rgb(0x4A1FB0), .on_women = rgb(0xFFFFFF),
    .met = rgb(0x004D2A), .met_tint = rgb(0xDDF5E7), .not_met = rgb(0x8A0A04), .not_met_tint = rgb(0xFFE3E0),
    .attention = rgb(0x6B2F00), .attention_tint = rgb(0xFFE9D1), .unknown = rgb(0x262626), .unknown_tint = rgb(0xEDEDED),
    .on_not_met = rgb(0xFFFFFF),
    .track = rgb(0xE4E4E4), .neutral_bar = rgb(0x5A5A5A),
    .banner = rgb(0x003F40), .on_banner = rgb(0xFFFFFF), .on_banner_muted = rgb(0xFFFFFF), .banner_button = rgb(0x0B5D5E),
    .quotation = rgb(0xF2F2F2), .hover = rgb(0xEFEFEF), .selected = rgb(0xDDF2F1), .shadow = IM_COL32(0, 0, 0, 255),
};

Palette const& palette(Theme theme)
{
    switch (theme) {
    case Theme::dark: return dark;
    case Theme::contrast: return contrast;
    case Theme::light: break;
    }
    return light;
}

ToneColours colours_of(Tone tone, Palette const& from)
{
    switch (tone) {
    case Tone::accent: return { from.accent, from.accent_tint };
    case Tone::met: return { from.met, from.met_tint };
    case Tone::not_met: return { from.not_met, from.not_met_tint };
    case Tone::attention: return { from.attention, from.attention_tint };
    case Tone::unknown: break;
    }
    return { from.unknown, from.unknown_tint };
}

char const* icon_of(Tone tone)
{
    switch (tone) {
    case Tone::accent: return "";
    case Tone::met: return "✓";
    case Tone::not_met: return "✗";
    case Tone::attention: return icons::icon_warning;
    case Tone::unknown: break;
    }
    return icons::icon_circle;
}

}
