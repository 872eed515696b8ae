#include "app/error_words.h"
#include "app/text.h"
#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

TEST_CASE("a notice that all went well goes by itself when there was time to read it, one of a failure stays")
{
    DeskOffice office(session_of("tong-hop"));
    DeskPage page(office, { .height = 800 });
    office.does(CopyPage {});
    page.ui.frames(2);
    REQUIRE(office.desk.notice);
    CHECK(next_moment_s(office.desk, office.now_ms) == 12.0);
    office.now_ms += 11'999;
    page.ui.frame();
    CHECK(office.desk.notice);
    office.now_ms += 1;
    page.ui.frame();
    CHECK_FALSE(office.desk.notice);
    CHECK_FALSE(next_moment_s(office.desk, office.now_ms));
    office.desk.notice = Notice { Tone::not_met, "không ghi được", "" };
    office.now_ms += 60'000;
    page.ui.frames(2);
    CHECK(office.desk.notice);
}

TEST_CASE("before the first start nothing can be done but to begin")
{
    DeskOffice office(std::nullopt);
    office.does(GoTo { Page::merge });
    CHECK(!office.desk.session);
    office.does(Begin { "tong-hop", "Trưởng phòng", false });
    REQUIRE(office.desk.session);
    CHECK(office.desk.session->owner.unit == "tong-hop");
    CHECK(office.desk.place.page == Page::overview);
}

TEST_CASE("handing in from the window writes the file to the documents and tells where")
{
    auto session = session_of("tong-hop");
    REQUIRE(record(session, demo_answers(session.plan, "tong-hop", { 2026, 3 }), 1).ok());
    DeskOffice office(std::move(session));
    office.does(HandInPeriod { { 2026, 3 } });
    REQUIRE(office.disk.size() == 1);
    CHECK(office.disk.begin()->first == "/documents/tong-hop-2026-Q3-1.canbang.json");
    REQUIRE(office.desk.notice);
    CHECK(office.desk.notice->tone == Tone::met);
    office.does(SaveHandIn { { 2026, 3 } });
    CHECK(office.disk.size() == 1);
}

TEST_CASE("what goes wrong is told in Vietnamese with the next step, and nothing changes")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(HandInPeriod { { 2026, 3 } });
    REQUIRE(office.desk.notice);
    CHECK(office.desk.notice->tone == Tone::not_met);
    CHECK(office.desk.notice->what.find("cần sửa lỗi trước khi nộp") != std::string::npos);
    CHECK(office.disk.empty());
    CHECK(office.desk.session->contents.ledger.size() == 0);
}

TEST_CASE("dropped files are shown before anything is written, then merged")
{
    auto const& story = demo_year();
    DeskOffice office(session_of("hcqt", true));
    std::vector<IncomingFile> files;
    for (std::size_t i = 0; i < 4; ++i)
        files.push_back({ story.files[i].name, story.files[i].bytes });
    office.does(PreviewFiles { files });
    CHECK(office.desk.place.page == Page::merge);
    REQUIRE(merge_page(office).files.size() == 4);
    CHECK(merge_page(office).ready == 0);
    CHECK(office.desk.session->contents.ledger.size() == 0);

    auto const device = merge_page(office).files[0].unknown_devices[0].device;
    office.does(ConfirmDevice { device });
    CHECK(merge_page(office).ready == 4);
    office.does(ApplyImport {});
    CHECK(merge_page(office).files.empty());
    CHECK(office.desk.session->contents.bundles.size() == 4);
}

TEST_CASE("files of every kind at once: each goes where it belongs, the rest is set apart with a reason")
{
    auto story = play_demo(plan_2026, {}).value();
    auto const plan = publish_plan(story.merged, {}, morning_ms).value();
    auto const back = make_return(story.merged, "tong-hop", morning_ms).value();
    auto const of_another = std::ranges::find_if(story.files, [](DemoFile const& file) { return file.name.starts_with("kinh-te"); });
    DeskOffice office(session_of("tong-hop"));
    office.merges({ { plan.file_name, plan.bytes }, { back.file_name, back.bytes }, *of_another, { "hcqt.db", std::string("SQLite format 3\0\x10", 17) } });
    auto const& contents = office.session().contents;
    REQUIRE(contents.bundles.size() == 2);
    for (auto const kind : { BundleKind::plan, BundleKind::give_back })
        CHECK(std::ranges::count(contents.bundles, kind, [](StoredBundle const& stored) { return stored.bundle.kind; }) == 1);
    REQUIRE(contents.quarantined.size() == 2);
    for (auto const& file : contents.quarantined) {
        CHECK((file.file_name == of_another->name || file.file_name == "hcqt.db"));
        CHECK_FALSE(file.hint.empty());
    }
}

