// The year's report to the level above, drafted from the plan and what was reported, as of a cut-off date.
//
// Every figure is one that was handed in; what nobody reported is named, never counted as zero. Causes, proposals and
// whatever else a person has to decide stay blank, in yellow. Words are in app/text/report.*.json.
#pragma once

#include "app/report_draft_charts.h"
#include "core/plan.h"
#include "core/report/report.h"
#include "core/review.h"
#include "core/store.h"

namespace canbang {

struct DraftOptions {
    Date cutoff;
    Counting counting = Counting::accepted;          // What is not accepted does not count; `received` shows everything handed in.
    bool has_greeting = true;                        // "Kính gửi:"
    bool is_internal = false;                        // With every unit's detail, who handed in when and what is in dispute; not for sending.
    bool is_demo = false;                            // Says that the figures are made up.
};

// Without a painter there are no pictures. Fails when the painter does.
Result<report::Report> draft_report(Plan const&, Contents const&, DraftOptions const&, ChartPainter const& = {});

}
