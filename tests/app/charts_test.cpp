#include "app/widgets/board.h"
#include "app/widgets/chart_colours.h"
#include "app/widgets/controls.h"
#include "app/widgets/item.h"
#include "tests/app/page_lint.h"
#include "tests/app/ui_harness.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <imgui_internal.h>
#include <numbers>

using namespace canbang;
using namespace canbang::ui;
using canbang::test::complaints_about;
using canbang::test::UiHarness;

namespace {

std::array<std::string, 2> const quarters { "Quý III", "Quý IV" };

std::vector<HeatRow> two_units()
{
    return {
        { "Tổng hợp", { { "share a 3", Ratio { 8, 15 }, "53 %", "Tổng hợp, quý III: 8 nữ trong 15 người" }, { "share a 4", {}, "–", "Tổng hợp, quý IV: chưa báo cáo" } } },
        { "Trung tâm Nghiên cứu, Tư vấn và Hỗ trợ nghiệp vụ chuyên sâu về bình đẳng giới", { { "share b 3", Ratio { 0, 4 }, "0 %", "b" }, { "share b 4", Ratio { 4, 4 }, "100 %", "b" } } },
    };
}

std::vector<ParityLine> parity_of_three()
{
    return { { "Tổng hợp", 8, 7, "8 nữ, 7 nam" }, { "Nội chính", 5, 5, "5 nữ, 5 nam" }, { "Kinh tế", {}, {}, "chưa báo cáo" } };
}

bool shows_tooltip(UiHarness const& page)
{
    auto const& windows = page.context()->Windows;
    return std::any_of(windows.begin(), windows.end(), [](ImGuiWindow const* window) { return (window->Flags & ImGuiWindowFlags_Tooltip) && window->Active; });
}

}

// --- Geometry --------------------------------------------------------------------------------------

TEST_CASE("dashes between corners begin and end with a gap, and a side too short for that is whole")
{
    auto const strokes = dashes_between(100, 5, 4);
    CHECK(strokes.size() == 11);
    CHECK(strokes.front().from == doctest::Approx(100 - strokes.back().to));
    CHECK(strokes.front().from > 3);
    CHECK(dashes_between(2, 5, 4).size() == 1);
    CHECK(dashes_between(2, 5, 4)[0].length() == 2);
}

TEST_CASE("hatching rises to the right and ends at the edges of its box")
{
    auto const strokes = hatch({ 10, 20, 40, 32 }, 6);
    CHECK(strokes.size() == 6);
    for (auto const& [from_x, from_y, to_x, to_y] : strokes) {
        CHECK(from_x - to_x == doctest::Approx(to_y - from_y));
        CHECK(to_x > from_x);
        CHECK(std::min(from_x, to_x) >= 10);
        CHECK(std::max(from_x, to_x) <= 40);
        CHECK(std::min(from_y, to_y) >= 20);
        CHECK(std::max(from_y, to_y) <= 32);
    }
    CHECK(hatch({ 10, 20, 12, 21 }, 6).empty());
}

TEST_CASE("a share on a border belongs to the darker step, by whole numbers")
{
    CHECK(heat_step({ 0, 7 }) == 0);
    CHECK(heat_step({ 1, 2 }) == 3);
    CHECK(heat_step({ 4'999'999, 10'000'000 }) == 2);
    CHECK(heat_step({ 7, 20 }) == 2);
    CHECK(heat_step({ 7, 7 }) == heat_steps - 1);
}

TEST_CASE("a gauge goes over the top from left to right")
{
    CHECK(half_turn_of(0).to == half_turn_of(0).from);
    CHECK(half_turn_of(0.5f).to == doctest::Approx(1.5 * std::numbers::pi));
    CHECK(half_turn_of(2).to == doctest::Approx(2 * std::numbers::pi));
}

TEST_CASE("women and men lie as far from the middle on opposite sides")
{
    auto const [women, men] = dumbbell({ 0, 100 }, 3, 1);
    CHECK(women == 75);
    CHECK(men == 25);
    CHECK(dumbbell({ 0, 100 }, 5, 5).women == dumbbell({ 0, 100 }, 5, 5).men);
}

