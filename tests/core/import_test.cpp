// What users of such tools complain about most: lost, doubled and misplaced data after a merge.
#include "core/import.h"

#include "core/review.h"
#include "hall.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

TEST_CASE("the same file sent twice creates no duplicates")
{
    Hall hall;
    auto const file = q3(reporting(1, "tong-hop"));
    CHECK(hall.import(file).outcome == Outcome::merged);
    auto const before = described(hall.contents);
    auto const again = hall.import(file);
    CHECK(again.outcome == Outcome::known);
    CHECK(again.count(Effect::unchanged) == 2);
    CHECK(described(hall.contents) == before);

    auto renamed = file;
    renamed.name = "bản sao (2).json";
    CHECK(hall.import(renamed).outcome == Outcome::known);
    CHECK(hall.contents.bundles.size() == 1);
}

TEST_CASE("the same file twice in one batch counts once")
{
    Hall hall;
    auto const file = q3(reporting(1, "tong-hop"));
    auto const previews = hall.import(Files { file, file });
    CHECK(previews[0].outcome == Outcome::merged);
    CHECK(previews[1].outcome == Outcome::known);
    CHECK(hall.contents.bundles.size() == 1);
    CHECK(hall.contents.ledger.size() == 2);
}

TEST_CASE("the same revision with other content after a failed send: both kept")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    auto const first = q3(hers);
    hers.says(women, 8);
    auto const second = q3(hers);
    CHECK(first.name == second.name);
    for (auto const& file : { first, second })
        CHECK(hall.import(file).outcome == Outcome::merged);
    CHECK(hall.contents.bundles.size() == 2);
    for (auto const& stored : hall.contents.bundles)
        CHECK(hall.store.bytes_of(stored.bundle.digest).ok());
    CHECK(hall.store.bytes_of(read_bundle(first.bytes).value().digest).value() == first.bytes);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 8 });
    CHECK(hall.contents.ledger.find(women)->all.size() == 2);
}

TEST_CASE("one bad file does not stop the batch")
{
    Hall hall;
    auto damaged = q3(reporting(3, "noi-chinh"));
    damaged.bytes[damaged.bytes.size() / 2] ^= 1;
    auto const previews = hall.import(Files { { "ảnh.jpg", "\xFF\xD8\xFF" }, q3(reporting(1, "tong-hop")), damaged, { "", "" }, q3(reporting(2, "kinh-te"), "kinh-te") });
    CHECK(previews[0].outcome == Outcome::rejected);
    CHECK(previews[1].outcome == Outcome::merged);
    CHECK(previews[2].outcome == Outcome::rejected);
    CHECK(previews[3].outcome == Outcome::rejected);
    CHECK(previews[4].outcome == Outcome::merged);
    CHECK(hall.contents.ledger.size() == 4);
    CHECK(hall.contents.quarantined.size() == 3);
    for (auto const& file : hall.contents.quarantined) {
        CHECK(!file.reason.empty());
        CHECK(!file.hint.empty());
    }
    CHECK(previews[0].receipt().empty());
}

TEST_CASE("the same bad file again is kept once, also after the program was closed")
{
    Hall hall;
    IncomingFile const bad { "a.json", "not json" }, other { "a.json", "not json either" };
    hall.import(bad);
    hall.import(bad);
    CHECK(hall.contents.quarantined.size() == 1);
    hall.contents = hall.store.load().value();
    hall.import(bad);
    CHECK(hall.contents.quarantined.size() == 1);
    hall.import(other);
    CHECK(hall.contents.quarantined.size() == 2);
}

TEST_CASE("a reason is valid UTF-8 even when it quotes a name cut short")
{
    std::string long_name;
    for (int i = 0; i < 100; ++i)
        long_name += "ữ";
    auto const bundle = [&](auto edit) {
        auto made = bundle_by(reporting(1, "tong-hop"), "tong-hop", quarter(3));
        edit(made);
        return IncomingFile { "a.json", sealed(made) };
    };
    for (auto const& file : { bundle([&](Bundle& b) { b.plan = "a" + long_name; }), bundle([&](Bundle& b) { b.plan = "aa" + long_name; }), bundle([&](Bundle& b) { b.changes.clear(), b.unit = "a" + long_name; }) }) {
        auto const preview = Hall {}.import(file);
        REQUIRE(preview.problem);
        CHECK_MESSAGE(check_value(preview.problem->what).ok(), preview.problem->what);
    }
}

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

