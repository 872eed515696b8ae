// Groups of figures: what is asked, what was answered, and what fills the empty cells at one press.
#include "app/copied.h"
#include "app/figure_form.h"
#include "app/format.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr char const* documents = "documents";

// An empty group is not told off: its hint says what to do.
static bool is_worth_saying(FigureForm const& form, Finding const& finding, Figure const& figure)
{
    bool const is_of_the_whole_form = finding.rule == Rule::same_as_last_quarter;
    bool const is_about_nothing_yet = finding.rule == Rule::not_reported && !is_touched(form.plan, form.ledger, form.unit, form.period_of(figure), figure.group);
    return !is_of_the_whole_form && !is_about_nothing_yet;
}

static std::array<char const*, 2> fields_of(Figure const& figure)
{
    if (figure.kind == Kind::sessions)
        return { "held", "with_content" };
    return { "women", "men" };
}

// What is asked once a year, and the first quarter, have none in the same plan.
static std::optional<Period> quarter_before(FigureForm const& form, Figure const& figure)
{
    if (figure.yearly || form.quarter.quarter == 1)
        return {};
    return Period { form.quarter.year, form.quarter.quarter - 1 };
}

static FigureCell cell_of(FigureForm const& form, Figure const& figure, char const* field)
{
    FigureCell cell;
    cell.key = form.key(figure, field);
    cell.name = question_name(form.plan, cell.key);
    cell.value = number_of(form.ledger, cell.key);
    if (auto const before = quarter_before(form, figure))
        cell.before = number_of(form.ledger, { form.unit, *before, figure.subject, field });
    auto const* answers = form.ledger.find(cell.key);
    bool const is_accepted = is_locked(form.ledger, cell.key);
    cell.is_read_only = is_accepted || (answers && is_disputed(*answers));
    cell.is_unconfirmed = !is_accepted && is_unconfirmed(form.scene.session.contents, cell.key);
    if (is_accepted)
        cell.tip = say("figures.locked_cell");
    else if (cell.is_unconfirmed)
        cell.tip = say("figures.unconfirmed_cell");
    for (auto const& finding : form.found) {
        if (finding.key != cell.key || !is_worth_saying(form, finding, figure))
            continue;
        cell.finding = std::min(cell.finding.value_or(finding.severity), finding.severity);
        cell.tip += (cell.tip.empty() ? "" : "\n") + finding_text(form.plan, finding);
    }
    return cell;
}

static std::string number_or_dash(std::optional<std::int64_t> number) { return number ? number_text(*number) : "–"; }

static std::string title_of_document(Plan const& plan, Figure const& figure)
{
    auto const found = std::ranges::find_if(plan.documents, [&](Document const& document) { return figure.subject == "document." + document.id + ".reached"; });
    return found == plan.documents.end() ? std::string() : found->title;
}

static std::string detail_of(FigureForm const& form, Figure const& figure, FigureRow const& row)
{
    auto const before = quarter_before(form, figure);
    auto const [a, b] = std::pair(row.cells[0].before, row.cells[1].before);
    return before && (a || b) ? say("figures.previous", { quarter_in_words(*before), number_or_dash(a), number_or_dash(b) }) : title_of_document(form.plan, figure);
}

static FigureRow row_of(FigureForm const& form, Figure const& figure)
{
    auto const [first, second] = fields_of(figure);
    FigureRow row { figure.subject, pick(figure.name), {}, { cell_of(form, figure, first), cell_of(form, figure, second) }, form.key(figure, "note"), {}, {}, {} };
    row.detail = detail_of(form, figure, row);
    row.note = text_of(form.ledger, row.note_key);
    for (auto const& cell : row.cells) {
        if (cell.finding)
            row.findings.push_back({ cell.tip, *cell.finding });
    }
    for (auto const& remark : form.remarks) {
        if (remark.on.subject == figure.subject && remark.on.period == row.note_key.period)
            row.remarks.push_back(say("figures.remark", { question_name(form.plan, remark.on), remark.text, remark.author }));
    }
    return row;
}

// --- A group --------------------------------------------------------------------------------------

