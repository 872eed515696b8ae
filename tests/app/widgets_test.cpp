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

// --- Buttons and choices ---------------------------------------------------------------------------

TEST_CASE("a button is pressed by mouse, by Enter and by space, and reads as a button")
{
    int pressed = 0;
    UiHarness page([&] { pressed += primary_button("Kiểm tra và nộp"); });
    CHECK(page.text() == "[ Kiểm tra và nộp ]");
    page.click("Kiểm tra và nộp");
    CHECK(pressed == 1);
    page.press(ImGuiKey_Tab);
    CHECK(page.focused() == "Kiểm tra và nộp");
    page.press(ImGuiKey_Enter);
    CHECK(pressed == 2);
    page.press(ImGuiKey_Space);
    CHECK(pressed == 3);
}

TEST_CASE("a disabled button cannot be pressed, and says why")
{
    bool pressed = false;
    UiHarness page([&] { pressed |= primary_button("Nộp", { .is_enabled = false, .why_not = "Còn 2 lỗi" }); });
    page.click("Nộp");
    CHECK_FALSE(pressed);
    CHECK(page.find("Nộp").is_disabled);
    CHECK(page.find("Nộp").is_explained);
}

TEST_CASE("an icon alone has a spoken name")
{
    int pressed = 0;
    UiHarness page([&] { pressed += icon_button("\xEE\x80\x80", "Xóa sự kiện"); });
    page.click("Xóa sự kiện");
    CHECK(pressed == 1);
    CHECK(page.text() == "[ Xóa sự kiện ]");
}

TEST_CASE("a segmented choice returns what was chosen and leaves the choice to the model")
{
    std::array<std::string, 3> const states { "Chưa làm", "Đang làm", "Hoàn thành" };
    std::optional<std::size_t> asked;
    UiHarness page([&] {
        if (auto const choice = segmented("Tình trạng", states, 1, 3))
            asked = choice;
    });
    CHECK(page.text() == "( ) Chưa làm\n(x) Đang làm\n( ) Hoàn thành\n");
    CHECK(page.find("Đang làm").is_checked);
    page.click("Hoàn thành");
    CHECK(asked == 2u);
    CHECK(page.find("Đang làm").is_checked);
    CHECK_FALSE(page.find("Hoàn thành").is_checked);
}

TEST_CASE("a dropdown opens, offers its choices and closes on one")
{
    std::array<std::string, 3> const periods { "Quý IV", "Quý III", "Quý II" };
    std::size_t chosen = 0;
    UiHarness page([&] { chosen = dropdown("Kỳ", periods, chosen).value_or(chosen); });
    CHECK(page.text() == "{ Quý IV }");
    page.click("Kỳ");
    REQUIRE(page.has("Kỳ: Quý II"));
    page.click("Kỳ: Quý II");
    CHECK(chosen == 2);
    CHECK_FALSE(page.has("Kỳ: Quý II"));
    SUBCASE("by keyboard alone, too")
    {
        page.click("Kỳ");
        page.press(ImGuiKey_UpArrow);
        page.press(ImGuiKey_Enter);
        CHECK(chosen == 1);
    }
    SUBCASE("and Esc closes it without a choice")
    {
        page.click("Kỳ");
        page.press(ImGuiKey_Escape);
        CHECK_FALSE(page.has("Kỳ: Quý II"));
        CHECK(chosen == 2);
    }
}

TEST_CASE("a check mark is ticked by space and drawn from the model")
{
    int pressed = 0;
    UiHarness page([&] { pressed += check_square("Xong: NV1a", pressed > 0); same_line(); words(Face::label, "NV1a"); });
    CHECK(page.text() == "[ ] NV1a");
    page.press(ImGuiKey_Tab);
    page.press(ImGuiKey_Space);
    CHECK(pressed == 1);
    CHECK(page.text() == "[x] NV1a");
    CHECK(page.find("Xong: NV1a").is_checked);
}

// --- Cards and lists ---------------------------------------------------------------------------------------

TEST_CASE("cards of a row are equally high, and stand one under another on a narrow page")
{
    std::array<ImVec2, 2> sizes, places;
    auto const draw = [&] {
        auto grid = begin_grid("grid", { 1, 1 });
        for (std::size_t i = 0; i < 2; ++i) {
            auto const card = begin_card(i ? "b" : "a", next_cell(grid));
            for (std::size_t line = 0; line <= i * 3; ++line)
                words(Face::body, "dòng");
            end_card(card);
            sizes.at(i) = ImGui::GetItemRectSize();
            places.at(i) = ImGui::GetItemRectMin();
        }
        end_grid(grid);
    };
    SUBCASE("wide")
    {
        UiHarness const page(draw);
        CHECK(sizes[0].y == sizes[1].y);
        CHECK(places[0].y == places[1].y);
        CHECK(places[1].x - places[0].x - sizes[0].x == gap);
    }
    SUBCASE("narrow")
    {
        UiHarness const page(draw, { .width = 360 });
        CHECK(sizes[0].x == 360);
        CHECK(places[1].y == places[0].y + sizes[0].y + gap);
        CHECK(sizes[0].y < sizes[1].y);
    }
}

