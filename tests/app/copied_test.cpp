#include "app/copied.h"
#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

Key const women { "tong-hop", q4, "staff.cong_chuc", "women" };

// The third quarter is filled in, of the fourth the civil servants alone.
struct Copying {
    DeskOffice office { session_of("tong-hop") };

    Copying()
    {
        REQUIRE(record(office.session(), demo_answers(office.session().plan, "tong-hop", q3), morning_ms).ok());
        office.desk.place.period = q4;
        office.does(GoTo { Page::figures });
    }
    FigureGroupModel group(std::string const& id) const
    {
        auto const& model = std::get<FiguresModel>(office.desk.page);
        auto const found = std::ranges::find(model.groups, id, &FigureGroupModel::id);
        REQUIRE(found != model.groups.end());
        return *found;
    }
    bool unconfirmed(Key const& key) const { return is_unconfirmed(office.desk.session->contents, key); }
    Value standing(Key const& key) const { return agreed_value(office.desk.session->contents.ledger, key); }
    Value in_third_quarter(Key key) const
    {
        key.period = q3;
        return standing(key);
    }
};

}

TEST_CASE("copying fills the empty cells of its group from the quarter before and leaves the others")
{
    Copying desk;
    desk.office.does(SetAnswer { women, std::int64_t { 3 } });
    desk.office.does(CopyAnswers { desk.group("staff").to_copy });
    auto const staff = desk.group("staff");
    CHECK(desk.standing(women) == Value { std::int64_t { 3 } });
    CHECK(staff.unconfirmed.size() == 5);
    for (auto const& key : staff.unconfirmed)
        CHECK(desk.standing(key) == desk.in_third_quarter(key));
    CHECK(staff.to_copy.empty());
    CHECK_FALSE(desk.unconfirmed(women));
    CHECK_FALSE(desk.group("leader").to_copy.empty());
    CHECK(desk.group("leader").unconfirmed.empty());
}

TEST_CASE("a copied figure is unconfirmed until it is changed or its group confirmed")
{
    Copying desk;
    desk.office.does(CopyAnswers { desk.group("staff").to_copy });
    REQUIRE(desk.unconfirmed(women));
    desk.office.does(SetAnswer { women, std::int64_t { 99 } });
    CHECK_FALSE(desk.unconfirmed(women));
    CHECK(desk.group("staff").unconfirmed.size() == 5);
    desk.office.does(ConfirmAnswers { desk.group("staff").unconfirmed });
    CHECK(desk.group("staff").unconfirmed.empty());
}

TEST_CASE("copying is undone as one, and redone it is as unconfirmed as before")
{
    Copying desk;
    desk.office.does(CopyAnswers { desk.group("staff").to_copy });
    desk.office.does(UndoAnswer {});
    CHECK(is_null(desk.standing(women)));
    CHECK_FALSE(desk.unconfirmed(women));
    CHECK(desk.group("staff").zeros.size() == 6);
    desk.office.does(RedoAnswer {});
    CHECK(desk.unconfirmed(women));
}

TEST_CASE("what was copied stays unconfirmed when the database is opened again")
{
    Copying desk;
    desk.office.does(CopyAnswers { desk.group("staff").to_copy });
    auto const again = desk.office.session().store.load();
    REQUIRE(again.ok());
    CHECK(is_unconfirmed(again.value(), women));
}

TEST_CASE("handing in warns of figures that nobody has confirmed, once for each group")
{
    Copying desk;
    desk.office.does(CopyAnswers { desk.group("staff").to_copy });
    desk.office.does(CopyAnswers { desk.group("leader").to_copy });
    desk.office.does(ConfirmAnswers { desk.group("leader").unconfirmed });
    desk.office.does(GoTo { Page::hand_in });
    auto const& model = std::get<HandInModel>(desk.office.desk.page);
    auto const told = std::ranges::count_if(model.findings, [](FindingRow const& row) { return row.text.find("6 ô chép từ quý trước, chưa xác nhận") != std::string::npos && row.severity == Severity::warning; });
    CHECK(told == 1);
}

TEST_CASE("none to report fills the empty cells of its group with 0, undone as one")
{
    Copying desk;
    desk.office.does(SetAnswer { { "tong-hop", q4, "reward", "women" }, std::int64_t { 2 } });
    desk.office.does(SetAnswers { desk.group("reward").zeros });
    CHECK(desk.standing({ "tong-hop", q4, "reward", "men" }) == Value { std::int64_t { 0 } });
    CHECK(desk.standing({ "tong-hop", q4, "reward", "women" }) == Value { std::int64_t { 2 } });
    CHECK(desk.group("reward").zeros.empty());
    desk.office.does(UndoAnswer {});
    CHECK(is_null(desk.standing({ "tong-hop", q4, "reward", "men" })));
}

TEST_CASE("the first quarter and what is asked once a year have nothing to copy")
{
    Copying desk;
    CHECK(desk.group("documents").to_copy.empty());
    desk.office.does(ShowPeriod { q1 });
    CHECK(desk.group("staff").to_copy.empty());
    CHECK_FALSE(desk.group("staff").zeros.empty());
}

TEST_CASE("the buttons under a group copy, confirm and fill with zeros; the mark is said in words")
{
    Copying desk;
    DeskPage page(desk.office, { .height = 8000 });
    page.ui.click("Chép từ quý III: Công chức, viên chức, người lao động");
    page.ui.frames(3);
    CHECK(desk.unconfirmed(women));
    CHECK(page.ui.text().find("6 ô chép từ quý III, chưa xác nhận") != std::string::npos);
    page.ui.click("Xác nhận: Công chức, viên chức, người lao động");
    page.ui.frames(3);
    CHECK_FALSE(desk.unconfirmed(women));
    CHECK(page.ui.text().find("chưa xác nhận") == std::string::npos);
    CHECK_FALSE(page.ui.has("Chép từ quý III: Công chức, viên chức, người lao động"));
}

TEST_CASE("a strict visitor finds nothing wrong with unconfirmed figures")
{
    Copying desk;
    desk.office.does(CopyAnswers { desk.group("staff").to_copy });
    auto const model = std::get<FiguresModel>(desk.office.desk.page);
    Actions actions;
    check_every_screen([&] { draw_figures(model, actions, desk.office.desk.place); });
    check_screens(screens_for_weak_eyes(), [&] { draw_figures(model, actions, desk.office.desk.place); });
}
