#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

// Two people of one unit who do not see each other's answers.
struct TwoDevices {
    Session head, deputy;
    TwoDevices()
        : head(session_of("tong-hop"))
        , deputy(create_session(":memory:", plan_2026, { "tong-hop", "Phó trưởng phòng", false }, demo_identity("phone")).value())
    {
        REQUIRE(record(head, demo_answers(head.plan, "tong-hop", q3), morning_ms).ok());
        REQUIRE(record(deputy, demo_answers(deputy.plan, "tong-hop", q3), morning_ms).ok());
    }
};

void answers(Session& session, std::string subject, std::string field, Value value)
{
    Answer const answer { { session.owner.unit, q3, std::move(subject), std::move(field) }, std::move(value) };
    REQUIRE(record(session, { &answer, 1 }, morning_ms).ok());
}

DemoFile handed_in(Session& session, Period period = q3)
{
    auto const stored = hand_in(session, period, morning_ms);
    REQUIRE(stored.ok());
    return { stored.value().file_name, stored.value().bytes };
}

}

TEST_CASE("a file row opens to its cells: the question, before and after, the effect and the author")
{
    auto const& story = demo_year();
    DeskOffice office(session_of("hcqt", true));
    office.does(PreviewFiles { { { story.files[0].name, story.files[0].bytes } } });
    office.does(ConfirmDevice { office.desk.previews[0].unknown_devices.at(0) });
    DeskPage page(office);
    page.ui.click(story.files[0].name);
    auto const& file = merge_page(office).files.front();
    REQUIRE(file.cells.size() > 5);
    CHECK(file.cells.front().effect == "mới");
    CHECK_FALSE(file.cells.front().author.empty());
    CHECK(file.counts.find("mới") != std::string::npos);
    page.ui.click(story.files[0].name);
    CHECK(merge_page(office).files.front().cells.empty());
}

TEST_CASE("what merges by itself is calm and counted as supplemented")
{
    TwoDevices two;
    answers(two.deputy, "news.late", "title", std::string("Tọa đàm"));
    answers(two.deputy, "news.late", "published_on", std::string("2026-09-20"));
    answers(two.deputy, "news.late", "url", std::string("https://laichau.gov.vn/toa-dam"));
    DeskOffice office(session_of("hcqt", true));
    office.merges({ handed_in(two.head) });
    auto const later = handed_in(two.deputy);
    office.does(PreviewFiles { { { "later.canbang.json", later.bytes } } });
    office.does(ConfirmDevice { office.desk.previews.back().unknown_devices.at(0) });
    CHECK(office.desk.previews.back().count(Effect::parallel) > 0);
    CHECK(merge_page(office).files.back().counts.find("bổ sung") != std::string::npos);
    for (auto const& row : merge_page(office).files)
        CHECK(row.tone != Tone::not_met);
}

TEST_CASE("merging runs on its own thread, says how far it is, and tells what came in")
{
    auto files = demo_year().files;
    DeskOffice office(session_of("hcqt", true));
    files.resize(3);
    office.merges(files);
    CHECK(office.session().contents.bundles.size() == 3);
    CHECK(office.desk.incoming.empty());
    REQUIRE(office.desk.notice);
    CHECK(office.desk.notice->what == "Đã ghi xong 3/3 tệp.");
    CHECK(office.desk.notice->hint.find("câu trả lời mới") != std::string::npos);
    CHECK(office.backups.size() == 1);
    CHECK(office.backups[0].occasion == Occasion::merge);
    CHECK(office.filed_away.size() == 3);
}

TEST_CASE("without a backup nothing is merged, and the files stay")
{
    auto files = demo_year().files;
    DeskOffice office(session_of("hcqt", true));
    office.backups_fail = true;
    files.resize(2);
    office.merges(files);
    CHECK(office.session().contents.bundles.empty());
    CHECK(office.desk.incoming.size() == 2);
    CHECK(office.desk.notice->tone == Tone::not_met);
}

TEST_CASE("while files are merged nothing else is written, pages can be looked at, and what arrives waits")
{
    auto const& story = demo_year();
    DeskOffice office(session_of("hcqt", true));
    std::atomic<bool> may_go = false;
    auto const back_up = office.services.back_up;
    office.services.back_up = [&](Session& session, Occasion occasion) {
        while (!may_go)
            std::this_thread::yield();
        return back_up(session, occasion);
    };
    office.does(PreviewFiles { { { story.files[0].name, story.files[0].bytes } } });
    act(office.desk, ApplyImport {}, office.services, morning_ms);
    Key const key { "hcqt", q4, "staff.cong_chuc", "women" };
    act(office.desk, SetAnswer { key, std::int64_t { 3 } }, office.services, morning_ms);
    act(office.desk, PreviewFiles { { { "later.json", "{" } } }, office.services, morning_ms);
    act(office.desk, GoTo { Page::figures }, office.services, morning_ms);
    CHECK(office.desk.notice->what == "Đang ghi các tệp.");
    CHECK(office.desk.place.page == Page::figures);
    refresh(office.desk, morning_ms);
    DeskPage page(office);
    CHECK(page.ui.text().find("0/1 tệp") != std::string::npos);
    page.ui.click("Dừng sau tệp này");
    CHECK(office.desk.job->is_cancelled());
    may_go = true;
    office.waits_for_job();
    CHECK(office.session().contents.ledger.find(key) == nullptr);
    CHECK(std::ranges::any_of(office.desk.incoming, [](IncomingFile const& file) { return file.name == "later.json"; }));
}