TEST_CASE("a row is one target, and what lies on it keeps its own")
{
    int rows = 0, marks = 0;
    UiHarness page([&] {
        auto const list = begin_list("list");
        auto const row = begin_row("NV2", { .is_first = true });
        in_middle(row, target_height());
        marks += check_square("Xong: NV2", false);
        same_line();
        in_middle(row, 40);
        two_lines("Lồng ghép", "Đang góp ý", room() - 200);
        pill_at_right(Tone::attention, "Đang làm");
        end_row(row);
        rows += row.was_clicked;
        end_list(list);
    });
    CHECK(page.text() == "[ ] Lồng ghép · Đang góp ý (Đang làm)\n");
    page.click("NV2");
    CHECK(rows == 1);
    CHECK(marks == 0);
    page.click("Xong: NV2");
    CHECK(rows == 1);
    CHECK(marks == 1);
}

TEST_CASE("a banner's buttons answer with their place")
{
    std::optional<std::size_t> asked;
    std::array<BannerButton, 2> const buttons { BannerButton { "2 mâu thuẫn cần chọn", true }, BannerButton { "Nhắc 3 đơn vị" } };
    UiHarness page([&] { if (auto const a = banner({ "7", "ngày", "đến hạn", "9/12 đơn vị đã nộp" }, buttons)) asked = a; });
    CHECK(page.text() == "7 ngày\nđến hạn\n9/12 đơn vị đã nộp\n[ 2 mâu thuẫn cần chọn ] [ Nhắc 3 đơn vị ]\n");
    page.click("Nhắc 3 đơn vị");
    CHECK(asked == 1u);
}

TEST_CASE("a number and what it counts read as one line, and so do a date and its event")
{
    UiHarness const page([] {
        hero_number("58,3 %", "7/12 đơn vị");
        date_tile("30", "T11", Tone::not_met);
        same_line();
        middle_at(ImGui::GetItemRectMin().y + 24, 38);
        two_lines("Hạn cuối", "gửi báo cáo", room());
    });
    CHECK(page.text() == "58,3 % 7/12 đơn vị\n30 T11 Hạn cuối · gửi báo cáo");
}

TEST_CASE("a page may open windows of its own, and they can be used")
{
    int pressed = 0;
    UiHarness page([&] {
        begin_desk("desk", { 0, 0 }, { 400, 400 }, look().colour.background, { 16, 16 });
        pressed += primary_button("Nộp");
        end_desk();
        begin_desk("bar", { 0, 400 }, { 400, 80 }, look().colour.rail, { 0, 0 });
        bottom_item("", "Lịch", true, 100);
        end_desk();
    });
    CHECK(page.text() == "[ Nộp ]\n> Lịch\n");
    page.click("Nộp");
    CHECK(pressed == 1);
}

TEST_CASE("a notice can be closed")
{
    bool is_closed = false;
    UiHarness page([&] { is_closed |= toast(Tone::met, "Đã gộp 4 tệp.", "Bản sao lưu được giữ.") == ToastClick::close; });
    page.click("Đóng thông báo");
    CHECK(is_closed);
}

TEST_CASE("a dialog opens over the page, is read with it, and Esc or a click beside it closes it")
{
    int agreed = 0;
    UiHarness page([&] {
        if (quiet_button("Trả lại"))
            open_dialog("return");
        if (begin_dialog("return", "Trả lại cho đơn vị?")) {
            text_field("Lý do", "");
            if (primary_button("Đồng ý")) {
                ++agreed;
                close_dialog();
            }
            end_dialog();
        }
        words(Face::body, "sau đó");
    }, { .height = 800 });
    page.click("Trả lại");
    REQUIRE(page.has("Đồng ý"));
    CHECK(page.text().find("Trả lại cho đơn vị?") != std::string::npos);
    CHECK(page.text().find("sau đó") != std::string::npos);
    SUBCASE("agreed")
    {
        page.click("Đồng ý");
        CHECK(agreed == 1);
    }
    SUBCASE("Esc") { page.press(ImGuiKey_Escape); }
    SUBCASE("Esc leaves a field first")
    {
        page.click("Lý do");
        page.press(ImGuiKey_Escape);
        CHECK(page.has("Đồng ý"));
        page.press(ImGuiKey_Escape);
    }
    SUBCASE("beside") { page.click("Trả lại"); }
    CHECK_FALSE(page.has("Đồng ý"));
}
