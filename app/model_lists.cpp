#include "app/form_words.h"
#include "app/format.h"
#include "app/model_lists.h"

#include <algorithm>
#include <array>
#include <span>

namespace canbang {

namespace {

struct FieldOfList { char const* field; FieldKind kind = FieldKind::text; bool has_hint = false, has_own_line = false; };

struct List { char const* id; bool is_of_year; std::span<FieldOfList const> fields; };

}

static constexpr std::array news_fields { FieldOfList { "title" }, FieldOfList { "url", FieldKind::text, true }, FieldOfList { "published_on", FieldKind::day } };
static constexpr std::array commendation_fields { FieldOfList { "title" }, FieldOfList { "kind", FieldKind::choice }, FieldOfList { "date", FieldKind::day }, FieldOfList { "note", FieldKind::text, true, true } };
static constexpr std::array decision_fields { FieldOfList { "title" }, FieldOfList { "owner", FieldKind::text, true }, FieldOfList { "due_on", FieldKind::day }, FieldOfList { "done", FieldKind::tick }, FieldOfList { "note", FieldKind::text, false, true } };
static constexpr std::array kinds { "collective", "individual" };

static constexpr std::array<List, 3> lists { {
    { "news", false, news_fields },
    { "commendation", false, commendation_fields },
    { "decision", true, decision_fields },
} };

static Ledger const& ledger_of(Scene const& scene) { return scene.session.contents.ledger; }

Key ListItem::key(std::string field) const { return { unit, period, subject, std::move(field) }; }

std::string const& ListItem::value(std::string_view field) const
{
    static std::string const none;
    auto const found = std::ranges::find(fields, field, &ListField::field);
    return found == fields.end() ? none : found->value;
}

// --- A row ------------------------------------------------------------------------------------

static std::string words_of(List const& list, std::string const& name, std::initializer_list<std::string> values = {})
{
    return say("lists." + std::string(list.id) + "." + name, values);
}

static ListField field_of(Scene const& scene, List const& list, FieldOfList const& known, ListItem const& item)
{
    ListField field { known.field, known.kind, words_of(list, known.field), {}, {}, {}, known.has_own_line, item.key(known.field) };
    field.value = field.kind == FieldKind::tick ? (is_true(agreed_value(ledger_of(scene), field.key)) ? "yes" : "") : text_of(ledger_of(scene), field.key);
    if (field.kind == FieldKind::day)
        field.hint = say("checklist.day_hint");
    if (known.has_hint)
        field.hint = words_of(list, field.field + "_hint");
    if (field.kind == FieldKind::choice) {
        for (std::string const kind : kinds)
            field.choices.emplace_back(kind, say("lists.kind." + kind));
    }
    return field;
}

static std::vector<std::string> remarks_on(Scene const& scene, ListItem const& item)
{
    std::vector<std::string> texts;
    for (auto const& remark : remarks_in(ledger_of(scene), item.unit, item.period)) {
        if (!remark.is_settled && remark.on.subject == item.subject)
            texts.push_back(say("figures.remark", { say("field." + remark.on.field), remark.text, remark.author }));
    }
    return texts;
}

// Nobody is kept from handing in by what was not done in time; it is only said.
static std::string overdue(Scene const& scene, ListItem const& item)
{
    auto const due = date_from(item.value("due_on"));
    if (!due || !item.value("done").empty() || due.value() >= scene.today())
        return {};
    return say("lists.overdue", { short_date(due.value()), number_text(days_between(due.value(), scene.today())) });
}

static ListItem item_of(Scene const& scene, List const& list, ListRow const& row, std::vector<Finding> const& found)
{
    ListItem item { row.subject, row.unit, row.period, {} };
    item.is_locked = is_locked(ledger_of(scene), item.key("title"));
    if (item.unit != scene.session.owner.unit)
        item.of_unit = say("lists.of_unit", { unit_name(scene.session.plan, item.unit) });
    for (auto const& known : list.fields)
        item.fields.push_back(field_of(scene, list, known, item));
    item.remarks = remarks_on(scene, item);
    for (auto const& finding : found) {
        if (finding.key.subject == item.subject && finding.key.unit == item.unit)
            item.findings.push_back({ finding_text(scene.session.plan, finding), finding.severity });
    }
    if (auto const late = overdue(scene, item); !late.empty())
        item.findings.push_back({ late });
    return item;
}

// --- A list -----------------------------------------------------------------------------------

static std::int64_t entered_at(Scene const& scene, ListItem const& item)
{
    auto first = scene.now_ms;
    for (auto const& field : item.fields) {
        if (auto const* answers = ledger_of(scene).find(field.key))
            first = std::min(first, answers->all.front().at_ms);
    }
    return first;
}

static void add_numbers(List const& list, std::vector<ListItem>& items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const number = std::to_string(i + 1);
        items[i].delete_name = words_of(list, "delete", { number });
        for (auto& field : items[i].fields)
            field.name += "###" + field.name + " " + number;
    }
}

