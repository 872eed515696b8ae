// Who may say what in a file: units, the coordinator, devices known and not known.
#include "core/import.h"

#include "hall.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

TEST_CASE("a file may speak only for its own unit")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    auto const own = hers.says({ "kinh-te", quarter(3), "reward", "women" }, 9);
    auto bundle = bundle_by(hers, "tong-hop", quarter(3));
    bundle.changes.push_back(own); // Written as if it were of tong-hop: the id no longer fits.
    auto const preview = hall.import({ "a.json", sealed(bundle) });
    CHECK(preview.outcome == Outcome::rejected);
    CHECK(hall.contents.ledger.size() == 0);
}

TEST_CASE("a unit does not take in a file of another unit, the coordinator takes all")
{
    Hall hall;
    hall.doorstep = { "tong-hop", false, device(1).device, {}, true };
    auto const preview = hall.import(q3(reporting(2, "kinh-te"), "kinh-te"));
    CHECK(preview.outcome == Outcome::rejected);
    CHECK(preview.problem->fault == Fault::refused);
    CHECK(hall.import(q3(reporting(3, "tong-hop"))).outcome == Outcome::merged);
    hall.doorstep = Hall {}.doorstep;
    CHECK(hall.import(q3(reporting(2, "kinh-te"), "kinh-te")).outcome == Outcome::merged);
}

TEST_CASE("an answer of another period is refused, that of the year is welcome")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hers.says("tong-hop", whole_year(), "task.NV1a", "status", "done");
    CHECK(hall.import(q3(hers)).outcome == Outcome::merged);
    auto bundle = bundle_by(hers, "tong-hop", quarter(3));
    bundle.changes.push_back(hers.says({ "tong-hop", quarter(2), "reward", "women" }, 1));
    CHECK(hall.import({ "a.json", sealed(bundle) }).outcome == Outcome::rejected);
}

TEST_CASE("coordinator-only subjects are refused from a unit, even while its device is being confirmed")
{
    for (auto const confirm_all : { true, false }) {
        Hall hall;
        hall.doorstep.confirm_all = confirm_all;
        hall.doorstep.confirmed_now = { device(1).device };
        auto hers = reporting(1, "tong-hop");
        hers.says("tong-hop", quarter(3), "review", "state", "accepted");
        auto const preview = hall.import(q3(hers));
        CHECK(preview.outcome == Outcome::rejected);
        CHECK(preview.problem->fault == Fault::refused);
        CHECK(hall.contents.ledger.size() == 0);
        CHECK(hall.contents.devices.empty());
    }
}

TEST_CASE("coordinator-only subjects are refused from a unit whose device is known")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    CHECK(hall.import(q3(hers)).outcome == Outcome::merged);
    hall.doorstep.confirm_all = false;
    hers.says("tong-hop", quarter(3), "remark.r1", "text", "Tôi tự duyệt");
    CHECK(hall.import(q3(hers)).outcome == Outcome::rejected);
}

TEST_CASE("devices of the coordinator's unit answer its own questions; about others only the coordinator's device speaks")
{
    Hall hall;
    auto first = person(100, "HCQT"), second = person(101, "HCQT 2");
    first.counts("hcqt", whole_year(), "office.leader", 1, 3);
    second.says("hcqt", whole_year(), "task.TH2", "status", "doing");
    CHECK(hall.import(file_by(first, "hcqt", quarter(3))).outcome == Outcome::merged);
    CHECK(hall.import(file_by(second, "hcqt", quarter(3))).outcome == Outcome::merged);
    second.says("tong-hop", quarter(3), "review", "state", "returned");
    CHECK(hall.import(q3(second)).outcome == Outcome::rejected); // Though confirmed, for its own unit.
    Batch known;
    known.devices.push_back({ device(101).device, every_unit, 1 });
    hall.write(known);
    CHECK(hall.import(q3(second, "tong-hop", 2)).outcome == Outcome::merged);
}

TEST_CASE("a unit confirms the coordinator's device once and takes in what it returns")
{
    auto hers = reporting(1, "tong-hop"), coordinator = person(100, "HCQT");
    Hall desk;
    desk.doorstep = { "tong-hop", false, device(1).device, {}, false };
    coordinator.learns(hers.ledger);
    coordinator.says("tong-hop", quarter(3), "review", "state", "returned");
    CHECK(desk.import(q3(coordinator)).outcome == Outcome::pending);
    desk.doorstep.confirmed_now = { device(100).device };
    CHECK(desk.import(Files {}).front().outcome == Outcome::merged);
    desk.doorstep.confirmed_now.clear();
    coordinator.says("tong-hop", quarter(3), "review", "comment", "Thiếu số nam");
    CHECK(desk.import(q3(coordinator, "tong-hop", 2)).outcome == Outcome::merged);
    CHECK(desk.contents.waiting.empty());
}

TEST_CASE("a colleague's device, confirmed at a unit, does not become the coordinator's")
{
    Hall desk;
    desk.doorstep = { "tong-hop", false, device(1).device, { device(2).device }, false };
    auto colleague = reporting(2, "tong-hop");
    CHECK(desk.import(q3(colleague)).outcome == Outcome::merged);
    desk.doorstep.confirmed_now.clear();
    colleague.says("tong-hop", quarter(3), "review", "state", "accepted");
    CHECK(desk.import(q3(colleague)).outcome == Outcome::rejected);
}

