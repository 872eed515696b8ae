// canbang inspect: what a file is and who made it, without any database.
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "core/bundle.h"
#include "core/plan.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace canbang {

namespace {

struct InspectOptions {
    std::vector<std::string> paths;
    bool as_json = false;
};

struct Inspected {
    std::string path;
    std::optional<Bundle> bundle;
    std::optional<Plan> plan;             // Of a plan that nobody has sealed.
    std::optional<Error> problem;
};

}

static char const* name_of(Fault fault)
{
    static constexpr std::array<char const*, 6> names { "not_found", "io", "malformed", "tampered", "incompatible", "refused" };
    return names[std::size_t(fault)];
}

static bool says_it_is_a_plan(std::string const& bytes)
{
    auto const json = nlohmann::json::parse(bytes, nullptr, false);
    return json.is_object() && json.contains("format") && json["format"] == "canbang-plan";
}

static Inspected inspect(std::string const& path)
{
    auto const bytes = platform::read_file(path);
    if (!bytes)
        return { path, {}, {}, bytes.error() };
    if (says_it_is_a_plan(bytes.value())) {
        auto plan = read_plan(bytes.value());
        return plan ? Inspected { path, {}, std::move(plan).value(), {} } : Inspected { path, {}, {}, plan.error() };
    }
    auto bundle = read_bundle(bytes.value());
    return bundle ? Inspected { path, std::move(bundle).value(), {}, {} } : Inspected { path, {}, {}, bundle.error() };
}

// --- JSON -----------------------------------------------------------------------------------------

static nlohmann::ordered_json json_of(Inspected const& inspected)
{
    nlohmann::ordered_json json { { "file", inspected.path }, { "sound", !inspected.problem } };
    if (auto const& problem = inspected.problem)
        json.update({ { "fault", name_of(problem->fault) }, { "what", problem->what }, { "hint", problem->hint } });
    if (auto const& plan = inspected.plan)
        json.update({ { "kind", "plan" }, { "plan", plan->id }, { "unit", plan->coordinator }, { "period", std::to_string(plan->year) }, { "sealed_by", nullptr } });
    if (auto const& bundle = inspected.bundle) {
        json.update({ { "kind", std::string(name_of(bundle->kind)) }, { "plan", bundle->plan }, { "unit", bundle->unit }, { "period", to_string(bundle->period) },
            { "revision", bundle->revision }, { "receipt", receipt_code(bundle->digest) }, { "sealed_by", device_code(bundle->sealed_by) },
            { "made_at", iso_time(bundle->made_at_ms) }, { "answers", bundle->changes.size() } });
    }
    return json;
}

static void print_json(std::vector<Inspected> const& files, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& file : files)
        list.push_back(json_of(file));
    print(console, { { "files", list } });
}

// --- Text -----------------------------------------------------------------------------------------

static Table table_of(Inspected const& inspected)
{
    if (auto const& plan = inspected.plan)
        return { { {}, {}, {} }, { { "", "Kind", "plan, not sealed" }, { "", "Plan", plan->id }, { "", "Unit", plan->coordinator } } };
    auto const& bundle = *inspected.bundle;
    return { { {}, {}, {} }, {
        { "", "Kind", std::string(name_of(bundle.kind)) },
        { "", "Plan", bundle.plan },
        { "", "Unit", bundle.unit },
        { "", "Period", to_string(bundle.period) },
        { "", "Revision", std::to_string(bundle.revision) },
        { "", "Receipt", receipt_code(bundle.digest) },
        { "", "Sealed by", device_code(bundle.sealed_by) },
        { "", "Made", local_time_text(bundle.made_at_ms) },
        { "", "Answers", std::to_string(bundle.changes.size()) },
    } };
}

static void print_text(std::vector<Inspected> const& files, Console const& console)
{
    for (auto const& file : files) {
        console.out << in_one_line(file.path) << '\n';
        if (file.problem)
            console.out << "  " << name_of(file.problem->fault) << ": " << in_one_line(file.problem->what) << "\n  → " << in_one_line(file.problem->hint) << '\n';
        else
            console.out << write_table(table_of(file));
    }
}

static Result<Exit> run_inspect(InspectOptions const& options, Console const& console)
{
    std::vector<Inspected> files;
    std::ranges::transform(options.paths, std::back_inserter(files), inspect);
    if (options.as_json)
        print_json(files, console);
    else
        print_text(files, console);
    bool const all_sound = std::ranges::none_of(files, [](Inspected const& file) { return file.problem.has_value(); });
    return all_sound ? Exit::done : Exit::findings;
}

void add_inspect_command(Program& program)
{
    auto& command = add_command(program, "inspect", "Say what a file is, who sealed it, and whether it is whole; exit code 1 when one is not",
        "canbang inspect tong-hop-2026-Q3-1.canbang.json\n\nNo database is needed. Whether the device is to be believed, only a database knows.");
    auto const options = std::make_shared<InspectOptions>();
    add_json_flag(command, options->as_json);
    add_option(command, "FILES", options->paths, "FILE", "Files that were handed in, returned, consolidated, or plans", Need::required);
    when_given(program, command, options, run_inspect);
}

}
