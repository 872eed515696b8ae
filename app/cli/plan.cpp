// canbang plan: the plan as a sealed file for every unit, edited or as it is.
#include "app/cli/commands.h"
#include "app/cli/handed_out.h"
#include "app/cli/opening.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

namespace canbang {

namespace {

struct PlanOptions : CommandOptions { std::string edited, out; };

}

static Result<StoredBundle> publish(Session& session, PlanOptions const& options, std::int64_t now_ms)
{
    if (options.edited.empty())
        return publish_plan(session, {}, now_ms);
    TRY(auto const edited, platform::read_file(options.edited));
    auto published = publish_plan(session, edited, now_ms);
    return published ? published : while_doing(options.edited, published.error());
}

static Result<Exit> run_plan(PlanOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const stored, publish(session, options, console.now_ms));
    TRY_OK(hand_out(session, stored, options.out, options.as_json, console));
    return Exit::done;
}

void add_plan_command(Program& program)
{
    auto& command = add_command(program, "plan", "Publish the plan as a sealed file that every unit merges, or starts with",
        "canbang plan --db hcqt.db --out /media/usb\n  canbang plan --db hcqt.db --edit plan.json --out /media/usb\n  canbang init --db tong-hop.db --unit tong-hop --plan laichau-vpubnd-2026-plan-1.canbang.json");
    auto const options = std::make_shared<PlanOptions>();
    add_common_options(command, *options);
    add_option(command, "--edit", options->edited, "FILE", "The plan as it shall be from now on");
    add_option(command, "--out", options->out, "FILE|DIR", "Where to write the file; in a folder it is named after plan and revision", Need::required);
    when_given(program, command, options, run_plan);
}

}
