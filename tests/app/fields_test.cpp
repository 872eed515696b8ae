#include "app/widgets/controls.h"
#include "tests/app/page_lint.h"
#include "tests/app/ui_harness.h"

#include <array>
#include <doctest/doctest.h>
#include <imgui_internal.h>
#include <numbers>

using namespace canbang;
using namespace canbang::ui;
using canbang::test::complaints_about;
using canbang::test::UiHarness;
using Numbers = std::array<std::optional<std::int64_t>, 4>;

// --- Fields --------------------------------------------------------------------------------------------

TEST_CASE("a text field returns what was typed when editing ends, and nothing on Esc")
{
    std::vector<std::string> typed;
    std::string value = "cũ";
    UiHarness page([&] {
        if (auto const text = text_field("Minh chứng", value))
            typed.push_back(*text);
        quiet_button("Khác");
    });
    page.click("Minh chứng");
    page.clear_field();
    page.type_text("Số 12, hà nội");
    CHECK(typed.empty());
    SUBCASE("by Enter") { page.press(ImGuiKey_Enter); }
    SUBCASE("by Tab") { page.press(ImGuiKey_Tab); }
    SUBCASE("by a click elsewhere") { page.click("Khác"); }
    SUBCASE("not by Esc")
    {
        page.press(ImGuiKey_Escape);
        CHECK(typed.empty());
        CHECK(page.text().find("{ cũ }") != std::string::npos);
        return;
    }
    CHECK(typed == std::vector<std::string> { "Số 12, hà nội" });
}

// As an input method or a quick hand sends it: "<" is a press of Backspace, everything else a letter. No frame in between.
static ImGuiKey key_of(unsigned letter)
{
    switch (letter) {
    case '<': return ImGuiKey_Backspace;
    case '\t': return ImGuiKey_Tab;
    case '\n': return ImGuiKey_Enter;
    case '^': return ImGuiKey_UpArrow;
    default: return ImGuiKey_None;
    }
}

static void queue_burst(UiHarness const& page, std::string const& burst)
{
    ImGui::SetCurrentContext(page.context());
    auto& io = ImGui::GetIO();
    for (auto const* at = burst.c_str(); *at;) {
        unsigned letter = 0;
        at += ImTextCharFromUtf8(&letter, at, nullptr);
        auto const key = key_of(letter);
        if (key == ImGuiKey_None) {
            io.AddInputCharacter(letter);
            continue;
        }
        io.AddKeyEvent(key, true);
        io.AddKeyEvent(key, false);
    }
}

TEST_CASE("backspaces and letters of an input method arrive in order, a whole burst queued between two frames")
{
    std::string value;
    UiHarness page([&] { value = text_field_as_typed("Tìm", value).value_or(value); });
    page.click("Tìm");
    queue_burst(page, "ha<à no<ô<ội");
    page.frames(20);                                       // A key and a letter never share a frame: the rest waits for the next.
    CHECK(value == "hà nội");
}

TEST_CASE("a letter right behind Tab is in the next field, however many keys arrive with one frame")
{
    std::string first, second;
    std::vector<std::string> const units { "Tổng hợp", "Kinh tế" };
    UiHarness page([&] {
        first = text_field_as_typed("Tên", first).value_or(first);
        dropdown("Đơn vị", units, 0);
        second = text_field_as_typed("Hạn", second).value_or(second);
    });
    page.click("Tên");
    queue_burst(page, "hà nội\t\t30/11\t");
    page.frames(30);
    CHECK(first == "hà nội");
    CHECK(second == "30/11");
}

TEST_CASE("a text area wraps while typing, and what it returns has only the line ends that were typed")
{
    std::string value = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai";
    UiHarness page([&] { value = text_area("Kết quả", value, 4, { .width = px(220) }).value_or(value); });
    auto const as_it_was = value;
    CHECK(page.text().find("một hai ba bốn năm sáu bảy tám chín") == std::string::npos);
    page.click("Kết quả");
    page.press(ImGuiKey_End, ImGuiMod_Ctrl);
    page.type_text(" mười ba mười bốn mười lăm");
    page.press(ImGuiKey_Enter);
    page.type_text("dòng mới");
    page.press(ImGuiKey_Enter, ImGuiMod_Ctrl);
    CHECK(value == as_it_was + " mười ba mười bốn mười lăm\ndòng mới");
}

TEST_CASE("deleting a soft line end in a text area deletes the space that it is")
{
    std::string value = "aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd";
    UiHarness page([&] { value = text_area("Kết quả", value, 4, { .width = px(150) }).value_or(value); });
    page.click("Kết quả");
    page.press(ImGuiKey_Home, ImGuiMod_Ctrl);
    page.press(ImGuiKey_End);
    page.press(ImGuiKey_Delete);
    page.press(ImGuiKey_Enter, ImGuiMod_Ctrl);
    CHECK(value == "aaaaaaaaaabbbbbbbbbb cccccccccc dddddddddd");
}

