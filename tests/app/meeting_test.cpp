// Meeting mode: the deck, its slides, the presenter's keys.
#include "app/widgets/theme.h"
#include "tests/app/desk_page.h"

#include <algorithm>
#include <imgui_internal.h>

using namespace canbang;

namespace {

test::Screen const projector { .width = 1920, .height = 1080, .scale = 1.75f, .is_dark = true };

std::vector<std::string> ids_of(std::vector<SlideName> const& deck)
{
    std::vector<std::string> ids;
    std::ranges::transform(deck, std::back_inserter(ids), &SlideName::id);
    return ids;
}

Scene scene_of(DeskOffice& office) { return { office.session(), office.desk.place, office.desk.counting, office.now_ms, office.desk.previews }; }

Slide slide_of(DeskOffice& office, std::string const& id, Deck const& deck = {}) { return build_slide(scene_of(office), deck, id); }

// The coordinator in front of the screen.
struct Meeting {
    DeskOffice office { demo_session() };
    DeskPage page;

    Meeting()
        : page((office.does(StartMeeting {}), office), projector)
    {
    }
    std::string shown() { return office.desk.meeting.slide.id; }
    std::string after(ImGuiKey key)
    {
        page.ui.press(key);
        return shown();
    }
};

}

// --- The deck ------------------------------------------------------------------------------------------

TEST_CASE("the deck begins with the title and has a slide for every indicator")
{
    DeskOffice office(demo_session());
    auto const ids = ids_of(deck_of(scene_of(office), {}));
    std::vector<std::string> const expected { "title", "standing", "CT1.1", "CT1.2", "CT2.1", "CT2.2", "CT2.3", "CT3.1", "units", "leaders", "heat_map", "heat_map.2", "tasks", "events", "missing", "decisions" };
    CHECK(ids == expected);
}

TEST_CASE("slides that were moved come where they were put, and hidden ones stay in the deck but are not counted")
{
    DeskOffice office(demo_session());
    Deck deck;
    deck.order = { "missing", "title" };
    deck.hidden = { "units" };
    auto const ids = ids_of(deck_of(scene_of(office), deck));
    CHECK(ids.at(0) == "missing");
    CHECK(ids.at(1) == "title");
    CHECK(ids.at(2) == "standing");
    CHECK(ids.size() == 16);
    CHECK(build_meeting(scene_of(office), deck).count == 15);
}

TEST_CASE("every slide of 200 units is short enough to be read")
{
    auto grown = demo_session();
    enlarge(grown.plan);
    DeskOffice office(std::move(grown));
    for (auto const& name : deck_of(scene_of(office), {})) {
        auto const slide = slide_of(office, name.id);
        CHECK(slide.ratios.size() <= 12);
        CHECK(slide.shares.size() <= 10);
        CHECK(slide.tiles.size() <= 16);
        CHECK(slide.rows.size() <= 11);
    }
    CHECK(slide_of(office, "missing").note == "và 184 đơn vị khác");
}

// --- Slides ----------------------------------------------------------------------------------------------

TEST_CASE("a slide of an indicator says the number, the target and what hangs on one unit")
{
    DeskOffice office(demo_session());
    auto const slide = slide_of(office, "CT1.2");
    CHECK(slide.title == "7 trên 12 đơn vị có lãnh đạo là nữ");
    CHECK(slide.number == "58,3\u00A0%");
    CHECK(slide.number_note == "Chỉ tiêu: trên 50 %");
    CHECK(slide.verdict == "Đạt");
    CHECK(slide.sentence == "Nếu bớt một đơn vị có lãnh đạo nữ thì không còn đạt.");
    CHECK(slide.source == "Số liệu đến 10:42 23/11/2026, 8/12 đơn vị đã duyệt");
    REQUIRE(slide.trend.points.size() == 4);
    CHECK(slide.trend.points[0].number == "33,3\u00A0%");
    CHECK(slide.trend.points[3].when == "23/11");
    CHECK(std::ranges::count(slide.tiles, true, &SlideTile::is_filled) == 7);
}

TEST_CASE("the number of a slide is drawn whole, whatever it says")
{
    Meeting meeting;
    ImGui::SetCurrentContext(meeting.page.ui.context());
    for (auto const language : { Language::english, Language::vietnamese }) {
        for (auto const* key : { "overview.office.yes", "overview.office.no" }) {
            speak(language);
            auto const words = say(key);
            for (auto const* at = words.c_str(); *at;) {
                unsigned letter = 0;
                at += ImTextCharFromUtf8(&letter, at, nullptr);
                CHECK_MESSAGE(ui::look().font(ui::Face::slide_number)->FindGlyphNoFallback(ImWchar(letter)), words, ", letter ", letter);
            }
        }
    }
}

