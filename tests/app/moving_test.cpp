#include "tests/app/desk_page.h"

using namespace canbang;

namespace {

inline constexpr char const* file_name = "tong-hop.canbang-identity";
inline constexpr char const* go_on = "Tiếp tục trên máy này";

std::string identity_file()
{
    auto const who = carried(demo_identity("tong-hop"), "laichau-vpubnd-2026", "tong-hop", "Phó trưởng phòng", false);
    return write_identity_file(who, "bốn từ dễ nhớ", Seed { 7 }).value();
}

// A new computer, before the first start.
struct NewComputer {
    std::string asked_for;
    DeskOffice office { std::nullopt };
    DeskPage page { office };
    NewComputer()
    {
        office.services.ask_for_files = [this](std::string const& title) { asked_for = title; };
    }
    void types(std::string const& passphrase)
    {
        page.ui.click("Câu mật khẩu");
        page.ui.clear_field();
        page.ui.type_text(passphrase);
        page.ui.frames(2);
    }
};

}

TEST_CASE("a new computer goes on as the same author with the identity file and its passphrase")
{
    NewComputer computer;
    auto& [asked_for, office, page] = computer;
    page.ui.click("Chuyển từ máy khác…");
    page.ui.frames(2);
    page.ui.click("Chọn tệp danh tính…");
    CHECK(asked_for == "Chọn tệp danh tính…");
    office.does(PreviewFiles { { { file_name, identity_file() } } });
    page.ui.frames(2);
    CHECK(page.ui.find(go_on).is_disabled);
    computer.types("bốn từ dễ nhớ");
    page.ui.click(go_on);
    REQUIRE(office.desk.session);
    CHECK(office.session().owner.unit == "tong-hop");
    CHECK(office.session().owner.author == "Phó trưởng phòng");
    CHECK_FALSE(office.session().owner.is_coordinator);
    CHECK(office.session().identity.device == demo_identity("tong-hop").device);
    CHECK(office.session().contents.log.back().deed == Deed::moved);
    CHECK(office.desk.notice->tone == Tone::met);
    CHECK(office.desk.place == open_desk(std::nullopt, office.desk.plan, morning_ms).place);
}

TEST_CASE("a wrong passphrase or file says so and keeps what was typed")
{
    NewComputer computer;
    auto& [asked_for, office, page] = computer;
    office.does(PreviewFiles { { { file_name, identity_file() } } });
    page.ui.frames(2);
    computer.types("bốn từ khó nhớ");
    page.ui.click(go_on);
    CHECK_FALSE(office.desk.session);
    CHECK(office.desk.notice->what == "câu mật khẩu không mở được tệp này");
    CHECK(office.desk.place.first_passphrase == "bốn từ khó nhớ");
    CHECK(page.ui.text().find(file_name) != std::string::npos);
    office.does(PreviewFiles { { { "nham.json", "{}" } } });
    page.ui.frames(2);
    page.ui.click(go_on);
    CHECK_FALSE(office.desk.session);
    CHECK(office.desk.notice->what.find("không phải tệp danh tính") != std::string::npos);
    CHECK(office.desk.place.first_passphrase == "bốn từ khó nhớ");
}

TEST_CASE("before the first start a dropped file is taken only when it can be an identity")
{
    NewComputer computer;
    computer.office.does(PreviewFiles { { { "tong-hop-2026-Q3-1.canbang.json", "{}" } } });
    CHECK_FALSE(computer.office.desk.place.is_moving_here);
    computer.office.does(PreviewFiles { { { file_name, "{}" } } });
    CHECK(computer.office.desk.place.is_moving_here);
    computer.page.ui.frames(2);
    computer.page.ui.click("Tôi bắt đầu lần đầu");
    CHECK_FALSE(computer.office.desk.place.is_moving_here);
}

TEST_CASE("a plan dropped before the first start is the one to begin with")
{
    NewComputer computer;
    auto& [asked_for, office, page] = computer;
    auto plan = read_plan(plan_2026).value();
    plan.units.push_back({ "phong-moi", { "Phòng Chuyển đổi số", "" }, { "Chuyển đổi số", "" }, {}, {} });
    office.does(PreviewFiles { { { "ke-hoach.json", write_plan(plan) } } });
    CHECK(office.desk.notice->what == "Đã mở kế hoạch: Kế hoạch bình đẳng giới năm 2026.");
    CHECK(office.desk.welcome.units.back().second == "Phòng Chuyển đổi số");
    office.does(Begin { "phong-moi", "Trưởng phòng", false });
    REQUIRE(office.desk.session);
    CHECK(office.session().plan.units.size() == 13);
}

TEST_CASE("a file that arrives before the first start is looked at after it")
{
    NewComputer computer;
    auto unit = session_of("tong-hop");
    REQUIRE(record(unit, demo_answers(unit.plan, "tong-hop", q3), 1).ok());
    auto const file = hand_in(unit, q3, 2).value();
    computer.office.does(PreviewFiles { { { file.file_name, file.bytes } } });
    CHECK(computer.office.desk.notice->what == "Tệp này sẽ được xem sau khi bạn chọn đơn vị.");
    computer.office.does(Begin { "hcqt", "Chuyên viên", true });
    CHECK(computer.office.desk.place.page == Page::merge);
    REQUIRE(computer.office.desk.previews.size() == 1);
    CHECK(computer.office.desk.previews.front().outcome == Outcome::pending);
}

TEST_CASE("the first start leads to the made-up office as well")
{
    NewComputer computer;
    int shown = 0;
    computer.office.services.show_demo = [&] { ++shown; };
    computer.page.ui.click("Xem thử với số liệu minh họa");
    CHECK(shown == 1);
    CHECK_FALSE(computer.office.desk.session);
}

TEST_CASE("moving here says where the file comes from, and is sound on every screen")
{
    Place place;
    place.is_moving_here = true;
    auto model = build_welcome(read_plan(plan_2026).value());
    Actions actions;
    auto const draw = [&] { draw_before_harness([&] { draw_welcome(model, actions, place); }); };
    CHECK(test::UiHarness(draw).text().find("mở Lưu trữ, mục Thiết bị và lưu tệp danh tính") != std::string::npos);
    check_every_screen(draw);
    model.identity_file = "trung-tam-nghien-cuu-tu-van-va-ho-tro-nghiep-vu-chuyen-sau.canbang-identity";
    place.first_passphrase = "bốn từ dễ nhớ";
    check_every_screen(draw);
    check_screens(screens_for_weak_eyes(), draw);
}
