#include "core/report/workbook.h"

#include "core/report/workbook_native.h"

#include <zip_to_memory.h>

#include <algorithm>
#include <ctime>
#include <tuple>

namespace canbang {

namespace {

enum class Line { ordinary, total, title };

// How cells look; made once for each kind, as a format belongs to its workbook.
struct Formats {
    lxw_format* preface_first = nullptr;
    lxw_format* preface = nullptr;
    lxw_format* title = nullptr;
    lxw_format* by_kind[2][5] {};                  // Ordinary and total rows, by ColumnKind.
};

}

static lxw_format* letters(lxw_workbook* book, double size)
{
    auto* format = workbook_add_format(book);
    format_set_font_name(format, "Times New Roman");
    format_set_font_size(format, size);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

static char const* number_format(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::text: return "General";
    case ColumnKind::number: return "#,##0";
    case ColumnKind::percent: return "0.0%";
    case ColumnKind::date: return "dd/mm/yyyy";
    case ColumnKind::moment: return "dd/mm/yyyy hh:mm";
    }
    return "General";
}

static lxw_format* cell_format(lxw_workbook* book, ColumnKind kind, Line line)
{
    auto* format = letters(book, 11);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
    format_set_num_format(format, number_format(kind));
    if (kind == ColumnKind::text || line == Line::title)
        format_set_text_wrap(format);
    if (kind == ColumnKind::text && line != Line::title)
        format_set_indent(format, 1);
    if (line != Line::ordinary) {
        format_set_bold(format);
        format_set_bg_color(format, line == Line::title ? 0xE8E0EE : 0xF3F3F3);
    }
    return format;
}

static Formats make_formats(lxw_workbook* book)
{
    Formats formats;
    formats.preface_first = letters(book, 14);
    format_set_bold(formats.preface_first);
    formats.preface = letters(book, 11);
    format_set_italic(formats.preface);
    formats.title = cell_format(book, ColumnKind::text, Line::title);
    format_set_align(formats.title, LXW_ALIGN_CENTER);
    format_set_align(formats.title, LXW_ALIGN_VERTICAL_CENTER);
    for (std::size_t kind = 0; kind < 5; ++kind) {
        formats.by_kind[0][kind] = cell_format(book, ColumnKind(kind), Line::ordinary);
        formats.by_kind[1][kind] = cell_format(book, ColumnKind(kind), Line::total);
    }
    return formats;
}

// --- Head and rows ----------------------------------------------------------------------------------------

static void write_head(SheetWriting& writing, Formats const& formats)
{
    auto const& [preface, columns] = std::tie(writing.sheet.preface, writing.sheet.columns);
    for (std::size_t i = 0; i < preface.size(); ++i)
        writing.note(worksheet_write_string(writing.page, lxw_row_t(i), 0, cell_text(preface[i]).c_str(), i == 0 ? formats.preface_first : formats.preface));
    for (std::size_t column = 0; column < columns.size(); ++column) {
        writing.note(write_cell({ writing.page, lxw_row_t(preface.size()), lxw_col_t(column), formats.title }, columns[column].title));
        writing.note(worksheet_set_column(writing.page, lxw_col_t(column), lxw_col_t(column), fitting_width(writing.sheet, column), nullptr));
    }
}

// Excel finds the heights itself, other programs do not.
static void set_heights(SheetWriting& writing)
{
    static constexpr double line_height = 14.5, highest = 409;
    std::vector<int> widths;
    for (std::size_t column = 0; column < writing.sheet.columns.size(); ++column)
        widths.push_back(fitting_width(writing.sheet, column));
    auto const height_of = [&](std::size_t row) { return std::min(line_height * lines_needed(writing.sheet, row, widths) + 1.5, highest); };
    for (std::size_t row = 0; row < writing.sheet.rows.size(); ++row)
        writing.note(worksheet_set_row(writing.page, writing.line(row), height_of(row), nullptr));
    writing.note(worksheet_set_row(writing.page, lxw_row_t(title_row(writing.sheet)), height_of(writing.sheet.rows.size()), nullptr));
    if (!writing.sheet.preface.empty())
        writing.note(worksheet_set_row(writing.page, 0, 20, nullptr));
}

static void write_rows(SheetWriting& writing, Formats const& formats)
{
    auto const& [columns, rows] = std::tie(writing.sheet.columns, writing.sheet.rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            auto* format = formats.by_kind[rows[row].is_total ? 1 : 0][std::size_t(columns[column].kind)];
            writing.note(write_cell({ writing.page, writing.line(row), lxw_col_t(column), format }, rows[row].cells[column]));
        }
    }
}

