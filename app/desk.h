// The window's side of a session: the page shown, files being looked at, the last notice.
//
// draw_desk() draws from models; act() is the only place where what a person asked for happens. While files are being
// merged on their thread (see import_job.h), nothing else is written and the session is only looked at.
#pragma once

#include "app/actions.h"
#include "app/import_job.h"
#include "app/session.h"
#include "app/views/views.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace canbang {

struct Desk;

struct DocumentFile { std::string name, bytes; };        // Name: of one of several.

// What the desk asks of the machine. main.cpp fills it in.
struct Services {
    std::function<void(std::string const& title)> ask_for_files;
    std::function<Result<std::string>(std::string const& title, std::string const& suggested_path)> ask_where_to_save;   // Empty: thought better of it.
    std::function<Result<std::string>(std::string const& title)> ask_for_folder;                                          // Likewise.
    std::function<Result<void>(std::string const& path, std::string_view bytes)> write_file;
    std::function<std::string(std::vector<std::vector<std::string>> const& rows)> table_of;   // A CSV file; the first row has the titles.
    std::function<Result<Session>(Begin const&, std::string const& plan_file)> begin;   // Makes the database of a first start; "": the plan inside the program.
    std::function<void()> show_demo;                         // Opens the made-up office instead.
    std::function<Result<Session>(std::string const& identity_file_bytes, std::string const& passphrase)> begin_as;   // Likewise, as the same author.
    std::function<void()> rebuild_look;                      // Theme or text size changed.
    std::function<void(int screen)> fill_screen;             // With the window; -1: the second screen if there is one.
    std::function<void()> leave_screen;                      // As it was before.
    std::function<Result<void>(Looks const&)> keep_looks;    // For the next start.
    std::function<void()> wake;                              // From any thread: draw again.
    std::function<Result<std::vector<DocumentFile>>(Desk const&, Wish const&, std::int64_t now_ms)> make_documents;   // Several of tables and of a deck as PNGs.
    std::string documents_folder, data_file;

    // --- Backups, by the name of the file ---
    std::function<Result<void>(Session&, Occasion)> back_up;               // Also called on the thread that merges.
    std::function<Result<std::vector<Backup>>()> list_backups;
    std::function<Result<void>(Session&, std::string const& path)> save_backup_elsewhere;
    std::function<Result<RestorePreview>(Session const&, std::string const& name)> preview_restore_of;
    std::function<Result<void>(std::optional<Session>&, std::string const& name)> restore;   // When it fails, the session is as before.
    std::function<Result<Session>(std::string const& name)> restore_lost;   // Puts it where a database cannot be opened.
    std::function<Result<void>(Session const&, std::string const& path, std::string const& passphrase)> write_identity;

    // --- The watched folder; "" ends it. Files arrive by PreviewFiles ---
    std::function<Result<void>(std::string const& folder)> watch;
    std::function<void(FilePreview const&)> file_away;       // It was dealt with; moves it if it came from there.
};

// What one act answered, and what stood there before.
struct Step { std::vector<Answer> before, after; };

struct Desk {
    std::optional<Session> session;                          // None before the first start.
    std::optional<Error> cannot_open;                        // Then there is none either, and the machine knows the backups.
    Plan plan;                                               // What the first start chooses from,
    std::string plan_file;                                   // and the file it came in; empty for the plan inside the program.
    Place place;
    std::optional<IncomingFile> identity_file;               // To begin with, from another machine.
    Counting counting = Counting::accepted;
    Looks looks;
    std::vector<Step> done, undone;                          // Of this window, to be undone and redone; newest last.
    std::vector<IncomingFile> incoming;                      // What was dropped, until merged or discarded.
    std::set<DeviceKey> confirmed;
    std::vector<FilePreview> previews;
    std::vector<IncomingFile> arrived_meanwhile;             // While files were being merged.
    std::optional<Notice> notice;
    MachineFacts machine;
    bool awaits_plan_above = false;                          // The next file picked is one.
    std::optional<Plan> draft;                               // What the coordinator makes of the plan; none while it is as in force.
    std::vector<std::optional<Plan>> drafts_before, drafts_after;   // To undo and redo; newest last.
    std::optional<Question> question;                        // Over the page, as is the history.
    std::optional<Key> history_of;

    using PageModel = std::variant<std::monostate, OverviewModel, ChecklistModel, FiguresModel, CalendarModel, HandInModel, MergeModel, ProgressModel, RecordsModel, ReviewModel,
        PlanModel, SettingsModel, HelpModel, ReportModel>;
    ShellModel shell;                                        // Follow from the rest: see refresh().
    PageModel page;
    WelcomeModel welcome;
    std::optional<RescueModel> rescue;
    std::optional<HistoryModel> history;
    std::optional<Verification> checked;                     // Of the data; forgotten when the page is left.
    FinderModel finder;
    MeetingModel meeting;                                    // While one is on.
    bool is_copying = false;                                 // The page is drawn into the clipboard as well.

    std::unique_ptr<ImportJob> job;                          // Last: it ends before the session it writes to.

    Desk();                                                  // These are compiled once, and not wherever a desk is seen.
    Desk(Desk&&) noexcept;
    Desk& operator=(Desk&&) noexcept;
    ~Desk();
};

Desk open_desk(std::optional<Session>, Plan, std::int64_t now_ms);

// When the database cannot be opened: says why, and offers the backups there are.
Desk open_rescue(Error const&, Plan, std::vector<Backup>, std::int64_t now_ms);

// What is due when the program starts: the day's backup, the folder to watch, a word on a new device.
void begin_day(Desk&, Services const&, std::int64_t now_ms);

// Builds the models of the page shown. After every action and whenever `place` changed.
void refresh(Desk&, std::int64_t now_ms);

Scene scene_of(Desk const&, std::int64_t now_ms);        // Of its session, which must be there.

void draw_desk(Desk&, Actions&);
void draw_page_shown(Desk const&, Actions&, Place&);     // Without what is around it.

// One frame's work: draws, then does what was asked. True when something changed and another frame is due.
bool run_desk(Desk&, Services const&, std::int64_t now_ms);

void act(Desk&, Action const&, Services const&, std::int64_t now_ms);

// Slides that turn by themselves: true when one did, and in how many seconds there is something to draw again.
bool turn_slide(Desk&, std::int64_t now_ms);
std::optional<double> next_turn_s(Desk const&, std::int64_t now_ms);
std::optional<double> next_moment_s(Desk const&, std::int64_t now_ms);   // The next turn, or the end of a notice.

// Takes note when merging has ended. True when it had.
bool follow_job(Desk&, Services const&, std::int64_t now_ms);
ImportProgress progress_of(Desk const&);

}
