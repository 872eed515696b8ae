#include "app/model_paper.h"

#include "app/format.h"
#include "app/letters.h"

#include <algorithm>
#include <array>
#include <functional>

namespace canbang {

namespace {

constexpr std::size_t lines_when_empty = 5, lines_to_add = 1;
constexpr std::array<char const*, 4> statuses { "todo", "doing", "done", "none" };
constexpr std::array<char const*, 2> kinds { "collective", "individual" };

struct Form {
    Plan const& plan;
    Ledger const& ledger;
    std::string unit;
    Period period;
    bool is_empty;

    Period year() const { return year_of(period); }
    bool is_coordinators() const { return unit == plan.coordinator; }
};

}

// --- Answers ------------------------------------------------------------------------------------

static std::string text_in(Form const& form, Key const& key)
{
    auto const* const answers = form.is_empty ? nullptr : form.ledger.find(key);
    if (!answers)
        return {};
    return is_disputed(*answers) ? say("checklist.disputed") : text_of(form.ledger, key);
}

static std::string number_in(Form const& form, Key const& key)
{
    auto const number = form.is_empty ? std::nullopt : number_of(form.ledger, key);
    return number ? number_text(*number) : text_in(form, key);
}

static std::string day_in(Form const& form, Key const& key)
{
    auto const text = text_in(form, key);
    auto const date = date_from(text);
    return date ? short_date(date.value()) : text;
}

template <typename Values>
static PaperCell choices_in(Form const& form, Key const& key, Values const& values, std::string const& names)
{
    PaperCell cell;
    auto const chosen = text_in(form, key);
    for (std::string const value : values)
        cell.choices.push_back({ say(names + value), value == chosen });
    return cell;
}

static PaperCell tick_in(Form const& form, Key const& key)
{
    return { {}, { { "", !form.is_empty && is_true(agreed_value(form.ledger, key)) } } };
}

// --- Tables --------------------------------------------------------------------------------------

static PaperRow task_row(Form const& form, Task const& task)
{
    auto const key = [&](char const* field) { return Key { form.unit, form.year(), "task." + task.id, field }; };
    auto const due = task.due_on ? "\n" + say("paper.due", { short_date(*task.due_on) }) : std::string();
    PaperRow row { { { task.id }, { pick(task.title) + "\n" + say("checklist.section", { task.section }) + due } } };
    row.cells.push_back(choices_in(form, key("status"), statuses, "status."));
    row.cells.push_back({ day_in(form, key("done_on")) });
    row.cells.push_back({ text_in(form, key("note")) });
    row.cells.push_back({ text_in(form, key("evidence")) });
    return row;
}

static PaperTable tasks_of(Form const& form)
{
    PaperTable table { say("paper.tasks"), say("checklist.year_note"), {}, {} };
    table.columns = { { say("paper.code"), 14, true }, { say("paper.task"), 44 }, { say("checklist.status"), 37 }, { say("checklist.done_on"), 25, true }, { say("checklist.note"), 35 }, { say("checklist.evidence"), 25 } };
    for (auto const& task : form.plan.tasks) {
        if (!task.coordinator_only || form.is_coordinators())
            table.rows.push_back(task_row(form, task));
    }
    return table;
}

static bool is_asked(Form const& form, Figure const& figure)
{
    return (!figure.coordinator_only || form.is_coordinators()) && (figure.yearly || !form.period.is_year());
}

static PaperRow figure_row(Form const& form, Figure const& figure)
{
    auto const key = [&](char const* field) { return Key { form.unit, figure.yearly ? form.year() : form.period, figure.subject, field }; };
    bool const is_by_sex = figure.kind == Kind::women_and_men;
    return { { { pick(figure.name) }, { number_in(form, key(is_by_sex ? "women" : "held")) }, { number_in(form, key(is_by_sex ? "men" : "with_content")) }, { text_in(form, key("note")) } } };
}

static void add_figures(Form const& form, PaperTable& table, Words const& title, Words const& hint, std::vector<Figure> const& figures, Kind kind)
{
    PaperRow const heading { {}, pick(title), pick(hint) };
    bool is_first = true;
    for (auto const& figure : figures) {
        if (figure.kind != kind || !is_asked(form, figure))
            continue;
        if (is_first)
            table.rows.push_back(heading);
        is_first = false;
        table.rows.push_back(figure_row(form, figure));
    }
}

static std::vector<Figure> figures_in(Plan const& plan, std::string const& group)
{
    std::vector<Figure> figures;
    for (auto const* const figure : figures_of(plan, group))
        figures.push_back(*figure);
    return figures;
}

// Whoever fills the form in by hand has to know which document a number stands for.
static std::vector<Figure> documents_of(Plan const& plan)
{
    auto figures = figures_of_documents(plan);
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i].name = { plan.documents[i].number + ": " + plan.documents[i].title, {} };
    return figures;
}

static PaperTable figures_table(Form const& form, std::string const& title, char const* first, char const* second, Kind kind)
{
    PaperTable table { title, {}, {}, {} };
    table.columns = { { say("paper.item"), 88 }, { say(first), 22, true }, { say(second), 22, true }, { say("paper.note"), 46 } };
    for (auto const& group : form.plan.groups)
        add_figures(form, table, group.title, group.hint, figures_in(form.plan, group.id), kind);
    add_figures(form, table, { say("figures.documents"), {} }, { say("figures.documents_hint"), {} }, documents_of(form.plan), kind);
    return table;
}

// --- Lists ---------------------------------------------------------------------------------------

using ListCells = std::function<std::vector<PaperCell>(ListRow const&)>;