TEST_CASE("a dashed box as low as a bar keeps all four corners, and is the same on both sides")
{
    UiHarness const page([] {
        auto* const draw = ImGui::GetWindowDrawList();
        auto const before = draw->VtxBuffer.Size;
        dashed_box({ { 100, 100 }, { 300, 112 } }, 5, look().colour.unknown, 1);
        auto const near = [&](ImVec2 corner) {
            return std::any_of(draw->VtxBuffer.begin() + before, draw->VtxBuffer.end(), [&](ImDrawVert const& v) { return std::abs(v.pos.x - corner.x) < 4 && std::abs(v.pos.y - corner.y) < 4; });
        };
        for (ImVec2 const corner : { ImVec2(100, 100), ImVec2(300, 100), ImVec2(300, 112), ImVec2(100, 112) })
            CHECK(near(corner));
        auto const is_left = [](ImDrawVert const& v) { return v.pos.x < 200; };
        auto const left = std::count_if(draw->VtxBuffer.begin() + before, draw->VtxBuffer.end(), is_left);
        CHECK(left * 2 == draw->VtxBuffer.Size - before);
        CHECK(std::all_of(draw->VtxBuffer.begin() + before, draw->VtxBuffer.end(), [](ImDrawVert const& v) { return v.pos.x >= 98 && v.pos.x <= 302 && v.pos.y >= 98 && v.pos.y <= 114; }));
    });
}

// --- Heat map ---------------------------------------------------------------------------------------

TEST_CASE("a heat map reads row by row, and a square is found by mouse and by keyboard")
{
    std::optional<HeatPlace> asked;
    auto const rows = two_units();
    UiHarness page([&] {
        if (auto const place = heat_map("map", quarters, rows))
            asked = place;
    });
    CHECK(page.text().find("Quý III Quý IV\nTổng hợp 53 % –\n") != std::string::npos);
    page.click("share b 3");
    REQUIRE(asked);
    CHECK(asked->row == 1);
    CHECK(asked->column == 0);
    asked.reset();
    page.click("share a 3");
    page.press(ImGuiKey_RightArrow);
    CHECK(page.focused() == "share a 4");
    page.press(ImGuiKey_Enter);
    CHECK(asked->row == 0);
    CHECK(asked->column == 1);
}

TEST_CASE("a heat map of nothing draws nothing")
{
    UiHarness const page([] { heat_map("map", quarters, {}); });
    CHECK(page.text().empty());
}

TEST_CASE("a square of the heat map tells its numbers on hover")
{
    auto const rows = two_units();
    UiHarness page([&] { heat_map("map", quarters, rows); });
    page.hover("share a 4");
    page.wait(1);
    CHECK(shows_tooltip(page));
}

// --- Gauge, sparkline, parity ------------------------------------------------------------------------

TEST_CASE("a gauge says its number, also when there is none")
{
    UiHarness const page([] {
        gauge("CT1.2", { .value = Ratio { 7, 12 }, .target = Ratio { 1, 2 }, .number = "58,3 %", .note = "7/12 đơn vị" }, "58,3 %, chỉ tiêu trên 50 %");
        gauge("CT2.1", { .number = "–", .note = "chưa đủ dữ liệu" }, "");
    });
    CHECK(page.text().find("<58,3 %, chỉ tiêu trên 50 %>") != std::string::npos);
    CHECK(page.text().find("7/12 đơn vị") != std::string::npos);
    CHECK(page.text().find("chưa đủ dữ liệu") != std::string::npos);
}

TEST_CASE("a sparkline is read by its words, with gaps, one value and none")
{
    std::array<std::optional<Ratio>, 4> const gap { Ratio { 1, 3 }, {}, Ratio { 1, 2 }, Ratio { 3, 5 } }, none {};
    UiHarness const page([&] {
        sparkline("a", { .values = gap }, "quý I 33 %, quý III 50 %, quý IV 60 %");
        sparkline("b", { .values = none }, "chưa có số liệu");
    });
    CHECK(page.text().find("<chưa có số liệu>") != std::string::npos);
}

