#include "app/report_draft.h"

#include "app/demo.h"
#include "app/text.h"

#include "office.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::chrono;

// --- The draft as text -------------------------------------------------------------------------------

static std::string text_of(report::Runs const& runs)
{
    std::string text;
    for (auto const& run : runs)
        text += run.text;
    return text;
}

static std::string text_of(report::Block const& block)
{
    if (auto const* heading = std::get_if<report::Heading>(&block))
        return text_of(heading->runs);
    if (auto const* paragraph = std::get_if<report::Paragraph>(&block))
        return text_of(paragraph->runs);
    if (auto const* item = std::get_if<report::ListItem>(&block))
        return "- " + text_of(item->runs);
    if (auto const* picture = std::get_if<report::Picture>(&block))
        return "[" + picture->alt_text + "]";
    std::string text;
    if (auto const* table = std::get_if<report::Table>(&block)) {
        for (auto const& row : table->rows) {
            for (auto const& cell : row.cells)
                text += text_of(cell.runs) + "|";
            text += "\n";
        }
    }
    return text;
}

static std::string text_of(std::vector<report::Block> const& blocks)
{
    std::string text;
    for (auto const& block : blocks)
        text += text_of(block) + "\n";
    return text;
}

static bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

static Date const cutoff { year(2026), November, day(30) };

static report::Report draft(Session const& session, DraftOptions const& options, ChartPainter const& paint = {})
{
    auto made = draft_report(session.plan, session.contents, options, paint);
    REQUIRE(made.ok());
    return std::move(made).value();
}

static Session const& demo()
{
    static Session const session = play_demo(plan_2026, {}).value().merged;
    return session;
}

static std::string body_of(DraftOptions const& options = { cutoff }) { return text_of(draft(demo(), options).body); }

// --- What it says ------------------------------------------------------------------------------------

TEST_CASE("the report follows the outline and closes with its mark")
{
    auto const body = body_of();
    std::size_t at = 0;
    for (auto const* part : { "Thực hiện Kế hoạch số 3332/KH-UBND ngày 01/5/2026", "\nI. CÔNG TÁC", "\nII. KẾT QUẢ", "\n1. Mục tiêu 1: ", "\n2. Mục tiêu 2: ", "\n3. Mục tiêu 3: ", "\n4. Tổng hợp",
             "\nIII. KẾT QUẢ", "\nIV. TỒN TẠI", "\nV. KIẾN NGHỊ", "\nVI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027", "./.\n" }) {
        auto const found = body.find(part, at);
        CHECK_MESSAGE(found != std::string::npos, part);
        at = found == std::string::npos ? at : found;
    }
    CHECK(body.ends_with("./.\n"));
}

TEST_CASE("a line that leads in a list is on the page of its first item")
{
    auto const body = draft(demo(), { cutoff }).body;
    std::size_t led_in = 0;
    for (std::size_t i = 0; i + 1 < body.size(); ++i) {
        auto const* line = std::get_if<report::Paragraph>(&body[i]);
        if (!line || !std::holds_alternative<report::ListItem>(body[i + 1]) || !text_of(line->runs).ends_with(':'))
            continue;
        ++led_in;
        CHECK_MESSAGE(line->stays_with_next, text_of(line->runs));
    }
    CHECK(led_in >= 10);
}

TEST_CASE("no documents are announced when every one of them is later than the cut-off date")
{
    auto plan = demo().plan;
    for (auto& document : plan.documents)
        document.issued_on = Date { year(2026), December, day(1) };
    auto const made = draft_report(plan, demo().contents, { cutoff });
    REQUIRE(made.ok());
    CHECK_FALSE(contains(text_of(made.value().body), "Các văn bản được quán triệt"));
    CHECK(contains(body_of(), "Các văn bản được quán triệt"));
}

