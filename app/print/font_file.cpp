#include "app/print/font_file.h"

#include <cassert>

#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_STATIC
#include <imstb_truetype.h>

namespace canbang {

static constexpr int lines_of_a_curve = 8;

struct FontFile::Native {
    stbtt_fontinfo info {};
    float em = 1;                                         // One unit of the font.
};

FontFile::FontFile(std::string_view bytes) : m_native(std::make_unique<Native>())
{
    auto const* const data = reinterpret_cast<unsigned char const*>(bytes.data());
    [[maybe_unused]] auto const is_font = !bytes.empty() && stbtt_InitFont(&m_native->info, data, 0);
    assert(is_font);
    m_native->em = stbtt_ScaleForMappingEmToPixels(&m_native->info, 1);
}

FontFile::~FontFile() = default;
FontFile::FontFile(FontFile&&) noexcept = default;
FontFile& FontFile::operator=(FontFile&&) noexcept = default;

int FontFile::glyph_of(char32_t letter) const { return stbtt_FindGlyphIndex(&m_native->info, static_cast<int>(letter)); }

float FontFile::advance(int glyph) const
{
    int width = 0, bearing = 0;
    stbtt_GetGlyphHMetrics(&m_native->info, glyph, &width, &bearing);
    return float(width) * m_native->em;
}

float FontFile::em_of(float line_height) const { return stbtt_ScaleForPixelHeight(&m_native->info, line_height) / m_native->em; }

static std::pair<int, int> line_of(stbtt_fontinfo const& info)
{
    int ascent = 0, descent = 0, gap = 0;
    stbtt_GetFontVMetrics(&info, &ascent, &descent, &gap);
    return { ascent, descent };
}

float FontFile::ascent() const { return float(line_of(m_native->info).first) * m_native->em; }
float FontFile::descent() const { return float(line_of(m_native->info).second) * m_native->em; }

FontFile::Box FontFile::box() const
{
    int left = 0, bottom = 0, right = 0, top = 0;
    stbtt_GetFontBoundingBox(&m_native->info, &left, &bottom, &right, &top);
    auto const em = m_native->em;
    return { float(left) * em, float(bottom) * em, float(right) * em, float(top) * em };
}

// A TrueType curve, from the outline's last point (ISO/IEC 14496-22, quadratic B-splines).
static void add_curve(Outline& outline, ImVec2 control, ImVec2 to)
{
    auto const from = outline.back();
    for (int i = 1; i <= lines_of_a_curve; ++i) {
        auto const t = float(i) / lines_of_a_curve, u = 1 - t;
        outline.push_back({ u * u * from.x + 2 * u * t * control.x + t * t * to.x, u * u * from.y + 2 * u * t * control.y + t * t * to.y });
    }
}

std::vector<Outline> FontFile::outlines(int glyph) const
{
    stbtt_vertex* corners = nullptr;
    auto const count = stbtt_GetGlyphShape(&m_native->info, glyph, &corners);
    auto const point = [&](short x, short y) { return ImVec2(float(x) * m_native->em, float(-y) * m_native->em); };
    std::vector<Outline> all;
    for (int i = 0; i < count; ++i) {
        auto const& corner = corners[i];
        if (corner.type == STBTT_vmove)
            all.push_back({ point(corner.x, corner.y) });
        else if (corner.type == STBTT_vcurve)
            add_curve(all.back(), point(corner.cx, corner.cy), point(corner.x, corner.y));
        else
            all.back().push_back(point(corner.x, corner.y));
    }
    stbtt_FreeShape(&m_native->info, corners);
    return all;
}

}
