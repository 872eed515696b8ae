#include "app/cli/draw_slides.h"

#include "app/print/press.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "platform/platform.h"

#include <algorithm>
#include <functional>

namespace canbang {

// Takes a slide: what it is, and what a frame of it does.
using TakeSlide = std::function<Result<void>(MeetingModel const&, std::function<void()> const& frame)>;

// "slide-04-CT1.2.png"
static std::string file_name(MeetingModel const& model)
{
    auto const number = std::to_string(model.number);
    auto name = model.slide.id;
    std::ranges::replace(name, ':', '-');                    // Not every disk takes it.
    return "slide-" + std::string(number.size() < 2 ? 1 : 0, '0') + number + "-" + name + ".png";
}

static bool is_in(MeetingModel const& model, std::string const& slide)
{
    return std::ranges::any_of(model.deck, [&](SlideName const& name) { return name.id == slide && !name.is_hidden; });
}

static std::vector<std::string> ids_of(MeetingModel const& model)
{
    std::vector<std::string> ids;
    for (std::size_t number = 1; number <= model.count; ++number)
        ids.push_back(slide_at(model, number));
    return ids;
}

static std::string in_a_row(std::vector<std::string> const& ids)
{
    std::string text;
    for (auto const& id : ids)
        text += (text.empty() ? "" : ", ") + id;
    return text;
}

// Where the presenter would be: on a slide of the deck, or beside it at a unit.
static MeetingPlace at(std::string const& id, std::int64_t now_ms)
{
    MeetingPlace place { .is_on = true, .slide = {}, .unit = {}, .digits = {}, .began_ms = now_ms, .conclusion = {}, .owner = {}, .due = {} };
    bool const is_unit = id.starts_with("unit:");
    (is_unit ? place.unit : place.slide) = is_unit ? id.substr(5) : id;
    return place;
}

static Result<void> each_slide(SlideShow const& show, TakeSlide const& take)
{
    Place place;
    place.meeting = at(show.only, show.now_ms);
    std::vector<FilePreview> const no_files;
    Scene const scene { show.session, place, show.counting, show.now_ms, no_files };
    auto model = build_meeting(scene, show.deck);
    bool const is_known = show.only.empty() || is_in(model, show.only) || find_unit(show.session.plan, place.meeting.unit);
    if (!is_known)
        return Error { Fault::refused, "there is no slide \"" + show.only + "\"", "Choose one of: " + in_a_row(ids_of(model)) + "." };
    auto const frame = [&] {
        Actions ignored;
        draw_meeting(model, show.deck, 1, ignored, place);
    };
    for (auto const& id : show.only.empty() ? ids_of(model) : std::vector { show.only }) {
        place.meeting = at(id, show.now_ms);
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

Result<std::vector<DocumentFile>> draw_slides(SlideShow const& show, PictureShape const& shape)
{
    auto const width = scaled(shape.width, shape.scale), height = scaled(shape.height, shape.scale);
    TRY(auto studio, platform::PictureStudio::open(1, [&](float) { prepare(width, height); }));
    std::vector<DocumentFile> files;
    TRY_OK(each_slide(show, [&](MeetingModel const& model, std::function<void()> const& frame) -> Result<void> {
        TRY(auto const image, studio.draw(width, height, frame));
        files.push_back({ file_name(model), platform::png_of(image) });
        return {};
    }));
    return files;
}

Result<std::vector<PrintedPage>> print_slides(SlideShow const& show, PictureShape const& shape)
{
    std::vector<PrintedPage> printed;
    Press press([&] { prepare(shape.width, shape.height); });
    TRY_OK(each_slide(show, [&](MeetingModel const&, std::function<void()> const& frame) -> Result<void> {
        printed.push_back(press.print(shape.width, shape.height, frame));
        return {};
    }));
    return printed;
}

PdfInfo pdf_info(Session const& session, std::int64_t now_ms)
{
    return { pick(session.plan.name), session.owner.author, spoken() == Language::english ? "en" : "vi", now_ms };
}

}
