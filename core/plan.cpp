#include "core/plan.h"

#include "core/change.h"

#include <algorithm>
#include <array>
#include <span>

namespace canbang {

template <typename T>
static T const* find_by(std::vector<T> const& items, std::string T::*name, std::string_view wanted)
{
    auto const found = std::ranges::find(items, wanted, name);
    return found == items.end() ? nullptr : &*found;
}

Unit const* find_unit(Plan const& plan, std::string_view id) { return find_by(plan.units, &Unit::id, id); }
Indicator const* find_indicator(Plan const& plan, std::string_view code) { return find_by(plan.indicators, &Indicator::code, code); }
Task const* find_task(Plan const& plan, std::string_view id) { return find_by(plan.tasks, &Task::id, id); }
Figure const* find_figure(Plan const& plan, std::string_view subject) { return find_by(plan.figures, &Figure::subject, subject); }

std::vector<Figure> figures_of_documents(Plan const& plan)
{
    std::vector<Figure> figures;
    for (auto const& document : plan.documents)
        figures.push_back({ "document." + document.id + ".reached", "documents", { document.number, document.number }, Kind::women_and_men, false, true, true });
    return figures;
}

std::vector<Unit const*> active_units(Plan const& plan, Date on)
{
    std::vector<Unit const*> active;
    for (auto const& unit : plan.units) {
        if ((!unit.active_from || *unit.active_from <= on) && (!unit.active_to || on <= *unit.active_to))
            active.push_back(&unit);
    }
    return active;
}

bool precedes_plan(Plan const& plan, Period period)
{
    auto const began = plan.issued_on ? plan.issued_on : plan.not_before;
    return began && last_day(period) < *began;
}

std::vector<Period> hand_in_periods(Plan const& plan)
{
    return { { plan.year, 1 }, { plan.year, 2 }, { plan.year, 3 }, { plan.year, 4 }, { plan.year } };
}

std::optional<Date> hand_in_deadline(Plan const& plan, Period period)
{
    auto const found = std::ranges::find(plan.deadlines, std::optional { period }, &Deadline::period);
    return found == plan.deadlines.end() ? std::nullopt : std::optional { found->on };
}

namespace {

enum class Asked { each_quarter, for_the_year, for_both };
enum class Answers { every_unit, coordinator_about_itself, coordinator_about_any };

// Everything there is to know about one subject.
struct Subject {
    std::span<char const* const> fields;
    Asked asked = Asked::each_quarter;
    Answers answers = Answers::every_unit;
};

static constexpr std::array women_and_men { "women", "men", "note" };
static constexpr std::array sessions { "held", "with_content", "note" };
static constexpr std::array task { "status", "done_on", "note", "evidence" };
static constexpr std::array news { "title", "url", "published_on", "deleted" };
static constexpr std::array commendation { "title", "kind", "date", "note", "deleted" };
static constexpr std::array event { "title", "starts_on", "ends_on", "note", "deleted" };
static constexpr std::array decision { "title", "owner", "due_on", "done", "note", "deleted" };
static constexpr std::array form { "reference_date", "complete", "signed_off_by", "reopen" };
static constexpr std::array review { "state", "comment", "due_on", "receipt" };
static constexpr std::array remark { "on", "text", "settled" };
static constexpr std::array device { "revoked" };

struct Named { std::string_view name; Subject subject; };

}

// The same in every plan: subjects that stand alone, and rows of lists called "<name>.<row>".
static Named const lone_subjects[] {
    { "form", { form, Asked::for_both } },
    { "review", { review, Asked::for_both, Answers::coordinator_about_any } },
};
static Named const lists[] {
    { "news", { news } },
    { "commendation", { commendation } },
    { "event", { event, Asked::for_the_year } },
    { "decision", { decision, Asked::for_the_year } },
    { "remark", { remark, Asked::for_both, Answers::coordinator_about_any } },
    { "device", { device, Asked::for_the_year, Answers::coordinator_about_any } },   // "device.<public key>"
};

static Answers answers_of(bool is_coordinators)
{
    return is_coordinators ? Answers::coordinator_about_itself : Answers::every_unit;
}

static Subject subject_of(Figure const& figure)
{
    auto const fields = figure.kind == Kind::sessions ? std::span<char const* const> { sessions } : women_and_men;
    return { fields, figure.yearly ? Asked::for_the_year : Asked::each_quarter, answers_of(figure.coordinator_only) };
}

static std::optional<Subject> task_or_document(Plan const& plan, std::string_view kind, std::string_view rest)
{
    static constexpr std::string_view reached = ".reached";
    if (auto const* const known = find_task(plan, rest); kind == "task" && known)
        return Subject { task, Asked::for_the_year, answers_of(known->coordinator_only) };
    if (kind != "document" || !rest.ends_with(reached) || !find_by(plan.documents, &Document::id, rest.substr(0, rest.size() - reached.size())))
        return {};
    return Subject { women_and_men, Asked::for_the_year };
}

// A row is named by its device, usually with a UUID; a dot would be one more level.
static bool is_row_name(std::string_view text)
{
    auto const allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, allowed);
}

static std::optional<Subject> find_subject(Plan const& plan, std::string_view subject)
{
    if (auto const* const figure = find_figure(plan, subject))
        return subject_of(*figure);
    if (auto const* const lone = std::ranges::find(lone_subjects, subject, &Named::name); lone != std::end(lone_subjects))
        return lone->subject;
    auto const dot = subject.find('.');
    if (dot == std::string_view::npos)
        return {};
    auto const kind = subject.substr(0, dot), rest = subject.substr(dot + 1);
    if (auto const* const list = std::ranges::find(lists, kind, &Named::name); list != std::end(lists))
        return is_row_name(rest) ? std::optional { list->subject } : std::nullopt;
    return task_or_document(plan, kind, rest);
}

std::vector<std::string> fields_of(Plan const& plan, std::string_view subject)
{
    auto const known = find_subject(plan, subject);
    return known ? std::vector<std::string> { known->fields.begin(), known->fields.end() } : std::vector<std::string> {};
}

bool is_coordinator_only(Plan const& plan, std::string_view subject)
{
    auto const known = find_subject(plan, subject);
    return known && known->answers != Answers::every_unit;
}

static Error refused(Key const& key, std::string why, std::string hint)
{
    return { Fault::refused, to_string(key) + ": " + std::move(why), std::move(hint) };
}

static Result<void> check_period(Plan const& plan, Key const& key, Asked asked)
{
    if (key.period.year != plan.year)
        return refused(key, "the plan is of " + std::to_string(plan.year), "Answer in the plan of that year.");
    if (asked == Asked::each_quarter && key.period.is_year())
        return refused(key, "this is asked for each quarter", "Choose a quarter.");
    if (asked == Asked::for_the_year && !key.period.is_year())
        return refused(key, "this is asked once for the year", "Choose the whole year.");
    return {};
}

Result<void> check_question(Plan const& plan, Key const& key)
{
    static constexpr char const* same_plan = "Check that both sides work from the same plan file.";
    if (!find_unit(plan, key.unit))
        return refused(key, "the plan has no such unit", same_plan);
    auto const known = find_subject(plan, key.subject);
    if (!known)
        return refused(key, "the plan does not ask this", same_plan);
    if (std::ranges::find(known->fields, key.field) == known->fields.end())
        return refused(key, "this question has no such field", same_plan);
    TRY_OK(check_period(plan, key, known->asked));
    if (known->answers == Answers::coordinator_about_itself && key.unit != plan.coordinator)
        return refused(key, "only the coordinator's unit answers this", "Leave it to the coordinator.");
    return {};
}

}
