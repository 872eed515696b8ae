// canbang settle-remark: what was noted on an answer is dealt with.
#include "app/cli/commands.h"
#include "app/cli/known_remarks.h"
#include "app/cli/opening.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct SettleRemarkOptions : CommandOptions { std::string id; };

}

static Result<Exit> settle_one(SettleRemarkOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const remark, remark_named(session, options.id));
    TRY_OK(settle_remark(session, remark, console.now_ms));
    if (options.as_json)
        print(console, { { "id", short_name_of(remark) }, { "settled", true } });
    else
        console.out << short_name_of(remark) << ": settled\n";
    return Exit::done;
}

void add_settle_remark_command(Program& program)
{
    auto& command = add_command(program, "settle-remark", "Say that a remark is dealt with", "canbang settle-remark --db hcqt.db 3f0c12ab34cd56ef");
    auto const options = std::make_shared<SettleRemarkOptions>();
    add_common_options(command, *options);
    add_option(command, "ID", options->id, "", "As \"canbang remarks\" names it", Need::required);
    when_given(program, command, options, settle_one);
}

}