TEST_CASE("targets are met, not met and short as the indicators say")
{
    auto const body = body_of();
    CHECK(contains(body, "lãnh đạo Văn phòng có 04 người, trong đó có 01 nữ (25,0%)"));
    CHECK(contains(body, "07/12 đơn vị có lãnh đạo là nữ (58,3%), gồm: Phòng Tổng hợp, Phòng Kinh tế"));
    CHECK(contains(body, "132/139 công chức, viên chức, người lao động (CCVCNLĐ) được phổ biến, cập nhật (95,0%)"));
    CHECK(contains(body, "tỷ lệ nữ trong tổng số CCVCNLĐ là 49,6%"));
    CHECK(contains(body, "07 người chưa được phổ biến, cập nhật (Trung tâm Phục vụ hành chính công: 03, Đội xe – Lễ tân: 04)"));
    CHECK(contains(body, "Kế hoạch đề ra 03 mục tiêu cụ thể với 06 chỉ tiêu, nội dung; trong đó 04 chỉ tiêu định lượng, 02 nội dung không giao chỉ tiêu số. "
                         "Tính đến ngày 30/11/2026: đạt 02 chỉ tiêu; chưa đạt 02 chỉ tiêu.\n"));
}

TEST_CASE("figures of an earlier quarter are said to be so, and their units named once")
{
    auto const body = body_of();
    std::string const words = "- Kỳ số liệu: 04 đơn vị lấy số liệu quý III (Phòng Nội chính, Phòng Kinh tế, Ban Tiếp công dân, Trung tâm Thông tin – Hội nghị).\n";
    auto const first = body.find(words);
    REQUIRE(first != std::string::npos);
    CHECK(body.find(words, first + 1) == std::string::npos);
    CHECK(contains(body.substr(first + words.size()), "- Kỳ số liệu: như chỉ tiêu đã nêu trên.\n"));
    CHECK_FALSE(contains(body_of({ { year(2026), September, day(30) } }), "Kỳ số liệu"));
}

TEST_CASE("the plan is quoted to the letter, and a sentence of two tasks only once")
{
    auto const body = body_of();
    CHECK(contains(body, "b) Chỉ tiêu: “trên 50% các phòng, ban, trung tâm có lãnh đạo là nữ”"));
    std::string const sentence = "“Quan tâm, tổ chức các hoạt động kỷ niệm ngày Quốc tế Phụ nữ (8/3)";
    auto const first = body.find(sentence);
    REQUIRE(first != std::string::npos);
    CHECK(body.find(sentence, first + 1) == std::string::npos);
    CHECK(contains(body, "Nhiệm vụ theo mục III.4 của Kế hoạch, đã trích dẫn tại điểm 5 nêu trên."));
}

TEST_CASE("a quarter before the plan says so, an unfinished one is shown but not judged")
{
    auto const body = body_of();
    CHECK(contains(body, "Quý I: 04 tin, bài (trước khi ban hành Kế hoạch); đạt."));
    CHECK(contains(body, "Quý III: 02 tin, bài; chưa đạt, còn thiếu 01 tin, bài."));
    CHECK(contains(body, "Quý IV: 01 tin, bài; tính đến ngày chốt 30/11/2026, quý chưa kết thúc, chưa đánh giá."));
}

TEST_CASE("units without figures are named, and without any data nothing becomes zero")
{
    CHECK(contains(body_of(), "Quý IV: có số liệu của 08/12 đơn vị; chưa có số liệu của: Phòng Nội chính, Phòng Kinh tế, Ban Tiếp công dân, Trung tâm Thông tin – Hội nghị."));
    auto const empty = session_of("hcqt", true);
    auto const made = draft(empty, { cutoff });
    auto const body = text_of(made.body);
    CHECK(contains(body, "Kết quả: chưa đủ dữ liệu."));
    CHECK(contains(body, "Đánh giá: Chưa đủ dữ liệu."));
    CHECK(contains(body, "- Quý III: chưa có số liệu của cả 12 đơn vị.\n"));
    CHECK(contains(body, "- Số liệu chưa đầy đủ: chưa có số liệu của cả 12 đơn vị.\n"));
    CHECK(contains(body, "- Tình hình thực hiện: chưa có đơn vị nào báo cáo.\n"));
    CHECK(contains(body, "Chưa có số liệu để xác định tồn tại, hạn chế."));
    CHECK(contains(body, "- Bổ sung số liệu để đánh giá chỉ tiêu: “trên 50% các phòng"));
    CHECK_FALSE(contains(body, "Phòng Nội chính"));                         // Nobody is named where all are meant.
    CHECK_FALSE(contains(body, "Còn thiếu: "));
    CHECK_FALSE(contains(body, "0/139"));
    CHECK_FALSE(contains(body, "(0,0%)"));
    CHECK(contains(body, "Khen thưởng: chưa đủ dữ liệu."));
    CHECK(contains(text_of(made.annexes[0].blocks), "Phòng Tổng hợp|I|–|–|"));
    CHECK(contains(text_of(made.annexes[1].blocks), "Chưa có tin, bài nào được báo cáo."));
}

