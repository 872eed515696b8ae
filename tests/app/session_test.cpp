#include "office.h"

using namespace canbang;
using namespace canbang::test;

static void merge(Session& into, std::string const& name, std::string const& bytes)
{
    StoredBundle file;
    file.file_name = name;
    file.bytes = bytes;
    merge(into, file);
}

TEST_CASE("an answer is signed by the device that gave it")
{
    auto session = session_of("tong-hop");
    REQUIRE(answer(session, women(), std::int64_t { 6 }).ok());
    auto const* change = current(session.contents.ledger, women());
    REQUIRE(change);
    CHECK(change->device == session.identity.device);
    CHECK(is_signed_by_its_device(*change));
}

TEST_CASE("giving the same answer again writes nothing, another one replaces it")
{
    auto session = session_of("tong-hop");
    REQUIRE(answer(session, women(), std::int64_t { 6 }, 1).ok());
    REQUIRE(answer(session, women(), std::int64_t { 6 }, 2).ok());
    CHECK(session.contents.ledger.size() == 1);
    REQUIRE(answer(session, women(), std::int64_t { 7 }, 3).ok());
    CHECK(agreed_value(session.contents.ledger, women()) == Value { std::int64_t { 7 } });
    CHECK(session.contents.ledger.find(women())->all.size() == 2);
}

TEST_CASE("clearing an answer is an answer: not reported, not zero")
{
    auto session = session_of("tong-hop");
    REQUIRE(answer(session, women(), std::int64_t { 0 }).ok());
    CHECK(agreed_value(session.contents.ledger, women()) == Value { std::int64_t { 0 } });
    REQUIRE(answer(session, women(), Value {}).ok());
    CHECK(is_null(agreed_value(session.contents.ledger, women())));
    CHECK(session.contents.ledger.size() == 2);
}

TEST_CASE("one bad answer in a list stops the whole list")
{
    auto session = session_of("tong-hop");
    Answer const answers[] { { women(), std::int64_t { 6 } }, { women(), std::int64_t { -1 } } };
    CHECK(record(session, answers, 1).error().fault == Fault::refused);
    CHECK(session.contents.ledger.size() == 0);
    CHECK(session.store.load().value().ledger.size() == 0);
}

TEST_CASE("a unit answers only for itself, the coordinator for everyone")
{
    auto unit = session_of("tong-hop");
    CHECK(answer(unit, women("kinh-te"), std::int64_t { 1 }).error().fault == Fault::refused);
    CHECK(answer(unit, { "tong-hop", q3, "review", "state" }, std::string("accepted")).error().fault == Fault::refused);
    auto coordinator = session_of("hcqt", true);
    CHECK(answer(coordinator, women("kinh-te"), std::int64_t { 1 }).ok());
}

TEST_CASE("memory is what is on disk after every step")
{
    auto session = session_of("tong-hop");
    fill(session);
    REQUIRE(hand_in(session, q3, 2).ok());
    auto const on_disk = session.store.load().value();
    CHECK(on_disk.ledger == session.contents.ledger);
    CHECK(on_disk.bundles.size() == session.contents.bundles.size());
}

TEST_CASE("handing in is refused while there are errors")
{
    auto session = session_of("tong-hop");
    REQUIRE(answer(session, women(), std::int64_t { 6 }).ok());
    auto const refused = hand_in(session, q3, 2);
    REQUIRE(!refused.ok());
    CHECK(refused.error().fault == Fault::refused);
    CHECK(session.contents.bundles.empty());
}

TEST_CASE("handing in again without a change gives the same file, with a change the next revision")
{
    auto session = session_of("tong-hop");
    fill(session);
    auto const first = hand_in(session, q3, 2).value();
    auto const again = hand_in(session, q3, 3).value();
    CHECK(first.bytes == again.bytes);
    CHECK(first.bundle.revision == 1);
    REQUIRE(answer(session, women(), std::int64_t { 9 }, 4).ok());
    auto const second = hand_in(session, q3, 5).value();
    CHECK(second.bundle.revision == 2);
    CHECK(second.bundle.previous == hex_of(first.bundle.digest));
}

TEST_CASE("handing in the year leaves a quarter that was handed in as it is")
{
    auto session = session_of("tong-hop");
    fill(session);
    auto const quarter = hand_in(session, q3, 2).value();
    REQUIRE(hand_in(session, { 2026 }, 3).ok());
    CHECK_FALSE(is_changed_since(session, *last_hand_in(session, q3)));
    CHECK(hand_in(session, q3, 4).value().bytes == quarter.bytes);
    REQUIRE(answer(session, { "tong-hop", { 2026 }, "task.NV1a", "status" }, std::string("done")).ok());
    CHECK(is_changed_since(session, *last_hand_in(session, q3)));
}

