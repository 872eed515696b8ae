#include "app/figure_form.h"
#include "app/format.h"

#include <algorithm>

namespace canbang {

// --- What was found ---------------------------------------------------------------------------

static bool is_among(std::vector<Finding> const& found, Finding const& wanted)
{
    return std::ranges::any_of(found, [&](Finding const& finding) { return finding.rule == wanted.rule && finding.key == wanted.key; });
}

static std::vector<Finding> findings_of_page(Session const& session, Period quarter)
{
    auto found = findings_to_show(session, quarter);
    for (auto& finding : findings_to_show(session, year_of(quarter))) {
        if (!is_among(found, finding))               // The quarter's findings tell the year's disputes already.
            found.push_back(std::move(finding));
    }
    std::erase_if(found, [](Finding const& finding) { return finding.key.subject.starts_with("task.") || finding.key.subject.starts_with("event."); });
    return found;
}

static std::vector<std::string> page_notices(FigureForm const& form)
{
    std::vector<std::string> notices;
    for (auto const& finding : form.found) {
        if (finding.rule == Rule::same_as_last_quarter)
            notices.push_back(finding_text(form.plan, finding));
    }
    return notices;
}

// --- Reference date and page ------------------------------------------------------------------------

static bool has_any_figure(std::vector<FigureGroupModel> const& groups)
{
    return std::ranges::any_of(groups, [](FigureGroupModel const& group) {
        return std::ranges::any_of(group.rows, [](FigureRow const& row) { return row.cells[0].value || row.cells[1].value; });
    });
}

static void add_reference_date(FigureForm const& form, FiguresModel& model)
{
    model.reference_date_key = { form.unit, form.quarter, "form", "reference_date" };
    model.reference_date = text_of(form.ledger, model.reference_date_key);
    model.reference_date_hint = say("figures.reference_date_hint", { quarter_in_words(form.quarter), day_month(first_day(form.quarter)), short_date(last_day(form.quarter)) });
    for (auto const& finding : form.found) {
        bool const is_about_nothing_yet = finding.rule == Rule::no_reference_date && !has_any_figure(model.groups);
        if (finding.key != model.reference_date_key || is_about_nothing_yet)
            continue;
        model.reference_date_finding = finding_text(form.plan, finding);
        model.reference_date_severity = finding.severity;
    }
}

// Accepted: nothing can be typed until the coordinator opens the period again.
static void add_lock(FigureForm const& form, FiguresModel& model)
{
    if (!is_locked(form.ledger, model.reference_date_key))
        return;
    auto const lock = lock_words(form.scene, form.quarter);
    model.locked = lock.words;
    model.reopen = lock.reopen;
    model.can_ask_to_reopen = !form.scene.session.owner.is_coordinator;
}

static std::vector<Remark> open_remarks(Ledger const& ledger, std::string const& unit, Period quarter)
{
    auto remarks = remarks_in(ledger, unit, year_of(quarter));
    std::erase_if(remarks, [&](Remark const& remark) { return remark.is_settled || (remark.on.period != quarter && !remark.on.period.is_year()); });
    return remarks;
}

static std::string subtitle_of(FigureForm const& form, FiguresModel const& model)
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
    FigureForm const form { scene, session.plan, ledger, session.owner.unit, quarter, findings_of_page(session, quarter), open_remarks(ledger, session.owner.unit, quarter) };
    FiguresModel model;
    model.title = say("figures.title");
    model.period = quarter;
    model.periods = quarters_of(session.plan);
    model.groups = groups_of(form);
    model.notices = page_notices(form);
    add_reference_date(form, model);
    add_lock(form, model);
    model.lists = build_lists(scene, quarter, form.found);
    model.subtitle = subtitle_of(form, model);
    model.errors = std::size_t(std::ranges::count(form.found, Severity::error, &Finding::severity));
    model.warnings = std::size_t(std::ranges::count(form.found, Severity::warning, &Finding::severity));
    return model;
}

}
