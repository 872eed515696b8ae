#include "tests/app/desk_page.h"
#include "tests/app/page_lint.h"

using namespace canbang;

namespace {

Error const damaged { Fault::malformed, "/data/canbang.db: damaged", "Restore a backup." };
std::vector<Backup> const three_backups { *backup_from("2026-11-20T080000Z-daily.db"), *backup_from("2026-11-23T010000Z-merge.db"), *backup_from("2026-11-21T080000Z-daily.db") };

// A program that finds its database damaged.
struct Rescue {
    DeskOffice office { std::nullopt };
    DeskPage page { office };
    std::string restored;

    explicit Rescue(Error const& error, std::vector<Backup> const& backups = three_backups)
    {
        office.desk = open_rescue(error, office.desk.plan, backups, morning_ms);
        office.services.restore_lost = [this](std::string const& name) -> Result<Session> {
            restored = name;
            return name.find("daily") == std::string::npos ? Result<Session>(session_of("hcqt", true)) : Error { Fault::malformed, "damaged too", "" };
        };
        page.ui.frames(3);
    }
};

}

TEST_CASE("a window that cannot open its database says so and restores the newest backup")
{
    Rescue rescue(damaged);
    auto& ui = rescue.page.ui;
    CHECK(ui.text().find("Không mở được dữ liệu của bạn") != std::string::npos);
    CHECK_FALSE(ui.has("Bắt đầu"));
    CHECK_FALSE(ui.has("Bắt đầu lại từ đầu"));
    ui.click("restore 2026-11-23T010000Z-merge.db");
    CHECK(rescue.restored == "2026-11-23T010000Z-merge.db");
    REQUIRE(rescue.office.desk.session);
    CHECK(rescue.office.desk.notice->tone == Tone::met);
    ui.frames(2);
    CHECK(ui.text().find("Không mở được dữ liệu của bạn") == std::string::npos);
}

TEST_CASE("a backup that is damaged too is said, and another can be tried")
{
    Rescue rescue(damaged);
    rescue.page.ui.click("restore 2026-11-21T080000Z-daily.db");
    CHECK_FALSE(rescue.office.desk.session);
    CHECK(rescue.office.desk.notice->tone == Tone::not_met);
    rescue.page.ui.frames(2);
    CHECK(rescue.page.ui.has("restore 2026-11-23T010000Z-merge.db"));
}

TEST_CASE("a database that is gone while its backups are there is no first start, unless the person says so")
{
    Rescue rescue({ Fault::not_found, "/data/canbang.db: the database is not there any more", "" });
    rescue.page.ui.click("Bắt đầu lại từ đầu");
    rescue.page.ui.frames(2);
    CHECK(rescue.page.ui.has("Bắt đầu"));
}

TEST_CASE("the way back from a damaged database is sound on every screen, with and without backups")
{
    auto const draw_with = [](std::vector<Backup> const& backups) {
        return [model = build_rescue(damaged, backups)] { draw_before_harness([&] { Actions actions; draw_rescue(model, actions); }); };
    };
    check_every_screen(draw_with(three_backups));
    check_every_screen(draw_with({}));
    check_screens(screens_for_weak_eyes(), draw_with(three_backups));
}
