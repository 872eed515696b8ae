#include "app/cli/database.h"

#include "app/cli/paths.h"
#include "platform/platform.h"

namespace canbang {

std::string key_path_of(std::string const& database_path) { return database_path + ".key"; }

static constexpr char const* why_not_on_network = "lies on a network drive, where a database gets damaged";
static constexpr char const* keep_it_here = "Keep the database on this PC and put only the JSON files on the share.";

// --- Keys -------------------------------------------------------------------------------------

static Result<Identity> read_key(std::string const& path)
{
    TRY(auto const text, platform::read_private_file(path));
    auto identity = read_key_file(text);
    return identity ? identity : while_doing(path, identity.error());
}

static Result<Identity> write_key(std::string const& path, Seed const& seed)
{
    TRY_OK(platform::write_private_file(path, write_key_file(seed)));
    return identity_from_seed(seed);
}

Result<void> change_key(std::string const& database_path, Seed const& seed, std::int64_t now_ms)
{
    auto const key_path = key_path_of(platform::real_path(database_path));
    if (platform::file_exists(key_path))
        TRY_OK(platform::move_file(key_path, free_path(key_path + "-until-" + time_in_name(now_ms))));
    TRY(auto const identity, write_key(key_path, seed));
    (void)identity;
    return {};
}

// --- Making -----------------------------------------------------------------------------------

static Result<Identity> key_for_new_database(std::string const& path, std::optional<Seed> const& seed)
{
    auto const key_path = key_path_of(path);
    if (!platform::file_exists(key_path))
        return write_key(key_path, seed ? *seed : Seed(platform::random_bytes()));
    TRY(auto const there, read_key(key_path));
    if (seed && identity_from_seed(*seed).device != there.device)
        return Error { Fault::refused, key_path + ": there is another device key already", "Choose another name for the database." };
    return there;
}

struct Before { bool had_key = false, had_database = false; };

// What was there before is somebody's; what a failed attempt made is nobody's.
static void clear_up(std::string const& path, Before before)
{
    if (!before.had_key)
        (void)platform::remove_all(key_path_of(path));
    for (auto const* ending : { "", "-wal", "-shm", "-journal", "-lock" }) {
        if (!before.had_database)
            (void)platform::remove_all(path + ending);
    }
}

Result<Session> create_database(std::string const& given_path, std::string_view plan_file, Owner const& owner, bool is_demo, std::optional<Seed> const& seed)
{
    if (platform::is_on_network(given_path))
        return Error { Fault::refused, given_path + ": " + why_not_on_network, keep_it_here };
    auto const path = platform::real_path(given_path);
    Before const before { platform::file_exists(key_path_of(path)), platform::file_exists(path) || platform::is_folder(path) };
    TRY(auto const identity, key_for_new_database(path, seed));
    auto session = create_session(path, plan_file, owner, identity, is_demo);
    if (session)
        return session;
    clear_up(path, before);
    return session.error().what.find(path) != std::string::npos ? session.error() : while_doing(given_path, session.error());
}

// --- Opening ----------------------------------------------------------------------------------

// The error names the file exactly once.
static Result<Session> session_in(Store store, Identity const& identity, std::string const& path, std::int64_t now_ms)
{
    auto session = open_session(std::move(store), identity, now_ms);
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

// Reading needs no key: one that may not be read, as on somebody else's stick, stands in nobody's way.
static Result<Identity> key_if_any(std::string const& path)
{
    auto const text = platform::read_file(key_path_of(path));
    if (!text)
        return Identity {};
    auto identity = read_key_file(text.value());
    return identity ? identity : while_doing(key_path_of(path), identity.error());
}

static Result<Identity> key_to_write_with(Store const& store, std::string const& path, std::int64_t now_ms)
{
    auto contents = store.load();
    if (!contents)
        return while_doing(path, contents.error());
    if (!needs_new_key(contents.value()) && platform::file_exists(key_path_of(path)))
        return read_key(key_path_of(path));
    TRY_OK(change_key(path, platform::random_bytes(), now_ms));
    return read_key(key_path_of(path));
}

static Result<Store> open_store(std::string const& given_path, std::string const& path)
{
    if (platform::is_on_network(given_path))
        return Store::open_for_reading(path, std::string("it ") + why_not_on_network);
    return Store::open(path);
}

Result<Session> open_database(std::string const& given_path, std::int64_t now_ms)
{
    TRY_OK(check_is_file(given_path));
    auto const path = platform::real_path(given_path);
    TRY(auto store, open_store(given_path, path));
    TRY(auto const identity, store.why_read_only().empty() ? key_to_write_with(store, path, now_ms) : key_if_any(path));
    return session_in(std::move(store), identity, path, now_ms);
}

Result<std::optional<Session>> open_database_if_any(std::string const& path, std::int64_t now_ms)
{
    if (!platform::file_exists(path))
        return std::optional<Session> {};
    TRY(auto session, open_database(path, now_ms));
    return std::optional<Session> { std::move(session) };
}

Result<Session> open_database_for_reading(std::string const& given_path)
{
    TRY_OK(check_is_file(given_path));
    auto const path = platform::real_path(given_path);
    TRY(auto store, Store::open_for_reading(path));
    TRY(auto const identity, key_if_any(path));
    return session_in(std::move(store), identity, path, 0);
}

}
