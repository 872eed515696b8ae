// The window's side of a session: the page shown, files being looked at, the last notice.
//
// draw_desk() draws from models; act() is the only place where what a person asked for happens.
#pragma once

#include "app/actions.h"
#include "app/model.h"
#include "app/session.h"
#include "app/views/views.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace canbang {

// What the desk asks of the machine. main.cpp fills it in.
struct Services {
    std::function<void(std::string const& title)> ask_for_files;
    std::function<Result<std::string>(std::string const& title, std::string const& suggested_path)> ask_where_to_save;   // Empty: thought better of it.
    std::function<Result<void>(std::string const& path, std::string_view bytes)> write_file;
    std::function<Result<Session>(Begin const&)> begin;      // Makes the database of a first start.
    std::function<void()> rebuild_look;                      // Theme or text size changed.
    std::string documents_folder;
};

struct Desk {
    std::optional<Session> session;                          // None before the first start.
    Plan plan;                                               // What the first start chooses from.
    Place place;
    Counting counting = Counting::accepted;
    bool is_dark = false;
    std::vector<IncomingFile> incoming;                      // What was dropped, until merged or discarded.
    std::set<DeviceKey> confirmed;
    std::vector<FilePreview> previews;
    std::optional<Notice> notice;

    using PageModel = std::variant<std::monostate, OverviewModel, ChecklistModel, FiguresModel, CalendarModel, HandInModel, MergeModel>;
    ShellModel shell;                                        // Follow from the rest: see refresh().
    PageModel page;
    WelcomeModel welcome;
};

Desk open_desk(std::optional<Session>, Plan, std::int64_t now_ms);

// Builds the models of the page shown. After every action and whenever `place` changed.
void refresh(Desk&, std::int64_t now_ms);

void draw_desk(Desk&, Actions&);

// One frame's work: draws, then does what was asked. True when something changed and another frame is due.
bool run_desk(Desk&, Services const&, std::int64_t now_ms);

void act(Desk&, Action const&, Services const&, std::int64_t now_ms);

}
