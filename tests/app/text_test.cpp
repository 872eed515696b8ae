#include "app/error_words.h"
#include "app/format.h"
#include "app/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <set>
#include <string>

using namespace canbang;
using namespace std::chrono;

static constexpr auto vi = Language::vietnamese, en = Language::english;

// Puts the language back as it was.
struct Speaking {
    explicit Speaking(Language language) { speak(language); }
    ~Speaking() { speak(before); }
    Language before = spoken();
};

TEST_CASE("words come in the language spoken")
{
    CHECK(say("widgets.close_notice") == "Đóng thông báo");
    Speaking const english(en);
    CHECK(say("widgets.close_notice") == "Close this notice");
}

TEST_CASE("a missing word shows its key, so that it is found")
{
    CHECK(say("nowhere.nothing") == "⟨nowhere.nothing⟩");
}

TEST_CASE("every word exists once, in both languages, with the same placeholders")
{
    for (auto const& defect : catalogue_defects())
        FAIL_CHECK(defect);
    CHECK(keys_of(vi) == keys_of(en));
    CHECK(keys_of(vi).size() >= 3);
}

TEST_CASE("numbers are grouped by thousands")
{
    CHECK(number_text(0, vi) == "0");
    CHECK(number_text(999, vi) == "999");
    CHECK(number_text(1234, vi) == "1.234");
    CHECK(number_text(1234567, en) == "1,234,567");
    CHECK(number_text(-1234, vi) == "−1.234");
    CHECK(number_text(INT64_MIN, en) == "−9,223,372,036,854,775,808");
}

TEST_CASE("a share has one decimal, half up, computed in integers")
{
    CHECK(percent_text(7, 12, vi) == "58,3\u00A0%");
    CHECK(percent_text(7, 12, en) == "58.3\u00A0%");
    CHECK(percent_text(1, 8, vi) == "12,5\u00A0%");
    CHECK(percent_text(1, 16, vi) == "6,3\u00A0%");        // 6.25
    CHECK(percent_text(1, 2000, vi) == "0,1\u00A0%");      // 0.05
    CHECK(percent_text(1, 2001, vi) == "0,0\u00A0%");
    CHECK(percent_text(1999, 2000, vi) == "100,0\u00A0%"); // 99.95
    CHECK(percent_text(0, 5, vi) == "0,0\u00A0%");
    CHECK(percent_text(5, 5, vi) == "100,0\u00A0%");
    CHECK(percent_text(-1, 8, vi) == "−12,5\u00A0%");
    CHECK(percent_text(3, 0, vi) == "–");
}

TEST_CASE("a share under a heading that says percent has no sign, and never reaches a half that it is short of")
{
    CHECK(share_text(8, 15, vi) == "53,3");
    CHECK(share_text(8, 15, en) == "53.3");
    CHECK(share_text(69, 139, vi) == "49,6");
    CHECK(share_text(0, 0, vi) == "–");
}

TEST_CASE("dates are written day first")
{
    Date const date { year(2026), November, day(30) };
    CHECK(short_date(date) == "30/11/2026");
    CHECK(day_month(Date(year(2026), March, day(8))) == "08/03");
    CHECK(long_date(date, vi) == "thứ Hai 30/11/2026");
    CHECK(long_date(date, en) == "Monday 30/11/2026");
    CHECK(weekday_name(Date(year(2026), March, day(8)), vi) == "Chủ nhật");
    CHECK(time_of_day({ date, 7, 5 }) == "07:05");
}

TEST_CASE("periods have names")
{
    CHECK(period_name({ 2026, 3 }, vi) == "Quý III/2026");
    CHECK(period_name({ 2026, 5 }, vi) == "Năm 2026");
    CHECK(quarter_short({ 2026, 4 }) == "IV");
    CHECK(quarter_short({ 2026, 5 }).empty());
    CHECK(quarter_name({ 2026, 1 }, vi) == "Quý I");
}

TEST_CASE("a date may be typed in several ways, but must exist")
{
    for (auto const* const typed : { "5/3/2026", "05/03/2026", " 05-03-2026", "5.3.2026", "5 / 3 / 2026" })
        CHECK_MESSAGE(date_from_typed(typed).value() == Date(year(2026), March, day(5)), typed);
    for (auto const* const typed : { "", "5/3", "30/02/2026", "31/12/26", "5/3/2026/1", "ngày 5/3/2026", "0/1/2026", "99999999999999999999/1/2026" }) {
        auto const refused = date_from_typed(typed);
        REQUIRE_MESSAGE(!refused.ok(), typed);
        CHECK_FALSE(refused.error().hint.empty());
    }
}

