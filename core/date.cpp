#include "core/date.h"

#include <cstdio>

namespace canbang {

using namespace std::chrono;

static Error bad(std::string_view what, std::string_view text)
{
    return { Fault::malformed, "'" + std::string(text.substr(0, 40)) + "' is not " + std::string(what), "Write it like 2026-11-30, 2026-Q3 or 2026-09-30T08:15:00Z." };
}

// Digits only: no sign, no space, exactly this many.
static bool read_digits(std::string_view text, std::size_t at, std::size_t count, int& into)
{
    if (at + count > text.size())
        return false;
    into = 0;
    for (char const c : text.substr(at, count)) {
        if (c < '0' || c > '9')
            return false;
        into = into * 10 + (c - '0');
    }
    return true;
}

static bool has(std::string_view text, std::size_t at, char expected)
{
    return at < text.size() && text[at] == expected;
}

Result<Date> date_from(std::string_view iso)
{
    int y = 0, m = 0, d = 0;
    bool const shaped = iso.size() == 10 && read_digits(iso, 0, 4, y) && has(iso, 4, '-')
        && read_digits(iso, 5, 2, m) && has(iso, 7, '-') && read_digits(iso, 8, 2, d);
    Date const date { year { y }, month { unsigned(m) }, day { unsigned(d) } };
    if (!shaped || y < 1900 || !date.ok())
        return bad("a date", iso);
    return date;
}

std::string iso_date(Date date)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

Date add_days(Date date, int days_to_add) { return sys_days { date } + days { days_to_add }; }

int days_between(Date from, Date to) { return int((sys_days { to } - sys_days { from }).count()); }

Result<Period> period_from(std::string_view text)
{
    int year = 0, quarter = 0;
    if (!read_digits(text, 0, 4, year) || year < 1900)
        return bad("a period", text);
    if (text.size() == 4)
        return Period { year };
    bool const shaped = text.size() == 7 && text.substr(4, 2) == "-Q" && read_digits(text, 6, 1, quarter);
    if (!shaped || quarter < 1 || quarter > 4)
        return bad("a period", text);
    return Period { year, quarter };
}

std::string to_string(Period period)
{
    auto const year = std::to_string(period.year);
    return period.is_year() ? year : year + "-Q" + std::to_string(period.quarter);
}

Period year_of(Period period) { return { period.year }; }

Period quarter_of(Date date) { return { int(date.year()), int(unsigned(date.month()) - 1) / 3 + 1 }; }

Date first_day(Period period)
{
    unsigned const month_number = period.is_year() ? 1 : unsigned(period.quarter) * 3 - 2;
    return year { period.year } / month { month_number } / day { 1 };
}

Date last_day(Period period)
{
    unsigned const month_number = period.is_year() ? 12 : unsigned(period.quarter) * 3;
    return year { period.year } / month { month_number } / last;
}

bool contains(Period period, Date date) { return first_day(period) <= date && date <= last_day(period); }

bool contains(Period outer, Period inner)
{
    return outer == inner || (outer.is_year() && outer.year == inner.year);
}

LocalTime vietnam_time(std::int64_t at_ms)
{
    sys_time<milliseconds> const local { milliseconds { at_ms } + hours { 7 } };
    auto const midnight = floor<days>(local);
    hh_mm_ss const clock { floor<minutes>(local - midnight) };
    return { Date { midnight }, int(clock.hours().count()), int(clock.minutes().count()) };
}

std::string iso_time(std::int64_t at_ms)
{
    sys_time<milliseconds> const moment { milliseconds { at_ms } };
    auto const midnight = floor<days>(moment);
    hh_mm_ss const clock { moment - midnight };
    char text[24];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", int(clock.hours().count()), int(clock.minutes().count()),
        int(clock.seconds().count()), int(clock.subseconds().count()));
    return iso_date(Date { midnight }) + text;
}

Result<std::int64_t> time_from(std::string_view iso)
{
    int h = 0, m = 0, s = 0, fraction = 0;
    bool const shaped = iso.size() >= 20 && iso.size() <= 24 && iso.back() == 'Z' && has(iso, 10, 'T') && has(iso, 13, ':') && has(iso, 16, ':')
        && read_digits(iso, 11, 2, h) && read_digits(iso, 14, 2, m) && read_digits(iso, 17, 2, s);
    if (!shaped || h > 23 || m > 59 || s > 59)
        return bad("a time", iso);
    if (auto const digits = iso.substr(19, iso.size() - 20); !digits.empty()) {
        if (digits.size() != 4 || digits[0] != '.' || !read_digits(digits, 1, 3, fraction))
            return bad("a time", iso);
    }
    TRY(auto const date, date_from(iso.substr(0, 10)));
    auto const moment = sys_days { date } + hours { h } + minutes { m } + seconds { s } + milliseconds { fraction };
    return std::int64_t { duration_cast<milliseconds>(moment.time_since_epoch()).count() };
}

}
