// Every widget on pictures, to be looked at: canbang_gallery FOLDER. The pages are those of shared sketches, with made-up data.
#include "app/text.h"
#include "app/widgets/board.h"
#include "app/widgets/controls.h"
#include "platform/platform.h"

#include "icons.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace canbang;
using namespace canbang::ui;
namespace icons = canbang::icons;

static ImVec2 size()
{
    return ImGui::GetIO().DisplaySize;
}

struct Place { char const* icon; char const* name; };
static constexpr std::array places {
    Place { icons::icon_home, "Tổng quan" }, Place { icons::icon_checklist, "Việc cần làm" }, Place { icons::icon_table, "Số liệu" },
    Place { icons::icon_calendar, "Lịch" }, Place { icons::icon_import, "Tổng hợp" }, Place { icons::icon_board, "Tiến độ" }, Place { icons::icon_report, "Báo cáo" },
};

static void rail(std::size_t selected)
{
    begin_desk("rail", { 0, 0 }, { px(rail_width), size().y }, look().colour.rail, { 0, px(84) });
    for (std::size_t i = 0; i < places.size(); ++i)
        rail_item(places.at(i).icon, places.at(i).name, i == selected, i == 4 ? 2 : 0);
    end_desk();
}

static void on_desk(std::size_t selected, std::function<void()> const& page)
{
    if (size().x < px(narrow_width)) {
        begin_desk("desk", { 0, 0 }, size(), look().colour.background, { px(16), px(16) });
        page();
        return end_desk();
    }
    rail(selected);
    begin_desk("desk", { px(rail_width), 0 }, { size().x - px(rail_width), size().y }, look().colour.background, { px(32), px(24) });
    page();
    end_desk();
}

static void indicator(Grid& grid, char const* code, char const* name, Tone tone, char const* verdict, char const* number, char const* beside, std::function<void()> const& bar, char const* sentence)
{
    auto const card = begin_card(code, next_cell(grid));
    words(Face::label, code, look().colour.muted);
    pill_at_right(tone, verdict);
    space(4);
    wrapped(Face::body, name);
    space(6);
    hero_number(number, beside);
    space(8);
    bar();
    space(8);
    muted(sentence);
    end_card(card);
}

static void indicators()
{
    auto grid = begin_grid("indicators", { 1, 1, 1 });
    indicator(grid, "CT1.1", "Cơ quan có lãnh đạo là nữ", Tone::met, "Đạt", "Có", "1 trong 4 lãnh đạo", [] { progress_bar("bar", { .value = Ratio { 1, 1 }, .target = {}, .colour = BarColour::met }, "1 trong 4"); }, "Chỉ tiêu: ít nhất 1");
    indicator(grid, "CT1.2", "Đơn vị có lãnh đạo là nữ", Tone::met, "Đạt", "58,3 %", "7/12 đơn vị", [] { progress_bar("bar", { .value = Ratio { 7, 12 }, .target = Ratio { 1, 2 } }, "58,3 %, chỉ tiêu trên 50 %"); }, "Chỉ tiêu: trên 50 % (ít nhất 7 đơn vị)");
    indicator(grid, "CT2.1", "CCVCNLĐ được phổ biến văn bản mới", Tone::unknown, "Chưa đủ dữ liệu", "94,0 %", "109/116 người", [] { progress_bar("bar", { .value = Ratio { 109, 116 }, .target = Ratio { 1, 1 } }, "94,0 %, chỉ tiêu 100 %"); }, "Còn thiếu 7 người ở 2 đơn vị; 3 đơn vị chưa nộp");
    indicator(grid, "CT2.2", "Tin, bài trên Cổng TTĐT tỉnh mỗi quý", Tone::not_met, "Chưa đạt", "2/3 quý", "13 tin, bài", [] {
        std::array const chips { Chip { "I · 4", Tone::met, "" }, Chip { "II · 5", Tone::met, "" }, Chip { "III · 2", Tone::not_met, "" }, Chip { "IV · 2*", Tone::unknown, "" } };
        quarter_chips("quarters", chips); }, "Quý III còn thiếu 1 tin, bài · *Quý IV tính đến ngày chốt");
    indicator(grid, "CT2.3", "Buổi sinh hoạt, họp có lồng ghép", Tone::unknown, "Định tính", "21 buổi", "trên 38 buổi", [] { progress_bar("bar", { .value = Ratio { 21, 38 }, .target = {}, .colour = BarColour::neutral }, "21 trên 38"); }, "Không có chỉ tiêu số; báo cáo bằng lời và số liệu");
    indicator(grid, "CT3.1", "Cán bộ nữ được bồi dưỡng", Tone::unknown, "Định tính", "26 lượt", "trong 47 lượt (55,3 %)", [] { ratio_bar("bar", { .women = 26, .men = 21, .target = Ratio { 1, 2 }, .height = 8 }, "26 nữ, 21 nam"); }, "Nữ chiếm 47,4 % nhân sự");
    end_grid(grid);
}

