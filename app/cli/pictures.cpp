// canbang pictures: every page as a PNG and in a PDF, without a window.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/draw_slides.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <ostream>

namespace canbang {

namespace {

struct PicturesOptions : CommandOptions {
    std::string folder, pdf, size, scale = "1";
    bool is_dark = false, has_contrast = false, are_slides = false;
};

}

static constexpr int smallest_side = 64, largest_side = 8192;

// "1280x800"
static Result<PictureShape> shape_in(std::string const& size)
{
    PictureShape shape;
    auto const end = size.data() + size.size();
    auto const width = std::from_chars(size.data(), end, shape.width);
    bool const has_both = width.ec == std::errc {} && width.ptr != end && *width.ptr == 'x';
    auto const height = has_both ? std::from_chars(width.ptr + 1, end, shape.height) : width;
    bool const is_fine = has_both && height.ec == std::errc {} && height.ptr == end && std::min(shape.width, shape.height) >= smallest_side && std::max(shape.width, shape.height) <= largest_side;
    if (!is_fine)
        return Error { Fault::refused, "--size \"" + size + "\" is not a size", "Write WIDTHxHEIGHT in pixels, for example 1280x800; each from 64 to 8192." };
    return shape;
}

static Result<float> scale_in(std::string const& scale)
{
    if (scale.size() == 1 && scale[0] >= '1' && scale[0] <= '4')
        return float(scale[0] - '0');
    return Error { Fault::refused, "--scale \"" + scale + "\" is not a scale", "Write 1, 2, 3 or 4." };
}

static Result<PictureShape> shape_of(PicturesOptions const& options)
{
    TRY(auto shape, shape_in(!options.size.empty() ? options.size : options.are_slides ? "1920x1080" : "1280x800"));
    TRY(shape.scale, scale_in(options.scale));
    shape.theme = options.has_contrast ? Theme::contrast : options.is_dark ? Theme::dark : Theme::light;
    return shape;
}

static void tell_of(PicturesOptions const& options, std::vector<std::string> const& names, Console const& console)
{
    if (options.as_json) {
        nlohmann::ordered_json json { { "folder", options.folder }, { "files", names } };
        if (!options.pdf.empty())
            json["pdf"] = options.pdf;
        return print(console, json);
    }
    for (auto const& name : names)
        console.out << name << '\n';
    console.out << counted(names.size(), "picture") << " in " << options.folder << '\n';
    if (!options.pdf.empty())
        console.out << counted(names.size(), "page") << " in " << options.pdf << '\n';
}

static Result<std::vector<std::string>> draw_into(PicturesOptions const& options, PictureShape const& shape, Session session, std::int64_t now_ms, std::vector<PrintedPage>* printed)
{
    if (!options.are_slides)
        return draw_pages(std::move(session), {}, options.folder, shape, now_ms, printed);
    auto const counting = usual_counting(session.owner);
    return draw_slides({ session, {}, counting, now_ms }, options.folder, shape, printed);
}

static Result<Exit> draw(PicturesOptions const& options, Console const& console)
{
    TRY(auto const shape, shape_of(options));
    TRY(auto session, open_to_hand_out(options.database, console));
    TRY_OK(note_if_possible(session, Deed::exported, options.folder, "pictures", console));
    auto const info = pdf_info(session, console.now_ms);
    std::vector<PrintedPage> printed;
    TRY(auto const names, draw_into(options, shape, std::move(session), console.now_ms, options.pdf.empty() ? nullptr : &printed));
    if (!options.pdf.empty()) {
        TRY(auto const pdf, pdf_of(printed, info));
        TRY_OK(write_output(options.pdf, pdf));
    }
    tell_of(options, names, console);
    return Exit::done;
}

void add_pictures_command(Program& program)
{
    auto& command = add_command(program, "pictures", "Draw every page into a PNG, and all of them into a PDF, without a window", "canbang pictures --db hcqt.db --out pictures --pdf pages.pdf --scale 2");
    auto const options = std::make_shared<PicturesOptions>();
    add_common_options(command, *options);
    add_option(command, "--out", options->folder, "DIR", "The folder to write to; made if it is not there", Need::required);
    add_option(command, "--size", options->size, "WxH", "Width and height in pixels; 1280x800 if not given, of slides 1920x1080");
    add_option(command, "--scale", options->scale, "1|2|3|4", "So many times the pixels for the same page; 1 if not given");
    add_option(command, "--pdf", options->pdf, "FILE", "The same pages in one PDF");
    add_flag(command, "--slides", options->are_slides, "The slides of a meeting instead of the pages");
    add_flag(command, "--dark", options->is_dark, "With the dark colours");
    add_flag(command, "--contrast", options->has_contrast, "With the colours of high contrast");
    when_given(program, command, options, draw);
}

}
