// A unit's form on paper: all it is asked for one period, to be filled in by hand or with the answers there are.
#pragma once

#include "app/model.h"

namespace canbang {

struct PaperChoice { std::string name; bool is_chosen = false; };   // A box to be crossed.

struct PaperCell { std::string text; std::vector<PaperChoice> choices {}; };

struct PaperColumn {
    std::string title;
    float width = 0;                        // A share of the table's, against the other columns'.
    bool is_centred = false;
};

// A row of cells, or a heading across the table.
struct PaperRow { std::vector<PaperCell> cells; std::string heading {}, hint {}; };

struct PaperTable {
    std::string title, hint;
    std::vector<PaperColumn> columns;
    std::vector<PaperRow> rows;
};

struct PaperForm {
    std::string issuer, unit;               // In capitals, above each other: the office and the unit.
    std::string state, motto;               // What every official paper begins with.
    std::string title, plan, period;
    std::string warning;                    // Says that the answers are made up; empty when they are not.
    std::vector<std::pair<std::string, std::string>> facts;   // "Hạn nộp": "08/01/2027"
    std::string how;                        // How it is filled in.
    std::vector<PaperTable> tables;
    std::string place_and_date;
    std::vector<std::string> signed_by;     // From left to right: who signs.
    std::string sign_here;
    std::string footer;
};

// The unit and the period are the plan's. A year's form asks what is answered for the year only.
PaperForm build_paper(Session const&, std::string const& unit, Period, bool is_empty);

}