static void ratios(Cell const& cell)
{
    auto const card = begin_card("ratios", cell);
    words(Face::strong, "Tỷ lệ nữ theo đơn vị, quý IV");
    same_line();
    legend({ "Nữ", "Nam", "50 %" });
    space(8);
    std::vector<RatioLine> const lines {
        { "Tổng hợp", 8, 7, "53 %" }, { "Nội chính", 3, 6, "33 %" }, { "Kinh tế", 5, 6, "45 %" }, { "Khoa giáo – Văn xã", 6, 3, "67 %" }, { "Hành chính – Quản trị", 11, 9, "55 %" },
        { "Quản trị – Tài vụ", 7, 4, "64 %" }, { "Ban Tiếp công dân", 2, 4, "33 %" }, { "TT Phục vụ hành chính công", 9, 6, "60 %" }, { "TT Thông tin – Hội nghị", {}, {}, "–" },
    };
    ratio_lines("units", lines, Ratio { 1, 2 });
    end_card(card);
}

static void upcoming(Cell const& cell)
{
    struct Day { char const* day; char const* month; char const* title; char const* detail; Tone tone; };
    constexpr std::array days {
        Day { "23", "T11", "Tháng hành động vì bình đẳng giới", "15/11 – 15/12, còn 22 ngày", Tone::accent }, Day { "25", "T11", "Chốt số liệu báo cáo năm", "thứ Tư, hạn nội bộ", Tone::unknown },
        Day { "30", "T11", "Hạn cuối gửi báo cáo Sở Nội vụ", "“trước ngày 01/12/2026”", Tone::not_met }, Day { "08", "T1", "Hạn nộp quý IV", "ngày làm việc thứ 5 sau quý", Tone::unknown },
    };
    auto const card = begin_card("upcoming", cell);
    words(Face::strong, "Sắp tới");
    space(12);
    for (auto const& day : days) {
        date_tile(day.day, day.month, day.tone);
        same_line(14);
        middle_at(ImGui::GetItemRectMin().y + px(24), px(38));
        two_lines(day.title, day.detail, room());
        space(14);
    }
    end_card(card);
}

static void home()
{
    on_desk(0, [] {
        auto const title = begin_page_title("Tổng quan", "Kế hoạch bình đẳng giới năm 2026 · Văn phòng UBND tỉnh Lai Châu · Số liệu đến 10:42 23/11/2026, 9/12 đơn vị");
        chip("Chốt số liệu 25/11/2026");
        flow(px(120));
        std::array<std::string, 2> const counting { "Đã duyệt", "Tất cả đã nộp" };
        dropdown("Số liệu được tính", counting, 0);
        end_page_title(title);
        std::array<BannerButton, 3> const buttons { BannerButton { "2 mâu thuẫn cần chọn", true }, BannerButton { "1 thiết bị chờ xác nhận" }, BannerButton { "Nhắc 3 đơn vị" } };
        banner({ "7", "ngày", "đến hạn gửi báo cáo Sở Nội vụ, chậm nhất thứ Hai 30/11/2026", "9/12 đơn vị đã nộp. Còn chờ: Nội chính, Kinh tế, Ban Tiếp công dân" }, buttons);
        space(gap);
        indicators();
        space(gap);
        auto grid = begin_grid("below", { 1.55f, 1 });
        ratios(next_cell(grid));
        upcoming(next_cell(grid));
        end_grid(grid);
    });
}

