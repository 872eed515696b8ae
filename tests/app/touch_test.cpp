// Targets large enough for fingers: where, and when.
#include "app/widgets/controls.h"
#include "tests/app/ui_harness.h"

#include <doctest/doctest.h>

using namespace canbang;

static void draw_one_button()
{
    ui::follow_pointer();
    ui::quiet_button("Duyệt");
}

static float height_of_button(test::UiHarness const& page)
{
    auto const& button = page.find("Duyệt");
    return button.to.y - button.from.y;
}

static void point_with(test::UiHarness& page, ImGuiMouseSource source, bool is_down)
{
    auto const at = page.find("Duyệt").middle();
    ImGui::SetCurrentContext(page.context());
    auto& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source);
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, is_down);
    page.frames(3);
}

TEST_CASE("in a window as narrow as a phone targets are 48 high, whoever points, at every text size")
{
    CHECK(height_of_button(test::UiHarness(draw_one_button, { .width = 599 })) == 48);
    CHECK(height_of_button(test::UiHarness(draw_one_button, { .width = 600 })) == 40);
    CHECK(height_of_button(test::UiHarness(draw_one_button, { .width = 1199, .scale = 2 })) == 96);
    CHECK(height_of_button(test::UiHarness(draw_one_button, { .width = 1200, .scale = 2 })) == 80);
}

TEST_CASE("after a tap targets are for fingers, after a click for the mouse; nothing moves under either")
{
    int presses = 0;
    test::UiHarness page([&] {
        ui::follow_pointer();
        presses += ui::quiet_button("Duyệt");
    });
    CHECK(height_of_button(page) == 40);
    point_with(page, ImGuiMouseSource_TouchScreen, true);
    CHECK(height_of_button(page) == 40);
    point_with(page, ImGuiMouseSource_TouchScreen, false);
    CHECK(height_of_button(page) == 48);
    point_with(page, ImGuiMouseSource_Mouse, true);
    CHECK(height_of_button(page) == 48);
    point_with(page, ImGuiMouseSource_Mouse, false);
    CHECK(height_of_button(page) == 40);
    CHECK(presses == 2);
}

TEST_CASE("a look made for fingers stays one when a mouse is plugged in")
{
    test::UiHarness page(draw_one_button, { .is_touch = true });
    point_with(page, ImGuiMouseSource_Mouse, true);
    point_with(page, ImGuiMouseSource_Mouse, false);
    CHECK(height_of_button(page) == 48);
}
