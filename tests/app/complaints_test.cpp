// What users of such tools complain about most. Every complaint is a test of its number; number 11 is in
// tests/platform/input_method_test.cpp, number 13 in tests/cli.
#include "office.h"

#include "app/model_merge.h"
#include "app/model_shell.h"
#include "core/validation.h"

#include <algorithm>
#include <set>

using namespace canbang;
using namespace canbang::test;

static Scene scene_of(Session const& session, Place const& place, std::vector<FilePreview> const& previews = {})
{
    static std::vector<FilePreview> const none;
    return { session, place, Counting::received, 1'790'000'000'000, previews.empty() ? none : previews };
}

static FilePreview phone_hands_in(Session& coordinator, std::int64_t count)
{
    auto phone = session_of("tong-hop", false, "phone");
    REQUIRE(answer(phone, { "tong-hop", q3, "form", "reference_date" }, std::string("2026-09-30"), 2).ok());
    REQUIRE(answer(phone, { "tong-hop", q3, "staff.cong_chuc", "women" }, count, 3).ok());
    REQUIRE(answer(phone, { "tong-hop", q3, "staff.cong_chuc", "men" }, count, 3).ok());
    return merge(coordinator, hand_in(phone, q3, 4).value());
}

TEST_CASE("Complaint 1: the same file sent twice creates no duplicates")
{
    Office office;
    auto const file = hand_in(office.unit, q3, 99).value();
    auto const before = office.coordinator.contents.ledger;
    for (auto const* name : { "tong-hop.json", "tong-hop (2).json", "Copy of tong-hop.json" }) {
        auto copy = file;
        copy.file_name = name;
        CHECK(merge(office.coordinator, copy).outcome == Outcome::known);
    }
    CHECK(office.coordinator.contents.ledger == before);
    CHECK(office.coordinator.contents.bundles.size() == 1);
    CHECK(office.square().revision == 1);
}

TEST_CASE("Complaint 2: the same revision with other content, after a failed send, loses neither")
{
    auto unit = session_of("tong-hop"), coordinator = session_of("hcqt", true);
    fill(unit);
    auto const lost_on_the_way = hand_in(unit, q3, 4).value();
    auto twin = session_of("tong-hop"); // The same key and revision number: a copy of the database from before.
    fill(twin);
    REQUIRE(answer(twin, { "tong-hop", q3, "staff.cong_chuc", "note" }, std::string("thêm"), 3).ok());
    auto const sent_instead = hand_in(twin, q3, 4).value();
    REQUIRE(sent_instead.bundle.revision == lost_on_the_way.bundle.revision);
    REQUIRE(sent_instead.bundle.digest != lost_on_the_way.bundle.digest);
    CHECK(merge(coordinator, sent_instead).outcome == Outcome::merged);
    CHECK(merge(coordinator, lost_on_the_way).outcome == Outcome::merged);
    CHECK(coordinator.contents.bundles.size() == 2);
    CHECK(agreed_value(coordinator.contents.ledger, { "tong-hop", q3, "staff.cong_chuc", "note" }) == Value { std::string("thêm") });
    CHECK(conflicts_in(coordinator.contents.ledger).empty());
}

TEST_CASE("Complaint 3: a conflict is never lost silently: both values stay, also after it is settled")
{
    Office office;
    auto const theirs = office.at(women());
    CHECK(phone_hands_in(office.coordinator, 77).outcome == Outcome::conflict);
    auto const values = [&] {
        std::set<Value> all;
        for (auto const& change : office.coordinator.contents.ledger.find(women())->all)
            all.insert(change.value);
        return all;
    };
    CHECK(values().contains(theirs));
    CHECK(values().contains(Value { std::int64_t { 77 } }));
    REQUIRE(settle(office.coordinator, women(), std::int64_t { 77 }, "Gọi điện", 50).ok());
    CHECK(values().contains(theirs));
    CHECK(office.coordinator.store.load().value().ledger.find(women())->all.size() == office.coordinator.contents.ledger.find(women())->all.size());
}

TEST_CASE("Complaint 4: an open conflict is counted on every page, and in no total")
{
    Office office;
    phone_hands_in(office.coordinator, 77);
    for (auto const page : { Page::overview, Page::checklist, Page::figures, Page::calendar, Page::hand_in, Page::merge }) {
        Place place;
        place.page = page;
        place.period = q3;
        auto const shell = build_shell(scene_of(office.coordinator, place));
        auto const merging = std::ranges::find(shell.items, Page::merge, &NavItem::page);
        REQUIRE(merging != shell.items.end());
        CHECK(merging->badge >= 1);
    }
    CHECK(is_null(office.at(women())));
}

TEST_CASE("Complaint 5: nothing looks like an alarm where nothing conflicts")
{
    Office office;
    auto phone = session_of("tong-hop", false, "phone");
    REQUIRE(answer(phone, { "tong-hop", q3, "form", "reference_date" }, std::string("2026-09-30"), 2).ok());
    REQUIRE(answer(phone, { "tong-hop", q3, "staff.cong_chuc", "note" }, std::string("nghỉ thai sản: 1"), 3).ok());
    auto const file = hand_in(phone, q3, 4).value();
    IncomingFile const incoming { file.file_name, file.bytes };
    auto doorstep = doorstep_of(office.coordinator);
    doorstep.confirm_all = true;
    auto const previews = preview_import(office.coordinator.plan, office.coordinator.contents, doorstep, { &incoming, 1 });
    CHECK(previews.front().outcome == Outcome::merged);
    CHECK(previews.front().count(Effect::parallel) >= 1);
    CHECK(previews.front().count(Effect::conflict) == 0);
    Place place;
    place.period = q3;
    auto const model = build_merge(scene_of(office.coordinator, place, previews));
    REQUIRE(model.files.size() == 1);
    CHECK(model.files.front().tone != Tone::attention);
    CHECK(model.files.front().tone != Tone::not_met);
}

