#include "core/plan_edit.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace canbang;

namespace {

Plan plan_2026()
{
    std::ifstream file(CANBANG_SOURCE_DIR "/app/assets/plan-laichau-vpubnd-2026.json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return read_plan(text.str()).value();
}

}

TEST_CASE("what stands at a place of the plan is read as a person would type it")
{
    auto const plan = plan_2026();
    CHECK(text_at(plan, "cutoff") == "2026-11-25");
    CHECK(text_at(plan, "units[0].name") == "Phòng Tổng hợp");
    CHECK(text_at(plan, "units[0].name.en") == "General Coordination Division");
    CHECK(text_at(plan, "units[0].active_to").empty());
    CHECK(text_at(plan, "indicators[1].heads_only") == "false");
    CHECK(text_at(plan, "indicators[1].target") == "50");
    CHECK(text_at(plan, "limits.change_of_persons") == "5");
    CHECK(text_at(plan, "indicators[1].test").empty());
    CHECK(text_at(plan, "recipients") == "- Sở Nội vụ (b/c);\n- V;\n- Các phòng, ban, trung tâm;\n- Lưu: VT, TP, HCQT.");
    CHECK(text_at(plan, "letterhead.signer") == "Nguyễn Văn Ban");
}

TEST_CASE("a place the plan does not have is empty and cannot be filled")
{
    auto const plan = plan_2026();
    for (auto const* place : { "", "unit", "units[99].name", "units[x].name", "units[0", "units[0]name", "units.name", "cutoff.day", "cutoff[0]" }) {
        CAPTURE(place);
        CHECK(text_at(plan, place).empty());
        CHECK_FALSE(with_text_at(plan, place, "2026-11-25").ok());
    }
}

TEST_CASE("only what is typed at a place changes")
{
    auto const plan = plan_2026();
    auto changed = plan;
    changed.units[2].active_to = date_from("2026-09-30").value();
    CHECK(with_text_at(plan, "units[2].active_to", "2026-09-30").value() == changed);
    CHECK(with_text_at(changed, "units[2].active_to", "").value() == plan);
    changed = plan;
    changed.excluded_quarters = { { 2026, 1 }, { 2026, 2 } };
    CHECK(with_text_at(plan, "excluded_quarters", "2026-Q1\n2026-Q2").value() == changed);
    changed = plan;
    changed.recipients = { "- V;", "", " - Lưu" };
    CHECK(with_text_at(plan, "recipients", "- V;\n\n - Lưu").value() == changed);
    changed = plan;
    changed.indicators[1].target = 60;
    CHECK(with_text_at(plan, "indicators[1].target", "60").value() == changed);
}

TEST_CASE("a name typed anew no longer says in English what it said before")
{
    auto const plan = with_text_at(plan_2026(), "units[0].name", "Phòng Pháp chế").value();
    CHECK(plan.units[0].name == Words { "Phòng Pháp chế", "" });
    CHECK(with_text_at(plan, "units[0].name.en", "Legal Division").value().units[0].name == Words { "Phòng Pháp chế", "Legal Division" });
}

TEST_CASE("a name typed in one language leaves the other as it was")
{
    auto const plan = with_text_at(plan_2026(), "indicators[1].name.vi", "Đơn vị do nữ lãnh đạo").value();
    CHECK(plan.indicators[1].name == Words { "Đơn vị do nữ lãnh đạo", "Units with a woman leader" });
}

TEST_CASE("what cannot stand at a place is refused")
{
    auto const plan = plan_2026();
    CHECK_FALSE(with_text_at(plan, "cutoff", "").ok());
    CHECK_FALSE(with_text_at(plan, "cutoff", "2026-02-30").ok());
    CHECK_FALSE(with_text_at(plan, "indicators[1].heads_only", "maybe").ok());
    for (auto const* typed : { "", "sixty", "60 %", "59.5", "0x3C", " 60", "99999999999999999999" })
        CHECK_FALSE_MESSAGE(with_text_at(plan, "indicators[1].target", typed).ok(), typed);
    CHECK_FALSE(with_text_at(plan, "indicators[1].test", "none").ok());
    CHECK_FALSE(with_text_at(plan, "year", "2027").ok());
    CHECK_FALSE(with_text_at(plan, "units", "x").ok());
}
