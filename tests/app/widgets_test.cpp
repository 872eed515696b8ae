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

TEST_CASE("backspaces and letters of an input method arrive in order, many in one frame")
{
    std::string value;
    UiHarness page([&] { value = text_field_as_typed("Tìm", value).value_or(value); });
    page.click("Tìm");
    page.type_text("ha");
    page.press(ImGuiKey_Backspace);
    page.type_text("à nội");
    CHECK(value == "hà nội");
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

// --- The strict visitor -------------------------------------------------------------------------------------------

static bool complains(std::function<void()> draw, std::string const& about, test::Screen screen = {})
{
    for (auto const& complaint : complaints_about(std::move(draw), screen)) {
        if (complaint.find(about) != std::string::npos)
            return true;
    }
    return false;
}

TEST_CASE("the strict visitor sees every defect it is there for")
{
    CHECK(complains([] { primary_button("Nộp"); quiet_button("Nộp"); }, "two widgets"));
    CHECK(complains([] { ImGui::Button("##"); }, "no name"));
    CHECK(complains([] { ImGui::SmallButton("nhỏ"); }, "pixels high"));
    CHECK(complains([] { words(Face::body, std::string(400, 'x')); }, "text reaches", { .width = 360 }));
    CHECK(complains([] { quiet_button("Tương phản cao", { nullptr, 90 }); }, "wider than its place"));
    CHECK_FALSE(complains([] { quiet_button("Tương phản cao"); }, "wider than its place"));
    CHECK(complains([] { primary_button(std::string(100, 'x')); }, "reaches beyond", { .width = 360 }));
    CHECK(complains([] { primary_button("Nộp", { .is_enabled = false }); }, "does not say why"));
    CHECK(complains([] { words(Face::body, "汉"); }, "U+6C49"));
    CHECK(complains([] { words(Face::body, "⟨overview.title⟩"); }, "a text is missing"));
}

TEST_CASE("the strict visitor has nothing to say of our own widgets, on a desk, a phone and at twice the size")
{
    auto const draw = [] {
        std::array<std::string, 2> const states { "Chưa làm", "Đang làm" };
        auto const card = begin_card("card");
        page_title("Số liệu", "Phòng Tổng hợp · chốt 25/11/2026");
        primary_button("Kiểm tra");
        check_line("Không phát sinh", true);
        segmented("Tình trạng", states, 0, 2);
        dropdown("Kỳ", states, 0);
        text_field("Minh chứng", "", { .hint = "Số, ngày văn bản" });
        text_area("Kết quả", "Đang góp ý quy chế làm việc, bổ sung giờ linh hoạt", 3);
        date_field("Ngày", "2026-11-30");
        note(Tone::attention, "Mới nhập nữ, chưa nhập nam. Nếu không có, nhập 0.");
        quotation("trên 50% các phòng, ban, trung tâm có lãnh đạo là nữ", "Kế hoạch, mục II.2");
        ratio_bar("bar", { .women = 1, .men = 2 }, "1 nữ, 2 nam");
        drop_zone("Thả tệp vào đây", "hoặc chọn tệp");
        end_card(card);
    };
    for (auto const& screen : { test::Screen {}, test::Screen { .width = 360, .is_touch = true }, test::Screen { .width = 720, .height = 8000, .scale = 2 } }) {
        for (auto const& complaint : complaints_about(draw, screen))
            FAIL_CHECK(complaint);
    }
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
