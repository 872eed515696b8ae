#include "hall.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace canbang::test {

Previews Hall::import(Files files)
{
    auto const waiting = waiting_files(contents);
    files.insert(files.begin(), waiting.begin(), waiting.end());
    auto previews = preview(files);
    ++now_ms;
    for (auto const& preview : previews)
        write(batch_of(preview, "Chuyên viên", now_ms));
    check_memory_equals_disk();
    return previews;
}

void Hall::undo(Digest const& digest)
{
    REQUIRE(preview_undo(contents, digest).ok());
    Batch batch;
    batch.withdrawals.push_back({ digest, true, "Nhầm tệp", ++now_ms });
    write(batch);
    check_memory_equals_disk();
}

void Hall::write(Batch const& batch)
{
    REQUIRE(store.write(batch).ok());
    absorb(contents, batch);
}

void Hall::says(Person& who, Key key, Value value)
{
    who.learns(contents.ledger);
    Batch batch;
    batch.entered = { who.says(std::move(key), std::move(value)) };
    write(batch);
}

template <typename Item, typename Describe>
static std::vector<std::string> described(std::vector<Item> const& items, Describe describe)
{
    std::vector<std::string> list;
    std::ranges::transform(items, std::back_inserter(list), describe);
    return list;
}

std::vector<std::vector<std::string>> described(Contents const& c)
{
    std::vector<std::vector<std::string>> all;
    for (auto const& [name, value] : c.settings)
        all.push_back({ name, value });
    all.push_back(described(all_changes(c.ledger), [](Change const& x) { return canonical_json(x) + hex_of(x.signature); }));
    all.push_back(described(c.bundles, [](StoredBundle const& b) {
        std::string text = hex_of(b.bundle.digest) + b.bundle.plan + b.bundle.unit + to_string(b.bundle.period) + std::to_string(b.bundle.revision) + b.bundle.previous;
        text += std::to_string(b.bundle.made_at_ms) + b.file_name + b.bytes + std::to_string(b.is_own) + std::to_string(b.stored_at_ms) + std::to_string(b.bundle.changes.size()) + std::to_string(b.is_undone) + std::string(name_of(b.bundle.kind)) + hex_of(b.bundle.sealed_by);
        for (auto const& id : b.carried)
            text += " " + to_hex(id);
        return text;
    }));
    auto devices = described(c.devices, [](TrustedDevice const& d) { return hex_of(d.device) + d.unit + std::to_string(d.confirmed_at_ms); });
    auto quarantined = described(c.quarantined, [](QuarantinedFile const& f) { return f.file_name + f.bytes + f.reason + f.hint + std::to_string(f.stored_at_ms); });
    auto waiting = described(c.waiting, [](WaitingFile const& f) { return hex_of(f.digest) + f.file_name + f.bytes + std::to_string(f.stored_at_ms); });
    std::vector<Change> aside;
    for (auto const& [key, changes] : c.ledger.aside())
        aside.insert(aside.end(), changes.begin(), changes.end());
    all.push_back(described(aside, [](Change const& x) { return canonical_json(x); }));
    all.push_back(described(std::vector(c.entered.begin(), c.entered.end()), [](ChangeId const& id) { return to_hex(id); }));
    all.push_back(described(c.revocations, [](Revocation const& r) { return hex_of(r.device) + std::to_string(r.is_revoked) + r.reason + std::to_string(r.at_ms); }));
    all.push_back(described(c.log, [](LogEntry const& e) { return std::to_string(e.at_ms) + e.author + std::string(name_of(e.deed)) + e.about + e.detail; }));
    for (auto* list : { &devices, &quarantined, &waiting }) {
        std::ranges::sort(*list);
        all.push_back(*list);
    }
    return all;
}

void Hall::check_memory_equals_disk() const
{
    auto const disk = store.load();
    REQUIRE(disk.ok());
    auto const in_memory = described(contents), on_disk = described(disk.value());
    CHECK(in_memory == on_disk);
    CHECK(contents.ledger == disk.value().ledger);
}


Person reporting(int number, std::string const& unit, std::int64_t count)
{
    auto who = person(number, unit);
    who.counts(unit, quarter(3), "staff.cong_chuc", count, 5);
    return who;
}

IncomingFile q3(Person const& who, std::string unit, int revision) { return file_by(who, std::move(unit), quarter(3), revision); }

}
