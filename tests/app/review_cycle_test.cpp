// Received, returned, accepted, opened again: between a unit and its coordinator.
#include "office.h"

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

static std::vector<Deed> deeds(Session const& session)
{
    std::vector<Deed> list;
    for (auto const& entry : session.contents.log)
        list.push_back(entry.deed);
    return list;
}

static bool is_logged(Session const& session, Deed deed, std::string const& detail)
{
    return std::ranges::any_of(session.contents.log, [&](LogEntry const& e) { return e.deed == deed && e.detail.find(detail) != std::string::npos; });
}

TEST_CASE("the whole cycle: received, reviewing, returned with a reason, mended, accepted")
{
    Office office;
    CHECK(office.square().state == ReviewState::received);
    CHECK(office.says(ReviewState::reviewing).ok());
    CHECK(is_refused(office.says(ReviewState::returned)));
    CHECK(is_refused(office.says(ReviewState::returned, " \n")));
    CHECK(office.says(ReviewState::returned, "Thiếu số nam").ok());

    CHECK(office.returns().outcome == Outcome::merged);
    auto const seen = hand_in_of(office.unit.plan, office.unit.contents.ledger, office.unit.contents.bundles, "tong-hop", q3);
    CHECK(seen.state == ReviewState::returned);
    CHECK(seen.comment == "Thiếu số nam");

    REQUIRE(answer(office.unit, women(), std::int64_t { 9 }, ++office.now_ms).ok());
    CHECK(office.hands_in().count(Effect::updated) == 1);
    CHECK(office.square().revision == 2);
    CHECK(office.says(ReviewState::accepted).ok());
    CHECK(office.square().state == ReviewState::accepted);
    for (auto const deed : { Deed::imported, Deed::reviewing, Deed::returned, Deed::return_made, Deed::accepted })
        CHECK_MESSAGE(std::ranges::count(deeds(office.coordinator), deed) >= 1, name_of(deed));
    CHECK(is_logged(office.coordinator, Deed::returned, "Thiếu số nam"));
}

TEST_CASE("an accepted period is locked on both sides until it is opened again with a reason")
{
    Office office;
    REQUIRE(office.says(ReviewState::accepted).ok());
    CHECK(is_refused(answer(office.coordinator, women(), std::int64_t { 99 })));
    office.returns();
    CHECK(is_refused(answer(office.unit, women(), std::int64_t { 99 })));
    CHECK(answer(office.unit, women("tong-hop", { 2026, 4 }), std::int64_t { 9 }).ok());

    CHECK(is_refused(office.says(ReviewState::reviewing)));
    CHECK(office.says(ReviewState::reviewing, "Đếm lại").ok());
    CHECK(is_logged(office.coordinator, Deed::reopened, "Đếm lại"));
    CHECK(answer(office.coordinator, women(), std::int64_t { 99 }, 50).ok());
    office.returns();
    CHECK(agreed_value(office.unit.contents.ledger, women()) == Value { std::int64_t { 99 } });
    CHECK(answer(office.unit, women(), std::int64_t { 9 }, 60).ok());
}

TEST_CASE("a unit asks for an accepted period to be opened again, and the wish is gone once it is granted")
{
    Office office;
    CHECK(is_refused(ask_to_reopen(office.unit, q3, "Nhầm", 1)));
    REQUIRE(office.says(ReviewState::accepted).ok());
    office.returns();
    CHECK(is_refused(ask_to_reopen(office.unit, q3, "  ", 1)));
    REQUIRE(ask_to_reopen(office.unit, q3, "Đếm nhầm một người", ++office.now_ms).ok());
    CHECK(office.hands_in().outcome == Outcome::merged);
    CHECK(office.square().state == ReviewState::accepted);
    CHECK(office.square().asks_to_reopen == "Đếm nhầm một người");
    REQUIRE(office.says(ReviewState::reviewing, "Đồng ý mở lại").ok());
    CHECK(office.square().asks_to_reopen.empty());
    office.returns();
    CHECK(answer(office.unit, women(), std::int64_t { 8 }, ++office.now_ms).ok());
    CHECK(office.hands_in().outcome == Outcome::merged);
}

TEST_CASE("what is in dispute is neither accepted nor typed over, only settled; and a choice can be taken back")
{
    Office office;
    auto phone = session_of("tong-hop", false, "phone");
    fill(phone);
    REQUIRE(answer(phone, women(), std::int64_t { 99 }, 3).ok());
    CHECK(merge(office.coordinator, hand_in(phone, q3, 4).value()).outcome == Outcome::conflict);
    CHECK(disputes_in(office.coordinator.contents.ledger, "tong-hop", q3) == 1);
    CHECK(is_refused(office.says(ReviewState::accepted)));
    CHECK(is_refused(answer(office.coordinator, women(), std::int64_t { 5 })));
    CHECK(accept_all(office.coordinator, q3, 9).value().empty());

    CHECK(is_refused(dispute_again(office.coordinator, women(), "Xem lại", 9)));
    REQUIRE(settle(office.coordinator, women(), std::int64_t { 99 }, "Gọi điện", ++office.now_ms).ok());
    CHECK(office.at(women()) == Value { std::int64_t { 99 } });
    CHECK(is_logged(office.coordinator, Deed::settled, "Gọi điện"));

    CHECK(is_refused(dispute_again(office.coordinator, women(), "", 9)));
    REQUIRE(dispute_again(office.coordinator, women(), "Người trả lời đã nhầm", ++office.now_ms).ok());
    auto const* answers = office.coordinator.contents.ledger.find(women());
    CHECK(is_disputed(*answers));
    CHECK(answers->heads.size() == 2);
    CHECK(answers->all.size() == 6); // The phone's first, two sides, the choice, and both sides again.
    REQUIRE(settle(office.coordinator, women(), std::int64_t { 6 }, "Kiểm tra danh sách", ++office.now_ms).ok());
    CHECK(office.says(ReviewState::accepted).ok());
    CHECK(is_refused(dispute_again(office.coordinator, women(), "Lại nữa", 99)));
}

