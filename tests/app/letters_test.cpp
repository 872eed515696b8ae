#include "app/letters.h"

#include "tests/app/form_session.h"

#include <algorithm>
#include <vector>

using namespace canbang;

TEST_CASE("what a Mac or a paste writes in parts becomes the letter of the keyboard")
{
    CHECK(nfc("Bi\u0300nh đa\u0306\u0309ng giơ\u0301i") == "Bình đẳng giới");
    CHECK(nfc("o\u031B\u0301") == "ớ");
    CHECK(nfc("o\u0301\u031B") == "ớ");              // The marks in another order.
    CHECK(nfc("Bình đẳng giới") == "Bình đẳng giới");
    CHECK(nfc("").empty());
    CHECK(nfc("a\xFFz") == "a\xFFz");
    CHECK(nfc("👩\u200D💼 مرحبا") == "👩\u200D💼 مرحبا");
}

TEST_CASE("names stand in the order of a Vietnamese dictionary")
{
    std::vector<std::string> const ordered { "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Bắc", "Bấc", "Can", "Dân", "Đoàn", "Em", "Êm", "Giang", "Nội chính", "Nội vụ", "Oanh", "Ôn", "Ơn", "Tổng hợp", "Uy", "Ưu", "Xây dựng" };
    auto shuffled = ordered;
    std::ranges::reverse(shuffled);
    std::ranges::sort(shuffled, {}, dictionary_key);
    CHECK(shuffled == ordered);
    CHECK(dictionary_key("NỘI VỤ") == dictionary_key("nội vụ"));
}

TEST_CASE("an answer typed in parts is the same answer: no false conflict, no second value")
{
    auto worker = worker_of("tong-hop");
    Key const note { "tong-hop", { 2026 }, "task.NV1a", "note" };
    Answer const typed { note, std::string("Đa\u0303 ho\u0323p") }, composed { note, std::string("Đã họp") };
    REQUIRE(record(worker.session, { &typed, 1 }, worker.now_ms).ok());
    CHECK(agreed_value(worker.session.contents.ledger, note) == Value { std::string("Đã họp") });
    REQUIRE(record(worker.session, { &composed, 1 }, worker.now_ms).ok());
    CHECK(worker.session.contents.ledger.find(note)->all.size() == 1);
}

TEST_CASE("letters change their case in Vietnamese too, broken text stays as it is")
{
    CHECK(upper_case("Văn phòng UBND tỉnh Lai Châu, đơn vị, ưỡn") == "VĂN PHÒNG UBND TỈNH LAI CHÂU, ĐƠN VỊ, ƯỠN");
    CHECK(lower_first("Đảm bảo Văn phòng") == "đảm bảo Văn phòng");
    CHECK(upper_first("trên 50% Các phòng") == "Trên 50% Các phòng");
    CHECK(upper_first("") == "");
    CHECK(upper_case("a\xFFz") == "A\xFFz");
}
