#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

ListModel list_of(Worker const& worker, std::string const& id)
{
    auto const model = build_figures(worker.scene());
    auto const found = std::ranges::find(model.lists, id, &ListModel::id);
    REQUIRE(found != model.lists.end());
    return *found;
}

}

TEST_CASE("news and commendations belong to the quarter shown, conclusions to the year")
{
    auto const worker = worker_of("tong-hop", q2);
    CHECK(list_of(worker, "news").period == q2);
    CHECK(list_of(worker, "commendation").period == q2);
    CHECK(list_of(worker, "decision").period == year_2026);
}

TEST_CASE("a commendation says whom, of which kind, when and for what")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Thêm tập thể, cá nhân");
    auto const added = page.take<AddRow>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].list == "commendation");
    CHECK(added[0].period == q4);
    worker.says(q4, "commendation.a", "title", "");
    page.ui.frames(3);
    page.ui.click("Tên tập thể, cá nhân 1");
    page.ui.type_text("Tổ Văn thư");
    page.ui.press(ImGuiKey_Tab);
    page.ui.click("Đối tượng 1: Tập thể");
    page.ui.click("Ngày khen 1");
    page.ui.type_text("20/10/2026");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 3);
    CHECK(asked[0].value == Value { "Tổ Văn thư" });
    CHECK(asked[1].key == Key { "tong-hop", q4, "commendation.a", "kind" });
    CHECK(asked[1].value == Value { "collective" });
    CHECK(asked[2].value == Value { "2026-10-20" });
    CHECK(value_text(worker.session.plan, asked[1].key, asked[1].value) == "Tập thể");
    CHECK(list_of(worker, "commendation").summary == "1 tập thể, cá nhân trong quý IV");
}

TEST_CASE("a commendation dated outside the quarter is told off in its row")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "commendation.a", "title", "Tổ Văn thư");
    worker.says(q4, "commendation.a", "date", "2026-09-30");
    auto const list = list_of(worker, "commendation");
    REQUIRE(list.items.size() == 1);
    REQUIRE(list.items[0].findings.size() == 1);
    CHECK(list.items[0].findings[0].text.find("nằm ngoài kỳ báo cáo") != std::string::npos);
}

TEST_CASE("a conclusion is late when its day has gone, until it is done")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "decision.a", "title", "Đưa nội dung bình đẳng giới vào quy chế");
    worker.says(year_2026, "decision.a", "due_on", "2026-11-20");
    auto list = list_of(worker, "decision");
    CHECK(list.summary == "1 kết luận trong năm 2026; còn 1 kết luận chưa xong");
    CHECK(list.items.at(0).findings.at(0).text == "Hạn 20/11/2026, đã quá 3 ngày. Khi làm xong, đánh dấu “Đã xong”.");
    FormPage page(worker, Page::figures);
    page.ui.click("Đã xong 1");
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { true });
    list = list_of(worker, "decision");
    CHECK(list.summary == "1 kết luận trong năm 2026; đã xong cả");
    CHECK(list.items.at(0).findings.empty());
    page.ui.frames(3);
    page.ui.click("Đã xong 1");
    CHECK(page.take<SetAnswer>().at(0).value == Value { false });
}

TEST_CASE("the coordinator sees the conclusions of every unit, a unit its own; an accepted year cannot be typed into")
{
    auto office = filled_office();
    Answer const title { { "tong-hop", year_2026, "decision.a", "title" }, std::string("Bổ sung 1 tin, bài") };
    REQUIRE(record(office.session, { &title, 1 }, office.now_ms).ok());
    office.says(year_2026, "decision.a", "title", "Rà soát quy chế");
    auto list = list_of(office, "decision");
    REQUIRE(list.items.size() == 2);
    CHECK(std::ranges::count(list.items, "Của Phòng Tổng hợp", &ListItem::of_unit) == 1);
    CHECK(list_of(worker_of("kinh-te"), "decision").items.empty());
    Actions actions;
    check_screens({ test::Screen {} }, [&] { draw_form(office, Page::figures, actions); });
    REQUIRE(hand_in(office.session, year_2026, office.now_ms).ok());
    REQUIRE(review(office.session, "hcqt", year_2026, ReviewState::accepted, "", office.now_ms).ok());
    list = list_of(office, "decision");
    CHECK(list.is_locked);
    for (auto const& item : list.items)
        CHECK(item.is_locked == (item.unit == "hcqt"));
}