TEST_CASE("three answers that stand against each other end with one choice")
{
    Office office;
    for (int i = 1; i <= 2; ++i) {
        auto other = session_of("tong-hop", false, "máy " + std::to_string(i));
        fill(other);
        REQUIRE(answer(other, women(), std::int64_t { 90 + i }, 3).ok());
        merge(office.coordinator, hand_in(other, q3, 4).value());
    }
    auto const conflicts = conflicts_in(office.coordinator.contents.ledger);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().answers.size() == 3);
    REQUIRE(settle(office.coordinator, women(), std::int64_t { 91 }, "Đếm lại cùng nhau", 10).ok());
    CHECK(conflicts_in(office.coordinator.contents.ledger).empty());
    REQUIRE(dispute_again(office.coordinator, women(), "Chưa chắc", 11).ok());
    CHECK(conflicts_in(office.coordinator.contents.ledger).front().answers.size() == 3);
}

TEST_CASE("the coordinator's correction against a unit's later edit is a conflict; the same value is agreement")
{
    Office office;
    REQUIRE(answer(office.coordinator, women(), std::int64_t { 9 }, ++office.now_ms).ok());
    REQUIRE(answer(office.unit, women(), std::int64_t { 9 }, ++office.now_ms).ok());
    CHECK(office.hands_in().outcome == Outcome::merged);
    CHECK(office.at(women()) == Value { std::int64_t { 9 } });
    REQUIRE(answer(office.coordinator, women(), std::int64_t { 10 }, ++office.now_ms).ok());
    REQUIRE(answer(office.unit, women(), std::int64_t { 11 }, ++office.now_ms).ok());
    CHECK(office.hands_in().outcome == Outcome::conflict);
}

TEST_CASE("more time for one unit moves its deadline, not the others'")
{
    Office office;
    auto const before = office.square().deadline;
    CHECK(is_refused(extend_deadline(office.coordinator, "tong-hop", q3, date_from("2026-10-20").value(), "", 1)));
    REQUIRE(extend_deadline(office.coordinator, "tong-hop", q3, date_from("2026-10-20").value(), "Trưởng phòng đi học", 1).ok());
    CHECK(office.square().deadline == date_from("2026-10-20").value());
    CHECK(office.square().is_extended);
    CHECK(hand_in_of(office.coordinator.plan, office.coordinator.contents.ledger, {}, "kinh-te", q3).deadline == before);
    CHECK(is_refused(extend_deadline(office.unit, "tong-hop", q3, date_from("2026-10-20").value(), "Tự cho mình", 1)));
}

TEST_CASE("a remark on a cell travels to the unit and back, settled")
{
    Office office;
    CHECK(is_refused(remark(office.unit, women(), "Không được", 1)));
    CHECK(is_refused(remark(office.coordinator, women(), " ", 1)));
    REQUIRE(remark(office.coordinator, women(), "Kiểm tra lại số nữ", ++office.now_ms).ok());
    CHECK(office.square().open_remarks == 1);
    office.returns();
    auto const seen = remarks_in(office.unit.contents.ledger, "tong-hop", q3);
    REQUIRE(seen.size() == 1);
    CHECK(seen.front().on == women());
    CHECK(seen.front().text == "Kiểm tra lại số nữ");
    auto const here = remarks_in(office.coordinator.contents.ledger, "tong-hop", q3);
    REQUIRE(settle_remark(office.coordinator, here.front(), ++office.now_ms).ok());
    CHECK(office.square().open_remarks == 0);
}

TEST_CASE("everybody who may be accepted is accepted at once")
{
    Office office;
    auto other = session_of("kinh-te");
    fill(other);
    merge(office.coordinator, hand_in(other, q3, 4).value());
    auto const accepted = accept_all(office.coordinator, q3, 9);
    REQUIRE(accepted.ok());
    CHECK(accepted.value().size() == 2);
    CHECK(accept_all(office.coordinator, q3, 10).value().empty());
}

TEST_CASE("a state is said by reviewing, never typed")
{
    Office office;
    CHECK(is_refused(answer(office.coordinator, { "tong-hop", q3, "review", "state" }, std::string("accepted"))));
}