struct Task { char const* code; char const* title; char const* detail; Tone tone; char const* word; char const* icon; bool is_done; };
static constexpr std::array tasks {
    Task { "NV1a", "Chỉ đạo tuyên truyền, nâng cao nhận thức về bình đẳng giới", "12/03/2026 · 2 văn bản, 1 cuộc họp", Tone::met, "Hoàn thành", nullptr, true },
    Task { "NV1b", "Vai trò, trách nhiệm của người đứng đầu", "12/03/2026 · Kết luận họp phòng", Tone::met, "Hoàn thành", nullptr, true },
    Task { "NV2", "Lồng ghép bình đẳng giới trong quy chế, quy định (thai sản, nuôi con nhỏ...)", "Đang góp ý quy chế làm việc", Tone::attention, "Đang làm", icons::icon_half_circle, false },
    Task { "NV3", "Khen thưởng, kỷ luật công bằng, không định kiến giới", "30/09/2026 · Nữ 3 · Nam 2", Tone::met, "Hoàn thành", nullptr, true },
    Task { "NV4a", "Hoạt động kỷ niệm ngày Quốc tế Phụ nữ 8/3", "08/03/2026 · Tọa đàm, 18 người", Tone::met, "Hoàn thành", nullptr, true },
    Task { "NV4c", "Tháng hành động vì bình đẳng giới (15/11 – 15/12)", "Còn 22 ngày", Tone::attention, "Đang làm", icons::icon_half_circle, false },
    Task { "NV5", "Theo dõi, kiểm tra, đánh giá việc thực hiện mục tiêu", "Chưa có ghi chú", Tone::unknown, "Chưa làm", nullptr, false },
    Task { "NV6", "Biểu dương, khen thưởng tập thể, cá nhân", "Chưa có ghi chú", Tone::unknown, "Không phát sinh", "–", false },
};

static void task_row(Task const& task, bool is_first, bool is_selected)
{
    auto const row = begin_row(task.code, { .is_first = is_first, .is_selected = is_selected });
    in_middle(row, target_height());
    check_square(std::string("Xong: ") + task.title, task.is_done);
    same_line(10);
    in_middle(row, line_height(Face::label));
    words(Face::label, task.code, look().colour.muted);
    same_line();
    ImGui::SetCursorPosX(row.from.x - ImGui::GetWindowPos().x + px(128));
    in_middle(row, px(40));
    two_lines(task.title, task.detail, room() - pill_width(task.tone, task.word, task.icon) - px(16));
    same_line();
    in_middle(row, px(26));
    align_right(pill_width(task.tone, task.word, task.icon));
    pill(task.tone, task.word, task.icon);
    end_row(row);
}

static void task_panel(Cell const& cell)
{
    auto const card = begin_card("panel", cell);
    words(Face::label, "NV2", look().colour.muted);
    pill_at_right(Tone::attention, "Đang làm", icons::icon_half_circle);
    heading("Lồng ghép bình đẳng giới trong quy chế, quy định");
    space(12);
    quotation("Thực hiện lồng ghép các nội dung bình đẳng giới trong xây dựng các quy chế, quy định của cơ quan Văn phòng đảm bảo quyền lợi cho lao động nữ (chế độ thai sản, nuôi con nhỏ,...).", "Kế hoạch, mục III.2");
    space(16);
    words(Face::label, "Tình trạng");
    std::array<std::string, 4> const states { "Chưa làm", "Đang làm", "Hoàn thành", "Không phát sinh" };
    segmented("Tình trạng", states, 1, 2);
    space(16);
    text_area("Kết quả, khó khăn, kiến nghị", "Đang góp ý quy chế làm việc, bổ sung giờ linh hoạt cho lao động nữ nuôi con dưới 12 tháng.", 4);
    space(16);
    text_field("Minh chứng", "", { .hint = "Số, ngày văn bản hoặc đường dẫn" });
    space(16);
    date_field("Ngày hoàn thành", "2026-09-30", { .help = "Để trống nếu chưa xong." });
    space(16);
    hairline();
    muted("Lịch sử: 10:41 hôm nay, Phó trưởng phòng đổi “Chưa làm” thành “Đang làm”");
    end_card(card);
}

