// What comes out: tables, CSV, calendars, completion, help.
#include "core/report/csv.h"
#include "app/cli/table.h"
#include "core/store.h"
#include "tests/cli/terminal.h"

#include <sqlite3.h>

#include <array>
#include <cstdio>

using namespace canbang::test;

static std::string output_of(std::string const& shell_command)
{
    std::string text;
    auto* const pipe = popen(shell_command.c_str(), "r");
    std::array<char, 4096> block;
    while (auto const count = std::fread(block.data(), 1, block.size(), pipe))
        text.append(block.data(), count);
    CHECK(pclose(pipe) == 0);
    return text;
}

// --- Tables -----------------------------------------------------------------------------------

TEST_CASE("columns stand under each other by characters, numbers to the right, without spaces at the end")
{
    canbang::Table const table { { { "Tên" }, { "Số", true }, { "" } }, { { "Nguyễn Thị Hường", "7", "" }, { "An", "12", "ghi chú\nhai dòng" } } };
    CHECK(canbang::write_table(table) ==
        "Tên               Số\n"
        "Nguyễn Thị Hường   7\n"
        "An                12  ghi chú hai dòng\n");
    CHECK(canbang::count_characters("Hường") == 5);
}

// --- CSV --------------------------------------------------------------------------------------

TEST_CASE("a cell is quoted when it must be, and no cell is a formula")
{
    CHECK(canbang::csv_text("Phòng Tổng hợp") == "Phòng Tổng hợp");
    CHECK(canbang::csv_text("a,b") == "\"a,b\"");
    CHECK(canbang::csv_text("nói \"có\"") == "\"nói \"\"có\"\"\"");
    CHECK(canbang::csv_text("một\nhai") == "\"một\nhai\"");
    CHECK(canbang::csv_text("=1+1") == "'=1+1");
    CHECK(canbang::csv_text("+84") == "'+84");
    CHECK(canbang::csv_text("-5") == "'-5");
    CHECK(canbang::csv_text("@SUM(A1)") == "'@SUM(A1)");
    CHECK(canbang::csv_text("\t=1") == "\"'\t=1\"");
    CHECK(canbang::csv_text("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    CHECK(canbang::csv_value(std::int64_t { -5 }) == "-5");
    CHECK(canbang::csv_value({}) == "");
    CHECK(canbang::csv_value(true) == "true");
}

TEST_CASE("exported tables are these very bytes")
{
    Folder folder;
    auto const unit = folder / "tong-hop.db";
    write(unit + ".key", "canbang-device-key-1 " + std::string(64, 'a') + "\n");
    done({ "init", "--db", unit, "--unit", "tong-hop", "--author", "Trưởng phòng, \"Ban\"" });
    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "reached", "women", 4), answer("tong-hop", "2026-Q3", "reached", "men", 6),
                     answer("tong-hop", "2026-Q3", "news.a1", "title", "=Bình đẳng giới") }));
    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "reached", "women", nullptr) }), october_5 + 60'000);
    done({ "export", "--db", unit, "--csv", folder / "bảng" });
    CHECK(bytes_of(folder / "bảng/answers.csv") ==
        "\xEF\xBB\xBFunit,period,subject,field,value,author,at\r\n"
        "tong-hop,2026-Q3,news.a1,title,'=Bình đẳng giới,\"Trưởng phòng, \"\"Ban\"\"\",2026-10-05 15:00\r\n"
        "tong-hop,2026-Q3,reached,men,6,\"Trưởng phòng, \"\"Ban\"\"\",2026-10-05 15:00\r\n");
    auto const changes = bytes_of(folder / "bảng/changes.csv");
    CHECK(changes.starts_with("\xEF\xBB\xBFunit,period,subject,field,value,author,at,state,device,file,id,replaces\r\n"));
    CHECK(std::ranges::count(changes, '\n') == 5);
    CHECK(contains(changes, "reached,women,4,\"Trưởng phòng, \"\"Ban\"\"\",2026-10-05 15:00,replaced,"));
    auto const hand_ins = bytes_of(folder / "bảng/hand-ins.csv");
    CHECK(std::ranges::count(hand_ins, '\n') == 1 + 12 * 5);
    CHECK(contains(hand_ins, "\r\ntong-hop,Phòng Tổng hợp,2026-Q3,missing,,,,2026-10-07,,\r\n"));
    auto const staff = bytes_of(folder / "bảng/annex-staff.csv");
    CHECK(staff.starts_with("\xEF\xBB\xBFKỳ,Đơn vị,\"Công chức, nữ\","));
    CHECK(contains(staff, "\r\nQuý III,Phòng Tổng hợp,,,,,,,,,,,chưa nhập\r\n"));
    CHECK_FALSE(contains(staff, "Cộng"));
    CHECK(contains(bytes_of(folder / "bảng/indicators.csv"), "\r\nCT1.2,Đơn vị có lãnh đạo là nữ,,2026-11-25,,,,7,12,"));
}

TEST_CASE("every side of a conflict stands in the table of answers")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const office = unit_database(folder, "tong-hop", "office.db", 'a'), phone = unit_database(folder, "tong-hop", "phone.db", 'b');
    record(phone, Json::array({ answer("tong-hop", "2026-Q3", "staff.cong_chuc", "women", 5) }), october_5 + 60'000);
    CHECK(run({ "merge", "--db", coordinator, "--trust", submit(office, folder / "1.json"), submit(phone, folder / "2.json") }).code == 1);
    done({ "export", "--db", coordinator, "--csv", folder / "csv" });
    auto const answers = bytes_of(folder / "csv/answers.csv");
    CHECK(contains(answers, "staff.cong_chuc,women,4,"));
    CHECK(contains(answers, "staff.cong_chuc,women,5,"));
}

