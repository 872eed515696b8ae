// canbang demo: a made-up year on disk, to look at, to practise on, to test with.
#include "app/cli/commands.h"
#include "app/cli/demo_data.h"
#include "app/cli/draw_pages.h"
#include "app/cli/paths.h"
#include "app/cli/window_documents.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <array>
#include <ostream>
#include <utility>

namespace canbang {

namespace {

struct DemoOptions { std::string out; bool without_pictures = false, as_json = false; };

}

static constexpr std::int64_t two_days_ms = 2 * 86'400'000;

static std::vector<IncomingFile> dropped(std::vector<DemoFile> const& inbox)
{
    std::vector<IncomingFile> files;
    for (auto const& file : inbox)
        files.push_back({ file.name, file.bytes });
    return files;
}

static Result<std::size_t> draw_into(std::string const& folder, Desk& desk, std::int64_t now_ms)
{
    TRY_OK(platform::make_folder(folder));
    TRY(auto const files, draw_pages(desk, {}, now_ms));
    for (auto const& file : files)
        TRY_OK(platform::write_file(joined_path(folder, file.name), file.bytes));
    return files.size();
}

// The year's report and what goes with it.
static Result<void> write_documents(std::string const& folder, Desk const& desk, std::int64_t now_ms)
{
    static constexpr std::array documents { std::pair { DocumentKind::report, "bao-cao.docx" }, std::pair { DocumentKind::annex, "phu-luc.xlsx" },
        std::pair { DocumentKind::slides, "trinh-chieu.pdf" }, std::pair { DocumentKind::calendar, "lich.ics" } };
    TRY_OK(platform::make_folder(folder));
    for (auto const& [kind, name] : documents) {
        TRY(auto const files, make_documents(desk, kind, now_ms));
        TRY_OK(platform::write_file(joined_path(folder, name), files.front().bytes));
    }
    return {};
}

// The coordinator's pages and report and one unit's pages, as they are three days after the last hand-in.
static Result<std::size_t> draw(Demo demo, std::string const& folder)
{
    Period const last_quarter { demo.merged.plan.year, 4 };
    auto const now_ms = demo_time_ms(last_quarter) + two_days_ms + 86'400'000;
    auto coordinator = desk_to_draw(std::move(demo.merged), dropped(demo.inbox), Theme::light, now_ms);
    auto unit = desk_to_draw(std::move(demo.units.front()), {}, Theme::light, now_ms);
    TRY(auto const coordinators, draw_into(folder + "/pictures/coordinator", coordinator, now_ms));
    TRY(auto const units, draw_into(folder + "/pictures/unit", unit, now_ms));
    TRY_OK(write_documents(folder + "/report", coordinator, now_ms));
    return coordinators + units;
}

static void tell_of(DemoOptions const& options, std::size_t units, std::size_t files, std::size_t pictures, Console const& console)
{
    if (options.as_json) {
        return print(console, { { "folder", options.out }, { "units", units }, { "files", files }, { "pictures", pictures } });
    }
    console.out << "Written to " << options.out << ":\n"
                << "  units/     " << counted(units, "database") << ", one a unit\n"
                << "  files/     " << counted(files, "file") << " handed in\n"
                << "  inbox/     files to try a merge with: a new device, a damaged one, a repetition\n"
                << "  merged.db  the coordinator's database\n";
    if (pictures > 0)
        console.out << "  pictures/  " << counted(pictures, "page") << "\n"
                    << "  report/    the year's report, its annex, the slides, the calendar\n";
    console.out << "\n";
}

// Its databases are closed again when this returns.
static Result<void> write_and_report(DemoOptions const& options, Console const& console)
{
    TRY(auto demo, write_demo(options.out));
    auto const units = demo.units.size(), files = demo.files.size();
    std::size_t pictures = 0;
    if (!options.without_pictures) {
        TRY(pictures, draw(std::move(demo), options.out));
    }
    tell_of(options, units, files, pictures, console);
    return {};
}

static Result<Exit> run_demo(DemoOptions const& options, Console const& console)
{
    TRY_OK(write_and_report(options, console));
    if (!options.as_json && run_command_line({ "status", "--db", options.out + "/merged.db" }, console) == 2)
        return Error { Fault::io, options.out + ": the demo cannot be read back", "Write it to another folder." };
    return Exit::done;
}

void add_demo_command(Program& program)
{
    auto& command = add_command(program, "demo", "Write a made-up year: twelve units, four quarters, merged",
        "canbang demo --out demo\n\nAlways the same data, marked as made up. Look at demo/pictures and demo/report, or open it: canbang --db demo/merged.db");
    auto const options = std::make_shared<DemoOptions>();
    add_option(command, "--out", options->out, "DIR", "Where to write it; an earlier demo there is replaced", Need::required);
    add_flag(command, "--no-pictures", options->without_pictures, "Leave the pictures and the report out");
    add_json_flag(command, options->as_json);
    when_given(program, command, options, run_demo);
}

}
