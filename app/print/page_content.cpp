#include "app/print/page_content.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace canbang {

namespace {

struct Writer {
    PdfNames& names;
    std::string out {};
    // What is in force; put back by Q.
    ImVec4 clip;
    ImU32 colour = IM_COL32_BLACK;
};

}

std::size_t PdfNames::number_of_font(std::string_view bytes)
{
    auto const found = std::ranges::find(fonts, bytes.data(), &std::string_view::data);
    if (found == fonts.end())
        fonts.push_back(bytes);
    return static_cast<std::size_t>(std::distance(fonts.begin(), std::ranges::find(fonts, bytes.data(), &std::string_view::data)));
}

// Thousandths, written without the language of the machine having a say.
static void put(std::string& out, float number)
{
    auto const thousandths = std::llround(double(number) * 1000);
    auto const size = std::abs(thousandths);
    auto fraction = std::to_string(1000 + size % 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    out += (thousandths < 0 ? "-" : "") + std::to_string(size / 1000) + (fraction.empty() ? "" : "." + fraction) + " ";
}

static void put(std::string& out, std::initializer_list<float> numbers, char const* what)
{
    for (auto const number : numbers)
        put(out, number);
    out += std::string(what) + "\n";
}

static void put_colour(std::string& out, ImU32 colour)
{
    auto const parts = ImGui::ColorConvertU32ToFloat4(colour);
    put(out, { parts.x, parts.y, parts.z }, "rg");
    put(out, { parts.x, parts.y, parts.z }, "RG");
}

static void put_alpha(Writer& writer, ImU32 colour)
{
    auto const alpha = static_cast<int>(colour >> IM_COL32_A_SHIFT & 255);
    if (alpha != 255)
        writer.names.alphas.insert(alpha);
    writer.out += "/A" + std::to_string(alpha) + " gs\n";
}

static void set_colour(Writer& writer, ImU32 colour)
{
    if (colour == writer.colour)
        return;
    if ((colour ^ writer.colour) & IM_COL32_A_MASK)
        put_alpha(writer, colour);
    put_colour(writer.out, colour);
    writer.colour = colour;
}

static bool is_same(ImVec4 const& a, ImVec4 const& b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; }

static void begin_clip(Writer& writer, ImVec4 const& clip)
{
    writer.out += "q\n";
    put(writer.out, { clip.x, clip.y, clip.z - clip.x, clip.w - clip.y }, "re W n");
    writer.clip = clip;
    writer.colour = IM_COL32_BLACK;
}

static void set_clip(Writer& writer, ImVec4 const& clip)
{
    if (is_same(clip, writer.clip))
        return;
    writer.out += "Q\n";
    begin_clip(writer, clip);
}

static void put_path(std::string& out, Outline const& points)
{
    for (std::size_t i = 0; i < points.size(); ++i)
        put(out, { points[i].x, points[i].y }, i == 0 ? "m" : "l");
}

static void put_mark(Writer& writer, Area const& area)
{
    for (auto const& outline : area.outlines) {
        put_path(writer.out, outline);
        writer.out += "h\n";
    }
    writer.out += "f\n";
}

static void put_mark(Writer& writer, Stroke const& stroke)
{
    put(writer.out, { stroke.thickness }, "w");
    put_path(writer.out, stroke.points);
    writer.out += stroke.is_closed ? "s\n" : "S\n";
}

static void put_hex(std::string& out, char32_t letter)
{
    for (int shift = 12; shift >= 0; shift -= 4)
        out += "0123456789ABCDEF"[letter >> shift & 15];
}

// The page's y grows downwards, letters grow upwards.
static void put_mark(Writer& writer, Letters const& letters)
{
    writer.out += "BT /F" + std::to_string(writer.names.number_of_font(letters.font)) + " ";
    put(writer.out, { letters.em }, "Tf");
    put(writer.out, { letters.spacing }, "Tc");
    put(writer.out, { 1, 0, 0, -1, letters.start.x, letters.start.y }, "Tm");
    writer.out += "<";
    for (auto const letter : letters.text)
        put_hex(writer.out, letter);
    writer.out += "> Tj ET\n";
}

std::string content_of(PrintedPage const& page, PdfNames& names)
{
    Writer writer { .names = names, .clip = {} };
    put(writer.out, { points_of_a_pixel, 0, 0, -points_of_a_pixel, 0, page.height * points_of_a_pixel }, "cm");
    begin_clip(writer, { 0, 0, page.width, page.height });
    set_colour(writer, page.paper);
    put_mark(writer, Area { { { { 0, 0 }, { page.width, 0 }, { page.width, page.height }, { 0, page.height } } } });
    for (auto const& mark : page.marks) {
        set_clip(writer, mark.clip);
        set_colour(writer, mark.colour);
        std::visit([&](auto const& what) { put_mark(writer, what); }, mark.what);
    }
    return std::move(writer.out) + "Q\n";
}

}
