// The head-counts and sessions of every unit and quarter as sheets, each with its totals.
#include "app/format.h"
#include "app/workbook_draft_parts.h"
#include "core/report/sheet_formula.h"

#include <algorithm>
#include <functional>

namespace canbang {

namespace {

using Reading = std::function<std::optional<std::int64_t>(std::string const& unit, Period)>;

// A column beside unit and quarter: read from the answers, or worked out from columns of the same row.
struct GridColumn {
    std::string title;
    Reading value {};
    std::vector<std::size_t> sum_of {};            // Columns of the sheet.
    std::optional<std::pair<std::size_t, std::size_t>> share_of {};
};

struct Grid {
    AnnexFacts const& facts;
    std::string id;
    std::vector<GridColumn> columns {};
    std::vector<std::string> groups {};            // Where a unit has reported none of them, its row says why.

    std::size_t add(GridColumn column)
    {
        columns.push_back(std::move(column));
        return first_column + columns.size() - 1;
    }
    static constexpr std::size_t first_column = 2; // After quarter and unit.
};

}

// --- The rows -------------------------------------------------------------------------------------------------

static SheetCell cell_of(Sheet const& sheet, GridColumn const& column, std::size_t row)
{
    if (column.share_of)
        return share_in_row(sheet, row, column.share_of->first, column.share_of->second);
    return sum_in_row(sheet, row, column.sum_of);
}

static void add_unit(Sheet& sheet, Grid const& grid, Unit const& unit, Period quarter)
{
    auto& cells = add_row(sheet);
    cells[0] = quarter_name(quarter), cells[1] = pick(unit.name);
    bool is_empty = true;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        auto& cell = cells[Grid::first_column + i];
        auto const& column = grid.columns[i];
        auto const number = column.value && grid.facts.counts(unit.id, quarter) ? column.value(unit.id, quarter) : std::nullopt;
        cell = column.value ? (number ? SheetCell { *number } : SheetCell {}) : cell_of(sheet, column, sheet.rows.size() - 1);
        is_empty = is_empty && std::holds_alternative<std::monostate>(cell);
    }
    if (is_empty)
        cells.back() = gap_words(grid.facts, unit.id, quarter, grid.groups.front());
}

static bool has_numbers(SheetRow const& row)
{
    return std::ranges::any_of(row.cells, [](SheetCell const& cell) { return whole_number(cell).has_value(); });
}

static void add_totals(Sheet& sheet, Grid const& grid, Period quarter)
{
    auto const name = quarter_name(quarter);
    auto const is_of_it = [&](SheetRow const& row) { return row.cells[0] == SheetCell { name } && !row.is_total; };
    auto const all = std::ranges::count_if(sheet.rows, is_of_it);
    auto const reported = std::ranges::count_if(sheet.rows, [&](SheetRow const& row) { return is_of_it(row) && has_numbers(row); });
    auto& cells = add_total(sheet);
    cells[0] = name, cells[1] = say("workbook.total", { number_text(reported), number_text(all) });
    auto const row = sheet.rows.size() - 1;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        auto const at = Grid::first_column + i;
        cells[at] = grid.columns[i].share_of ? cell_of(sheet, grid.columns[i], row) : sum_of_rows_like(sheet, row, 0, at);
    }
}

static Sheet sheet_of(Grid const& grid)
{
    std::vector<SheetColumn> columns { column("workbook.column.period"), column("workbook.column.unit", ColumnKind::text, 36) };
    for (auto const& wanted : grid.columns)
        columns.push_back({ wanted.title, wanted.share_of ? ColumnKind::percent : ColumnKind::number, 12 });
    columns.push_back(column("workbook.column.note", ColumnKind::text, 30));
    auto sheet = begin_sheet(grid.facts, grid.id, std::move(columns));
    for (auto const quarter : grid.facts.quarters()) {
        for (auto const* unit : grid.facts.units(quarter))
            add_unit(sheet, grid, *unit, quarter);
    }
    for (auto const quarter : grid.facts.quarters())
        add_totals(sheet, grid, quarter);
    return sheet;
}

// --- Columns of women and men -----------------------------------------------------------------------------

// One sex of one line. As in every total, a line counts only where the whole group does (counts.h).
static Reading reading_of(AnnexFacts const& facts, std::string group, std::string subject, std::int64_t GenderCount::*sex)
{
    return [&facts, group, subject, sex](std::string const& unit, Period quarter) -> std::optional<std::int64_t> {
        auto const count = sum_of(facts.plan(), facts.ledger(), unit, quarter, group) ? count_of(facts.ledger(), unit, quarter, subject) : std::nullopt;
        return count ? std::optional((*count).*sex) : std::nullopt;
    };
}

static std::string words_of_group(Plan const& plan, std::string const& group, char const* key)
{
    auto const found = std::ranges::find(plan.groups, group, &FigureGroup::id);
    return say(key, { found == plan.groups.end() ? group : pick(found->title) });
}

struct GroupColumns { std::size_t women = 0, men = 0, total = 0; };

// Every line of a group by sex, then its totals. A group of one line needs no totals by sex.
static GroupColumns add_group(Grid& grid, std::string const& group, bool is_alone)
{
    std::vector<std::size_t> women, men;
    for (auto const* figure : figures_of(grid.facts.plan(), group)) {
        auto const name = pick(figure->name);
        women.push_back(grid.add({ say("question.figure", { name, say("field.women") }), reading_of(grid.facts, group, figure->subject, &GenderCount::women) }));
        men.push_back(grid.add({ say("question.figure", { name, say("field.men") }), reading_of(grid.facts, group, figure->subject, &GenderCount::men) }));
    }
    GroupColumns columns { women.front(), men.front(), 0 };
    if (women.size() > 1) {
        columns.women = grid.add({ say("workbook.column.women"), {}, women });
        columns.men = grid.add({ say("workbook.column.men"), {}, men });
    }
    auto const title = is_alone ? say("workbook.column.all") : words_of_group(grid.facts.plan(), group, "workbook.column.total");
    columns.total = grid.add({ title, {}, { columns.women, columns.men } });
    grid.groups.push_back(group);
    return columns;
}

