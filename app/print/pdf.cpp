#include "app/print/pdf.h"

#include "app/print/page_content.h"
#include "app/print/pdf_font.h"
#include "core/date.h"

#include <imgui_internal.h>                               // ImTextCharFromUtf8

#include <map>
#include <memory>

namespace canbang {

namespace {

struct Free { void operator()(HPDF_Doc document) const { HPDF_Free(document); } };
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free>;

struct Resources {
    std::vector<HPDF_Dict> fonts;
    std::map<int, HPDF_ExtGState> alphas;
};

}

static Error failure(HPDF_STATUS code)
{
    return { Fault::refused, "PDF: libharu gives up with error " + std::to_string(code), "Close other programs and try again; print fewer pages at once." };
}

// Beginning with a byte order mark, the high byte first (ISO 32000-1, 7.9.2.2). Written in hexadecimal.
static HPDF_Binary text_of(HPDF_Doc document, std::string const& text)
{
    std::string bytes = "\xFE\xFF";
    for (auto const* at = text.c_str(); *at;) {
        unsigned letter = 0;
        at += ImTextCharFromUtf8(&letter, at, nullptr);
        bytes += { static_cast<char>(letter >> 8), static_cast<char>(letter & 255) };
    }
    return HPDF_Binary_New(document->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size()));
}

static HPDF_Date date_of(std::int64_t at_ms)
{
    auto const [date, hour, minute] = vietnam_time(at_ms);
    return { int(date.year()), static_cast<HPDF_INT>(unsigned(date.month())), static_cast<HPDF_INT>(unsigned(date.day())), hour, minute, static_cast<HPDF_INT>(at_ms / 1000 % 60), '+', 7, 0 };
}

static void describe(HPDF_Doc document, PdfInfo const& info)
{
    auto* const preferences = HPDF_Dict_New(document->mmgr);
    HPDF_Dict_Add(document->info, "Title", text_of(document, info.title));
    HPDF_Dict_Add(document->info, "Author", text_of(document, info.author));
    HPDF_Dict_Add(document->info, "Creator", text_of(document, "CânBằng"));
    HPDF_SetInfoDateAttr(document, HPDF_INFO_CREATION_DATE, date_of(info.made_at_ms));
    HPDF_Dict_Add(document->catalog, "Lang", HPDF_String_New(document->mmgr, info.language.c_str(), nullptr));
    HPDF_Dict_Add(document->catalog, "ViewerPreferences", preferences);
    HPDF_Dict_Add(preferences, "DisplayDocTitle", HPDF_Boolean_New(document->mmgr, HPDF_TRUE));
}

static Resources make_resources(HPDF_Doc document, PdfNames const& names)
{
    Resources made;
    for (auto const bytes : names.fonts)
        made.fonts.push_back(embed_font(document, bytes));
    auto alphas = names.alphas;
    alphas.insert(255);
    for (auto const alpha : alphas) {
        auto* const state = made.alphas[alpha] = HPDF_CreateExtGState(document);
        HPDF_ExtGState_SetAlphaFill(state, float(alpha) / 255);
        HPDF_ExtGState_SetAlphaStroke(state, float(alpha) / 255);
    }
    return made;
}

static void add_resources(HPDF_Page page, Resources const& resources)
{
    auto* const all = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
    auto* const fonts = HPDF_Dict_New(page->mmgr);
    auto* const alphas = HPDF_Dict_New(page->mmgr);
    HPDF_Dict_Add(all, "Font", fonts);
    HPDF_Dict_Add(all, "ExtGState", alphas);
    for (std::size_t i = 0; i < resources.fonts.size(); ++i)
        HPDF_Dict_Add(fonts, ("F" + std::to_string(i)).c_str(), resources.fonts[i]);
    for (auto const& [alpha, state] : resources.alphas)
        HPDF_Dict_Add(alphas, ("A" + std::to_string(alpha)).c_str(), state);
}

static void add_page(HPDF_Doc document, PrintedPage const& page, std::string const& content, Resources const& resources)
{
    auto* const made = HPDF_AddPage(document);
    if (!made)
        return;                                           // The error is kept.
    HPDF_Page_SetWidth(made, page.width * points_of_a_pixel);
    HPDF_Page_SetHeight(made, page.height * points_of_a_pixel);
    add_resources(made, resources);
    auto const* const attributes = static_cast<HPDF_PageAttr>(made->attr);
    HPDF_Stream_Write(attributes->stream, reinterpret_cast<HPDF_BYTE const*>(content.data()), static_cast<HPDF_UINT>(content.size()));
}

static Result<std::string> bytes_of(HPDF_Doc document)
{
    HPDF_SaveToStream(document);
    auto size = HPDF_GetStreamSize(document);
    std::string bytes(size, '\0');
    if (auto const code = HPDF_GetError(document); code != HPDF_OK)
        return failure(code);
    HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    return bytes;
}

Result<std::string> pdf_of(std::vector<PrintedPage> const& pages, PdfInfo const& info)
{
    PdfNames names;
    std::vector<std::string> contents;
    for (auto const& page : pages)
        contents.push_back(content_of(page, names));
    Document const document(HPDF_New(nullptr, nullptr));
    if (!document)
        return failure(HPDF_FAILD_TO_ALLOC_MEM);
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    describe(document.get(), info);
    auto const resources = make_resources(document.get(), names);
    for (std::size_t i = 0; i < pages.size() && HPDF_GetError(document.get()) == HPDF_OK; ++i)
        add_page(document.get(), pages[i], contents[i], resources);
    return bytes_of(document.get());
}

}