TEST_CASE("a qualitative target is reported in figures and never judged")
{
    auto const body = body_of();
    CHECK(contains(body, "88 buổi sinh hoạt chuyên đề, họp định kỳ, trong đó 30 buổi có lồng ghép"));
    CHECK(contains(body, "số liệu để tham khảo, không dùng để đánh giá đạt hay chưa đạt"));
    CHECK(contains(body, "30 buổi có lồng ghép/88 buổi|Không đánh giá|–|"));
    CHECK_FALSE(contains(body, "34,1%"));                                    // 30 of 88.
}

TEST_CASE("only what was accepted counts, unless everything received is asked for")
{
    Office office;                                                           // One unit has handed in its third quarter.
    CHECK(contains(text_of(draft(office.coordinator, { cutoff }).body), "Quý III: chưa có số liệu của cả 12 đơn vị."));
    auto const all = text_of(draft(office.coordinator, { cutoff, Counting::received }).body);
    CHECK(contains(all, "Quý III: có số liệu của 01/12 đơn vị"));
    CHECK(contains(all, "kể cả kỳ chưa được duyệt"));
}

TEST_CASE("dates are written as officials write them")
{
    CHECK(contains(body_of(), "(số 3332/KH-UBND, ngày 01/5/2026)"));
    CHECK(contains(body_of({ { year(2026), February, day(3) } }), "tính đến ngày 03/02/2026"));
}

TEST_CASE("another cut-off date makes another report")
{
    Date const june { year(2026), June, day(30) };
    auto const body = body_of({ june });
    CHECK_FALSE(contains(body, "Quý III"));
    CHECK(contains(body, "01/02 quý") == false);
    CHECK(contains(body, "02/02 quý đã kết thúc"));
    CHECK(contains(body, "Đánh giá: Chưa đạt."));                            // Not everybody was reached by June.
    CHECK(contains(body, "đơn vị hoàn thành sau ngày chốt số liệu"));        // A task done in September.
    CHECK_FALSE(contains(text_of(draft(demo(), { june }).annexes[1].blocks), "20/10/2026"));
}

TEST_CASE("a quarter that silent units leave open is not short of items, and the units are named")
{
    auto const body = body_of({ { year(2027), January, day(20) } });
    CHECK(contains(body, "Quý IV: 01 tin, bài; chưa đủ dữ liệu để đánh giá."));
    CHECK(contains(body, "Còn thiếu: 01 tin, bài của quý III.\n"));
    CHECK(contains(body, "Số liệu chưa đầy đủ: quý IV chưa có số liệu của: Phòng Nội chính, Phòng Kinh tế, Ban Tiếp công dân, Trung tâm Thông tin – Hội nghị."));
}

TEST_CASE("nothing later than the cut-off date is told")
{
    auto const made = draft(demo(), { { year(2026), September, day(30) }, Counting::accepted, true, true });
    auto const body = text_of(made.body), notes = text_of(made.annexes[5].blocks);
    CHECK(contains(body, "Thời gian thực hiện từ ngày 15/11/2026; tại ngày chốt số liệu 30/9/2026 chưa đến thời gian thực hiện."));
    CHECK_FALSE(contains(body, "hai người nhập khác nhau"));
    for (auto const* later : { "Treo băng rôn", "Gặp mặt ngày Phụ nữ Việt Nam" }) {
        CHECK_FALSE(contains(body, later));
        CHECK_FALSE(contains(notes, later));
    }
    CHECK(contains(text_of(made.annexes[6].blocks), "Không có số liệu mâu thuẫn."));
}

TEST_CASE("a commendation says in words what kind it is")
{
    Office office;
    auto const tells = [&](char const* field, char const* text) { REQUIRE(answer(office.unit, { "tong-hop", q3, "commendation.a", field }, std::string(text)).ok()); };
    tells("title", "Tổ tiếp nhận"), tells("kind", "collective"), tells("date", "2026-08-15");
    office.hands_in();
    CHECK(contains(text_of(draft(office.coordinator, { cutoff, Counting::received }).body), "- Tổ tiếp nhận – tập thể, ngày 15/8/2026 (Phòng Tổng hợp)."));
    CHECK_FALSE(contains(text_of(draft(office.coordinator, { { year(2026), August, day(14) }, Counting::received }).body), "Tổ tiếp nhận"));
}