TEST_CASE("an unknown device waits and is merged once confirmed")
{
    Hall hall;
    hall.doorstep.confirm_all = false;
    auto hers = reporting(1, "tong-hop");
    auto const first = q3(hers);
    auto const preview = hall.import(first);
    CHECK(preview.outcome == Outcome::pending);
    CHECK(preview.unknown_devices == std::vector { device(1).device });
    CHECK(preview.problem->what.find(device_code(device(1).device)) != std::string::npos);
    CHECK(hall.contents.ledger.size() == 0);
    CHECK(hall.contents.waiting.size() == 1);
    CHECK(hall.contents.bundles.empty());

    CHECK(hall.import(first).outcome == Outcome::pending); // Sent again meanwhile: still waits, once.
    CHECK(hall.contents.waiting.size() == 1);

    hall.doorstep.confirmed_now = { device(2).device };
    CHECK(hall.import(Files {}).front().outcome == Outcome::pending);
    hall.doorstep.confirmed_now = { device(1).device };
    CHECK(hall.import(Files {}).front().outcome == Outcome::merged);
    CHECK(hall.contents.waiting.empty());
    CHECK(hall.contents.ledger.size() == 2);

    hall.doorstep.confirmed_now.clear();
    hers.says(women, 9);
    CHECK(hall.import(q3(hers, "tong-hop", 2)).outcome == Outcome::merged);
}

TEST_CASE("a device confirmed for one unit does not speak for another, unless confirmed for that as well")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    hall.doorstep.confirm_all = false;
    hers.counts("kinh-te", quarter(3), "reward", 1, 1);
    CHECK(hall.import(q3(hers, "kinh-te")).outcome == Outcome::pending);
    hall.doorstep.confirm_all = true;
    CHECK(hall.import(Files {}).front().outcome == Outcome::merged);
    hall.doorstep.confirm_all = false;
    hers.says("kinh-te", quarter(3), "reward", "women", 2);
    CHECK(hall.import(q3(hers, "kinh-te", 2)).outcome == Outcome::merged);
}

TEST_CASE("a waiting file that turns out bad once its device is confirmed waits no longer")
{
    Hall hall;
    hall.doorstep.confirm_all = false;
    auto hers = reporting(1, "tong-hop");
    hers.says("tong-hop", quarter(3), "review", "state", "accepted");
    CHECK(hall.import(q3(hers)).outcome == Outcome::pending);
    hall.doorstep.confirm_all = true;
    CHECK(hall.import(Files {}).front().outcome == Outcome::rejected);
    CHECK(hall.contents.waiting.empty());
    CHECK(hall.contents.quarantined.size() == 1);
}

TEST_CASE("another plan is refused, and so is a unit that is not in the registry")
{
    Hall hall;
    auto bundle = bundle_by(reporting(1, "tong-hop"), "tong-hop", quarter(3));
    bundle.plan = "laichau-vpubnd-2027";
    auto const preview = hall.import({ "a.json", sealed(bundle) });
    CHECK(preview.outcome == Outcome::rejected);
    CHECK(preview.problem->fault == Fault::refused);
    CHECK(!preview.problem->hint.empty());
    CHECK(hall.import(q3(reporting(1, "phong-la"), "phong-la")).outcome == Outcome::rejected);
    CHECK(hall.contents.ledger.size() == 0);
}

TEST_CASE("an answer that is none to its question stops the file at the door")
{
    for (auto const& value : { Value { -1 }, Value { "7" }, Value { 100'001 }, Value { true } }) {
        Hall hall;
        auto hers = reporting(1, "tong-hop");
        hers.says(women, value);
        CHECK(hall.import(q3(hers)).outcome == Outcome::rejected);
    }
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hers.says("tong-hop", quarter(3), "staff.quan_nhan", "women", 1);
    CHECK(hall.import(q3(hers)).outcome == Outcome::rejected);
}

TEST_CASE("a file of several devices that nobody has confirmed names them all")
{
    Hall hall;
    hall.doorstep.confirm_all = false;
    auto colleague = person(2);
    colleague.learns(reporting(1, "tong-hop").ledger);
    colleague.says(women, 9);
    auto const preview = hall.preview({ q3(colleague) }).front();
    CHECK(preview.unknown_devices.size() == 2);
    for (auto const& device : preview.unknown_devices)
        CHECK(preview.problem->what.find(device_code(device)) != std::string::npos);
}

TEST_CASE("a file that waits is known by its unit and period")
{
    Hall hall;
    hall.doorstep.confirm_all = false;
    auto const file = q3(reporting(1, "tong-hop"));
    hall.import(file);
    CHECK(waiting_of(hall.contents, "tong-hop", quarter(3)) == std::vector { file.name });
    CHECK(waiting_of(hall.contents, "tong-hop", quarter(2)).empty());
    CHECK(waiting_of(hall.contents, "noi-chinh", quarter(3)).empty());
}
