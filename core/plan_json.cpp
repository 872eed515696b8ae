#include "core/json.h"
#include "core/plan_layout.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace canbang {

static constexpr char const* format_name = "canbang-plan";
static constexpr std::int64_t format_version = 1;
static constexpr std::size_t largest_plan = 4u << 20;
static constexpr char const* correct_it = "Correct this place in the plan file, or ask for the plan file again.";

namespace {

template <typename E, std::size_t N>
using Names = std::array<std::pair<E, char const*>, N>;

constexpr Names<Measure, 6> measure_names { {
    { Measure::women_in_office_leadership, "women_in_office_leadership" },
    { Measure::units_led_by_women, "units_led_by_women" },
    { Measure::staff_informed, "staff_informed" },
    { Measure::news_items_each_quarter, "news_items_each_quarter" },
    { Measure::sessions_with_content, "sessions_with_content" },
    { Measure::women_in_training, "women_in_training" },
} };

constexpr Names<Test, 5> test_names { {
    { Test::none, "none" },
    { Test::at_least, "at_least" },
    { Test::more_than_percent, "more_than_percent" },
    { Test::equal_percent, "equal_percent" },
    { Test::at_least_each_quarter, "at_least_each_quarter" },
} };

constexpr Names<Kind, 2> kind_names { { { Kind::women_and_men, "women_and_men" }, { Kind::sessions, "sessions" } } };

constexpr auto const& names_of(Measure) { return measure_names; }
constexpr auto const& names_of(Test) { return test_names; }
constexpr auto const& names_of(Kind) { return kind_names; }

template <typename E>
concept NamedEnum = std::is_enum_v<E>;

OrderedJson json_from(std::string const& text) { return text; }
OrderedJson json_from(bool yes) { return yes; }
OrderedJson json_from(int number) { return number; }
OrderedJson json_from(std::int64_t number) { return number; }
OrderedJson json_from(Date date) { return iso_date(date); }
OrderedJson json_from(Period period) { return to_string(period); }
OrderedJson json_from(NamedEnum auto choice) { return std::ranges::find(names_of(choice), choice, [](auto const& entry) { return entry.first; })->second; }
template <typename T> OrderedJson json_from(std::optional<T> const& value) { return value ? json_from(*value) : OrderedJson(nullptr); }
template <typename T> OrderedJson json_from(std::vector<T> const&);
template <typename T> OrderedJson json_from(T const& item) requires std::is_class_v<T>;

struct Writer {
    OrderedJson object = OrderedJson::object();

    template <typename T> void field(char const* name, T const& value) { object[name] = json_from(value); }
    template <typename T> void filled(char const* name, T const& value) { field(name, value); }
    void id(char const* name, std::string const& value, std::size_t) { field(name, value); }
};

template <typename T> OrderedJson json_from(std::vector<T> const& items)
{
    auto array = OrderedJson::array();
    for (auto const& item : items)
        array.push_back(json_from(item));
    return array;
}

template <typename T> OrderedJson json_from(T const& item) requires std::is_class_v<T>
{
    Writer writer;
    describe(writer, item);
    return std::move(writer.object);
}

// Walks one object; the first thing that is wrong stops everything after it.
class Reader {
public:
    Reader(Json const& object, std::string place, std::optional<Error>& error)
        : m_object(object), m_place(std::move(place)), m_error(error)
    {
        if (!object.is_object())
            fail(m_place, "is not an object");
    }

    template <typename T> void field(char const* name, T& into)
    {
        if (m_error)
            return;
        m_names.push_back(name);
        auto const found = m_object.find(name);
        if (found == m_object.end())
            return fail(place_of(name), "is missing");
        read(*found, place_of(name), into);
    }
    template <typename T> void filled(char const* name, T& into) { field(name, into); }
    void id(char const* name, std::string& into, std::size_t) { field(name, into); }

    void refuse_unknown_fields()
    {
        for (auto entry = m_object.begin(); !m_error && entry != m_object.end(); ++entry) {
            if (std::ranges::find(m_names, entry.key()) == m_names.end())
                fail(place_of(entry.key()), "is not a field of a plan");
        }
    }

private:
    std::string place_of(std::string const& name) const { return m_place.empty() ? name : m_place + "." + name; }

