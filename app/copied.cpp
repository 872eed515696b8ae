#include "app/copied.h"

#include "core/counts.h"

namespace canbang {

// A setting of the database with one line for each: "tong-hop/2026-Q3/staff.cong_chuc/women 8".
static constexpr char const* setting = "copied";

static std::string start_of_line(Key const& key) { return to_string(key) + " "; }

static std::string lines_of(Contents const& contents)
{
    auto const found = contents.settings.find(setting);
    return found == contents.settings.end() || found->second.empty() ? "\n" : found->second;
}

static void drop(std::string& lines, Key const& key)
{
    auto const at = lines.find("\n" + start_of_line(key));
    if (at != lines.npos)
        lines.erase(at, lines.find('\n', at + 1) - at);
}

Result<void> note_copied(Session& session, std::span<Answer const> answers)
{
    auto lines = lines_of(session.contents);
    for (auto const& [key, value] : answers) {
        auto const* number = as_number(value);
        drop(lines, key);
        if (number)
            lines += start_of_line(key) + std::to_string(*number) + "\n";
    }
    return set_setting(session, setting, lines);
}

Result<void> confirm_copied(Session& session, std::span<Key const> keys)
{
    auto lines = lines_of(session.contents);
    for (auto const& key : keys)
        drop(lines, key);
    return set_setting(session, setting, lines);
}

bool is_unconfirmed(Contents const& contents, Key const& key)
{
    auto const copied = contents.settings.find(setting);
    auto const number = number_of(contents.ledger, key);
    if (copied == contents.settings.end() || !number)
        return false;
    return copied->second.find("\n" + start_of_line(key) + std::to_string(*number) + "\n") != std::string::npos;
}

}