static void checklist_page(std::function<void()> const& before_the_list)
{
    on_desk(1, [&] {
        auto const title = begin_page_title("Việc cần làm", "Phòng Tổng hợp · Quý IV/2026 · tự lưu lúc 10:41");
        std::array<std::string, 3> const periods { "Quý IV", "Quý III", "Quý II" };
        before_the_list();
        dropdown("Kỳ", periods, 1);
        same_line();
        chip("Tất cả · 9");
        same_line();
        chip("Còn lại · 3", true);
        same_line();
        primary_button("Kiểm tra và nộp");
        end_page_title(title);
        auto grid = begin_grid("page", { 1, 400 }, gap, 900);
        auto const left = next_cell(grid);
        auto const region = begin_region(left.width);
        auto const summary = begin_card("summary", { .padding = 16 });
        donut("done", { 6, 9 }, 54, "6 trong 9");
        same_line(18);
        auto const middle = ImGui::GetItemRectMin().y + px(27);
        middle_at(middle, px(38));
        two_lines("6 trong 9 việc đã xong", "Hạn nộp quý IV: thứ Sáu 08/01/2027. Báo cáo năm: chốt ngày 25/11.", room() - px(270));
        same_line();
        align_right(pill_width(Tone::attention, "HCQT hỏi 1 điều ở Số liệu"));
        middle_at(middle, px(26));
        pill(Tone::attention, "HCQT hỏi 1 điều ở Số liệu");
        end_card(summary);
        space(gap);
        auto const list = begin_list("tasks");
        for (auto const& task : tasks)
            task_row(task, &task == tasks.data(), std::string_view(task.code) == "NV2");
        end_list(list);
        end_region(region);
        task_panel(next_cell(grid));
        end_grid(grid);
    });
}

static void checklist()
{
    checklist_page([] { });
}

static void number_row(NumberGrid const& grid, int row, char const* name, char const* before, std::optional<std::int64_t> women, std::optional<std::int64_t> men, Mark mark, bool is_read_only)
{
    line_label(name, before, px(84 * 2 + 10));
    number_cell(grid, std::string(name) + ", nữ", { .row = row, .column = 0, .value = women, .is_read_only = is_read_only });
    same_line(10);
    number_cell(grid, std::string(name) + ", nam", { .row = row, .column = 1, .value = men, .mark = mark, .is_read_only = is_read_only });
}

static void figures_card()
{
    auto const card = begin_card("staff");
    words(Face::strong, "Nhân sự");
    same_line();
    align_right(width_of(Face::secondary, "22 người, nữ 50,0 %"));
    words(Face::secondary, "22 người, nữ 50,0 %", look().colour.muted);
    space(8);
    ratio_bar("staff ratio", { .women = 11, .men = 11, .target = {} }, "11 nữ, 11 nam");
    space(10);
    auto const right = ImGui::GetCursorPosX() + room();
    words_ending_at(right - px(94) - px(42) + width_of(Face::label, "Nữ") / 2, Face::label, "Nữ", look().colour.women_text);
    same_line();
    words_ending_at(right - px(42) + width_of(Face::label, "Nam") / 2, Face::label, "Nam", look().colour.men_text);
    auto const grid = begin_numbers("staff cells");
    number_row(grid, 0, "Công chức", "quý III: 8 · 7", 8, 7, Mark::none, false);
    number_row(grid, 1, "Viên chức", "quý III: 2 · 0", 2, 1, Mark::not_met, false);
    number_row(grid, 2, "Người lao động", "quý III: 1 · 3", 1, std::nullopt, Mark::attention, false);
    number_row(grid, 3, "Đã khóa", "", 0, 3, Mark::none, true);
    end_numbers(grid);
    end_card(card);
}

