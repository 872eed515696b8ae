// Documents that leave the program: where they go is asked, the machine makes them.
#include "app/desk_parts.h"
#include "app/text.h"

namespace canbang {

struct DocumentWords { char const* name; char const* ending; };   // Without an ending: several files.

static DocumentWords words_of(DocumentKind document)
{
    switch (document) {
    case DocumentKind::report: return { "bao-cao", ".docx" };
    case DocumentKind::annex: return { "phu-luc", ".xlsx" };
    case DocumentKind::tables: return { "bang", "" };
    case DocumentKind::slides: return { "trinh-chieu", ".pdf" };
    case DocumentKind::calendar: return { "lich", ".ics" };
    }
    return { "", "" };
}

static DocumentWords words_of(PictureWish const& wish)
{
    switch (wish.of) {
    case PictureOf::page: return { "trang", wish.is_pdf ? ".pdf" : ".png" };
    case PictureOf::exhibit: return { "bieu-do", wish.is_pdf ? ".pdf" : ".png" };
    case PictureOf::slide: return { "trang-chieu", wish.is_pdf ? ".pdf" : ".png" };
    case PictureOf::deck: return { "trinh-chieu", wish.is_pdf ? ".pdf" : "" };
    }
    return { "", "" };
}

static DocumentWords words_of(PaperWish const& wish) { return { wish.is_empty ? "phieu-trong" : "phieu", ".pdf" }; }

static std::string title_of(Desk const& desk, DocumentWords const& words)
{
    return std::string(words.name) + "-" + std::to_string(desk.session->plan.year);
}

// Where one file goes, or the folder of several; empty: thought better of it.
static Result<std::string> ask_where(Desk const& desk, Services const& services, DocumentWords const& words)
{
    auto const question = say("report_page.where");
    if (*words.ending == '\0')
        return services.ask_for_folder(question);
    return services.ask_where_to_save(question, services.documents_folder + "/" + title_of(desk, words) + words.ending);
}

static Result<void> make_into(Desk const& desk, Wish const& wish, DocumentWords const& words, std::string const& path, Services const& services, std::int64_t now_ms)
{
    TRY(auto const files, services.make_documents(desk, wish, now_ms));
    bool const is_one = *words.ending != '\0';
    for (auto const& file : files)
        TRY_OK(services.write_file(is_one ? path : path + "/" + title_of(desk, words) + "-" + file.name, file.bytes));
    return {};
}

void act(Desk& desk, SaveDocument const& wanted, Services const& services, std::int64_t now_ms)
{
    auto const words = std::visit([](auto const& wish) { return words_of(wish); }, wanted.wish);
    auto const path = ask_where(desk, services, words);
    if (!path)
        return complain(desk, path.error());
    if (path.value().empty())
        return;
    if (!succeeded(desk, make_into(desk, wanted.wish, words, path.value(), services, now_ms)))
        return;
    if (succeeded(desk, note(*desk.session, Deed::exported, path.value(), "window", now_ms)))
        tell(desk, say("notice.saved_document"), path.value());
}

void act(Desk& desk, AskWhatToSave const&, Services const&, std::int64_t)
{
    auto& saving = desk.place.saving;
    saving.is_on = true;
    saving.choice = 0;
}

}
