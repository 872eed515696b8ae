#include "tests/app/desk_office.h"

#include <filesystem>
#include <random>
#include <thread>

namespace canbang {

Session session_of(std::string unit, bool is_coordinator)
{
    auto const name = unit;
    return create_session(":memory:", plan_2026, { std::move(unit), "Trưởng phòng", is_coordinator }, demo_identity(name)).value();
}

namespace {

// The year is played once; every test has a copy of its database, all of which go when the tests end.
class PlayedYear {
public:
    PlayedYear() { std::filesystem::create_directory(m_folder); }
    ~PlayedYear() { std::filesystem::remove_all(m_folder); }
    PlayedYear(PlayedYear const&) = delete;
    PlayedYear& operator=(PlayedYear const&) = delete;

    Demo const& demo() const { return m_demo; }
    Session copy()
    {
        auto const path = (m_folder / std::to_string(++m_copies)).string();
        REQUIRE(m_demo.merged.store.copy_to(path).ok());
        return open_session(Store::open(path).value(), m_demo.merged.identity).value();
    }

private:
    std::filesystem::path const m_folder = std::filesystem::temp_directory_path() / ("canbang-tests-" + std::to_string(std::random_device {}()));
    Demo const m_demo = play_demo(plan_2026, {}).value();
    int m_copies = 0;
};

}

static PlayedYear& played_year()
{
    static PlayedYear year;
    return year;
}

Demo const& demo_year() { return played_year().demo(); }
Session demo_session() { return played_year().copy(); }

DeskOffice::DeskOffice(std::optional<Session> session)
    : desk(open_desk(std::move(session), read_plan(plan_2026).value(), morning_ms))
{
    services.ask_for_files = [](std::string const&) { };
    services.ask_where_to_save = [](std::string const&, std::string const& suggested) { return Result<std::string>(suggested); };
    services.ask_for_folder = [](std::string const&) { return Result<std::string>("/share/in-box"); };
    services.write_file = [this](std::string const& path, std::string_view bytes) { disk[path] = bytes; return Result<void> {}; };
    services.table_of = [](auto const& rows) { return rows.back().front(); };
    services.begin = [](Begin const& begin, std::string const& plan_file) { return create_session(":memory:", plan_file.empty() ? plan_2026 : plan_file, { begin.unit, begin.author, begin.is_coordinator }, demo_identity("new")); };
    services.begin_as = [](std::string const& file, std::string const& passphrase) -> Result<Session> {
        TRY(auto const who, read_identity_file(file, passphrase));
        return create_session(":memory:", plan_2026, { who.unit, who.author, who.is_coordinator }, identity_from_seed(who.seed));
    };
    services.rebuild_look = [] { };
    services.keep_looks = [this](Looks const& looks) { disk["looks.json"] = write_looks(looks); return Result<void> {}; };
    services.make_documents = [](Desk const&, Wish const& wish, std::int64_t) {
        std::vector<DocumentFile> files { { "a.csv", "a document" } };
        if (wish == Wish(DocumentKind::tables))
            files.push_back({ "b.csv", "another" });
        return Result(files);
    };
    services.fill_screen = [](int) { };
    services.leave_screen = [] { };
    services.wake = [] { };
    services.show_demo = [] { };
    services.documents_folder = "/documents";
    services.watch = [this](std::string const& folder) { watched = folder; return Result<void> {}; };
    services.file_away = [this](FilePreview const& preview) { filed_away.push_back(preview.file.name); };
    add_backups();
}

void DeskOffice::does(Action const& action)
{
    act(desk, action, services, now_ms);
    waits_for_job();
    refresh(desk, now_ms);
}

void DeskOffice::waits_for_job()
{
    while (desk.job && !follow_job(desk, services, now_ms))
        std::this_thread::yield();
}

void DeskOffice::answers(std::string const& typed)
{
    REQUIRE(desk.question);
    desk.place.typed = desk.place.typed_again = typed;
    REQUIRE(is_answered(*desk.question, desk.place));
    does(answered(*desk.question, desk.place));
}

void DeskOffice::merges(std::vector<DemoFile> const& files)
{
    PreviewFiles dropped;
    for (auto const& file : files)
        dropped.files.push_back({ file.name, file.bytes });
    does(dropped);
    for (auto const& preview : std::vector<FilePreview>(desk.previews)) {
        for (auto const& device : preview.unknown_devices)
            does(ConfirmDevice { device });
    }
    does(ApplyImport {});
}

void DeskOffice::add_backups()
{
    services.back_up = [this](Session&, Occasion occasion) {
        if (backups_fail)
            return Result<void>(wrong);
        auto const name = backup_name(now_ms + std::int64_t(backups.size()) * 1000, occasion);
        backups.push_back(*backup_from(name));
        return Result<void> {};
    };
    services.list_backups = [this] { return Result<std::vector<Backup>>(backups); };
    services.save_backup_elsewhere = [this](Session&, std::string const& path) { disk[path] = "a copy"; return Result<void> {}; };
    services.preview_restore_of = [](Session const&, std::string const&) { return Result<RestorePreview>(RestorePreview { 10, 4, 6, 0, { "a.canbang.json" }, {}, 0 }); };
    services.restore = [](std::optional<Session>& session, std::string const&) { session = session_of("hcqt", true); return Result<void> {}; };
    services.write_identity = [this](Session const&, std::string const& path, std::string const& passphrase) { disk[path] = passphrase; return Result<void> {}; };
}

}
