// The numbers of the report's charts, and the words for those who cannot see them.
#include "app/report_draft_parts.h"

#include "app/format.h"
#include "app/model.h"

namespace canbang {

static ReportChart::Row row_of_people(std::string const& name, std::optional<GenderCount> const& count)
{
    if (!count)
        return { name, say("report.chart.unknown"), {}, {} };
    auto const share = count->total() > 0 ? " (" + share_words(count->women, count->total()) + ")" : "";
    return { name, number_text(count->women) + "/" + number_text(count->total()) + share, count->women, count->men };
}

static std::string spoken_row(ReportChart::Row const& row)
{
    if (row.women && row.men)
        return say("report.chart.people", { row.name, number_text(*row.women), number_text(*row.men) });
    return row.name + ": " + (row.is_reported ? row.numbers : say("report.unreported"));
}

static ReportChart finished(ReportChart chart)
{
    std::vector<std::string> rows;
    for (auto const& row : chart.rows)
        rows.push_back(spoken_row(row));
    chart.alt_text = chart.title + ". " + joined(rows, "; ") + ".";
    return chart;
}

static ReportChart chart_of_people(std::string const& title)
{
    ReportChart chart;
    chart.title = title;
    chart.women = say("report.chart.women"), chart.men = say("report.chart.men");
    return chart;
}

// Of the units whose whole staff is known, each in its latest quarter.
static std::optional<GenderCount> staff_of_kind(Draft const& draft, Figure const& figure)
{
    std::optional<GenderCount> sum;
    for (auto const* unit : draft.units) {
        auto const quarter = latest_quarter(draft.plan, draft.ledger(), draft.counted, unit->id, figure.group, draft.options.cutoff);
        if (!quarter || !sum_of(draft.plan, draft.ledger(), unit->id, *quarter, figure.group))
            continue;
        if (auto const count = count_of(draft.ledger(), unit->id, *quarter, figure.subject))
            sum = sum.value_or(GenderCount {}) += *count;
    }
    return sum;
}

ReportChart chart_of_staff(Draft& draft)
{
    auto chart = chart_of_people(say("report.chart.staff", { staff_words(draft), day_words(draft.options.cutoff) }));
    std::optional<GenderCount> all;
    for (auto const* figure : figures_of(draft.plan, "staff")) {
        auto const count = staff_of_kind(draft, *figure);
        chart.rows.push_back(row_of_people(pick(figure->name), count));
        if (count)
            all = all.value_or(GenderCount {}) += *count;
    }
    chart.rows.push_back(row_of_people(say("report.chart.all"), all));
    return finished(std::move(chart));
}

ReportChart chart_of_leaders(Draft const& draft)
{
    auto chart = chart_of_people(say("report.chart.leaders", { day_words(draft.options.cutoff) }));
    for (auto const* unit : draft.units)
        chart.rows.push_back(row_of_people(unit_short_name(draft.plan, unit->id), latest_count(draft.plan, draft.ledger(), draft.counted, unit->id, "leader", draft.options.cutoff)));
    return finished(std::move(chart));
}

ReportChart chart_of_news(Draft const& draft, Indicator const& indicator)
{
    ReportChart chart;
    bool const has_unfinished = quarters_begun(draft).size() > 0 && last_day(quarters_begun(draft).back()) > draft.options.cutoff;
    chart.title = say("report.chart.news", { day_words(draft.options.cutoff) }) + (has_unfinished ? say("report.chart.unfinished") : "");
    chart.target = indicator.target;
    chart.target_word = say("report.chart.target", { count_words(indicator.target) });
    for (auto const& quarter : result_of(draft, indicator).by_period) {
        if (first_day(quarter.period) > draft.options.cutoff)
            continue;
        auto const sign = quarter.is_due ? "" : " (*)";
        bool const is_reported = !is_unreported(draft, quarter);
        chart.rows.push_back({ quarter_name(quarter.period) + sign, is_reported ? number_text(quarter.numerator) : "–", {}, {}, quarter.numerator, is_reported && quarter.is_due && !quarter.is_excluded, is_reported });
    }
    return finished(std::move(chart));
}

// A high picture is made narrower: what does not fit on a page leaves the rest of it empty.
Result<void> add_chart(Draft& draft, std::vector<Block>& blocks, ReportChart const& chart)
{
    static constexpr std::size_t many_rows = 8;
    static constexpr int wide_mm = 150, narrow_mm = 130;
    if (chart.rows.empty())
        return {};
    TRY(auto png, draft.paint(chart));
    auto const caption = say("report.chart.caption", { std::to_string(++draft.charts), chart.title });
    blocks.push_back(report::Picture { std::move(png), chart.alt_text, chart.rows.size() > many_rows ? narrow_mm : wide_mm, { { caption } } });
    return {};
}

}