TEST_CASE("one sex without the other is not reported, in the annex and its sums as well")
{
    auto session = session_of("hcqt", true);
    REQUIRE(answer(session, { "hcqt", q3, "reward", "women" }, std::int64_t { 3 }).ok());
    auto const figures = text_of(draft(session, { cutoff, Counting::entered }).annexes[0].blocks);
    CHECK(contains(figures, "Cộng (1/12 đơn vị có số liệu)|III|–|"));
    CHECK_FALSE(contains(figures, "|3|"));
}

TEST_CASE("a task says how many units have done it and quotes what they wrote once")
{
    auto const body = body_of();
    CHECK(contains(body, "10/12 đơn vị hoàn thành; 02/12 đơn vị đang thực hiện (Phòng Hành chính – Quản trị, Đội xe – Lễ tân)"));
    CHECK(contains(body, "“Quán triệt Kế hoạch tại cuộc họp tháng 5, 01 văn bản chỉ đạo.” (10 đơn vị)"));
    CHECK(contains(body, "Thời gian thực hiện đến ngày 15/12/2026; kết quả tính đến ngày chốt 30/11/2026, chưa đánh giá hoàn thành."));
    CHECK(contains(body, "Khen thưởng: 30 lượt người, trong đó có 18 lượt nữ, 12 lượt nam"));
    CHECK(contains(body, "Kỷ luật: không có trường hợp nào"));
    CHECK(contains(body.substr(body.find("11. Báo cáo kết quả")), "- Tình hình thực hiện: chưa có số liệu.\n"));
}

TEST_CASE("what falls short is what was reported to, and what is not known stands apart")
{
    auto const body = body_of();
    auto const from = body.find("IV. TỒN TẠI"), gaps = body.find("Nội dung chưa đủ số liệu:");
    REQUIRE(gaps != std::string::npos);
    auto const short_of = body.substr(from, gaps - from), unknown = body.substr(gaps);
    CHECK(contains(short_of, "cập nhật các văn bản mới về bình đẳng giới”: chưa đạt, còn 07 người chưa được phổ biến, cập nhật ("));
    CHECK(contains(short_of, "Cổng Thông tin điện tử tỉnh”: chưa đạt, còn thiếu 01 tin, bài của quý III.\n"));
    CHECK(contains(short_of, "(thai sản, nuôi con nhỏ…)”: 10/12 đơn vị chưa hoàn thành.\n"));
    CHECK_FALSE(contains(short_of, "Vai trò, trách nhiệm của người đứng đầu"));
    CHECK(contains(unknown, "- Nhiệm vụ “Vai trò, trách nhiệm của người đứng đầu”: đơn vị chưa có số liệu: Phòng Khoa giáo – Văn xã, Trung tâm Thông tin – Hội nghị.\n"));
    CHECK(contains(unknown, "- Nhiệm vụ “Biểu dương, khen thưởng tập thể, cá nhân”: chưa có đơn vị nào báo cáo.\n"));
    CHECK(contains(unknown, "- Tiếp tục thực hiện chỉ tiêu chưa đạt: “100% CCVCNLD"));
    CHECK(contains(unknown, "- Đôn đốc các đơn vị hoàn thành nhiệm vụ “Chỉ đạo tuyên truyền"));
}

TEST_CASE("the Action Month is no shortcoming while it lasts")
{
    auto const body = body_of();
    auto const shortcomings = body.substr(body.find("IV. TỒN TẠI"));
    CHECK(contains(shortcomings, "10/12 đơn vị hoàn thành, 02/12 đơn vị chưa hoàn thành"));
    CHECK_FALSE(contains(shortcomings, "Tháng hành động"));
}

// --- Letterhead, sources, blanks ------------------------------------------------------------------------

