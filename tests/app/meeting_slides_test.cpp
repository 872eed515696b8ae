// Meeting mode: the deck and what its slides say.
#include "app/widgets/theme.h"
#include "tests/app/meeting.h"

#include <algorithm>
#include <imgui_internal.h>

using namespace canbang;

static std::vector<std::string> ids_of(std::vector<SlideName> const& deck)
{
    std::vector<std::string> ids;
    std::ranges::transform(deck, std::back_inserter(ids), &SlideName::id);
    return ids;
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
