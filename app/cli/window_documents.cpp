#include "app/cli/window_documents.h"

#include "app/cli/calendar_file.h"
#include "app/cli/draw_charts.h"
#include "app/cli/draw_slides.h"
#include "app/workbook_draft.h"
#include "core/report/docx.h"
#include "core/report/workbook.h"

namespace canbang {

Result<std::string> make_document(DocumentKind document, Session const& session, DraftOptions const& options, Deck const& deck, std::int64_t now_ms)
{
    switch (document) {
    case DocumentKind::report: {
        TRY(auto const drafted, draft_report(session.plan, session.contents, options, chart_painter()));
        return report::write_docx(drafted);
    }
    case DocumentKind::annex: return write_workbook(draft_workbook(session, options.cutoff, options.counting, now_ms));
    case DocumentKind::slides: return pdf_of_slides({ session, deck, options.counting, now_ms });
    case DocumentKind::calendar: return calendar_file(session);
    }
    return std::string();
}

}
