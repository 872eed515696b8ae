// The Vietnamese lunar date of a solar one: the small number under each day of the calendar.
//
// Computed from the moon and the sun for UTC+7, so it can differ from the Chinese calendar (UTC+8):
// Tết 1985 was a month apart, Tết 2030 is a day apart.
#pragma once

#include "core/date.h"

namespace canbang {

struct LunarDate {
    int day = 0;                          // 1 to 30.
    int month = 0;                        // 1 to 12; a leap month bears the number of the month before it.
    int year = 0;                         // Of the solar year in which this lunar year's Tết falls.
    bool leap = false;
    bool operator==(LunarDate const&) const = default;
};

// The rules: a month begins on the day of the new moon; month 11 holds the winter solstice; when 13 months begin
// from one month 11 to the next, the first in which the sun enters no new sign (30° of longitude) is the leap month.
// For 1968, when Viet Nam took UTC+7, to 2100. Before, the same rules are applied, whatever was printed then. Months
// that begin within two minutes of midnight hang on how fast the earth will turn: May 2054, November 2077, October 2085.
LunarDate lunar_date(Date solar);

}
