#include "app/format.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace canbang {

static constexpr char const* no_break_space = "\u00A0";
static constexpr std::array quarters { "I", "II", "III", "IV" };
static constexpr std::array vietnamese_days { "Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy" };
static constexpr std::array english_days { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" };

static std::string two_digits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string number_text(std::int64_t number, Language language)
{
    auto digits = std::to_string(number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number));
    for (auto at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, language == Language::english ? "," : ".");
    return (number < 0 ? "−" : "") + digits;
}

// Of a thousand, half up away from zero.
static std::int64_t rounded_share(std::int64_t part, std::int64_t whole)
{
    auto const size = (2 * 1000 * std::abs(part) + whole) / (2 * whole);
    return part < 0 ? -size : size;
}

std::string share_text(std::int64_t part, std::int64_t whole, Language language)
{
    if (whole <= 0)
        return "–";
    auto const tenths = rounded_share(part, whole);
    auto const* const mark = language == Language::english ? "." : ",";
    return (tenths < 0 ? "−" : "") + number_text(std::abs(tenths) / 10, language) + mark + std::to_string(std::abs(tenths) % 10);
}

std::string percent_text(std::int64_t part, std::int64_t whole, Language language)
{
    return share_text(part, whole, language) + (whole > 0 ? std::string(no_break_space) + "%" : "");
}

std::string day_month(Date date)
{
    return two_digits(unsigned(date.day())) + "/" + two_digits(unsigned(date.month()));
}

std::string short_date(Date date)
{
    return day_month(date) + "/" + std::to_string(int(date.year()));
}

std::string weekday_name(Date date, Language language)
{
    auto const day = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
    return language == Language::english ? english_days.at(day) : vietnamese_days.at(day);
}

std::string long_date(Date date, Language language)
{
    return weekday_name(date, language) + " " + short_date(date);
}

std::string time_of_day(LocalTime time)
{
    return two_digits(static_cast<unsigned>(time.hour)) + ":" + two_digits(static_cast<unsigned>(time.minute));
}

std::string quarter_short(Period period)
{
    return period.is_year() ? "" : quarters.at(static_cast<std::size_t>(period.quarter - 1));
}

std::string quarter_name(Period period, Language language)
{
    if (period.is_year())
        return period_name(period, language);
    return (language == Language::english ? "Quarter " : "Quý ") + quarter_short(period);
}

std::string period_name(Period period, Language language)
{
    auto const year = std::to_string(period.year);
    if (period.is_year())
        return (language == Language::english ? "Year " : "Năm ") + year;
    return quarter_name(period, language) + "/" + year;
}

// Three numbers with anything of "/-. " between them, at most one sign and any spaces.
static bool split_typed(std::string_view typed, std::array<int, 3>& numbers)
{
    std::size_t found = 0;
    bool is_inside = false;
    for (char const letter : typed) {
        bool const is_digit = letter >= '0' && letter <= '9';
        if (!is_digit && std::string_view("/-. ").find(letter) == std::string_view::npos)
            return false;
        if (is_digit && !is_inside && ++found > numbers.size())
            return false;
        if (is_digit)
            numbers[found - 1] = std::min(numbers[found - 1] * 10 + (letter - '0'), 99999);
        is_inside = is_digit;
    }
    return found == numbers.size();
}

Result<Date> date_from_typed(std::string_view typed)
{
    std::array<int, 3> numbers {};
    if (split_typed(typed, numbers) && numbers[2] >= 1900 && numbers[2] <= 9999) {
        std::array<char, 40> iso {};
        std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", numbers[2], numbers[1], numbers[0]);
        if (auto date = date_from(iso.data()))
            return date;
    }
    return Error { Fault::malformed, "not a date", "Write the day like 30/11/2026." };
}

}
