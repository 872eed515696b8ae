// canbang desktop: makes the program known to this user's desktop, so that a double click on a file opens it here.
//
// freedesktop.org: Desktop Entry 1.5, Shared MIME Info 0.21, Icon Theme 0.13.
#include "app/cli/desktop.h"

#include "app/cli/commands.h"
#include "app/cli/paths.h"
#include "assets.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <array>
#include <ostream>

namespace canbang {

namespace {

struct DesktopOptions { bool installs = false, removes = false, as_json = false; };
struct Place { char const* asset; char const* path; };

}

static constexpr std::array places {
    Place { "canbang.desktop", "applications/canbang.desktop" },
    Place { "canbang-mime.xml", "mime/packages/canbang.xml" },
    Place { "canbang.svg", "icons/hicolor/scalable/apps/canbang.svg" },
};

// --- The entry ---------------------------------------------------------------------------------

static std::string with_escapes(std::string_view text, std::string_view special, std::string_view escape)
{
    std::string escaped;
    for (char const letter : text) {
        if (special.find(letter) != std::string_view::npos)
            escaped += escape;
        escaped += letter;
    }
    return escaped;
}

// Desktop Entry, "The Exec key": quoted, and once more escaped as every string is; %% is a percent sign.
static std::string for_exec(std::string const& path)
{
    auto const quoted = "\"" + with_escapes(path, "\"`$\\", "\\") + "\"";
    return with_escapes(with_escapes(quoted, "\\", "\\"), "%", "%");
}

static std::string replaced(std::string text, std::string_view what, std::string const& with)
{
    auto const at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

std::string desktop_entry_for(std::string const& program)
{
    auto const text = replaced(std::string(asset(places[0].asset)), "@EXEC@", for_exec(program));
    return replaced(text, "@PROGRAM@", with_escapes(program, "\\", "\\"));
}

// --- Doing it ------------------------------------------------------------------------------------

static Result<void> install(std::string const& folder)
{
    TRY(auto const program, platform::program_path());
    for (auto const& place : places) {
        auto const path = joined_path(folder, place.path);
        TRY_OK(platform::make_folder(folder_part(path)));
        TRY_OK(platform::write_file(path, &place == &places[0] ? desktop_entry_for(program) : asset(place.asset)));
    }
    return {};
}

static Result<void> remove(std::string const& folder)
{
    for (auto const& place : places)
        TRY_OK(platform::remove_all(joined_path(folder, place.path)));
    return {};
}

static void report(DesktopOptions const& options, std::string const& folder, Console const& console)
{
    std::vector<std::string> paths;
    for (auto const& place : places)
        paths.push_back(joined_path(folder, place.path));
    if (options.as_json)
        return print(console, { { options.installs ? "installed" : "removed", paths } });
    for (auto const& path : paths)
        console.out << (options.installs ? "Installed  " : "Removed    ") << path << "\n";
    if (options.installs)
        console.out << "A double click on a *.canbang.json file opens it here now. Once the program has moved, do this again.\n";
}

static Result<Exit> change_desktop(DesktopOptions const& options, Console const& console)
{
    if (options.installs == options.removes)
        return Error { Fault::refused, "nothing is said about what to do", "Give --install or --remove." };
    TRY(auto const folder, platform::desktop_folder());
    TRY_OK(options.installs ? install(folder) : remove(folder));
    platform::refresh_desktop(folder);
    report(options, folder, console);
    return Exit::done;
}

void add_desktop_command(Program& program)
{
    auto& command = add_command(program, "desktop", "Let a double click on a *.canbang.json file open it in the window",
        "canbang desktop --install\n  canbang desktop --remove\n\nFor this user alone; needs no rights of an administrator.");
    auto const options = std::make_shared<DesktopOptions>();
    add_flag(command, "--install", options->installs, "Write the menu entry, the type of file and the icon");
    add_flag(command, "--remove", options->removes, "Take them away again");
    add_json_flag(command, options->as_json);
    when_given(program, command, options, change_desktop);
}

}