static void add_rows(Form const& form, PaperTable& table, std::string const& list, Period period, ListCells const& cells_of)
{
    auto rows = form.is_empty ? std::vector<ListRow>() : rows_of(form.ledger, list, form.unit);
    std::erase_if(rows, [&](ListRow const& row) { return row.period != period; });
    auto const add = [&](std::vector<PaperCell> cells) {
        cells.insert(cells.begin(), PaperCell { std::to_string(table.rows.size() + 1) });
        table.rows.push_back({ std::move(cells) });
    };
    for (auto const& row : rows)
        add(cells_of(row));
    if (rows.empty() && !form.is_empty)
        return table.rows.push_back({ {}, say("paper.none"), {} });
    for (std::size_t i = 0; i < (form.is_empty ? lines_when_empty : lines_to_add); ++i)
        add(cells_of({ list + ".", form.unit, period }));
}

static PaperTable news_of(Form const& form)
{
    PaperTable table { say("lists.news.heading"), say("lists.news.empty_hint"), {}, {} };
    table.columns = { { say("paper.number"), 11, true }, { say("lists.news.title"), 80 }, { say("lists.news.published_on"), 26, true }, { say("lists.news.url"), 61 } };
    add_rows(form, table, "news", form.period, [&](ListRow const& row) -> std::vector<PaperCell> {
        return { { text_in(form, row.key("title")) }, { day_in(form, row.key("published_on")) }, { text_in(form, row.key("url")) } };
    });
    return table;
}

static PaperTable commendations_of(Form const& form)
{
    PaperTable table { say("lists.commendation.heading"), say("lists.commendation.empty_hint"), {}, {} };
    table.columns = { { say("paper.number"), 11, true }, { say("lists.commendation.title"), 57 }, { say("lists.commendation.kind"), 27 }, { say("lists.commendation.date"), 26, true }, { say("lists.commendation.note"), 57 } };
    add_rows(form, table, "commendation", form.period, [&](ListRow const& row) -> std::vector<PaperCell> {
        return { { text_in(form, row.key("title")) }, choices_in(form, row.key("kind"), kinds, "lists.kind."), { day_in(form, row.key("date")) }, { text_in(form, row.key("note")) } };
    });
    return table;
}

static PaperTable decisions_of(Form const& form)
{
    PaperTable table { say("lists.decision.heading"), say("lists.decision.empty_hint"), {}, {} };
    table.columns = { { say("paper.number"), 11, true }, { say("lists.decision.title"), 58 }, { say("lists.decision.owner"), 34 }, { say("lists.decision.due_on"), 26, true }, { say("lists.decision.done"), 15, true }, { say("lists.decision.note"), 34 } };
    add_rows(form, table, "decision", form.year(), [&](ListRow const& row) -> std::vector<PaperCell> {
        return { { text_in(form, row.key("title")) }, { text_in(form, row.key("owner")) }, { day_in(form, row.key("due_on")) }, tick_in(form, row.key("done")), { text_in(form, row.key("note")) } };
    });
    return table;
}

// --- The form ------------------------------------------------------------------------------------

static std::vector<PaperTable> tables_of(Form const& form)
{
    std::vector<PaperTable> tables { tasks_of(form) };
    tables.push_back(figures_table(form, say("paper.figures"), "figures.women", "figures.men", Kind::women_and_men));
    tables.push_back(figures_table(form, say("paper.sessions"), "figures.held", "figures.with_content", Kind::sessions));
    if (!form.period.is_year()) {
        tables.push_back(news_of(form));
        tables.push_back(commendations_of(form));
    }
    tables.push_back(decisions_of(form));
    std::erase_if(tables, [](PaperTable const& table) { return table.rows.empty(); });
    for (std::size_t i = 0; i < tables.size(); ++i)
        tables[i].title = say("paper.part", { std::to_string(i + 1), tables[i].title });
    return tables;
}

static void add_facts(Form const& form, PaperForm& paper)
{
    if (!form.period.is_year()) {
        auto const day = day_in(form, { form.unit, form.period, "form", "reference_date" });
        paper.facts.emplace_back(say("figures.reference_date"), day.empty() ? say("paper.blank_day", { std::to_string(form.plan.year) }) : day);
    }
    if (auto const due = hand_in_deadline(form.plan, form.period))
        paper.facts.emplace_back(say("paper.deadline"), short_date(*due));
    paper.facts.emplace_back(say("paper.send_to"), unit_name(form.plan, form.plan.coordinator));
}

PaperForm build_paper(Session const& session, std::string const& unit, Period period, bool is_empty)
{
    Form const form { session.plan, session.contents.ledger, unit, period, is_empty };
    PaperForm paper;
    auto const name = unit_name(form.plan, unit);
    paper.issuer = upper_case(form.plan.office);
    paper.unit = upper_case(name);
    paper.state = say("paper.state");
    paper.motto = say("paper.motto");
    paper.title = say("paper.title");
    paper.plan = pick(form.plan.name);
    paper.period = say("paper.of_period", { name, period_name(period) });
    paper.warning = session.is_demo && !is_empty ? say("shell.demo") : std::string();
    add_facts(form, paper);
    paper.how = say("paper.how");
    paper.tables = tables_of(form);
    paper.place_and_date = say("paper.place_and_date", { form.plan.letterhead.place });
    paper.signed_by = { say("paper.made_by"), say("paper.head") };
    paper.sign_here = say("paper.sign_here");
    paper.footer = say("paper.footer", { name, period_name(period) });
    return paper;
}

}
