#include "app/form_words.h"
#include "app/format.h"
#include "app/model_figures.h"

#include <algorithm>
#include <array>

namespace canbang {

namespace {

// The form of one unit for one quarter, with what it answers once a year on the same page.
struct Form {
    Scene const& scene;
    Plan const& plan;
    Ledger const& ledger;
    std::string unit;
    Period quarter;
    std::vector<Finding> found;
    std::vector<Remark> remarks;                 // Open ones, of the quarter and the year.

    Period period_of(Figure const& figure) const { return figure.yearly ? year_of(quarter) : quarter; }
    Key key(Figure const& figure, std::string field) const { return { unit, period_of(figure), figure.subject, std::move(field) }; }
    bool asks(Figure const& figure) const { return !figure.coordinator_only || unit == plan.coordinator; }
};

}

Key ListItem::key(std::string field) const { return { unit, period, subject, std::move(field) }; }

// --- What was found ---------------------------------------------------------------------------

static std::vector<Finding> findings_of_page(Session const& session, Period quarter)
{
    auto found = findings_to_show(session, quarter);
    for (auto& finding : findings_to_show(session, year_of(quarter))) {
        if (finding.rule != Rule::disputed)          // The quarter's findings tell the year's disputes already.
            found.push_back(std::move(finding));
    }
    std::erase_if(found, [](Finding const& finding) { return finding.key.subject.starts_with("task."); });
    return found;
}

// An empty group is not told off: its hint says what to do.
static bool is_worth_saying(Form const& form, Finding const& finding, Figure const& figure)
{
    bool const is_of_the_whole_form = finding.rule == Rule::same_as_last_quarter;
    bool const is_about_nothing_yet = finding.rule == Rule::not_reported && !is_touched(form.plan, form.ledger, form.unit, form.period_of(figure), figure.group);
    return !is_of_the_whole_form && !is_about_nothing_yet;
}

static std::vector<std::string> page_notices(Form const& form)
{
    std::vector<std::string> notices;
    for (auto const& finding : form.found) {
        if (finding.rule == Rule::same_as_last_quarter)
            notices.push_back(finding_text(form.plan, finding));
    }
    return notices;
}

// --- Groups of figures --------------------------------------------------------------------------

static std::array<char const*, 2> fields_of(Figure const& figure)
{
    if (figure.kind == Kind::sessions)
        return { "held", "with_content" };
    return { "women", "men" };
}

static FigureCell cell_of(Form const& form, Figure const& figure, char const* field)
{
    FigureCell cell;
    cell.key = form.key(figure, field);
    cell.name = question_name(form.plan, cell.key);
    cell.value = number_of(form.ledger, cell.key);
    auto const* answers = form.ledger.find(cell.key);
    bool const is_accepted = is_locked(form.ledger, cell.key);
    cell.is_read_only = is_accepted || (answers && is_disputed(*answers));
    if (is_accepted)
        cell.tip = say("figures.locked_cell");
    for (auto const& finding : form.found) {
        if (finding.key != cell.key || !is_worth_saying(form, finding, figure))
            continue;
        cell.finding = std::min(cell.finding.value_or(finding.severity), finding.severity);
        cell.tip += (cell.tip.empty() ? "" : "\n") + finding_text(form.plan, finding);
    }
    return cell;
}

static std::string number_or_dash(std::optional<std::int64_t> number) { return number ? number_text(*number) : "–"; }

static std::string previous_words(Form const& form, Figure const& figure)
{
    if (figure.yearly || form.quarter.quarter == 1)
        return {};
    Period const before { form.quarter.year, form.quarter.quarter - 1 };
    auto const [first, second] = fields_of(figure);
    auto const a = number_of(form.ledger, { form.unit, before, figure.subject, first });
    auto const b = number_of(form.ledger, { form.unit, before, figure.subject, second });
    return a || b ? say("figures.previous", { quarter_in_words(before), number_or_dash(a), number_or_dash(b) }) : std::string();
}

static FigureRow row_of(Form const& form, Figure const& figure)
{
    auto const [first, second] = fields_of(figure);
    FigureRow row { pick(figure.name), previous_words(form, figure), { cell_of(form, figure, first), cell_of(form, figure, second) }, {}, {} };
    for (auto const& cell : row.cells) {
        if (cell.finding)
            row.findings.push_back(cell.tip);
        for (auto const& remark : form.remarks) {
            if (remark.on == cell.key)
                row.remarks.push_back(say("figures.remark", { cell.name, remark.text, remark.author }));
        }
    }
    return row;
}

static void sum_up(Form const& form, FigureGroupModel& group, Period period)
{
    if (!group.is_by_sex) {
        auto const& cells = group.rows.front().cells;
        if (cells[0].value && cells[1].value)
            group.summary = say("figures.sessions_summary", { number_text(*cells[0].value), number_text(*cells[1].value) });
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

static FigureGroupModel group_of(Form const& form, FigureGroup const& group, std::vector<Figure const*> const& figures)
{
    auto const& first = *figures.front();
    FigureGroupModel model;
    model.id = group.id;
    model.title = pick(group.title);
    if (first.yearly)
        model.title += " · " + period_name(form.period_of(first));
    model.hint = pick(group.hint);
    model.is_by_sex = first.kind == Kind::women_and_men;
    model.columns[0] = say(model.is_by_sex ? "figures.women" : "figures.held");
    model.columns[1] = say(model.is_by_sex ? "figures.men" : "figures.with_content");
    for (auto const* figure : figures)
        model.rows.push_back(row_of(form, *figure));
    sum_up(form, model, form.period_of(first));
    return model;
}

static std::vector<FigureGroupModel> groups_of(Form const& form)
{
    std::vector<FigureGroupModel> groups;
    for (auto const& group : form.plan.groups) {
        auto figures = figures_of(form.plan, group.id);
        std::erase_if(figures, [&](Figure const* figure) { return !form.asks(*figure); });
        if (!figures.empty())
            groups.push_back(group_of(form, group, figures));
    }
    return groups;
}

// --- Reference date and page ------------------------------------------------------------------------

static bool has_any_figure(std::vector<FigureGroupModel> const& groups)
{
    return std::ranges::any_of(groups, [](FigureGroupModel const& group) {
        return std::ranges::any_of(group.rows, [](FigureRow const& row) { return row.cells[0].value || row.cells[1].value; });
    });
}

static void add_reference_date(Form const& form, FiguresModel& model)
{
    model.reference_date_key = { form.unit, form.quarter, "form", "reference_date" };
    model.reference_date = text_of(form.ledger, model.reference_date_key);
    model.reference_date_hint = say("figures.reference_date_hint", { quarter_in_words(form.quarter), day_month(first_day(form.quarter)), short_date(last_day(form.quarter)) });
    for (auto const& finding : form.found) {
        bool const is_about_nothing_yet = finding.rule == Rule::no_reference_date && !has_any_figure(model.groups);
        if (finding.key == model.reference_date_key && !is_about_nothing_yet)
            model.reference_date_finding = finding_text(form.plan, finding);
    }
}

// Accepted: nothing can be typed until the coordinator opens the period again.
static void add_lock(Form const& form, FiguresModel& model)
{
    if (!is_locked(form.ledger, model.reference_date_key))
        return;
    model.locked = say("figures.locked", { period_name(form.quarter), unit_name(form.plan, form.plan.coordinator) });
    model.can_ask_to_reopen = !form.scene.session.owner.is_coordinator;
}

static std::vector<Remark> open_remarks(Ledger const& ledger, std::string const& unit, Period quarter)
{
    auto remarks = remarks_in(ledger, unit, year_of(quarter));
    std::erase_if(remarks, [&](Remark const& remark) { return remark.is_settled || (remark.on.period != quarter && !remark.on.period.is_year()); });
    return remarks;
}

static std::string subtitle_of(Form const& form, FiguresModel const& model)
{
    auto const date = date_from(model.reference_date);
    auto const as_of_day = date ? say("figures.as_of", { short_date(date.value()) }) : std::string();
    return joined({ unit_name(form.plan, form.unit), period_name(form.quarter), as_of_day, last_saved(form.scene) });
}

FiguresModel build_figures(Scene const& scene)
{
    auto const& session = scene.session;
    auto const quarter = quarter_shown(scene);
    auto const& ledger = session.contents.ledger;
    Form const form { scene, session.plan, ledger, session.owner.unit, quarter, findings_of_page(session, quarter), open_remarks(ledger, session.owner.unit, quarter) };
    FiguresModel model;
    model.title = say("figures.title");
    model.period = quarter;
    model.periods = quarters_of(session.plan);
    model.groups = groups_of(form);
    model.notices = page_notices(form);
    add_reference_date(form, model);
    add_lock(form, model);
    add_news(scene, form.found, model);
    model.subtitle = subtitle_of(form, model);
    model.errors = std::size_t(std::ranges::count(form.found, Severity::error, &Finding::severity));
    model.warnings = std::size_t(std::ranges::count(form.found, Severity::warning, &Finding::severity));
    return model;
}

}