TEST_CASE("a task is late when somebody still has to do it, not when its day was before the plan or it arises nowhere")
{
    DeskOffice office(session_of("hcqt", true));
    auto const row = [&](std::string const& task) { auto const rows = slide_of(office, "tasks").rows; return *std::ranges::find_if(rows, [&](SlideRow const& shown) { return shown.name.starts_with(task + " "); }); };
    CHECK(row("NV4a").tone != Tone::attention);               // 8 March, and the plan is of 1 May.
    CHECK(row("NV4a").detail.empty());
    CHECK(row("NV4b").tone == Tone::attention);
    for (auto const* unit : active_units(office.session().plan, office.session().plan.cutoff)) {
        Answer const none { { unit->id, { 2026 }, "task.NV4b", "status" }, "none" };
        REQUIRE(record(office.session(), { &none, 1 }, morning_ms).ok());
    }
    refresh(office.desk, office.now_ms);
    CHECK(row("NV4b").tone != Tone::attention);
}

TEST_CASE("while a quarter goes on, the way of an indicator ends today, with what that quarter has")
{
    DeskOffice office(demo_session());
    office.now_ms = time_from("2026-08-10T03:00:00Z").value();
    auto const trend = slide_of(office, "CT3.1").trend.points;
    REQUIRE(trend.size() == 3);
    CHECK(trend.back().when == "10/08");
    CHECK(trend.back().number != "–");
}

TEST_CASE("the first slide says how many days are left, and for what")
{
    DeskOffice office(demo_session());
    auto const slide = slide_of(office, "title");
    CHECK(slide.banner.number == "7");
    CHECK(slide.banner.headline == "đến hạn gửi báo cáo Sở Nội vụ, chậm nhất thứ Hai 30/11/2026");
}

TEST_CASE("quarters of news carry the signs that the sentence explains")
{
    DeskOffice office(demo_session());
    auto const slide = slide_of(office, "CT2.2");
    REQUIRE(slide.trend.points.size() == 4);
    CHECK(slide.trend.points[0].when == "Quý I†");
    CHECK(slide.trend.points[1].when == "Quý II");
    CHECK(slide.trend.points[3].when == "Quý IV*");
}

TEST_CASE("those trained are told by kind of class too, and the kinds add up")
{
    DeskOffice office(demo_session());
    auto const& rows = slide_of(office, "CT3.1").ratios;
    REQUIRE(rows.size() == 4);                              // All, two kinds, the staff beside them.
    CHECK(rows[1].name == "Bồi dưỡng chuyên môn nghiệp vụ");
    CHECK(rows[1].count->women + rows[2].count->women == rows[0].count->women);
    CHECK(rows[1].count->men + rows[2].count->men == rows[0].count->men);
}

TEST_CASE("without data a slide says so and invents nothing")
{
    DeskOffice office(session_of("hcqt", true));
    for (auto const* code : { "CT1.1", "CT1.2", "CT2.1", "CT2.3", "CT3.1" }) {
        auto const slide = slide_of(office, code);
        CHECK(slide.number.substr(0, 1) != "0");
        CHECK(slide.tone == Tone::unknown);
        for (auto const& point : slide.trend.points)
            CHECK(point.whole == 0);
    }
    CHECK(slide_of(office, "decisions").rows.empty());
    CHECK(slide_of(office, "missing").title == "12 trên 12 đơn vị chưa nộp quý IV");
}

TEST_CASE("numbers by sex of a unit under five persons are hidden, unless the presenter wants them")
{
    auto filled = filled_office();
    for (auto const quarter : { q1, q2, q3, q4 }) {
        for (auto const* kind : { "staff.cong_chuc", "staff.vien_chuc", "staff.nguoi_lao_dong" }) {
            filled.counts(quarter, kind, 1, 0);
        }
    }
    DeskOffice office(std::move(filled.session));
    office.desk.counting = Counting::entered;
    auto const row_of = [&](Slide const& slide) { return *std::ranges::find(slide.ratios, "hcqt", &SlideRatio::unit); };
    auto const masked = slide_of(office, "units");
    CHECK_FALSE(row_of(masked).count);
    CHECK(row_of(masked).percent == "ẩn");
    CHECK_FALSE(masked.note.empty());
    CHECK(std::ranges::count(masked.ratios, "ẩn", &SlideRatio::percent) == 2);   // The sum would tell of a single one.
    for (auto const& row : slide_of(office, "heat_map").shares) {
        if (row.unit == "hcqt")
            CHECK(row.squares.front().number == "ẩn");
    }
    CHECK(slide_of(office, "unit:hcqt").ratios.empty());
    Deck open;
    open.masks_small_units = false;
    CHECK(row_of(slide_of(office, "units", open)).count == GenderCount { 3, 0 });
    CHECK(slide_of(office, "unit:hcqt", open).ratios.size() == 3);
}

