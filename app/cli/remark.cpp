// canbang remark: the coordinator's note on one answer, for the unit to see.
#include "app/cli/commands.h"
#include "app/cli/known_remarks.h"
#include "app/cli/opening.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct RemarkOptions : CommandOptions { std::string key, text; };

}

static Result<Exit> make_remark(RemarkOptions const& options, Console const& console)
{
    TRY(auto const key, key_from(options.key));
    TRY(auto session, open_to_write(options.database, console));
    TRY_OK(check_question(session.plan, key));
    auto const before = known_remarks(session, key.unit).size();
    TRY_OK(remark(session, key, options.text, console.now_ms));
    auto const after = known_remarks(session, key.unit);
    if (after.size() <= before)
        return Error { Fault::io, "the remark cannot be found again", "List the remarks to see whether it is there." };
    auto const name = short_name_of(newest_of(after));
    if (options.as_json)
        print(console, { { "id", name }, { "on", to_string(key) }, { "text", options.text } });
    else
        console.out << name << ": on " << to_string(key) << "; it goes to the unit with the next return file\n";
    return Exit::done;
}

void add_remark_command(Program& program)
{
    auto& command = add_command(program, "remark", "Pin a note to an answer; the unit sees it with the next return file",
        "canbang remark --db hcqt.db tong-hop/2026-Q3/reached/men \"Số này lớn hơn tổng số nam\"");
    auto const options = std::make_shared<RemarkOptions>();
    add_common_options(command, *options);
    add_option(command, "KEY", options->key, "", "UNIT/PERIOD/SUBJECT/FIELD", Need::required);
    add_option(command, "TEXT", options->text, "", "What is to be made clear", Need::required);
    when_given(program, command, options, make_remark);
}

}
