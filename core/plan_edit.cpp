#include "core/plan_edit.h"

#include "core/plan_layout.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <type_traits>

namespace canbang {

namespace {

// --- What stands at a place --------------------------------------------------------------------

std::string text_of(auto const&) { return {}; }              // Choices are not typed, nor is the year: every period hangs on it.
std::string text_of(std::string const& text) { return text; }
std::string text_of(bool yes) { return yes ? "true" : "false"; }
std::string text_of(std::int64_t number) { return std::to_string(number); }
std::string text_of(Date date) { return iso_date(date); }
std::string text_of(Period period) { return to_string(period); }
std::string text_of(Words const& words) { return words.vi; }
template <typename T> std::string text_of(std::optional<T> const& value) { return value ? text_of(*value) : std::string(); }

template <typename T> std::string text_of(std::vector<T> const& items)
{
    std::string text;
    for (auto const& item : items)
        text += (&item == &items.front() ? "" : "\n") + text_of(item);
    return text;
}

// --- What is put there -------------------------------------------------------------------------

Error not_typed(std::string_view text) { return { Fault::malformed, "'" + std::string(text) + "' cannot stand here", "" }; }

Result<void> put(auto&, std::string_view text) { return not_typed(text); }
Result<void> put(std::string& into, std::string_view text) { into = text; return {}; }
Result<void> put(Words& into, std::string_view text) { into = { std::string(text), {} }; return {}; }

Result<void> put(bool& into, std::string_view text)
{
    if (text != "true" && text != "false")
        return not_typed(text);
    into = text == "true";
    return {};
}

Result<void> put(std::int64_t& into, std::string_view text)
{
    auto const* const end = text.data() + text.size();
    auto const [after, error] = std::from_chars(text.data(), end, into);
    if (error != std::errc {} || after != end)
        return Error { Fault::malformed, "'" + std::string(text) + "' is not a whole number", "Type a whole number, in digits only." };
    return {};
}

Result<void> put(Date& into, std::string_view text)
{
    TRY(into, date_from(text));
    return {};
}

Result<void> put(Period& into, std::string_view text)
{
    TRY(into, period_from(text));
    return {};
}

template <typename T> Result<void> put(std::optional<T>& into, std::string_view text)
{
    into.reset();
    return text.empty() ? Result<void> {} : put(into.emplace(), text);
}

template <typename T> Result<void> put(std::vector<T>& into, std::string_view text)
{
    into.clear();
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        TRY_OK(put(into.emplace_back(), text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

// --- The way there -----------------------------------------------------------------------------

// Goes through the fields of a plan to the one place, and calls `reach` with what it finds.
template <typename Reach> class Way {
public:
    Way(std::string_view place, Reach& reach)
        : m_place(place), m_reach(reach)
    {
    }

    template <typename T> void field(char const* name, T& value)
    {
        if (m_place.starts_with(name))
            follow(m_place.substr(std::strlen(name)), value);
    }
    template <typename T> void filled(char const* name, T& value) { field(name, value); }
    template <typename T> void id(char const* name, T& value, std::size_t) { field(name, value); }

private:
    template <typename T> void follow(std::string_view rest, T& value)
    {
        if (rest.empty())
            return m_reach(value);
        if constexpr (requires { value.at(0); } && !std::is_convertible_v<T, std::string_view>)
            follow_into_list(rest, value);
        if constexpr (requires(Way& way) { describe(way, value); }) {
            Way way { rest.substr(1), m_reach };
            if (rest.front() == '.')
                describe(way, value);
        }
    }

    template <typename T> void follow_into_list(std::string_view rest, T& items)
    {
        std::size_t index = 0;
        auto const* const end = rest.data() + rest.size();
        auto const [after, error] = std::from_chars(rest.data() + 1, end, index);
        bool const is_there = rest.front() == '[' && error == std::errc {} && after != end && *after == ']' && index < items.size();
        if (is_there)
            follow(rest.substr(std::size_t(after - rest.data()) + 1), items[index]);
    }

    std::string_view m_place;
    Reach& m_reach;
};

}

std::string text_at(Plan const& plan, std::string_view place)
{
    std::string text;
    auto reach = [&](auto const& value) { text = text_of(value); };
    Way way { place, reach };
    describe(way, plan);
    return text;
}

Result<Plan> with_text_at(Plan plan, std::string_view place, std::string_view text)
{
    Result<void> result = Error { Fault::not_found, std::string(place) + ": the plan has no such place", "" };
    auto reach = [&](auto& value) { result = put(value, text); };
    Way way { place, reach };
    describe(way, plan);
    TRY_OK(result);
    return plan;
}

}
