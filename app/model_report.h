// The year's report as it would be written now: its text to be read, every figure with its source, and what leaves the
// program beside it. The coordinator's page.
#pragma once

#include "app/model_overview.h"
#include "app/report_draft.h"
#include "core/report/report.h"

namespace canbang {

// A piece of text. Pressed, a figure leads to the history of its answer or to how its indicator is computed.
struct ReportPiece {
    std::string text;
    bool is_bold = false, is_italic = false, is_note = false;
    std::optional<Key> key {};
    std::string indicator {};               // Indicator::code
};

enum class ReportLook { heading, subheading, item, paragraph, centred };

struct ReportLine { ReportLook look = ReportLook::paragraph; std::vector<ReportPiece> pieces; };
struct ReportTable { std::vector<float> weights; std::size_t header_rows = 1; std::vector<std::vector<std::string>> rows; };
struct ReportPart { ReportLine line; std::optional<ReportTable> table {}; };   // A table stands instead of the line.

struct ReportModel {
    std::string title, subtitle;
    std::string cutoff;                     // ISO
    bool is_internal = false, has_greeting = true;
    std::vector<ReportPart> parts;
    std::vector<std::string> annexes;       // "Phụ lục I. …", which the preview leaves to the file.
    std::string notes;                      // "12 chỗ đánh dấu vàng cần người viết"
    std::string layout;                     // What the check of the layout says.
    Tone layout_tone = Tone::met;
    std::string problem;                    // Why nothing can be drafted; else empty.
    std::vector<IndicatorCard> cards;       // For "Cách tính".
};
ReportModel build_report(Scene const&);
DraftOptions report_options(Scene const&);   // What the person chose on the page.

}
