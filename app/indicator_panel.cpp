// The panel "Cách tính": what each unit brings to an indicator, and every number behind it.
#include "app/form_words.h"
#include "app/indicator_card.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

namespace {

// An item that counts, and where it was typed.
struct CountedItem { NewsItem item; ListRow row; };

}

// --- Who, when, in which file -----------------------------------------------------------------------

FilesOfChanges files_of_changes(Contents const& contents)
{
    FilesOfChanges files;
    for (auto const& stored : contents.bundles) {
        if (stored.is_own)
            continue;
        for (auto const& id : stored.carried)
            files.push_back({ id, stored.file_name });
    }
    std::ranges::stable_sort(files, {}, &FilesOfChanges::value_type::first);
    return files;
}

static std::string_view file_in(FilesOfChanges const& files, ChangeId const& id)
{
    auto const found = std::ranges::lower_bound(files, id, {}, &FilesOfChanges::value_type::first);
    return found == files.end() || found->first != id ? std::string_view() : found->second;
}

static std::string source_of(Reading const& reading, Change const& change)
{
    auto const file = file_in(reading.files, change.id);
    return change.author + ", " + moment_text(change.at_ms) + (file.empty() ? "" : ", ") + std::string(file);
}

// One for all numbers, else that of the newest.
static std::string source_of(Reading const& reading, std::vector<NumberRow> const& numbers)
{
    if (numbers.empty())
        return {};
    auto const newest = std::ranges::max_element(numbers, {}, [&](NumberRow const& number) { return current(reading.ledger(), number.key)->at_ms; });
    bool const is_shared = std::ranges::count(numbers, newest->source, &NumberRow::source) == std::ssize(numbers);
    return is_shared ? newest->source : say("overview.panel.latest", { newest->source });
}

// --- The numbers --------------------------------------------------------------------------------------

static void add_keys(std::vector<Key>& keys, std::string const& unit, Period period, std::string const& subject, std::initializer_list<char const*> fields)
{
    for (auto const* field : fields)
        keys.push_back({ unit, period, subject, field });
}

static void add_group(std::vector<Key>& keys, Reading const& reading, std::string const& unit, Period period, std::string_view group)
{
    for (auto const* figure : figures_of(reading.plan, group))
        add_keys(keys, unit, period, figure->subject, { "women", "men" });
}

// The questions that an indicator asks of a unit in one period.
static std::vector<Key> keys_in(Reading const& reading, std::string const& unit, Period period)
{
    std::vector<Key> keys;
    auto const add = [&](std::string_view group) { add_group(keys, reading, unit, period, group); };
    switch (reading.indicator.measure) {
    case Measure::women_in_office_leadership: add("office"); break;
    case Measure::units_led_by_women:
        reading.indicator.heads_only ? add_keys(keys, unit, period, "leader.head", { "women", "men" }) : add("leader");
        break;
    case Measure::staff_informed: add("reached"), add("staff"); break;
    case Measure::sessions_with_content: add_keys(keys, unit, period, "sessions", { "with_content", "held" }); break;
    case Measure::women_in_training: add("training"); break;
    case Measure::news_items_each_quarter: break;
    }
    return keys;
}

static bool is_summed(Measure measure) { return measure == Measure::sessions_with_content || measure == Measure::women_in_training; }

// Does the quarter take part in a sum over the year?
static bool takes_part(Reading const& reading, std::string const& unit, Period quarter)
{
    if (!reading.counted.contains({ unit, quarter }))
        return false;
    if (reading.indicator.measure == Measure::women_in_training)
        return sum_of(reading.plan, reading.ledger(), unit, quarter, "training").has_value();
    return std::ranges::all_of(keys_in(reading, unit, quarter), [&](Key const& key) { return number_of(reading.ledger(), key).has_value(); });
}

static std::vector<Period> periods_behind(Reading const& reading, Contribution const& contribution)
{
    if (!is_summed(reading.indicator.measure))
        return { *contribution.period };
    auto quarters = quarters_of(reading.plan);
    std::erase_if(quarters, [&](Period quarter) { return quarter > *contribution.period || !takes_part(reading, contribution.unit, quarter); });
    return quarters;
}

static void add_number(ContributionRow& row, Reading const& reading, Key const& key, std::string label, std::string heading)
{
    auto const* change = current(reading.ledger(), key);
    if (!change || is_null(change->value))
        return;
    auto const history = say("overview.panel.history", { row.unit, quarter_in_words(key.period), label });
    row.numbers.push_back({ std::move(heading), std::move(label), value_text(reading.plan, key, change->value), source_of(reading, *change), history, key });
}

static void add_numbers(ContributionRow& row, Reading const& reading, Contribution const& contribution)
{
    auto const periods = periods_behind(reading, contribution);
    for (auto const period : periods) {
        auto heading = periods.size() > 1 ? quarter_name(period) : std::string();
        for (auto const& key : keys_in(reading, contribution.unit, period)) {
            auto const before = row.numbers.size();
            add_number(row, reading, key, question_name(reading.plan, key), heading);
            if (row.numbers.size() > before)
                heading.clear();
        }
    }
}

