#!/usr/bin/env python3
"""The annex as a workbook, read cell by cell and chart by chart with openpyxl.   workbook.py FOLDER-OF-CANBANG"""
import json
import sys
import tempfile

import openpyxl

from office import Office, expect, expect_equal
from spreadsheet import worked_out

TITLES, FIRST = 4, 5                    # The line of the titles and the first row below them.
VERDICTS = {True: "Đạt", False: "Chưa đạt"}


def table(sheet):
    """Every row as title → value, totals included."""
    titles = [cell.value for cell in sheet[TITLES]]
    return [dict(zip(titles, row)) for row in sheet.iter_rows(min_row=FIRST, values_only=True)]


def check_shape(sheet):
    expect_equal(sheet.freeze_panes, f"A{FIRST}", sheet.title + ": frozen")
    expect(sheet.auto_filter.ref.startswith(f"A{TITLES}:"), sheet.title + ": no filter on the titles")
    expect_equal(sheet.print_title_rows, f"${TITLES}:${TITLES}", sheet.title + ": repeated on every page")
    setup = sheet.page_setup
    expect_equal((setup.orientation, int(setup.paperSize), setup.fitToHeight), ("landscape", 9, 0), sheet.title + ": page")
    expect(all(cell.value for cell in sheet[TITLES]), sheet.title + ": a column without a title")
    for cell in sheet[TITLES]:
        width = sheet.column_dimensions[cell.column_letter].width
        longest_word = max(len(word) for word in cell.value.split())
        expect(width >= longest_word, f"{sheet.title}: {cell.value} does not fit {width}")


def check_formulas(formulas, results):
    count = 0
    for row in formulas.iter_rows():
        for cell in row:
            is_formula = cell.data_type == "f"
            count += is_formula
            if is_formula:
                result = results[cell.coordinate].value
                expect(abs(worked_out(results, cell.value) - result) < 1e-12, f"{formulas.title}!{cell.coordinate}: {cell.value} is not {result}")
    return count


def check_indicators(rows, status):
    expect_equal(len(rows), len(status), "indicators")
    for row, indicator in zip(rows, status):
        code = indicator["code"]
        expect_equal((row["Mã"], row["Kết quả"], row["Trên tổng số"]), (code, indicator["numerator"], indicator["denominator"]), code)
        if indicator["passed"] is not None:
            expect_equal(row["Đánh giá"], VERDICTS[indicator["passed"]], code)
            expect_equal(row["Còn thiếu"], indicator["missing"]["count"], code)


def check_quarters(rows, status):
    shown = {(row["Mã"], row["Kỳ"]): row for row in rows}
    for indicator in status:
        for quarter in indicator["by_period"]:
            row = shown.pop((indicator["code"], "Quý " + ["I", "II", "III", "IV"][int(quarter["period"][-1]) - 1]))
            expect_equal(row["Kết quả"], quarter["numerator"], indicator["code"] + quarter["period"])
            expect_equal(row["Trên tổng số"] or row["Chỉ tiêu giao"], quarter["denominator"], indicator["code"] + quarter["period"])
    expect(not shown, f"quarters nobody knows: {shown}")


def check_sources(workbook):
    """Every number of a sheet by unit and quarter has its source, and the same value there."""
    sources = {(row["Kỳ"], row["Đơn vị"], row["Nội dung"]): row for row in table(workbook["Nguồn số liệu"])}
    count = 0
    for name in ("Nhân sự", "Lãnh đạo", "Bồi dưỡng", "Khen thưởng, kỷ luật"):
        for row in table(workbook[name]):
            for title, value in row.items():
                if value is None or row["Đơn vị"].startswith("Cộng") or not title.endswith((", nữ", ", nam")):
                    continue
                source = sources[row["Kỳ"], row["Đơn vị"], title]
                expect_equal(source["Giá trị"], value, f"{name}: {row['Kỳ']}, {row['Đơn vị']}, {title}")
                expect(source["Tệp"].endswith(".canbang.json") and len(source["Mã câu trả lời"]) == 32 and source["Người nhập"], f"no source: {source}")
                count += 1
    expect(count > 500, f"only {count} numbers have a source")


def words_of(title):
    return "".join(run.t for paragraph in title.tx.rich.p for run in paragraph.r or [])


