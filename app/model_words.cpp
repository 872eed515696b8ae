// The words that several pages need: names of units and questions, values, findings, states.
#include "app/format.h"
#include "app/model.h"

#include "core/unit_events.h"

#include <algorithm>
#include <iterator>

namespace canbang {

std::string pick(Words const& words)
{
    return spoken() == Language::english && !words.en.empty() ? words.en : words.vi;
}

std::string unit_name(Plan const& plan, std::string_view unit)
{
    auto const* found = find_unit(plan, unit);
    return found ? pick(found->name) : std::string(unit);
}

std::string unit_short_name(Plan const& plan, std::string_view unit)
{
    auto const* found = find_unit(plan, unit);
    return found ? pick(found->short_name) : std::string(unit);
}

// --- Questions ---------------------------------------------------------------------------------

static std::string field_word(std::string const& field) { return say("field." + field); }

// A task's note asks for more than another's.
static std::string field_of(Key const& key)
{
    bool const is_plain_note = key.field == "note" && !key.subject.starts_with("task.");
    return is_plain_note ? say("lists.plain_note") : field_word(key.field);
}

static Document const* document_of(Plan const& plan, std::string const& subject)
{
    auto const found = std::ranges::find_if(plan.documents, [&](Document const& d) { return subject == "document." + d.id + ".reached"; });
    return found == plan.documents.end() ? nullptr : &*found;
}

static std::string list_word(Key const& key) { return say("list." + key.subject.substr(0, key.subject.find('.'))); }

// "Công chức"; empty when the subject is no figure.
static std::string figure_name(Plan const& plan, Key const& key)
{
    if (auto const* figure = find_figure(plan, key.subject))
        return pick(figure->name);
    if (auto const* document = document_of(plan, key.subject))
        return say("question.document", { document->number });
    return {};
}

std::string question_name(Plan const& plan, Key const& key)
{
    if (auto const figure = figure_name(plan, key); !figure.empty())
        return say("question.figure", { figure, field_of(key) });
    if (auto const* task = key.subject.starts_with("task.") ? find_task(plan, key.subject.substr(5)) : nullptr)
        return say("question.task", { task->id, pick(task->title), field_word(key.field) });
    return say("question.list", { list_word(key), field_of(key) });
}

// --- Values ------------------------------------------------------------------------------------

static std::string text_value(Key const& key, std::string const& text)
{
    if (key.field == "status")
        return say("status." + text);
    if (key.subject == "review" && key.field == "state")
        return say("state." + text);
    if (key.field == "kind" && (text == "collective" || text == "individual"))
        return say("lists.kind." + text);
    auto const date = date_from(text);
    return date ? short_date(date.value()) : text;
}

std::string value_text(Plan const&, Key const& key, Value const& value)
{
    if (auto const* number = as_number(value))
        return number_text(*number);
    if (auto const* text = as_text(value); text && !text->empty())
        return text_value(key, *text);
    if (std::holds_alternative<bool>(value))
        return say(is_true(value) ? "value.yes" : "value.no");
    return say("value.unanswered");
}

// --- Findings ----------------------------------------------------------------------------------

// The other of the two fields of a figure: the one that was filled in.
static std::string other_field(std::string const& field)
{
    if (field == "women" || field == "men")
        return field == "women" ? "men" : "women";
    return field == "held" ? "with_content" : "held";
}

static std::string task_label(Plan const& plan, Key const& key)
{
    auto const* task = key.subject.starts_with("task.") ? find_task(plan, key.subject.substr(5)) : nullptr;
    return task ? task->id + " – " + pick(task->title) : question_name(plan, key);
}

static std::string period_finding(Plan const& plan, Finding const& finding, std::string const& key)
{
    return say(key, { question_name(plan, finding.key), short_date(first_day(finding.key.period)), short_date(last_day(finding.key.period)) });
}

static std::string number_finding(Plan const& plan, Finding const& finding, std::string const& key)
{
    return say(key, { question_name(plan, finding.key), number_text(finding.value), number_text(finding.limit), field_word(finding.key.field) });
}

std::string finding_text(Plan const& plan, Finding const& finding)
{
    auto const key = "finding." + std::string(name_of(finding.rule));
    switch (finding.rule) {
    case Rule::one_sex_missing: return say(key, { figure_name(plan, finding.key), field_word(other_field(finding.key.field)), field_word(finding.key.field) });
    case Rule::not_reported: return say(key, { figure_name(plan, finding.key) });
    case Rule::date_outside_period: return period_finding(plan, finding, key);
    case Rule::task_without_status:
    case Rule::task_without_result: return say(key, { task_label(plan, finding.key) });
    case Rule::same_as_last_quarter: return say(key);
    case Rule::item_without_title:
    case Rule::item_without_date:
    case Rule::item_outside_portal: return say(key, { list_word(finding.key) });
    case Rule::ends_before_it_begins: return say(key, { question_name(plan, finding.key) });
    case Rule::leaders_exceed_staff:
    case Rule::reached_exceeds_staff:
    case Rule::trained_exceed_staff:
    case Rule::content_exceeds_held:
    case Rule::large_change: return number_finding(plan, finding, key);
    case Rule::disputed:
    case Rule::no_reference_date: return say(key, { question_name(plan, finding.key), unit_name(plan, plan.coordinator) });
    }
    return {};
}

// --- States and dates ----------------------------------------------------------------------------

std::string state_word(ReviewState state) { return say("state." + std::string(name_of(state))); }

Tone tone_of(ReviewState state)
{
    switch (state) {
    case ReviewState::missing: return Tone::unknown;
    case ReviewState::received:
    case ReviewState::reviewing: return Tone::accent;
    case ReviewState::returned: return Tone::attention;
    case ReviewState::accepted: return Tone::met;
    }
    return Tone::unknown;
}

std::string moment_text(std::int64_t at_ms)
{
    auto const at = vietnam_time(at_ms);
    return time_of_day(at) + " " + short_date(at.date);
}

std::string file_of(Contents const& contents, ChangeId const& id)
{
    for (auto const& stored : contents.bundles) {
        if (!stored.is_own && std::ranges::find(stored.carried, id) != stored.carried.end())
            return stored.file_name;
    }
    return {};
}

RemarkRow remark_row(Plan const& plan, Remark const& remark)
{
    auto const question = remark.on.subject.empty() ? std::string() : question_name(plan, remark.on);
    return { remark, question, remark.text, say("remark.author", { remark.author, moment_text(remark.at_ms) }) };
}

std::string as_of(Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const now = vietnam_time(scene.now_ms);
    auto const moment = time_of_day(now) + " " + short_date(now.date);
    if (scene.counting == Counting::entered)
        return say("as_of.own", { moment });
    auto const counted = counted_in(plan, contents.ledger, contents.bundles, scene.counting);
    auto const units = active_units(plan, std::min(last_day(period), plan.cutoff));
    auto const present = std::ranges::count_if(units, [&](Unit const* unit) { return counted.contains({ unit->id, period }); });
    return say(scene.counting == Counting::accepted ? "as_of.accepted" : "as_of.received", { moment, number_text(present), number_text(std::int64_t(units.size())) });
}

std::string target_words(Indicator const& indicator)
{
    auto const number = number_text(indicator.target);
    switch (indicator.test) {
    case Test::none: return say("plan.target.none");
    case Test::at_least: return say("plan.target.at_least", { number });
    case Test::more_than_percent: return say("plan.target.more_than_percent", { number });
    case Test::equal_percent: return say(indicator.target < 100 ? "plan.target.at_least_percent" : "plan.target.equal_percent", { number });
    case Test::at_least_each_quarter: return say("plan.target.at_least_each_quarter", { number });
    }
    return {};
}

// --- The calendar's entries ------------------------------------------------------------------------

static std::optional<CalendarEntry> own_entry(Ledger const& ledger, ListRow const& row)
{
    auto const starts_on = day_of(ledger, row.key("starts_on"));
    if (!starts_on)
        return {};
    CalendarEntry entry { row.subject, CalendarEntry::Source::unit_event, {}, {}, row.unit, *starts_on, *starts_on };
    if (auto const ends_on = day_of(ledger, row.key("ends_on")); ends_on && *ends_on > *starts_on)
        entry.ends_on = *ends_on;
    auto const title = text_of(ledger, row.key("title"));
    entry.title.vi = title.empty() ? say("event.untitled") : title;
    return entry;
}

static CalendarEntry cutoff_entry(Plan const& plan)
{
    CalendarEntry entry { "cutoff", CalendarEntry::Source::deadline, { say("event.cutoff"), {} }, {}, {}, plan.cutoff, plan.cutoff };
    entry.on_day_off = is_day_off(plan, plan.cutoff);
    return entry;
}

std::vector<CalendarEntry> all_entries(Plan const& plan, Ledger const& ledger, std::string_view unit)
{
    auto entries = entries_of_plan(plan);
    auto const holidays = entries_of_holidays(plan);
    entries.insert(entries.end(), holidays.begin(), holidays.end());
    entries.push_back(cutoff_entry(plan));
    for (auto const& row : rows_of(ledger, "event", unit)) {
        if (auto const entry = own_entry(ledger, row))
            entries.push_back(*entry);
    }
    // What a meeting asked for is due until it is done.
    std::ranges::copy_if(entries_of_conclusions(ledger, unit), std::back_inserter(entries), [](CalendarEntry const& entry) { return !entry.is_cancelled; });
    sort_by_start(entries);
    return entries;
}

}
