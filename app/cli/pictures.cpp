// canbang pictures: pages, their charts or the slides as PNGs and in a PDF, without a window.
#include "app/cli/commands.h"
#include "app/cli/draw_alone.h"
#include "app/cli/draw_slides.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/paths.h"
#include "app/cli/words.h"
#include "app/fold.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <ostream>

namespace canbang {

namespace {

struct PicturesOptions : CommandOptions {
    std::string folder, pdf, size, only, scale = "1";
    bool is_dark = false, has_contrast = false, are_slides = false, are_charts = false, are_whole = false, is_english = false;
};

}

static constexpr int smallest_side = 320, largest_side = 8192;

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
        return Error { Fault::refused, "--size \"" + size + "\" is not a size", "Write WIDTHxHEIGHT in pixels, for example 1280x800; each from 320 to 8192." };
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

namespace {

// What was drawn: as PNGs, and as pages of a PDF when one is asked for.
struct Drawn {
    std::vector<DocumentFile> files;
    std::vector<PrintedPage> printed;
};

}

static Result<Drawn> slides(PicturesOptions const& options, PictureShape const& shape, Session const& session, std::int64_t now_ms)
{
    Deck const deck;
    SlideShow const show { session, deck, usual_counting(session.owner), now_ms, options.only };
    Drawn drawn;
    TRY(drawn.files, draw_slides(show, shape));
    if (!options.pdf.empty()) {
        TRY(drawn.printed, print_slides(show, shape));
    }
    return drawn;
}

static Result<Drawn> pages(PicturesOptions const& options, PictureShape const& shape, Desk& desk, std::int64_t now_ms)
{
    Drawn drawn;
    TRY(drawn.files, draw_pages(desk, shape, now_ms, options.only));
    if (!options.pdf.empty()) {
        TRY(drawn.printed, print_pages(desk, shape, now_ms, options.only));
    }
    return drawn;
}

static Result<void> add_whole(Drawn& drawn, PicturesOptions const& options, std::string const& name, Desk const& desk, int scale, std::int64_t now_ms)
{
    TRY(auto png, draw_alone(desk, {}, scale, now_ms));
    drawn.files.push_back({ name + ".png", std::move(png) });
    if (!options.pdf.empty()) {
        TRY(auto printed, print_alone(desk, {}, now_ms));
        drawn.printed.push_back(std::move(printed));
    }
    return {};
}

static Result<Drawn> whole_pages(PicturesOptions const& options, PictureShape const& shape, Desk& desk, std::int64_t now_ms)
{
    Drawn drawn;
    TRY_OK(each_page(desk, options.only, now_ms, [&](std::string const& page) {
        return each_tab(desk, page, now_ms, [&](std::string const& name) { return add_whole(drawn, options, name, desk, int(shape.scale), now_ms); });
    }));
    return drawn;
}

// "progress-bang-tien-do.png"
static Result<void> add_charts(Drawn& drawn, PicturesOptions const& options, std::string const& page, Desk const& desk, int scale, std::int64_t now_ms)
{
    for (auto const& chart : charts_of(desk)) {
        TRY(auto png, draw_alone(desk, chart, scale, now_ms));
        drawn.files.push_back({ page + "-" + dashed(chart) + ".png", std::move(png) });
        if (!options.pdf.empty()) {
            TRY(auto printed, print_alone(desk, chart, now_ms));
            drawn.printed.push_back(std::move(printed));
        }
    }
    return {};
}

static Result<Drawn> charts(PicturesOptions const& options, PictureShape const& shape, Desk& desk, std::int64_t now_ms)
{
    Drawn drawn;
    TRY_OK(each_page(desk, options.only, now_ms, [&](std::string const& page) { return add_charts(drawn, options, page, desk, int(shape.scale), now_ms); }));
    if (drawn.files.empty())
        return Error { Fault::refused, "the page " + options.only + " has no charts", "Leave out --only, or choose overview or progress." };
    return drawn;
}

static Result<Drawn> draw_what_is_asked(PicturesOptions const& options, PictureShape const& shape, Session session, std::int64_t now_ms)
{
    if (options.are_slides)
        return slides(options, shape, session, now_ms);
    auto desk = desk_to_draw(std::move(session), {}, shape.theme, now_ms);
    if (options.are_whole)
        return whole_pages(options, shape, desk, now_ms);
    return options.are_charts ? charts(options, shape, desk, now_ms) : pages(options, shape, desk, now_ms);
}

static Result<std::vector<std::string>> write_all(PicturesOptions const& options, Drawn const& drawn, PdfInfo const& info)
{
    TRY_OK(platform::make_folder(options.folder));
    std::vector<std::string> names;
    for (auto const& file : drawn.files) {
        TRY_OK(write_output(joined_path(options.folder, file.name), file.bytes));
        names.push_back(file.name);
    }
    if (!options.pdf.empty()) {
        TRY(auto const pdf, pdf_of(drawn.printed, info));
        TRY_OK(write_output(options.pdf, pdf));
    }
    return names;
}

static Result<Exit> draw(PicturesOptions const& options, Console const& console)
{
    Speaking const language(language_asked_for(options.is_english));
    TRY(auto const shape, shape_of(options));
    TRY(auto session, open_to_hand_out(options.database, console));
    TRY_OK(note_if_possible(session, Deed::exported, options.folder, "pictures", console));
    auto const info = pdf_info(session, console.now_ms);
    TRY(auto const drawn, draw_what_is_asked(options, shape, std::move(session), console.now_ms));
    TRY(auto const names, write_all(options, drawn, info));
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
    add_flag(command, "--charts", options->are_charts, "The charts of the pages, each by itself, in light colours");
    add_flag(command, "--whole", options->are_whole, "Every page from top to bottom and with each of its tabs, in light colours");
    add_option(command, "--only", options->only, "NAME", "One of them: a page (progress), with --charts those of a page, with --slides a slide (CT1.2, or unit:ID)");
    add_flag(command, "--dark", options->is_dark, "With the dark colours");
    add_flag(command, "--contrast", options->has_contrast, "With the colours of high contrast");
    add_flag(command, "--english", options->is_english, "In English");
    when_given(program, command, options, draw);
}

}
