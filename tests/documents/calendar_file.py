#!/usr/bin/env python3
"""The calendar of the demo, read by icalendar: days, names, changes, reminders.   calendar_file.py FOLDER-OF-CANBANG"""
import datetime
import json
import sys
import tempfile

import icalendar

from office import Office, expect, expect_equal

HOUR = datetime.timedelta(hours=1)


def events_in(path):
    raw = open(path, "rb").read()
    expect(raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n"), "a line does not end in CRLF")
    expect(all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line is longer than 75 octets")
    for line in raw.split(b"\r\n"):
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(raw)
    expect("Bình đẳng giới" in calendar["X-WR-CALNAME"] and calendar["NAME"] == calendar["X-WR-CALNAME"], "the calendar's name")
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    expect_equal(len(events), len(calendar.walk("VEVENT")), "a name for each event")
    return raw, events


def span(event):
    start, end = event["DTSTART"], event["DTEND"]
    for day in (start, end):
        expect(type(day.dt) is datetime.date and day.params["VALUE"] == "DATE", f"{event['SUMMARY']} has a time of day")
    return start.dt.isoformat(), end.dt.isoformat()


def check_reminders(event):
    reminders = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    expect_equal(reminders, [-(7 * 24 - 8) * HOUR, -16 * HOUR], f"{event['SUMMARY']}: reminders")
    expect(all(alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] for alarm in event.walk("VALARM")), "reminders are shown")


def main():
    with tempfile.TemporaryDirectory() as folder:
        office = Office(sys.argv[1], folder)
        database = office.make_demo()

        def write(name):
            office.run("calendar", "--db", database, "--ics", office.path(name))
            return events_in(office.path(name))

        raw, events = write("a.ics")
        expect_equal(raw, write("b.ics")[0], "the same data gives the same file")
        plan = "@laichau-vpubnd-2026"
        days = {"event.8-3": ("2026-03-08", "2026-03-09"), "event.20-10": ("2026-10-20", "2026-10-21"), "event.action-month": ("2026-11-15", "2026-12-16"),
                "deadline.report-so-noi-vu": ("2026-11-30", "2026-12-01"), "hand-in.2026-Q4": ("2027-01-08", "2027-01-09"), "event.demo-1.hcqt": ("2026-11-26", "2026-11-27")}
        for name, expected in days.items():
            expect_equal(span(events[name + plan]), expected, name)
            check_reminders(events[name + plan])
        for event in events.values():
            span(event)
            expect(event["CATEGORIES"].to_ical() and event["STATUS"] == "CONFIRMED" and int(event["SEQUENCE"]) >= 0, f"{event['SUMMARY']}: category, state, number")
        own = "event.demo-1.hcqt" + plan
        office.run("record", "--db", database, "-", typed=json.dumps([{"unit": "hcqt", "period": "2026", "subject": "event.demo-1", "field": "starts_on", "value": "2026-11-27"}]))
        office.run("record", "--db", database, "-", typed=json.dumps([{"unit": "hcqt", "period": "2026", "subject": "event.demo-1", "field": "ends_on", "value": "2026-11-28"}]))
        moved = write("c.ics")[1][own]
        expect_equal(span(moved), ("2026-11-27", "2026-11-29"), "the moved event")
        expect(int(moved["SEQUENCE"]) > int(events[own]["SEQUENCE"]), "a moved event has a higher number")
        office.run("record", "--db", database, "-", typed=json.dumps([{"unit": "hcqt", "period": "2026", "subject": "event.demo-1", "field": "deleted", "value": True}]))
        gone = write("d.ics")[1][own]
        expect(gone["STATUS"] == "CANCELLED" and int(gone["SEQUENCE"]) > int(moved["SEQUENCE"]) and not gone.walk("VALARM"), "a deleted event is cancelled")
        print(f"{len(events)} events")


main()