TEST_CASE("a file about an accepted period waits and leads to where the period can be reopened")
{
    TwoDevices two;
    DeskOffice office(session_of("hcqt", true));
    office.merges({ handed_in(two.head) });
    office.does(ReviewHandIn { "tong-hop", q3, ReviewState::accepted, {} });
    answers(two.head, "reward", "men", std::int64_t { 4 });
    auto const second = handed_in(two.head);
    office.does(PreviewFiles { { { second.name, second.bytes } } });
    office.does(GoTo { Page::merge });
    auto const& row = merge_page(office).files.back();
    CHECK(row.verdict == "Chờ mở lại");
    REQUIRE(row.reopen);
    DeskPage page(office);
    page.ui.click("reopen " + row.id);
    CHECK(office.desk.place.page == Page::review);
    CHECK(office.desk.place.review_unit == "tong-hop");
}

TEST_CASE("three sides of a dispute stand side by side, each with who gave it first")
{
    TwoDevices two;
    auto third = create_session(":memory:", plan_2026, { "tong-hop", "Chuyên viên", false }, demo_identity("third")).value();
    REQUIRE(record(third, demo_answers(third.plan, "tong-hop", q3), morning_ms).ok());
    answers(two.head, "reward", "women", std::int64_t { 3 });
    answers(two.deputy, "reward", "women", std::int64_t { 4 });
    answers(third, "reward", "women", std::int64_t { 5 });
    DeskOffice office(session_of("hcqt", true));
    std::vector<DemoFile> files { handed_in(two.head), handed_in(two.deputy), handed_in(third) };
    files[1].name = "deputy.canbang.json";
    files[2].name = "third.canbang.json";
    office.merges(files);
    Key const key { "tong-hop", q3, "reward", "women" };
    auto const card = std::ranges::find(merge_page(office).conflicts, key, &ConflictCard::key);
    REQUIRE(card != merge_page(office).conflicts.end());
    REQUIRE(card->answers.size() == 3);
    CHECK(std::ranges::any_of(card->answers, [](ConflictAnswer const& side) { return side.text == "5" && side.detail.find("third.canbang.json") != std::string::npos; }));
    office.does(ShowConflict { key });
    Actions actions;
    for (auto const& screen : all_screens()) {
        for (auto const& complaint : test::complaints_about([&] { draw_merge(merge_page(office), actions, office.desk.place); }, screen))
            FAIL_CHECK(complaint);
    }
}

TEST_CASE("a settled dispute is listed with its reason and can be looked at again")
{
    DeskOffice office(demo_session());
    office.does(GoTo { Page::merge });
    auto const key = merge_page(office).conflicts.front().key;
    office.does(SettleConflict { key, std::int64_t { 9 }, "Đã gọi điện" });
    REQUIRE(merge_page(office).settled.size() == 1);
    CHECK(merge_page(office).settled[0].value == "9");
    CHECK(merge_page(office).settled[0].detail.find("Lý do: Đã gọi điện") != std::string::npos);
    DeskPage page(office);
    page.ui.click("again " + to_string(key));
    page.answers("Lý do (bắt buộc)", "Đơn vị gửi lại danh sách", "Đưa ra xem lại");
    REQUIRE(merge_page(office).conflicts.size() == 1);
    CHECK(merge_page(office).conflicts[0].key == key);
    CHECK(merge_page(office).settled.empty());
}

TEST_CASE("every answer is in the history, by a click on a conflict, and Esc leaves it")
{
    DeskOffice office(demo_session());
    office.does(GoTo { Page::merge });
    DeskPage page(office);
    page.ui.click("Lịch sử");
    REQUIRE(office.desk.history);
    CHECK(office.desk.history->rows.size() == 2);
    CHECK(office.desk.history->rows[0].state == "mâu thuẫn");
    CHECK(page.ui.text().find("tt-thong-tin-hoi-nghi-phone.canbang.json") != std::string::npos);
    page.ui.press(ImGuiKey_Escape);
    page.ui.frames(2);
    CHECK_FALSE(office.desk.history_of);
}
