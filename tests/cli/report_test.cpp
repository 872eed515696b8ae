// The official report: drafted, written, read back, checked.
#include "terminal.h"

#include "core/report/docx_read.h"

#include <cstdlib>

using namespace canbang;
using namespace canbang::test;

static std::string const& demo_database()
{
    static Folder const folder;
    static std::string const database = [] {
        done({ "demo", "--no-pictures", "--json", "--out", folder / "demo" });
        return folder / "demo/merged.db";
    }();
    return database;
}

static std::string drafted(std::string const& path, Arguments options = {})
{
    Arguments arguments { "report", "--db", demo_database(), "--cutoff", "2026-11-30", "--docx", path };
    arguments.insert(arguments.end(), options.begin(), options.end());
    done(arguments);
    return bytes_of(path);
}

static std::string text_of(std::string const& docx)
{
    auto const read = report::read_docx(docx);
    REQUIRE(read.ok());
    return report::plain_text(read.value());
}

static void check_against_golden(std::string const& text, std::string const& name)
{
    auto const golden = std::string(CANBANG_SOURCE_DIR) + "/tests/golden/" + name;
    if (std::getenv("CANBANG_UPDATE_GOLDENS"))
        write(golden, text);
    CHECK_MESSAGE(text == bytes_of(golden), name, " has changed; run with CANBANG_UPDATE_GOLDENS=1 and read the difference");
}

TEST_CASE("the demo's report reads as it did")
{
    Folder folder;
    check_against_golden(text_of(drafted(folder / "a.docx", { "--no-charts" })), "report-demo.txt");
}

TEST_CASE("our own reports, official, internal and in English, are clean, and the same every time")
{
    Folder folder;
    auto const official = drafted(folder / "a.docx");
    CHECK(drafted(folder / "b.docx") == official);
    drafted(folder / "c.docx", { "--internal", "--no-charts" });
    drafted(folder / "d.docx", { "--no-greeting", "--received", "--no-charts" });
    for (auto const* file : { "a.docx", "c.docx", "d.docx" }) {
        auto const checked = done({ "lint", folder / file, "--json" }).json();
        CHECK(checked["findings"].empty());
        CHECK(checked["notes_left"] > 10);
    }
    CHECK(contains(text_of(official), "Kính gửi: Sở Nội vụ"));
    CHECK_FALSE(contains(text_of(bytes_of(folder / "d.docx")), "Kính gửi:"));
    CHECK_FALSE(contains(text_of(official), "MÂU THUẪN"));
    CHECK(contains(text_of(bytes_of(folder / "c.docx")), "SỐ LIỆU MÂU THUẪN CHƯA XỬ LÝ"));
    CHECK(contains(text_of(drafted(folder / "e.docx", { "--english", "--no-charts" })), "I. LEADERSHIP"));
}

TEST_CASE("the three charts are in the document, with words for those who cannot see them")
{
    Folder folder;
    auto const docx = drafted(folder / "a.docx");
    auto const read = report::read_docx(docx).value();
    CHECK(std::ranges::count_if(read.paragraphs, &report::ReadParagraph::has_picture) == 3);
}

TEST_CASE("a deviation is named with its place, what is there and how to mend it")
{
    Folder folder;
    auto const json = run({ "lint", std::string(CANBANG_SOURCE_DIR) + "/tests/data/documents/edited.docx", "--json" });
    CHECK(json.code == 1);
    CHECK(json.json()["findings"].size() == 3);                      // LibreOffice wrote it; a person changed margin, font and size.
    CHECK(json.json()["notes_left"] == 20);
    auto const text = run({ "lint", std::string(CANBANG_SOURCE_DIR) + "/tests/data/documents/edited.docx" });
    CHECK(text.code == 1);
    CHECK(contains(text.out, "Lề trái là 20 mm, quy định 30–35 mm."));
    CHECK(contains(text.out, "Phông chữ là Arial, quy định Times New Roman."));
    CHECK(contains(text.out, "Đoạn "));
    CHECK(contains(text.out, "Cách sửa: "));
    CHECK(contains(run({ "lint", std::string(CANBANG_SOURCE_DIR) + "/tests/data/documents/edited.docx", "--english" }).out, "The left margin is 20 mm"));
}

TEST_CASE("what is no Word document is refused with a next step")
{
    Folder folder;
    write(folder / "a.docx", "no zip");
    auto const ran = run({ "lint", folder / "a.docx" });
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "a.docx: it is not a .docx file"));
    CHECK(contains(ran.err, "→ "));
    CHECK(run({ "lint", folder / "none.docx" }).code == 2);
    CHECK(run({ "lint" }).code == 2);
}

TEST_CASE("a report wants a file, a day that exists, and a place it may write to")
{
    Folder folder;
    auto const db = demo_database();
    CHECK(contains(run({ "report", "--db", db }).err, "no file to write was named"));
    CHECK(contains(run({ "report", "--db", db, "--docx", folder / "a.docx", "--cutoff", "2026-02-30" }).err, "is not a day"));
    CHECK(contains(run({ "report", "--db", db, "--docx", folder / "a.docx", "--cutoff", "2025-12-31" }).err, "lies before the plan's year"));
    CHECK(contains(run({ "report", "--db", db, "--docx", db, "--no-charts" }).err, "would be overwritten"));
    CHECK(contains(done({ "report", "--db", db, "--docx", folder / "a.docx", "--no-charts", "--json" }).out, "\"cutoff\": \"2026-11-25\""));
}

TEST_CASE("hostile notes and titles go through into a document that opens")
{
    Folder folder;
    auto const db = coordinator_database(folder);
    std::string const hostile = "=cmd|' /C calc'!A0 <w:p>&amp;]]></w:t>\u202Ecba\tx\ny " + std::string(16 * 1024 - 80, 'x');
    record(db, Json::array({ answer("hcqt", "2026", "task.NV1a", "status", "done"), answer("hcqt", "2026", "task.NV1a", "note", hostile),
                   answer("hcqt", "2026-Q3", "news.a", "title", hostile), answer("hcqt", "2026-Q3", "news.a", "published_on", "2026-08-01") }));
    record(db, quarter_of("hcqt"));
    auto const file = folder / "hostile.docx";
    submit(db, folder / "out.canbang.json");
    done({ "report", "--db", db, "--received", "--internal", "--no-charts", "--docx", file });
    auto const text = text_of(bytes_of(file));
    CHECK(contains(text, "</w:t>\u202Ecba x/y xxx"));
    CHECK(done({ "lint", file, "--json" }).json()["findings"].empty());
}