TEST_CASE("what was deleted from a list is brought back from the same list")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "decision.a", "title", "Giao ban quý");
    worker.says(q4, "commendation.a", "title", "Tổ Văn thư");
    FormPage page(worker, Page::figures);
    page.ui.click("Xóa kết luận 1");
    page.ui.click("Xóa khen thưởng 1");
    page.ui.frames(3);
    page.take<SetAnswer>();
    CHECK(page.ui.text().find("Đã xóa “Giao ban quý”.") != std::string::npos);
    page.ui.click("Khôi phục: Kết luận cuộc họp");
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", year_2026, "decision.a", "deleted" });
    CHECK(list_of(worker, "decision").items.size() == 1);
    CHECK(list_of(worker, "commendation").items.empty());
}

TEST_CASE("a row that was added and undone is gone")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(AddRow { "decision", year_2026 });
    CHECK(rows_of(office.session().contents.ledger, "decision").size() == 1);
    office.does(UndoAnswer {});
    CHECK(rows_of(office.session().contents.ledger, "decision").empty());
}

TEST_CASE("each document of the plan asks how many women and men were told of it, for the year")
{
    auto worker = worker_of("tong-hop", q2);
    auto const model = build_figures(worker.scene());
    auto const group = std::ranges::find(model.groups, "documents", &FigureGroupModel::id);
    REQUIRE(group != model.groups.end());
    CHECK((group - 1)->id == "reached");
    CHECK(group->title == "Văn bản đã phổ biến · Năm 2026");
    CHECK(group->summary == "0/2 văn bản đã nhập");
    CHECK_FALSE(group->has_ratio);
    CHECK(group->rows.at(0).name == "3332/KH-UBND");
    CHECK(group->rows[0].detail.starts_with("Kế hoạch thực hiện Chiến lược"));
    CHECK(group->rows[0].cells[0].key == Key { "tong-hop", year_2026, "document.kh-3332-2026.reached", "women" });
}

TEST_CASE("a document told to women alone is an error of the year")
{
    auto worker = worker_of("tong-hop", q2);
    worker.says(year_2026, "document.kh-3332-2026.reached", "women", std::int64_t { 7 });
    auto const model = build_figures(worker.scene());
    auto const group = std::ranges::find(model.groups, "documents", &FigureGroupModel::id);
    REQUIRE(group->rows[0].findings.size() == 1);
    CHECK(group->rows[0].findings[0].text == "Người được phổ biến văn bản 3332/KH-UBND: mới nhập số nữ, chưa nhập số nam. Nếu không có, nhập 0.");
    auto const found = findings(worker.session.plan, worker.session.contents.ledger, "tong-hop", year_2026);
    CHECK(found.front().rule == Rule::one_sex_missing);
    CHECK(found.front().severity == Severity::error);
}

TEST_CASE("a strict visitor finds nothing wrong with full lists")
{
    auto worker = filled_worker();
    lengthen_names(worker);
    std::string const words = unit_name(worker.session.plan, "tong-hop");
    for (std::string const row : { "a", "b" }) {
        worker.says(q4, "commendation." + row, "title", words);
        worker.says(q4, "commendation." + row, "kind", "individual");
        worker.says(year_2026, "decision." + row, "title", words);
        worker.says(year_2026, "decision." + row, "owner", words);
        worker.says(year_2026, "decision." + row, "due_on", "2026-11-20");
    }
    worker.says(year_2026, "decision.c", "title", words);
    worker.says(year_2026, "decision.c", "deleted", true);
    Actions actions;
    check_every_screen([&] { draw_form(worker, Page::figures, actions); });
    check_screens(screens_for_weak_eyes(), [&] { draw_form(worker, Page::figures, actions); });
}
