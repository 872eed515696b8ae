// Made-up offices whose files arrive in any order, any number of times or never, and whose imports are undone.
#include "hall.h"

#include "core/review.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace canbang;
using namespace canbang::test;

namespace {

// Three devices of two units, now and then reading each other's answers, now and then making a file.
struct Office {
    std::array<Person, 3> people { person(1, "Trưởng phòng"), person(2, "Phó trưởng phòng"), person(3, "Trưởng phòng Kinh tế") };
    std::array<int, 3> revisions {};
    Files files {};
    std::vector<Change> everything {};
};

}

static std::string unit_of(std::size_t device) { return device == 2 ? "kinh-te" : "tong-hop"; }

static void act(Office& office)
{
    auto const device = *rc::gen::inRange<std::size_t>(0, 3);
    auto& who = office.people[device];
    who.now_ms = *rc::gen::element<std::int64_t>(0, 1'000, 1'782'000'000'000, 4'102'444'799'000); // Clocks lie.
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        who.learns(office.people[*rc::gen::inRange<std::size_t>(0, 2)].ledger);
        break;
    case 1:
        office.files.push_back(file_by(who, unit_of(device), quarter(3), ++office.revisions[device]));
        break;
    default:
        office.everything.push_back(who.says({ unit_of(device), quarter(3), "reward", *rc::gen::element<std::string>("women", "men") }, std::int64_t { *rc::gen::inRange(0, 3) }));
    }
}

static Office some_office()
{
    Office office;
    for (int steps = *rc::gen::inRange(0, 16); steps > 0; --steps)
        act(office);
    std::erase_if(office.files, [](IncomingFile const& f) { return read_bundle(f.bytes).value().changes.empty(); });
    return office;
}

static Digest digest_of(IncomingFile const& file) { return read_bundle(file.bytes).value().digest; }

// The coordinator's database without the disk, which other tests compare with memory.
struct Desk {
    Plan const& plan;
    Contents contents {};

    void take_in(IncomingFile const& file)
    {
        Doorstep const everybody { "hcqt", true, device(100).device, {}, true };
        for (auto const& preview : preview_import(plan, contents, everybody, { &file, 1 }))
            absorb(contents, batch_of(preview, "HCQT", 0));
    }

    void undo(IncomingFile const& file)
    {
        Batch batch;
        batch.withdrawals.push_back({ digest_of(file), true, "", 0 });
        if (preview_undo(contents, digest_of(file)))
            absorb(contents, batch);
    }
};

// Any story whatever, that ends with every file taken in or undone as wanted.
static void live_through(Desk& desk, Files const& files, std::vector<bool> const& wanted)
{
    for (int steps = files.empty() ? 0 : *rc::gen::inRange<int>(0, 12); steps > 0; --steps) {
        auto const& file = *rc::gen::elementOf(files);
        *rc::gen::inRange(0, 3) ? desk.take_in(file) : desk.undo(file);
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < files.size(); ++i)
        order.insert(order.begin() + std::ptrdiff_t(*rc::gen::inRange<std::size_t>(0, i + 1)), i);
    for (auto const i : order) {
        desk.take_in(files[i]);
        if (!wanted[i])
            desk.undo(files[i]);
    }
}

static std::vector<bool> some_wishes(Files const& files)
{
    std::vector<bool> wanted;
    for (std::size_t i = 0; i < files.size(); ++i)
        wanted.push_back(*rc::gen::inRange(0, 4) != 0);
    return wanted;
}

static std::set<ChangeId> ids_in(Ledger const& ledger)
{
    std::set<ChangeId> ids;
    for (auto const& change : all_changes(ledger))
        ids.insert(change.id);
    for (auto const& [key, aside] : ledger.aside()) {
        for (auto const& change : aside)
            ids.insert(change.id);
    }
    return ids;
}

TEST_CASE("any devices, edits, files, orders, repetitions, losses and undos: everybody ends with the same data")
{
    auto const plan = plan_of_2026();
    CHECK(holds([&] {
        auto const office = some_office();
        auto const wanted = some_wishes(office.files);
        Desk one { plan }, other { plan };
        live_through(one, office.files, wanted);
        live_through(other, office.files, wanted);
        auto const state = [&](Desk const& desk) { return hand_in_of(plan, desk.contents.ledger, desk.contents.bundles, "tong-hop", quarter(3)); };
        return one.contents.ledger == other.contents.ledger && state(one).receipt == state(other).receipt && state(one).state == state(other).state;
    }));
}

TEST_CASE("every value ever imported is still in history, and what is not shown is superseded, disputed or undone")
{
    auto const plan = plan_of_2026();
    CHECK(holds([&] {
        auto const office = some_office();
        auto const wanted = some_wishes(office.files);
        Desk desk { plan };
        live_through(desk, office.files, wanted);
        auto const& ledger = desk.contents.ledger;
        auto const kept = ids_in(ledger);
        std::set<ChangeId> in_force;
        for (std::size_t i = 0; i < office.files.size(); ++i) {
            auto const bundle = read_bundle(office.files[i].bytes).value();
            for (auto const& change : bundle.changes) {
                if (!kept.contains(change.id))
                    return false;
                if (wanted[i])
                    in_force.insert(change.id);
            }
        }
        for (auto const& change : office.everything) {
            bool const stands = ledger.contains(change.id);
            if (stands != in_force.contains(change.id))
                return false;
            auto const* answers = stands ? ledger.find(change.key) : nullptr;
            bool const is_head = answers && std::ranges::find(answers->heads, change) != answers->heads.end();
            bool const is_superseded = answers && !is_head && answers->heads.size() >= 1;
            bool const is_shown = is_head && (agreed_value(ledger, change.key) == change.value || is_disputed(*answers));
            if (stands && !is_superseded && !is_shown)
                return false;
        }
        return true;
    }));
}

TEST_CASE("what is loaded from disk after any story is what memory holds")
{
    auto const plan = plan_of_2026();
    CHECK(holds([&] {
        auto const office = some_office();
        Hall hall;
        for (auto const& file : office.files) {
            hall.import(file);
            if (*rc::gen::inRange(0, 4) == 0)
                hall.undo(digest_of(file));
        }
        return hall.store.load().value().ledger == hall.contents.ledger;
    },
        20));
}
