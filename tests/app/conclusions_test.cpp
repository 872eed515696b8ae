// What becomes of a meeting's conclusion.
#include "tests/app/meeting.h"

#include <algorithm>

using namespace canbang;

static ListModel conclusions_of(DeskOffice& office)
{
    auto const lists = build_figures(scene_of(office)).lists;
    return *std::ranges::find(lists, "decision", &ListModel::id);
}

static void merges(DeskOffice& into, StoredBundle const& file) { into.merges({ { file.file_name, file.bytes } }); }

TEST_CASE("a conclusion travels with the return file to the unit that carries it out, and comes back done")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    office.does(Conclude { "Bổ sung 1 tin, bài quý IV", "tong-hop", "2026-12-15" });
    REQUIRE(office.desk.notice);
    CHECK(office.desk.notice->hint.ends_with("Tệp phản hồi gửi Phòng Tổng hợp sẽ mang kết luận này theo."));
    REQUIRE(conclusions_of(office).items.size() == 1);       // The coordinator follows it up,
    CHECK(conclusions_of(office).items[0].of_unit == "Của Phòng Tổng hợp");
    CHECK(slide_of(office, "decisions").rows.size() == 1);
    merges(unit, make_return(office.session(), "tong-hop", morning_ms).value());
    auto const list = conclusions_of(unit);                   // and the unit has it on its own list.
    REQUIRE(list.items.size() == 1);
    CHECK(list.items[0].title() == "Bổ sung 1 tin, bài quý IV");
    CHECK(list.items[0].of_unit.empty());
    CHECK_FALSE(list.items[0].is_locked);
    unit.does(SetAnswer { list.items[0].key("done"), true });
    merges(office, hand_in(unit.session(), { 2026 }, morning_ms).value());
    CHECK(conclusions_of(office).items.at(0).value("done") == "yes");
    CHECK(slide_of(office, "decisions").title == "0 trên 1 kết luận đang thực hiện");
}

TEST_CASE("what a unit hands in beside a conclusion it has not seen is new or updated, not parallel")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    office.does(Conclude { "Bổ sung 1 tin, bài quý IV", "tong-hop", "2026-12-15" });
    unit.does(SetAnswer { { "tong-hop", { 2026 }, "task.NV5", "status" }, "done" });
    auto const file = hand_in(unit.session(), { 2026 }, morning_ms).value();
    office.does(PreviewFiles { { { file.file_name, file.bytes } } });
    office.does(ConfirmDevice { unit.session().identity.device });
    REQUIRE(office.desk.previews.size() == 1);
    CHECK(office.desk.previews[0].count(Effect::added) > 0);
    CHECK(office.desk.previews[0].count(Effect::parallel) == 0);
}

TEST_CASE("a conclusion for a unit whose year was accepted, or for nobody, stays with the coordinator")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    merges(office, hand_in(unit.session(), { 2026 }, morning_ms).value());
    office.does(ReviewHandIn { "tong-hop", { 2026 }, ReviewState::accepted, {} });
    office.does(Conclude { "Bổ sung 1 tin, bài quý IV", "tong-hop", {} });
    office.does(Conclude { "Rà soát quy chế", {}, {} });
    auto const rows = rows_of(office.session().contents.ledger, "decision");
    REQUIRE(rows.size() == 2);
    for (auto const& row : rows)
        CHECK(row.unit == "hcqt");
    office.does(UndoAnswer {});
    REQUIRE(conclusions_of(office).items.size() == 1);
    CHECK(conclusions_of(office).items[0].value("owner") == "Phòng Tổng hợp");
}
