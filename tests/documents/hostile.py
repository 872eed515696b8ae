#!/usr/bin/env python3
"""Text that means ill, through every format: it arrives as text, or not at all.   hostile.py FOLDER-OF-CANBANG"""
import csv
import sys
import tempfile

import icalendar
import openpyxl

from office import Office, expect, expect_equal

TEXTS = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "=HYPERLINK(\"http://x\",\"y\")", "<b>&amp;</si><c t=\"str\"><f>1+1</f></c>", "]]>", "\"',;\\", "\u202Eđảo ngược\u202C \u200F",
         "một\nEND:VEVENT\nBEGIN:VEVENT", "_x0041_ _x000D_", "👩🏽‍💼 𠀋", "Phòng []:*?/\\ 'A'", "x" * 16384, "ữ" * 5461]


def answers():
    for number, text in enumerate(TEXTS):
        news, event, task = f"news.t{number}", f"event.t{number}", "task." + ["NV1a", "NV1b", "NV2", "NV3", "NV4a", "NV4b", "NV4c", "NV5", "NV6", "TH1"][number % 10]
        for period, subject, field, value in ((("2026-Q3"), news, "title", text), ("2026-Q3", news, "url", text), ("2026-Q3", news, "published_on", "2026-08-01"), ("2026", event, "title", text),
                                              ("2026", event, "starts_on", "2026-11-26"), ("2026", event, "note", text), ("2026", task, "note", text), ("2026", task, "evidence", text)):
            yield {"unit": "tong-hop", "period": period, "subject": subject, "field": field, "value": value}


def each_answered_once(made):
    last = {}
    for answer in made:
        last[answer["subject"], answer["field"]] = answer
    return list(last.values())


def column(sheet, title):
    titles = [cell.value for cell in sheet[4]]
    return [row[titles.index(title)] for row in sheet.iter_rows(min_row=5)]


def check_workbook(path):
    workbook = openpyxl.load_workbook(path)
    for title, is_kept in (("Tên tin, bài", 0), ("Đường dẫn", 0)):
        cells = [cell for cell in column(workbook["Tin, bài"], title) if cell.value and not str(cell.value).startswith("Cộng")]
        expect_equal({cell.data_type for cell in cells}, {"s"}, title + ": nothing but text")
        expect_equal(sorted(cell.value for cell in cells), sorted(text.replace("\t", " ") for text in TEXTS), title)
    formulas = [cell.value for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    expect(formulas and all(formula.startswith(("=SUM(", "=SUMIF(", "=IF(")) for formula in formulas), "a formula that somebody typed")
    expect(not any(cell.hyperlink for sheet in workbook for row in sheet.iter_rows() for cell in row), "an address that can be clicked")


def check_tables(folder):
    with open(folder + "/annex-news.csv", encoding="utf-8-sig", newline="") as file:
        titles = [row["Tên tin, bài"] for row in csv.DictReader(file, strict=True)]
    expect_equal(sorted(titles), sorted("'" + text if text[0] in "=+-@\t\r" else text for text in TEXTS), "titles in the table")


def check_calendar(path):
    calendar = icalendar.Calendar.from_ical(open(path, "rb").read())
    own = [event for event in calendar.walk("VEVENT") if str(event["UID"]).startswith("event.t")]
    expect_equal(sorted(str(event["SUMMARY"]) for event in own), sorted(TEXTS), "titles in the calendar")
    expect_equal(sorted(str(event["DESCRIPTION"]) for event in own), sorted(TEXTS), "notes in the calendar")


def main():
    with tempfile.TemporaryDirectory() as folder:
        office = Office(sys.argv[1], folder)
        database = office.make_unit(each_answered_once(answers()))
        office.run("report", "--db", database, "--cutoff", "2026-11-25", "--xlsx", office.path("a.xlsx"))
        check_workbook(office.path("a.xlsx"))
        office.run("export", "--db", database, "--csv", office.path("csv"))
        check_tables(office.path("csv"))
        office.run("calendar", "--db", database, "--ics", office.path("a.ics"))
        check_calendar(office.path("a.ics"))
        print(f"{len(TEXTS)} texts in three formats")


main()