TEST_CASE("the receipt is the same on both sides")
{
    auto unit = session_of("tong-hop");
    fill(unit);
    auto const file = hand_in(unit, q3, 2).value();
    auto coordinator = session_of("hcqt", true);
    merge(coordinator, file.file_name, file.bytes);
    auto const received = hand_in_of(coordinator.plan, coordinator.contents.ledger, coordinator.contents.bundles, "tong-hop", q3);
    CHECK(received.receipt == receipt_code(file.bundle.digest));
    CHECK(received.state == ReviewState::received);
}

TEST_CASE("settling needs the coordinator, a conflict and a reason; both sides stay in history")
{
    auto pc = session_of("tong-hop"), phone = session_of("tong-hop", false, "phone"), coordinator = session_of("hcqt", true);
    for (auto* session : { &pc, &phone })
        fill(*session);
    REQUIRE(answer(phone, women(), std::int64_t { 9 }, 2).ok());
    for (auto* session : { &pc, &phone }) {
        auto const file = hand_in(*session, q3, 3).value();
        merge(coordinator, file.file_name, file.bytes);
    }
    REQUIRE(conflicts_in(coordinator.contents.ledger).size() == 1);
    CHECK(!settle(pc, women(), std::int64_t { 9 }, "x", 6).ok());
    CHECK(!settle(coordinator, women(), std::int64_t { 9 }, "", 6).ok());
    REQUIRE(settle(coordinator, women(), std::int64_t { 9 }, "Đã gọi điện", 6).ok());
    CHECK(conflicts_in(coordinator.contents.ledger).empty());
    CHECK(agreed_value(coordinator.contents.ledger, women()) == Value { std::int64_t { 9 } });
    CHECK(coordinator.contents.ledger.find(women())->all.size() >= 3);
    CHECK(!settle(coordinator, women(), std::int64_t { 9 }, "again", 7).ok());
}

TEST_CASE("two people of a unit who both sign off are not in conflict")
{
    auto pc = session_of("tong-hop"), phone = session_of("tong-hop", false, "phone"), coordinator = session_of("hcqt", true);
    for (auto* session : { &pc, &phone }) {
        fill(*session);
        auto const file = hand_in(*session, q3, 3).value();
        merge(coordinator, file.file_name, file.bytes);
    }
    CHECK(conflicts_in(coordinator.contents.ledger).empty());
}

TEST_CASE("only what was received can be reviewed, and returning asks for a comment")
{
    auto coordinator = session_of("hcqt", true);
    CHECK(!review(coordinator, "tong-hop", q3, ReviewState::accepted, {}, 1).ok());
    auto unit = session_of("tong-hop");
    fill(unit);
    auto const file = hand_in(unit, q3, 2).value();
    merge(coordinator, file.file_name, file.bytes);
    CHECK(!review(coordinator, "tong-hop", q3, ReviewState::returned, {}, 3).ok());
    CHECK(!review(unit, "tong-hop", q3, ReviewState::accepted, {}, 3).ok());
    REQUIRE(review(coordinator, "tong-hop", q3, ReviewState::accepted, {}, 3).ok());
    CHECK(counted_in(coordinator.plan, coordinator.contents.ledger, coordinator.contents.bundles, Counting::accepted).contains({ "tong-hop", q3 }));
}

TEST_CASE("a unit that the plan does not know cannot open a database")
{
    auto const refused = create_session(":memory:", plan_2026, { "nowhere", "A", false }, demo_identity("x"));
    REQUIRE(!refused.ok());
    CHECK(refused.error().fault == Fault::refused);
}

TEST_CASE("the demo is the same every time")
{
    auto const one = play_demo(plan_2026, {}).value(), two = play_demo(plan_2026, {}).value();
    CHECK(one.merged.contents.ledger == two.merged.contents.ledger);
    REQUIRE(one.files.size() == two.files.size());
    for (std::size_t i = 0; i < one.files.size(); ++i)
        CHECK(one.files[i].bytes == two.files[i].bytes);
}

TEST_CASE("the demo holds one conflict, one new device, one damaged file and one repetition")
{
    auto const demo = play_demo(plan_2026, {}).value();
    CHECK(conflicts_in(demo.merged.contents.ledger).size() == 1);
    std::vector<IncomingFile> files;
    for (auto const& file : demo.inbox)
        files.push_back({ file.name, file.bytes });
    auto const previews = preview_import(demo.merged.plan, demo.merged.contents, doorstep_of(demo.merged), files);
    REQUIRE(previews.size() == 3);
    CHECK(previews[0].outcome == Outcome::pending);
    CHECK(previews[1].outcome == Outcome::rejected);
    CHECK(previews[2].outcome == Outcome::known);
}
