// What is shown over the page: a question before something is done, the history of an answer, files being merged.
#pragma once

#include "app/model.h"

#include <optional>
#include <string>
#include <vector>

namespace canbang {

enum class Typing { nothing, line, passphrase, day_and_line };

// What a person is asked before `then` is done.
struct Question {
    Action then;
    std::string title, explanation;
    std::vector<std::string> details;       // What would change, line by line.
    Typing typing = Typing::line;
    std::string label, hint;                // Of the field.
    std::string confirm, why_not;           // The button, and why it is disabled while something is missing.
    bool is_dangerous = false;
};

// The question to ask first; nothing when the action says everything it needs. An error when it cannot be done at all.
Result<std::optional<Question>> question_about(Session const&, Action const&);

// The action, with what was typed filled in.
Action answered(Question const&, Place const&);
bool is_answered(Question const&, Place const&);
std::string why_not_answered(Question const&, Place const&);   // In words, else empty.

struct HistoryRow { std::string value, who, detail, state; Tone tone = Tone::unknown; };

struct HistoryModel { std::string title, place; std::vector<HistoryRow> rows; };
HistoryModel build_history(Session const&, Key const&);

// What can be saved of the page or the slide shown, which has these charts; never empty. In model_saving.cpp.
struct SavingChoice { std::string title; Wish wish; };
std::vector<SavingChoice> saving_choices(Session const&, Place const&, std::vector<std::string> const& charts);

}
