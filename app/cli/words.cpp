#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <set>

namespace canbang {

std::string text_of(Value const& value)
{
    if (is_null(value))
        return "-";
    if (auto const* number = as_number(value))
        return std::to_string(*number);
    if (auto const* text = as_text(value))
        return *text;
    return is_true(value) ? "true" : "false";
}

nlohmann::ordered_json value_json(Value const& value)
{
    if (is_null(value))
        return nullptr;
    if (auto const* number = as_number(value))
        return *number;
    if (auto const* text = as_text(value))
        return *text;
    return is_true(value);
}

std::string local_time_text(std::int64_t at_ms)
{
    auto const local = vietnam_time(at_ms);
    char clock[16];
    std::snprintf(clock, sizeof clock, " %02d:%02d", local.hour, local.minute);
    return iso_date(local.date) + clock;
}

std::string counted(std::size_t count, std::string const& noun)
{
    return counted(count, noun, noun + "s");
}

std::string counted(std::size_t count, std::string const& one, std::string const& several)
{
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

Result<void> check_unit(Plan const& plan, std::string const& unit)
{
    if (find_unit(plan, unit))
        return {};
    std::string known;
    for (auto const& one : plan.units)
        known += (known.empty() ? "" : ", ") + one.id;
    return Error { Fault::refused, "unit \"" + unit + "\" is not in the plan", "Choose one of: " + known + "." };
}

Result<Period> period_in(Plan const& plan, std::string const& text)
{
    auto const period = period_from(text);
    auto const asked = hand_in_periods(plan);
    if (period && std::ranges::find(asked, period.value()) != asked.end())
        return period;
    std::string known;
    for (auto const one : asked)
        known += (known.empty() ? "" : ", ") + to_string(one);
    return Error { Fault::refused, "period \"" + text + "\" is not one of the plan's", "Choose one of: " + known + "." };
}

Result<Date> day_in(std::string const& option, std::string const& text)
{
    auto const day = date_from(text);
    if (!day)
        return Error { Fault::malformed, option + " \"" + text + "\" is not a day", "Write it like 2026-11-25." };
    return day;
}

std::optional<std::string> file_that_brought(Contents const& contents, ChangeId const& id)
{
    for (auto const& stored : contents.bundles) {
        if (!stored.is_own && std::ranges::find(stored.carried, id) != stored.carried.end())
            return stored.file_name;
    }
    return {};
}

Result<StoredBundle> file_with_receipt(Contents const& contents, std::string receipt)
{
    std::ranges::transform(receipt, receipt.begin(), [](char c) { return char(std::toupper(static_cast<unsigned char>(c))); });
    auto const has_receipt = [&](StoredBundle const& stored) { return receipt_code(stored.bundle.digest) == receipt; };
    auto const count = std::ranges::count_if(contents.bundles, has_receipt);
    if (count == 0)
        return Error { Fault::not_found, "no file with the receipt \"" + receipt + "\"", "\"canbang imports\" lists the files that were merged." };
    if (count > 1)
        return Error { Fault::refused, "several files with the receipt \"" + receipt + "\"", "Compare the files themselves." };
    return *std::ranges::find_if(contents.bundles, has_receipt);
}

char const* state_of(Change const& change, Answers const& answers)
{
    if (std::ranges::find(answers.heads, change.id, &Change::id) == answers.heads.end())
        return "replaced";
    return is_disputed(answers) ? "in conflict" : "current";
}

std::vector<std::string> pending_device_codes(Session const& session)
{
    std::set<std::string> codes;
    auto const waiting = waiting_files(session.contents);
    for (auto const& preview : preview_import(session.plan, session.contents, doorstep_of(session), waiting)) {
        for (auto const& device : preview.unknown_devices)
            codes.insert(device_code(device));
    }
    return { codes.begin(), codes.end() };
}

}
