// canbang paper: a unit's form as a PDF, to be filled in by hand where there is no PC, or to be signed.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "app/paper.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct PaperOptions : CommandOptions {
    std::string unit, period, file;
    bool is_empty = false, is_english = false;
};

}

static Result<Exit> paper(PaperOptions const& options, Console const& console)
{
    Speaking const language(language_asked_for(options.is_english));
    TRY(auto session, open_to_hand_out(options.database, console));
    auto const unit = options.unit.empty() ? session.owner.unit : options.unit;
    TRY_OK(check_unit(session.plan, unit));
    TRY(auto const period, period_in(session.plan, options.period));
    auto const form = build_paper(session, unit, period, options.is_empty);
    auto const pages = print_paper(form);
    TRY(auto const pdf, pdf_of(pages, { form.title + ", " + form.period, session.owner.author, spoken() == Language::english ? "en" : "vi", console.now_ms }));
    TRY_OK(write_output(options.file, pdf));
    TRY_OK(note_if_possible(session, Deed::exported, options.file, "paper", console));
    if (options.as_json)
        print(console, { { "file", options.file }, { "unit", unit }, { "period", to_string(period) }, { "empty", options.is_empty }, { "pages", pages.size() } });
    else
        console.out << options.file << ": " << counted(pages.size(), "page") << '\n';
    return Exit::done;
}

void add_paper_command(Program& program)
{
    auto& command = add_command(program, "paper", "Write a unit's form as a PDF to print: its tasks, figures and lists, with the answers there are or empty",
        "canbang paper --db hcqt.db --unit tong-hop --period 2026-Q3 --empty --out phieu.pdf");
    auto const options = std::make_shared<PaperOptions>();
    add_common_options(command, *options);
    add_option(command, "--unit", options->unit, "ID", "Another unit than the database's own");
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--out", options->file, "FILE", "Where to write the PDF", Need::required);
    add_flag(command, "--empty", options->is_empty, "Without answers, to be filled in by hand");
    add_flag(command, "--english", options->is_english, "In English");
    when_given(program, command, options, paper);
}

}
