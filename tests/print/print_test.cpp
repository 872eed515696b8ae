#include "app/print/page_content.h"
#include "app/print/press.h"
#include "app/widgets/theme.h"
#include "app/widgets/words.h"
#include "assets.h"
#include "icons.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace canbang;

namespace {

constexpr ImU32 green = IM_COL32(11, 93, 94, 255);

// What drawing on an empty page leaves.
PrintedPage print(std::function<void(ImDrawList&)> const& draw)
{
    Press press([] { ui::prepare_look(1, Theme::light); });
    return press.print(400, 300, [&] { draw(*ImGui::GetBackgroundDrawList()); });
}

std::vector<Mark> marks(std::function<void(ImDrawList&)> const& draw) { return print(draw).marks; }

void write(ImDrawList& draw, ImVec2 at, std::string_view text, ui::Face face = ui::Face::body)
{
    auto const* const font = ui::look().font(face);
    draw.AddText(font, font->FontSize, at, green, text.data(), text.data() + text.size());
}

template <typename What>
What const& only(std::vector<Mark> const& drawn)
{
    REQUIRE(drawn.size() == 1);
    REQUIRE(std::holds_alternative<What>(drawn[0].what));
    return std::get<What>(drawn[0].what);
}

std::int64_t const noon_ms = 1'795'000'000'000;

}

TEST_CASE("a rounded rectangle is one outline, without seams between its triangles")
{
    auto const drawn = marks([](ImDrawList& draw) { draw.AddRectFilled({ 10, 20 }, { 110, 70 }, green, 12); });
    auto const& area = only<Area>(drawn);
    CHECK(drawn[0].colour == green);
    REQUIRE(area.outlines.size() == 1);
    auto const [left, right] = std::ranges::minmax(area.outlines[0], {}, &ImVec2::x);
    CHECK(left.x == doctest::Approx(10));
    CHECK(right.x == doctest::Approx(110));
}

TEST_CASE("a bent line is one stroke, so that its corners are closed")
{
    auto const drawn = marks([](ImDrawList& draw) {
        ImVec2 const tick[] { { 10, 10 }, { 20, 20 }, { 40, 5 } };
        draw.AddPolyline(tick, 3, green, 0, 2.5f);
    });
    auto const& stroke = only<Stroke>(drawn);
    CHECK(stroke.points.size() == 3);
    CHECK(stroke.thickness == doctest::Approx(2.5f).epsilon(0.001));
    CHECK_FALSE(stroke.is_closed);
}

TEST_CASE("a frame is a closed stroke")
{
    auto const drawn = marks([](ImDrawList& draw) { draw.AddRect({ 10, 20 }, { 110, 70 }, green, 8); });
    CHECK(only<Stroke>(drawn).is_closed);
}

TEST_CASE("two lines that do not meet are two")
{
    auto const drawn = marks([](ImDrawList& draw) {
        draw.AddLine({ 10, 10 }, { 20, 10 }, green, 2);
        draw.AddLine({ 21, 10 }, { 30, 10 }, green, 2);
    });
    CHECK(drawn.size() == 2);
}

TEST_CASE("the letters of a line are joined, with the spaces between them")
{
    auto const drawn = marks([](ImDrawList& draw) { write(draw, { 30, 40 }, "Cơ quan có lãnh đạo là nữ"); });
    auto const& letters = only<Letters>(drawn);
    CHECK(letters.text == U"Cơ quan có lãnh đạo là nữ");
    CHECK(letters.start.x == doctest::Approx(30));
    CHECK(letters.font.data() == asset("inter-400.ttf").data());
}

TEST_CASE("words in two sizes, or on two lines, are two")
{
    CHECK(marks([](ImDrawList& draw) {
        write(draw, { 30, 40 }, "Số");
        write(draw, { 30, 80 }, "liệu");
        write(draw, { 90, 80 }, "năm", ui::Face::title);
    }).size() == 3);
}

TEST_CASE("text keeps the measures of the screen")
{
    std::string const text = "Tỷ lệ nữ theo đơn vị, đến quý IV";
    float width = 0;
    auto const drawn = marks([&](ImDrawList& draw) {
        write(draw, { 30, 40 }, text);
        auto const* const font = ui::look().font(ui::Face::body);
        width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.c_str()).x;
    });
    auto const& letters = only<Letters>(drawn);
    FontFile const font(letters.font);
    float printed = 0;
    for (auto const letter : letters.text)
        printed += font.advance(font.glyph_of(letter)) * letters.em + letters.spacing;
    CHECK(printed == doctest::Approx(width).epsilon(0.001));
}

