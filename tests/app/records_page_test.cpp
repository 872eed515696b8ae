#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

// The coordinator of the made-up year with the inbox dealt with: one file waits, one is set apart.
struct Archive {
    DeskOffice office { demo_session() };
    Archive()
    {
        auto const& story = demo_year();
        PreviewFiles dropped;
        for (auto const& file : story.inbox)
            dropped.files.push_back({ file.name, file.bytes });
        office.does(dropped);
        office.does(ApplyImport {});
        office.session().is_demo = false;
    }
    RecordsModel const& tab(RecordsTab tab)
    {
        office.does(ShowRecords { tab });
        return records_page(office);
    }
};

// Of 200 units: a file, a device and a file set apart of each.
void fill_for_200_units(Session& session)
{
    enlarge(session.plan);
    auto& contents = session.contents;
    auto const stored = contents.bundles.front();
    auto const device = contents.devices.front();
    auto const apart = contents.quarantined.front();
    for (std::size_t i = 0; i < session.plan.units.size(); ++i) {
        contents.bundles.push_back(stored);
        contents.devices.push_back(device);
        contents.quarantined.push_back(apart);
        contents.bundles.back().bundle.unit = contents.devices.back().unit = session.plan.units[i].id;
        contents.bundles.back().bundle.digest[0] = contents.devices.back().device[0] = contents.quarantined.back().digest[0] = std::uint8_t(i);
        contents.bundles.back().bundle.digest[1] = contents.devices.back().device[1] = contents.quarantined.back().digest[1] = 0xEE;
    }
}

std::size_t answers_in(DeskOffice& office) { return office.session().contents.ledger.size(); }

}

TEST_CASE("a received file is undone with a reason and taken in again")
{
    Archive archive;
    auto const& files = archive.tab(RecordsTab::files).files;
    REQUIRE(files.size() == 55);
    auto const disputed = std::ranges::find_if(files, [](ReceivedRow const& row) { return row.detail.find("tt-thong-tin-hoi-nghi-phone") != std::string::npos; });
    REQUIRE(disputed != files.end());
    auto const row = *disputed;
    auto const before = answers_in(archive.office);
    DeskPage page(archive.office, { .height = 12000 });
    page.ui.click("undo " + row.id);
    REQUIRE(archive.office.desk.question);
    CHECK_FALSE(archive.office.desk.question->details.empty());
    page.answers("Lý do (bắt buộc)", "Gửi nhầm", "Hoàn tác");
    CHECK(answers_in(archive.office) < before);
    CHECK(conflicts_in(archive.office.session().contents.ledger).empty());
    page.ui.click("again " + row.id);
    CHECK(archive.office.desk.place.page == Page::merge);
    auto const& previews = archive.office.desk.previews;
    CHECK(std::ranges::any_of(previews, [](FilePreview const& preview) { return preview.was_undone; }));
    archive.office.does(ApplyImport {});
    CHECK(answers_in(archive.office) == before);
}

TEST_CASE("a file that cannot be undone says why instead of asking")
{
    Archive archive;
    auto const& files = archive.tab(RecordsTab::files).files;
    auto const accepted = std::ranges::find_if(files, [](ReceivedRow const& row) { return row.title.find("Tổng hợp · Quý III") != std::string::npos; });
    REQUIRE(accepted != files.end());
    archive.office.does(UndoImport { accepted->digest, {} });
    CHECK_FALSE(archive.office.desk.question);
    CHECK(archive.office.desk.notice->tone == Tone::not_met);
}

TEST_CASE("what was set apart tells why, is tried again, saved as it came, and listed")
{
    Archive archive;
    auto const& rows = archive.tab(RecordsTab::quarantine).quarantined;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].name == "bao cao.json");
    CHECK(rows[0].reason.starts_with("tệp không đúng định dạng JSON"));
    auto const digest = rows[0].digest;
    archive.office.does(SaveQuarantined { digest });
    CHECK(archive.office.disk.at("/documents/bao cao.json").size() == 8192);
    archive.office.does(SaveQuarantineList {});
    CHECK(archive.office.disk.at("/documents/cach-ly.csv") == "bao cao.json");
    archive.office.does(RetryQuarantined { digest });
    CHECK(archive.office.desk.place.page == Page::merge);
    CHECK(std::ranges::any_of(merge_page(archive.office).files, [](FileRow const& row) { return row.id == "bao cao.json"; }));
}

TEST_CASE("a file that nobody needs is dropped with a reason")
{
    Archive archive;
    auto const id = archive.tab(RecordsTab::quarantine).quarantined.front().id;
    DeskPage page(archive.office);
    page.ui.click("drop " + id);
    page.answers("Lý do (bắt buộc)", "Đơn vị đã gửi lại", "Bỏ tệp");
    CHECK(archive.office.session().contents.quarantined.empty());
    CHECK(archive.office.session().contents.log.back().deed == Deed::dropped);
}

