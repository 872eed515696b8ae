// How far the documents of the plan have come.
#include "indicator_office.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;

namespace {

struct Library : Office {
    Document const& document() const { return plan.documents.at(0); }
    void reached(std::size_t i, std::int64_t women, std::int64_t men) { clerk.counts(unit(i), { plan.year }, "document." + document().id + ".reached", women, men); }
    DocumentReach reach(Counting counting = Counting::entered) const { return reach_of(document(), plan, clerk.ledger, counted_in(plan, clerk.ledger, {}, counting), cutoff); }
};

}

TEST_CASE("a document's reach is told over the units that say so, with their staff")
{
    Library office;
    office.reached(0, 3, 4);
    office.informed(0, quarter(2), { 3, 4 }, { 5, 5 });
    office.informed(1, quarter(2), { 1, 1 }, { 6, 6 });              // Says nothing of the document.
    auto const reach = office.reach();
    CHECK(reach.reached == GenderCount { 3, 4 });
    CHECK(reach.staff == GenderCount { 5, 5 });
    CHECK(reach.units == 1);
}

TEST_CASE("where the staff of one unit is not known, that of all is not")
{
    Library office;
    office.reached(0, 3, 4);
    office.informed(0, quarter(2), { 3, 4 }, { 5, 5 });
    office.reached(1, 1, 0);
    CHECK(office.reach().reached == GenderCount { 4, 4 });
    CHECK_FALSE(office.reach().staff.has_value());
    CHECK(office.reach().units == 2);
}

TEST_CASE("what was not accepted does not count towards a document")
{
    Library office;
    office.reached(0, 3, 4);
    CHECK(office.reach(Counting::accepted).units == 0);
}