TEST_CASE("Complaint 6: merging never reverts a day's work, and made-up data never enters a real database")
{
    Office office;
    auto const yesterday = hand_in(office.unit, q3, 4).value();
    REQUIRE(answer(office.unit, women(), std::int64_t { 42 }, 5).ok());
    CHECK(office.hands_in().outcome == Outcome::merged);
    merge(office.coordinator, yesterday);
    CHECK(office.at(women()) == Value { std::int64_t { 42 } });
    auto const back = make_return(office.coordinator, "tong-hop", 90).value();
    REQUIRE(answer(office.unit, women(), std::int64_t { 43 }, 95).ok());
    merge(office.unit, back); // Older than what was typed meanwhile, whatever the clocks say.
    CHECK(agreed_value(office.unit.contents.ledger, women()) == Value { std::int64_t { 43 } });

    auto const demo = create_session(":memory:", plan_2026, { "tong-hop", "A", false }, demo_identity("d"), true).value();
    Place const place;
    CHECK(!build_shell(scene_of(demo, place)).demo_band.empty());
    CHECK(build_shell(scene_of(office.unit, place)).demo_band.empty());
}

TEST_CASE("Complaint 7: one bad file does not block the batch")
{
    auto coordinator = session_of("hcqt", true);
    std::vector<IncomingFile> files { { "hỏng.json", "{" }, { "ảnh.json", "\xFF\xD8\xFF" }, { "rỗng.json", "" } };
    for (auto const* unit : { "tong-hop", "kinh-te" }) {
        auto session = session_of(unit);
        fill(session);
        auto const file = hand_in(session, q3, 4).value();
        files.insert(files.begin() + 1, { file.file_name, file.bytes });
        files.push_back({ "cắt " + file.file_name, file.bytes.substr(0, file.bytes.size() / 2) });
    }
    auto doorstep = doorstep_of(coordinator);
    doorstep.confirm_all = true;
    auto const previews = preview_import(coordinator.plan, coordinator.contents, doorstep, files);
    REQUIRE(import_files(coordinator, previews, 5).ok());
    CHECK(std::ranges::count(previews, Outcome::merged, &FilePreview::outcome) == 2);
    CHECK(std::ranges::count(previews, Outcome::rejected, &FilePreview::outcome) == 5);
    CHECK(coordinator.contents.bundles.size() == 2);
    REQUIRE(coordinator.contents.quarantined.size() == 5);
    for (auto const& file : coordinator.contents.quarantined) {
        CHECK(!file.reason.empty());
        CHECK(!file.hint.empty());
        CHECK(coordinator.store.quarantined_bytes(file.digest).ok());
    }
}

TEST_CASE("Complaint 8: checking and history need nothing but the unit's own database")
{
    auto unit = session_of("tong-hop");
    REQUIRE(answer(unit, women(), std::int64_t { 5 }, 1).ok());
    REQUIRE(answer(unit, women(), std::int64_t { 6 }, 2).ok());
    auto const found = findings(unit.plan, unit.contents.ledger, "tong-hop", q3);
    CHECK(has_errors(found)); // Women without men.
    CHECK(hand_in(unit, q3, 3).error().fault == Fault::refused);
    auto const* answers = unit.contents.ledger.find(women());
    REQUIRE(answers->all.size() == 2);
    CHECK(answers->all.front().value == Value { std::int64_t { 5 } });
    CHECK(answers->all.front().author == "Trưởng phòng");
}

TEST_CASE("Complaint 9: zero is stored, handed in and merged as zero, and blank as blank")
{
    auto unit = session_of("tong-hop"), coordinator = session_of("hcqt", true);
    fill(unit);
    REQUIRE(answer(unit, { "tong-hop", q3, "reward", "women" }, std::int64_t { 0 }, 2).ok());
    REQUIRE(answer(unit, { "tong-hop", q3, "reward", "men" }, std::int64_t { 0 }, 2).ok());
    REQUIRE(answer(unit, { "tong-hop", q3, "discipline", "women" }, Value {}, 2).ok());
    REQUIRE(answer(unit, { "tong-hop", q3, "discipline", "men" }, Value {}, 2).ok());
    merge(coordinator, hand_in(unit, q3, 4).value());
    auto const disk = coordinator.store.load().value().ledger;
    CHECK(agreed_value(disk, { "tong-hop", q3, "reward", "women" }) == Value { std::int64_t { 0 } });
    CHECK(count_of(disk, "tong-hop", q3, "reward") == GenderCount { 0, 0 });
    CHECK(is_null(agreed_value(disk, { "tong-hop", q3, "discipline", "women" })));
    CHECK(!count_of(disk, "tong-hop", q3, "discipline"));
}

TEST_CASE("Complaint 10: every state can be taken back, and nothing is returned without a reason")
{
    Office office;
    CHECK(is_refused(office.says(ReviewState::returned)));
    for (auto const state : { ReviewState::reviewing, ReviewState::returned, ReviewState::accepted, ReviewState::received, ReviewState::accepted, ReviewState::returned, ReviewState::reviewing }) {
        REQUIRE(office.says(state, "Lý do").ok());
        CHECK(office.square().state == state);
    }
    Key const state { "tong-hop", q3, "review", "state" };
    CHECK(office.coordinator.contents.ledger.find(state)->all.size() == 7); // All of it in history.
}
