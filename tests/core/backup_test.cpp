#include "core/backup.h"

#include "hall.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

static Backup made(char const* iso, Occasion occasion = Occasion::merge) { return backup_from(backup_name(moment(iso), occasion)).value(); }

static std::vector<std::string> kept(std::vector<Backup> backups)
{
    auto const gone = superfluous_backups(backups);
    std::vector<std::string> names;
    for (auto const& backup : backups) {
        if (std::ranges::find(gone, backup.file_name, &Backup::file_name) == gone.end())
            names.push_back(backup.file_name);
    }
    return names;
}

TEST_CASE("the name of a backup tells when it was made and why, and nothing else is taken for one")
{
    CHECK(backup_name(moment("2026-10-05T08:09:10Z"), Occasion::merge) == "2026-10-05T080910Z-merge.db");
    auto const back = backup_from("2026-10-05T080910Z-restore.db");
    REQUIRE(back);
    CHECK(back->made_at_ms == moment("2026-10-05T08:09:10Z"));
    CHECK(back->occasion == Occasion::restore);
    for (auto const* other : { "", "merge.db", "2026-10-05T080910Z-merge.txt", "2026-10-05T080910Z-other.db", "2026-13-05T080910Z-merge.db", "2026-10-05 080910Z-merge.db", "2026-10-05T080910Z-merge.db.partial", "2026-10-05T080910Z-.db" })
        CHECK_MESSAGE(!backup_from(other), other);
}

TEST_CASE("ten backups stay: the newest four, one for each of three days and of three weeks")
{
    std::vector<Backup> backups;
    for (auto const* at : { "2026-11-20T01:00:00Z", "2026-11-20T02:00:00Z", "2026-11-20T03:00:00Z", "2026-11-20T04:00:00Z", "2026-11-20T05:00:00Z",
             "2026-11-19T02:00:00Z", "2026-11-19T01:00:00Z", "2026-11-18T02:00:00Z", "2026-11-18T01:00:00Z", "2026-11-10T02:00:00Z", "2026-11-09T02:00:00Z",
             "2026-11-03T02:00:00Z", "2026-10-01T02:00:00Z", "2026-09-01T02:00:00Z" })
        backups.push_back(made(at));
    auto const names = kept(backups);
    CHECK(names.size() == 10);
    for (auto const* always : { "2026-11-20T050000Z-merge.db", "2026-11-20T040000Z-merge.db", "2026-11-20T030000Z-merge.db", "2026-11-20T020000Z-merge.db", "2026-11-20T010000Z-merge.db",
             "2026-11-19T020000Z-merge.db", "2026-11-18T020000Z-merge.db", "2026-11-10T020000Z-merge.db", "2026-11-03T020000Z-merge.db" })
        CHECK_MESSAGE(std::ranges::count(names, std::string(always)) == 1, always);
}

TEST_CASE("however many backups there are, at most ten stay, the newest four always among them")
{
    CHECK(holds([] {
        std::vector<Backup> backups;
        for (int i = *rc::gen::inRange(0, 60); i > 0; --i)
            backups.push_back(backup_from(backup_name(moment("2026-01-01T00:00:00Z") + *rc::gen::inRange<std::int64_t>(0, 340LL * 24 * 3600) * 1000, Occasion::daily)).value());
        std::ranges::sort(backups, {}, &Backup::file_name);
        auto const repeated = std::ranges::unique(backups, {}, &Backup::file_name);
        backups.erase(repeated.begin(), repeated.end());
        auto const names = kept(backups);
        bool is_fine = names.size() <= 10 && names.size() >= std::min<std::size_t>(backups.size(), 10);
        for (std::size_t i = 0; i < std::min<std::size_t>(4, backups.size()); ++i)
            is_fine = is_fine && std::ranges::count(names, backups[backups.size() - 1 - i].file_name) == 1;
        return is_fine;
    }));
}

TEST_CASE("making one backup after the other never deletes the newest, and old ones are thinned out, not cut off")
{
    std::vector<Backup> backups;
    for (int day = 0; day < 120; ++day) {
        backups.push_back(backup_from(backup_name(moment("2026-01-01T08:00:00Z") + day * 86'400'000LL, Occasion::daily)).value());
        for (auto const& gone : superfluous_backups(backups)) {
            CHECK(gone.file_name != backups.back().file_name);
            std::erase_if(backups, [&](Backup const& b) { return b.file_name == gone.file_name; });
        }
    }
    CHECK(backups.size() <= 10);
    CHECK(backups.back().made_at_ms - backups.front().made_at_ms >= 14 * 86'400'000LL);
}

TEST_CASE("ten stay even when all were made today, and one that was asked for outlives a busy hour")
{
    std::vector<Backup> backups { made("2026-11-20T00:30:00Z", Occasion::wish) };
    for (int minute = 0; minute < 30; ++minute)
        backups.push_back(backup_from(backup_name(moment("2026-11-20T01:00:00Z") + minute * 60'000, Occasion::merge)).value());
    auto const names = kept(backups);
    CHECK(names.size() == 10);
    CHECK(names.front() == "2026-11-20T003000Z-wish.db");
}

TEST_CASE("a daily backup is due when none was made today, in Viet Nam")
{
    std::vector<Backup> const backups { made("2026-11-20T01:00:00Z") };
    CHECK(!is_daily_backup_due(backups, moment("2026-11-20T16:59:00Z")));
    CHECK(is_daily_backup_due(backups, moment("2026-11-20T17:00:00Z"))); // Midnight in Viet Nam.
    CHECK(is_daily_backup_due({}, 0));
}

TEST_CASE("a backup off the machine is due after a week, once there is something to lose")
{
    auto const now = moment("2026-11-20T01:00:00Z");
    Contents contents;
    CHECK(!is_off_machine_backup_due(contents, now));
    contents.ledger = reporting(1, "tong-hop").ledger;
    CHECK(is_off_machine_backup_due(contents, now));
    contents.settings[off_machine_setting] = "2026-11-14T01:00:00.000Z";
    CHECK(!is_off_machine_backup_due(contents, now));
    contents.settings[off_machine_setting] = "2026-11-13T01:00:00.000Z";
    CHECK(is_off_machine_backup_due(contents, now));
    contents.settings[off_machine_setting] = "nonsense";
    CHECK(is_off_machine_backup_due(contents, now));
}

TEST_CASE("the preview of a restore counts what would go and what would come back")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    auto const then = hall.contents;
    hers.says(women, 8);
    hall.import(q3(hers, "tong-hop", 2));
    auto const preview = preview_restore(hall.contents, then);
    CHECK(preview.answers_now == 3);
    CHECK(preview.answers_then == 2);
    CHECK(preview.answers_lost == 1);
    CHECK(preview.answers_regained == 0);
    CHECK(preview.files_lost == std::vector<std::string> { "tong-hop-2026-Q3-2.canbang.json" });
    CHECK(preview.files_regained.empty());
    CHECK(preview.newest_then_ms > 0);
    CHECK(preview_restore(then, hall.contents).answers_regained == 1);
    CHECK(preview_restore(then, then).answers_lost == 0);
}
