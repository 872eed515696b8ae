#include "app/cli/take_in.h"

#include "app/cli/words.h"

#include <algorithm>

namespace canbang {

static bool holds_anything(Contents const& contents)
{
    return contents.ledger.size() > 0 || !contents.bundles.empty() || !contents.waiting.empty() || !contents.quarantined.empty();
}

static bool brings_anything(FilePreview const& preview) { return preview.outcome != Outcome::known && !preview.is_kept_already; }

static Result<Backup> back_up_before(Session& session, std::string const& database_path, std::int64_t now_ms)
{
    TRY(auto backup, back_up(session.store, database_path, Occasion::merge, now_ms));
    TRY_OK(note(session, Deed::backed_up, backup.file_name, "before a merge", now_ms));
    return backup;
}

static Error cut_short(Error error, std::size_t done, std::size_t all)
{
    if (done > 0)
        error.hint += " " + std::to_string(done) + " of " + counted(all, "file") + " are in; merging all of them again completes it.";
    return error;
}

Result<std::optional<Backup>> take_in(Session& session, std::string const& database_path, std::span<FilePreview const> previews, std::int64_t now_ms)
{
    std::optional<Backup> backup;
    if (holds_anything(session.contents) && std::ranges::any_of(previews, brings_anything)) {
        TRY(backup, back_up_before(session, database_path, now_ms));
    }
    for (std::size_t done = 0; done < previews.size(); ++done) {
        if (auto const imported = import_file(session, previews[done], now_ms); !imported)
            return cut_short(while_doing(previews[done].file.name, imported.error()), done, previews.size());
    }
    return backup;
}

}
