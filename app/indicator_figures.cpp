// What the cards of head-counts and sessions say.
#include "app/indicator_card.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

static std::string not_reported(IndicatorResult const& result)
{
    auto const units = result.missing.units_not_reported;
    return units > 0 ? say("overview.not_reported", { count(units) }) : std::string();
}

// --- One filler for each measure ---------------------------------------------------------------------

void fill_office(IndicatorCard& card, Reading const& reading)
{
    auto const& result = reading.result;
    if (!reading.is_office && reading.scene.session.owner.unit != reading.plan.coordinator) {
        card.number = "–";
        card.bar = BarOf::nothing;
        set_verdict(card, Tone::unknown, "overview.verdict.shared");
        card.sentence = say("overview.office.entered_by", { unit_name(reading.scene.session.plan, reading.plan.coordinator) });
        return;
    }
    card.sentence = say("overview.office.target", { count(reading.indicator.target) });
    if (!result.is_known) {
        show_nothing(card);
        card.sentence = say("overview.office.not_entered");
        return;
    }
    card.number = say(result.numerator > 0 ? "overview.office.yes" : "overview.office.no");
    card.number_note = say("overview.office.note", { count(result.numerator), count(result.denominator) });
    card.value = result.numerator, card.whole = result.denominator;
    card.target = 100 * reading.indicator.target;
    if (result.missing.count > 0)
        card.sentence = say("overview.office.missing", { count(result.missing.count) });
}

// A unit counts or does not; that it does not is no failure of its own.
static void fill_own_leaders(IndicatorCard& card, Reading const& reading)
{
    auto const& unit = reading.scene.session.owner.unit;
    auto const leaders = latest_count(reading.plan, reading.ledger(), reading.counted, unit, "leader", reading.plan.cutoff);
    card.sentence = say("overview.led.shared", { count(reading.indicator.target) });
    set_verdict(card, Tone::unknown, "overview.verdict.to_enter");
    if (!leaders || !reading.result.is_known)
        return show_nothing(card);
    bool const is_counted = reading.result.numerator > 0;
    set_verdict(card, is_counted ? Tone::met : Tone::unknown, is_counted ? "overview.verdict.counted" : "overview.verdict.not_counted");
    card.number = say(is_counted ? "overview.led.yes" : "overview.led.no");
    card.number_note = say("overview.led.own_note", { count(leaders->women), count(leaders->total()) });
    if (leaders->total() > 0)
        card.women_and_men = leaders;
}

void fill_led(IndicatorCard& card, Reading const& reading)
{
    if (!reading.is_office)
        return fill_own_leaders(card, reading);
    auto const& result = reading.result;
    auto const needed = result.numerator + result.missing.count;
    auto const enough = reading.indicator.target * result.denominator / 100 + 1;
    card.number = result.is_known ? percent_text(result.numerator, result.denominator) : "–";
    card.number_note = say("overview.led.note", { count(result.numerator), count(result.denominator) });
    card.value = result.numerator, card.whole = result.denominator;
    card.target = reading.indicator.target * result.denominator;
    if (result.missing.count > 0)
        card.sentence = say("overview.led.missing", { count(result.missing.count), count(needed) });
    else
        card.sentence = say("overview.led.target", { count(reading.indicator.target), count(enough) });
    add_part(card.sentence, not_reported(result));
}

static std::int64_t units_short(IndicatorResult const& result)
{
    return std::ranges::count_if(result.contributions, [](Contribution const& c) { return c.numerator < c.denominator; });
}

void fill_informed(IndicatorCard& card, Reading const& reading)
{
    auto const& result = reading.result;
    if (!reading.is_office && !result.is_known)
        set_verdict(card, Tone::unknown, "overview.verdict.to_enter");
    card.bar = BarOf::people;
    bool const is_everybody = reading.indicator.target == 100;
    card.sentence = say(is_everybody ? "overview.informed.target" : "overview.informed.target_at_least", { count(reading.indicator.target) });
    if (!result.is_known)
        return show_nothing(card);
    card.number = percent_text(result.numerator, result.denominator);
    card.number_note = say("overview.informed.note", { count(result.numerator), count(result.denominator) });
    card.value = result.numerator, card.whole = result.denominator;
    card.target = reading.indicator.target * result.denominator;
    auto const missing = count(result.missing.count);
    if (result.missing.count > 0 && !is_everybody)
        card.sentence = say("overview.informed.more", { missing });
    else if (result.missing.count > 0)
        card.sentence = reading.is_office ? say("overview.informed.missing", { missing, count(units_short(result)) }) : say("overview.informed.own_missing", { missing });
    if (reading.is_office)
        add_part(card.sentence, not_reported(result));
}

void fill_sessions(IndicatorCard& card, Reading const& reading)
{
    auto const& result = reading.result;
    card.bar = BarOf::sessions;
    card.sentence = say("overview.sessions.sentence");
    if (!result.is_known)
        return show_nothing(card);
    card.number = say("overview.sessions.number", { count(result.numerator) });
    card.number_note = say("overview.sessions.note", { count(result.denominator) });
    card.value = result.numerator, card.whole = result.denominator;
}

static std::optional<GenderCount> all_staff(Reading const& reading)
{
    std::optional<GenderCount> sum;
    for (auto const* unit : active_units(reading.plan, reading.plan.cutoff)) {
        if (auto const staff = latest_count(reading.plan, reading.ledger(), reading.counted, unit->id, "staff", reading.plan.cutoff))
            sum = sum.value_or(GenderCount {}) += *staff;
    }
    return sum;
}

void fill_training(IndicatorCard& card, Reading const& reading)
{
    auto const& result = reading.result;
    auto const staff = all_staff(reading);
    card.sentence = staff && staff->total() > 0 ? say("overview.training.staff", { percent_text(staff->women, staff->total()) }) : say("overview.sessions.sentence");
    if (!result.is_known)
        return show_nothing(card);
    card.number = say("overview.training.number", { count(result.numerator) });
    auto const share = result.denominator > 0 ? " (" + percent_text(result.numerator, result.denominator) + ")" : "";
    card.number_note = say("overview.training.note", { count(result.denominator) }) + share;
    if (result.denominator > 0)
        card.women_and_men = GenderCount { result.numerator, result.denominator - result.numerator };
}

}
