// What the files of the desk share: each act() does one thing that was asked for. No one else's business.
#pragma once

#include "app/desk.h"

#include <span>

namespace canbang {

inline constexpr char const* identity_ending = ".canbang-identity";

void tell(Desk&, std::string what, std::string hint = {});
void drop_passing_notice(Desk&);
void complain(Desk&, Error const&);
bool succeeded(Desk&, Result<void> const&);              // Complains when it did not.

void look_again(Desk&);                                  // The preview, anew.
void forget_preview(Desk&);                              // Files that wait stay.
void look_at_machine(Desk&, Services const&);            // The backups there are, the folder watched.
void ask(Desk&, Question);

// --- desk_steps.cpp ---
bool answer_here(Desk&, std::span<Answer const>, std::int64_t now_ms);   // All or none, as one step that can be undone.
void act(Desk&, UndoAnswer const&, Services const&, std::int64_t now_ms);
void act(Desk&, RedoAnswer const&, Services const&, std::int64_t now_ms);

// --- desk_ledger.cpp ---
void act(Desk&, SetAnswer const&, Services const&, std::int64_t now_ms);
void act(Desk&, AddRow const&, Services const&, std::int64_t now_ms);
void act(Desk&, AskToReopen const&, Services const&, std::int64_t now_ms);
void act(Desk&, ReviewHandIn const&, Services const&, std::int64_t now_ms);
void act(Desk&, AcceptAll const&, Services const&, std::int64_t now_ms);
void act(Desk&, SettleConflict const&, Services const&, std::int64_t now_ms);
void act(Desk&, DisputeAgain const&, Services const&, std::int64_t now_ms);
void act(Desk&, ExtendDeadline const&, Services const&, std::int64_t now_ms);
void act(Desk&, PinRemark const&, Services const&, std::int64_t now_ms);
void act(Desk&, SettleRemark const&, Services const&, std::int64_t now_ms);

// --- desk_forms.cpp ---
void act(Desk&, SetAnswers const&, Services const&, std::int64_t now_ms);
void act(Desk&, CopyAnswers const&, Services const&, std::int64_t now_ms);
void act(Desk&, ConfirmAnswers const&, Services const&, std::int64_t now_ms);
void act(Desk&, AddEvent const&, Services const&, std::int64_t now_ms);

// --- desk_import.cpp ---
void act(Desk&, AskForFiles const&, Services const&, std::int64_t now_ms);
void act(Desk&, PreviewFiles const&, Services const&, std::int64_t now_ms);
void act(Desk&, ConfirmDevice const&, Services const&, std::int64_t now_ms);
void act(Desk&, ApplyImport const&, Services const&, std::int64_t now_ms);
void act(Desk&, StopImport const&, Services const&, std::int64_t now_ms);
void act(Desk&, DropImport const&, Services const&, std::int64_t now_ms);
void act(Desk&, UndoImport const&, Services const&, std::int64_t now_ms);
void act(Desk&, TakeInAgain const&, Services const&, std::int64_t now_ms);
void act(Desk&, RetryQuarantined const&, Services const&, std::int64_t now_ms);
void act(Desk&, DropFile const&, Services const&, std::int64_t now_ms);
void act(Desk&, RevokeDevice const&, Services const&, std::int64_t now_ms);
void act(Desk&, BelieveDevice const&, Services const&, std::int64_t now_ms);

// --- desk_files.cpp ---
void act(Desk&, HandInPeriod const&, Services const&, std::int64_t now_ms);
void act(Desk&, SaveHandIn const&, Services const&, std::int64_t now_ms);
void act(Desk&, SaveReturn const&, Services const&, std::int64_t now_ms);
void act(Desk&, ChoosePlanAbove const&, Services const&, std::int64_t now_ms);
void act(Desk&, ReportTo const&, Services const&, std::int64_t now_ms);
void act(Desk&, SaveConsolidated const&, Services const&, std::int64_t now_ms);
void act(Desk&, SaveQuarantined const&, Services const&, std::int64_t now_ms);
void act(Desk&, SaveQuarantineList const&, Services const&, std::int64_t now_ms);

// --- desk_documents.cpp ---
void act(Desk&, AskWhatToSave const&, Services const&, std::int64_t now_ms);
void act(Desk&, SaveDocument const&, Services const&, std::int64_t now_ms);

// --- desk_meeting.cpp ---
void act(Desk&, StartMeeting const&, Services const&, std::int64_t now_ms);
void act(Desk&, EndMeeting const&, Services const&, std::int64_t now_ms);
void act(Desk&, ArrangeDeck const&, Services const&, std::int64_t now_ms);
void act(Desk&, Conclude const&, Services const&, std::int64_t now_ms);

// --- desk_plan.cpp ---
void remember_draft(Desk&);                              // What was left unfinished when the program was last closed.
void undo_edit(Desk&);                          // On the page of the plan, in place of undoing an answer.
void redo_edit(Desk&);
void act(Desk&, EditPlan const&, Services const&, std::int64_t now_ms);
void act(Desk&, SetHandInDay const&, Services const&, std::int64_t now_ms);
void act(Desk&, AddToPlan const&, Services const&, std::int64_t now_ms);
void act(Desk&, RemoveFromPlan const&, Services const&, std::int64_t now_ms);
void act(Desk&, DropPlanDraft const&, Services const&, std::int64_t now_ms);
void act(Desk&, SavePlan const&, Services const&, std::int64_t now_ms);

// --- desk_machine.cpp ---
void act(Desk&, BackUpNow const&, Services const&, std::int64_t now_ms);
void act(Desk&, BackUpElsewhere const&, Services const&, std::int64_t now_ms);
void act(Desk&, RestoreBackup const&, Services const&, std::int64_t now_ms);
void act(Desk&, MoveElsewhere const&, Services const&, std::int64_t now_ms);
void act(Desk&, WatchFolder const&, Services const&, std::int64_t now_ms);
void act(Desk&, StopWatching const&, Services const&, std::int64_t now_ms);

}
