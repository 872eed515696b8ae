#include "core/report/letters.h"

#include <doctest/doctest.h>

using namespace canbang::report;

TEST_CASE("a text is as wide as its letters, marks or not")
{
    CHECK(width_of("HHHH", 10, false) == doctest::Approx(28.88));
    CHECK(width_of("nnnn", 10, true) == doctest::Approx(22.24));
    CHECK(width_of("Độc lập - Tự do - Hạnh phúc", 14, true) == doctest::Approx(width_of("Doc lap - Tu do - Hanh phuc", 14, true)));
    CHECK(width_of("ĐƠN VỊ ƯƠẨỄỘỮỲ đơn vị", 13, false) == doctest::Approx(width_of("DON VI UOAEOUY don vi", 13, false)));
    CHECK(width_of("", 14, true) == 0);
    CHECK(width_of("\xFF\xC3", 10, true) == doctest::Approx(11.12));
}

TEST_CASE("a long name is set on lines of about the same length")
{
    CHECK(balanced_lines("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", 187, 13, false) == std::vector<std::string> { "ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU" });
    CHECK(balanced_lines("SỞ NỘI VỤ", 187, 13, false) == std::vector<std::string> { "SỞ NỘI VỤ" });
    CHECK(balanced_lines("", 187, 13, false).empty());
    CHECK(balanced_lines(std::string(300, 'X') + " Y", 187, 13, false).size() == 2);
}

TEST_CASE("upper and lower case are told apart in Vietnamese")
{
    CHECK_FALSE(has_lower_case("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO ƯỚC ƠN 2026"));
    for (auto const* letter : { "a", "ế", "ư", "ơ", "đ", "ă", "ũ", "ỹ", "ý", "ô" })
        CHECK_MESSAGE(has_lower_case(letter), letter);
    for (auto const* letter : { "A", "Ế", "Ư", "Ơ", "Đ", "Ă", "Ũ", "Ỹ", "Ý", "Ô" })
        CHECK_MESSAGE((has_upper_case(letter) && !has_lower_case(letter)), letter);
    CHECK_FALSE(has_upper_case("2026 – …"));
    CHECK(in_capitals("Cộng hòa xã hội chủ nghĩa Việt Nam, đơn vị ưỡn ẹo 1 – ß") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, ĐƠN VỊ ƯỠN ẸO 1 – ß");
}

TEST_CASE("control characters and broken bytes cannot reach a document")
{
    CHECK(printable("a\tb\nc\x01\x1B[2J\x7F") == "a\tb\nc[2J\x7F");
    CHECK(printable("Lai\xC3 Ch\xED\xA0\x80") == "Lai\uFFFD Ch\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\uFFFE\uFFFFđược\u202E") == "được\u202E");
    CHECK(first_characters("Phòng Tổng hợp", 5) == "Phòng…");
    CHECK(first_characters("Phòng", 5) == "Phòng");
}
