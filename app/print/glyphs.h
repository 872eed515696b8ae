// Which letter is it? The way back from a picture of a letter, as Dear ImGui draws it, to the font and the letter.
#pragma once

#include "app/print/font_file.h"

#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace canbang {

// A quad of two triangles and the part of the texture on it.
struct LetterQuad { ImVec2 from, to, texture_from, texture_to; };

struct FoundLetter {
    char32_t letter = 0;
    std::string_view font;                                // The bytes of the asset.
    float em = 0, spacing = 0;
    float advance = 0, space = 0;                         // To the next letter; of a space.
    ImVec2 pen;                                           // Where the letter starts on its baseline.
    bool is_cut = false;                                  // Only a part of it is shown.
};

class GlyphTable {
public:
    // Built of fonts among the assets; must outlive the table.
    explicit GlyphTable(ImFontAtlas const&);

    std::optional<FoundLetter> find(LetterQuad const&) const;   // Nothing when it is no letter.
    FontFile const& font(std::string_view bytes) const { return m_fonts.at(bytes.data()); }

private:
    struct Place { ImFont const* font; ImFontConfig const* config; ImFontGlyph const* glyph; std::string_view bytes; };
    Place const* place_of(LetterQuad const&) const;
    void add(ImFont const&);

    std::map<char const*, FontFile> m_fonts;              // By the address of their bytes.
    std::map<std::pair<float, float>, Place> m_places;    // By the upper left corner in the texture.
};

}
