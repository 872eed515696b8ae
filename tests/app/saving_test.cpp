// Pictures and forms of what is shown: Ctrl+P, a choice, a file.
#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

// Keeps what was wished for.
struct Office : DeskOffice {
    std::vector<Wish> wishes;

    explicit Office(Session session)
        : DeskOffice(std::move(session))
    {
        services.make_documents = [this](Desk const&, Wish const& wish, std::int64_t) {
            wishes.push_back(wish);
            return Result(std::vector { DocumentFile { "1.png", "bytes" } });
        };
    }
    PictureWish picture() { return std::get<PictureWish>(wishes.at(0)); }
};

std::vector<std::string> titles_on(DeskPage const& page, std::vector<std::string> const& wanted)
{
    std::vector<std::string> there;
    std::ranges::copy_if(wanted, std::back_inserter(there), [&](std::string const& title) { return page.ui.has(title); });
    return there;
}

}

TEST_CASE("Ctrl+P offers the page and each of its charts")
{
    Office office(demo_session());
    DeskPage page(office);
    page.ui.press(ImGuiKey_P, ImGuiMod_Ctrl);
    page.ui.frames(2);
    std::vector<std::string> const wanted { "Cả trang này", "Biểu đồ: CT1.1 Cơ quan có lãnh đạo là nữ", "Biểu đồ: CT3.1 Cán bộ nữ được bồi dưỡng", "Biểu đồ: Tỷ lệ nữ theo đơn vị, đến quý IV" };
    CHECK(titles_on(page, wanted) == wanted);
}

TEST_CASE("a chart is saved as the picture that was chosen")
{
    Office office(demo_session());
    DeskPage page(office);
    page.ui.press(ImGuiKey_P, ImGuiMod_Ctrl);
    page.ui.frames(2);
    page.ui.click("Biểu đồ: CT1.2 Đơn vị có lãnh đạo là nữ");
    page.ui.click("Độ nét: 4×");
    page.ui.click("Lưu…");
    CHECK(office.picture().of == PictureOf::exhibit);
    CHECK(office.picture().exhibit == "CT1.2 Đơn vị có lãnh đạo là nữ");
    CHECK(office.picture().scale == 4);
    CHECK_FALSE(office.picture().is_pdf);
    CHECK(office.disk.at("/documents/bieu-do-2026.png") == "bytes");
    CHECK_FALSE(office.desk.place.saving.is_on);
}

TEST_CASE("a PDF is not asked how sharp it should be")
{
    Office office(demo_session());
    DeskPage page(office);
    page.ui.click("Lưu ảnh, PDF, phiếu in");
    page.ui.frames(2);
    page.ui.click("Định dạng: PDF");
    page.ui.frames(2);
    CHECK_FALSE(page.ui.has("Độ nét: 2×"));
    page.ui.click("Lưu…");
    CHECK(office.picture().of == PictureOf::page);
    CHECK(office.picture().is_pdf);
    CHECK(office.disk.contains("/documents/trang-2026.pdf"));
}

TEST_CASE("a unit prints its form, filled or empty, of the quarter shown")
{
    Office office(session_of("noi-chinh"));
    office.does(GoTo { Page::checklist, Period { 2026, 3 } });
    DeskPage page(office);
    page.ui.press(ImGuiKey_P, ImGuiMod_Ctrl);
    page.ui.frames(2);
    page.ui.click("Phiếu của đơn vị để điền tay, còn trống (PDF)");
    page.ui.frames(2);
    CHECK_FALSE(page.ui.has("Định dạng: PDF"));
    page.ui.click("Lưu…");
    auto const wish = std::get<PaperWish>(office.wishes.at(0));
    CHECK(wish.unit == "noi-chinh");
    CHECK(wish.period == Period { 2026, 3 });
    CHECK(wish.is_empty);
    CHECK(office.disk.contains("/documents/phieu-trong-2026.pdf"));
}

TEST_CASE("the coordinator prints the form of the unit under review")
{
    Office office(demo_session());
    office.does(ShowReview { "kinh-te", { 2026, 2 } });
    auto const choices = saving_choices(office.session(), office.desk.place, {});
    CHECK(std::get<PaperWish>(choices.at(1).wish).unit == "kinh-te");
}

TEST_CASE("in a meeting the slide or the deck is saved, and Ctrl+P does not start the slides turning")
{
    Office office(demo_session());
    office.does(StartMeeting {});
    DeskPage page(office, { .width = 1920, .height = 1080, .scale = 1.75f, .is_dark = true });
    page.ui.press(ImGuiKey_P, ImGuiMod_Ctrl);
    page.ui.frames(2);
    CHECK_FALSE(office.desk.place.meeting.is_playing);
    page.ui.click("Toàn bộ các trang chiếu");
    page.ui.click("Lưu…");
    CHECK(office.picture().of == PictureOf::deck);
    CHECK(office.disk.contains("/share/in-box/trinh-chieu-2026-1.png"));
    CHECK(office.desk.place.meeting.is_on);
}

TEST_CASE("slides do not turn while one is being saved")
{
    Office office(demo_session());
    office.does(StartMeeting {});
    office.desk.place.meeting.is_playing = true;
    office.does(AskWhatToSave {});
    CHECK_FALSE(turn_slide(office.desk, office.now_ms + 60'000));
}

TEST_CASE("the question is sound on every screen")
{
    Office office(demo_session());
    office.does(AskWhatToSave {});
    check_every_screen([&] { draw_before_harness([&] { run_desk(office.desk, office.services, office.now_ms); }); });
}