TEST_CASE("a date field shows days first and holds ISO")
{
    std::string iso = "2026-09-30";
    UiHarness page([&] { iso = date_field("Ngày", iso).value_or(iso); });
    CHECK(page.text().find("{ 30/09/2026 }") != std::string::npos);
    page.click("Ngày");
    page.clear_field();
    SUBCASE("a date is returned")
    {
        page.type_text("5/10/2026");
        page.press(ImGuiKey_Enter);
        CHECK(iso == "2026-10-05");
    }
    SUBCASE("no date stays, flagged, until it is mended")
    {
        page.type_text("30/02/2026");
        page.press(ImGuiKey_Enter);
        CHECK(iso == "2026-09-30");
        CHECK(page.text().find("{ 30/02/2026 }") != std::string::npos);
        CHECK(page.text().find("Ngày viết như 30/11/2026.") != std::string::npos);
        page.click("Ngày");
        page.clear_field();
        page.type_text("28/02/2026");
        page.press(ImGuiKey_Enter);
        CHECK(iso == "2026-02-28");
        CHECK(page.text().find("Ngày viết như") == std::string::npos);
    }
    SUBCASE("an emptied field is empty")
    {
        page.press(ImGuiKey_Enter);
        CHECK(iso.empty());
    }
}

// A grid of 2 × 2 over the values.
static void number_page(Numbers& values, int& changes, bool is_middle_locked = false)
{
    auto const grid = begin_numbers("grid");
    for (int i = 0; i < 4; ++i) {
        auto& value = values.at(static_cast<std::size_t>(i));
        if (i % 2)
            same_line();
        if (auto const typed = number_cell(grid, "ô " + std::to_string(i), { .row = i / 2, .column = i % 2, .value = value, .is_read_only = is_middle_locked && i == 1 })) {
            value = typed->value;
            ++changes;
        }
    }
    end_numbers(grid);
}

TEST_CASE("head-counts are typed row by row with the keyboard alone")
{
    Numbers values {};
    int changes = 0;
    UiHarness page([&] { number_page(values, changes); });
    page.click("ô 0");
    page.type_text("8");
    page.press(ImGuiKey_Tab);
    CHECK(page.focused() == "ô 1");
    page.type_text("0");
    page.press(ImGuiKey_DownArrow);
    CHECK(page.focused() == "ô 3");
    page.type_text("12");
    page.press(ImGuiKey_LeftArrow);
    CHECK(page.focused() == "ô 3");          // The caret moves within what is typed first.
    page.press(ImGuiKey_LeftArrow);
    page.press(ImGuiKey_LeftArrow);
    CHECK(page.focused() == "ô 2");
    page.type_text("7");
    page.press(ImGuiKey_UpArrow);
    CHECK(page.focused() == "ô 0");
    CHECK(values == Numbers { 8, 0, 7, 12 });
    CHECK(changes == 4);
}

TEST_CASE("Enter goes down a column of head-counts")
{
    Numbers values {};
    int changes = 0;
    UiHarness page([&] { number_page(values, changes); });
    page.click("ô 1");
    page.type_text("5");
    page.press(ImGuiKey_Enter);
    CHECK(page.focused() == "ô 3");
    page.type_text("6");
    page.press(ImGuiKey_Enter);
    CHECK(values == Numbers { std::nullopt, 5, std::nullopt, 6 });
}

TEST_CASE("no digit of a quick hand is lost between two cells, however slow the frames are")
{
    Numbers values {};
    int changes = 0;
    UiHarness page([&] { number_page(values, changes); });
    page.click("ô 0");
    SUBCASE("by Tab") { queue_burst(page, "8\t12\t7\t0\t"); }
    SUBCASE("by Enter, down a column and up the other") { queue_burst(page, "8\n7\t0^12^"); }
    page.frames(40);
    CHECK(values == Numbers { 8, 12, 7, 0 });
}

TEST_CASE("an emptied cell is unset, which is not zero, and shows a dash")
{
    Numbers values { 3, 0 };
    int changes = 0;
    UiHarness page([&] { number_page(values, changes); });
    page.click("ô 0");
    page.clear_field();
    page.press(ImGuiKey_Tab);
    CHECK(values == Numbers { std::nullopt, 0, std::nullopt, std::nullopt });
    CHECK(page.text().find("{ – } { 0 }") != std::string::npos);
}

TEST_CASE("a cell takes digits only, and Esc gives back what it held")
{
    Numbers values { 3 };
    int changes = 0;
    UiHarness page([&] { number_page(values, changes); });
    page.click("ô 0");
    page.type_text("1x-2,5");
    page.press(ImGuiKey_Escape);
    CHECK(changes == 0);
    CHECK(values[0] == 3);
    page.click("ô 0");
    page.clear_field();
    page.type_text("1x-2,5");
    page.press(ImGuiKey_Tab);
    CHECK(values[0] == 125);
}

TEST_CASE("leaving a cell as it was asks for nothing")
{
    Numbers values { 3 };
    int changes = 0;
    UiHarness page([&] { number_page(values, changes); });
    page.click("ô 0");
    page.press(ImGuiKey_Backspace);
    page.type_text("3");
    page.press(ImGuiKey_Tab);
    CHECK(changes == 0);
}

TEST_CASE("arrows pass over a cell that is read-only")
{
    Numbers values {};
    int changes = 0;
    UiHarness page([&] { number_page(values, changes, true); });
    page.click("ô 3");
    page.press(ImGuiKey_UpArrow);
    page.type_text("9");
    CHECK(page.focused() != "ô 1");
    CHECK_FALSE(values[1].has_value());
}