TEST_CASE("a preview writes nothing")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop")));
    auto const before = described(hall.contents);
    (void)hall.preview({ q3(reporting(2, "kinh-te"), "kinh-te"), { "bad", "bad" } });
    CHECK(described(hall.contents) == before);
    hall.check_memory_equals_disk();
}

TEST_CASE("two people editing different cells of one unit merge by themselves")
{
    Hall hall;
    auto chief = reporting(1, "tong-hop");
    auto deputy = chief;
    deputy.identity = device(2).device == chief.identity.device ? chief.identity : device(2);
    chief.says({ "tong-hop", quarter(3), "reward", "women" }, 1);
    deputy.says({ "tong-hop", quarter(3), "reward", "men" }, 2);
    CHECK(hall.import(q3(chief)).outcome == Outcome::merged);
    auto const second = hall.import(q3(deputy));
    CHECK(second.outcome == Outcome::merged);
    CHECK(second.count(Effect::parallel) == 1); // Calm: the deputy had not seen what the chief wrote elsewhere.
    CHECK(second.count(Effect::added) == 0);
    CHECK(second.count(Effect::unchanged) == 2);
    CHECK(second.count(Effect::conflict) == 0);
    CHECK(conflicts_in(hall.contents.ledger).empty());
}

TEST_CASE("the same cell, neither having seen the other, is a conflict: both values stay")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop", 7)));
    auto const preview = hall.import(q3(reporting(2, "tong-hop", 8)));
    CHECK(preview.outcome == Outcome::conflict);
    CHECK(preview.count(Effect::conflict) == 1);
    CHECK(preview.count(Effect::unchanged) == 1); // Both say five men.
    auto const cell = std::ranges::find(preview.cells, Effect::conflict, &CellPreview::effect);
    CHECK(cell->key == women);
    CHECK(cell->before == Value { 7 });
    CHECK(cell->after == Value { 8 });
    REQUIRE(conflicts_in(hall.contents.ledger).size() == 1);
    CHECK(conflicts_in(hall.contents.ledger).front().answers.size() == 2);
}

TEST_CASE("a third answer to a disputed question is noticed as well")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop", 7)));
    hall.import(q3(reporting(2, "tong-hop", 8)));
    auto const third = hall.import(q3(reporting(3, "tong-hop", 9)));
    CHECK(third.outcome == Outcome::conflict);
    CHECK(third.count(Effect::conflict) == 1);
    auto const same_side = hall.import(q3(reporting(4, "tong-hop", 9)));
    CHECK(same_side.outcome == Outcome::merged); // Brings no new side.
    CHECK(same_side.count(Effect::conflict) == 0);
}

TEST_CASE("a later revision that saw both sides settles the conflict")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop", 7)));
    auto his = reporting(2, "tong-hop", 8);
    hall.import(q3(his));
    his.learns(hall.contents.ledger);
    his.says(women, 7);
    auto const preview = hall.import(q3(his, "tong-hop", 2));
    CHECK(preview.outcome == Outcome::merged);
    CHECK(preview.count(Effect::updated) == 1);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
}

TEST_CASE("new, updated and unchanged are counted per cell")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    CHECK(hall.import(q3(hers)).count(Effect::added) == 2);
    hers.says(women, 8);
    hers.says({ "tong-hop", quarter(3), "reward", "women" }, 0);
    auto const preview = hall.import(q3(hers, "tong-hop", 2));
    CHECK(preview.count(Effect::updated) == 1);
    CHECK(preview.count(Effect::added) == 1);
    CHECK(preview.count(Effect::unchanged) == 1);
    CHECK(preview.cells.size() == 3);
    auto const cell = std::ranges::find(preview.cells, women, &CellPreview::key);
    CHECK(cell->before == Value { 7 });
    CHECK(cell->after == Value { 8 });
    CHECK(cell->author == "tong-hop");

    hers.says(women, 9);
    hers.says(women, 8); // Back again: other history, same value.
    CHECK(hall.import(q3(hers, "tong-hop", 3)).count(Effect::updated) == 0);
}

