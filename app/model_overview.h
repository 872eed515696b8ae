// Where the plan stands, what is next, what is asked of the person.
#pragma once

#include "app/model.h"

namespace canbang {

struct BannerAction { std::string label; Action action; bool is_urgent = false; };

struct QuarterChip { std::string label; Tone tone = Tone::unknown; std::string tip, sign {}; };    // "I · 4†"; the whole sentence; "†" alone.

// One answer behind what a unit brings: "Cấp trưởng, nữ", "1", "Trưởng phòng, 15:15 20/11/2026,
// tong-hop-2026-Q4-1.canbang.json"; or a news item and its day. Pressing the value leads to the history of `key`.
struct NumberRow {
    std::string heading;                    // "Quý II", where the numbers of another quarter begin.
    std::string label, value, source;
    std::string history;                    // The spoken name of the value.
    Key key;
};

// What one unit brings to an indicator: "Phòng Tổng hợp", "22/22 người", "Quý IV", whence the newest of its numbers came.
struct ContributionRow { std::string unit, number, period, source; bool is_reported = false; std::vector<NumberRow> numbers {}; };

// One of the documents to be made known: "Kế hoạch …", "120/139 người", "3332/KH-UBND, theo số liệu của 11 đơn vị".
struct DocumentRow { std::string title, number, detail; bool is_reported = false; };

// An indicator as of the end of a quarter: "Quý III", "58,3 %" or "31/91", 7 of 12. Without a whole it is not known.
struct QuarterPoint { std::string when, number; std::int64_t part = 0, whole = 0; };

enum class BarOf { women, people, items, sessions, nothing };   // What the bar of a card measures.

struct IndicatorCard {
    std::string code, name;
    Tone tone = Tone::unknown;
    std::string verdict;                    // "Đạt", "Chưa đạt", "Chưa đủ dữ liệu", "Định tính"
    std::string number, number_note;        // "58,3 %", "7/12 đơn vị"
    std::string sentence;                   // "Chỉ tiêu: trên 50 % (ít nhất 7 đơn vị)", what is missing
    std::string quotation, section, note;   // The plan's own sentence, for the "Cách tính" panel.
    bool is_known = false;                  // False: draw the bar dashed.
    BarOf bar = BarOf::women;
    std::int64_t value = 0, whole = 0;      // The bar; whole 0 draws none.
    bool has_gauge = false;                 // In the panel: there is a target to be judged by.
    std::optional<std::int64_t> target;     // The tick, in the bar's own units of `whole` times 100.
    std::optional<GenderCount> women_and_men;   // Draw a ratio bar instead.
    std::vector<QuarterChip> quarters;      // Draw chips instead.
    std::vector<QuarterPoint> way;          // Over the quarters; empty when fewer than two are known.
    std::string way_in_words;
    std::string formula;                    // In words, for the panel.
    std::vector<DocumentRow> documents;     // Where it is counted for each of them as well.
    std::vector<ContributionRow> contributions;
};
std::vector<IndicatorCard> build_cards(Scene const&);

struct RatioRow { std::string name; std::optional<GenderCount> count; std::string percent; Action lead; };

struct ParityRow { std::string name; std::optional<GenderCount> count; std::string numbers; Action lead; };   // "1 nữ · 2 nam"

struct BoardCell { std::string unit, period_name, state; ReviewState review = ReviewState::missing; Tone tone = Tone::unknown; Action lead {}; };

struct OverviewModel {
    std::string title, subtitle;            // Subtitle: plan, office, "Số liệu đến 10:42 23/11/2026, 9/12 đơn vị".
    std::string cutoff;                     // "Chốt số liệu 25/11/2026"
    bool can_choose_counting = false;       // The coordinator: accepted or all received.
    Counting counting = Counting::accepted;
    std::string banner_number, banner_unit; // "7", "ngày"
    std::string banner_headline, banner_detail;
    std::vector<BannerAction> banner_actions;
    std::vector<IndicatorCard> cards;
    std::string ratio_title;
    std::vector<RatioRow> ratios;
    std::vector<ParityRow> leaders;         // The coordinator's: of every unit.
    std::vector<DateRow> upcoming;
    std::string board_title;                // "Nộp quý IV: 9/12 đơn vị"
    std::vector<BoardCell> board;           // The coordinator's: who has handed in the current quarter. A unit's: its own periods, without `unit`.
};
OverviewModel build_overview(Scene const&);

}