static void sum_up(FigureForm const& form, FigureGroupModel& group, Period period)
{
    if (!group.is_by_sex) {
        auto const& cells = group.rows.front().cells;
        if (cells[0].value && cells[1].value)
            group.summary = say("figures.sessions_summary", { number_text(*cells[0].value), number_text(*cells[1].value) });
        return;
    }
    if (!group.has_ratio) {
        auto const is_reported = [](FigureRow const& row) { return row.cells[0].value && row.cells[1].value; };
        auto const reported = std::ranges::count_if(group.rows, is_reported);
        group.summary = say("figures.documents_summary", { number_text(reported), number_text(std::int64_t(group.rows.size())) });
        return;
    }
    group.total = sum_of(form.plan, form.ledger, form.unit, period, group.id);
    if (group.total && group.total->total() > 0)
        group.summary = say("figures.summary", { number_text(group.total->total()), percent_text(group.total->women, group.total->total()) });
    else if (group.total)
        group.summary = say("figures.summary_none");
    else
        group.summary = say(is_touched(form.plan, form.ledger, form.unit, period, group.id) ? "figures.summary_incomplete" : "figures.summary_empty");
}

// What one press would fill in, and what was filled in that way and still waits for somebody to look at it.
static void add_presses(FigureForm const& form, FigureGroupModel& group)
{
    for (auto const& row : group.rows) {
        for (auto const& cell : row.cells) {
            bool const is_empty = !cell.value && !cell.is_read_only;
            if (is_empty && cell.before)
                group.to_copy.push_back({ cell.key, *cell.before });
            if (is_empty)
                group.zeros.push_back({ cell.key, std::int64_t { 0 } });
            if (cell.is_unconfirmed)
                group.unconfirmed.push_back(cell.key);
        }
    }
    if (form.quarter.quarter == 1)
        return;
    auto const before = quarter_in_words({ form.quarter.year, form.quarter.quarter - 1 });
    group.copy_name = say("figures.copy", { before });
    if (!group.unconfirmed.empty())
        group.unconfirmed_words = say("figures.unconfirmed", { number_text(std::int64_t(group.unconfirmed.size())), before });
}

static FigureGroupModel group_of(FigureForm const& form, FigureGroup const& group, std::vector<Figure> const& figures)
{
    auto const& first = figures.front();
    FigureGroupModel model;
    model.id = group.id;
    model.title = pick(group.title);
    if (first.yearly)
        model.title += " · " + period_name(form.period_of(first));
    model.hint = pick(group.hint);
    model.is_by_sex = first.kind == Kind::women_and_men;
    model.has_ratio = model.is_by_sex && group.id != documents;
    model.columns[0] = say(model.is_by_sex ? "figures.women" : "figures.held");
    model.columns[1] = say(model.is_by_sex ? "figures.men" : "figures.with_content");
    for (auto const& figure : figures)
        model.rows.push_back(row_of(form, figure));
    sum_up(form, model, form.period_of(first));
    add_presses(form, model);
    return model;
}

static std::vector<Figure> asked_in(FigureForm const& form, std::string const& group)
{
    std::vector<Figure> figures;
    for (auto const* figure : figures_of(form.plan, group)) {
        if (form.asks(*figure))
            figures.push_back(*figure);
    }
    return figures;
}

// The documents one by one, after all that staff were told of.
static void add_documents(FigureForm const& form, std::vector<FigureGroupModel>& groups)
{
    auto const figures = figures_of_documents(form.plan);
    if (figures.empty())
        return;
    FigureGroup const group { documents, { say("figures.documents"), {} }, { say("figures.documents_hint"), {} } };
    auto at = std::ranges::find(groups, "reached", &FigureGroupModel::id);
    groups.insert(at == groups.end() ? at : at + 1, group_of(form, group, figures));
}

std::vector<FigureGroupModel> groups_of(FigureForm const& form)
{
    std::vector<FigureGroupModel> groups;
    for (auto const& group : form.plan.groups) {
        if (auto const figures = asked_in(form, group.id); !figures.empty())
            groups.push_back(group_of(form, group, figures));
    }
    add_documents(form, groups);
    return groups;
}

}
