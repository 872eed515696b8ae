#include "core/report/archive.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::report;

static std::vector<ArchiveEntry> const three { { "a.xml", "<a/>" }, { "folder/b.bin", std::string(5000, '\0') + "end" }, { "empty", "" } };

static Error refusal(std::string const& bytes, ArchiveLimits const& limits = {})
{
    auto const read = read_archive(bytes, limits);
    REQUIRE_FALSE(read.ok());
    CHECK_FALSE(read.error().hint.empty());
    return read.error();
}

// The flag, size or name of the entries, wherever it stands.
static std::string with(std::string bytes, std::string const& from, std::string const& to)
{
    REQUIRE(from.size() == to.size());
    for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1))
        bytes.replace(at, from.size(), to);
    return bytes;
}

TEST_CASE("what is put into an archive comes out of it, byte for byte and in order")
{
    auto const read = read_archive(write_archive(three)).value();
    REQUIRE(read.size() == three.size());
    for (std::size_t i = 0; i < three.size(); ++i) {
        CHECK(read[i].name == three[i].name);
        CHECK(read[i].bytes == three[i].bytes);
    }
    CHECK(find_entry(read, "folder/b.bin") == &read[1]);
    CHECK(find_entry(read, "b.bin") == nullptr);
}

TEST_CASE("the same entries make the same bytes, dated 1980")
{
    auto const bytes = write_archive(three);
    CHECK(bytes == write_archive(three));
    CHECK(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4));
    CHECK_FALSE(read_archive(write_archive({})).ok());
}

TEST_CASE("an archive cut anywhere is refused")
{
    auto const bytes = write_archive(three);
    for (std::size_t length = 0; length + 2 < bytes.size(); ++length)        // The last two bytes only say that there is no comment.
        CHECK_MESSAGE(!read_archive(bytes.substr(0, length)).ok(), length);
}

TEST_CASE("an archive with any byte of its contents changed is refused")
{
    auto const bytes = write_archive(std::vector<ArchiveEntry> { { "a", "some text that is long enough to be packed, packed, packed" } });
    int accepted = 0;
    for (std::size_t at = 31; at < 31 + 40; ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x5A);
        accepted += int(read_archive(changed).ok());
    }
    CHECK(accepted == 0);
}

TEST_CASE("what is no archive is told apart from a damaged one")
{
    CHECK(refusal("").what == "it is not a .docx file");
    CHECK(refusal("\xD0\xCF\x11\xE0 an old .doc").what == "it is not a .docx file");
    CHECK(refusal("PK\3\4 and nothing more").what == "its list of contents is missing");
}

TEST_CASE("an archive that unpacks to more than it should is refused, whatever it says of its size")
{
    std::vector<ArchiveEntry> const bomb { { "bomb", std::string(40u << 20, 'A') } };
    auto const bytes = write_archive(bomb);
    CHECK(bytes.size() < 100'000);
    CHECK(refusal(bytes).fault == Fault::refused);
    auto const size = std::string("\0\0\x80\x02", 4);                        // 40 MiB.
    CHECK_FALSE(read_archive(with(bytes, size, std::string("\x10\0\0\0", 4))).ok());
    CHECK(refusal(write_archive(three), { 2000, 1 << 20, 4000 }).fault == Fault::refused);
    CHECK(refusal(write_archive(three), { 2, 1 << 20, 1 << 20 }).fault == Fault::refused);
}

TEST_CASE("names that lead out, come twice or hide bytes are refused, and so are passwords")
{
    for (std::string const name : { "/etc/x", "../x", "a/../x", "a\\..\\x", "C:x" })
        CHECK_MESSAGE(refusal(write_archive(std::vector<ArchiveEntry> { { name, "x" } })).what == "it has an entry with an impossible name", name);
    CHECK(refusal(with(write_archive(three), "a.xml", std::string("a\0xml", 5))).what == "it has an entry with an impossible name");
    CHECK(refusal(write_archive(std::vector<ArchiveEntry> { { "a", "1" }, { "a", "2" } })).what == "it has the entry a twice");
    auto locked = write_archive(std::vector<ArchiveEntry> { { "a", "1" } });
    locked[locked.rfind("PK\1\2") + 8] = 1;
    CHECK(refusal(locked).what == "it is protected by a password");
}
