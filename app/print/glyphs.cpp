#include "app/print/glyphs.h"

#include "assets.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace canbang {

GlyphTable::GlyphTable(ImFontAtlas const& atlas)
{
    for (auto const* const font : atlas.Fonts)
        add(*font);
}

static bool is_in(ImWchar const* ranges, ImWchar letter)
{
    for (; ranges && ranges[0]; ranges += 2) {
        if (letter >= ranges[0] && letter <= ranges[1])
            return true;
    }
    return false;
}

// Dear ImGui keeps a copy of its own; the asset outlives it.
static std::string_view bytes_of(ImFontConfig const& config)
{
    std::string_view const copy { static_cast<char const*>(config.FontData), static_cast<std::size_t>(config.FontDataSize) };
    auto const found = std::ranges::find(asset_names(), copy, asset);
    assert(found != asset_names().end());
    return asset(*found);
}

// A font may be merged of several files; the first that has a letter gives it.
void GlyphTable::add(ImFont const& font)
{
    for (int i = 0; i < font.ConfigDataCount; ++i) {
        auto const& config = font.ConfigData[i];
        auto const bytes = bytes_of(config);
        auto const& file = m_fonts.try_emplace(bytes.data(), bytes).first->second;
        for (auto const& glyph : font.Glyphs) {
            if (glyph.Visible && is_in(config.GlyphRanges, static_cast<ImWchar>(glyph.Codepoint)) && file.glyph_of(glyph.Codepoint))
                m_places.try_emplace({ glyph.U0, glyph.V0 }, Place { &font, &config, &glyph, bytes });
        }
    }
}

// What was cut off at an edge shows a part of its picture only.
static bool has(ImFontGlyph const& glyph, LetterQuad const& quad)
{
    return quad.texture_from.x >= glyph.U0 && quad.texture_from.y >= glyph.V0 && quad.texture_to.x <= glyph.U1 && quad.texture_to.y <= glyph.V1;
}

GlyphTable::Place const* GlyphTable::place_of(LetterQuad const& quad) const
{
    if (auto const found = m_places.find({ quad.texture_from.x, quad.texture_from.y }); found != m_places.end())
        return &found->second;
    auto const found = std::ranges::find_if(m_places, [&](auto const& place) { return has(*place.second.glyph, quad); });
    return found == m_places.end() ? nullptr : &found->second;
}

std::optional<FoundLetter> GlyphTable::find(LetterQuad const& quad) const
{
    auto const* const place = place_of(quad);
    if (!place || quad.texture_to.x <= quad.texture_from.x || quad.texture_to.y <= quad.texture_from.y)
        return {};
    auto const& [font, config, glyph, bytes] = *place;
    ImVec2 const texture { glyph->U1 - glyph->U0, glyph->V1 - glyph->V0 }, size { glyph->X1 - glyph->X0, glyph->Y1 - glyph->Y0 };
    auto const scale = (quad.to.y - quad.from.y) / (quad.texture_to.y - quad.texture_from.y) * texture.y / size.y;
    ImVec2 const cut { (quad.texture_from.x - glyph->U0) / texture.x * size.x, (quad.texture_from.y - glyph->V0) / texture.y * size.y };
    FoundLetter found;
    found.letter = glyph->Codepoint;
    found.font = bytes;
    found.em = this->font(bytes).em_of(config->SizePixels) * scale;
    found.spacing = config->GlyphExtraSpacing.x * scale;
    found.advance = glyph->AdvanceX * scale;
    found.space = font->GetCharAdvance(' ') * scale;
    found.pen.x = quad.from.x - (cut.x + glyph->X0 - config->GlyphOffset.x) * scale;
    found.pen.y = quad.from.y - (cut.y + glyph->Y0 - config->GlyphOffset.y - std::round(font->Ascent)) * scale;
    found.is_cut = quad.texture_from.x != glyph->U0 || quad.texture_from.y != glyph->V0 || quad.texture_to.x != glyph->U1 || quad.texture_to.y != glyph->V1;
    return found;
}

}
