// The deck: which slides there are, in which order, and the first ones, which are about everything.
#include "app/meeting_parts.h"
#include "app/overview_banner.h"

#include <algorithm>
#include <cstdlib>

namespace canbang {

static constexpr std::string_view of_unit = "unit:";

static Stage stage_of(Scene const& scene, Deck const& deck)
{
    auto const& contents = scene.session.contents;
    return { scene, deck, counted_in(scene.session.plan, contents.ledger, contents.bundles, scene.counting) };
}

// --- The names, in order ------------------------------------------------------------------------------

std::size_t parts_of(std::size_t lines, std::size_t most) { return std::max<std::size_t>(1, (lines + most - 1) / most); }

static void add_parts(std::vector<SlideName>& names, std::string const& id, std::size_t parts)
{
    for (std::size_t part = 0; part < parts; ++part) {
        auto const title = say("slide.name." + id);
        names.push_back(part == 0 ? SlideName { id, title } : SlideName { id + "." + std::to_string(part + 1), title + " " + std::to_string(part + 1) });
    }
}

static std::vector<SlideName> usual_deck(Plan const& plan)
{
    auto const units = active_units(plan, plan.cutoff).size();
    std::vector<SlideName> names { { "title", say("slide.name.title") }, { "standing", say("slide.name.standing") } };
    for (auto const& indicator : plan.indicators)
        names.push_back({ indicator.code, indicator.code + " · " + pick(indicator.name) });
    add_parts(names, "units", parts_of(units, most_bars));
    add_parts(names, "leaders", parts_of(units, most_bars));
    add_parts(names, "heat_map", parts_of(units, most_squares));
    for (auto const* id : { "tasks", "events", "missing", "decisions" })
        names.push_back({ id, say(std::string("slide.name.") + id) });
    return names;
}

std::vector<SlideName> deck_of(Scene const& scene, Deck const& deck)
{
    auto names = usual_deck(scene.session.plan);
    auto const rank = [&](SlideName const& name) { return std::ranges::find(deck.order, name.id) - deck.order.begin(); };
    std::ranges::stable_sort(names, {}, rank);
    for (auto& name : names)
        name.is_hidden = std::ranges::find(deck.hidden, name.id) != deck.hidden.end();
    return names;
}

// --- A slide --------------------------------------------------------------------------------------------

static void fill_title(Slide& slide, Stage const& stage)
{
    auto const& plan = stage.plan();
    slide.kind = SlideKind::title;
    slide.crumb = plan.office;
    slide.title = pick(plan.name);
    slide.sentence = say("slide.title.sentence", { long_date(stage.scene.today()) });
    slide.number_note = say("slide.title.cutoff", { short_date(plan.cutoff) });
    OverviewModel overview;
    fill_banner(overview, stage.scene, stage.quarter());
    slide.banner = { overview.banner_number, overview.banner_unit, overview.banner_headline, overview.banner_detail };
}

static void fill_standing(Slide& slide, Stage const& stage)
{
    slide.kind = SlideKind::standing;
    slide.cards = build_cards(stage.scene);
    auto const& indicators = stage.plan().indicators;
    auto const judged = std::ranges::count_if(indicators, [](Indicator const& i) { return i.test != Test::none; });
    auto const met = std::ranges::count(slide.cards, Tone::met, &IndicatorCard::tone);
    slide.title = say("slide.standing", { number_text(met), number_text(judged) });
}

// "units.3" is the third part, counted from 0.
static std::size_t part_of(std::string const& id)
{
    auto const dot = id.rfind('.');
    return dot == std::string::npos ? 0 : std::size_t(std::atoi(id.c_str() + dot + 1)) - 1;
}

// "… (1/2)": a long list stands on slides of the same title.
static void number_parts(Slide& slide, Stage const& stage)
{
    auto const units = active_units(stage.plan(), stage.plan().cutoff).size();
    bool const is_list = slide.kind == SlideKind::units || slide.kind == SlideKind::leaders || slide.kind == SlideKind::heat_map;
    auto const parts = is_list ? parts_of(units, slide.kind == SlideKind::heat_map ? most_squares : most_bars) : 1;
    if (parts > 1)
        slide.title += " (" + std::to_string(part_of(slide.id) + 1) + "/" + std::to_string(parts) + ")";
}

static void fill(Slide& slide, Stage const& stage)
{
    auto const& id = slide.id;
    if (auto const* indicator = find_indicator(stage.plan(), id))
        return fill_indicator(slide, stage, *indicator);
    if (id.starts_with(of_unit) && find_unit(stage.plan(), id.substr(of_unit.size())))
        return fill_unit(slide, stage, id.substr(of_unit.size()));
    if (id.starts_with("units"))
        return fill_units(slide, stage, part_of(id));
    if (id.starts_with("leaders"))
        return fill_leaders(slide, stage, part_of(id));
    if (id.starts_with("heat_map"))
        return fill_heat_map(slide, stage, part_of(id));
    if (id == "standing")
        return fill_standing(slide, stage);
    if (id == "tasks")
        return fill_tasks(slide, stage);
    if (id == "events")
        return fill_events(slide, stage);
    if (id == "missing")
        return fill_missing(slide, stage);
    if (id == "decisions")
        return fill_decisions(slide, stage);
    fill_title(slide, stage);
}

Slide build_slide(Scene const& scene, Deck const& deck, std::string const& id)
{
    Slide slide;
    slide.id = id;
    auto const stage = stage_of(scene, deck);
    slide.crumb = pick(stage.plan().name);
    slide.source = as_of(scene, stage.quarter());
    fill(slide, stage);
    number_parts(slide, stage);
    if (scene.session.is_demo)
        slide.crumb = say("slide.demo") + " · " + slide.crumb;
    return slide;
}

// --- The meeting ----------------------------------------------------------------------------------------

std::string slide_at(MeetingModel const& model, std::size_t number)
{
    for (auto const& name : model.deck) {
        if (!name.is_hidden && --number == 0)
            return name.id;
    }
    return {};
}

std::string number_of_slide(MeetingModel const& model)
{
    return model.slide.kind == SlideKind::unit ? std::string() : std::to_string(model.number) + " / " + std::to_string(model.count);
}

static std::string clock_text(Scene const& scene)
{
    auto const minutes = std::max<std::int64_t>(0, scene.now_ms - scene.place.meeting.began_ms) / 60'000;
    return time_of_day(vietnam_time(scene.now_ms)) + " · " + say("slide.minutes", { number_text(minutes) });
}

MeetingModel build_meeting(Scene const& scene, Deck const& deck)
{
    MeetingModel model;
    auto const& place = scene.place.meeting;
    model.deck = deck_of(scene, deck);
    std::vector<SlideName> shown;
    std::ranges::copy_if(model.deck, std::back_inserter(shown), [](SlideName const& name) { return !name.is_hidden; });
    auto const at = std::size_t(std::ranges::find(shown, place.slide, &SlideName::id) - shown.begin());
    model.count = shown.size();
    model.number = at < shown.size() ? at + 1 : 1;
    auto const& id = shown.empty() ? "title" : shown[model.number - 1].id;
    model.slide = build_slide(scene, deck, place.unit.empty() ? id : std::string(of_unit) + place.unit);
    model.clock = clock_text(scene);
    for (auto const* unit : active_units(scene.session.plan, scene.session.plan.cutoff))
        model.owners.emplace_back(unit->id, pick(unit->name));
    return model;
}

}
