// Parts of a slide. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_meeting.h"
#include "app/widgets/layout.h"

namespace canbang {

// What lies between the title and the foot, over the region's width and so high (pixels). Returns the unit pressed.
std::string draw_slide_body(Slide const&, float height);

// --- meeting_pieces.cpp: each returns the unit pressed, if any ---
void draw_number(Slide const&);                        // "58,3 %": the digits large, the target and the verdict beside them.
std::string draw_tiles(Slide const&, float height);
float row_pitch(std::size_t rows, float height);        // A list fills so much, but a few rows stay together; pixels.
std::string draw_ratios(Slide const&, float height);    // 0: as high as it takes to read them.
void draw_trend(Slide const&, float height);
std::string draw_rows(std::vector<SlideRow> const&, std::string const& title);
void draw_dates(std::vector<SlideRow> const&, std::string const& title);    // A day, what it is, the rest below.

// --- meeting_panels.cpp ---
void draw_arranging(MeetingModel const&, Deck const&, std::size_t screens, Actions&, Place&);
void draw_concluding(MeetingModel const&, Actions&, Place&);

}