static void controls()
{
    on_desk(2, [] {
        page_title("Các bộ phận", "Mỗi thứ một lần, để nhìn");
        primary_button("Gộp 4 tệp");
        same_line();
        quiet_button("Bỏ");
        same_line();
        quiet_button("Chọn tệp", { .icon = icons::icon_folder });
        same_line();
        danger_button("Trả lại", { .icon = icons::icon_undo });
        same_line();
        primary_button("Nộp", { .is_enabled = false, .why_not = "Còn 2 lỗi" });
        same_line();
        link_button("Cách tính");
        same_line();
        icon_button(icons::icon_edit, "Sửa");
        same_line();
        icon_button(icons::icon_more, "Thêm nữa");
        space(gap);
        for (auto const tone : { Tone::met, Tone::not_met, Tone::attention, Tone::unknown, Tone::accent }) {
            pill(tone, "Chưa đủ dữ liệu");
            same_line();
        }
        ImGui::NewLine();
        space(gap);
        auto grid = begin_grid("page", { 1, 1, 1 });
        auto const left = begin_region(next_cell(grid).width);
        figures_card();
        space(gap);
        note(Tone::attention, "Phó trưởng phòng: mới nhập nữ, chưa nhập nam. Nếu không có, nhập 0.");
        space(gap);
        note(Tone::accent, "Hai người cùng sửa ô này và chưa ai thấy bản của người kia.");
        end_region(left);
        auto const middle = begin_region(next_cell(grid).width);
        drop_zone("Thả tệp vào đây hoặc chọn tệp", "6 tệp · 141 câu trả lời mới");
        space(gap);
        auto const empty = begin_card("empty");
        empty_state(icons::icon_file, "Chưa có tin, bài nào", "Thêm tin đầu tiên của quý này.", "Thêm tin, bài");
        end_card(empty);
        space(gap);
        auto const chosen = begin_card("chosen", { .is_chosen = true });
        words(Face::hero, "9");
        words(Face::strong, "Giám đốc");
        muted("máy tính 4F7K\n22/11/2026 08:05");
        primary_button("Chọn 9", { .icon = icons::icon_check, .width = -1 });
        end_card(chosen);
        end_region(middle);
        auto const right = begin_region(next_cell(grid).width);
        auto const form = begin_card("form");
        text_field_as_typed("Tìm", "", { .hint = "Tìm…", .is_label_hidden = true, .icon = icons::icon_search });
        text_field("Lý do (bắt buộc)", "Đã gọi điện: có 1 người mới về ngày 18/11", { .takes_keyboard = ImGui::GetFrameCount() == 1 });
        date_field("Ngày", "2026-02-30", { .help = "Không phải là một ngày", .mark = Mark::not_met });
        check_line("Không phát sinh", true);
        check_line("Chỉ còn lại", false);
        hairline();
        trend("trend", { .points = std::array { TrendPoint { "Quý I", Ratio { 333, 1000 }, "33,3" }, TrendPoint { "Quý II", Ratio { 417, 1000 }, "41,7" }, TrendPoint { "Quý III", Ratio { 1, 2 }, "50,0" }, TrendPoint { "25/11", Ratio { 583, 1000 }, "58,3" } }, .target = Ratio { 1, 2 }, .target_word = "50 %" }, "");
        end_card(form);
        end_region(right);
        end_grid(grid);
        toast(Tone::met, "Đã gộp 4 tệp.", "Bản sao lưu được giữ trong thư mục sao lưu.");
    });
}

// --- Charts -----------------------------------------------------------------------------------------

