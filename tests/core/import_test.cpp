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

TEST_CASE("a preview writes nothing")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop")));
    auto const before = described(hall.contents);
    (void)hall.preview({ q3(reporting(2, "kinh-te"), "kinh-te"), { "bad", "bad" } });
    CHECK(described(hall.contents) == before);
    hall.check_memory_equals_disk();
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
