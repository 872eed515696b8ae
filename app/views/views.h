// Every page, drawn from its model. A view reads, draws and pushes actions; it decides nothing.
//
// Place is what a person has half typed or scrolled to; views may write to it.
#pragma once

#include "app/actions.h"
#include "app/model_calendar.h"
#include "app/model_checklist.h"
#include "app/model_dialogs.h"
#include "app/model_finder.h"
#include "app/model_figures.h"
#include "app/model_hand_in.h"
#include "app/model_meeting.h"
#include "app/model_merge.h"
#include "app/model_overview.h"
#include "app/model_plan.h"
#include "app/model_progress.h"
#include "app/model_records.h"
#include "app/model_report.h"
#include "app/model_review.h"
#include "app/model_settings.h"
#include "app/model_shell.h"

#include <functional>
#include <string>

namespace canbang {

// The frame: rail or bottom bar, bands; calls `page` inside the room that is left.
void draw_shell(ShellModel const&, Actions&, Place&, std::function<void()> const& page);
void draw_welcome(WelcomeModel const&, Actions&, Place&);
void draw_rescue(RescueModel const&, Actions&);
void draw_meeting(MeetingModel const&, Deck const&, std::size_t screens, Actions&, Place&);   // Over everything, in the dark.

void draw_overview(OverviewModel const&, Actions&, Place&);
void draw_checklist(ChecklistModel const&, Actions&, Place&);
void draw_figures(FiguresModel const&, Actions&, Place&);
void draw_calendar(CalendarModel const&, Actions&, Place&);
void draw_hand_in(HandInModel const&, Actions&, Place&);
void draw_merge(MergeModel const&, Actions&, Place&);
void draw_progress(ProgressModel const&, Actions&, Place&);
void draw_records(RecordsModel const&, Actions&, Place&);
void draw_review(ReviewModel const&, Actions&, Place&);
void draw_plan(PlanModel const&, Actions&, Place&);
void draw_report(ReportModel const&, Actions&, Place&);
void draw_settings(SettingsModel const&, Actions&);
void draw_help(HelpModel const&, Actions&);

// Over the page; Esc leaves all but the last.
void draw_finder(FinderModel const&, Actions&, Place&);
void draw_tour(TourCard const&, int card, Actions&);
void draw_question(Question const&, Actions&, Place&);
void draw_history(HistoryModel const&, Actions&);
void draw_saving(std::vector<SavingChoice> const&, Actions&, Place&);
void draw_progress(ImportProgress const&, Actions&);

// What happened, at the bottom of the window, until it is closed or another takes its place. One that all went well goes
// by itself when there was time to read it and to undo it.
struct Notice {
    Tone tone = Tone::met;
    std::string what, hint;
    std::optional<Action> then {};           // "Hoàn tác"
    std::string then_label {};
    bool is_passing = false;                 // Goes with the next thing the person does.
    std::optional<std::int64_t> ends_ms {};
};
void draw_notice(Notice const&, Actions&);

}
