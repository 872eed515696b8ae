#include "app/cli/window_documents.h"

#include "app/cli/calendar_file.h"
#include "app/cli/draw_alone.h"
#include "app/cli/draw_charts.h"
#include "app/cli/draw_slides.h"
#include "app/cli/exported_tables.h"
#include "app/model_report.h"
#include "app/paper.h"
#include "app/text.h"
#include "app/workbook_draft.h"
#include "core/report/docx.h"
#include "core/report/workbook.h"

namespace canbang {

using Documents = Result<std::vector<DocumentFile>>;

static Documents one(Result<std::string> bytes)
{
    TRY(auto made, std::move(bytes));
    return std::vector { DocumentFile { {}, std::move(made) } };
}

static SlideShow show_of(Desk const& desk, std::int64_t now_ms, std::string only = {}) { return { *desk.session, desk.looks.deck, desk.counting, now_ms, std::move(only) }; }

static Documents pdf(Desk const& desk, Result<std::vector<PrintedPage>> const& printed, std::int64_t now_ms)
{
    TRY(auto const& pages, printed);
    return one(pdf_of(pages, pdf_info(*desk.session, now_ms)));
}

static Documents pdf(Desk const& desk, Result<PrintedPage> const& printed, std::int64_t now_ms)
{
    TRY(auto const& page, printed);
    return one(pdf_of({ page }, pdf_info(*desk.session, now_ms)));
}

// --- The kinds ------------------------------------------------------------------------------------------

static Result<std::string> report_file(Session const& session, DraftOptions const& options)
{
    TRY(auto const drafted, draft_report(session.plan, session.contents, options, chart_painter()));
    return report::write_docx(drafted);
}

static Documents tables(Session const& session, std::int64_t now_ms)
{
    std::vector<DocumentFile> files;
    for (auto& table : exported_tables(session, now_ms))
        files.push_back({ std::move(table.name), std::move(table.bytes) });
    return files;
}

static Documents make(Desk const& desk, DocumentKind document, std::int64_t now_ms)
{
    auto const& session = *desk.session;
    auto const options = report_options(scene_of(desk, now_ms));
    switch (document) {
    case DocumentKind::report: return one(report_file(session, options));
    case DocumentKind::annex: return one(write_workbook(draft_workbook(session, options.cutoff, options.counting, now_ms)));
    case DocumentKind::tables: return tables(session, now_ms);
    case DocumentKind::slides: return pdf(desk, print_slides(show_of(desk, now_ms)), now_ms);
    case DocumentKind::calendar: return one(calendar_file(session));
    }
    return std::vector<DocumentFile> {};
}

static Documents make_slides(Desk const& desk, PictureWish const& wish, std::int64_t now_ms)
{
    auto const& slide = desk.meeting.slide.id;
    auto const show = show_of(desk, now_ms, wish.of == PictureOf::slide ? slide : std::string());
    if (wish.is_pdf)
        return pdf(desk, print_slides(show), now_ms);
    return draw_slides(show, { 1920, 1080, float(wish.scale) });
}

static Documents make(Desk const& desk, PictureWish const& wish, std::int64_t now_ms)
{
    if (wish.of == PictureOf::slide || wish.of == PictureOf::deck)
        return make_slides(desk, wish, now_ms);
    if (wish.is_pdf)
        return pdf(desk, print_alone(desk, wish.exhibit, now_ms), now_ms);
    return one(draw_alone(desk, wish.exhibit, wish.scale, now_ms));
}

static Documents make(Desk const& desk, PaperWish const& wish, std::int64_t now_ms)
{
    return pdf(desk, print_paper(build_paper(*desk.session, wish.unit, wish.period, wish.is_empty)), now_ms);
}

Documents make_documents(Desk const& desk, Wish const& wish, std::int64_t now_ms)
{
    return std::visit([&](auto const& wanted) { return make(desk, wanted, now_ms); }, wish);
}

}