TEST_CASE("letterhead and recipients come from the plan as they stand there")
{
    auto const made = draft(demo(), { cutoff });
    CHECK(made.head.parent == "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU");
    CHECK(made.head.agency == "VĂN PHÒNG UBND TỈNH LAI CHÂU");
    CHECK(made.head.number == "/BC-VPUBND");
    CHECK(made.head.subject == "Kết quả thực hiện Chiến lược quốc gia về bình đẳng giới năm 2026");
    CHECK(made.head.addressee == "Sở Nội vụ");
    CHECK(made.foot.recipients == std::vector<std::string> { "- Như trên;", "- V;", "- Các phòng, ban, trung tâm;", "- Lưu: VT, TP, HCQT." });
    auto const ungreeted = draft(demo(), { cutoff, Counting::accepted, false });
    CHECK(ungreeted.head.addressee.empty());
    CHECK(ungreeted.foot.recipients == demo().plan.recipients);
    CHECK(draft(demo(), { cutoff, Counting::accepted, true, true }).foot.recipients == std::vector<std::string> { "- V;", "- Các phòng, ban, trung tâm;", "- Lưu: VT, TP, HCQT." });
}

TEST_CASE("an abbreviation among the recipients that nothing explains is left to a person, in yellow")
{
    auto const foot = draft(demo(), { cutoff }).foot;
    std::vector<std::string> doubted;
    for (auto const& doubt : foot.doubts)
        doubted.push_back(foot.recipients[doubt.line].substr(doubt.at, doubt.length));
    CHECK(doubted == std::vector<std::string> { "V", "TP" });                // Not VT, the clerks, nor HCQT, a unit.
}

static std::vector<report::Run> runs_in(std::vector<report::Block> const& blocks)
{
    std::vector<report::Run> all;
    for (auto const& block : blocks) {
        if (auto const* paragraph = std::get_if<report::Paragraph>(&block))
            all.insert(all.end(), paragraph->runs.begin(), paragraph->runs.end());
        if (auto const* item = std::get_if<report::ListItem>(&block))
            all.insert(all.end(), item->runs.begin(), item->runs.end());
    }
    return all;
}

TEST_CASE("figures in the text tell where they come from")
{
    auto const runs = runs_in(draft(demo(), { cutoff }).body);
    auto const from = [&](std::string const& text, std::string const& indicator) {
        return std::ranges::any_of(runs, [&](report::Run const& run) { return run.text == text && run.source && run.source->indicator == indicator; });
    };
    CHECK(from("07", "CT1.2"));
    CHECK(from("132", "CT2.1"));
    CHECK(from("95,0%", "CT2.1"));
    CHECK(from("88", "CT2.3"));
    auto const quoted = std::ranges::find_if(runs, [](report::Run const& run) { return run.text.starts_with("Quán triệt Kế hoạch"); });
    REQUIRE(quoted != runs.end());
    CHECK(quoted->source->key->subject == "task.NV1a");
    for (auto const& run : runs)
        CHECK_MESSAGE(run.text.find_first_of("\1\2\3\4\5") == std::string::npos, run.text);
}

TEST_CASE("causes and proposals are blanks for a person, and made-up data says so first")
{
    auto const made = draft(demo(), { cutoff, Counting::accepted, true, false, true });
    auto const runs = runs_in(made.body);
    auto const notes = std::ranges::count_if(runs, &report::Run::is_note);
    CHECK(notes >= 10);
    CHECK(contains(text_of(made.body.front()), "không phải số liệu thật"));
    auto const body = text_of(made.body);
    auto const causes = body.substr(body.find("2. Nguyên nhân"), body.find("V. KIẾN NGHỊ") - body.find("2. Nguyên nhân"));
    CHECK(std::ranges::count(causes, '\n') == 5);                            // Headings and blanks, nothing invented.
}

// --- Charts, annexes, the internal version ----------------------------------------------------------------

TEST_CASE("three charts are asked for, with their numbers in words")
{
    std::vector<ReportChart> asked;
    auto const made = draft(demo(), { cutoff }, [&](ReportChart const& chart) { asked.push_back(chart); return Result<std::string>(std::string("png")); });
    REQUIRE(asked.size() == 3);
    CHECK(asked[0].rows.size() == 12);
    CHECK(contains(asked[0].alt_text, "Hành chính – Quản trị: 2 nữ, 1 nam"));
    CHECK(contains(asked[2].alt_text, "Công chức: 41 nữ, 36 nam; Viên chức: 20 nữ, 13 nam; Người lao động: 8 nữ, 21 nam; Tổng số: 69 nữ, 70 nam"));
    CHECK(contains(asked[1].alt_text, "Quý I: 4; Quý II: 6; Quý III: 2; Quý IV (*): 1"));
    CHECK(asked[1].target == 3);
    CHECK_FALSE(asked[1].rows[3].is_judged);
    std::vector<std::string> captions;
    for (auto const& block : made.body) {
        if (auto const* picture = std::get_if<report::Picture>(&block))
            captions.push_back(text_of(picture->caption));
    }
    CHECK(captions == std::vector<std::string> { "Biểu đồ 1. " + asked[0].title, "Biểu đồ 2. " + asked[1].title, "Biểu đồ 3. " + asked[2].title });
    CHECK(asked[2].title == "Cơ cấu giới của CCVCNLĐ, tính đến ngày 30/11/2026");
    CHECK(contains(text_of(made.body), "[Số tin, bài"));
}

