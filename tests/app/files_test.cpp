// Files out and in beside submissions: plans, returns, what goes to the level above; undoing, devices, new keys.
#include "office.h"

#include "app/import_job.h"
#include "core/bundle.h"

#include <algorithm>
#include <atomic>

using namespace canbang;
using namespace canbang::test;

static std::string edited_plan(Session const& session, void (*edit)(Plan&))
{
    auto plan = session.plan;
    edit(plan);
    return write_plan(plan);
}

// --- The plan -------------------------------------------------------------------------------------------

TEST_CASE("a published plan reaches the units, its revisions count up, and publishing it unchanged gives the same file")
{
    Office office;
    auto const first = publish_plan(office.coordinator, {}, 10).value();
    CHECK(first.bundle.revision == 1);
    CHECK(publish_plan(office.coordinator, {}, 20).value().bytes == first.bytes);
    auto const edited = edited_plan(office.coordinator, [](Plan& p) { p.name.vi = "Kế hoạch đã sửa"; });
    auto const second = publish_plan(office.coordinator, edited, 30).value();
    CHECK(second.bundle.revision == 2);
    CHECK(office.coordinator.plan.name.vi == "Kế hoạch đã sửa");

    CHECK(merge(office.unit, second).outcome == Outcome::merged);
    CHECK(office.unit.plan.name.vi == "Kế hoạch đã sửa");
    CHECK(merge(office.unit, first).outcome == Outcome::rejected); // Late, and older: kept in quarantine, not followed.
    CHECK(office.unit.plan.name.vi == "Kế hoạch đã sửa");
    REQUIRE(undo_import(office.unit, second.bundle.digest, "Nhầm kế hoạch", 40).ok());
    CHECK(office.unit.plan.name.vi != "Kế hoạch đã sửa");
}

TEST_CASE("a plan that cannot be published says why, and changes nothing")
{
    Office office;
    CHECK(publish_plan(office.unit, {}, 1).error().fault == Fault::refused);
    CHECK(publish_plan(office.coordinator, "{", 1).error().fault == Fault::malformed);
    CHECK(publish_plan(office.coordinator, edited_plan(office.coordinator, [](Plan& p) { p.id = "khac"; }), 1).error().fault == Fault::refused);
    CHECK(publish_plan(office.coordinator, edited_plan(office.coordinator, [](Plan& p) { std::erase_if(p.units, [](Unit const& u) { return u.id == "tong-hop"; }); }), 1).error().fault == Fault::refused); // It has answered.
    CHECK(office.coordinator.contents.bundles.size() == 1);
}

TEST_CASE("whoever starts with a sealed plan knows the coordinator's device from it")
{
    Office office;
    auto const file = publish_plan(office.coordinator, {}, 10).value();
    auto unit = session_of("kinh-te", false, "pc", file.bytes);
    CHECK(unit.contents.devices.size() == 1);
    CHECK(unit.contents.devices.front().device == office.coordinator.identity.device);
    fill(unit);
    merge(office.coordinator, hand_in(unit, q3, 12).value());
    auto const back = make_return(office.coordinator, "kinh-te", 20).value();
    IncomingFile const incoming { back.file_name, back.bytes };
    auto const preview = preview_import(unit.plan, unit.contents, doorstep_of(unit), { &incoming, 1 }).front();
    CHECK(preview.outcome == Outcome::merged); // Nobody has to confirm anything.
    auto broken = file.bytes;
    broken[broken.find("2026-") + 1] = '1';
    CHECK(!create_session(":memory:", broken, { "kinh-te", "A", false }, demo_identity("x")).ok());
}

// --- Returns --------------------------------------------------------------------------------------------

TEST_CASE("a return file brings a colleague's answers and the same receipt on both sides")
{
    Office office;
    auto phone = session_of("tong-hop", false, "phone");
    REQUIRE(answer(phone, { "tong-hop", q3, "form", "reference_date" }, std::string("2026-09-30"), 3).ok());
    REQUIRE(answer(phone, { "tong-hop", q3, "reward", "women" }, std::int64_t { 1 }, 3).ok());
    REQUIRE(answer(phone, { "tong-hop", q3, "reward", "men" }, std::int64_t { 2 }, 3).ok());
    auto const file = hand_in(phone, q3, 4);
    REQUIRE(file.ok());
    CHECK(merge(office.coordinator, file.value()).receipt() == receipt_code(file.value().bundle.digest));
    CHECK(office.returns().outcome != Outcome::rejected);
    CHECK(office.unit.contents.ledger.find({ "tong-hop", q3, "reward", "women" }) != nullptr);
    CHECK(make_return(office.unit, "tong-hop", 1).error().fault == Fault::refused);
    CHECK(make_return(office.coordinator, "kinh-te", 1).error().fault == Fault::refused);
    auto const once = make_return(office.coordinator, "tong-hop", 50).value(), again = make_return(office.coordinator, "tong-hop", 60).value();
    CHECK(once.bytes == again.bytes);
}

