// Women's share of the staff: unit by quarter, and the whole office over the quarters.
#include "app/form_words.h"
#include "app/format.h"
#include "app/progress_parts.h"

#include <algorithm>

namespace canbang {

namespace {

// What counts, and all that says why something does not.
struct Source {
    Scene const& scene;
    Counted counted;

    Session const& session() const { return scene.session; }
    Plan const& plan() const { return scene.session.plan; }
    Ledger const& ledger() const { return scene.session.contents.ledger; }
};

}

static std::optional<GenderCount> staff_of(Source const& source, std::string const& unit, Period quarter)
{
    if (!source.counted.contains({ unit, quarter }))
        return {};
    auto const count = sum_of(source.plan(), source.ledger(), unit, quarter, "staff");
    return count && count->total() > 0 ? count : std::nullopt;
}

static char const* why_unknown(Source const& source, std::string const& unit, Period quarter)
{
    if (source.counted.contains({ unit, quarter }))
        return "progress.share.incomplete";
    bool const is_missing = hand_in_of(source.plan(), source.ledger(), source.session().contents.bundles, unit, quarter).state == ReviewState::missing;
    return is_missing ? "progress.share.missing" : "progress.share.not_accepted";
}

static ShareSquare square_of(Source const& source, Unit const& unit, Period quarter)
{
    ShareSquare square { staff_of(source, unit.id, quarter), "–", {}, { unit.id, quarter } };
    if (!square.count) {
        square.spoken = say(why_unknown(source, unit.id, quarter), { pick(unit.name), quarter_in_words(quarter) });
        return square;
    }
    auto const& [women, total] = std::tuple(square.count->women, square.count->total());
    square.number = share_text(women, total);
    square.spoken = say("progress.share", { pick(unit.name), quarter_in_words(quarter), number_text(women), number_text(total), percent_text(women, total) });
    return square;
}

// The whole office, of those units that count: how many they are is said beside it.
static SharePoint point_of(Source const& source, std::vector<Unit const*> const& units, Period quarter)
{
    SharePoint point { quarter_name(quarter), "–", {}, {} };
    GenderCount sum;
    std::int64_t reported = 0;
    for (auto const* unit : units) {
        auto const staff = staff_of(source, unit->id, quarter);
        if (staff)
            sum += *staff;
        reported += staff.has_value();
    }
    if (reported == 0) {
        point.detail = say("progress.trend.none");
        return point;
    }
    point.count = sum;
    point.number = percent_text(sum.women, sum.total());
    point.detail = say("progress.trend.detail", { number_text(sum.women), number_text(sum.total()), number_text(reported), number_text(std::ssize(units)) });
    return point;
}

void add_shares(ProgressModel& model, Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    Source const source { scene, counted_in(plan, contents.ledger, contents.bundles, scene.counting) };
    auto const units = active_units(plan, plan.cutoff);
    for (auto const* unit : units)
        model.shares.push_back({ unit->id, pick(unit->short_name), {} });
    for (auto const quarter : quarters_of(plan)) {
        model.quarters.push_back(quarter_name(quarter));
        for (std::size_t i = 0; i < units.size(); ++i)
            model.shares[i].squares.push_back(square_of(source, *units[i], quarter));
        model.trend.push_back(point_of(source, units, quarter));
    }
    model.has_shares = std::ranges::any_of(model.trend, [](SharePoint const& point) { return point.count.has_value(); });
    model.unknown = say(scene.counting == Counting::accepted ? "progress.share.unknown_accepted" : "progress.share.unknown");
    model.as_of = as_of(scene, quarter_shown(scene));
}

}
