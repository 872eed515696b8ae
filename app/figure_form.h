// The form of one unit for one quarter, as the parts of the figures page see it. Private to them.
#pragma once

#include "app/form_words.h"

namespace canbang {

// What it answers once a year stands on the same page.
struct FigureForm {
    Scene const& scene;
    Plan const& plan;
    Ledger const& ledger;
    std::string unit;
    Period quarter;
    std::vector<Finding> found;
    std::vector<Remark> remarks;                 // Open ones, of the quarter and the year.

    Period period_of(Figure const& figure) const { return figure.yearly ? year_of(quarter) : quarter; }
    Key key(Figure const& figure, std::string field) const { return { unit, period_of(figure), figure.subject, std::move(field) }; }
    bool asks(Figure const& figure) const { return !figure.coordinator_only || unit == plan.coordinator; }
};

// In model_figure_groups.cpp.
std::vector<FigureGroupModel> groups_of(FigureForm const&);

}
