// Wires the machine, the session and the pages together; or hands over to the command line.
#include "app/cli/cli.h"
#include "app/cli/database.h"
#include "app/cli/window_files.h"
#include "app/cli/window_services.h"
#include "app/cli/window_start.h"
#include "app/text.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "assets.h"

#include <algorithm>
#include <cstdio>
#include <imgui.h>

namespace canbang {

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
    if (auto const seconds = next_moment_s(desk, platform::now_ms()))
        window.wake_after(*seconds);
}

// Until it is closed. True when the person asked to see the made-up office instead.
static Result<bool> show_window(Desk desk, std::string const& database, std::string const& looks_path, std::vector<std::string> const& files)
{
    TRY(auto const documents, platform::documents_folder());
    platform::Window* opened = nullptr;
    FolderPost post([&] { opened->wake(); });
    std::optional<platform::Letterbox> letterbox;
    Services services;
    auto const frame = [&] {
        ui::follow_pointer();
        take_files(desk, { *opened, post, letterbox }, services);
        if (run_desk(desk, services, platform::now_ms()) || ui::is_moving())
            opened->draw_for(0.1);
        keep_meeting(desk, *opened);
    };
    TRY(auto window, platform::Window::open({ say("app.name"), 1280, 800, {} }, { [&](float scale) { prepare_look(scale, desk); }, frame }));
    opened = &window;
    if (auto listening = listen_for_starts(database, [&] { window.wake(); }))
        letterbox = std::move(listening).value();
    services = services_for(window, post, database, documents);
    bool wants_demo = false;
    services.show_demo = [&] { wants_demo = true, window.close(); };
    services.keep_looks = [&](Looks const& changed) { return platform::write_file(looks_path, write_looks(changed)); };
    desk.machine.screens = std::size_t(std::max(1, window.screens()));
    begin_day(desk, services, platform::now_ms());
    window.take_in(files);
    window.run();
    letterbox.reset();                                       // It wakes the window.
    return wants_demo;
}

static Result<bool> run_window(WindowArguments const& wanted)
{
    TRY(auto const database, database_for(wanted));
    if (is_open_elsewhere(database, wanted.files))
        return false;
    TRY(auto plan, read_plan(asset(default_plan)));
    TRY(auto const data, platform::data_folder());
    auto const looks_path = data + "/looks.json";
    auto const kept = platform::read_file(looks_path);
    auto const looks = read_looks(kept ? kept.value() : std::string());
    speak(looks.language);
    auto desk = desk_for(database, std::move(plan));
    desk.looks = looks;
    return show_window(std::move(desk), database, looks_path, wanted.files);
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
