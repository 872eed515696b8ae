#include "app/cli/database.h"

#include "platform/platform.h"

namespace canbang {

std::string key_path_of(std::string const& database_path) { return database_path + ".key"; }

static Result<Identity> read_key(std::string const& path)
{
    TRY(auto const text, platform::read_file(path));
    auto identity = read_key_file(text);
    return identity ? identity : while_doing(path, identity.error());
}

static Result<Identity> make_key(std::string const& path)
{
    Seed const seed = platform::random_bytes();
    TRY_OK(platform::write_private_file(path, write_key_file(seed)));
    return identity_from_seed(seed);
}

static Result<Identity> read_or_make_key(std::string const& path)
{
    return platform::file_exists(path) ? read_key(path) : make_key(path);
}

Result<Session> create_database(std::string const& path, std::string_view plan_json, Owner const& owner, bool is_demo)
{
    if (platform::file_exists(path))
        return Error { Fault::refused, path + ": there is a file of this name already", "Choose another name, or open the database that is there." };
    TRY(auto const identity, read_or_make_key(key_path_of(path)));
    auto session = create_session(path, plan_json, owner, identity, is_demo);
    return session ? std::move(session) : while_doing(path, session.error());
}

// The error names the file exactly once.
static Result<Session> session_in(Store store, Identity const& identity, std::string const& path)
{
    auto session = open_session(std::move(store), identity);
    if (session || session.error().what.find(path) != std::string::npos)
        return session;
    return while_doing(path, session.error());
}

static Result<void> check_is_file(std::string const& path)
{
    if (platform::is_folder(path))
        return Error { Fault::refused, path + ": is a folder, not a database", "Choose the file inside it." };
    if (!platform::file_exists(path))
        return Error { Fault::not_found, path + ": there is no such file", "Check the name and the folder it is in." };
    return {};
}

Result<Session> open_database(std::string const& path)
{
    TRY_OK(check_is_file(path));
    TRY(auto store, Store::open(path));
    auto const key_path = key_path_of(path);
    bool const needs_no_key = !store.why_read_only().empty() && !platform::file_exists(key_path);
    TRY(auto const identity, needs_no_key ? Result<Identity> { Identity {} } : read_or_make_key(key_path));
    return session_in(std::move(store), identity, path);
}

Result<std::optional<Session>> open_database_if_any(std::string const& path)
{
    if (!platform::file_exists(path))
        return std::optional<Session> {};
    TRY(auto session, open_database(path));
    return std::optional<Session> { std::move(session) };
}

Result<Session> open_database_for_reading(std::string const& path)
{
    TRY_OK(check_is_file(path));
    TRY(auto store, Store::open_for_reading(path));
    auto const key_path = key_path_of(path);
    TRY(auto const identity, platform::file_exists(key_path) ? read_key(key_path) : Result<Identity> { Identity {} });
    return session_in(std::move(store), identity, path);
}

}
