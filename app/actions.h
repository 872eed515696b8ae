// What a person can ask the program to do. Views only push these; desk.cpp and session.cpp act on them.
//
// What needs a reason, a comment or a confirmation may be pushed without one: then the person is asked first (see
// question_about() in model_dialogs.h).
#pragma once

#include "app/looks.h"
#include "app/text.h"
#include "core/change.h"
#include "core/import.h"
#include "core/review.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace canbang {

enum class Page { overview, checklist, figures, calendar, hand_in, merge, progress, records, review, plan, settings, help, report };
enum class DocumentKind { report, annex, tables, slides, calendar };
enum class RecordsTab { files, quarantine, devices, backups, log, folder, above };
enum class PlanTab { units, documents, deadlines, days, general, targets, tasks };

// --- What the ledger is told (session.cpp, session_review.cpp) ---
struct SetAnswer { Key key; Value value; };
struct SetAnswers { std::vector<SetAnswer> answers; };       // All or none, undone as one.
struct CopyAnswers { std::vector<SetAnswer> answers; };      // Likewise, from the quarter before: unconfirmed until looked at.
struct ConfirmAnswers { std::vector<Key> keys; };            // What was copied is right.
struct AddEvent { std::string on, title {}, ends_on {}; };   // The unit's own, from this day on (ISO); without a title nothing happens.
struct UndoAnswer { };                                       // The last thing answered in this window; a further answer, not an erasure.
struct RedoAnswer { };
struct AddRow { std::string list; Period period; };          // "news", "commendation", "event", "decision"
struct HandInPeriod { Period period; };
struct AskToReopen { Period period; std::string reason; };   // A unit's wish.
struct ReviewHandIn { std::string unit; Period period; ReviewState state; std::string comment; };
struct AcceptAll { Period period; };
struct SettleConflict { Key key; Value value; std::string reason; };
struct DisputeAgain { Key key; std::string reason; };
struct ExtendDeadline { std::string unit; Period period; std::string reason, until; };   // ISO.
struct PinRemark { Key on; std::string text; };
struct SettleRemark { Remark remark; };

// --- Files in (desk_import.cpp) ---
struct AskForFiles { };                                      // The machine's own dialog; before the first start, for an identity file.
struct PreviewFiles { std::vector<IncomingFile> files; };    // Dropped, picked, or from the watched folder.
struct ConfirmDevice { DeviceKey device; };
struct ApplyImport { };
struct StopImport { };                                       // After the file at hand.
struct DropImport { };                                       // Forget the preview; nothing was written.
struct UndoImport { Digest digest; std::string reason; };
struct TakeInAgain { Digest digest; };                       // What was undone: its bytes into the preview.
struct RetryQuarantined { Digest digest; };
struct DropFile { Digest digest; std::string reason; };      // That waits or is in quarantine.
struct RevokeDevice { DeviceKey device; std::string reason; };
struct BelieveDevice { DeviceKey device; std::string reason; };

// --- Files out (desk_files.cpp) ---
struct SaveHandIn { Period period; };                        // Put the last file handed in somewhere else.
struct SaveReturn { std::string unit; };
struct ChoosePlanAbove { };                                  // The next file picked is the plan of the level above.
struct ReportTo { std::string unit; };
struct SaveConsolidated { Period period; };
struct SaveQuarantined { Digest digest; };
struct SaveQuarantineList { };

// --- Documents and pictures out (desk_documents.cpp) ---
enum class PictureOf { page, exhibit, slide, deck };
struct PictureWish {
    PictureOf of = PictureOf::page;
    std::string exhibit {};                                  // By its title, see ui::Exhibit.
    bool is_pdf = false;
    int scale = 2;                                           // So many times the pixels, from 1 to 4; not of a PDF.
    bool operator==(PictureWish const&) const = default;
};
struct PaperWish {                                           // A unit's form, to be printed.
    std::string unit;
    Period period;
    bool is_empty = false;
    bool operator==(PaperWish const&) const = default;
};
using Wish = std::variant<DocumentKind, PictureWish, PaperWish>;
struct AskWhatToSave { };                                    // Of what is shown.
struct SaveDocument { Wish wish; };

