#include "app/fold.h"

#include <doctest/doctest.h>

#include <string>

using namespace canbang;

TEST_CASE("Vietnamese letters fold to the ones on every keyboard, composed or not")
{
    CHECK(fold("Bình đẳng giới") == "binh dang gioi");
    CHECK(fold("ĂÂĐÊÔƠƯ ăâđêôơư") == "aadeoou aadeoou");
    CHECK(fold("NGHỊ ĐỊNH ỹ Ỵ ữ ỗ ằ") == "nghi dinh y y u o a");
    CHECK(fold("a\xCC\x82\xCC\x81") == "a");            // a, combining circumflex, combining acute.
    CHECK(fold("3332/KH-UBND – “Ω”") == "3332/kh-ubnd – “Ω”");
}

TEST_CASE("a text is found by its words in any order, and by nothing at all")
{
    CHECK(holds_words("Khen thưởng, kỷ luật", "ky luat khen"));
    CHECK(holds_words("Khen thưởng", "THƯỞNG"));
    CHECK_FALSE(holds_words("Khen thưởng", "khen phat"));
    CHECK(holds_words("", "  "));
}

TEST_CASE("a cut letter at the end of a text is folded without reading past it")
{
    CHECK(fold(std::string("a\xE1")).size() == 2);
    CHECK(fold(std::string("\xE1\xBA")).size() == 2);
}
