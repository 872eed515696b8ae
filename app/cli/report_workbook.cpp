#include "app/cli/report_workbook.h"

#include "app/cli/output.h"
#include "app/workbook_draft.h"
#include "core/report/workbook.h"

namespace canbang {

Result<void> write_report_workbook(Session const& session, Date cutoff, Counting counting, std::int64_t now_ms, std::string const& file)
{
    TRY(auto const bytes, write_workbook(draft_workbook(session, cutoff, counting, now_ms)));
    return write_output(file, bytes);
}

}
