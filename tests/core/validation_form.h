// A sound form, and what is found once something is said in it.
#pragma once

#include "core/validation.h"
#include "helpers.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace canbang::test {

// Who fills in the form of Phòng Tổng hợp for Quý III, with nothing to find but tasks not begun.
inline Person sound_form(Period period = quarter(3))
{
    auto who = person(1);
    auto const unit = "tong-hop";
    who.counts(unit, period, "staff.cong_chuc", 7, 5);
    who.counts(unit, period, "staff.vien_chuc", 0, 0);
    who.counts(unit, period, "staff.nguoi_lao_dong", 1, 0);
    who.counts(unit, period, "leader.head", 1, 0);
    who.counts(unit, period, "leader.deputy", 1, 1);
    who.counts(unit, period, "reached", 8, 5);
    who.says(unit, period, "sessions", "held", 3);
    who.says(unit, period, "sessions", "with_content", 3);
    for (auto const* subject : { "training.chuyen_mon", "training.ly_luan", "reward", "discipline" })
        who.counts(unit, period, subject, 0, 0);
    who.says(unit, period, "form", "reference_date", period == quarter(3) ? "2026-09-30" : "2026-06-30");
    return who;
}

inline std::vector<Finding> found(Person const& who, Period period = quarter(3), std::string_view unit = "tong-hop")
{
    auto all = findings(plan_of_2026(), who.ledger, unit, period);
    std::erase_if(all, [](Finding const& f) { return f.rule == Rule::task_without_status; });
    return all;
}

// After this one answer there is exactly this one thing to say, and it jumps there.
inline Finding only_finding(Person const& who)
{
    auto const all = found(who);
    CHECK(all.size() == 1);
    for (auto const& f : all)
        INFO(name_of(f.rule), " ", to_string(f.key));
    return all.empty() ? Finding { Rule::disputed, Severity::information, {} } : all.front();
}

inline Key at(std::string subject, std::string field) { return { "tong-hop", quarter(3), std::move(subject), std::move(field) }; }

}
