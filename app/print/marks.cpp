// The parts of a page are found again by how Dear ImGui draws without anti-aliasing: a convex area is a fan of
// triangles, a line is one quad a segment, a letter is a quad with its picture on it.
#include "app/print/marks.h"

#include "app/print/glyphs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <span>

namespace canbang {

namespace {

struct Patch {                                            // Triangles that hang together.
    std::span<ImDrawIdx const> corners;
    ImDrawVert const* all;
    ImDrawVert const& corner(std::size_t i) const { return all[corners[i]]; }
    bool is_quad() const { return corners.size() == 6 && corners[3] == corners[0] && corners[4] == corners[2]; }
};

struct Segment { ImVec2 from, to; float thickness; };

struct Writer {
    GlyphTable glyphs;
    ImVec2 white;                                         // Where the texture is plain.
    std::vector<Mark> marks {};
    std::optional<Segment> segment {};                    // The last mark ends with it, and may be continued.
    float next_pen = 0, space = 0;                        // The last mark is letters: where the next one is due.
};

constexpr float tolerance = 0.02f;                        // In pixels.
constexpr int widest_gap = 4;                             // In spaces; a tab is four.

}

static bool is_near(float a, float b) { return std::abs(a - b) <= tolerance; }
static bool is_near(ImVec2 a, ImVec2 b) { return is_near(a.x, b.x) && is_near(a.y, b.y); }
static bool is_same(ImVec4 const& a, ImVec4 const& b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; }
static ImVec2 middle(ImVec2 a, ImVec2 b) { return { (a.x + b.x) / 2, (a.y + b.y) / 2 }; }

static bool is_like(Mark const& a, Mark const& b) { return a.colour == b.colour && is_same(a.clip, b.clip); }

static ImU32 mean_colour(Patch const& patch)
{
    ImVec4 sum;
    for (std::size_t i = 0; i < patch.corners.size(); ++i) {
        auto const colour = ImGui::ColorConvertU32ToFloat4(patch.corner(i).col);
        sum = { sum.x + colour.x, sum.y + colour.y, sum.z + colour.z, sum.w + colour.w };
    }
    auto const count = float(patch.corners.size());
    return ImGui::ColorConvertFloat4ToU32({ sum.x / count, sum.y / count, sum.z / count, sum.w / count });
}

// An edge between two triangles is walked once each way; the edges walked one way only are the outline.
static std::vector<Outline> outlines_of(Patch const& patch)
{
    std::set<std::pair<ImDrawIdx, ImDrawIdx>> edges;
    for (std::size_t i = 0; i < patch.corners.size(); ++i) {
        auto const from = patch.corners[i], to = patch.corners[i % 3 == 2 ? i - 2 : i + 1];
        if (from != to && !edges.erase({ to, from }))
            edges.insert({ from, to });
    }
    std::vector<Outline> outlines;
    while (!edges.empty()) {
        auto& outline = outlines.emplace_back();
        for (auto edge = edges.begin(); edge != edges.end();) {
            auto const to = edge->second;
            outline.push_back(patch.all[edge->first].pos);
            edges.erase(edge);
            edge = edges.lower_bound({ to, 0 });
            if (edge != edges.end() && edge->first != to)
                break;
        }
    }
    return outlines;
}

static std::optional<Segment> segment_of(Patch const& patch)
{
    if (!patch.is_quad())
        return {};
    auto const a = patch.corner(0).pos, b = patch.corner(1).pos, c = patch.corner(2).pos, d = patch.corner(5).pos;
    return Segment { middle(a, d), middle(b, c), std::hypot(a.x - d.x, a.y - d.y) };
}

static bool continues(Segment const& last, Segment const& next) { return is_near(last.to, next.from) && is_near(last.thickness, next.thickness); }

static void lengthen(Writer& writer, Segment const& next)
{
    auto& mark = writer.marks.back();
    if (!std::holds_alternative<Stroke>(mark.what))
        mark.what = Stroke { { writer.segment->from, writer.segment->to }, next.thickness };
    auto& stroke = std::get<Stroke>(mark.what);
    stroke.is_closed = stroke.points.size() > 2 && is_near(stroke.points.front(), next.to);
    if (!stroke.is_closed)
        stroke.points.push_back(next.to);
    writer.segment = stroke.is_closed ? std::nullopt : std::optional(next);
}

static void add_area(Writer& writer, Patch const& patch, ImVec4 const& clip)
{
    Mark mark { mean_colour(patch), clip, {} };
    auto const segment = segment_of(patch);
    if (segment && segment->thickness == 0)
        return;                                           // A line from a point to itself.
    if (segment && writer.segment && is_like(mark, writer.marks.back()) && continues(*writer.segment, *segment))
        return lengthen(writer, *segment);
    mark.what = Area { outlines_of(patch) };
    writer.marks.push_back(std::move(mark));
    writer.segment = segment;
}

// How many spaces stand between the last letter and this one; nothing when it does not go on from there.
static std::optional<int> spaces_before(Writer const& writer, Mark const& mark, FoundLetter const& found)
{
    auto const* const last = writer.marks.empty() ? nullptr : std::get_if<Letters>(&writer.marks.back().what);
    if (!last || !is_like(mark, writer.marks.back()) || last->font.data() != found.font.data())
        return {};
    if (!is_near(last->em, found.em) || !is_near(last->start.y, found.pen.y))
        return {};
    auto const gap = found.pen.x - writer.next_pen;
    auto const spaces = static_cast<int>(std::lround(gap / writer.space));
    bool const is_fit = spaces >= 0 && spaces <= widest_gap && std::abs(gap - float(spaces) * writer.space) <= tolerance * 2;
    return is_fit ? std::optional(spaces) : std::nullopt;
}

static Area drawing_of(FontFile const& font, FoundLetter const& found)
{
    Area area { font.outlines(font.glyph_of(found.letter)) };
    for (auto& outline : area.outlines) {
        for (auto& point : outline)
            point = { found.pen.x + point.x * found.em, found.pen.y + point.y * found.em };
    }
    return area;
}

static bool is_drawing(char32_t letter) { return letter >= 0xE000 && letter <= 0xF8FF; }

static ImVec4 both(ImVec4 const& clip, LetterQuad const& quad)
{
    return { std::max(clip.x, quad.from.x), std::max(clip.y, quad.from.y), std::min(clip.z, quad.to.x), std::min(clip.w, quad.to.y) };
}

static void add_letter(Writer& writer, LetterQuad const& quad, ImU32 colour, ImVec4 const& clip)
{
    auto const found = writer.glyphs.find(quad);
    if (!found)
        return;
    Mark mark { colour, found->is_cut ? both(clip, quad) : clip, {} };
    if (is_drawing(found->letter)) {
        mark.what = drawing_of(writer.glyphs.font(found->font), *found);
        writer.marks.push_back(std::move(mark));
    } else if (auto const spaces = spaces_before(writer, mark, *found)) {
        auto& text = std::get<Letters>(writer.marks.back().what).text;
        text.append(static_cast<std::size_t>(*spaces), U' ').push_back(found->letter);
    } else {
        mark.what = Letters { found->font, found->em, found->spacing, found->pen, { found->letter } };
        writer.marks.push_back(std::move(mark));
    }
    writer.segment.reset();
    writer.next_pen = found->pen.x + found->advance;
    writer.space = found->space;
}

static bool is_outside(Patch const& patch, ImVec4 const& clip)
{
    auto const all = [&](auto const& is_beyond) { return std::ranges::all_of(patch.corners, [&](ImDrawIdx i) { return is_beyond(patch.all[i].pos); }); };
    return all([&](ImVec2 at) { return at.x <= clip.x; }) || all([&](ImVec2 at) { return at.y <= clip.y; })
        || all([&](ImVec2 at) { return at.x >= clip.z; }) || all([&](ImVec2 at) { return at.y >= clip.w; });
}

static void add_patch(Writer& writer, Patch const& patch, ImVec4 const& clip)
{
    auto const& first = patch.corner(0);
    if ((first.col & IM_COL32_A_MASK) == 0 || is_outside(patch, clip))
        return;
    bool const is_plain = first.uv.x == writer.white.x && first.uv.y == writer.white.y;
    if (is_plain)
        add_area(writer, patch, clip);
    else if (patch.is_quad())
        add_letter(writer, { first.pos, patch.corner(2).pos, first.uv, patch.corner(2).uv }, first.col, clip);
}

// Every shape has corners of its own, one after the other. The next shape's may come before or after them.
static std::size_t length_of_patch(std::span<ImDrawIdx const> corners)
{
    auto [first, last] = std::ranges::minmax(corners.first(3));
    std::size_t end = 3;
    for (; end + 2 < corners.size(); end += 3) {
        auto const [low, high] = std::ranges::minmax(corners.subspan(end, 3));
        if (low < first || low > last)
            break;
        last = std::max(last, high);
    }
    return end;
}

static void add_command(Writer& writer, ImDrawList const& list, ImDrawCmd const& command)
{
    std::span<ImDrawIdx const> rest { list.IdxBuffer.Data + command.IdxOffset, command.ElemCount };
    while (rest.size() >= 3) {
        auto const length = length_of_patch(rest);
        add_patch(writer, { rest.first(length), list.VtxBuffer.Data + command.VtxOffset }, command.ClipRect);
        rest = rest.subspan(length);
    }
}

std::vector<Mark> marks_of(ImDrawData const& data)
{
    auto const& atlas = *ImGui::GetIO().Fonts;
    Writer writer { GlyphTable(atlas), atlas.TexUvWhitePixel };
    for (auto const* const list : data.CmdLists) {
        for (auto const& command : list->CmdBuffer) {
            if (!command.UserCallback)
                add_command(writer, *list, command);
        }
    }
    return std::move(writer.marks);
}

}
