// How the sentences of the draft are put together: marked words become runs with their sources.
#include "app/report_draft_parts.h"

#include "app/format.h"
#include "app/letters.h"
#include "app/model.h"

#include <algorithm>
#include <utility>

namespace canbang {

// Control characters, which neither answers nor plans may hold.
static constexpr char figure_mark = 1, blank_mark = 2, bold_mark = 3, end_mark = 4, words_mark = 5;

std::string figure(Draft& draft, std::string const& words, Source const& source)
{
    draft.sources.push_back(source);
    return figure_mark + std::to_string(draft.sources.size() - 1) + words_mark + words + end_mark;
}

std::string blank(std::string const& words) { return blank_mark + words + end_mark; }
std::string bold(std::string const& words) { return bold_mark + words + end_mark; }

static Run marked(Draft const& draft, char mark, std::string_view words)
{
    if (mark == blank_mark)
        return { std::string(words), false, false, true };
    if (mark == bold_mark)
        return { std::string(words), true };
    auto const end = words.find(words_mark);
    auto const index = std::stoul(std::string(words.substr(0, end)));
    return { std::string(words.substr(end + 1)), false, false, false, draft.sources.at(index) };
}

Runs runs_of(Draft const& draft, std::string_view said)
{
    Runs runs;
    for (std::size_t at = 0; at < said.size();) {
        bool const is_marked = said[at] == figure_mark || said[at] == blank_mark || said[at] == bold_mark;
        auto const end = is_marked ? said.find(end_mark, at) : said.find_first_of("\1\2\3", at);
        auto const length = std::min(end, said.size()) - at;
        if (is_marked)
            runs.push_back(marked(draft, said[at], said.substr(at + 1, length - 1)));
        else
            runs.push_back({ std::string(said.substr(at, length)) });
        at += length + (is_marked ? 1 : 0);
    }
    return runs;
}

// --- Words -------------------------------------------------------------------------------------------

std::string count_words(std::int64_t number)
{
    bool const is_short = spoken() == Language::vietnamese && number > 0 && number < 10;
    return (is_short ? "0" : "") + number_text(number);
}

std::string share_words(std::int64_t part, std::int64_t whole)
{
    auto words = percent_text(part, whole);
    if (auto const space = words.find("\u00A0"); space != std::string::npos)
        words.erase(space, std::string("\u00A0").size());
    return words;
}

// Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4: so that nobody can add a stroke.
std::string day_words(Date date)
{
    auto const two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    auto const month = unsigned(date.month());
    return two(unsigned(date.day())) + "/" + (month < 3 ? two(month) : std::to_string(month)) + "/" + std::to_string(int(date.year()));
}

std::string quarter_words(Period quarter) { return lower_first(quarter_name(quarter)); }

std::string joined(std::vector<std::string> const& parts, std::string const& between)
{
    std::string all;
    for (auto const& part : parts)
        all += (all.empty() ? "" : between) + part;
    return all;
}

std::string name_in_plan(Draft const& draft, std::string const& unit) { return unit_name(draft.plan, unit); }

std::string names_of(Draft const& draft, std::vector<std::string> const& units)
{
    std::vector<std::string> names;
    for (auto const& unit : units)
        names.push_back(name_in_plan(draft, unit));
    return joined(names, ", ");
}

std::string silent_words(Draft const& draft, std::vector<std::string> const& silent, std::size_t asked)
{
    if (silent.empty())
        return {};
    bool const is_all = silent.size() == asked && asked > 1;
    return is_all ? say("report.silent_all", { count_words(std::int64_t(asked)) }) : say("report.silent", { names_of(draft, silent) });
}

std::string staff_words(Draft& draft) { return say(std::exchange(draft.is_staff_named, true) ? "report.staff_short" : "report.staff"); }

// --- Blocks ------------------------------------------------------------------------------------------

Block heading(int level, std::string const& words) { return Heading { level, { { words } } }; }
Block paragraph(Draft const& draft, std::string_view said)
{
    bool const leads_in = said.ends_with(':');              // Then the first item of its list is on the same page.
    return Paragraph { runs_of(draft, said), Align::justified, true, leads_in };
}
Block item(Draft const& draft, std::string_view said) { return ListItem { runs_of(draft, said) }; }
Block note_to_writer(std::string_view key) { return Paragraph { { { say(key), false, false, true } } }; }
Cell cell(std::string const& words, int columns) { return { { { words } }, columns }; }
Cell cell(Draft const& draft, std::string_view said) { return { runs_of(draft, said) }; }

// --- Facts -------------------------------------------------------------------------------------------

std::vector<Period> quarters_begun(Draft const& draft)
{
    std::vector<Period> quarters;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        if (Period const period { draft.plan.year, quarter }; first_day(period) <= draft.options.cutoff)
            quarters.push_back(period);
    }
    return quarters;
}

IndicatorResult const& result_of(Draft const& draft, Indicator const& indicator)
{
    return *std::ranges::find(draft.results, indicator.code, &IndicatorResult::code);
}

std::vector<std::string> silent_units(IndicatorResult const& result)
{
    std::vector<std::string> units;
    for (auto const& contribution : result.contributions) {
        if (!contribution.is_reported())
            units.push_back(contribution.unit);
    }
    return units;
}

std::vector<std::string> silent_in(Draft const& draft, std::vector<Unit const*> const& units, Period quarter)
{
    std::vector<std::string> silent;
    for (auto const* unit : units) {
        if (!draft.counts(unit->id, quarter))
            silent.push_back(unit->id);
    }
    return silent;
}

bool is_unreported(Draft const& draft, PeriodResult const& quarter)
{
    return quarter.numerator == 0 && std::ranges::none_of(draft.units, [&](Unit const* unit) { return draft.counts(unit->id, quarter.period); });
}

std::vector<Conflict> disputes_of(Draft const& draft)
{
    auto found = conflicts_in(draft.ledger());
    std::erase_if(found, [&](Conflict const& conflict) { return first_day(conflict.key.period) > draft.options.cutoff; });
    return found;
}

std::vector<std::string> const& TaskCount::with(std::string const& status) const
{
    static std::vector<std::string> const none;
    auto const found = units.find(status);
    return found == units.end() ? none : found->second;
}

std::string agreed_text(Draft const& draft, Key const& key)
{
    auto const value = draft.counts(key.unit, key.period) ? agreed_value(draft.ledger(), key) : Value {};
    auto const* text = as_text(value);
    return text ? *text : std::string();
}

bool has_begun(Draft const& draft, Task const& task) { return !task.starts_on || *task.starts_on <= draft.options.cutoff; }

std::string task_state(Draft const& draft, Task const& task, std::string const& unit)
{
    Period const year { draft.plan.year };
    auto const subject = "task." + task.id;
    auto const status = agreed_text(draft, { unit, year, subject, "status" });
    static constexpr std::string_view known[] { "done", "doing", "todo", "none" };
    if (std::ranges::find(known, status) == std::end(known) || !has_begun(draft, task))
        return "unknown";
    auto const done_on = day_of(draft.ledger(), { unit, year, subject, "done_on" });
    return status == "done" && done_on && *done_on > draft.options.cutoff ? "later" : status;
}

TaskCount count_task(Draft const& draft, Task const& task)
{
    TaskCount count;
    for (auto const* unit : draft.units) {
        if (task.coordinator_only && unit->id != draft.plan.coordinator)
            continue;
        ++count.asked;
        count.units[task_state(draft, task, unit->id)].push_back(unit->id);
    }
    return count;
}

}
