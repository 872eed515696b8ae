// Slides about units: compared, over the quarters, who is missing, and one by itself.
#include "app/meeting_parts.h"
#include "app/progress_parts.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

std::optional<GenderCount> staff_of(Stage const& stage, std::string const& unit)
{
    return latest_count(stage.plan(), stage.ledger(), stage.counted, unit, "staff", stage.plan().cutoff);
}

std::set<std::string> masked_units(Stage const& stage)
{
    std::vector<std::pair<std::int64_t, std::string>> by_size;
    for (auto const* unit : active_units(stage.plan(), stage.plan().cutoff)) {
        if (auto const staff = staff_of(stage, unit->id))
            by_size.push_back({ staff->total(), unit->id });
    }
    std::ranges::sort(by_size);
    auto count = std::size_t(std::ranges::count_if(by_size, [](auto const& unit) { return unit.first < small_unit; }));
    if (!stage.deck.masks_small_units || count == 0)
        return {};
    count = std::min(by_size.size(), std::max<std::size_t>(count, 2));
    std::set<std::string> masked;
    for (std::size_t i = 0; i < count; ++i)
        masked.insert(by_size[i].second);
    return masked;
}

template <typename Row>
static std::vector<Row> part_of_list(std::vector<Row> const& all, std::size_t most, std::size_t part)
{
    auto const parts = parts_of(all.size(), most), each = (all.size() + parts - 1) / parts;
    auto const from = std::min(all.size(), part * each), to = std::min(all.size(), from + each);
    return { all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(to) };
}

static std::string masking_note() { return say("slide.masked.note", { count(small_unit) }); }

// --- All of them ----------------------------------------------------------------------------------------

static SlideRatio ratio_of(Stage const& stage, Unit const& unit, std::set<std::string> const& masked)
{
    auto const staff = staff_of(stage, unit.id);
    SlideRatio row { pick(unit.short_name), staff, "–", unit.id };
    if (masked.contains(unit.id))
        row.count.reset(), row.percent = say("slide.masked");
    else if (staff && staff->total() > 0)
        row.percent = percent_text(staff->women, staff->total());
    return row;
}

void fill_units(Slide& slide, Stage const& stage, std::size_t part)
{
    slide.kind = SlideKind::units;
    GenderCount all;
    std::vector<SlideRatio> rows;
    auto const masked = masked_units(stage);
    for (auto const* unit : active_units(stage.plan(), stage.plan().cutoff)) {
        all += staff_of(stage, unit->id).value_or(GenderCount {});
        rows.push_back(ratio_of(stage, *unit, masked));
    }
    slide.ratios = part_of_list(rows, most_bars, part);
    slide.title = all.total() > 0 ? say("slide.units.share", { percent_text(all.women, all.total()) }) : say("slide.name.units");
    if (std::ranges::count(slide.ratios, say("slide.masked"), &SlideRatio::percent) > 0)
        slide.note = masking_note();
}

// Who leads a unit is known to everybody: nothing is hidden.
void fill_leaders(Slide& slide, Stage const& stage, std::size_t part)
{
    slide.kind = SlideKind::leaders;
    GenderCount all;
    std::vector<SlideRatio> rows;
    for (auto const* unit : active_units(stage.plan(), stage.plan().cutoff)) {
        auto const leaders = latest_count(stage.plan(), stage.ledger(), stage.counted, unit->id, "leader", stage.plan().cutoff);
        all += leaders.value_or(GenderCount {});
        auto const words = leaders ? say("slide.leaders.numbers", { count(leaders->women), count(leaders->men) }) : say("overview.panel.not_reported");
        rows.push_back({ pick(unit->short_name), leaders, words, unit->id });
    }
    slide.ratios = part_of_list(rows, most_bars, part);
    slide.title = all.total() > 0 ? say("slide.leaders", { count(all.women), count(all.total()) }) : say("slide.name.leaders");
}

static void mask(Slide& slide, ShareSquare& square)
{
    if (!square.count)
        return;
    square.count.reset();
    square.number = say("slide.masked");
    slide.note = square.spoken = masking_note();
}

void fill_heat_map(Slide& slide, Stage const& stage, std::size_t part)
{
    slide.kind = SlideKind::heat_map;
    slide.title = say("slide.heat_map");
    ProgressModel model;
    add_shares(model, stage.scene);
    slide.quarters = model.quarters;
    slide.note = say("slide.heat_map.note", { model.unknown });
    slide.shares = part_of_list(model.shares, most_squares, part);
    auto const masked = masked_units(stage);
    for (auto& row : slide.shares) {
        for (auto& square : row.squares) {
            bool const was_small = stage.deck.masks_small_units && square.count && square.count->total() < small_unit;
            if (was_small || masked.contains(row.unit))
                mask(slide, square);
        }
    }
}

void fill_missing(Slide& slide, Stage const& stage)
{
    slide.kind = SlideKind::missing;
    auto const& contents = stage.session().contents;
    auto board = board_of(stage.plan(), stage.ledger(), contents.bundles, stage.quarter(), stage.plan().cutoff);
    auto const is_there = [](HandIn const& hand_in) { return hand_in.state != ReviewState::missing; };
    auto const missing = std::ssize(board) - std::ranges::count_if(board, is_there);
    auto const quarter = quarter_in_words(stage.quarter());
    slide.title = missing == 0 ? say("slide.missing.none", { count(std::ssize(board)), quarter }) : say("slide.missing", { count(missing), count(std::ssize(board)), quarter });
    std::ranges::stable_sort(board, {}, is_there);
    for (auto const& hand_in : board) {
        if (slide.tiles.size() == most_tiles) {
            slide.note = say("slide.more_units", { count(std::ssize(board) - std::int64_t(most_tiles)) });
            break;
        }
        slide.tiles.push_back({ unit_short_name(stage.plan(), hand_in.unit), state_word(hand_in.state), is_there(hand_in), hand_in.unit, tone_of(hand_in.state) });
    }
    if (auto const due = hand_in_deadline(stage.plan(), stage.quarter()))
        slide.sentence = say("slide.missing.due", { quarter, long_date(*due) });
}

// --- One by itself ----------------------------------------------------------------------------------------

static void add_group(Slide& slide, Stage const& stage, std::string const& unit, char const* group)
{
    auto const people = latest_count(stage.plan(), stage.ledger(), stage.counted, unit, group, stage.plan().cutoff);
    SlideRatio row { say(std::string("slide.unit.") + group), people, "–", {} };
    if (people && people->total() > 0)
        row.percent = percent_text(people->women, people->total());
    slide.ratios.push_back(std::move(row));
}

static void add_hand_ins(Slide& slide, Stage const& stage, std::string const& unit)
{
    auto const& contents = stage.session().contents;
    slide.rows_title = say("slide.unit.hand_ins");
    for (auto const period : hand_in_periods(stage.plan())) {
        auto const hand_in = hand_in_of(stage.plan(), stage.ledger(), contents.bundles, unit, period);
        slide.rows.push_back({ quarter_name(period), hand_in.receipt, state_word(hand_in.state), tone_of(hand_in.state) });
    }
}

void fill_unit(Slide& slide, Stage const& stage, std::string const& unit)
{
    slide.kind = SlideKind::unit;
    slide.crumb = say("slide.unit");
    slide.title = unit_name(stage.plan(), unit);
    if (masked_units(stage).contains(unit))
        slide.note = masking_note();
    else {
        for (auto const* group : { "staff", "leader", "reached" })
            add_group(slide, stage, unit, group);
    }
    add_hand_ins(slide, stage, unit);
}

}
