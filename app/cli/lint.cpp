// canbang lint: is a Word document laid out as the decree asks?
#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "app/lint_words.h"
#include "app/text.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct LintOptions { std::string file; bool as_json = false, is_english = false; };

}

static nlohmann::ordered_json json_of(report::LayoutFinding const& finding)
{
    return {
        { "rule", name_of(finding.rule) }, { "paragraph", finding.paragraph }, { "words", finding.words }, { "found", finding.found }, { "expected", finding.expected },
        { "text", what_is_wrong(finding) }, { "mend", how_to_mend(finding) },
    };
}

static void print_json(report::LayoutReport const& report, std::string const& file, Console const& console)
{
    auto findings = nlohmann::ordered_json::array();
    for (auto const& finding : report.findings)
        findings.push_back(json_of(finding));
    print(console, { { "file", file }, { "findings", findings }, { "notes_left", report.notes_left } });
}

static void print_text(report::LayoutReport const& report, Console const& console)
{
    for (auto const& finding : report.findings)
        console.out << place_words(finding) << ": " << what_is_wrong(finding) << "\n  → " << say("lint.to_mend", { how_to_mend(finding) }) << '\n';
    console.out << (report.findings.empty() ? say("lint.clean") : say("lint.count", { std::to_string(report.findings.size()) })) << '\n';
    if (report.notes_left > 0)
        console.out << say("lint.notes", { std::to_string(report.notes_left) }) << '\n';
}

static Result<Exit> lint(LintOptions const& options, Console const& console)
{
    TRY(auto const bytes, platform::read_file(options.file));
    auto const report = report::lint_docx(bytes);
    if (!report)
        return while_doing(options.file, report.error());
    Speaking const language(language_asked_for(options.is_english));
    if (options.as_json)
        print_json(report.value(), options.file, console);
    else
        print_text(report.value(), console);
    return report.value().findings.empty() ? Exit::done : Exit::findings;
}

void add_lint_command(Program& program)
{
    auto& command = add_command(program, "lint", "Check a Word document's layout against Decree 30/2020/NĐ-CP; exit code 1 when there is something to mend",
        "canbang lint bao-cao.docx\n\nAny .docx, also one edited by hand. Yellow places left to a person are counted, not held against it.");
    auto const options = std::make_shared<LintOptions>();
    add_option(command, "FILE", options->file, "FILE", "The document", Need::required);
    add_flag(command, "--english", options->is_english, "In English");
    add_json_flag(command, options->as_json);
    when_given(program, command, options, lint);
}

}
