// Documents that leave the program: where they go is asked, the machine makes them.
#include "app/desk_parts.h"
#include "app/model_report.h"
#include "app/report_draft.h"
#include "app/text.h"

namespace canbang {

struct DocumentWords { char const* name; char const* ending; };

static DocumentWords words_of(DocumentKind document)
{
    switch (document) {
    case DocumentKind::report: return { "bao-cao", ".docx" };
    case DocumentKind::annex: return { "phu-luc", ".xlsx" };
    case DocumentKind::slides: return { "trinh-chieu", ".pdf" };
    case DocumentKind::calendar: return { "lich", ".ics" };
    }
    return { "", "" };
}

static std::string suggested_path(Desk const& desk, Services const& services, DocumentKind document)
{
    auto const words = words_of(document);
    return services.documents_folder + "/" + words.name + "-" + std::to_string(desk.session->plan.year) + words.ending;
}

void act(Desk& desk, SaveDocument const& wanted, Services const& services, std::int64_t now_ms)
{
    auto& session = *desk.session;
    auto const path = services.ask_where_to_save(say("report_page.where"), suggested_path(desk, services, wanted.document));
    if (!path)
        return complain(desk, path.error());
    if (path.value().empty())
        return;
    Scene const scene { session, desk.place, desk.counting, now_ms, desk.previews };
    auto const bytes = services.make_document(wanted.document, session, report_options(scene), desk.looks.deck, now_ms);
    if (!bytes)
        return complain(desk, bytes.error());
    if (!succeeded(desk, services.write_file(path.value(), bytes.value())))
        return;
    if (succeeded(desk, note(session, Deed::exported, path.value(), "window", now_ms)))
        tell(desk, say("notice.saved_document"), path.value());
}

}
