// What a person is asked before something is done that cannot be done without a word from them.
#include "app/format.h"
#include "app/merge_parts.h"
#include "app/model_dialogs.h"
#include "app/model_records.h"
#include "core/identity.h"

#include <algorithm>
#include <type_traits>

namespace canbang {

static constexpr std::size_t shortest_passphrase = 8, most_details = 12;

static bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

static std::size_t characters_in(std::string const& text)
{
    return std::size_t(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

// The words of a question stand under question.<name>: .title, .explained, .label, .hint, .confirm.
static Question question(Action then, std::string const& name, std::initializer_list<std::string> values)
{
    auto const key = "question." + name;
    Question asked { std::move(then), say(key + ".title", values), say(key + ".explained", values), {}, Typing::line, say(key + ".label"), say(key + ".hint"), say(key + ".confirm"), say("question.why_not"), false };
    return asked;
}

using Asked = Result<std::optional<Question>>;

static std::string unit_and_period(Session const& session, std::string const& unit, Period period)
{
    return unit_short_name(session.plan, unit) + ", " + period_name(period);
}

// --- Reviewing -------------------------------------------------------------------------------

static Asked about(Session const& session, ReviewHandIn const& said)
{
    auto const state = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, said.unit, said.period).state;
    auto const where = unit_and_period(session, said.unit, said.period);
    bool const opens_again = state == ReviewState::accepted && said.state != ReviewState::accepted;
    if (!said.comment.empty() || (said.state != ReviewState::returned && !opens_again))
        return std::optional<Question> {};
    return std::optional(question(said, opens_again ? "reopen" : "return", { where }));
}

static Asked about(Session const& session, ExtendDeadline const& extend)
{
    if (!extend.reason.empty())
        return std::optional<Question> {};
    auto asked = question(extend, "extend", { unit_and_period(session, extend.unit, extend.period) });
    asked.typing = Typing::day_and_line;
    asked.why_not = say("question.extend.why_not");
    return std::optional(std::move(asked));
}

static Asked about(Session const& session, PinRemark const& remark)
{
    if (!remark.text.empty())
        return std::optional<Question> {};
    return std::optional(question(remark, "remark", { question_name(session.plan, remark.on), unit_and_period(session, remark.on.unit, remark.on.period) }));
}

static Asked about(Session const& session, DisputeAgain const& again)
{
    if (!again.reason.empty())
        return std::optional<Question> {};
    return std::optional(question(again, "dispute_again", { question_name(session.plan, again.key), unit_and_period(session, again.key.unit, again.key.period) }));
}

static Asked about(Session const& session, AskToReopen const& wish)
{
    if (!wish.reason.empty())
        return std::optional<Question> {};
    return std::optional(question(wish, "ask_to_reopen", { period_name(wish.period), unit_name(session.plan, session.plan.coordinator) }));
}

// --- Files and devices -----------------------------------------------------------------------

static std::vector<std::string> lines_of(Plan const& plan, std::vector<CellPreview> const& cells)
{
    std::vector<std::string> lines;
    for (auto const& cell : cells) {
        if (cell.effect == Effect::unchanged)
            continue;
        auto const before = value_text(plan, cell.key, cell.before), after = value_text(plan, cell.key, cell.after);
        lines.push_back(question_name(plan, cell.key) + ": " + say("merge.from_to", { before, after }));
    }
    auto const hidden = lines.size() > most_details ? lines.size() - most_details : 0;
    lines.resize(lines.size() - hidden);
    if (hidden)
        lines.push_back(say("question.and_more", { number_text(std::int64_t(hidden)) }));
    return lines;
}

static Asked about(Session const& session, UndoImport const& undo)
{
    if (!undo.reason.empty())
        return std::optional<Question> {};
    TRY(auto const cells, preview_undo(session.contents, undo.digest));
    auto const* stored = find_bundle(session.contents, undo.digest);
    auto asked = question(undo, "undo", { stored ? stored->file_name : std::string() });
    asked.details = lines_of(session.plan, cells);
    if (asked.details.empty())
        asked.details.push_back(say("question.undo.nothing"));
    asked.is_dangerous = true;
    return std::optional(std::move(asked));
}

static Asked about(Session const&, DropFile const& drop)
{
    if (!drop.reason.empty())
        return std::optional<Question> {};
    auto asked = question(drop, "drop", {});
    asked.is_dangerous = true;
    return std::optional(std::move(asked));
}

static Asked about(Session const& session, RevokeDevice const& revoke)
{
    if (!revoke.reason.empty())
        return std::optional<Question> {};
    auto asked = question(revoke, "revoke", { device_code(revoke.device) });
    auto const open = unaccepted_answers_of(session, revoke.device);
    asked.details.push_back(say("question.revoke.unaccepted", { number_text(std::int64_t(open.size())) }));
    asked.is_dangerous = true;
    return std::optional(std::move(asked));
}

static Asked about(Session const&, BelieveDevice const& believe)
{
    if (!believe.reason.empty())
        return std::optional<Question> {};
    return std::optional(question(believe, "believe", { device_code(believe.device) }));
}

static Asked about(Session const&, MoveElsewhere const& move)
{
    if (!move.passphrase.empty())
        return std::optional<Question> {};
    auto asked = question(move, "move", {});
    asked.typing = Typing::passphrase;
    asked.why_not = say("question.move.why_not");
    return std::optional(std::move(asked));
}

template <typename Other>
static Asked about(Session const&, Other const&) { return std::optional<Question> {}; }

Result<std::optional<Question>> question_about(Session const& session, Action const& action)
{
    return std::visit([&](auto const& asked) { return about(session, asked); }, action);
}

// --- Answers ---------------------------------------------------------------------------------

template <typename Asked_>
static void fill_in(Asked_& asked, Place const& place)
{
    if constexpr (requires { asked.reason; })
        asked.reason = place.typed;
    if constexpr (requires { asked.comment; })
        asked.comment = place.typed;
    if constexpr (std::is_same_v<Asked_, PinRemark>)
        asked.text = place.typed;
    if constexpr (requires { asked.passphrase; })
        asked.passphrase = place.typed;
    if constexpr (requires { asked.until; })
        asked.until = place.typed_day;
    if constexpr (requires { asked.is_confirmed; })
        asked.is_confirmed = true;
}

Action answered(Question const& question, Place const& place)
{
    auto action = question.then;
    std::visit([&](auto& asked) { fill_in(asked, place); }, action);
    return action;
}

std::string why_not_answered(Question const& question, Place const& place)
{
    if (question.typing == Typing::nothing)
        return {};
    if (is_blank(place.typed) || (question.typing == Typing::day_and_line && place.typed_day.empty()))
        return question.why_not;
    if (question.typing == Typing::passphrase && characters_in(place.typed) < shortest_passphrase)
        return question.why_not;
    if (question.typing == Typing::passphrase && place.typed != place.typed_again)
        return say("question.move.differ");
    return {};
}

bool is_answered(Question const& question, Place const& place) { return why_not_answered(question, place).empty(); }

}