// --- The level above ----------------------------------------------------------------------------------------

TEST_CASE("what goes to the level above is a submission there: merged, corrected, merged again")
{
    Office office;
    REQUIRE(publish_plan(office.coordinator, edited_plan(office.coordinator, [](Plan& p) { std::erase_if(p.units, [](Unit const& u) { return u.id != "hcqt" && u.id != "tong-hop"; }); }), 2).ok());
    auto own = session_of("hcqt");
    fill(own);
    merge(office.coordinator, hand_in(own, q3, 4).value());
    CHECK(make_consolidated(office.coordinator, q3, 5).error().fault == Fault::not_found);
    auto const above = edited_plan(office.coordinator, [](Plan& p) {
        p.id = "tinh-2026";
        p.units = { { "so-nv", { "Sở Nội vụ", "" }, { "SNV", "" }, {}, {} }, { "vpubnd", { "Văn phòng", "" }, { "VP", "" }, {}, {} } };
        p.coordinator = "so-nv";
    });
    REQUIRE(report_to(office.coordinator, above, "vpubnd").ok());
    CHECK(make_consolidated(office.coordinator, q3, 5).error().fault == Fault::refused); // Nothing accepted yet.
    REQUIRE(accept_all(office.coordinator, q3, 6).ok());
    auto const file = make_consolidated(office.coordinator, q3, 7);
    REQUIRE(file.ok());
    CHECK(file.value().bundle.kind == BundleKind::consolidated);

    auto province = session_of("so-nv", true, "tỉnh", above);
    CHECK(merge(province, file.value()).outcome == Outcome::merged);
    CHECK(merge(province, file.value()).outcome == Outcome::known);
    auto const sum = [&](Session const& s, std::string const& unit) { return *as_number(agreed_value(s.contents.ledger, women(unit))); };
    CHECK(sum(province, "vpubnd") == sum(office.coordinator, "tong-hop") + sum(office.coordinator, "hcqt"));

    REQUIRE(office.says(ReviewState::reviewing, "Sửa số").ok());
    auto const before = sum(province, "vpubnd");
    REQUIRE(answer(office.coordinator, women(), sum(office.coordinator, "tong-hop") + 1, 20).ok());
    auto const open = make_consolidated(office.coordinator, q3, 21).value();
    CHECK(merge(province, open).outcome == Outcome::merged);
    CHECK(is_null(agreed_value(province.contents.ledger, women("vpubnd")))); // Not accepted any more: open, not the old number.
    REQUIRE(office.says(ReviewState::accepted).ok());
    CHECK(merge(province, make_consolidated(office.coordinator, q3, 30).value()).outcome == Outcome::merged);
    CHECK(sum(province, "vpubnd") == before + 1);
}

// --- Undoing and devices -----------------------------------------------------------------------------------

TEST_CASE("an import is undone with a reason, and the log tells")
{
    Office office;
    auto const digest = office.coordinator.contents.bundles.front().bundle.digest;
    CHECK(is_refused(undo_import(office.coordinator, digest, " ", 1)));
    REQUIRE(undo_import(office.coordinator, digest, "Tệp của năm trước", 10).ok());
    CHECK(office.square().state == ReviewState::missing);
    CHECK(office.coordinator.contents.log.back().deed == Deed::undone);
    CHECK(office.coordinator.contents.log.back().detail.find("Tệp của năm trước") != std::string::npos);
    CHECK(office.coordinator.store.load().value().ledger == office.coordinator.contents.ledger);
}

TEST_CASE("revoking a device lists what it answered and nobody has accepted")
{
    Office office;
    auto const device = office.unit.identity.device;
    CHECK(unaccepted_answers_of(office.coordinator, device).size() > 10);
    CHECK(is_refused(revoke_device(office.coordinator, device, "", 1)));
    CHECK(is_refused(revoke_device(office.coordinator, office.coordinator.identity.device, "Mất máy", 1)));
    REQUIRE(revoke_device(office.coordinator, device, "Mất máy", 1).ok());
    REQUIRE(answer(office.unit, women(), std::int64_t { 50 }, ++office.now_ms).ok());
    CHECK(merge(office.coordinator, hand_in(office.unit, q3, ++office.now_ms).value()).outcome == Outcome::rejected);
    REQUIRE(office.says(ReviewState::accepted).ok());
    auto const left = unaccepted_answers_of(office.coordinator, device);
    CHECK(std::ranges::none_of(left, [](Change const& c) { return c.key.period == q3; }));
    REQUIRE(believe_device_again(office.coordinator, device, "Tìm thấy máy", 2).ok());
    REQUIRE(office.says(ReviewState::reviewing, "Nhận lại").ok());
    CHECK(merge(office.coordinator, hand_in(office.unit, q3, ++office.now_ms).value()).outcome == Outcome::merged);
}