    void fail(std::string const& place, std::string const& why)
    {
        if (!m_error)
            m_error = Error { Fault::malformed, (place.empty() ? "the plan" : place.substr(0, 200)) + ": " + why, correct_it };
    }

    void read(Json const& json, std::string const& place, std::string& into)
    {
        if (!json.is_string())
            return fail(place, "is not text");
        into = json.get<std::string>();
    }

    void read(Json const& json, std::string const& place, bool& into)
    {
        if (!json.is_boolean())
            return fail(place, "is neither true nor false");
        into = json.get<bool>();
    }

    template <std::signed_integral T> void read(Json const& json, std::string const& place, T& into)
    {
        auto const number = value_from(json);
        auto const* const whole = number ? as_number(number.value()) : nullptr;
        if (!whole || !check_value(*whole) || !std::in_range<T>(*whole))
            return fail(place, "is not a whole number in range");
        into = static_cast<T>(*whole);
    }

    template <typename T> void read_word(Json const& json, std::string const& place, Result<T> (*parse)(std::string_view), T& into)
    {
        std::string text;
        read(json, place, text);
        if (m_error)
            return;
        auto const parsed = parse(text);
        if (!parsed)
            return fail(place, parsed.error().what);
        into = parsed.value();
    }

    void read(Json const& json, std::string const& place, Date& into) { read_word(json, place, date_from, into); }
    void read(Json const& json, std::string const& place, Period& into) { read_word(json, place, period_from, into); }

    void read(Json const& json, std::string const& place, NamedEnum auto& into)
    {
        auto const& names = names_of(into);
        auto const chosen = std::ranges::find_if(names, [&](auto const& entry) { return json == entry.second; });
        if (chosen == names.end())
            return fail(place, "is none of the words known here");
        into = chosen->first;
    }

    template <typename T> void read(Json const& json, std::string const& place, std::optional<T>& into)
    {
        if (!json.is_null())
            read(json, place, into.emplace());
    }

    template <typename T> void read(Json const& json, std::string const& place, std::vector<T>& into)
    {
        if (!json.is_array())
            return fail(place, "is not a list");
        for (std::size_t i = 0; i < json.size() && !m_error; ++i)
            read(json[i], place + "[" + std::to_string(i) + "]", into.emplace_back());
    }

    template <typename T> void read(Json const& json, std::string const& place, T& into) requires std::is_class_v<T>
    {
        Reader reader { json, place, m_error };
        describe(reader, into);
        reader.refuse_unknown_fields();
    }

    Json const& m_object;
    std::string m_place;
    std::optional<Error>& m_error;
    std::vector<std::string> m_names;
};

}

// Before anything else, so that a newer format is called newer rather than wrong.
static Result<void> check_format(Json const& file)
{
    if (!file.is_object() || !file.contains("format") || file["format"] != format_name)
        return Error { Fault::malformed, "format: this is not a plan file", "Choose the plan file the coordinator sent." };
    auto const version = file.contains("version") ? file["version"] : Json();
    if (!version.is_number_integer() || version < format_version)
        return Error { Fault::malformed, "version: is not a version of the plan format", correct_it };
    if (version > format_version)
        return Error { Fault::incompatible, "version: the plan file was made by a newer version", "Update this program, then open the plan file again." };
    return {};
}

static Result<Plan> plan_from(Json const& file)
{
    TRY_OK(check_format(file));
    Plan plan;
    std::optional<Error> error;
    Reader reader { file, "", error };
    std::string format;
    std::int64_t version = 0;
    reader.field("format", format);
    reader.field("version", version);
    describe(reader, plan);
    reader.refuse_unknown_fields();
    if (error)
        return *error;
    TRY_OK(check_plan(plan));
    return plan;
}

static Result<Plan> read_file(std::string_view json)
{
    if (json.size() > largest_plan)
        return Error { Fault::malformed, "plan file: larger than 4 MiB", correct_it };
    auto const file = parse_json(json);
    if (!file)
        return while_doing("plan file", file.error());
    return plan_from(file.value());
}

Result<Plan> read_plan(std::string_view json)
{
    auto plan = read_file(json);
    if (plan)
        return plan;
    auto error = plan.error();
    error.what = legible(error.what, 300);   // It quotes the file.
    return error;
}

std::string write_plan(Plan const& plan)
{
    Writer writer;
    writer.field("format", std::string(format_name));
    writer.field("version", format_version);
    describe(writer, plan);
    return writer.object.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}
