#include "core/review.h"

#include "core/identity.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array<std::string_view, 5> state_names { "missing", "received", "reviewing", "returned", "accepted" };

std::string_view name_of(ReviewState state) { return state_names[std::size_t(state)]; }

std::optional<ReviewState> review_state_from(std::string_view name)
{
    auto const found = std::ranges::find(state_names, name);
    if (found == state_names.end())
        return {};
    return ReviewState(found - state_names.begin());
}

static std::string text_at(Ledger const& ledger, std::string_view unit, Period period, char const* subject, char const* field)
{
    auto const value = agreed_value(ledger, { std::string(unit), period, subject, field });
    auto const* text = as_text(value);
    return text ? *text : std::string();
}

static ReviewState stated(Ledger const& ledger, std::string_view unit, Period period)
{
    return review_state_from(text_at(ledger, unit, period, "review", "state")).value_or(ReviewState::received);
}

// --- What acceptance locks ------------------------------------------------------------------------

bool is_locked(Ledger const& ledger, Key const& key)
{
    bool const is_about_the_review = key.subject == "review" || key.subject.starts_with("remark.") || key.subject.starts_with("device.") || (key.subject == "form" && key.field == "reopen");
    auto const is_accepted = [&](Period period) {
        auto const* answers = ledger.find({ key.unit, period, "review", "state" });
        return answers && std::ranges::any_of(answers->heads, [](Change const& c) { return c.value == Value { std::string(name_of(ReviewState::accepted)) }; });
    };
    return !is_about_the_review && (is_accepted(key.period) || is_accepted(year_of(key.period)));
}

std::size_t disputes_in(Ledger const& ledger, std::string_view unit, Period period)
{
    std::size_t count = 0;
    for (auto const& [key, answers] : questions_of(ledger, unit))
        count += contains(period, key.period) && is_disputed(answers);
    return count;
}

// --- Remarks ----------------------------------------------------------------------------------------

static std::optional<Remark> remark_of(Ledger const& ledger, Key const& on_key)
{
    auto const* on = current(ledger, on_key);
    auto const* text = on ? as_text(on->value) : nullptr;
    auto const key = text ? key_from(*text) : Result<Key> { Error {} };
    if (!key)
        return {};
    Remark remark { on_key.subject, on_key.unit, on_key.period, key.value(), {}, on->author, false, on->at_ms };
    remark.text = text_at(ledger, on_key.unit, on_key.period, on_key.subject.c_str(), "text");
    remark.is_settled = is_true(agreed_value(ledger, { on_key.unit, on_key.period, on_key.subject, "settled" }));
    return remark;
}

std::vector<Remark> remarks_in(Ledger const& ledger, std::string_view unit, Period period)
{
    std::vector<Remark> remarks;
    for (auto const& [key, answers] : questions_of(ledger, unit)) {
        bool const begins_one = contains(period, key.period) && key.field == "on" && key.subject.starts_with("remark.");
        if (auto remark = begins_one ? remark_of(ledger, key) : std::nullopt)
            remarks.push_back(std::move(*remark));
    }
    std::ranges::stable_sort(remarks, {}, &Remark::at_ms);
    return remarks;
}

// --- Hand-ins -----------------------------------------------------------------------------------------

// A hand-in carries all that was answered before it, so the newest carries most, whichever device counts its
// revisions how; the rest only makes the choice the same everywhere.
static bool is_newer(StoredBundle const& a, StoredBundle const& b)
{
    auto const place = [](StoredBundle const& s) { return std::tuple(s.carried.size(), s.bundle.revision, s.bundle.digest); };
    return place(a) > place(b);
}

static void note_revision(HandIn& hand_in, StoredBundle const& stored, StoredBundle const*& newest)
{
    auto const& bundle = stored.bundle;
    auto const made_on = vietnam_time(bundle.made_at_ms).date;
    if (!hand_in.first_made_on || made_on < *hand_in.first_made_on)
        hand_in.first_made_on = made_on;
    if (!newest || is_newer(stored, *newest))
        newest = &stored;
}

static bool is_hand_in(StoredBundle const& stored, std::string_view unit, Period period)
{
    bool const is_of_a_unit = stored.bundle.kind == BundleKind::submission || stored.bundle.kind == BundleKind::consolidated;
    return is_of_a_unit && !stored.is_undone && stored.bundle.unit == unit && stored.bundle.period == period;
}

// A unit that has handed in again after it was returned is received anew.
static ReviewState state_now(Ledger const& ledger, HandIn const& hand_in)
{
    auto const state = stated(ledger, hand_in.unit, hand_in.period);
    auto const judged = text_at(ledger, hand_in.unit, hand_in.period, "review", "receipt");
    bool const is_answered = state == ReviewState::returned && !judged.empty() && judged != hand_in.receipt;
    return is_answered ? ReviewState::received : state;
}

static void take_words(HandIn& hand_in, Ledger const& ledger)
{
    auto const text = [&](char const* subject, char const* field) { return text_at(ledger, hand_in.unit, hand_in.period, subject, field); };
    hand_in.comment = text("review", "comment");
    hand_in.asks_to_reopen = text("form", "reopen");
    if (auto const until = date_from(text("review", "due_on"))) {
        hand_in.deadline = until.value();
        hand_in.is_extended = true;
    }
    auto const remarks = remarks_in(ledger, hand_in.unit, hand_in.period);
    hand_in.open_remarks = std::size_t(std::ranges::count(remarks, false, &Remark::is_settled));
}

HandIn hand_in_of(Plan const& plan, Ledger const& ledger, std::span<StoredBundle const> bundles, std::string_view unit, Period period)
{
    HandIn hand_in;
    hand_in.unit = unit;
    hand_in.period = period;
    hand_in.deadline = hand_in_deadline(plan, period);
    take_words(hand_in, ledger);
    StoredBundle const* newest = nullptr;
    for (auto const& stored : bundles) {
        if (is_hand_in(stored, unit, period))
            note_revision(hand_in, stored, newest);
    }
    if (!newest)
        return hand_in;
    hand_in.revision = newest->bundle.revision;
    hand_in.receipt = receipt_code(newest->bundle.digest);
    hand_in.state = state_now(ledger, hand_in);
    hand_in.is_on_time = !hand_in.deadline || *hand_in.first_made_on <= *hand_in.deadline;
    return hand_in;
}

std::vector<HandIn> board_of(Plan const& plan, Ledger const& ledger, std::span<StoredBundle const> bundles, Period period, Date on)
{
    std::vector<HandIn> board;
    for (auto const* unit : active_units(plan, on))
        board.push_back(hand_in_of(plan, ledger, bundles, unit->id, period));
    return board;
}

static Counted entered(Ledger const& ledger)
{
    Counted counted;
    for (auto const& [key, answers] : ledger.questions())
        counted.insert({ key.unit, key.period });
    return counted;
}

Counted counted_in(Plan const& plan, Ledger const& ledger, std::span<StoredBundle const> bundles, Counting counting)
{
    if (counting == Counting::entered)
        return entered(ledger);
    Counted counted;
    for (auto const& unit : plan.units) {
        for (auto const period : hand_in_periods(plan)) {
            auto const state = hand_in_of(plan, ledger, bundles, unit.id, period).state;
            bool const counts = counting == Counting::accepted ? state == ReviewState::accepted : state != ReviewState::missing;
            if (counts)
                counted.insert({ { unit.id, period }, { unit.id, year_of(period) } });
            if (counts && period.is_year())
                for (int quarter = 1; quarter <= 4; ++quarter)
                    counted.insert({ unit.id, { period.year, quarter } });
        }
    }
    return counted;
}

}
