// What a person can ask the program to do. Views only push these; desk.cpp and session.cpp act on them.
#pragma once

#include "app/text.h"
#include "core/change.h"
#include "core/import.h"
#include "core/review.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace canbang {

enum class Page { overview, checklist, figures, calendar, hand_in, merge };

// --- What the ledger is told (session.cpp) ---
struct SetAnswer { Key key; Value value; };
struct AddRow { std::string list; Period period; };          // "news", "commendation", "event"
struct HandInPeriod { Period period; };
struct ReviewHandIn { std::string unit; Period period; ReviewState state; std::string comment; };
struct SettleConflict { Key key; Value value; std::string reason; };

// --- Files (desk.cpp) ---
struct AskForFiles { };                                      // The machine's own dialog.
struct PreviewFiles { std::vector<IncomingFile> files; };    // Dropped or picked.
struct ConfirmDevice { DeviceKey device; };
struct ApplyImport { };
struct DropImport { };                                       // Forget the preview; nothing was written.
struct SaveHandIn { Period period; };                        // Put the last file handed in somewhere else.

// --- Where we are (desk.cpp) ---
struct Begin { std::string unit; std::string author; bool is_coordinator = false; };   // The first start.
struct GoTo { Page page; };
struct ShowPeriod { Period period; };
struct ShowQuestion { Key key; };                            // Jump to the field that asks this.
struct CountWhat { Counting counting; };
struct Speak { Language language; };
struct UseDarkTheme { bool is_dark = false; };
struct CloseNotice { };

using Action = std::variant<SetAnswer, AddRow, HandInPeriod, ReviewHandIn, SettleConflict, AskForFiles, PreviewFiles, ConfirmDevice,
    ApplyImport, DropImport, SaveHandIn, Begin, GoTo, ShowPeriod, ShowQuestion, CountWhat, Speak, UseDarkTheme, CloseNotice>;

class Actions {
public:
    void push(Action action) { m_pending.push_back(std::move(action)); }
    std::vector<Action> take() { return std::exchange(m_pending, {}); }

private:
    std::vector<Action> m_pending;
};

}
