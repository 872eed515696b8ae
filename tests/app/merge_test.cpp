#include "tests/app/office_page.h"

#include <algorithm>

using namespace canbang;

namespace {

// The demo's coordinator, with the inbox lying on the page.
struct MergeDesk {
    Session session;
    Place place;
    std::vector<FilePreview> previews;

    Scene scene() const { return { session, place, Counting::accepted, morning, previews }; }
};

MergeDesk busy_desk()
{
    auto demo = play_demo(asset("plan-laichau-vpubnd-2026.json"), {}).value();
    std::vector<IncomingFile> files;
    for (auto const& file : demo.inbox)
        files.push_back({ file.name, file.bytes });
    auto previews = preview_import(demo.merged.plan, demo.merged.contents, doorstep_of(demo.merged), files);
    MergeDesk desk { std::move(demo.merged), {}, std::move(previews) };
    desk.place.period = q4;
    return desk;
}

MergeDesk empty_desk()
{
    MergeDesk desk { std::move(worker_of("hcqt").session), {}, {} };
    desk.place.period = q4;
    return desk;
}

// One file, opened to what it does to every question.
MergeDesk desk_of_one_file()
{
    auto desk = empty_desk();
    auto const file = play_demo(asset("plan-laichau-vpubnd-2026.json"), {}).value().files.at(0);
    auto doorstep = doorstep_of(desk.session);
    doorstep.confirmed_now = { read_bundle(file.bytes).value().sealed_by };
    IncomingFile const dropped { file.name, file.bytes };
    desk.previews = preview_import(desk.session.plan, desk.session.contents, doorstep, { &dropped, 1 });
    desk.place.selected_file = build_merge(desk.scene()).files.at(0).id;
    return desk;
}

template <typename Asked>
std::vector<Asked> asked_for(Actions& actions)
{
    std::vector<Asked> found;
    for (auto const& action : actions.take()) {
        if (auto const* asked = std::get_if<Asked>(&action))
            found.push_back(*asked);
    }
    return found;
}

}

TEST_CASE("each dropped file says what it brings, waits for, or lacks")
{
    auto const model = build_merge(busy_desk().scene());
    REQUIRE(model.files.size() == 3);
    CHECK(model.files[0].title == "Ban Tiếp công dân");
    CHECK(model.files[0].verdict == "Chờ xác nhận");
    CHECK(model.files[0].unknown_devices.size() == 1);
    CHECK(model.files[1].verdict == "Cách ly");
    CHECK(model.files[1].reason.starts_with("tệp không đúng định dạng JSON hoặc bị hỏng ở byte"));
    CHECK(model.files[1].hint == "Đề nghị người gửi xuất lại tệp.");
    CHECK(model.files[2].verdict == "Trùng, bỏ qua");
    CHECK(model.totals == "3 tệp · 1 chờ xác nhận · 1 bị từ chối");
    CHECK(model.ready == 0);
}

TEST_CASE("a conflict shows both answers with who, where, when and in which file, and the quarters before")
{
    auto const model = build_merge(busy_desk().scene());
    REQUIRE(model.conflicts.size() == 1);
    auto const& card = model.conflicts.front();
    CHECK(card.place == "TT Thông tin – Hội nghị · Quý IV/2026");
    CHECK(card.question == "Viên chức, nữ");
    REQUIRE(card.answers.size() == 2);
    CHECK(card.answers[0].text == "8");
    CHECK(card.answers[1].text == "9");
    CHECK(card.answers[1].detail.find("tt-thong-tin-hoi-nghi-phone.canbang.json") != std::string::npos);
    CHECK(card.earlier.size() == 3);
    CHECK(card.earlier.back() == std::pair<std::string, std::string> { "Quý III", "8" });
}

TEST_CASE("a line says who has handed in and leads to the board")
{
    auto desk = busy_desk();
    CHECK(build_merge(desk.scene()).board == "Quý IV: 9/12 đơn vị đã nộp, 8 đã duyệt, 9 đúng hạn");
    Actions actions;
    test::UiHarness ui([&] { draw_merge(build_merge(desk.scene()), actions, desk.place); });
    ui.click("Xem bảng tiến độ");
    auto const asked = asked_for<GoTo>(actions);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].page == Page::progress);
}

TEST_CASE("confirming a device, merging and discarding ask for just that")
{
    auto desk = busy_desk();
    Actions actions;
    test::UiHarness ui([&] { draw_merge(build_merge(desk.scene()), actions, desk.place); });
    auto const code = build_merge(desk.scene()).files[0].unknown_devices[0].code;
    ui.click("Xác nhận máy " + code);
    REQUIRE(asked_for<ConfirmDevice>(actions).size() == 1);
    ui.click("Bỏ, không nhận");
    CHECK(asked_for<DropImport>(actions).size() == 1);
    ui.click("apply");
    CHECK(asked_for<ApplyImport>(actions).size() == 1);
}

TEST_CASE("a choice is recorded only with a value and a reason")
{
    auto desk = busy_desk();
    Actions actions;
    test::UiHarness ui([&] { draw_merge(build_merge(desk.scene()), actions, desk.place); });
    CHECK(ui.find("Ghi lựa chọn").is_disabled);
    ui.click("choose 9");
    CHECK(desk.place.chosen_answer == Value { std::int64_t { 9 } });
    CHECK(ui.find("Ghi lựa chọn").is_disabled);
    ui.click("Lý do (bắt buộc)");
    ui.type_text("Đã gọi điện");
    ui.frames(2);
    ui.click("Ghi lựa chọn");
    auto const asked = asked_for<SettleConflict>(actions);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { std::int64_t { 9 } });
    CHECK(asked[0].reason == "Đã gọi điện");
}

TEST_CASE("choosing a side leads the keyboard to the reason, which is still missing")
{
    auto desk = busy_desk();
    Actions actions;
    test::UiHarness ui([&] { draw_merge(build_merge(desk.scene()), actions, desk.place); });
    ui.click("choose 9");
    CHECK(ui.focused() == "Lý do (bắt buộc)");
    ui.type_text("Đã gọi điện");
    CHECK(desk.place.reason == "Đã gọi điện");
    ui.click("choose 8");
    CHECK(ui.focused() != "Lý do (bắt buộc)");
}

TEST_CASE("the merge page reads as it did")
{
    auto desk = busy_desk();
    Actions actions;
    test::UiHarness ui([&] { draw_merge(build_merge(desk.scene()), actions, desk.place); });
    check_golden("merge-busy", ui.text());
}

TEST_CASE("the merge page is sound on every screen, empty and busy")
{
    Actions actions;
    auto busy = busy_desk(), empty = empty_desk();
    check_every_screen([&] { draw_merge(build_merge(busy.scene()), actions, busy.place); });
    check_every_screen([&] { draw_merge(build_merge(empty.scene()), actions, empty.place); });
}

TEST_CASE("the merge page is sound with a file opened to its cells, dark, at 200 % and with 200 units")
{
    Actions actions;
    auto desk = desk_of_one_file();
    REQUIRE(build_merge(desk.scene()).files.at(0).cells.size() > 5);
    enlarge(desk.session.plan);
    auto const draw = [&] { draw_merge(build_merge(desk.scene()), actions, desk.place); };
    check_every_screen(draw);
    check_screens(screens_for_weak_eyes(), draw);
}
