// The door for a single answer: is it one to this question at all?
#include "core/validation.h"

#include <algorithm>
#include <array>

namespace canbang {

static bool is_among(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

static Result<void> check_count(Plan const& plan, Key const& key, Value const& value)
{
    auto const* number = as_number(value);
    if (!number || *number < 0 || *number > plan.limits.largest_count)
        return Error { Fault::refused, to_string(key) + ": not a whole number from 0 to " + std::to_string(plan.limits.largest_count), "Type how many; leave it empty when it is not known." };
    return {};
}

static Result<void> check_date(Key const& key, Value const& value)
{
    auto const* text = as_text(value);
    if (!text || !date_from(*text))
        return Error { Fault::refused, to_string(key) + ": not a date", "Write it like 2026-09-30." };
    return {};
}

static Result<void> check_choice(Key const& key, Value const& value, std::initializer_list<std::string_view> choices)
{
    auto const* text = as_text(value);
    if (text && is_among(*text, choices))
        return {};
    std::string list;
    for (auto const choice : choices)
        list += (list.empty() ? "" : ", ") + std::string(choice);
    return Error { Fault::refused, to_string(key) + ": not one of " + list, "Choose one of these." };
}

Result<void> check_answer(Plan const& plan, Key const& key, Value const& value)
{
    TRY_OK(check_key(key));
    TRY_OK(check_question(plan, key));
    TRY_OK(check_value(value));
    auto const& field = key.field;
    if (is_null(value))
        return {};
    if (is_among(field, { "women", "men", "held", "with_content" }))
        return check_count(plan, key, value);
    if (is_among(field, { "published_on", "done_on", "due_on", "starts_on", "ends_on", "reference_date", "date" }))
        return check_date(key, value);
    if (field == "status")
        return check_choice(key, value, { "todo", "doing", "done", "none" });
    if (key.subject == "review" && field == "state")
        return check_choice(key, value, { "received", "reviewing", "returned", "accepted" });
    bool const asks_yes_or_no = is_among(field, { "deleted", "complete", "done", "settled", "revoked" });
    bool const is_right_kind = asks_yes_or_no ? std::holds_alternative<bool>(value) : as_text(value) != nullptr;
    if (!is_right_kind)
        return Error { Fault::refused, to_string(key) + (asks_yes_or_no ? ": not true or false" : ": not text"), "Check what this field asks for." };
    return {};
}

}
