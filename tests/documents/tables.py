#!/usr/bin/env python3
"""The sheets of the annex as CSV, read by Python's own reader and held against the workbook.   tables.py FOLDER-OF-CANBANG"""
import csv
import datetime
import io
import os
import sys
import tempfile

import openpyxl

from office import Office, expect, expect_equal

ORDER = ["summary", "quarters", "cutoff", "staff", "leaders", "reached", "sessions", "training", "rewards", "documents", "news", "commendations", "tasks", "hand_ins", "sources"]


def as_written(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def is_same(text, value):
    """A day has no time in a table, and 1 may be a share."""
    written = as_written(value)
    is_number = isinstance(value, (int, float)) and text.count(".") == 1
    return text == written or text + " 00:00" == written or (is_number and abs(float(text) - value) <= 0.00005)


def read(path):
    raw = open(path, "rb").read()
    expect(raw.startswith(b"\xef\xbb\xbf"), path + ": no byte order mark")
    expect(raw.endswith(b"\r\n"), path + ": the last line does not end")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


def main():
    with tempfile.TemporaryDirectory() as folder:
        office = Office(sys.argv[1], folder)
        database, file = office.make_demo(), office.path("a.xlsx")
        office.run("report", "--db", database, "--cutoff", "2026-11-25", "--xlsx", file)
        office.run("export", "--db", database, "--csv", office.path("csv"))
        cells = 0
        for name, sheet in zip(ORDER, openpyxl.load_workbook(file, data_only=True), strict=True):
            rows = read(office.path(f"csv/annex-{name}.csv"))
            expect_equal(rows[0], [cell.value for cell in sheet[4]], name + ": titles")
            expect(all(len(row) == len(rows[0]) for row in rows), name + ": rows of different lengths")
            for number, row in enumerate(rows[1:], start=5):
                for column, text in enumerate(row, start=1):
                    value = sheet.cell(number, column).value
                    expect(is_same(text, value), f"{name}, line {number}: {text!r} instead of {value!r}")
                    cells += 1
        expect_equal(sum(file.startswith("annex-") for file in os.listdir(office.path("csv"))), len(ORDER), "files")
        print(f"{len(ORDER)} tables, {cells} cells as in the workbook")


main()
