// What the files that fill slides share. Private to them.
#pragma once

#include "app/form_words.h"
#include "app/format.h"
#include "app/model_meeting.h"

#include <set>

namespace canbang {

inline constexpr std::size_t most_bars = 12, most_squares = 10, most_rows = 11, most_tiles = 16;   // Longer lists continue on a slide of their own.
inline constexpr std::int64_t small_unit = 5;                     // With fewer persons, numbers by sex would tell of persons.

// What a slide is made from.
struct Stage {
    Scene const& scene;
    Deck const& deck;
    Counted counted;

    Session const& session() const { return scene.session; }
    Plan const& plan() const { return scene.session.plan; }
    Ledger const& ledger() const { return scene.session.contents.ledger; }
    Period quarter() const { return quarter_of(std::min(scene.today(), plan().cutoff)); }
};

std::size_t parts_of(std::size_t lines, std::size_t most);       // Slides a list takes, at least 1; they are equally long.

std::optional<GenderCount> staff_of(Stage const&, std::string const& unit);
// Small units, when the slides are for everybody; a single one takes the next smallest along, or the sum would tell of it.
std::set<std::string> masked_units(Stage const&);

void fill_indicator(Slide&, Stage const&, Indicator const&);     // meeting_indicators.cpp
void fill_unit(Slide&, Stage const&, std::string const& unit);   // meeting_units.cpp
void fill_units(Slide&, Stage const&, std::size_t part);         // Part: of a long list, from 0.
void fill_leaders(Slide&, Stage const&, std::size_t part);
void fill_heat_map(Slide&, Stage const&, std::size_t part);
void fill_missing(Slide&, Stage const&);
void fill_tasks(Slide&, Stage const&);                           // meeting_work.cpp
void fill_events(Slide&, Stage const&);
void fill_decisions(Slide&, Stage const&);

}