TEST_CASE("a revocation reaches the unit with its return file, and so does its end")
{
    Office office;
    auto phone = session_of("tong-hop", false, "phone");
    REQUIRE(answer(phone, { "tong-hop", q3, "form", "reference_date" }, std::string("2026-09-30"), 3).ok());
    merge(office.coordinator, hand_in(phone, q3, 4).value());
    office.returns();
    CHECK(!is_revoked(office.unit.contents, phone.identity.device));
    REQUIRE(revoke_device(office.coordinator, phone.identity.device, "Mất điện thoại", ++office.now_ms).ok());
    office.returns();
    CHECK(is_revoked(office.unit.contents, phone.identity.device));
    REQUIRE(answer(phone, women(), std::int64_t { 99 }, 50).ok());
    REQUIRE(answer(phone, { "tong-hop", q3, "staff.cong_chuc", "men" }, std::int64_t { 99 }, 50).ok());
    CHECK(merge(office.unit, hand_in(phone, q3, 51).value()).outcome == Outcome::rejected);
    REQUIRE(believe_device_again(office.coordinator, phone.identity.device, "Tìm thấy", ++office.now_ms).ok());
    office.returns();
    CHECK(!is_revoked(office.unit.contents, phone.identity.device));
    CHECK(office.unit.store.load().value().ledger == office.unit.contents.ledger);
}

TEST_CASE("a database opened with another key is a new device, and says so once; its former answers stay believed")
{
    auto const path = std::string(CANBANG_BINARY_DIR) + "/new-device.db";
    for (auto const* ending : { "", "-wal", "-shm", "-lock" })
        std::remove((path + ending).c_str());
    {
        auto session = create_session(path, plan_2026, { "hcqt", "HCQT", true }, demo_identity("old")).value();
        REQUIRE(answer(session, women(), std::int64_t { 5 }).ok());
    }
    {
        auto const session = open_session(Store::open(path).value(), demo_identity("old"), 9).value();
        CHECK(!session.is_new_device);
    }
    auto session = open_session(Store::open(path).value(), demo_identity("new"), 10).value();
    CHECK(session.is_new_device);
    CHECK(session.contents.log.back().deed == Deed::new_device);
    REQUIRE(session.contents.devices.size() == 1);
    CHECK(session.contents.devices.front().device == demo_identity("old").device);
    CHECK(session.contents.devices.front().unit == every_unit);
    session = open_session(Store::open_for_reading(path).value(), demo_identity("new"), 11).value();
    CHECK(!session.is_new_device);
}

// --- Merging on a thread ----------------------------------------------------------------------------------

static std::vector<FilePreview> previews_of(Session const& session, std::vector<IncomingFile> const& files)
{
    auto doorstep = doorstep_of(session);
    doorstep.confirm_all = true;
    return preview_import(session.plan, session.contents, doorstep, files);
}

static std::vector<IncomingFile> three_files()
{
    std::vector<IncomingFile> files;
    for (auto const* unit : { "tong-hop", "kinh-te", "noi-chinh" }) {
        auto session = session_of(unit);
        fill(session);
        auto const file = hand_in(session, q3, 4).value();
        files.push_back({ file.file_name, file.bytes });
    }
    return files;
}

TEST_CASE("merging on a thread gives what merging here gives, after a backup")
{
    auto const files = three_files();
    auto here = session_of("hcqt", true), there = session_of("hcqt", true);
    REQUIRE(import_files(here, previews_of(here, files), 7).ok());
    std::atomic<int> backups = 0, wakes = 0;
    ImportJob job { there, previews_of(there, files), [&] { ++backups; return Result<void> {}; }, [&] { ++wakes; }, 7 };
    REQUIRE(job.finish(there).ok());
    CHECK(job.is_finished());
    CHECK(job.done() == 3);
    CHECK(backups == 1);
    CHECK(wakes >= 4);
    CHECK(there.contents.ledger == here.contents.ledger);
    CHECK(there.store.load().value().ledger == here.contents.ledger);
}

TEST_CASE("a merge is cancelled between files: what is in is wholly in, and merging again completes")
{
    auto const files = three_files();
    auto session = session_of("hcqt", true);
    ImportJob* running = nullptr;
    std::atomic<bool> is_ready = false;
    ImportJob job { session, previews_of(session, files), [&] { while (!is_ready) { } return Result<void> {}; }, [&] { running->cancel(); }, 7 };
    running = &job;
    is_ready = true;
    REQUIRE(job.finish(session).ok());
    CHECK(job.done() == 1);
    CHECK(session.contents.bundles.size() == 1);
    CHECK(session.store.load().value().ledger == session.contents.ledger);
    REQUIRE(import_files(session, previews_of(session, files), 8).ok());
    CHECK(session.contents.bundles.size() == 3);
}

TEST_CASE("when the backup fails nothing is merged")
{
    auto session = session_of("hcqt", true);
    ImportJob job { session, previews_of(session, three_files()), [] { return Result<void> { Error { Fault::io, "full", "free some" } }; }, [] { }, 7 };
    CHECK(job.finish(session).error().what == "full");
    CHECK(session.contents.bundles.empty());
}