// --- The presenter ----------------------------------------------------------------------------------------

TEST_CASE("arrows, space, page keys, home and end turn the slides")
{
    Meeting meeting;
    CHECK(meeting.shown() == "title");
    CHECK(meeting.after(ImGuiKey_RightArrow) == "standing");
    CHECK(meeting.after(ImGuiKey_Space) == "CT1.1");
    CHECK(meeting.after(ImGuiKey_PageDown) == "CT1.2");
    CHECK(meeting.after(ImGuiKey_LeftArrow) == "CT1.1");
    CHECK(meeting.after(ImGuiKey_PageUp) == "standing");
    CHECK(meeting.after(ImGuiKey_End) == "decisions");
    CHECK(meeting.after(ImGuiKey_RightArrow) == "decisions");
    CHECK(meeting.after(ImGuiKey_Home) == "title");
    CHECK(meeting.after(ImGuiKey_LeftArrow) == "title");
}

TEST_CASE("digits and Enter lead to a slide, a number too large to the last")
{
    Meeting meeting;
    meeting.page.ui.press(ImGuiKey_1);
    meeting.page.ui.press(ImGuiKey_3);
    CHECK(meeting.page.ui.text().find("→ 13") != std::string::npos);
    CHECK(meeting.after(ImGuiKey_Enter) == "tasks");
    meeting.page.ui.press(ImGuiKey_9);
    meeting.page.ui.press(ImGuiKey_9);
    CHECK(meeting.after(ImGuiKey_Enter) == "decisions");
    meeting.page.ui.press(ImGuiKey_3);
    meeting.page.ui.press(ImGuiKey_Escape);                  // Takes back what was typed.
    CHECK(meeting.office.desk.place.meeting.is_on);
    CHECK(meeting.after(ImGuiKey_Home) == "title");
}

TEST_CASE("B blackens the screen and gives it back; Esc ends the meeting")
{
    Meeting meeting;
    meeting.page.ui.press(ImGuiKey_B);
    CHECK(meeting.page.ui.text().find("Kế hoạch bình đẳng giới") == std::string::npos);
    meeting.page.ui.press(ImGuiKey_B);
    CHECK(meeting.page.ui.text().find("Kế hoạch bình đẳng giới") != std::string::npos);
    meeting.page.ui.press(ImGuiKey_Escape);
    CHECK_FALSE(meeting.office.desk.place.meeting.is_on);
    CHECK(meeting.page.ui.has("Tổng quan"));
}

TEST_CASE("a press on a unit drills into it, and Esc comes back to the slide")
{
    Meeting meeting;
    meeting.office.desk.place.meeting.slide = "CT1.2";
    refresh(meeting.office.desk, meeting.office.now_ms);
    meeting.page.ui.frames(2);
    meeting.page.ui.click("Kinh tế");
    CHECK(meeting.shown() == "unit:kinh-te");
    CHECK(meeting.office.desk.meeting.slide.title == "Phòng Kinh tế");
    CHECK(meeting.after(ImGuiKey_Escape) == "CT1.2");
}

TEST_CASE("with the pointer at the lower edge a strip of buttons lies over the slide")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    CHECK_FALSE(ui.has("Trang sau"));
    ImGui::GetIO().AddMousePosEvent(640, ImGui::GetIO().DisplaySize.y - 20);
    ui.frames(3);
    ui.click("Trang sau");
    CHECK(meeting.shown() == "standing");
    ui.click("Tự chuyển trang");
    CHECK(meeting.office.desk.place.meeting.is_playing);
}

TEST_CASE("a click beside everything turns the slide")
{
    Meeting meeting;
    ImGui::SetCurrentContext(meeting.page.ui.context());
    ImGui::GetIO().AddMousePosEvent(900, 700);
    meeting.page.ui.frames(2);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    meeting.page.ui.frame();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "standing");
}