def check_chart(sheet, kind, series, number=0, of=1):
    """A chart of the sheet: of that kind, with titles, and series that show those columns of the same rows."""
    expect_equal([type(chart).__name__ for chart in sheet._charts], [kind] * of, sheet.title + ": charts")
    chart = sheet._charts[number]
    for title in (chart.title, chart.x_axis.title, chart.y_axis.title):
        expect(words_of(title), sheet.title + ": a chart or an axis without a title")
    expect_equal(len(chart.series), len(series), sheet.title + ": series")
    for drawn, column in zip(chart.series, series):
        expect(drawn.tx.v, sheet.title + ": a series without a name")
        first, last = drawn.val.numRef.f.split("!")[1].replace("$", "").split(":")
        expect_equal(sheet[first].column_letter, sheet[last].column_letter, "one column")
        expect_equal(sheet.cell(TITLES, sheet[first].column).value, column, sheet.title + ": the series shows")
        labels = (drawn.cat.strRef or drawn.cat.numRef).f.split("!")[1].replace("$", "").split(":")
        expect_equal([sheet[label].row for label in labels], [sheet[first].row, sheet[last].row], "the labels of these rows")
    return sheet[first].row, sheet[last].row


def check_charts(workbook):
    units = workbook["Đơn vị tại ngày chốt"]
    shown = (["Nhân sự, nữ", "Nhân sự, nam"], ["Lãnh đạo, nữ", "Lãnh đạo, nam"], ["Được phổ biến, tổng số", "Trên nhân sự cùng kỳ"])
    for number, (columns, grouping) in enumerate(zip(shown, ("stacked", "stacked", "clustered"))):
        rows = check_chart(units, "BarChart", columns, number, len(shown))
        chart = units._charts[number]
        expect_equal((rows, chart.grouping, chart.type), ((FIRST, FIRST + 11), grouping, "bar"), f"{columns} of twelve units")
    training = workbook["Bồi dưỡng"]
    first, last = check_chart(training, "BarChart", ["Tổng nữ", "Tổng nam"])
    expect_equal([training.cell(row, 1).value for row in range(first, last + 1)], ["Quý I", "Quý II", "Quý III", "Quý IV"], "people trained in four quarters")
    quarters = workbook["Chỉ tiêu theo quý"]
    first, last = check_chart(quarters, "BarChart", ["Kết quả", "Chỉ tiêu giao"])
    expect_equal([quarters.cell(row, 1).value for row in range(first, last + 1)], ["CT2.2"] * 4, "news items of four quarters")
    expect(quarters._charts[0].series[1].trendline, "the target is not a line")
    staff = workbook["Nhân sự"]
    first, last = check_chart(staff, "LineChart", ["Tỷ lệ nữ"])
    expect_equal([staff.cell(row, 1).value for row in range(first, last + 1)], ["Quý I", "Quý II", "Quý III", "Quý IV"], "the trend")
    expect_equal(sum(len(sheet._charts) for sheet in workbook), 6, "charts in all")


def main():
    with tempfile.TemporaryDirectory() as folder:
        office = Office(sys.argv[1], folder)
        database, file = office.make_demo(), office.path("phụ lục.xlsx")
        office.run("report", "--db", database, "--cutoff", "2026-11-25", "--xlsx", file)
        status = json.loads(office.run("status", "--db", database, "--cutoff", "2026-11-25", "--json"))["indicators"]
        formulas, results = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
        expect_equal(len(results.worksheets), 15, "sheets")
        for sheet in results:
            check_shape(sheet)
        count = sum(check_formulas(formulas[sheet.title], sheet) for sheet in results)
        expect(count > 500, f"only {count} formulas")
        check_indicators(table(results["Tổng hợp chỉ tiêu"]), status)
        check_quarters(table(results["Chỉ tiêu theo quý"]), status)
        check_sources(results)
        check_charts(results)
        expect("bình đẳng giới" in results.properties.title and results.properties.creator == "Phòng Hành chính – Quản trị", "document properties")
        cells = sum(sheet.max_row * sheet.max_column for sheet in results)
        print(f"{len(results.worksheets)} sheets, {cells} cells, {count} formulas, 3 charts")


main()