static void heat_card(Cell const& cell)
{
    struct Unit { char const* name; std::array<int, 4> women, all; };
    constexpr std::array units {
        Unit { "Tổng hợp", { 7, 7, 8, 8 }, { 15, 15, 15, 15 } }, Unit { "Nội chính", { 3, 3, 3, 0 }, { 9, 9, 9, 0 } }, Unit { "Kinh tế", { 1, 0, 2, 0 }, { 11, 0, 11, 0 } },
        Unit { "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính", { 9, 10, 11, 12 }, { 15, 15, 15, 15 } }, Unit { "Ban Tiếp công dân", { 0, 1, 2, 0 }, { 6, 6, 6, 0 } },
    };
    std::array<std::string, 4> const quarters { "Quý I", "Quý II", "Quý III", "Quý IV" };
    std::vector<HeatRow> rows;
    for (auto const& unit : units) {
        HeatRow row { unit.name, {} };
        for (std::size_t i = 0; i < 4; ++i) {
            auto const id = std::string("share ") + unit.name + std::to_string(i);
            bool const is_known = unit.all.at(i) > 0;
            row.squares.push_back({ id, is_known ? std::optional(Ratio { unit.women.at(i), unit.all.at(i) }) : std::nullopt, is_known ? std::to_string(100 * unit.women.at(i) / unit.all.at(i)) + " %" : "–", id });
        }
        rows.push_back(std::move(row));
    }
    auto const card = begin_card("heat", cell);
    words(Face::strong, "Tỷ lệ nữ theo đơn vị và quý");
    space(12);
    heat_map("heat", quarters, rows);
    space(12);
    heat_legend("chưa báo cáo");
    end_card(card);
}

static void parity_card(Cell const& cell)
{
    std::vector<ParityLine> const lines {
        { "Tổng hợp", 8, 7, "8 nữ, 7 nam" }, { "Nội chính", 3, 6, "3 nữ, 6 nam" }, { "Kinh tế", 5, 5, "5 nữ, 5 nam" }, { "Khoa giáo – Văn xã", 9, 0, "9 nữ, 0 nam" },
        { "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính", 12, 3, "12 nữ, 3 nam" }, { "Ban Tiếp công dân", {}, {}, "chưa báo cáo" },
    };
    auto const card = begin_card("parity", cell);
    words(Face::strong, "Nữ và nam quanh mức 50 %");
    space(8);
    parity_lines("parity", lines, { "50 %", "Nữ", "Nam" });
    end_card(card);
}

static void gauge_card(Grid& grid, char const* name, Gauge const& wanted)
{
    auto const card = begin_card(name, next_cell(grid));
    words(Face::strong, name);
    space(12);
    gauge(name, wanted, wanted.number);
    end_card(card);
}

static void spark_card(Cell const& cell)
{
    using Values = std::vector<std::optional<Ratio>>;
    Values const rising { Ratio { 3, 10 }, Ratio { 4, 10 }, Ratio { 5, 10 }, Ratio { 7, 12 } }, broken { Ratio { 5, 10 }, std::nullopt, Ratio { 4, 10 }, Ratio { 3, 10 } };
    Values const alone { std::nullopt, std::nullopt, Ratio { 1, 2 }, std::nullopt }, none(4);
    auto const card = begin_card("sparks", cell);
    words(Face::strong, "Bốn quý");
    space(12);
    for (auto const& [name, values] : { std::pair { "Tăng", &rising }, std::pair { "Thiếu quý II", &broken }, std::pair { "Chỉ có quý III", &alone }, std::pair { "Chưa có số liệu", &none } }) {
        sparkline(name, { .values = *values }, name);
        same_line(12);
        words(Face::secondary, name);
    }
    end_card(card);
}

