// Which backups to keep, and what restoring one would mean. Making and deleting the files is the machine's work.
#pragma once

#include "core/result.h"
#include "core/store.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

enum class Occasion { merge, daily, restore, wish };   // Before a merge, once a day, before a restore, asked for.

struct Backup {
    std::string file_name;             // "2026-10-05T080000Z-merge.db"
    std::int64_t made_at_ms = 0;       // From the name, to the second.
    Occasion occasion = Occasion::wish;
};

std::string backup_name(std::int64_t made_at_ms, Occasion);
std::optional<Backup> backup_from(std::string_view file_name);   // Nothing for a file that is no backup.

// Ten stay: the newest four, then the newest of each of three days, then of each of three weeks before those; what
// room is left goes to those that somebody asked for, then to the newest. The rest, oldest first.
std::vector<Backup> superfluous_backups(std::span<Backup const>);

bool is_daily_backup_due(std::span<Backup const>, std::int64_t now_ms);

// A copy on the same disk does not help when the disk breaks. `last_ms`: the setting of that name, none before the first.
inline constexpr char const* off_machine_setting = "backed_up_elsewhere_at_ms";
bool is_off_machine_backup_due(Contents const&, std::int64_t now_ms);

// What restoring would take away and bring back, in answers and files.
struct RestorePreview {
    std::size_t answers_now = 0, answers_then = 0;
    std::size_t answers_lost = 0, answers_regained = 0;      // Here only, there only.
    std::vector<std::string> files_lost, files_regained;     // By name.
    std::int64_t newest_then_ms = 0;                         // When the newest answer there was given.
};
RestorePreview preview_restore(Contents const& now, Contents const& then);

}
