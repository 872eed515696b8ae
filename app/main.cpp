// Wires the machine, the session and the pages together; or hands over to the command line.
#include "app/cli/backups.h"
#include "app/cli/cli.h"
#include "app/cli/database.h"
#include "app/cli/demo_data.h"
#include "app/cli/lost_database.h"
#include "app/cli/window_arguments.h"
#include "app/cli/window_services.h"
#include "app/desk.h"
#include "app/error_words.h"
#include "app/text.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "assets.h"
#include "platform/platform.h"

#include <algorithm>
#include <cstdio>
#include <imgui.h>

namespace canbang {

static Result<std::string> default_database(WindowArguments const& wanted)
{
    if (!wanted.database.empty())
        return wanted.database;
    TRY(auto const folder, platform::data_folder());
    if (!wanted.is_demo)
        return folder + "/canbang.db";
    TRY_OK(make_demo_once(folder + "/demo"));
    return folder + "/demo/merged.db";
}

// Files that were dropped, picked, named on the command line or found in the watched folder; what could not be read is said.
static void take_files(Desk& desk, platform::Window& window, FolderPost& post, Services const& services)
{
    PreviewFiles arrived { post.take() };
    for (auto& file : window.take_files())
        arrived.files.push_back({ file.path.substr(file.path.find_last_of('/') + 1), std::move(file.bytes) });
    if (!arrived.files.empty())
        act(desk, arrived, services, platform::now_ms());
    auto errors = window.take_errors();
    for (auto& error : post.take_errors())
        errors.push_back(std::move(error));
    for (auto const& error : errors)
        desk.notice = Notice { Tone::not_met, worded(error.what), worded(error.hint) };
    if (!arrived.files.empty())
        refresh(desk, platform::now_ms());
}

// A database that is gone while backups of it are there was lost: that is no first start.
static Desk desk_for(std::string const& database, Plan plan)
{
    auto backups = is_lost(database) ? list_backups(database) : std::vector<Backup> {};
    auto session = open_database_if_any(database, platform::now_ms());
    if (!session)
        return open_rescue(session.error(), std::move(plan), backups ? backups.value() : std::vector<Backup> {}, platform::now_ms());
    if (!session.value() && backups && !backups.value().empty())
        return open_rescue({ Fault::not_found, database + ": the database is not there any more", "Restore the newest backup, or begin anew." }, std::move(plan), backups.value(), platform::now_ms());
    return open_desk(std::move(session).value(), std::move(plan), platform::now_ms());
}

// Slides fill the screen, whatever its scale, and are dark.
static void prepare_look(float scale, Desk const& desk)
{
    if (desk.place.meeting.is_on)
        ui::prepare_look(ui::slide_scale(ImGui::GetIO().DisplaySize), Theme::dark);
    else
        ui::prepare_look(scale * float(desk.looks.size) / 100, desk.looks.theme);
    ui::hold_still(desk.looks.is_still);
}

// A meeting is laid out for its window, and its clock moves on.
static void keep_meeting(Desk const& desk, platform::Window& window)
{
    if (desk.place.meeting.is_on && ui::look().scale != ui::slide_scale(ImGui::GetIO().DisplaySize))
        window.prepare_again();
    if (auto const seconds = next_turn_s(desk, platform::now_ms()))
        window.wake_after(*seconds);
}

// True when the person asked to see the made-up office instead.
static Result<bool> run_window(WindowArguments const& wanted)
{
    TRY(auto const database, default_database(wanted));
    TRY(auto const documents, platform::documents_folder());
    TRY(auto plan, read_plan(asset(default_plan)));
    TRY(auto const data, platform::data_folder());
    auto const looks_path = data + "/looks.json";
    auto const kept = platform::read_file(looks_path);
    auto const looks = read_looks(kept ? kept.value() : std::string());
    speak(looks.language);
    auto desk = desk_for(database, std::move(plan));
    desk.looks = looks;
    platform::Window* opened = nullptr;
    FolderPost post([&] { opened->wake(); });
    Services services;
    auto const frame = [&] {
        ui::follow_pointer();
        take_files(desk, *opened, post, services);
        if (run_desk(desk, services, platform::now_ms()) || ui::is_moving())
            opened->draw_for(0.1);
        keep_meeting(desk, *opened);
    };
    TRY(auto window, platform::Window::open({ say("app.name"), 1280, 800, {} }, { [&](float scale) { prepare_look(scale, desk); }, frame }));
    opened = &window;
    services = services_for(window, post, database, documents);
    bool wants_demo = false;
    services.show_demo = [&] { wants_demo = true, window.close(); };
    services.keep_looks = [&](Looks const& changed) { return platform::write_file(looks_path, write_looks(changed)); };
    desk.machine.screens = std::size_t(std::max(1, window.screens()));
    begin_day(desk, services, platform::now_ms());
    window.take_in(wanted.files);
    window.run();
    return wants_demo;
}

}

int main(int argc, char** argv)
{
    using namespace canbang;
    auto const arguments = platform::arguments(argc, argv);
    if (is_command(arguments))
        return run_command_line(arguments);
    auto const wanted = window_arguments(arguments);
    auto result = wanted ? run_window(wanted.value()) : Result<bool>(wanted.error());
    if (result && result.value()) {
        WindowArguments demo;
        demo.is_demo = true;
        result = run_window(demo);
    }
    if (!result)
        std::fprintf(stderr, "canbang: %s\n  → %s\n", result.error().what.c_str(), result.error().hint.c_str());
    return result ? 0 : 2;
}
