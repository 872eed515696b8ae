#include "core/backup.h"

#include "core/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

namespace canbang {

static constexpr std::int64_t a_second = 1000, a_day = 24 * 60 * 60 * a_second;
static constexpr std::size_t newest_kept = 4, most_kept = 10;
static constexpr int days_kept = 3, weeks_kept = 3;

static constexpr std::array<std::string_view, 4> occasion_names { "merge", "daily", "restore", "wish" };

// "2026-10-05T080000Z-merge.db": sorts by time, and has no character that a file name cannot have.
std::string backup_name(std::int64_t made_at_ms, Occasion occasion)
{
    auto time = iso_time(made_at_ms).substr(0, 19);
    std::erase(time, ':');
    return time + "Z-" + std::string(occasion_names[std::size_t(occasion)]) + ".db";
}

static std::optional<std::int64_t> time_in(std::string_view name)
{
    if (name.size() < 19 || name[17] != 'Z' || name[18] != '-')
        return {};
    auto const iso = std::string(name.substr(0, 13)) + ":" + std::string(name.substr(13, 2)) + ":" + std::string(name.substr(15, 2)) + "Z";
    auto const time = time_from(iso);
    return time ? std::optional(time.value()) : std::nullopt;
}

std::optional<Backup> backup_from(std::string_view file_name)
{
    auto const time = time_in(file_name);
    if (!time || !file_name.ends_with(".db"))
        return {};
    auto const occasion = std::ranges::find(occasion_names, file_name.substr(19, file_name.size() - 22));
    if (occasion == occasion_names.end())
        return {};
    return Backup { std::string(file_name), *time, Occasion(occasion - occasion_names.begin()) };
}

// --- Which to keep ------------------------------------------------------------------------------------

// Days in Viet Nam; a week is seven of them, counted from a fixed Monday.
static int day_number(std::int64_t at_ms) { return int(std::chrono::sys_days(vietnam_time(at_ms).date).time_since_epoch().count()); }
static int week_number(std::int64_t at_ms) { return (day_number(at_ms) + 3) / 7; }

// Of backups from the newest to the oldest, those that are the newest of one of the first `spans` spans.
template <typename SpanOf>
static std::vector<Backup> split_off(std::vector<Backup>& left, int spans, SpanOf span_of)
{
    std::vector<Backup> first_of_span, others;
    std::optional<int> last_span;
    for (auto const& backup : left) {
        bool const begins_span = last_span != span_of(backup.made_at_ms) && spans > 0;
        (begins_span ? first_of_span : others).push_back(backup);
        spans -= begins_span;
        if (begins_span)
            last_span = span_of(backup.made_at_ms);
    }
    left = std::move(others);
    return first_of_span;
}

// Those that somebody asked for, newest first.
static std::vector<Backup> split_off_wished(std::vector<Backup>& left, std::size_t room)
{
    std::vector<Backup> wished, others;
    for (auto const& backup : left)
        (backup.occasion == Occasion::wish && wished.size() < room ? wished : others).push_back(backup);
    left = std::move(others);
    return wished;
}

std::vector<Backup> superfluous_backups(std::span<Backup const> backups)
{
    std::vector<Backup> left(backups.begin(), backups.end());
    std::ranges::sort(left, std::ranges::greater {}, [](Backup const& b) { return std::tie(b.made_at_ms, b.file_name); });
    left.erase(left.begin(), left.begin() + std::ptrdiff_t(std::min(newest_kept, left.size())));
    auto room = most_kept - std::min(newest_kept, backups.size());
    room -= split_off(left, days_kept, day_number).size();
    room -= split_off(left, weeks_kept, week_number).size();
    room -= split_off_wished(left, room).size();
    left.erase(left.begin(), left.begin() + std::ptrdiff_t(std::min(room, left.size())));
    std::ranges::reverse(left);
    return left;
}

bool is_daily_backup_due(std::span<Backup const> backups, std::int64_t now_ms)
{
    return std::ranges::none_of(backups, [&](Backup const& b) { return day_number(b.made_at_ms) == day_number(now_ms); });
}

bool is_off_machine_backup_due(Contents const& contents, std::int64_t now_ms)
{
    auto const setting = contents.settings.find(off_machine_setting);
    auto const last = setting == contents.settings.end() ? Result<std::int64_t> { 0 } : time_from(setting->second);
    return contents.ledger.size() > 0 && (!last || now_ms - last.value() >= 7 * a_day);
}

// --- Restoring ------------------------------------------------------------------------------------------

static std::map<ChangeId, std::int64_t> answers_of(Contents const& contents)
{
    std::map<ChangeId, std::int64_t> answers;
    for (auto const& change : all_changes(contents.ledger))
        answers.emplace(change.id, change.at_ms);
    return answers;
}

static std::size_t count_missing(std::map<ChangeId, std::int64_t> const& from, std::map<ChangeId, std::int64_t> const& in)
{
    return std::size_t(std::ranges::count_if(from, [&](auto const& answer) { return !in.contains(answer.first); }));
}

static std::vector<std::string> files_missing(Contents const& from, Contents const& in)
{
    std::vector<std::string> names;
    for (auto const& stored : from.bundles) {
        if (!find_bundle(in, stored.bundle.digest))
            names.push_back(stored.file_name);
    }
    return names;
}

RestorePreview preview_restore(Contents const& now, Contents const& then)
{
    auto const answers_now = answers_of(now), answers_then = answers_of(then);
    RestorePreview preview { answers_now.size(), answers_then.size(), count_missing(answers_now, answers_then), count_missing(answers_then, answers_now),
        files_missing(now, then), files_missing(then, now), 0 };
    for (auto const& [id, at_ms] : answers_then)
        preview.newest_then_ms = std::max(preview.newest_then_ms, at_ms);
    return preview;
}

}