// --- Calendar, licences -------------------------------------------------------------------------

TEST_CASE("the calendar holds the plan's dates and the unit's own events, in Vietnamese")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    record(unit, Json::array({ answer("tong-hop", "2026", "event.hop1", "title", "Họp phòng"), answer("tong-hop", "2026", "event.hop1", "starts_on", "2026-10-21"),
                     answer("tong-hop", "2026", "event.hop2", "title", "Chưa có ngày") }));
    done({ "calendar", "--db", unit, "--ics", folder / "2026.ics" });
    auto const ics = bytes_of(folder / "2026.ics");
    CHECK(ics.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(contains(ics, "SUMMARY:Họp phòng\r\n"));
    CHECK(contains(ics, "DTSTART;VALUE=DATE:20261021\r\n"));
    CHECK(contains(ics, "DTEND;VALUE=DATE:20261216\r\n"));
    CHECK_FALSE(contains(ics, "Chưa có ngày"));
}

TEST_CASE("the licences of what is inside are printed") { CHECK(contains(done({ "licences" }).out, "Copyright")); }

// As somebody with a database tool would.
static void change_by_hand(std::string const& database, char const* sql)
{
    sqlite3* native = nullptr;
    REQUIRE(sqlite3_open(database.c_str(), &native) == SQLITE_OK);
    CHECK(sqlite3_exec(native, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_changes(native) == 1);
    sqlite3_close(native);
}

// --- Verify ---------------------------------------------------------------------------------------

TEST_CASE("verify says what it checked, and finds an answer that its device never signed")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const sound = done({ "verify", "--db", unit });
    CHECK(contains(sound.out, "23 answers: id computed anew, signature verified\n"));
    CHECK(contains(sound.out, "12 shuffled orders"));
    {
        auto store = canbang::Store::open(unit);
        canbang::Batch forged;
        forged.entered.push_back(canbang::make_change({ "tong-hop", { 2026, 3 }, "reward", "men" }, std::int64_t { 99 }, {}, "Ai đó", {}, october_5));
        REQUIRE(store.value().write(forged));
    }
    auto const found = run({ "verify", "--db", unit, "--json" });
    CHECK(found.code == 1);
    CHECK(found.json()["sound"] == false);
    CHECK(contains(found.json()["problems"][0], "tong-hop/2026-Q3/reward/men"));
}

TEST_CASE("verify finds an answer that nobody typed and no file brought, and a file whose answer is gone")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    change_by_hand(unit, "DELETE FROM entered WHERE change = (SELECT min(change) FROM entered)");
    auto const found = run({ "verify", "--db", unit, "--json" });
    CHECK(found.code == 1);
    CHECK(found.json()["problems"].size() == 1);

    auto const coordinator = coordinator_database(folder);
    done({ "merge", "--db", coordinator, "--trust", submit(unit_database(folder, "noi-chinh", "b.db", 'b'), folder / "1.json") });
    change_by_hand(coordinator, "DELETE FROM carried WHERE change = (SELECT min(change) FROM carried)");
    CHECK(run({ "verify", "--db", coordinator }).code == 1);
}

// --- Help and completion ----------------------------------------------------------------------------

TEST_CASE("every command explains itself with an example")
{
    auto const help = done({ "--help" }).out;
    for (auto const* command : { "init", "identity", "record", "check", "submit", "ask", "merge", "watch", "inspect", "imports", "undo", "quarantine", "drop", "devices", "revoke", "believe", "conflicts", "resolve", "dispute",
             "review", "accept", "remark", "remarks", "settle-remark", "return", "plan", "consolidate", "status", "history", "log", "verify", "backup", "backups", "restore", "report", "lint", "export", "calendar", "pictures", "paper", "demo", "desktop",
             "licences", "completion" }) {
        CHECK(contains(help, std::string("\n  ") + command + " "));
        CHECK(contains(done({ command, "--help" }).out, "Example:\n  "));
    }
    CHECK(done({ "--version" }).out.starts_with("canbang "));
}

TEST_CASE("the completion script is bash, and completes commands, options, choices and paths")
{
    Folder folder;
    auto const script = folder / "canbang.bash";
    write(script, done({ "completion", "bash" }).out);
    write(folder / "đáp án.json", "[]");
    output_of("bash -n '" + script + "'");
    auto const completed = [&](std::string const& words, int index) {
        return output_of("cd '" + folder.path() + "' && bash -c 'source canbang.bash; COMP_WORDS=(" + words + "); COMP_CWORD=" + std::to_string(index) + "; _canbang; printf \"%s\\n\" \"${COMPREPLY[@]}\"'");
    };
    CHECK(completed("canbang me", 1) == "merge\n");
    CHECK(completed("canbang re", 1) == "record\nrevoke\nresolve\nreview\nremark\nremarks\nreturn\nrestore\nreport\n");
    CHECK(completed("canbang --ver", 1) == "--version\n");
    CHECK(completed("canbang merge --tr", 2) == "--trust\n");
    CHECK(completed("canbang merge --confirm \"\"", 3) == "\n");
    CHECK(completed("canbang merge --confirm M5XK-WL27 đ", 4) == "đáp án.json\n");
    CHECK(completed("canbang restore đ", 2) == "đáp án.json\n");
    CHECK(completed("canbang quarantine --re", 2) == "--retry\n");
    CHECK(completed("canbang review --state ac", 3) == "accepted\n");
    CHECK(completed("canbang completion \"\"", 2) == "--help\nbash\n");
    CHECK(completed("canbang record \"\"", 2) == "canbang.bash\nđáp án.json\n");
    CHECK(completed("canbang submit --out đ", 3) == "đáp án.json\n");
    CHECK(completed("canbang submit --period \"\"", 3) == "\n");
}