TEST_CASE("an icon is a drawing: whoever searches the text does not meet it")
{
    auto const drawn = marks([](ImDrawList& draw) { write(draw, { 30, 40 }, icons::icon_home); });
    auto const& area = only<Area>(drawn);
    auto const [left, right] = std::ranges::minmax(area.outlines.at(0), {}, &ImVec2::x);
    CHECK(left.x >= 30);
    CHECK(right.x <= 30 + 18);
}

TEST_CASE("what lies outside its frame is left out, and what crosses it is cut")
{
    auto const drawn = marks([](ImDrawList& draw) {
        draw.PushClipRect({ 0, 0 }, { 50, 50 });
        draw.AddRectFilled({ 60, 0 }, { 90, 20 }, green);
        write(draw, { 10, 60 }, "thừa");
        draw.AddRectFilled({ 40, 0 }, { 90, 20 }, green);
        draw.PopClipRect();
    });
    only<Area>(drawn);
    CHECK(drawn[0].clip.z == 50);
}

TEST_CASE("letters cut off by the widget that shows them keep their size and place")
{
    auto const drawn = marks([](ImDrawList& draw) {
        auto const* const font = ui::look().font(ui::Face::body);
        ImVec4 const frame { 0, 0, 400, 50 };
        draw.AddText(font, font->FontSize, { 30, 40 }, green, "H", nullptr, 0, &frame);
    });
    auto const& letters = only<Letters>(drawn);
    CHECK(letters.em == doctest::Approx(FontFile(letters.font).em_of(18)).epsilon(0.01));
    CHECK(letters.start.x == doctest::Approx(30).epsilon(0.01));
    CHECK(drawn[0].clip.w == doctest::Approx(50));
}

TEST_CASE("a shape that was drawn later, but lies below, is a shape of its own")
{
    auto const drawn = marks([](ImDrawList& draw) {
        draw.ChannelsSplit(2);
        draw.ChannelsSetCurrent(1);
        write(draw, { 30, 40 }, "trên");
        draw.ChannelsSetCurrent(0);
        draw.AddRectFilled({ 10, 20 }, { 110, 70 }, green);
        draw.ChannelsMerge();
    });
    REQUIRE(drawn.size() == 2);
    CHECK(std::holds_alternative<Area>(drawn[0].what));
    CHECK(std::get<Letters>(drawn[1].what).text == U"trên");
}

TEST_CASE("a character that no font has is shown as on the screen")
{
    auto const drawn = marks([](ImDrawList& draw) { write(draw, { 30, 40 }, "a\u202Eb\u4E2D"); });
    CHECK(only<Letters>(drawn).text == U"a?b?");
}

TEST_CASE("transparency is named once for every strength")
{
    PdfNames names;
    auto const page = print([](ImDrawList& draw) {
        for (float x = 0; x < 90; x += 30)
            draw.AddRectFilled({ x, 0 }, { x + 20, 20 }, IM_COL32(0, 0, 0, 128));
    });
    CHECK(content_of(page, names).find("/A128 gs") != std::string::npos);
    CHECK(names.alphas == std::set<int> { 128 });
}

TEST_CASE("the same pages give the same bytes, and another moment gives others")
{
    auto const page = print([](ImDrawList& draw) { write(draw, { 30, 40 }, "Kế hoạch"); });
    auto const first = pdf_of({ page, page }, { "Kế hoạch", "Trưởng phòng", "vi", noon_ms });
    auto const second = pdf_of({ page, page }, { "Kế hoạch", "Trưởng phòng", "vi", noon_ms });
    REQUIRE(first.ok());
    CHECK(first.value().starts_with("%PDF-1.4"));
    CHECK(first.value() == second.value());
    CHECK(first.value() != pdf_of({ page, page }, { "Kế hoạch", "Trưởng phòng", "vi", noon_ms + 60'000 }).value());
}

TEST_CASE("a document without pages, a title or an author is still one")
{
    auto const empty = pdf_of({}, {});
    REQUIRE(empty.ok());
    CHECK(empty.value().starts_with("%PDF-"));
}