static void board_card(Cell const& cell)
{
    auto const card = begin_card("squares", cell);
    auto const width = std::floor((room() - px(12)) / 3);
    std::vector<StateSquare> const squares {
        { Tone::met, icons::icon_check, "đã duyệt", {} }, { Tone::accent, icons::icon_import, "đã nhận", { { icons::icon_warning, "1 mâu thuẫn" }, { icons::icon_comment, "2 ý kiến" } } }, { Tone::attention, icons::icon_undo, "cần bổ sung", { { icons::icon_clock, "trễ 3 ngày" } } },
        { Tone::not_met, icons::icon_circle, "chưa nộp", { { icons::icon_clock, "trễ 12 ngày" } } }, { Tone::unknown, icons::icon_circle, "chưa nộp", { { icons::icon_calendar, "gia hạn đến 15/01" } }, true }, { Tone::accent, icons::icon_eye, "đang xem", {} },
    };
    for (std::size_t i = 0; i < squares.size(); ++i) {
        if (i % 3)
            same_line(6);
        state_square("###square " + std::to_string(i), squares[i], { width, state_square_height(true) }, "");
    }
    space(12);
    ratio_bar("split", { .women = 8, .men = 7, .target = Ratio { 1, 2 } }, "8 nữ, 7 nam");
    ratio_bar("only men", { .women = 0, .men = 7, .target = {} }, "0 nữ, 7 nam");
    ratio_bar("unknown", {}, "chưa báo cáo");
    words(Face::label, "Chú giải");
    same_line();
    legend({ "Nữ", "Nam", "50 %" });
    end_card(card);
}

static void charts()
{
    on_desk(5, [] {
        page_title("Biểu đồ", "Mỗi thứ một lần, cả khi thiếu số liệu");
        auto grid = begin_grid("charts", { 1.2f, 1 }, gap, 900);
        heat_card(next_cell(grid));
        parity_card(next_cell(grid));
        end_grid(grid);
        space(gap);
        auto below = begin_grid("below", { 1, 1, 1, 1.9f }, gap, 900);
        gauge_card(below, "Đạt", { .value = Ratio { 7, 12 }, .target = Ratio { 1, 2 }, .number = "58,3 %", .note = "7/12 đơn vị" });
        gauge_card(below, "Chưa đủ dữ liệu", { .target = Ratio { 1, 1 }, .number = "–", .note = "3 đơn vị chưa nộp" });
        spark_card(next_cell(below));
        board_card(next_cell(below));
        end_grid(below);
    });
}

static void phone()
{
    begin_desk("desk", { 0, 0 }, { size().x, size().y - px(bottom_bar_height) }, look().colour.background, { px(16), px(16) });
    auto const title = begin_page_title("Số liệu", "Phòng Tổng hợp · chốt 25/11/2026 · đã lưu");
    std::array<std::string, 2> const periods { "Quý IV", "Quý III" };
    dropdown("Kỳ", periods, 0);
    end_page_title(title);
    figures_card();
    space(gap);
    note(Tone::attention, "Phó trưởng phòng: mới nhập nữ, chưa nhập nam. Nếu không có, nhập 0.");
    end_desk();
    begin_desk("bar", { 0, size().y - px(bottom_bar_height) }, { size().x, px(bottom_bar_height) }, look().colour.rail, { px(4), px(8) });
    auto const width = std::floor((size().x - px(8)) / 5);
    for (std::size_t i = 0; i < 5; ++i) {
        if (i)
            ImGui::SameLine(0, 0);
        bottom_item(places.at(i).icon, places.at(i).name, i == 2, width, i == 4 ? 2 : 0);
    }
    end_desk();
}