TEST_CASE("a device is revoked with a reason, its unaccepted answers are listed, and it is believed again")
{
    Archive archive;
    auto const code = archive.tab(RecordsTab::devices).devices.front().code;
    DeskPage page(archive.office);
    page.ui.click("revoke " + code);
    page.answers("Lý do (bắt buộc)", "Mất máy", "Thu hồi");
    auto const& revoked = records_page(archive.office).devices.front();
    CHECK(revoked.is_revoked);
    CHECK(revoked.detail.find("Mất máy") != std::string::npos);
    page.ui.click("believe " + code);
    page.answers("Lý do (bắt buộc)", "Đã tìm thấy", "Cho phép lại");
    CHECK_FALSE(records_page(archive.office).devices.front().is_revoked);
}

TEST_CASE("the identity file asks for the same passphrase twice")
{
    Archive archive;
    archive.tab(RecordsTab::devices);
    DeskPage page(archive.office);
    page.ui.click("Chuyển sang máy khác…");
    auto const save = std::string("Lưu tệp danh tính…");
    page.ui.click("Câu mật khẩu");
    page.ui.type_text("ngắn");
    page.ui.frames(2);
    CHECK(page.ui.find(save).is_disabled);
    page.ui.clear_field();
    page.ui.type_text("trời xanh mây trắng");
    page.ui.click("Nhập lại câu mật khẩu");
    page.ui.type_text("trời xanh mây");
    page.ui.frames(2);
    CHECK(page.ui.find(save).is_disabled);
    page.ui.type_text(" trắng");
    page.ui.frames(2);
    page.ui.click(save);
    CHECK(archive.office.disk.at("/documents/hcqt.canbang-identity") == "trời xanh mây trắng");
    CHECK(archive.office.desk.place.typed.empty());
}

TEST_CASE("backups are made, listed, put elsewhere, and restored only after a yes with the numbers")
{
    Archive archive;
    archive.office.backups.clear();
    archive.tab(RecordsTab::backups);
    CHECK(records_page(archive.office).is_off_machine_due);
    archive.office.does(BackUpNow {});
    REQUIRE(records_page(archive.office).backups.size() == 1);
    CHECK(records_page(archive.office).backups[0].occasion == "theo yêu cầu");
    archive.office.does(BackUpElsewhere {});
    CHECK_FALSE(records_page(archive.office).is_off_machine_due);
    auto const name = records_page(archive.office).backups[0].file_name;
    DeskPage page(archive.office);
    page.ui.click("restore " + name);
    REQUIRE(archive.office.desk.question);
    CHECK(page.ui.text().find("Sẽ mất 6 câu trả lời và 1 tệp") != std::string::npos);
    CHECK(answers_in(archive.office) > 0);
    page.ui.click("Khôi phục");
    CHECK(answers_in(archive.office) == 0);
    CHECK(archive.office.desk.place.page == Page::records);
}

TEST_CASE("a day begins with one backup and a word on a new device, once")
{
    DeskOffice office(session_of("tong-hop"));
    office.session().is_new_device = true;
    begin_day(office.desk, office.services, morning_ms);
    CHECK(office.backups.size() == 1);
    REQUIRE(office.desk.notice);
    CHECK(office.desk.notice->what.find(device_code(office.session().identity.device)) != std::string::npos);
    office.desk.notice.reset();
    begin_day(office.desk, office.services, morning_ms);
    CHECK(office.backups.size() == 1);
    CHECK_FALSE(office.desk.notice);
}

TEST_CASE("the log is in words, newest first, and searched without marks")
{
    Archive archive;
    archive.office.does(SettleConflict { { "tt-thong-tin-hoi-nghi", q4, "staff.vien_chuc", "women" }, std::int64_t { 9 }, "Đã gọi điện" });
    auto const& log = archive.tab(RecordsTab::log).log;
    REQUIRE(log.size() > 40);
    CHECK(log[0].what == "Phân xử mâu thuẫn");
    CHECK(log[0].about == "TT Thông tin – Hội nghị, Quý IV/2026 · Viên chức, nữ");
    CHECK(log[0].detail == "Đã gọi điện");
    archive.office.desk.place.log_search = "phan xu";
    refresh(archive.office.desk, morning_ms);
    CHECK(records_page(archive.office).log.size() == 1);
    archive.office.desk.place.log_search = "không có gì như thế";
    refresh(archive.office.desk, morning_ms);
    CHECK_FALSE(records_page(archive.office).why_empty.empty());
}

TEST_CASE("every deed has words")
{
    for (int deed = 0; deed <= int(Deed::moved); ++deed)
        CHECK(say("deed." + std::string(name_of(Deed(deed)))).find("⟨") == std::string::npos);
}

