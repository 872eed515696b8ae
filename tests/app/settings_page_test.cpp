#include "tests/app/desk_page.h"
#include "tests/app/page_lint.h"

using namespace canbang;

namespace {

struct Settings {
    DeskOffice office { session_of("tong-hop") };
    int rebuilt = 0;
    Settings()
    {
        office.services.rebuild_look = [this] { ++rebuilt; };
        office.services.data_file = "/data/canbang.db";
        office.does(GoTo { Page::settings });
    }
    ~Settings() { speak(Language::vietnamese); }
    SettingsModel const& model() { return std::get<SettingsModel>(office.desk.page); }
};

}

TEST_CASE("looks are read back as they were written, and nonsense is the first day")
{
    Looks const looks { Language::english, Theme::contrast, 150, true };
    CHECK(read_looks(write_looks(looks)) == looks);
    for (auto const* nonsense : { "", "[]", "{", R"({"size":99,"theme":"pink","language":7,"still":"yes"})", R"({"size":-100})", R"({"size":99999999999})" })
        CHECK(read_looks(nonsense) == Looks {});
    CHECK(read_looks(R"({"theme":"dark","unknown":1})").theme == Theme::dark);
}

TEST_CASE("language, size, theme and motion are chosen on the settings page and kept for the next start")
{
    Settings settings;
    DeskPage page(settings.office);
    page.ui.click("Tương phản cao");
    page.ui.click("150 %");
    page.ui.click("Không dùng hiệu ứng chuyển động");
    CHECK(settings.rebuilt == 3);
    page.ui.click("English");
    CHECK(settings.rebuilt == 3);            // The words change without new fonts.
    CHECK(read_looks(settings.office.disk.at("looks.json")) == Looks { Language::english, Theme::contrast, 150, true });
    page.ui.frames(2);
    CHECK(page.ui.text().find("High contrast") != std::string::npos);
}

TEST_CASE("the settings page tells where the data lies and whether it is sound")
{
    Settings settings;
    CHECK(settings.model().data_file == "/data/canbang.db");
    CHECK(settings.model().checked.empty());
    DeskPage page(settings.office);
    page.ui.click("Kiểm tra toàn vẹn dữ liệu");
    CHECK(settings.model().checked.starts_with("Dữ liệu nguyên vẹn"));
    auto forged = make_change({ "tong-hop", q3, "reward", "men" }, std::int64_t { 99 }, {}, "Ai đó", {}, 1);
    settings.office.session().contents.ledger.add(forged);
    page.ui.click("Kiểm tra toàn vẹn dữ liệu");
    CHECK(settings.model().problems.size() >= 1);
    CHECK(settings.model().problems.front().find("staff.") == std::string::npos);
    page.ui.click("Sao lưu, khôi phục…");
    CHECK(settings.office.desk.place.records == RecordsTab::backups);
}

TEST_CASE("F1 opens the help, which explains keys and words to each role")
{
    Settings settings;
    DeskPage page(settings.office);
    page.ui.press(ImGuiKey_F1);
    page.ui.frames(2);
    CHECK(page.ui.text().find("Mã biên nhận") != std::string::npos);
    CHECK(page.ui.text().find("Những bước của một quý") != std::string::npos);
    DeskOffice coordinator(session_of("hcqt", true));
    coordinator.does(GoTo { Page::help });
    CHECK(test::UiHarness([&] { draw_before_harness([&] { run_desk(coordinator.desk, coordinator.services, morning_ms); }); }).text().find("Những bước của một kỳ") != std::string::npos);
}

TEST_CASE("Ctrl+Shift+C copies the whole page as text, also what is scrolled out of sight")
{
    Settings settings;
    settings.office.does(GoTo { Page::help });
    DeskPage page(settings.office, { .height = 400 });
    static std::string copied;
    ImGui::SetCurrentContext(page.ui.context());
    ImGui::GetIO().SetClipboardTextFn = [](void*, char const* text) { copied = text; };
    page.ui.press(ImGuiKey_C, ImGuiMod_Ctrl | ImGuiMod_Shift);
    page.ui.frames(2);
    CHECK(copied.starts_with("Trợ giúp"));
    CHECK(copied.find("Hai điều khác nhau khi tính chỉ tiêu.") != std::string::npos);
    CHECK(copied.find("Tổng quan\n") == std::string::npos);      // The rail is no part of the page.
    CHECK(settings.office.desk.notice->what == "Đã sao chép trang dưới dạng văn bản.");
}

TEST_CASE("the first start ends in a tour of five cards that can be skipped and taken again")
{
    DeskOffice office { std::nullopt };
    office.does(Begin { "tong-hop", "Trưởng phòng", false });
    DeskPage page(office);
    for (int card = 1; card < tour_cards; ++card) {
        CHECK(office.desk.place.tour_card == card);
        page.ui.click("Tiếp");
        page.ui.frames(2);
    }
    page.ui.click("Bắt đầu làm việc");
    page.ui.frames(2);
    CHECK(office.desk.place.tour_card == 0);
    office.does(GoTo { Page::help });
    page.ui.frames(3);
    page.ui.click("Xem lại giới thiệu nhanh");
    page.ui.frames(2);
    page.ui.click("Bỏ qua");
    page.ui.frames(2);
    CHECK(office.desk.place.tour_card == 0);
    CHECK_FALSE(page.ui.has("Bỏ qua"));
    office.does(ShowTour {});
    page.ui.frames(3);
    page.ui.press(ImGuiKey_Escape);
    page.ui.frames(2);
    CHECK(office.desk.place.tour_card == 0);
}

TEST_CASE("settings, help and tour are sound on every screen")
{
    Settings settings;
    settings.office.does(CheckData {});
    for (auto const wanted : { Page::settings, Page::help }) {
        settings.office.does(GoTo { wanted });
        auto const draw = [&] { draw_before_harness([&] { run_desk(settings.office.desk, settings.office.services, morning_ms); }); };
        check_every_screen(draw);
        check_screens(screens_for_weak_eyes(), draw);
    }
}