static void add_share_of_women(Grid& grid, GroupColumns const& columns)
{
    grid.add({ say("workbook.column.share_of_women"), {}, {}, std::pair { columns.women, columns.total } });
}

static Sheet group_sheet(AnnexFacts const& facts, std::string const& id, std::vector<std::string> const& groups, bool has_share)
{
    Grid grid { facts, id };
    for (auto const& group : groups) {
        if (figures_of(facts.plan(), group).empty())
            continue;
        auto const columns = add_group(grid, group, groups.size() == 1);
        if (has_share)
            add_share_of_women(grid, columns);
    }
    return grid.columns.empty() ? Sheet {} : sheet_of(grid);
}

// --- The sheets -----------------------------------------------------------------------------------------------

// Women's share of the office's staff from quarter to quarter: the last column of the totals before the note.
static void add_trend(Sheet& sheet)
{
    auto const first = rows_without_totals(sheet), share = sheet.columns.size() - 2;
    if (first == sheet.rows.size())
        return;
    CellRange const categories { 0, first, sheet.rows.size() - 1 }, values { share, first, sheet.rows.size() - 1 };
    sheet.charts.push_back({ SheetChart::Kind::line, say("workbook.chart.trend"), say("workbook.axis.quarter"), say("workbook.column.share_of_women"), categories,
        { { say("workbook.column.share_of_women"), values } }, true });
}

static Sheet staff_sheet(AnnexFacts const& facts)
{
    auto sheet = group_sheet(facts, "staff", { "staff" }, true);
    if (!sheet.columns.empty())
        add_trend(sheet);
    return sheet;
}

// Women and men trained from quarter to quarter: the totals by sex stand before the total, the share and the note.
static Sheet training_sheet(AnnexFacts const& facts)
{
    auto sheet = group_sheet(facts, "training", { "training" }, true);
    auto const first = rows_without_totals(sheet), last = sheet.rows.size() - 1, women = sheet.columns.size() - 5;
    if (sheet.columns.empty() || first == sheet.rows.size())
        return sheet;
    sheet.charts.push_back({ SheetChart::Kind::stacked_bars, say("workbook.chart.training"), say("workbook.axis.quarter"), say("workbook.axis.attendances"), { 0, first, last },
        { { say("workbook.series.women"), { women, first, last } }, { say("workbook.series.men"), { women + 1, first, last } } }, false });
    return sheet;
}

// Those reached count with the staff of the same quarter, or not at all (indicator.h).
static Sheet reached_sheet(AnnexFacts const& facts)
{
    Grid grid { facts, "reached" };
    auto const total_of = [&facts](char const* group, std::int64_t GenderCount::*sex) -> Reading {
        return [&facts, group, sex](std::string const& unit, Period quarter) -> std::optional<std::int64_t> {
            auto const reached = sum_of(facts.plan(), facts.ledger(), unit, quarter, "reached"), staff = sum_of(facts.plan(), facts.ledger(), unit, quarter, "staff");
            auto const& wanted = std::string_view(group) == "reached" ? reached : staff;
            return reached && staff ? std::optional((*wanted).*sex) : std::nullopt;
        };
    };
    std::vector<std::size_t> totals;
    for (char const* group : { "reached", "staff" }) {
        auto const prefix = std::string("workbook.column.") + group;
        auto const women = grid.add({ say(prefix + "_women"), total_of(group, &GenderCount::women) });
        auto const men = grid.add({ say(prefix + "_men"), total_of(group, &GenderCount::men) });
        totals.push_back(grid.add({ say(prefix + "_total"), {}, { women, men } }));
    }
    grid.add({ say("workbook.column.share_reached"), {}, {}, std::pair { totals[0], totals[1] } });
    grid.groups = { "reached" };
    return sheet_of(grid);
}

static Sheet sessions_sheet(AnnexFacts const& facts)
{
    Grid grid { facts, "sessions" };
    auto const reading = [&facts](char const* field) -> Reading {
        return [&facts, field](std::string const& unit, Period quarter) -> std::optional<std::int64_t> {
            auto const held = number_of(facts.ledger(), { unit, quarter, "sessions", "held" }), with_content = number_of(facts.ledger(), { unit, quarter, "sessions", "with_content" });
            return held && with_content ? (std::string_view(field) == "held" ? held : with_content) : std::nullopt;
        };
    };
    auto const held = grid.add({ say("workbook.column.held"), reading("held") });
    auto const with_content = grid.add({ say("workbook.column.with_content"), reading("with_content") });
    grid.add({ say("workbook.column.share"), {}, {}, std::pair { with_content, held } });
    grid.groups = { "sessions" };
    return sheet_of(grid);
}

std::vector<Sheet> figure_sheets(AnnexFacts const& facts)
{
    std::vector<Sheet> sheets { cutoff_sheet(facts), staff_sheet(facts), group_sheet(facts, "leaders", { "leader" }, true), reached_sheet(facts), sessions_sheet(facts),
        training_sheet(facts), group_sheet(facts, "rewards", { "reward", "discipline" }, false) };
    std::erase_if(sheets, [](Sheet const& sheet) { return sheet.columns.empty(); });
    return sheets;
}

}