TEST_CASE("a folder is watched until that is ended, also after the next start")
{
    Archive archive;
    archive.tab(RecordsTab::folder);
    DeskPage page(archive.office);
    page.ui.click("Chọn thư mục…");
    CHECK(archive.office.watched == "/share/in-box");
    archive.office.watched.clear();
    archive.office.desk.machine = {};
    begin_day(archive.office.desk, archive.office.services, morning_ms);
    CHECK(archive.office.watched == "/share/in-box");
    page.ui.frames(2);
    page.ui.click("Thôi theo dõi");
    CHECK(archive.office.watched.empty());
    CHECK(records_page(archive.office).watched_folder.empty());
}

TEST_CASE("for the level above: its plan, who we are in it, what is left open, then the file")
{
    Archive archive;
    auto above = read_plan(plan_2026).value();
    above.id = "laichau-sonoivu-2026";
    above.units = { { "van-phong", { "Văn phòng UBND tỉnh", "" }, { "Văn phòng", "" }, {}, {} }, { "so-noi-vu", { "Sở Nội vụ", "" }, { "Nội vụ", "" }, {}, {} } };
    above.coordinator = "so-noi-vu";
    archive.tab(RecordsTab::above);
    archive.office.does(ChoosePlanAbove {});
    archive.office.does(PreviewFiles { { { "plan.json", write_plan(above) } } });
    CHECK(archive.office.desk.place.page == Page::records);
    REQUIRE(records_page(archive.office).above.units.size() == 2);
    archive.office.does(ReportTo { "van-phong" });
    archive.office.does(ShowPeriod { q4 });
    auto const& model = records_page(archive.office).above;
    INFO(model.problem);
    CHECK(model.is_kept);
    CHECK_FALSE(model.left_out.empty());
    archive.office.does(SaveConsolidated { q4 });
    CHECK(archive.office.disk.size() == 1);
}

TEST_CASE("a unit has no folder and no level above")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(GoTo { Page::records });
    CHECK(records_page(office).tabs.size() == 5);
    office.does(ShowRecords { RecordsTab::above });
    CHECK(records_page(office).tab == RecordsTab::files);
}

TEST_CASE("the records read as they did")
{
    Archive archive;
    Actions actions;
    for (auto const& [tab, name] : { std::pair { RecordsTab::quarantine, "quarantine" }, { RecordsTab::devices, "devices" }, { RecordsTab::backups, "backups" } }) {
        archive.tab(tab);
        test::UiHarness ui([&] { draw_records(records_page(archive.office), actions, archive.office.desk.place); });
        check_golden(std::string("records-") + name, ui.text());
    }
}

TEST_CASE("the records are sound on every screen, tab by tab, full and empty")
{
    Actions actions;
    Archive archive;
    archive.office.does(BackUpNow {});
    archive.office.session().contents.bundles.resize(12);
    archive.office.session().contents.log.resize(30);
    DeskOffice empty(session_of("hcqt", true)), unit(session_of("tong-hop"));
    for (auto* office : { &archive.office, &empty, &unit }) {
        for (int tab = 0; tab <= int(RecordsTab::above); ++tab) {
            INFO("tab " << tab);
            office->does(ShowRecords { RecordsTab(tab) });
            check_every_screen([&] { draw_records(records_page(*office), actions, office->desk.place); });
        }
    }
}

TEST_CASE("the records are sound dark, at 200 % and with 200 units, tab by tab")
{
    Actions actions;
    Archive archive;
    archive.office.does(BackUpNow {});
    fill_for_200_units(archive.office.session());
    for (int tab = 0; tab <= int(RecordsTab::above); ++tab) {
        INFO("tab " << tab);
        archive.office.does(ShowRecords { RecordsTab(tab) });
        check_screens(screens_for_weak_eyes(), [&] { draw_records(records_page(archive.office), actions, archive.office.desk.place); });
    }
}

TEST_CASE("the questions and the history are sound on every screen")
{
    Archive archive;
    auto& office = archive.office;
    auto const device = office.session().contents.devices.front().device;
    std::vector<Action> const asking { ReviewHandIn { "tong-hop", q4, ReviewState::reviewing, {} }, ExtendDeadline { "tong-hop", q4, {}, {} }, RevokeDevice { device, {} }, MoveElsewhere {}, RestoreBackup { backup_name(morning_ms, Occasion::daily) } };
    for (auto const& action : asking) {
        office.desk.question.reset();
        office.does(action);
        REQUIRE(office.desk.question);
        check_every_screen([&] { Actions actions; draw_question(*office.desk.question, actions, office.desk.place); });
    }
    auto const history = build_history(office.session(), { "tt-thong-tin-hoi-nghi", q4, "staff.vien_chuc", "women" });
    check_every_screen([&] { Actions actions; draw_history(history, actions); });
    check_every_screen([&] { Actions actions; draw_progress({ 3, 12, "3/12 tệp", "tong-hop-2026-Q4-1.canbang.json", false }, actions); });
}
