// The overview of a coordinator whose ledger is made by hand.
#pragma once

#include "app/model_overview.h"
#include "tests/app/form_session.h"

#include <algorithm>
#include <iterator>

namespace canbang {

// Every unit's answers are typed here.
struct OverviewOffice {
    Worker worker = worker_of("hcqt");
    Counting counting = Counting::entered;

    Scene scene() const { return { worker.session, worker.place, counting, worker.now_ms, worker.previews }; }
    void says(std::string unit, Period period, std::string subject, std::string field, Value value)
    {
        Answer const answer { { std::move(unit), period, std::move(subject), std::move(field) }, std::move(value) };
        REQUIRE(record(worker.session, { &answer, 1 }, worker.now_ms).ok());
    }
    void counts(std::string const& unit, Period period, std::string const& subject, std::int64_t women, std::int64_t men)
    {
        says(unit, period, subject, "women", women);
        says(unit, period, subject, "men", men);
    }
    void news(std::string const& unit, Period period, std::string const& id, std::string const& published_on)
    {
        says(unit, period, "news." + id, "title", id);
        says(unit, period, "news." + id, "published_on", published_on);
    }
    IndicatorCard card(std::string_view code) const
    {
        auto const cards = build_cards(scene());
        auto const found = std::ranges::find(cards, code, &IndicatorCard::code);
        REQUIRE(found != cards.end());
        return *found;
    }
    OverviewModel model() const { return build_overview(scene()); }
};

}
