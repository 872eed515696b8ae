#include "app/cli/draw_slides.h"

#include "app/cli/output.h"
#include "app/print/press.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "platform/platform.h"

#include <functional>

namespace canbang {

static constexpr int slide_width = 1920, slide_height = 1080;

// Takes a slide: what it is, and what a frame of it does.
using TakeSlide = std::function<Result<void>(MeetingModel const&, std::function<void()> const& frame)>;

// "slide-04-CT1.2.png"
static std::string file_name(MeetingModel const& model)
{
    auto const number = std::to_string(model.number);
    return "slide-" + std::string(number.size() < 2 ? 1 : 0, '0') + number + "-" + model.slide.id + ".png";
}

static Result<void> each_slide(SlideShow const& show, TakeSlide const& take)
{
    Place place;
    place.meeting.is_on = true;
    place.meeting.began_ms = show.now_ms;
    std::vector<FilePreview> const no_files;
    Scene const scene { show.session, place, show.counting, show.now_ms, no_files };
    auto model = build_meeting(scene, show.deck);
    auto const frame = [&] {
        Actions ignored;
        draw_meeting(model, show.deck, 1, ignored, place);
    };
    for (std::size_t number = 1; number <= model.count; ++number) {
        place.meeting.slide = slide_at(model, number);
        model = build_meeting(scene, show.deck);
        TRY_OK(take(model, frame));
    }
    return {};
}

static void prepare(int width, int height)
{
    ui::prepare_look(ui::slide_scale({ float(width), float(height) }), Theme::dark);
    ui::hold_still(true);
}

static int scaled(int length, float scale) { return static_cast<int>(float(length) * scale); }

Result<std::vector<std::string>> draw_slides(SlideShow const& show, std::string const& folder, PictureShape const& shape, std::vector<PrintedPage>* printed)
{
    TRY_OK(platform::make_folder(folder));
    auto const width = scaled(shape.width, shape.scale), height = scaled(shape.height, shape.scale);
    TRY(auto studio, platform::PictureStudio::open(1, [&](float) { prepare(width, height); }));
    std::optional<Press> press;
    if (printed)
        press.emplace([&] { prepare(shape.width, shape.height); });
    std::vector<std::string> names;
    TRY_OK(each_slide(show, [&](MeetingModel const& model, std::function<void()> const& frame) -> Result<void> {
        names.push_back(file_name(model));
        TRY(auto const image, studio.draw(width, height, frame));
        if (press)
            printed->push_back(press->print(shape.width, shape.height, frame));
        return write_output(folder + "/" + names.back(), platform::png_of(image));
    }));
    return names;
}

Result<std::string> pdf_of_slides(SlideShow const& show)
{
    std::vector<PrintedPage> printed;
    Press press([] { prepare(slide_width, slide_height); });
    TRY_OK(each_slide(show, [&](MeetingModel const&, std::function<void()> const& frame) -> Result<void> {
        printed.push_back(press.print(slide_width, slide_height, frame));
        return {};
    }));
    return pdf_of(printed, pdf_info(show.session, show.now_ms));
}

PdfInfo pdf_info(Session const& session, std::int64_t now_ms)
{
    return { pick(session.plan.name), session.owner.author, spoken() == Language::english ? "en" : "vi", now_ms };
}

}