TEST_CASE("a quarter nobody has reported is no column of height 0")
{
    std::vector<ReportChart> asked;
    draft(session_of("hcqt", true), { cutoff }, [&](ReportChart const& chart) { asked.push_back(chart); return Result<std::string>(std::string("png")); });
    auto const news = std::ranges::find_if(asked, [](ReportChart const& chart) { return chart.target > 0; });
    REQUIRE(news != asked.end());
    CHECK(contains(news->alt_text, "Quý I: chưa có số liệu; Quý II: chưa có số liệu"));
    CHECK_FALSE(news->rows.front().is_reported);
    CHECK(news->rows.front().numbers == "–");
}

TEST_CASE("a chart that cannot be drawn stops the report with its reason")
{
    auto const made = draft_report(demo().plan, demo().contents, { cutoff }, [](ReportChart const&) -> Result<std::string> { return Error { Fault::io, "no canvas", "Try --no-charts." }; });
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().what == "no canvas");
}

TEST_CASE("the annexes list figures by unit and quarter, news and tasks")
{
    auto const made = draft(demo(), { cutoff });
    REQUIRE(made.annexes.size() == 3);
    CHECK(made.annexes[0].name == "Phụ lục I");
    CHECK(made.annexes[0].is_wide);
    auto const figures = text_of(made.annexes[0].blocks);
    CHECK(contains(figures, "Phòng Tổng hợp|I|6|5|1|1|1|1|"));
    CHECK(contains(figures, "Phòng Nội chính|IV|–|–|"));
    CHECK(contains(figures, "Cộng (8/12 đơn vị có số liệu)|IV|31|23|"));
    CHECK(contains(text_of(made.annexes[1].blocks), "Nữ doanh nhân Lai Châu (không đăng trên Cổng Thông tin điện tử tỉnh, không tính vào chỉ tiêu)"));
    CHECK(contains(text_of(made.annexes[2].blocks), "Phòng Hành chính – Quản trị|ĐTH|HT|ĐTH|"));
}

TEST_CASE("the internal version adds who handed in when, contributions, notes and disputes")
{
    auto const made = draft(demo(), { cutoff, Counting::accepted, true, true });
    REQUIRE(made.annexes.size() == 7);
    CHECK(made.head.addressee.empty());
    CHECK(contains(text_of(made.body), "Tài liệu nội bộ"));
    CHECK(contains(text_of(made.annexes[3].blocks), "Phòng Tổng hợp|Quý I/2026|"));
    CHECK(contains(text_of(made.annexes[3].blocks), "|Đã duyệt|"));
    CHECK(contains(text_of(made.annexes[3].blocks), "|Trước khi ban hành Kế hoạch|"));
    CHECK(contains(text_of(made.annexes[3].blocks), "|Đúng hạn|"));
    for (auto const& annex : made.annexes)
        CHECK_FALSE(contains(annex.attached_to, "Kèm theo Báo cáo số"));
    CHECK(contains(text_of(made.annexes[4].blocks), "Phòng Tổng hợp|–|1/1|15/15|"));
    CHECK(contains(text_of(made.annexes[5].blocks), "Phòng Tổng hợp|Chỉ đạo tuyên truyền"));
    CHECK(contains(text_of(made.annexes[6].blocks), "Trung tâm Thông tin – Hội nghị, Quý IV/2026, "));
}

TEST_CASE("the report can be had in English, with the letterhead as the office has it")
{
    speak(Language::english);
    auto const made = draft(demo(), { cutoff });
    speak(Language::vietnamese);
    CHECK(contains(text_of(made.body), "Result: 7 of 12 units have a woman among their leaders (58.3%)"));
    CHECK_FALSE(contains(text_of(made.body), "⟨"));
    CHECK(made.properties.language == "en-GB");
    CHECK(made.head.agency == "VĂN PHÒNG UBND TỈNH LAI CHÂU");
}
