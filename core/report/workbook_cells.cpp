// One cell in the hands of the library.
#include "core/report/workbook.h"
#include "core/report/workbook_native.h"

namespace canbang {

static double quotient(Share share) { return double(share.part) / double(share.whole); }

static lxw_datetime spreadsheet_day(Date date) { return { int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), 0, 0, 0 }; }

static lxw_datetime spreadsheet_moment(Moment moment)
{
    auto const local = vietnam_time(moment.at_ms);
    auto time = spreadsheet_day(local.date);
    time.hour = local.hour, time.min = local.minute;
    return time;
}

namespace {

// What the library is told of each kind of cell.
struct CellWriter {
    CellPlace place;

    lxw_error operator()(std::monostate) const { return worksheet_write_blank(place.page, place.row, place.column, place.format); }
    lxw_error operator()(std::int64_t number) const { return worksheet_write_number(place.page, place.row, place.column, double(number), place.format); }
    lxw_error operator()(Share share) const { return worksheet_write_number(place.page, place.row, place.column, quotient(share), place.format); }
    lxw_error operator()(std::string const& text) const { return worksheet_write_string(place.page, place.row, place.column, cell_text(text).c_str(), place.format); }

    // The days of a spreadsheet begin with 1900.
    lxw_error operator()(Date date) const
    {
        if (int(date.year()) < 1900)
            return (*this)(iso_date(date));
        auto day = spreadsheet_day(date);
        return worksheet_write_datetime(place.page, place.row, place.column, &day, place.format);
    }
    lxw_error operator()(Moment moment) const
    {
        auto time = spreadsheet_moment(moment);
        return worksheet_write_datetime(place.page, place.row, place.column, &time, place.format);
    }
    lxw_error operator()(Formula const& formula) const
    {
        auto const* share = std::get_if<Share>(&formula.result);
        auto const result = share ? quotient(*share) : double(std::get<std::int64_t>(formula.result));
        return worksheet_write_formula_num(place.page, place.row, place.column, formula.expression.c_str(), place.format, result);
    }
};

}

lxw_error write_cell(CellPlace const& place, SheetCell const& cell) { return std::visit(CellWriter { place }, cell); }

}
