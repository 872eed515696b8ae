// canbang remarks: what the coordinator noted on answers, settled or not.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/known_remarks.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

namespace {

struct RemarksOptions : CommandOptions { std::string unit; };

}

static void print_json(std::vector<Remark> const& remarks, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& remark : remarks) {
        list.push_back({ { "id", short_name_of(remark) }, { "unit", remark.unit }, { "on", to_string(remark.on) }, { "text", remark.text },
            { "author", remark.author }, { "at", iso_time(remark.at_ms) }, { "settled", remark.is_settled } });
    }
    print(console, { { "remarks", list } });
}

static void print_text(std::vector<Remark> const& remarks, Console const& console)
{
    Table table { { { "Remark" }, { "State" }, { "When" }, { "On" }, { "Text" }, { "Author" } }, {} };
    for (auto const& remark : remarks)
        table.rows.push_back({ short_name_of(remark), remark.is_settled ? "settled" : "open", local_time_text(remark.at_ms), to_string(remark.on), remark.text, remark.author });
    console.out << write_table(table) << counted(std::size_t(std::ranges::count(remarks, false, &Remark::is_settled)), "remark") << " open\n";
}

static Result<Exit> list_remarks(RemarksOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    if (!options.unit.empty())
        TRY_OK(check_unit(session.plan, options.unit));
    auto const remarks = known_remarks(session, options.unit);
    if (options.as_json)
        print_json(remarks, console);
    else
        print_text(remarks, console);
    return std::ranges::count(remarks, false, &Remark::is_settled) > 0 ? Exit::findings : Exit::done;
}

void add_remarks_command(Program& program)
{
    auto& command = add_command(program, "remarks", "List the notes on answers; exit code 1 while one is open", "canbang remarks --db hcqt.db --unit tong-hop");
    auto const options = std::make_shared<RemarksOptions>();
    add_common_options(command, *options);
    add_option(command, "--unit", options->unit, "ID", "Of this unit only");
    when_given(program, command, options, list_remarks);
}

}
