// Every unit as of the cut-off date: the numbers that CT1.2 and CT2.1 are worked out from, and from which quarter.
#include "app/format.h"
#include "app/workbook_draft_parts.h"
#include "core/report/sheet_formula.h"

#include <algorithm>

namespace canbang {

namespace {

enum Column : std::size_t { unit_name_at, staff_quarter, women, men, staff, share, leader_quarter, leading_women, leading_men, is_led, reached_quarter, reached, reached_of, share_reached, why_empty };

}

static std::vector<SheetColumn> columns()
{
    static constexpr auto number = ColumnKind::number;
    return { column("workbook.column.unit", ColumnKind::text, 36), column("workbook.column.staff_quarter", ColumnKind::text, 10), column("workbook.column.staff_women", number, 10),
        column("workbook.column.staff_men", number, 10), column("workbook.column.staff_total", number, 10), column("workbook.column.share_of_women", ColumnKind::percent, 10),
        column("workbook.column.leader_quarter", ColumnKind::text, 10), column("workbook.column.leading_women", number, 10), column("workbook.column.leading_men", number, 10),
        column("workbook.column.is_led", number, 12), column("workbook.column.reached_quarter", ColumnKind::text, 10), column("workbook.column.reached_total", number, 10),
        column("workbook.column.reached_of", number, 12), column("workbook.column.share_reached", ColumnKind::percent, 10), column("workbook.column.note", ColumnKind::text, 26) };
}

// What this unit brings to the indicator of that kind; nothing when the plan has none or the unit has not reported.
static Contribution const* contribution_of(AnnexFacts const& facts, Measure measure, std::string const& unit)
{
    for (std::size_t i = 0; i < facts.indicators.size(); ++i) {
        auto const& contributions = facts.indicators[i].contributions;
        auto const found = std::ranges::find(contributions, unit, &Contribution::unit);
        if (facts.plan().indicators[i].measure == measure && found != contributions.end() && found->is_reported())
            return &*found;
    }
    return nullptr;
}

static void set_pair(AnnexFacts const& facts, std::vector<SheetCell>& cells, std::string const& unit, char const* group, std::size_t at)
{
    auto const count = latest_count(facts.plan(), facts.ledger(), facts.counted, unit, group, facts.cutoff);
    if (!count)
        return;
    cells[at] = quarter_name(*latest_quarter(facts.plan(), facts.ledger(), facts.counted, unit, group, facts.cutoff));
    cells[at + 1] = count->women, cells[at + 2] = count->men;
}

static void add_unit(Sheet& sheet, AnnexFacts const& facts, Unit const& unit)
{
    auto const row = sheet.rows.size();
    auto& cells = add_row(sheet);
    cells[unit_name_at] = pick(unit.name);
    set_pair(facts, cells, unit.id, "staff", staff_quarter);
    cells[staff] = sum_in_row(sheet, row, { women, men });
    cells[share] = share_in_row(sheet, row, women, staff);
    set_pair(facts, cells, unit.id, "leader", leader_quarter);
    if (auto const* led = contribution_of(facts, Measure::units_led_by_women, unit.id))
        cells[is_led] = led->numerator;
    if (auto const* informed = contribution_of(facts, Measure::staff_informed, unit.id)) {
        cells[reached_quarter] = quarter_name(*informed->period);
        cells[reached] = informed->numerator, cells[reached_of] = informed->denominator;
        cells[share_reached] = share_in_row(sheet, row, reached, reached_of);
    }
    if (!whole_number(cells[women]))
        cells[why_empty] = gap_words(facts, unit.id, quarter_of(facts.cutoff), "staff");
}

static void add_office(Sheet& sheet)
{
    auto const row = sheet.rows.size();
    auto const reported = std::ranges::count_if(sheet.rows, [](SheetRow const& unit) { return whole_number(unit.cells[women]).has_value(); });
    auto& cells = add_total(sheet);
    cells[unit_name_at] = say("workbook.total", { number_text(reported), number_text(std::int64_t(row)) });
    for (auto const at : { women, men, staff, leading_women, leading_men, is_led, reached, reached_of })
        cells[at] = sum_of_column(sheet, at);
    cells[share] = share_in_row(sheet, row, women, staff);
    cells[share_reached] = share_in_row(sheet, row, reached, reached_of);
}

namespace {

struct NamedColumn { char const* name; std::size_t column; };

}

// Two columns unit by unit; none where no unit has reported them.
static void add_chart(Sheet& sheet, SheetChart::Kind kind, char const* title, std::initializer_list<NamedColumn> columns)
{
    auto const last = sheet.rows.size() - 1;
    SheetChart chart { kind, say(title), say("workbook.column.unit"), say("workbook.axis.persons"), { unit_name_at, 0, last }, {}, false };
    for (auto const& [name, at] : columns)
        chart.series.push_back({ say(name), { at, 0, last } });
    auto const first = columns.begin()->column;
    if (std::ranges::any_of(sheet.rows, [&](SheetRow const& row) { return whole_number(row.cells[first]).has_value(); }))
        sheet.charts.push_back(std::move(chart));
}

static void add_charts(Sheet& sheet)
{
    add_chart(sheet, SheetChart::Kind::stacked_bars, "workbook.chart.staff", { { "workbook.series.women", women }, { "workbook.series.men", men } });
    add_chart(sheet, SheetChart::Kind::stacked_bars, "workbook.chart.leaders", { { "workbook.series.women", leading_women }, { "workbook.series.men", leading_men } });
    add_chart(sheet, SheetChart::Kind::bars, "workbook.chart.reached", { { "workbook.series.reached", reached }, { "workbook.series.staff", reached_of } });
}

Sheet cutoff_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "cutoff", columns());
    for (auto const* unit : active_units(facts.plan(), facts.cutoff))
        add_unit(sheet, facts, *unit);
    if (sheet.rows.empty())
        return sheet;
    add_charts(sheet);
    add_office(sheet);
    return sheet;
}

}
