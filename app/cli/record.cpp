// canbang record: answers from a JSON file, all of them or none.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"
#include "core/json.h"
#include "core/validation.h"
#include "platform/platform.h"

#include <istream>
#include <iterator>
#include <map>
#include <ostream>

namespace canbang {

namespace {

struct RecordOptions : CommandOptions { std::string file; };

}

static std::string element(std::size_t index) { return "[" + std::to_string(index) + "]"; }

static Result<std::string> text_to_read(std::string const& file, Console const& console)
{
    if (file != "-")
        return platform::read_file(file);
    return std::string(std::istreambuf_iterator<char>(console.in), {});
}

static Result<Answer> read_answer(Json const& json)
{
    if (auto const checked = check_fields(json, "the answer", { "unit", "period", "subject", "field", "value" }); !checked)
        return Error { Fault::malformed, checked.error().what, "An answer has unit, period, subject, field and value, and nothing else." };
    Answer answer;
    TRY(answer.key.unit, text_at(json, "unit", "the answer"));
    TRY(auto const period, text_at(json, "period", "the answer"));
    TRY(answer.key.period, period_from(period));
    TRY(answer.key.subject, text_at(json, "subject", "the answer"));
    TRY(answer.key.field, text_at(json, "field", "the answer"));
    TRY(answer.value, value_from(json.at("value")));
    return answer;
}

static Result<std::vector<Answer>> read_answers(std::string_view text)
{
    auto const json = parse_json(text);
    if (!json || !json.value().is_array())
        return Error { Fault::malformed, json ? "not an array" : json.error().what, "Write [{\"unit\":…,\"period\":…,\"subject\":…,\"field\":…,\"value\":…}, …]." };
    std::vector<Answer> answers;
    for (auto const& item : json.value()) {
        auto answer = read_answer(item);
        if (!answer)
            return while_doing(element(answers.size()), answer.error());
        answers.push_back(std::move(answer).value());
    }
    return answers;
}

// Two answers to one question in one go would stand against each other.
static Result<void> check_answers(Plan const& plan, std::vector<Answer> const& answers)
{
    std::map<Key, std::size_t> seen;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto const& [key, value] = answers[i];
        if (auto const checked = check_answer(plan, key, value); !checked)
            return while_doing(element(i), checked.error());
        if (auto const [first, is_new] = seen.insert({ key, i }); !is_new)
            return Error { Fault::refused, element(i) + ": " + to_string(key) + " is answered already by " + element(first->second), "Keep one of the two." };
    }
    return {};
}

// The session names the question it refuses; a script wants to know which element asked it.
static Error with_element(Error error, std::vector<Answer> const& answers)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (error.what.starts_with(to_string(answers[i].key) + ":"))
            return while_doing(element(i), std::move(error));
    }
    return error;
}

static Result<std::size_t> record_all(Session& session, std::string_view text, std::int64_t now_ms)
{
    TRY(auto const answers, read_answers(text));
    TRY_OK(check_answers(session.plan, answers));
    if (auto const recorded = record(session, answers, now_ms); !recorded)
        return with_element(recorded.error(), answers);
    return answers.size();
}

static Result<Exit> run_record(RecordOptions const& options, Console const& console)
{
    TRY(auto const text, text_to_read(options.file, console));
    TRY(auto session, open_to_write(options.database, console));
    auto const known = session.contents.ledger.size();
    auto const answers = record_all(session, text, console.now_ms);
    if (!answers)
        return while_doing(options.file == "-" ? "standard input" : options.file, answers.error());
    auto const written = session.contents.ledger.size() - known;
    if (options.as_json)
        print(console, { { "answers", answers.value() }, { "written", written } });
    else
        console.out << counted(written, "answer") << " written, " << answers.value() - written << " known already\n";
    return Exit::done;
}

void add_record_command(Program& program)
{
    auto& command = add_command(program, "record", "Write answers down, all of them or none",
        "echo '[{\"unit\":\"tong-hop\",\"period\":\"2026-Q3\",\"subject\":\"staff.cong_chuc\",\"field\":\"women\",\"value\":4}]' |\n    canbang record --db tong-hop.db -");
    auto const options = std::make_shared<RecordOptions>();
    add_common_options(command, *options);
    add_option(command, "ANSWERS", options->file, "FILE", "JSON array of {unit, period, subject, field, value}; \"-\" reads standard input", Need::required);
    when_given(program, command, options, run_record);
}

}
