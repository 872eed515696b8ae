// Charts that Excel draws itself from the cells of the same sheet.
#include "core/report/workbook_native.h"

#include <array>
#include <tuple>

namespace canbang {

static constexpr lxw_color_t women_colour = 0x7B3F98, men_colour = 0xBF820F, whole_colour = 0x8C8C8C, target_colour = 0xB3261E, grid_colour = 0xD9D9D9;
static constexpr std::array people { women_colour, men_colour }, part_and_whole { women_colour, whole_colour };

static std::uint8_t kind_of(SheetChart const& chart)
{
    switch (chart.kind) {
    case SheetChart::Kind::stacked_bars: return LXW_CHART_BAR_STACKED;
    case SheetChart::Kind::bars: return LXW_CHART_BAR;
    case SheetChart::Kind::columns: return LXW_CHART_COLUMN;
    case SheetChart::Kind::line: return LXW_CHART_LINE;
    }
    return LXW_CHART_COLUMN;
}

// The library keeps a copy of what it shows, but would take every formula for 0.
static void leave_formulas_to_the_reader(SheetWriting const& writing, lxw_series_range* range, CellRange const& cells)
{
    for (auto row = cells.first_row; row <= cells.last_row; ++row) {
        if (std::holds_alternative<Formula>(writing.sheet.rows[row].cells[cells.column]))
            range->ignore_cache = LXW_TRUE;
    }
}

static lxw_chart_series* add_series(SheetWriting& writing, lxw_chart* chart, SheetChart const& wanted, ChartSeries const& wanted_series)
{
    auto const column = [](CellRange const& range) { return lxw_col_t(range.column); };
    auto const& [categories, values] = std::tie(wanted.categories, wanted_series.values);
    auto* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, writing.name.c_str(), writing.line(categories.first_row), column(categories), writing.line(categories.last_row), column(categories));
    chart_series_set_values(series, writing.name.c_str(), writing.line(values.first_row), column(values), writing.line(values.last_row), column(values));
    chart_series_set_name(series, wanted_series.name.c_str());
    leave_formulas_to_the_reader(writing, series->values, values);
    return series;
}

// A column chart has no lines of its own, but the trend of equal values is one: over their columns, which are not filled.
static void draw_as_target(lxw_chart_series* series, std::string const& name)
{
    lxw_chart_fill nothing {};
    nothing.none = LXW_TRUE;
    chart_series_set_fill(series, &nothing);
    chart_series_set_trendline(series, LXW_CHART_TRENDLINE_TYPE_LINEAR, 0);
    chart_series_set_trendline_forecast(series, 0.5, 0.5);
    chart_series_set_trendline_name(series, name.c_str());
    lxw_chart_line line {};
    line.color = target_colour, line.width = 2, line.dash_type = LXW_CHART_LINE_DASH_DASH;
    chart_series_set_trendline_line(series, &line);
}

// The numbers stand in the middle of a bar, and above everything else.
static void write_numbers(lxw_chart_series* series, SheetChart::Kind kind)
{
    lxw_chart_font white {};
    white.color = LXW_COLOR_WHITE, white.bold = LXW_TRUE;
    chart_series_set_labels(series);
    if (kind == SheetChart::Kind::stacked_bars)
        chart_series_set_labels_font(series, &white);
    else
        chart_series_set_labels_position(series, kind == SheetChart::Kind::line ? LXW_CHART_LABEL_POSITION_ABOVE : LXW_CHART_LABEL_POSITION_OUTSIDE_END);
}

static void draw_as_data(lxw_chart_series* series, SheetChart::Kind kind, lxw_color_t colour)
{
    lxw_chart_fill fill {};
    fill.color = colour;
    lxw_chart_line line {};
    line.color = colour, line.width = 2.25;
    if (kind == SheetChart::Kind::line) {
        chart_series_set_line(series, &line);
        chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
        chart_series_set_marker_size(series, 7);
        chart_series_set_marker_fill(series, &fill);
    } else {
        chart_series_set_fill(series, &fill);
    }
    write_numbers(series, kind);
}

static void add_all_series(SheetWriting& writing, lxw_chart* chart, SheetChart const& wanted)
{
    std::array<std::int16_t, 2> hidden { -1, -1 };
    auto const& colours = wanted.kind == SheetChart::Kind::bars ? part_and_whole : people;
    for (std::size_t i = 0; i < wanted.series.size(); ++i) {
        auto* series = add_series(writing, chart, wanted, wanted.series[i]);
        if (wanted.series[i].is_target)
            draw_as_target(series, wanted.series[i].name), hidden[0] = std::int16_t(i);
        else
            draw_as_data(series, wanted.kind, colours.at(i % colours.size()));
    }
    if (hidden[0] >= 0)
        chart_legend_delete_series(chart, hidden.data());
}

// In a chart of bars the library calls the axis at the bottom x, which is the one of the values.
static void set_axes(lxw_chart* chart, SheetChart const& wanted)
{
    bool const lies = wanted.kind == SheetChart::Kind::stacked_bars || wanted.kind == SheetChart::Kind::bars;
    auto* const categories = lies ? chart->y_axis : chart->x_axis;
    auto* const values = lies ? chart->x_axis : chart->y_axis;
    lxw_chart_line grid {};
    grid.color = grid_colour;
    chart_axis_set_name(categories, wanted.category_axis.c_str());
    chart_axis_set_name(values, wanted.value_axis.c_str());
    chart_axis_major_gridlines_set_line(values, &grid);
    chart_axis_set_min(values, 0);
    chart_axis_set_num_format(values, wanted.is_percent ? "0%" : "#,##0");
    if (wanted.is_percent)
        chart_axis_set_max(values, 1);
    if (lies) {
        chart_axis_set_reverse(categories);        // The first row on top, as in the table,
        chart_axis_set_crossing_max(categories);   // and the values still at the bottom.
    }
}

static void set_looks(lxw_chart* chart, SheetChart const& wanted)
{
    static constexpr std::int8_t on_top_of_each_other = 100;
    lxw_chart_font title {};
    title.size = 13, title.bold = LXW_TRUE;
    chart_title_set_name(chart, wanted.title.c_str());
    chart_title_set_name_font(chart, &title);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    if (wanted.kind == SheetChart::Kind::stacked_bars || wanted.kind == SheetChart::Kind::columns)
        chart_set_series_overlap(chart, on_top_of_each_other);
    if (wanted.kind != SheetChart::Kind::line)
        chart_set_series_gap(chart, 60);
}

void write_charts(SheetWriting& writing)
{
    static constexpr double width = 900.0 / 480, height = 400.0 / 288;   // Of the library's own 480 × 288 pixels.
    static constexpr lxw_row_t lines_of_a_chart = 22;
    auto line = writing.line(writing.sheet.rows.size()) + 1;
    for (auto const& wanted : writing.sheet.charts) {
        auto* chart = workbook_add_chart(writing.book, kind_of(wanted));
        add_all_series(writing, chart, wanted);
        set_axes(chart, wanted);
        set_looks(chart, wanted);
        lxw_chart_options options {};
        options.x_scale = width, options.y_scale = height, options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        auto description = wanted.title;
        options.description = description.data();
        writing.note(worksheet_insert_chart_opt(writing.page, line, 0, chart, &options));
        line += lines_of_a_chart;
    }
}

}
