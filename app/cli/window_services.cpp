#include "app/cli/window_services.h"

#include "app/cli/backups.h"
#include "app/cli/database.h"
#include "app/cli/lost_database.h"
#include "app/cli/paths.h"
#include "app/cli/window_documents.h"
#include "assets.h"
#include "core/identity.h"
#include "core/report/csv.h"

namespace canbang {

static std::string table_of(std::vector<std::vector<std::string>> const& rows)
{
    std::vector<CsvRow> cells;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        CsvRow row;
        for (auto const& text : rows[i])
            row.push_back(csv_text(text));
        cells.push_back(std::move(row));
    }
    return csv_file(rows.front(), cells);
}

static Result<void> write_identity(Session const& session, std::string const& path, std::string const& passphrase)
{
    auto const& owner = session.owner;
    auto const carried_along = carried(session.identity, session.plan.id, owner.unit, owner.author, owner.is_coordinator);
    TRY(auto const file, write_identity_file(carried_along, passphrase, platform::random_bytes()));
    return platform::write_private_file(path, file);
}

// As `canbang init --identity` does it, of the plan inside the program.
static Result<Session> begin_as(std::string const& database, std::string const& identity_file, std::string const& passphrase)
{
    TRY(auto const who, read_identity_file(identity_file, passphrase));
    TRY(auto const plan, read_plan(asset(default_plan)));
    if (who.plan != plan.id)
        return Error { Fault::refused, "the identity belongs to the plan " + who.plan, "Begin on the command line, where that plan can be given: canbang init --plan FILE --identity FILE" };
    return create_database(database, asset(default_plan), { who.unit, who.author, who.is_coordinator }, false, who.seed);
}

// --- Backups ---------------------------------------------------------------------------------

static std::string path_of(std::string const& database, std::string const& name) { return joined_path(backups_folder(database), name); }

static Result<void> make_backup(Session const& session, std::string const& database, Occasion occasion)
{
    TRY(auto const made, back_up(session.store, database, occasion, platform::now_ms()));
    return {};
}

// Restoring needs the database to itself. When it fails the one that was there is opened again.
static Result<void> restore(std::optional<Session>& session, std::string const& database, std::string const& name)
{
    auto restored = restore_database(std::move(*session), database, path_of(database, name), platform::now_ms());
    session.reset();
    if (restored) {
        session = std::move(restored).value();
        return {};
    }
    TRY(auto again, open_database(database, platform::now_ms()));
    session = std::move(again);
    return restored.error();
}

static void add_backups(Services& services, std::string const& database)
{
    services.back_up = [database](Session& session, Occasion occasion) { return make_backup(session, database, occasion); };
    services.list_backups = [database] { return list_backups(database); };
    services.save_backup_elsewhere = [](Session& session, std::string const& path) { return session.store.copy_to(path); };
    services.preview_restore_of = [database](Session const& session, std::string const& name) { return preview_restore_of(session, path_of(database, name)); };
    services.restore = [database](std::optional<Session>& session, std::string const& name) { return restore(session, database, name); };
}

Services services_for(platform::Window& window, FolderPost& post, std::string const& database, std::string const& documents)
{
    Services services;
    services.ask_for_files = [&](std::string const& title) { window.ask_for_files(title); };
    services.ask_where_to_save = [&](std::string const& title, std::string const& path) { return window.ask_where_to_save(title, path); };
    services.ask_for_folder = [&](std::string const& title) { return window.ask_for_folder(title); };
    services.write_file = platform::write_file;
    services.table_of = table_of;
    services.begin = [database](Begin const& begin, std::string const& plan_file) {
        return create_database(database, plan_file.empty() ? asset(default_plan) : plan_file, { begin.unit, begin.author, begin.is_coordinator });
    };
    services.begin_as = [database](std::string const& file, std::string const& passphrase) { return begin_as(database, file, passphrase); };
    services.rebuild_look = [&] { window.prepare_again(); };
    services.fill_screen = [&](int screen) { window.fill_screen(screen); };
    services.leave_screen = [&] { window.leave_screen(); };
    services.make_documents = make_documents;
    services.wake = [&] { window.wake(); };
    services.documents_folder = documents;
    services.data_file = database;
    add_backups(services, database);
    services.restore_lost = [database](std::string const& name) { return restore_lost_database(database, path_of(database, name), platform::now_ms()); };
    services.write_identity = write_identity;
    services.watch = [&](std::string const& folder) { return post.watch(folder); };
    services.file_away = [&](FilePreview const& preview) { post.file_away(preview); };
    return services;
}

}
