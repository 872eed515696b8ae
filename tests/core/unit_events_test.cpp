#include "core/unit_events.h"

#include "core/identity.h"

#include <doctest/doctest.h>

using namespace canbang;

namespace {

// One person who answers questions about an event, each answer on top of what is there.
struct Typist {
    Ledger ledger {};
    std::int64_t now_ms = 0;

    Change says(std::string field, Value value, std::string unit = "tong-hop") { return says_of("event.1", std::move(field), std::move(value), std::move(unit)); }
    Change says_of(std::string subject, std::string field, Value value, std::string unit = "tong-hop")
    {
        Key const key { std::move(unit), { 2026 }, std::move(subject), std::move(field) };
        auto const change = make_change(key, std::move(value), seen_ids(ledger, key), "Trưởng phòng", {}, ++now_ms);
        ledger.add(change);
        return change;
    }
    CalendarEntry only_entry() const
    {
        auto const entries = entries_of_units(ledger, "tong-hop");
        REQUIRE(entries.size() == 1);
        return entries.front();
    }
};

}

TEST_CASE("an event is an appointment once it has a title and a day")
{
    Typist typist;
    typist.says("title", "Họp");
    CHECK(entries_of_units(typist.ledger, "tong-hop").empty());
    typist.says("starts_on", "2026-11-26");
    auto const entry = typist.only_entry();
    CHECK(entry.title.vi == "Họp");
    CHECK(entry.ends_on == entry.starts_on);
    CHECK(entry.uid_name == "event.1.tong-hop");
    CHECK(entries_of_units(typist.ledger, "kinh-te").empty());
    typist.says("title", "Họp", "kinh-te");
    typist.says("starts_on", "2026-11-20", "kinh-te");
    CHECK(entries_of_units(typist.ledger, "").front().unit == "kinh-te");
}

TEST_CASE("whatever is changed raises the number of an event, and its time is that of the last change")
{
    Typist typist;
    typist.says("title", "Họp");
    typist.says("starts_on", "2026-11-26");
    int last = typist.only_entry().sequence;
    for (auto const& [field, value] : std::initializer_list<std::pair<char const*, Value>> { { "starts_on", "2026-11-27" }, { "ends_on", "2026-11-28" }, { "title", "Họp giao ban" }, { "note", "Tầng 2" }, { "deleted", true }, { "deleted", false } }) {
        typist.says(field, value);
        CHECK(typist.only_entry().sequence > last);
        CHECK(typist.only_entry().changed_at_ms == typist.now_ms);
        last = typist.only_entry().sequence;
    }
}

TEST_CASE("a deleted event is cancelled, and undoing an import does not lower its number")
{
    Typist typist;
    typist.says("title", "Họp");
    typist.says("starts_on", "2026-11-26");
    auto const deleting = typist.says("deleted", true);
    CHECK(typist.only_entry().is_cancelled);
    auto const before = typist.only_entry().sequence;
    typist.ledger.set_aside(deleting);
    CHECK_FALSE(typist.only_entry().is_cancelled);
    CHECK(typist.only_entry().sequence == before);
}

TEST_CASE("a conclusion stands on the day it is due, with whoever carries it out, under a name that stays")
{
    Typist typist;
    typist.says_of("decision.1", "title", "Bổ sung 1 tin, bài");
    CHECK(entries_of_conclusions(typist.ledger, "").empty());
    typist.says_of("decision.1", "owner", "Phòng Tổng hợp");
    typist.says_of("decision.1", "due_on", "2026-12-15");
    auto const entry = typist.only_entry();
    CHECK(entry.source == CalendarEntry::Source::decision);
    CHECK(entry.uid_name == "decision.1.tong-hop");
    CHECK(entry.title.vi == "Bổ sung 1 tin, bài");
    CHECK(entry.note == "Phòng Tổng hợp");
    CHECK(iso_date(entry.starts_on) == "2026-12-15");
    CHECK(entry.ends_on == entry.starts_on);
    CHECK(entries_of_conclusions(typist.ledger, "") == std::vector { entry });
    CHECK(entries_of_conclusions(typist.ledger, "kinh-te").empty());
    typist.says_of("decision.1", "due_on", "2026-12-20");
    CHECK(typist.only_entry().uid_name == entry.uid_name);
    CHECK(typist.only_entry().sequence == entry.sequence + 1);
}

TEST_CASE("nothing is due of a conclusion that was carried out or deleted")
{
    Typist typist;
    typist.says_of("decision.1", "title", "Bổ sung 1 tin, bài");
    typist.says_of("decision.1", "due_on", "2026-12-15");
    CHECK_FALSE(typist.only_entry().is_cancelled);
    typist.says_of("decision.1", "done", true);
    CHECK(typist.only_entry().done);
    CHECK(typist.only_entry().is_cancelled);
    typist.says_of("decision.1", "done", false);
    CHECK_FALSE(typist.only_entry().is_cancelled);
    typist.says_of("decision.1", "deleted", true);
    CHECK(typist.only_entry().is_cancelled);
}
