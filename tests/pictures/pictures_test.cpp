// Every page of the demo, pixel by pixel, against the pictures that the README shows.
#include "app/cli/draw_slides.h"
#include "app/demo.h"
#include "app/desk.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "assets.h"
#include "platform/platform.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace canbang;

namespace {

std::string const goldens = std::string(CANBANG_SOURCE_DIR) + "/tests/golden/pictures/";
std::string const drawn = std::string(CANBANG_BINARY_DIR) + "/pictures/";

Demo demo() { return play_demo(asset("plan-laichau-vpubnd-2026.json"), {}).value(); }

std::int64_t const morning_ms = time_from("2026-11-23T03:42:00Z").value();

// Anti-aliasing may round a colour differently; a glyph in another place is far beyond it.
int largest_difference(platform::Image const& a, platform::Image const& b)
{
    int largest = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i)
        largest = std::max(largest, std::abs(int(a.rgba[i]) - int(b.rgba[i])));
    return largest;
}

// What was drawn is kept, to be looked at.
void check_against_golden(std::string const& name, std::string const& bytes)
{
    auto const picture = drawn + name, golden = goldens + name;
    REQUIRE(platform::make_folder(drawn).ok());
    REQUIRE(platform::write_file(picture, bytes).ok());
    if (std::getenv("CANBANG_UPDATE_GOLDENS")) {
        REQUIRE(platform::make_folder(goldens).ok());
        REQUIRE(platform::write_file(golden, bytes).ok());
    }
    auto const expected_bytes = platform::read_file(golden);
    REQUIRE_MESSAGE(expected_bytes.ok(), golden, " is missing; run tests/run pictures and look at it");
    auto const actual = platform::image_of(bytes).value(), expected = platform::image_of(expected_bytes.value()).value();
    REQUIRE(actual.width == expected.width);
    REQUIRE(actual.height == expected.height);
    CHECK_MESSAGE(largest_difference(actual, expected) <= 2, picture, " differs from ", golden);
}

void check_pages(Session session, std::vector<IncomingFile> const& incoming, std::string const& kind, PictureShape const& shape)
{
    auto desk = desk_to_draw(std::move(session), incoming, shape.theme, morning_ms);
    auto const files = draw_pages(desk, shape, morning_ms);
    REQUIRE_MESSAGE(files.ok(), files.error().what);
    for (auto const& file : files.value())
        check_against_golden(kind + "-" + file.name, file.bytes);
}

}

TEST_CASE("the coordinator's pages look as they did")
{
    auto story = demo();
    std::vector<IncomingFile> incoming;
    for (auto const& file : story.inbox)
        incoming.push_back({ file.name, file.bytes });
    check_pages(std::move(story.merged), incoming, "coordinator", {});
}

TEST_CASE("the coordinator's pages look as they did in the dark")
{
    auto story = demo();
    check_pages(std::move(story.merged), {}, "coordinator-dark", { .theme = Theme::dark });
}

TEST_CASE("a unit's pages look as they did on a phone")
{
    auto story = demo();
    check_pages(std::move(story.units.front()), {}, "unit-phone", { .width = 390, .height = 844, .is_touch = true });
}

TEST_CASE("a unit's pages look as they did in the dark")
{
    auto story = demo();
    check_pages(std::move(story.units.front()), {}, "unit-dark", { .theme = Theme::dark });
}

TEST_CASE("a unit's pages look as they did")
{
    auto story = demo();
    check_pages(std::move(story.units.front()), {}, "unit", {});
}

TEST_CASE("the first start looks as it did")
{
    auto desk = open_desk({}, read_plan(asset("plan-laichau-vpubnd-2026.json")).value(), morning_ms);
    auto studio = platform::PictureStudio::open(1, [](float scale) {
        ui::prepare_look(scale, Theme::light);
        ui::hold_still(true);
    });
    REQUIRE(studio.ok());
    Actions ignored;
    auto const image = studio.value().draw(1280, 800, [&] { draw_desk(desk, ignored); });
    REQUIRE(image.ok());
    check_against_golden("welcome.png", platform::png_of(image.value()));
}

TEST_CASE("the slides of a meeting look as they did")
{
    auto story = demo();
    auto const files = draw_slides({ story.merged, {}, Counting::accepted, morning_ms }, { 1280, 720 });
    REQUIRE_MESSAGE(files.ok(), files.error().what);
    for (auto const& file : files.value())
        check_against_golden(file.name, file.bytes);
}
