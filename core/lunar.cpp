#include "core/lunar.h"

#include <array>
#include <cmath>
#include <numbers>

// Formulas: J. Meeus, Astronomical Algorithms, 2nd ed.: chapter 49 (new moon), chapter 25 (sun).
// Angles are in degrees. A "day" is a whole number of days since 1970-01-01 in UTC+7.

namespace canbang {

using namespace std::chrono;

static constexpr double unix_epoch_jd = 2440587.5;
static constexpr double utc_offset_days = 7.0 / 24.0;

static double sin_deg(double degrees) { return std::sin(degrees * std::numbers::pi / 180.0); }

// ΔT, what the earth's clock lags behind the planets', in days. Espenak & Meeus 2006 for 2005 to 2050;
// within a minute and a half of the truth from 1900 to 2100.
static double clock_lag_days(double jd)
{
    double const t = (jd - 2451545.0) / 365.25;
    return (62.92 + t * (0.32217 + t * 0.005589)) / 86400.0;
}

struct MoonAngles { double e, sun, moon, latitude, node; };

static MoonAngles moon_angles(double k, double t)
{
    return {
        1 + t * (-0.002516 - t * 0.0000074),
        2.5534 + 29.10535670 * k + t * t * (-0.0000014 - t * 0.00000011),
        201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058)),
        160.7108 + 390.67050284 * k + t * t * (-0.0016118 + t * (-0.00000227 + t * 0.000000011)),
        124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215),
    };
}

// One periodic term of the new moon: days × e^|sun| × sin(moon·M' + sun·M + latitude·F).
struct MoonTerm { double days; int moon, sun, latitude; };

static constexpr std::array moon_terms {
    MoonTerm { -0.40720, 1, 0, 0 }, MoonTerm { 0.17241, 0, 1, 0 }, MoonTerm { 0.01608, 2, 0, 0 },
    MoonTerm { 0.01039, 0, 0, 2 }, MoonTerm { 0.00739, 1, -1, 0 }, MoonTerm { -0.00514, 1, 1, 0 },
    MoonTerm { 0.00208, 0, 2, 0 }, MoonTerm { -0.00111, 1, 0, -2 }, MoonTerm { -0.00057, 1, 0, 2 },
    MoonTerm { 0.00056, 2, 1, 0 }, MoonTerm { -0.00042, 3, 0, 0 }, MoonTerm { 0.00042, 0, 1, 2 },
    MoonTerm { 0.00038, 0, 1, -2 }, MoonTerm { -0.00024, 2, -1, 0 }, MoonTerm { -0.00007, 1, 2, 0 },
    MoonTerm { 0.00004, 2, 0, -2 }, MoonTerm { 0.00004, 0, 3, 0 }, MoonTerm { 0.00003, 1, 1, -2 },
    MoonTerm { 0.00003, 2, 0, 2 }, MoonTerm { -0.00003, 1, 1, 2 }, MoonTerm { 0.00003, 1, -1, 2 },
};

// The planets' pull on the new moon, its larger terms: days × sin(at + per_moon·k).
struct PlanetTerm { double days, at, per_moon; };

static constexpr std::array planet_terms {
    PlanetTerm { 0.000325, 299.77, 0.107408 }, PlanetTerm { 0.000165, 251.88, 0.016321 },
    PlanetTerm { 0.000164, 251.83, 26.651886 }, PlanetTerm { 0.000126, 349.42, 36.412478 },
    PlanetTerm { 0.000110, 84.66, 18.206239 }, PlanetTerm { 0.000062, 141.74, 53.303771 },
    PlanetTerm { 0.000060, 207.14, 2.453732 }, PlanetTerm { 0.000056, 154.84, 7.306860 },
};

static double moon_correction(double k, double t)
{
    auto const [e, sun, moon, latitude, node] = moon_angles(k, t);
    double sum = -0.00017 * sin_deg(node);
    for (auto const& term : moon_terms)
        sum += term.days * std::pow(e, std::abs(term.sun)) * sin_deg(term.moon * moon + term.sun * sun + term.latitude * latitude);
    for (auto const& term : planet_terms)
        sum += term.days * sin_deg(term.at + term.per_moon * k);
    return sum;
}

// The day of the k-th new moon; number 0 is that of 2000-01-06.
static int new_moon_day(int number)
{
    double const k = number;
    double const t = k / 1236.85;
    double const mean = 2451550.09766 + 29.530588861 * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
    double const jde = mean + moon_correction(k, t);
    return int(std::floor(jde - clock_lag_days(jde) - unix_epoch_jd + utc_offset_days));
}

// Which twelfth of its yearly circle the sun is in when the day begins: 0 from the spring equinox, 9 from the winter solstice.
static int sun_sign(int day)
{
    double const jd = day + unix_epoch_jd - utc_offset_days;
    double const t = (jd + clock_lag_days(jd) - 2451545.0) / 36525.0;
    double const mean = 280.46646 + t * (36000.76983 + t * 0.0003032);
    double const anomaly = 357.52911 + t * (35999.05029 - t * 0.0001537);
    double const centre = (1.914602 - t * (0.004817 + t * 0.000014)) * sin_deg(anomaly)
        + (0.019993 - t * 0.000101) * sin_deg(2 * anomaly) + 0.000289 * sin_deg(3 * anomaly);
    double const apparent = mean + centre - 0.00569 - 0.00478 * sin_deg(125.04 - 1934.136 * t);
    double const turned = apparent - 360.0 * std::floor(apparent / 360.0);
    return int(turned / 30.0) % 12;
}

static int day_number(Date date) { return int(sys_days { date }.time_since_epoch().count()); }

// The number of the new moon that began the month this day is in.
static int month_holding(int day)
{
    int number = int(std::floor((day - 10962) / 29.530588861));
    while (new_moon_day(number) > day)
        --number;
    while (new_moon_day(number + 1) <= day)
        ++number;
    return number;
}

// Month 11: the one that holds the winter solstice of this solar year.
static int month_eleven(int solar_year)
{
    int day = day_number(year { solar_year } / December / 18);
    while (sun_sign(day + 1) < 9)
        ++day;
    return month_holding(day);
}

static bool has_no_sign(int month_number)
{
    return sun_sign(new_moon_day(month_number)) == sun_sign(new_moon_day(month_number + 1));
}

// How many months after `eleven` the leap month comes; past the end when there is none before `next_eleven`.
static int leap_position(int eleven, int next_eleven)
{
    int const months = next_eleven - eleven;
    if (months < 13)
        return months;
    int position = 1;
    while (position < months && !has_no_sign(eleven + position))
        ++position;
    return position;
}

LunarDate lunar_date(Date solar)
{
    int const day = day_number(solar);
    int const current = month_holding(day);
    int const solar_year { solar.year() };
    int const from = current >= month_eleven(solar_year) ? solar_year : solar_year - 1;
    int const eleven = month_eleven(from);
    int const leap_at = leap_position(eleven, month_eleven(from + 1));
    int const position = current - eleven;
    int const months_on = position >= leap_at ? position - 1 : position;
    int const month = (months_on + 10) % 12 + 1;
    return { day - new_moon_day(current) + 1, month, month >= 11 ? from : from + 1, position == leap_at };
}

}