TEST_CASE("a sparkline tells when it was pressed")
{
    std::array<std::optional<Ratio>, 2> const values { Ratio { 1, 3 }, Ratio { 1, 2 } };
    int pressed = 0;
    UiHarness page([&] { pressed += sparkline("spark", { .values = values, .colour = BarColour::accent }, "33 %, 50 %"); });
    page.click("spark");
    CHECK(pressed == 1);
}

TEST_CASE("parity lines say both counts or why there are none, and lead to the unit")
{
    std::optional<std::size_t> asked;
    auto const lines = parity_of_three();
    UiHarness page([&] {
        if (auto const row = parity_lines("units", lines, { "50 %", "Nữ", "Nam" }))
            asked = row;
    });
    CHECK(page.text().find("50 % Nữ Nam\nTổng hợp 8 nữ, 7 nam\nNội chính 5 nữ, 5 nam\nKinh tế chưa báo cáo\n") != std::string::npos);
    page.click("Kinh tế");
    CHECK(asked == 2u);
}

TEST_CASE("a name that is cut short beside a bar is told whole on hover")
{
    std::string const name = "Trung tâm Nghiên cứu, Tư vấn và Hỗ trợ nghiệp vụ chuyên sâu về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi";
    std::vector<RatioLine> const lines { { "Tổng hợp", 8, 7, "53 %" }, { name, 1, 2, "33 %" } };
    UiHarness page([&] { ratio_lines("units", lines, {}); });
    page.hover(name);
    page.wait(1);
    CHECK(shows_tooltip(page));
    page.hover("Tổng hợp");
    page.wait(1);
    CHECK_FALSE(shows_tooltip(page));
}

// --- Board -------------------------------------------------------------------------------------------

TEST_CASE("a square of the board is pressed, reads as state and marks, and a head is chosen")
{
    int pressed = 0, chosen = 0;
    UiHarness page([&] {
        chosen += period_head("###period 4", { "Quý IV", "9/12", "đã nộp", { "8 đã duyệt" }, true }, 160, "Quý IV");
        pressed += state_square("###square", { Tone::attention, "!", "cần bổ sung", { { "!", "trễ 3 ngày" } } }, { 160, state_square_height(true) }, "cần bổ sung, trễ 3 ngày");
    });
    CHECK(page.text().find("> Quý IV\n9/12 đã nộp\n8 đã duyệt") != std::string::npos);
    CHECK(page.text().find("cần bổ sung\n(trễ 3 ngày)") != std::string::npos);
    page.click("square");
    CHECK(pressed == 1);
    CHECK(page.find("period 4").is_checked);
    page.click("period 4");
    CHECK(chosen == 1);
}

// --- The strict visitor --------------------------------------------------------------------------------

TEST_CASE("the strict visitor has nothing to say of the charts, on a desk, a phone and at twice the size")
{
    auto const rows = two_units();
    auto const lines = parity_of_three();
    std::array<std::optional<Ratio>, 2> const values { Ratio { 1, 3 }, Ratio { 1, 2 } };
    auto const draw = [&] {
        heat_map("map", quarters, rows);
        heat_legend("chưa báo cáo hoặc chưa duyệt");
        gauge("gauge", { .value = Ratio { 7, 12 }, .target = Ratio { 1, 2 }, .number = "58,3 %", .note = "7/12 đơn vị" }, "58,3 %");
        sparkline("spark", { .values = values }, "33 %, 50 %");
        parity_lines("parity", lines, { "50 %", "Nữ", "Nam" });
        state_square("###square", { Tone::not_met, "!", "chưa nộp", { { "!", "trễ 3 ngày" }, { "!", "2 ý kiến" } } }, { px(118), state_square_height(true) }, "");
        mark_legend({ { "!", "trễ hạn" }, { "!", "ý kiến chưa xử lý" } });
    };
    for (auto const& screen : { test::Screen {}, test::Screen { .width = 360, .is_touch = true }, test::Screen { .width = 720, .height = 8000, .scale = 2, .is_dark = true } }) {
        for (auto const& complaint : complaints_about(draw, screen))
            FAIL_CHECK(complaint);
    }
}
