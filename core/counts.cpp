#include "core/counts.h"

#include <algorithm>

namespace canbang {

std::optional<std::int64_t> number_of(Ledger const& ledger, Key const& key)
{
    auto const value = agreed_value(ledger, key);
    auto const* number = as_number(value);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<GenderCount> count_of(Ledger const& ledger, std::string const& unit, Period period, std::string const& subject)
{
    auto const women = number_of(ledger, { unit, period, subject, "women" });
    auto const men = number_of(ledger, { unit, period, subject, "men" });
    if (!women || !men)
        return {};
    return GenderCount { *women, *men };
}

std::vector<Figure const*> figures_of(Plan const& plan, std::string_view group)
{
    std::vector<Figure const*> figures;
    for (auto const& figure : plan.figures) {
        if (figure.group == group)
            figures.push_back(&figure);
    }
    return figures;
}

static bool is_answered(Ledger const& ledger, Key const& key)
{
    auto const* answers = ledger.find(key);
    return answers && std::ranges::any_of(answers->heads, [](Change const& c) { return !is_null(c.value); });
}

static bool is_touched(Ledger const& ledger, std::string const& unit, Period period, std::string const& subject)
{
    return is_answered(ledger, { unit, period, subject, "women" }) || is_answered(ledger, { unit, period, subject, "men" });
}

bool is_touched(Plan const& plan, Ledger const& ledger, std::string const& unit, Period period, std::string_view group)
{
    return std::ranges::any_of(figures_of(plan, group), [&](Figure const* f) { return is_touched(ledger, unit, period, f->subject); });
}

std::optional<GenderCount> sum_of(Plan const& plan, Ledger const& ledger, std::string const& unit, Period period, std::string_view group)
{
    std::optional<GenderCount> sum;
    for (auto const* figure : figures_of(plan, group)) {
        if (!is_touched(ledger, unit, period, figure->subject))
            continue;
        auto const count = count_of(ledger, unit, period, figure->subject);
        if (!count)
            return {};
        sum = sum.value_or(GenderCount {});
        *sum += *count;
    }
    return sum;
}

Key ListRow::key(std::string field) const { return { unit, period, subject, std::move(field) }; }

std::vector<ListRow> rows_of(Ledger const& ledger, std::string_view list, std::string_view unit)
{
    std::vector<ListRow> rows;
    for (auto const& [key, answers] : ledger.questions()) {
        bool const belongs = key.subject.size() > list.size() && key.subject.starts_with(list) && key.subject[list.size()] == '.';
        bool const says_nothing = std::ranges::all_of(answers.heads, [](Change const& head) { return is_null(head.value); });
        if (!belongs || says_nothing || (!unit.empty() && key.unit != unit))
            continue;
        bool const is_new = rows.empty() || rows.back().subject != key.subject || rows.back().unit != key.unit || rows.back().period != key.period;
        if (is_new && !is_true(agreed_value(ledger, { key.unit, key.period, key.subject, "deleted" })))
            rows.push_back({ key.subject, key.unit, key.period });
    }
    return rows;
}

std::string text_of(Ledger const& ledger, Key const& key)
{
    auto const* change = current(ledger, key);
    auto const* text = change ? as_text(change->value) : nullptr;
    return text ? *text : std::string();
}

std::optional<Date> day_of(Ledger const& ledger, Key const& key)
{
    auto const date = date_from(text_of(ledger, key));
    return date ? std::optional(date.value()) : std::nullopt;
}

}
