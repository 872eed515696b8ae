// The office's news items: which count, and which are the same (Kế hoạch II.2, mục tiêu 2).
#include "core/indicator.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace canbang {

static std::string lower_case(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(c < 0x80 ? std::tolower(c) : c); });
    return lower;
}

static std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

static std::string host_of(std::string_view url_without_scheme)
{
    auto host = lower_case(url_without_scheme.substr(0, url_without_scheme.find_first_of("/?")));
    return host.starts_with("www.") ? host.substr(4) : host;
}

static std::string_view without_scheme(std::string_view url)
{
    auto const scheme_end = url.find_first_of(":/?#");
    return url.substr(std::min(scheme_end, url.size())).starts_with("://") ? url.substr(scheme_end + 3) : url;
}

std::string normalised_url(std::string_view url)
{
    url = without_scheme(trimmed(url));
    url = trimmed(url.substr(0, url.find('#')));
    auto const path_at = std::min(url.find_first_of("/?"), url.size());
    auto const query_at = std::min(url.find('?'), url.size());
    auto path = url.substr(path_at, query_at - path_at);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    return host_of(url) + std::string(path) + std::string(url.substr(query_at));
}

bool is_on_portal(Plan const& plan, std::string_view url)
{
    auto const address = host_of(normalised_url(url));
    auto const host = address.substr(0, address.find(':'));
    return trimmed(url).empty() || plan.portals.empty() || std::ranges::any_of(plan.portals, [&](std::string const& portal) {
        return host == portal || host.ends_with("." + portal);
    });
}

// A disputed answer is only ever shown, never counted.
static std::string agreed_text(Ledger const& ledger, Key const& key)
{
    auto const value = agreed_value(ledger, key);
    auto const* text = as_text(value);
    return text ? *text : std::string();
}

static NewsItem item_at(Plan const& plan, Ledger const& ledger, ListRow const& row)
{
    auto const text = [&](char const* field) { return agreed_text(ledger, row.key(field)); };
    auto const date = date_from(text("published_on"));
    NewsItem item { row.unit, row.subject, text("title"), text("url"), date ? std::optional(date.value()) : std::nullopt, true };
    item.is_on_portal = is_on_portal(plan, item.url);
    return item;
}

static std::string identity_of(NewsItem const& item)
{
    auto const url = normalised_url(item.url);
    return url.empty() ? lower_case(trimmed(item.title)) + " " + iso_date(*item.published_on) : url;
}

std::vector<NewsItem> distinct_news(Plan const& plan, Ledger const& ledger, Counted const& counted, Date cutoff)
{
    std::vector<NewsItem> items;
    for (auto const& row : rows_of(ledger, "news")) {
        auto item = item_at(plan, ledger, row);
        bool const is_item = item.published_on && (!trimmed(item.title).empty() || !trimmed(item.url).empty());
        if (is_item && counted.contains({ row.unit, row.period }) && *item.published_on <= cutoff)
            items.push_back(std::move(item));
    }
    std::ranges::stable_sort(items, {}, [](NewsItem const& item) { return *item.published_on; });
    std::set<std::string> seen;
    std::erase_if(items, [&](NewsItem const& item) { return !seen.insert(identity_of(item)).second; });
    return items;
}

}
