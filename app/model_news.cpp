// The list of news items on the figures page: those of the quarter, in the order they were entered.
#include "app/form_words.h"
#include "app/format.h"

#include <algorithm>

namespace canbang {

static Ledger const& ledger_of(Scene const& scene) { return scene.session.contents.ledger; }

static ListItem item_of(Scene const& scene, Key const& any)
{
    ListItem item;
    item.subject = any.subject;
    item.unit = any.unit;
    item.period = any.period;
    item.title = text_of(ledger_of(scene), item.key("title"));
    item.url = text_of(ledger_of(scene), item.key("url"));
    item.published_on = text_of(ledger_of(scene), item.key("published_on"));
    item.is_locked = is_locked(ledger_of(scene), item.key("title"));
    for (auto const& remark : remarks_in(ledger_of(scene), item.unit, item.period)) {
        if (!remark.is_settled && remark.on.subject == item.subject)
            item.remarks.push_back(say("figures.remark", { say("field." + remark.on.field), remark.text, remark.author }));
    }
    return item;
}

static std::int64_t entered_at(Scene const& scene, ListItem const& item)
{
    auto first = scene.now_ms;
    for (auto const* field : { "title", "url", "published_on" }) {
        if (auto const* answers = ledger_of(scene).find(item.key(field)))
            first = std::min(first, answers->all.front().at_ms);
    }
    return first;
}

static void sort_as_entered(Scene const& scene, std::vector<ListItem>& items)
{
    std::ranges::stable_sort(items, {}, [&](ListItem const& item) { return entered_at(scene, item); });
}

// Deleted rows stay in the ledger; the one deleted last may be brought back.
static std::optional<ListItem> last_deleted(Scene const& scene, Period quarter)
{
    std::optional<ListItem> found;
    std::int64_t deleted_at = 0;
    for (auto const& [key, answers] : ledger_of(scene).questions()) {
        bool const is_ours = key.unit == scene.session.owner.unit && key.period == quarter && key.subject.starts_with("news.") && key.field == "deleted";
        if (!is_ours || !is_true(agreed_value(ledger_of(scene), key)) || answers.heads.back().at_ms < deleted_at)
            continue;
        deleted_at = answers.heads.back().at_ms;
        found = item_of(scene, key);
    }
    return found && !found->title.empty() ? found : std::nullopt;
}

static std::string summary_of(Scene const& scene, Period quarter, std::size_t count)
{
    auto const& indicators = scene.session.plan.indicators;
    auto const target = std::ranges::find(indicators, Measure::news_items_each_quarter, &Indicator::measure);
    auto const words = say("figures.news_count", { number_text(std::int64_t(count)), quarter_in_words(quarter) });
    if (target == indicators.end())
        return words;
    return words + "; " + say("figures.news_target", { number_text(target->target) });
}

void add_news(Scene const& scene, std::vector<Finding> const& found, FiguresModel& model)
{
    for (auto const& row : rows_of(ledger_of(scene), "news", scene.session.owner.unit)) {
        if (row.period == model.period)
            model.news.push_back(item_of(scene, row.key({})));
    }
    sort_as_entered(scene, model.news);
    for (auto& item : model.news) {
        for (auto const& finding : found) {
            if (finding.key.subject == item.subject)
                item.findings.push_back(finding_text(scene.session.plan, finding));
        }
    }
    model.news_summary = summary_of(scene, model.period, model.news.size());
    model.last_deleted = last_deleted(scene, model.period);
}

}