TEST_CASE("files from a device not confirmed wait, and come back with the next drop")
{
    auto const& story = demo_year();
    DeskOffice office(session_of("hcqt", true));
    office.does(PreviewFiles { { { story.files[0].name, story.files[0].bytes } } });
    office.does(ApplyImport {});
    CHECK(office.desk.session->contents.waiting.size() == 1);
    CHECK(merge_page(office).files.size() == 1);
    CHECK(!merge_page(office).is_new_here);
    office.does(PreviewFiles { { { "damaged.json", "{" } } });
    REQUIRE(merge_page(office).files.size() == 2);
    CHECK(merge_page(office).files[1].reason == "tệp không đúng định dạng JSON hoặc bị hỏng ở byte 2");
}

TEST_CASE("settling from the window needs a choice and a reason, and empties the card")
{
    auto story = play_demo(plan_2026, {}).value();
    DeskOffice office(std::move(story.merged));
    office.does(GoTo { Page::merge });
    REQUIRE(merge_page(office).conflicts.size() == 1);
    auto const& card = merge_page(office).conflicts.front();
    CHECK(card.answers.size() == 2);
    office.does(SettleConflict { card.key, card.answers[1].value, "" });
    CHECK(merge_page(office).conflicts.size() == 1);
    office.does(SettleConflict { merge_page(office).conflicts.front().key, std::int64_t { 9 }, "Đã gọi điện" });
    CHECK(merge_page(office).conflicts.empty());
}

TEST_CASE("a finding leads to the page that asks the question")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(ShowQuestion { { "tong-hop", { 2026 }, "task.NV2", "note" } });
    CHECK(office.desk.place.page == Page::checklist);
    CHECK(office.desk.place.task == "NV2");
    office.does(ShowQuestion { { "tong-hop", { 2026, 2 }, "staff.cong_chuc", "women" } });
    CHECK(office.desk.place.page == Page::figures);
    CHECK(office.desk.place.period == Period { 2026, 2 });
}

TEST_CASE("an error keeps its details in the other language")
{
    CHECK(worded("not JSON, or damaged, at byte 812") == "tệp không đúng định dạng JSON hoặc bị hỏng ở byte 812");
    CHECK(worded("bao cao.json: the digest does not match the content") == "bao cao.json: nội dung tệp không khớp mã kiểm tra");
    CHECK(worded("unit \"x\" is not in the registry") == "đơn vị “x” không có trong danh sách");
    CHECK(worded("something nobody has translated") == "something nobody has translated");
    speak(Language::english);
    CHECK(worded("larger than 64 MiB") == "larger than 64 MiB");
    speak(Language::vietnamese);
}

TEST_CASE("an error names units, periods and questions, never their keys")
{
    auto const plan = read_plan(plan_2026).value();
    CHECK(worded("tong-hop/2026-Q3/staff.cong_chuc/women: not a whole number from 0", plan) == worded("Tổng hợp, Quý III/2026, Công chức, nữ: not a whole number from 0"));
    CHECK(worded("tong-hop/2026-Q3/staff.cong_chuc/women: nothing is in dispute here", plan).starts_with("Tổng hợp, Quý III/2026, Công chức, nữ: "));
    CHECK(worded("a file of another unit, \"noi-chinh\"", plan).find("“Nội chính”") != std::string::npos);
    CHECK(worded("tong-hop-2026-Q3-1.canbang.json: larger than 64 MiB", plan) == "tong-hop-2026-Q3-1.canbang.json: tệp lớn hơn 64 MiB");
    CHECK(worded("", plan).empty());
}
