// A second start finds the first: the same user, the same name, or nobody.
#include "platform/platform.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>

#include <unistd.h>

using namespace canbang::platform;
using Paths = std::vector<std::string>;

static std::string const name = "/home/Nguyễn Thị Hường/canbang test " + std::to_string(::getpid());

TEST_CASE("what is brought arrives in order and wakes the window each time")
{
    std::atomic<int> woken = 0;
    auto opened = Letterbox::open(name, [&] { ++woken; });
    REQUIRE(opened.ok());
    auto& letterbox = opened.value();
    CHECK_FALSE(letterbox.take().has_value());
    CHECK(hand_over(name, { "/a b.json", "/Tài liệu/dòng\nhai.json" }));
    CHECK(hand_over(name, { "/c.json" }));
    CHECK(woken == 2);
    CHECK(letterbox.take() == Paths { "/a b.json", "/Tài liệu/dòng\nhai.json", "/c.json" });
    CHECK_FALSE(letterbox.take().has_value());
    CHECK(hand_over(name, {}));
    CHECK(letterbox.take() == Paths {});
}

TEST_CASE("nobody listens under another name, nor once the window is closed; and one listens at a time")
{
    {
        auto const opened = Letterbox::open(name, [] { });
        REQUIRE(opened.ok());
        CHECK_FALSE(hand_over(name + " 2", { "/a.json" }));
        CHECK(Letterbox::open(name, [] { }).error().fault == canbang::Fault::refused);
    }
    CHECK_FALSE(hand_over(name, { "/a.json" }));
    CHECK(Letterbox::open(name, [] { }).ok());
}

TEST_CASE("a thousand paths are brought, an endless letter is not")
{
    auto opened = Letterbox::open(name, [] { });
    REQUIRE(opened.ok());
    CHECK(hand_over(name, Paths(1000, std::string(200, 'x'))));
    CHECK(opened.value().take()->size() == 1000);
    CHECK_FALSE(hand_over(name, Paths(1000, std::string(2000, 'x'))));
    CHECK_FALSE(opened.value().take().has_value());
}