// --- News items -----------------------------------------------------------------------------------------

static std::vector<CountedItem> counted_items(Reading const& reading)
{
    std::vector<CountedItem> counted;
    if (reading.indicator.measure != Measure::news_items_each_quarter)
        return counted;
    auto const rows = rows_of(reading.ledger(), "news");
    for (auto& item : distinct_news(reading.plan, reading.ledger(), reading.counted, reading.plan.cutoff)) {
        auto const row = std::ranges::find_if(rows, [&](ListRow const& r) { return r.unit == item.unit && r.subject == item.subject; });
        if (item.is_on_portal && contains(Period { reading.plan.year }, *item.published_on) && row != rows.end())
            counted.push_back({ item, *row });
    }
    return counted;
}

static void add_items(ContributionRow& row, Reading const& reading, std::string const& unit, std::vector<CountedItem> const& items)
{
    for (auto const& [item, typed] : items) {
        if (item.unit != unit)
            continue;
        add_number(row, reading, typed.key(item.title.empty() ? "url" : "title"), item.title.empty() ? item.url : item.title, {});
        if (!row.numbers.empty())
            row.numbers.back().value = short_date(*item.published_on);
    }
}

// "quý I: 1, quý III: 2"
static std::string quarters_of_news(Reading const& reading, std::string const& unit, std::vector<CountedItem> const& items)
{
    std::string quarters;
    for (auto const period : quarters_of(reading.plan)) {
        auto const own = std::ranges::count_if(items, [&](CountedItem const& c) { return c.item.unit == unit && contains(period, *c.item.published_on); });
        if (own > 0)
            quarters += (quarters.empty() ? "" : ", ") + quarter_in_words(period) + ": " + count(own);
    }
    return quarters;
}

// --- One unit -------------------------------------------------------------------------------------------

static std::string number_of(Reading const& reading, Contribution const& contribution)
{
    auto const name = measure_name(reading.indicator.measure);
    if (reading.indicator.measure == Measure::units_led_by_women)
        return say(contribution.numerator > 0 ? "overview.panel.led.yes" : "overview.panel.led.no");
    return say("overview.panel." + name, { count(contribution.numerator), count(contribution.denominator) });
}

// Which quarter's number it is, or up to which it adds up.
static std::string period_of(Reading const& reading, Contribution const& contribution, std::vector<CountedItem> const& items)
{
    if (reading.indicator.measure == Measure::news_items_each_quarter)
        return quarters_of_news(reading, contribution.unit, items);
    if (is_summed(reading.indicator.measure))
        return say("overview.panel.until", { quarter_in_words(*contribution.period) });
    return quarter_name(*contribution.period);
}

static ContributionRow contribution_row(Reading const& reading, Contribution const& contribution, std::vector<CountedItem> const& items)
{
    ContributionRow row { unit_name(reading.scene.session.plan, contribution.unit), say("overview.panel.not_reported"), {}, {}, contribution.is_reported() };
    if (!contribution.is_reported())
        return row;
    row.number = number_of(reading, contribution);
    row.period = period_of(reading, contribution, items);
    if (reading.indicator.measure == Measure::news_items_each_quarter)
        add_items(row, reading, contribution.unit, items);
    else
        add_numbers(row, reading, contribution);
    row.source = source_of(reading, row.numbers);
    return row;
}

// --- Document by document ---------------------------------------------------------------------------------

static std::string reached_words(DocumentReach const& reach)
{
    if (reach.units == 0)
        return say("overview.panel.not_reported");
    if (!reach.staff)
        return say("overview.panel.reached", { count(reach.reached.total()) });
    return say("overview.panel.informed", { count(reach.reached.total()), count(reach.staff->total()) });
}

static DocumentRow document_row(Reading const& reading, Document const& document)
{
    auto const reach = reach_of(document, reading.plan, reading.ledger(), reading.counted, reading.plan.cutoff);
    auto const units = reading.is_office && reach.units > 0 ? say("overview.panel.document_units", { count(reach.units) }) : std::string();
    auto const detail = document.number + (document.number.empty() || units.empty() ? "" : ", ") + units;
    return { document.title, reached_words(reach), detail, reach.units > 0 };
}

void fill_documents(IndicatorCard& card, Reading const& reading)
{
    for (auto const& document : reading.plan.documents)
        card.documents.push_back(document_row(reading, document));
}

// --- All of them ------------------------------------------------------------------------------------------

void fill_contributions(IndicatorCard& card, Reading const& reading)
{
    auto const items = counted_items(reading);
    for (auto const& contribution : reading.result.contributions)
        card.contributions.push_back(contribution_row(reading, contribution, items));
}

}