// --- Texts that nobody shows ---------------------------------------------------------------------------

// Everything between quotation marks in the program.
static std::set<std::string> literals_of_the_program()
{
    std::set<std::string> literals;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(std::string(CANBANG_SOURCE_DIR) + "/app")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            for (auto open = line.find('"'); open != std::string::npos; open = line.find('"', open + 1)) {
                auto const close = std::min(line.find('"', open + 1), line.size());
                literals.insert(line.substr(open + 1, close - open - 1));
                open = close;
            }
        }
    }
    return literals;
}

// As it stands, or put together of a beginning that ends with a point, or of a beginning and an ending.
static bool is_said(std::string const& key, std::set<std::string> const& literals)
{
    if (key.starts_with("error: ") || literals.contains(key))
        return true;
    for (auto point = key.find('.'); point != std::string::npos; point = key.find('.', point + 1)) {
        bool const has_ending = literals.contains(key.substr(0, point)) && literals.contains(key.substr(point));
        if (literals.contains(key.substr(0, point + 1)) || has_ending)
            return true;
    }
    return false;
}

// What stands between quotation marks in the first argument of every say(…), where nothing is put together.
static std::set<std::string> keys_said_in(std::string const& source)
{
    std::set<std::string> keys;
    for (auto at = source.find("say("); at != std::string::npos; at = source.find("say(", at + 1)) {
        std::set<std::string> in_this;
        bool is_put_together = false, is_whole_word = at == 0 || !std::isalnum(static_cast<unsigned char>(source[at - 1]));
        int depth = 0;
        for (auto i = at + 4; i < source.size() && (depth > 0 || (source[i] != ',' && source[i] != ')')); ++i) {
            depth += source[i] == '(' || source[i] == '{' ? 1 : source[i] == ')' || source[i] == '}' ? -1 : 0;
            is_put_together |= source[i] == '+';
            if (source[i] != '"')
                continue;
            auto const close = source.find('"', i + 1);
            if (auto const word = source.substr(i + 1, close - i - 1); word.find('.') != std::string::npos)
                in_this.insert(word);
            i = close;
        }
        if (is_whole_word && !is_put_together)
            keys.merge(in_this);
    }
    return keys;
}

TEST_CASE("every text that is asked for is there")
{
    auto const known = keys_of(Language::vietnamese);
    std::size_t count = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(std::string(CANBANG_SOURCE_DIR) + "/app")) {
        if (entry.path().extension() != ".cpp" || entry.path().filename() == "text.cpp")
            continue;
        std::stringstream source;
        source << std::ifstream(entry.path()).rdbuf();
        for (auto const& key : keys_said_in(source.str()))
            CHECK_MESSAGE((++count, std::ranges::binary_search(known, key)), entry.path().filename().string(), " asks for ", key);
    }
    CHECK(count > 500);
}

// The sentences among the words of every error: what to do next.
static std::set<std::string> next_steps_in(std::string const& source)
{
    std::set<std::string> steps;
    for (auto at = source.find("Error { "); at != std::string::npos; at = source.find("Error { ", at + 1)) {
        for (auto i = at; i < source.size() && source[i] != '}'; ++i) {
            if (source[i] != '"')
                continue;
            auto const close = source.find('"', i + 1);
            auto const words = source.substr(i + 1, close - i - 1);
            if (words.size() > 8 && std::isupper(static_cast<unsigned char>(words.front())) && words.ends_with('.'))
                steps.insert(words);
            i = close;
        }
    }
    return steps;
}

TEST_CASE("the next step of every error can be told in Vietnamese")
{
    std::size_t count = 0;
    for (std::string const folder : { "/app", "/core", "/platform" }) {
        for (auto const& entry : std::filesystem::recursive_directory_iterator(CANBANG_SOURCE_DIR + folder)) {
            if (entry.path().extension() != ".cpp" || entry.path().parent_path().filename() == "cli")
                continue;                        // Commands speak English.
            std::stringstream source;
            source << std::ifstream(entry.path()).rdbuf();
            for (auto const& step : next_steps_in(source.str()))
                CHECK_MESSAGE((++count, worded(step) != step), entry.path().filename().string(), ": ", step);
        }
    }
    CHECK(count > 60);
}

TEST_CASE("every text is shown somewhere")
{
    auto const literals = literals_of_the_program();
    REQUIRE(literals.size() > 500);
    for (auto const& key : keys_of(Language::vietnamese))
        CHECK_MESSAGE(is_said(key, literals), key, " is shown nowhere");
}
