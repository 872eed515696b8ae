#include "platform/platform.h"

#include <doctest/doctest.h>
#include <imgui.h>

using namespace canbang;
using namespace canbang::platform;

static std::array<int, 4> pixel(Image const& image, int x, int y)
{
    auto const at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return { image.rgba[at], image.rgba[at + 1], image.rgba[at + 2], image.rgba[at + 3] };
}

static void red_square_at_10_20()
{
    ImGui::GetBackgroundDrawList()->AddRectFilled({ 10, 20 }, { 30, 40 }, IM_COL32(200, 10, 20, 255));
}

TEST_CASE("a PNG reads back as the picture it was made of")
{
    Image image { 3, 2, {} };
    for (std::uint8_t i = 0; i < 24; ++i)
        image.rgba.push_back(static_cast<std::uint8_t>(i * 10));
    auto const png = png_of(image);
    REQUIRE(png.starts_with("\x89PNG"));
    auto const read = image_of(png).value();
    CHECK(read.width == 3);
    CHECK(read.height == 2);
    CHECK(read.rgba == image.rgba);
}

TEST_CASE("what is not a PNG is malformed, and so is one cut short")
{
    auto const png = png_of({ 2, 2, std::vector<std::uint8_t>(16, 7) });
    for (auto const& bytes : { std::string(), std::string("hello"), png.substr(0, png.size() / 2) }) {
        auto const result = image_of(bytes);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().fault == Fault::malformed);
        CHECK_FALSE(result.error().hint.empty());
    }
}

TEST_CASE("a square is drawn exactly where it was asked for, the right way up")
{
    auto const result = draw_picture(64, 48, 1, { [](float) { ImGui::GetStyle().Colors[ImGuiCol_WindowBg] = { 1, 1, 1, 1 }; }, red_square_at_10_20 });
    REQUIRE_MESSAGE(result.ok(), result.error().what);
    auto const& image = result.value();
    CHECK(image.width == 64);
    CHECK(image.height == 48);
    using Colour = std::array<int, 4>;
    Colour const white { 255, 255, 255, 255 }, red { 200, 10, 20, 255 };
    CHECK(pixel(image, 0, 0) == white);
    CHECK(pixel(image, 11, 21) == red);
    CHECK(pixel(image, 28, 38) == red);
    CHECK(pixel(image, 8, 21) == white);
    CHECK(pixel(image, 32, 38) == white);
    CHECK(pixel(image, 20, 17) == white);
    CHECK(pixel(image, 20, 42) == white);
}

static void page_that_remembers()
{
    ImGui::SetNextWindowSize({ 180, 80 }, ImGuiCond_Once);
    ImGui::Begin("page");
    for (int i = 0; i < 50; ++i)
        ImGui::Text("line %d", i);
    ImGui::SetScrollY(ImGui::GetScrollY() + 10);
    ImGui::End();
}

TEST_CASE("the same page gives the same picture, whatever was drawn before it")
{
    auto studio = PictureStudio::open(1, {});
    REQUIRE_MESSAGE(studio.ok(), studio.error().what);
    auto const first = studio.value().draw(200, 100, page_that_remembers).value();
    auto const other = studio.value().draw(64, 48, red_square_at_10_20).value();
    auto const again = studio.value().draw(200, 100, page_that_remembers).value();
    auto const afresh = draw_picture(200, 100, 1, { {}, page_that_remembers }).value();
    CHECK(other.width == 64);
    CHECK(first.rgba == again.rgba);
    CHECK(first.rgba == afresh.rgba);
}

TEST_CASE("prepare hears the scale once, and its style and font reach the page")
{
    std::vector<float> scales;
    ImVec2 padding, size;
    float font_size = 0;
    Drawing const drawing {
        [&](float scale) {
            scales.push_back(scale);
            ImFontConfig config;
            config.SizePixels = 13 * scale;
            ImGui::GetIO().Fonts->AddFontDefault(&config);
            ImGui::GetStyle().WindowPadding = { 33, 44 };
        },
        [&] { padding = ImGui::GetStyle().WindowPadding; size = ImGui::GetIO().DisplaySize; font_size = ImGui::GetFontSize(); },
    };
    REQUIRE(draw_picture(320, 200, 2, drawing).ok());
    CHECK(scales == std::vector<float> { 2 });
    CHECK(padding.x == 33);
    CHECK(size.x == 320);
    CHECK(font_size == 26);
}

TEST_CASE("drawing a picture leaves the caller's Dear ImGui as it was")
{
    auto* const mine = ImGui::CreateContext();
    ImGui::SetCurrentContext(mine);
    CHECK(draw_picture(32, 32, 1, { {}, red_square_at_10_20 }).ok());
    CHECK(ImGui::GetCurrentContext() == mine);
    ImGui::DestroyContext(mine);
    CHECK(draw_picture(32, 32, 1, { {}, red_square_at_10_20 }).ok());
    CHECK(ImGui::GetCurrentContext() == nullptr);
}

TEST_CASE("a page that throws gives its exception to the caller, and the next page is drawn")
{
    auto studio = PictureStudio::open(1, {});
    REQUIRE(studio.ok());
    CHECK_THROWS_AS((void)studio.value().draw(32, 32, [] { throw 7; }), int);
    CHECK(studio.value().draw(32, 32, red_square_at_10_20).ok());
}

TEST_CASE("impossible sizes are refused")
{
    for (auto const& [width, height] : { std::pair { 0, 10 }, { 10, -1 }, { 100000, 10 } }) {
        auto const result = draw_picture(width, height, 1, { {}, red_square_at_10_20 });
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().fault == Fault::refused);
    }
}
