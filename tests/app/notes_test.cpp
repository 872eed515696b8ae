#include "tests/app/form_page.h"
#include "tests/app/office_page.h"

#include <algorithm>

using namespace canbang;

namespace {

Key const reason_key { "tong-hop", q4, "staff.cong_chuc", "note" };

// Ten civil servants fewer than in the quarter before.
Worker shrunken()
{
    auto worker = worker_of("tong-hop");
    worker.counts(q3, "staff.cong_chuc", 18, 7);
    worker.counts(q4, "staff.cong_chuc", 8, 7);
    worker.says(q4, "form", "reference_date", "2026-11-20");
    return worker;
}

FindingRow const& change_in(HandInModel const& model)
{
    auto const found = std::ranges::find_if(model.findings, [](FindingRow const& row) { return row.text.find("Mức thay đổi lớn") != std::string::npos; });
    REQUIRE(found != model.findings.end());
    return *found;
}

}

TEST_CASE("a row unfolds to take a note and to show the history of its two numbers")
{
    auto worker = shrunken();
    FormPage page(worker, Page::figures);
    CHECK_FALSE(page.ui.has("Ghi chú, lý do: Công chức"));
    page.ui.click("Ghi chú, lịch sử: Công chức");
    page.ui.click("Ghi chú, lý do: Công chức");
    page.ui.type_text("Chuyển công tác");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == reason_key);
    page.ui.click("Lịch sử số nam: Công chức");
    auto const shown = page.take<ShowHistory>();
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].key.field == "men");
    page.ui.click("Ghi chú, lịch sử: Công chức");
    page.ui.frames(3);
    CHECK_FALSE(page.ui.has("Ghi chú, lý do: Công chức"));
    CHECK(page.ui.text().find("Ghi chú: Chuyển công tác") != std::string::npos);
}

TEST_CASE("a jump to a note unfolds its row and gives it the keyboard")
{
    auto worker = shrunken();
    worker.place.focus = reason_key;
    FormPage page(worker, Page::figures);
    CHECK(page.ui.focused() == "Ghi chú, lý do: Công chức");
}

TEST_CASE("a warning is answered on the hand-in page by the note of its row")
{
    auto worker = shrunken();
    FormPage page(worker, Page::hand_in);
    CHECK(page.ui.text().find("chưa ghi lý do. Vẫn nộp được") != std::string::npos);
    auto const before = build_hand_in(worker.scene()).unexplained;
    auto const reason = change_in(build_hand_in(worker.scene())).reason;
    REQUIRE(reason);
    CHECK(reason->key == reason_key);
    page.ui.click("Lý do (Công chức, ghi chú)");
    page.ui.type_text("Chuyển công tác");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == reason_key);
    CHECK(build_hand_in(worker.scene()).unexplained != before);
    CHECK(change_in(build_hand_in(worker.scene())).reason->reason == "Chuyển công tác");
}

TEST_CASE("two warnings about one row share one reason; an error has none")
{
    auto worker = shrunken();
    worker.counts(q4, "staff.cong_chuc", 8, 17);
    worker.says(q4, "leader.head", "women", std::int64_t { 1 });
    auto const model = build_hand_in(worker.scene());
    CHECK(std::ranges::count_if(model.findings, [](FindingRow const& row) { return row.reason && row.reason->key == reason_key; }) == 1);
    for (auto const& row : model.findings)
        CHECK((!row.reason || row.severity == Severity::warning));
}

TEST_CASE("warnings without a reason do not stop the hand-in, and the page says so")
{
    auto worker = ready_worker();
    worker.says(q3, "reward", "women", Value {});
    worker.says(q3, "reward", "men", Value {});
    auto model = build_hand_in(worker.scene());
    CHECK(model.can_hand_in);
    CHECK_FALSE(model.unexplained.empty());
    for (auto const& row : model.findings) {
        if (row.reason)
            worker.says(row.reason->key.period, row.reason->key.subject, "note", "Đã rà soát");
    }
    model = build_hand_in(worker.scene());
    CHECK(model.unexplained.empty());
}

TEST_CASE("a strict visitor finds nothing wrong with unfolded rows and reasons")
{
    auto worker = shrunken();
    worker.place.open_figure = "staff.cong_chuc";
    Actions actions;
    for (auto const page : { Page::figures, Page::hand_in }) {
        check_every_screen([&] { draw_form(worker, page, actions); });
        check_screens(screens_for_weak_eyes(), [&] { draw_form(worker, page, actions); });
    }
}