// "&" begins an order in the foot of a page.
static std::string foot_text(std::string const& text)
{
    std::string doubled;
    for (char const c : cell_text(text))
        doubled += c == '&' ? std::string("&&") : std::string(1, c);
    return doubled;
}

static void set_up_page(SheetWriting& writing, std::string const& page_words)
{
    static constexpr std::uint8_t a4 = 9;
    auto* page = writing.page;
    auto const titles = lxw_row_t(title_row(writing.sheet));
    auto const last = titles + lxw_row_t(rows_without_totals(writing.sheet));
    worksheet_freeze_panes(page, titles + 1, 0);
    writing.note(worksheet_autofilter(page, titles, 0, last, lxw_col_t(writing.sheet.columns.size() - 1)));
    worksheet_set_landscape(page);
    worksheet_set_paper(page, a4);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_set_margins(page, 0.5, 0.4, 0.6, 0.6);
    writing.note(worksheet_repeat_rows(page, titles, titles));
    writing.note(worksheet_set_footer(page, ("&L&\"Times New Roman\"" + foot_text(writing.name) + "&R&\"Times New Roman\"" + foot_text(page_words) + " &P/&N").c_str()));
    writing.note(worksheet_ignore_errors(page, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

static lxw_error write_sheet(lxw_workbook* book, Sheet const& sheet, std::string const& name, Formats const& formats, std::string const& page_words)
{
    SheetWriting writing { book, workbook_add_worksheet(book, name.c_str()), sheet, name };
    if (!writing.page)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    write_head(writing, formats);
    write_rows(writing, formats);
    set_heights(writing);
    set_up_page(writing, page_words);
    write_charts(writing);
    return writing.error;
}

// --- The whole ----------------------------------------------------------------------------------------

static lxw_error describe(lxw_workbook* book, Workbook const& workbook)
{
    auto title = cell_text(workbook.title), subject = cell_text(workbook.subject), author = cell_text(workbook.author), company = cell_text(workbook.company);
    lxw_doc_properties properties {};
    properties.title = title.data(), properties.subject = subject.data(), properties.author = author.data(), properties.company = company.data();
    properties.created = std::time_t(workbook.made_at_ms / 1000);
    return workbook_set_properties(book, &properties);
}

static lxw_error write_all(lxw_workbook* book, Workbook const& workbook)
{
    auto error = describe(book, workbook);
    auto const formats = make_formats(book);
    std::vector<std::string> names;
    for (auto const& sheet : workbook.sheets) {
        names.push_back(sheet_name(sheet.name, names));
        if (error == LXW_NO_ERROR)
            error = write_sheet(book, sheet, names.back(), formats, workbook.page_words);
    }
    return error;
}

Result<std::string> write_workbook(Workbook const& workbook)
{
    std::string bytes;
    auto* book = workbook_new("");
    if (!book)
        return Error { Fault::io, "the workbook cannot be begun", "Close other programs and try again." };
    auto error = write_all(book, workbook);
    send_zip_to(&bytes);
    auto const closed = workbook_close(book);      // Frees it as well.
    send_zip_to(nullptr);
    error = error == LXW_NO_ERROR ? closed : error;
    if (error != LXW_NO_ERROR)
        return Error { Fault::io, std::string("the workbook cannot be written: ") + lxw_strerror(error), "Make room on the disk and try again." };
    return bytes;
}

}