TEST_CASE("the preview shows the value the file ends with, whatever the order of its blocks")
{
    for (auto const& [first, second] : { std::pair { "A", "Z" }, std::pair { "Z", "A" } }) {
        Hall hall;
        auto chief = person(1, first), deputy = person(2, second);
        chief.says(women, 12);
        deputy.learns(chief.ledger);
        deputy.says(women, 13);
        auto const preview = hall.import(q3(deputy));
        REQUIRE(preview.cells.size() == 1);
        CHECK(preview.cells.front().after == Value { 13 });
        CHECK(preview.cells.front().author == second);
    }
}

TEST_CASE("an old file after a newer one reverts nothing")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop", 7);
    auto const old_file = q3(hers);
    hers.says(women, 8);
    hall.import(q3(hers, "tong-hop", 2));
    auto const preview = hall.import(old_file);
    CHECK(preview.outcome == Outcome::merged);
    CHECK(preview.count(Effect::unchanged) == 2);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 8 });
}

TEST_CASE("a receipt is the same on both sides")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    auto bundle = bundle_by(hers, "tong-hop", quarter(3));
    auto const bytes = sealed(bundle);
    CHECK(hall.import({ "a.json", bytes }).receipt() == receipt_code(bundle.digest));
}

TEST_CASE("outcomes have names")
{
    CHECK(name_of(Outcome::merged) == "merged");
    CHECK(name_of(Outcome::known) == "known");
    CHECK(name_of(Outcome::conflict) == "conflict");
    CHECK(name_of(Outcome::pending) == "pending");
    CHECK(name_of(Outcome::rejected) == "rejected");
}

TEST_CASE("a hand-in carries the whole history of its period and year, and nothing else")
{
    auto hers = reporting(1, "tong-hop");
    hers.says(women, 8);
    hers.says("tong-hop", whole_year(), "task.NV1a", "status", "done");
    hers.counts("tong-hop", quarter(2), "reward", 1, 1);
    hers.counts("kinh-te", quarter(3), "reward", 1, 1);
    CHECK(changes_for(hers.ledger, "tong-hop", quarter(3)).size() == 4);
    CHECK(changes_for(hers.ledger, "tong-hop", quarter(1)).size() == 1);
    CHECK(changes_for(hers.ledger, "tong-hop", whole_year()).size() == 6);
    CHECK(changes_for(hers.ledger, "hcqt", quarter(3)).empty());
}

// Some files of two units: several people, revisions on top of each other, damaged and foreign ones among them.
static Files some_files()
{
    std::vector<Person> people { person(1, "A"), person(2, "B"), person(3, "C") };
    Files files { { "rác.json", "{}" } };
    for (int step = *rc::gen::inRange(3, 14); step > 0; --step) {
        auto& who = people[*rc::gen::inRange<std::size_t>(0, 3)];
        auto const unit = *rc::gen::element("tong-hop"s, "kinh-te"s);
        if (*rc::gen::inRange(0, 3) == 0)
            who.learns(people[*rc::gen::inRange<std::size_t>(0, 3)].ledger);
        who.says({ unit, quarter(3), "reward", *rc::gen::element("women"s, "men"s) }, *rc::gen::inRange<std::int64_t>(0, 3));
        if (*rc::gen::arbitrary<bool>())
            files.push_back(q3(who, unit, *rc::gen::inRange(1, 4)));
    }
    return files;
}

TEST_CASE("any order of a set of files, in any batches, any number of times, gives the same ledger")
{
    CHECK(holds([] {
        auto const files = some_files();
        Hall once;
        once.import(files);

        Hall otherwise;
        auto shuffled = files;
        shuffled.insert(shuffled.end(), files.begin(), files.begin() + std::ptrdiff_t(files.size() / 2));
        for (auto i = shuffled.size(); i > 1; --i)
            std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
        auto const cut = std::ptrdiff_t(*rc::gen::inRange<std::size_t>(0, shuffled.size() + 1));
        otherwise.import(Files { shuffled.begin(), shuffled.begin() + cut });
        otherwise.import(Files { shuffled.begin() + cut, shuffled.end() });

        auto const digests = [](Hall const& hall) {
            std::set<Digest> all;
            for (auto const& stored : hall.contents.bundles)
                all.insert(stored.bundle.digest);
            return all;
        };
        return once.contents.ledger == otherwise.contents.ledger && digests(once) == digests(otherwise) && once.contents.devices.size() == otherwise.contents.devices.size();
    },
        30));
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
