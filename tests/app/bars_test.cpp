#include "app/widgets/controls.h"
#include "tests/app/page_lint.h"
#include "tests/app/ui_harness.h"

#include <array>
#include <doctest/doctest.h>
#include <numbers>

using namespace canbang;
using namespace canbang::ui;
using canbang::test::complaints_about;
using canbang::test::UiHarness;
using Numbers = std::array<std::optional<std::int64_t>, 4>;

// --- Charts ----------------------------------------------------------------------------------------------------

TEST_CASE("parts of a bar meet on a whole pixel, and none that exists vanishes")
{
    auto const bar = split_bar({ 0, 101 }, 1, 1);
    CHECK(bar.first.to == 51);
    CHECK(bar.second.from == 51);
    CHECK(split_bar({ 10, 110 }, 1, 999, 3).first.length() == 3);
    CHECK(split_bar({ 10, 110 }, 999, 1, 3).second.length() == 3);
    CHECK(split_bar({ 10, 110 }, 0, 7, 3).first.length() == 0);
    CHECK(split_bar({ 10, 110 }, 7, 0, 3).second.length() == 0);
}

TEST_CASE("a bar is empty only at nothing and full only at everything")
{
    CHECK(filled_part({ 0, 100 }, 0).length() == 0);
    CHECK(filled_part({ 0, 100 }, 0.0001f).length() == 2);
    CHECK(filled_part({ 0, 100 }, 0.9999f).length() == 99);
    CHECK(filled_part({ 0, 100 }, 1).length() == 100);
    CHECK(share({ 3, 0 }) == 0);
    CHECK(share({ 5, 4 }) == 1);
}

TEST_CASE("a target's tick stays within reach of the bar")
{
    CHECK(tick_at({ 0, 100 }, 0.5f, 2) == 49);
    CHECK(tick_at({ 0, 100 }, 1, 2) == 98);
    CHECK(tick_at({ 0, 100 }, 0, 2) == 0);
}

TEST_CASE("a donut begins at the top and goes clockwise")
{
    auto const quarter = turn_of(0.25f);
    CHECK(quarter.from == doctest::Approx(-std::numbers::pi / 2));
    CHECK(quarter.to == doctest::Approx(0));
}

TEST_CASE("equal parts fill the whole, and dashes begin and end with a stroke")
{
    auto const parts = equal_parts({ 10, 111 }, 4, 8);
    CHECK(parts.front().from == 10);
    CHECK(parts.back().to == 111);
    CHECK(parts[1].from - parts[0].to == doctest::Approx(8).epsilon(0.13));
    auto const strokes = dashes(100, 6, 4);
    CHECK(strokes.front().from == 0);
    CHECK(strokes.back().to == doctest::Approx(100));
}

TEST_CASE("tiles fill row after row")
{
    auto const boxes = tiles({ 0, 0, 100, 0 }, 5, 2, 40, 10);
    REQUIRE(boxes.size() == 5);
    CHECK(boxes[1].left == boxes[0].right + 10);
    CHECK(boxes[4].top == 100);
    CHECK(boxes[4].left == 0);
}

TEST_CASE("a trend shows points and target on one scale, and does not exaggerate")
{
    std::array<std::optional<float>, 4> const shares { 0.50f, std::nullopt, 0.51f, 0.52f };
    auto const layout = trend_layout({ 0, 0, 300, 100 }, shares, 0.5f);
    CHECK(layout.target_y == layout.dots[0].y);
    CHECK_FALSE(layout.dots[1].is_known);
    CHECK(layout.dots[3].x == 300);
    CHECK(layout.dots[0].y - layout.dots[3].y < 10);     // Two points are not a mountain.
    CHECK(layout.dots[3].is_label_above);
}

TEST_CASE("a label of a trend keeps clear of the target's line and leans away from its own")
{
    std::array<std::optional<float>, 4> const shares { 0.45f, 0.68f, 0.95f, 0.95f };
    auto const near = trend_layout({ 0, 0, 300, 200 }, shares, 1.0f, 30);
    CHECK_FALSE(near.dots[3].is_label_above);             // Above it would lie on the line at 100 %.
    CHECK_FALSE(near.dots[1].is_label_above);
    CHECK(near.dots[1].lean == 1);                        // The line comes from below, at the left.
    CHECK(near.dots[0].lean == 0);
    std::array<std::optional<float>, 3> const valley { 0.7f, 0.4f, 0.6f };
    CHECK_FALSE(trend_layout({ 0, 0, 300, 200 }, valley, std::nullopt, 30).dots[1].is_label_above);
    auto const far = trend_layout({ 0, 0, 300, 200 }, shares, 1.0f, 2);
    CHECK(far.dots[3].is_label_above);
}

TEST_CASE("a chart tells its numbers to a reader, and a unit's row can be clicked")
{
    std::optional<std::size_t> asked;
    std::vector<RatioLine> const lines { { "Tổng hợp", 8, 7, "53 %" }, { "Nội chính", {}, {}, "–" } };
    UiHarness page([&] {
        ratio_bar("bar", { .women = 26, .men = 21 }, "26 nữ, 21 nam");
        if (auto const row = ratio_lines("units", lines, Ratio { 1, 2 }))
            asked = row;
    });
    CHECK(page.text() == "<26 nữ, 21 nam>\nTổng hợp 8 / 15 53 %\nNội chính – / – –\n");
    page.click("Nội chính");
    CHECK(asked == 1u);
}

TEST_CASE("bars and chips tell when they were pressed")
{
    int bars = 0, chips = 0;
    std::array<Chip, 2> const quarters { { { "I · 3", Tone::met }, { "II · 1", Tone::not_met } } };
    UiHarness page([&] {
        bars += progress_bar("progress", { .value = Ratio { 1, 4 } }, "1/4") + ratio_bar("ratio", { .women = 1, .men = 2 }, "1 nữ, 2 nam");
        chips += quarter_chips("quarters", quarters);
    });
    page.click("progress");
    page.click("ratio");
    CHECK(bars == 2);
    page.click("II · 1");
    CHECK(chips == 1);
}

TEST_CASE("a bar grows from its last value within a fifth of a second, and stands still when told to")
{
    std::int64_t part = 1;
    bool was_moving = false;
    UiHarness page([&] { progress_bar("bar", { .value = Ratio { part, 4 } }, ""); was_moving = is_moving(); });
    CHECK_FALSE(was_moving);                 // The first time it is simply there.
    part = 4;
    page.frame();
    CHECK(was_moving);
    page.wait(0.25f);
    CHECK_FALSE(was_moving);
    hold_still(true);
    part = 2;
    page.frame();
    CHECK_FALSE(was_moving);
    hold_still(false);
}

TEST_CASE("a number that changed comes in within a fifth of a second, and stands still when told to")
{
    std::string number = "50,0 %";
    bool was_moving = false;
    UiHarness page([&] { hero_number(number, "6/12 đơn vị"); was_moving = is_moving(); });
    CHECK_FALSE(was_moving);                 // The first time it is simply there.
    number = "58,3 %";
    page.frame();
    CHECK(was_moving);
    CHECK(page.text().find("58,3 % 6/12 đơn vị") != std::string::npos);
    page.wait(0.25f);
    CHECK_FALSE(was_moving);
    hold_still(true);
    number = "66,7 %";
    page.frame();
    CHECK_FALSE(was_moving);
    hold_still(false);
}
