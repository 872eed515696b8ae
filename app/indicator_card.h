// One indicator and the words on its card. Shared by the files that fill cards; no one else's business.
#pragma once

#include "app/format.h"
#include "app/model_overview.h"

#include <string_view>
#include <utility>
#include <vector>

namespace canbang {

// The first file that brought each change, in the order of their ids; what was typed here is not among them. For a page of
// numbers, where file_of() is for one.
using FilesOfChanges = std::vector<std::pair<ChangeId, std::string_view>>;
FilesOfChanges files_of_changes(Contents const&);

// One indicator, computed, with everything its words need.
struct Reading {
    Scene const& scene;
    Plan const& plan;                       // Scoped to what the person looks at.
    Counted const& counted;
    FilesOfChanges const& files;
    Indicator const& indicator;
    IndicatorResult const& result;
    bool is_office = false;                 // The whole office is judged, not one unit looked at.

    Ledger const& ledger() const { return scene.session.contents.ledger; }
};

// Number, bar and sentence of the card; where a unit is looked at, the verdict as well.
void fill_office(IndicatorCard&, Reading const&);
void fill_led(IndicatorCard&, Reading const&);
void fill_informed(IndicatorCard&, Reading const&);
void fill_news(IndicatorCard&, Reading const&);
void fill_sessions(IndicatorCard&, Reading const&);
void fill_training(IndicatorCard&, Reading const&);

// The panel "Cách tính": document by document; unit by unit, with every number behind it.
void fill_documents(IndicatorCard&, Reading const&);
void fill_contributions(IndicatorCard&, Reading const&);

// The way over the quarters, for every card that has one. The plan is scoped as that of a Reading.
void add_ways(std::vector<IndicatorCard>&, Scene const&, Plan, Counted const&);

std::string measure_name(Measure);                               // As text keys have it: "led"
void set_verdict(IndicatorCard&, Tone, std::string_view key);
void show_nothing(IndicatorCard&);
void add_part(std::string& sentence, std::string const& part);   // "… · part"; an empty part adds nothing.

}
