// A desk whose machine is made up: files go into memory, backups are names, folders are always the same.
#pragma once

#include "app/demo.h"
#include "app/desk.h"
#include "assets.h"
#include "core/identity.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace canbang {

inline std::string_view const plan_2026 = asset("plan-laichau-vpubnd-2026.json");
inline std::int64_t const morning_ms = time_from("2026-11-23T03:42:00Z").value();

Session session_of(std::string unit, bool is_coordinator = false);
Demo const& demo_year();                     // The made-up year; its sessions are only to be looked at.
Session demo_session();                      // Its coordinator, everything merged; a copy of one's own.

struct DeskOffice {
    std::map<std::string, std::string> disk;
    std::vector<Backup> backups;
    std::vector<std::string> filed_away;
    std::string watched;
    Error wrong { Fault::io, "permission denied", "" };
    bool backups_fail = false;
    Desk desk;
    Services services;
    std::int64_t now_ms = morning_ms;

    explicit DeskOffice(std::optional<Session>);
    DeskOffice(DeskOffice const&) = delete;

    void does(Action const&);
    void waits_for_job();                    // Until the files are merged, as a window does frame by frame.
    void answers(std::string const& typed);  // What was asked for, answered with this.
    void merges(std::vector<DemoFile> const&);
    Session& session() { return *desk.session; }

private:
    void add_backups();
};

inline MergeModel const& merge_page(DeskOffice const& office) { return std::get<MergeModel>(office.desk.page); }
inline ReviewModel const& review_page(DeskOffice const& office) { return std::get<ReviewModel>(office.desk.page); }
inline RecordsModel const& records_page(DeskOffice const& office) { return std::get<RecordsModel>(office.desk.page); }

}