// The coordinator follows up what meetings asked of every unit.
static bool is_of_whole_office(Scene const& scene, std::string_view list)
{
    return scene.session.owner.is_coordinator && list == "decision";
}

// The newest answer that deleted a row of the list; null when none did.
static Change const* last_deletion(Scene const& scene, std::string_view list, Period period)
{
    Change const* last = nullptr;
    for (auto const& [key, answers] : ledger_of(scene).questions()) {
        bool const is_ours = key.unit == scene.session.owner.unit || is_of_whole_office(scene, list);
        bool const is_of_list = is_ours && key.period == period && key.field == "deleted" && key.subject.starts_with(std::string(list) + ".");
        if (is_of_list && is_true(agreed_value(ledger_of(scene), key)) && (!last || answers.heads.back().at_ms >= last->at_ms))
            last = &answers.heads.back();
    }
    return last;
}

std::optional<DeletedRow> last_deleted(Scene const& scene, std::string_view list, Period period)
{
    auto const* deletion = last_deletion(scene, list, period);
    if (!deletion)
        return {};
    auto const& key = deletion->key;
    auto const title = text_of(ledger_of(scene), { key.unit, key.period, key.subject, "title" });
    return title.empty() ? std::nullopt : std::optional(DeletedRow { say("lists.deleted", { title }), key });
}

static std::string summary_of(Scene const& scene, List const& list, ListModel const& model)
{
    auto const count = number_text(std::int64_t(model.items.size()));
    auto const words = words_of(list, "count", { count, quarter_in_words(model.period) });
    if (std::string_view(list.id) == "news") {                // What is asked for is said before there is any.
        auto const& indicators = scene.session.plan.indicators;
        auto const target = std::ranges::find(indicators, Measure::news_items_each_quarter, &Indicator::measure);
        return target == indicators.end() ? words : words + "; " + say("lists.news.target", { number_text(target->target) });
    }
    if (!list.is_of_year || model.items.empty())
        return model.items.empty() ? std::string() : words;
    auto const open = std::ranges::count_if(model.items, [](ListItem const& item) { return item.value("done").empty(); });
    return words + "; " + words_of(list, open ? "open" : "all_done", { number_text(open) });
}

static ListModel list_of(Scene const& scene, List const& list, Period quarter, std::vector<Finding> const& found)
{
    ListModel model;
    model.id = list.id;
    model.title = words_of(list, "heading");
    model.period = list.is_of_year ? year_of(quarter) : quarter;
    model.add_name = words_of(list, "add");
    model.empty = words_of(list, "empty");
    model.empty_hint = words_of(list, "empty_hint");
    for (auto const& row : rows_of(ledger_of(scene), list.id, is_of_whole_office(scene, list.id) ? std::string() : scene.session.owner.unit)) {
        if (row.period == model.period)
            model.items.push_back(item_of(scene, list, row, found));
    }
    std::ranges::stable_sort(model.items, {}, [&](ListItem const& item) { return entered_at(scene, item); });
    add_numbers(list, model.items);
    model.summary = summary_of(scene, list, model);
    model.is_locked = is_locked(ledger_of(scene), { scene.session.owner.unit, model.period, list.id, "title" });
    if (!model.is_locked)
        model.last_deleted = last_deleted(scene, list.id, model.period);
    return model;
}

std::vector<ListModel> build_lists(Scene const& scene, Period quarter, std::vector<Finding> const& found)
{
    std::vector<ListModel> models;
    for (auto const& list : lists)
        models.push_back(list_of(scene, list, quarter, found));
    return models;
}

}