TEST_CASE("slides turn by themselves in the time that was chosen, stop at the last or begin again")
{
    Meeting meeting;
    auto& office = meeting.office;
    meeting.page.ui.press(ImGuiKey_P);
    office.now_ms += 14'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "title");
    CHECK(next_turn_s(office.desk, office.now_ms) == 1.0);
    office.now_ms += 1'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "standing");
    meeting.page.ui.press(ImGuiKey_End);
    office.now_ms += 20'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "decisions");
    CHECK_FALSE(office.desk.place.meeting.is_playing);
    auto looping = office.desk.looks.deck;
    looping.is_looping = true;
    office.does(ArrangeDeck { looping });
    meeting.page.ui.press(ImGuiKey_P);
    office.now_ms += 20'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "title");
}

TEST_CASE("a conclusion becomes a dated task with an owner and is shown next time")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    ui.press(ImGuiKey_K);
    ui.click("Kết luận, việc cần làm");
    ui.type_text("Bổ sung 1 tin, bài quý IV");
    ui.click("Đơn vị thực hiện");
    ui.click("Đơn vị thực hiện: Phòng Tổng hợp");
    ui.click("Thời hạn");
    ui.type_text("15/12/2026");
    ui.press(ImGuiKey_Tab);
    ui.click("Ghi thành việc cần làm");
    auto const slide = slide_of(meeting.office, "decisions");
    REQUIRE(slide.rows.size() == 1);
    CHECK(slide.rows[0].name == "Bổ sung 1 tin, bài quý IV");
    CHECK(slide.rows[0].detail == "Phòng Tổng hợp");
    CHECK(slide.rows[0].number == "15/12/2026");
    CHECK(slide.title == "1 trên 1 kết luận đang thực hiện");
    CHECK_FALSE(meeting.office.desk.place.meeting.is_concluding);
}

TEST_CASE("the key that asks for a conclusion is not typed into it")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    auto const press_k = [&] {
        ImGui::SetCurrentContext(ui.context());
        ImGui::GetIO().AddKeyEvent(ImGuiKey_K, true);
        ImGui::GetIO().AddInputCharacter('k');
        ImGui::GetIO().AddKeyEvent(ImGuiKey_K, false);
        ui.frames(6);
    };
    press_k();
    REQUIRE(ui.has("Kết luận, việc cần làm"));
    ui.press(ImGuiKey_Escape);                               // Leaves the field,
    ui.press(ImGuiKey_Escape);                               // then the dialog.
    ui.frames(20);
    CHECK_FALSE(ui.has("Kết luận, việc cần làm"));
    press_k();                                               // Now its fields are known.
    REQUIRE(ui.has("Kết luận, việc cần làm"));
    CHECK(ui.focused() == "Kết luận, việc cần làm");
    ui.type_text("Rà soát");
    CHECK(meeting.office.desk.place.meeting.conclusion == "Rà soát");
}

TEST_CASE("the presenter hides a slide and moves another, and the next meeting knows it")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    ui.press(ImGuiKey_S);
    ui.click("Kết quả các chỉ tiêu");
    ui.click("Đưa xuống: Trang đầu");
    CHECK(meeting.office.desk.meeting.count == 15);
    CHECK(meeting.office.desk.meeting.deck.front().id == "standing");
    auto const kept = read_looks(meeting.office.disk.at("looks.json"));
    CHECK(kept.deck == meeting.office.desk.looks.deck);
    CHECK(kept.deck.hidden == std::vector<std::string> { "standing" });
}

TEST_CASE("a unit has no meeting")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(StartMeeting {});
    CHECK_FALSE(office.desk.place.meeting.is_on);
}

TEST_CASE("every slide is sound on a projector, in both languages, empty, typical, with 200 units and the longest names")
{
    auto grown = demo_session();
    enlarge(grown.plan);
    auto longest = filled_office();
    lengthen_names(longest);
    DeskOffice empty(session_of("hcqt", true)), typical(demo_session()), crowded(std::move(grown)), long_named(std::move(longest.session));
    for (auto* office : { &empty, &typical, &crowded, &long_named }) {
        office->does(StartMeeting {});
        for (std::size_t number = 1; number <= std::min<std::size_t>(office->desk.meeting.count, 24); ++number) {
            auto const id = slide_at(office->desk.meeting, number);
            INFO("slide " << id);
            check_screens({ projector, { .width = 1280, .height = 720, .scale = 1.1875f, .is_dark = true } }, [&] {
                office->desk.place.meeting.slide = id;
                refresh(office->desk, office->now_ms);
                draw_before_harness([&] { run_desk(office->desk, office->services, office->now_ms); });
            });
        }
    }
}

