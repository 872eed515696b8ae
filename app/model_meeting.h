// What is shown in a meeting: one idea a slide, made from the data of the moment.
//
// The deck is a list of names; only the slide on the screen is built. A slide of a unit lies beside the deck: one drills
// into it and comes back.
#pragma once

#include "app/model_overview.h"
#include "app/model_progress.h"

namespace canbang {

enum class SlideKind { title, standing, indicator, units, leaders, heat_map, tasks, events, missing, decisions, unit };

struct SlideName { std::string id, title; bool is_hidden = false; };      // "CT1.2", "units", "units.2"

// A line of a list on a slide. With `whole`, a bar of `part` in it. Pressing it leads to `unit`.
struct SlideRow {
    std::string name, detail, number;
    Tone tone = Tone::unknown;
    std::int64_t part = 0, whole = 0;
    std::string unit {};
};

struct SlideTile { std::string name, word; bool is_filled = false; std::string unit {}; std::optional<Tone> tone {}; };
struct SlideRatio { std::string name; std::optional<GenderCount> count; std::string percent, unit; };

// "quý III", 7 of 12, "58,3"; without a whole the value is not known.
struct SlidePoint { std::string when, number; std::int64_t part = 0, whole = 0; };
struct SlideTrend { std::string title, target_word; std::vector<SlidePoint> points; std::int64_t target = 0, target_whole = 0; };

struct SlideBanner { std::string number, unit, headline, detail; };      // "7", "ngày", what they are left for.

struct Slide {
    std::string id;
    SlideKind kind = SlideKind::title;
    std::string crumb, title;               // "Mục tiêu 1 · Lĩnh vực chính trị · CT1.2", "7 trên 12 đơn vị có lãnh đạo là nữ"
    std::string number, number_note;        // "58,3 %", "Chỉ tiêu: trên 50 %"
    Tone tone = Tone::unknown;
    std::string verdict, sentence;          // "Đạt"; what is missing, or what would be lost.
    SlideBanner banner;                     // On the first slide.
    std::vector<IndicatorCard> cards;       // All of them; on the slide of one without a trend, its own.
    std::vector<SlideTile> tiles;
    std::vector<SlideRatio> ratios;
    std::vector<SlideRow> rows, more_rows;  // More rows: a second column.
    std::string rows_title, more_title;
    SlideTrend trend;
    std::vector<std::string> quarters;      // The columns of `shares`.
    std::vector<ShareRow> shares;
    std::string note;                       // What masking or missing numbers mean.
    std::string empty;                      // Said where there is nothing to show.
    std::string quotation, section, source; // The foot: the plan's sentence and where it stands; "Số liệu đến 10:42 23/11/2026, 9/12 đơn vị".
};

struct MeetingModel {
    std::vector<SlideName> deck;            // In order, the hidden ones too.
    std::size_t number = 0, count = 0;      // Of the slide among those shown; number from 1.
    Slide slide;
    std::string clock;                      // "10:42 · 12 phút"
    std::vector<std::pair<std::string, std::string>> owners;   // Whom a conclusion may be given to: id and name.
};

// Every slide there could be, in the order and with the gaps the person chose.
std::vector<SlideName> deck_of(Scene const&, Deck const&);

// Of the deck or, by the id of a unit after "unit:", of that unit. An unknown id gives the title slide.
Slide build_slide(Scene const&, Deck const&, std::string const& id);

MeetingModel build_meeting(Scene const&, Deck const&);

std::string slide_at(MeetingModel const&, std::size_t number);   // The id of a slide shown, counted from 1; empty beyond the last.
std::string number_of_slide(MeetingModel const&);                // "4 / 14"; empty beside the deck.

}