static void slide()
{
    begin_desk("slide", { 0, 0 }, size(), look().colour.background, { px(52), px(36) });
    words(Face::body, "Mục tiêu 1 · Lĩnh vực chính trị · CT1.2", look().colour.muted);
    words(Face::slide_title, "Bảy trong mười hai đơn vị có lãnh đạo là nữ");
    words(Face::slide_number, "58,3");
    same_line(12);
    words(Face::slide_title, "%");
    same_line(32);
    words(Face::body, "chỉ tiêu: trên 50 %", look().colour.muted);
    space(40);
    auto grid = begin_grid("slide", { 2, 1 }, 48);
    auto const left = begin_region(next_cell(grid).width);
    std::vector<UnitTile> units;
    for (auto const* const name : { "Tổng hợp", "Kinh tế", "Khoa giáo – Văn xã", "Hành chính – Quản trị", "Quản trị – Tài vụ", "TT Phục vụ hành chính công", "Phòng Nội vụ – Thi đua", "Nội chính", "Ban Tiếp công dân", "TT Thông tin – Hội nghị", "Xây dựng – Đô thị", "Đội xe – Lễ tân" })
        units.push_back({ name, units.size() < 7 ? "có lãnh đạo nữ" : "chưa có", units.size() < 7 });
    unit_tiles("units", units, { .columns = 4 });
    end_region(left);
    auto const right = begin_region(next_cell(grid).width);
    words(Face::body, "Qua các quý", look().colour.muted);
    trend("trend", { .points = std::array { TrendPoint { "Quý I", Ratio { 333, 1000 }, "33,3" }, TrendPoint { "Quý II", {}, "–" }, TrendPoint { "Quý III", Ratio { 1, 2 }, "50,0" }, TrendPoint { "25/11", Ratio { 583, 1000 }, "58,3" } }, .target = Ratio { 1, 2 }, .target_word = "50 %", .height = 200 }, "");
    end_region(right);
    end_grid(grid);
    end_desk();
}

static void checklist_with_a_list_open()
{
    checklist_page([] {
        ImGui::PushID("Kỳ");
        ImGui::OpenPopup("list");
        ImGui::PopID();
    });
}

static void checklist_by_keyboard()
{
    auto& io = ImGui::GetIO();
    if (ImGui::GetFrameCount() <= 3)
        io.AddKeyEvent(ImGuiKey_Tab, ImGui::GetFrameCount() != 2);
    checklist();
}

struct Picture { char const* name; void (*page)(); int width, height; float scale; bool is_dark, is_touch; };

static bool save(std::string const& folder, Picture const& wanted)
{
    auto const width = static_cast<int>(static_cast<float>(wanted.width) * wanted.scale), height = static_cast<int>(static_cast<float>(wanted.height) * wanted.scale);
    auto const image = platform::draw_picture(width, height, wanted.scale, { [&](float scale) { prepare_look(scale, wanted.is_dark ? Theme::dark : Theme::light, wanted.is_touch); }, wanted.page });
    if (!image) {
        std::fprintf(stderr, "%s\n", image.error().what.c_str());
        return false;
    }
    return platform::write_file(folder + "/" + wanted.name + ".png", platform::png_of(image.value())).ok();
}

int main(int argc, char** argv)
{
    auto const arguments = platform::arguments(argc, argv);
    if (arguments.empty() || !platform::make_folder(arguments[0]).ok())
        return 2;
    constexpr std::array pictures {
        Picture { "home", home, 1440, 900, 1, false, false }, Picture { "home-dark", home, 1440, 900, 1, true, false }, Picture { "home-150", home, 1440, 900, 1.5f, false, false }, Picture { "home-phone", home, 390, 2600, 1, false, true },
        Picture { "checklist", checklist, 1440, 900, 1, false, false }, Picture { "checklist-dark", checklist, 1440, 900, 1, true, false }, Picture { "controls", controls, 1440, 900, 1, false, false },
        Picture { "controls-dark", controls, 1440, 900, 1, true, false }, Picture { "controls-150", controls, 1440, 900, 1.5f, false, false }, Picture { "opened", checklist_with_a_list_open, 1440, 900, 1, false, false }, Picture { "keyboard", checklist_by_keyboard, 1440, 900, 1, false, false }, Picture { "charts", charts, 1440, 900, 1, false, false }, Picture { "charts-dark", charts, 1440, 900, 1, true, false }, Picture { "charts-150", charts, 1440, 900, 1.5f, false, false }, Picture { "charts-phone", charts, 390, 2200, 1, false, true },
        Picture { "phone", phone, 390, 844, 1, false, true }, Picture { "slide", slide, 1920, 1080, 1.8f, true, false },
    };
    bool is_good = true;
    for (auto const& picture : pictures) {
        if (arguments.size() < 2 || std::string_view(picture.name).starts_with(arguments[1]))
            is_good &= save(arguments[0], picture);
    }
    return is_good ? 0 : 1;
}