static bool is_scrollable(ImGuiContext const* context)
{
    return std::ranges::any_of(context->Windows, [](ImGuiWindow const* window) { return window->WasActive && window->ScrollMax.y > 0; });
}

TEST_CASE("no slide of an ordinary office needs scrolling, in either language, on either projector")
{
    DeskOffice office(demo_session());
    office.does(StartMeeting {});
    auto const check_slides = [&](test::Screen const& screen) {
        DeskPage page(office, screen);
        for (std::size_t number = 1; number <= office.desk.meeting.count; ++number) {
            office.desk.place.meeting.slide = slide_at(office.desk.meeting, number);
            page.ui.frames(3);
            CHECK_MESSAGE(!is_scrollable(page.ui.context()), office.desk.place.meeting.slide, ", width ", screen.width);
        }
    };
    for (auto const& screen : { projector, test::Screen { .width = 1280, .height = 720, .scale = 1.1875f, .is_dark = true } }) {
        check_slides(screen);
        English const english;
        check_slides(screen);
    }
}

// --- What becomes of a conclusion -----------------------------------------------------------------------

static ListModel conclusions_of(DeskOffice& office)
{
    auto const lists = build_figures(scene_of(office)).lists;
    return *std::ranges::find(lists, "decision", &ListModel::id);
}

static void merges(DeskOffice& into, StoredBundle const& file) { into.merges({ { file.file_name, file.bytes } }); }

TEST_CASE("a conclusion travels with the return file to the unit that carries it out, and comes back done")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    office.does(Conclude { "Bổ sung 1 tin, bài quý IV", "tong-hop", "2026-12-15" });
    REQUIRE(office.desk.notice);
    CHECK(office.desk.notice->hint.ends_with("Tệp phản hồi gửi Phòng Tổng hợp sẽ mang kết luận này theo."));
    REQUIRE(conclusions_of(office).items.size() == 1);       // The coordinator follows it up,
    CHECK(conclusions_of(office).items[0].of_unit == "Của Phòng Tổng hợp");
    CHECK(slide_of(office, "decisions").rows.size() == 1);
    merges(unit, make_return(office.session(), "tong-hop", morning_ms).value());
    auto const list = conclusions_of(unit);                   // and the unit has it on its own list.
    REQUIRE(list.items.size() == 1);
    CHECK(list.items[0].title() == "Bổ sung 1 tin, bài quý IV");
    CHECK(list.items[0].of_unit.empty());
    CHECK_FALSE(list.items[0].is_locked);
    unit.does(SetAnswer { list.items[0].key("done"), true });
    merges(office, hand_in(unit.session(), { 2026 }, morning_ms).value());
    CHECK(conclusions_of(office).items.at(0).value("done") == "yes");
    CHECK(slide_of(office, "decisions").title == "0 trên 1 kết luận đang thực hiện");
}

TEST_CASE("what a unit hands in beside a conclusion it has not seen is new or updated, not parallel")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    office.does(Conclude { "Bổ sung 1 tin, bài quý IV", "tong-hop", "2026-12-15" });
    unit.does(SetAnswer { { "tong-hop", { 2026 }, "task.NV5", "status" }, "done" });
    auto const file = hand_in(unit.session(), { 2026 }, morning_ms).value();
    office.does(PreviewFiles { { { file.file_name, file.bytes } } });
    office.does(ConfirmDevice { unit.session().identity.device });
    REQUIRE(office.desk.previews.size() == 1);
    CHECK(office.desk.previews[0].count(Effect::added) > 0);
    CHECK(office.desk.previews[0].count(Effect::parallel) == 0);
}

TEST_CASE("a conclusion for a unit whose year was accepted, or for nobody, stays with the coordinator")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    merges(office, hand_in(unit.session(), { 2026 }, morning_ms).value());
    office.does(ReviewHandIn { "tong-hop", { 2026 }, ReviewState::accepted, {} });
    office.does(Conclude { "Bổ sung 1 tin, bài quý IV", "tong-hop", {} });
    office.does(Conclude { "Rà soát quy chế", {}, {} });
    auto const rows = rows_of(office.session().contents.ledger, "decision");
    REQUIRE(rows.size() == 2);
    for (auto const& row : rows)
        CHECK(row.unit == "hcqt");
    office.does(UndoAnswer {});
    REQUIRE(conclusions_of(office).items.size() == 1);
    CHECK(conclusions_of(office).items[0].value("owner") == "Phòng Tổng hợp");
}
