#include "app/cli/draw_slides.h"

#include "app/cli/output.h"
#include "app/widgets/theme.h"
#include "platform/platform.h"

#include <algorithm>

namespace canbang {

// "slide-04-CT1.2.png"
static std::string file_name(MeetingModel const& model)
{
    auto const number = std::to_string(model.number);
    return "slide-" + std::string(number.size() < 2 ? 1 : 0, '0') + number + "-" + model.slide.id + ".png";
}

static Result<std::string> draw_slide(platform::PictureStudio& studio, Desk& desk, std::string const& folder, PictureShape const& shape)
{
    auto const name = file_name(desk.meeting);
    auto const frame = [&] {
        Actions ignored;
        draw_desk(desk, ignored);
    };
    TRY(auto const image, studio.draw(shape.width, shape.height, frame));
    TRY_OK(write_output(folder + "/" + name, platform::png_of(image)));
    return name;
}

Result<std::vector<std::string>> draw_slides(Session session, Deck const& deck, std::string const& folder, PictureShape const& shape, std::int64_t now_ms)
{
    TRY_OK(platform::make_folder(folder));
    auto plan = session.plan;
    auto desk = open_desk(std::move(session), std::move(plan), now_ms);
    desk.looks.deck = deck;
    desk.place.meeting.is_on = true;
    desk.place.meeting.began_ms = now_ms;
    refresh(desk, now_ms);
    auto const scale = ui::slide_scale({ float(shape.width), float(shape.height) });
    TRY(auto studio, platform::PictureStudio::open(scale, [](float prepared) {
        ui::prepare_look(prepared, Theme::dark);
        ui::hold_still(true);
    }));
    std::vector<std::string> names;
    for (std::size_t number = 1; number <= desk.meeting.count; ++number) {
        desk.place.meeting.slide = slide_at(desk.meeting, number);
        refresh(desk, now_ms);
        TRY(auto name, draw_slide(studio, desk, folder, shape));
        names.push_back(std::move(name));
    }
    return names;
}

}