// --- A meeting (desk_meeting.cpp) ---
struct StartMeeting { };                                     // Over the whole screen.
struct EndMeeting { };
struct ArrangeDeck { Deck deck; };
struct Conclude { std::string title, owner, due; };          // Owner: a unit; due: as typed, may be empty. Becomes a decision of the year.

// --- The plan (desk_plan.cpp) ---
struct EditPlan { std::string place, typed; };               // Of the draft; places are called as in core/plan_edit.h.
struct SetHandInDay { Period period; std::string day; };     // ISO; empty for the usual day.
struct AddToPlan { std::string list; };                      // "units", "documents", "deadlines", "events", "holidays"
struct RemoveFromPlan { std::string list; std::size_t row = 0; };
struct DropPlanDraft { };
struct SavePlan { };                                         // The draft comes into force, as a sealed file for everybody.

// --- The machine (desk_backup.cpp) ---
struct BackUpNow { };
struct BackUpElsewhere { };
struct RestoreBackup { std::string file_name; bool is_confirmed = false; };
struct MoveElsewhere { std::string passphrase; };
struct WatchFolder { };
struct StopWatching { };

// --- Where we are (desk_act.cpp) ---
struct Begin { std::string unit; std::string author; bool is_coordinator = false; };   // The first start.
struct RestoreLost { std::string file_name; };               // In the place of a database that cannot be opened.
struct BeginAnew { };                                        // Without it.
struct ShowDemo { };                                         // Made-up data, in a database of its own.
struct BeginAs { std::string passphrase; };                  // Likewise, with the identity file that was picked.
struct GoTo { Page page; std::optional<Period> period {}; };   // The quarter or year to be shown there.
struct ShowPeriod { Period period; };
struct ShowQuestion { Key key; };                            // Jump to the field that asks this.
struct ShowConflict { Key key; };
struct ShowReview { std::string unit; Period period; };
struct ShowRecords { RecordsTab tab; };
struct ShowHistory { Key key; };
struct CloseDialog { };
struct CountWhat { Counting counting; };
struct Speak { Language language; };
struct UseLooks { Looks looks; };
struct CloseNotice { };
struct CopyPage { };                                         // As text, to the clipboard.
struct CheckData { };                                        // Is everything as it should be?
struct ShowTour { int card = 1; };                           // 0 ends it.

using AskedFor = std::variant<SetAnswer, UndoAnswer, RedoAnswer, AddRow, HandInPeriod, AskToReopen, ReviewHandIn, AcceptAll, SettleConflict, DisputeAgain, ExtendDeadline,
    SetAnswers, CopyAnswers, ConfirmAnswers, AddEvent,
    PinRemark, SettleRemark, AskForFiles, PreviewFiles, ConfirmDevice, ApplyImport, StopImport, DropImport, UndoImport, TakeInAgain,
    RetryQuarantined, DropFile, RevokeDevice, BelieveDevice, SaveHandIn, SaveReturn, EditPlan, SetHandInDay, AddToPlan, RemoveFromPlan, DropPlanDraft, SavePlan, ChoosePlanAbove, ReportTo, SaveConsolidated,
    SaveQuarantined, SaveQuarantineList, BackUpNow, BackUpElsewhere, RestoreBackup, MoveElsewhere, WatchFolder, StopWatching, Begin, BeginAs,
    RestoreLost, BeginAnew, ShowDemo, GoTo,
    ShowPeriod, ShowQuestion, ShowConflict, ShowReview, ShowRecords, ShowHistory, CloseDialog, CountWhat, Speak, UseLooks, CloseNotice, CopyPage, CheckData,
    ShowTour, AskWhatToSave, SaveDocument, StartMeeting, EndMeeting, ArrangeDeck, Conclude>;

// One of them. A class, so that copying and moving so many kinds is compiled once and not wherever one is asked for.
class Action : public AskedFor {
public:
    using AskedFor::AskedFor;
    Action();
    Action(Action const&);
    Action(Action&&) noexcept;
    Action& operator=(Action const&);
    Action& operator=(Action&&) noexcept;
    ~Action();
};

class Actions {
public:
    void push(Action);
    std::vector<Action> take();                              // Those pushed since the last call.

private:
    std::vector<Action> m_pending;
};

}
