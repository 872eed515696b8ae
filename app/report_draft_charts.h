// The charts of the report as numbers and words; whoever can draw makes pictures of them.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace canbang {

struct ReportChart {
    struct Row {
        std::string name, numbers;                   // "Công chức", "41/82 (50,0%)"
        std::optional<std::int64_t> women, men;      // Of a chart of people; unset while not reported.
        std::int64_t value = 0;                      // Of a chart of counts.
        bool is_judged = true;                       // Against the target: the time is over.
        bool is_reported = true;                     // Of a chart of counts; where not, `value` means nothing.
    };
    std::string title;                               // Also the caption.
    std::string alt_text;                            // All its numbers in words.
    std::vector<Row> rows;
    std::int64_t target = 0;                         // Of a chart of counts; 0: a chart of women and men.
    std::string women, men, target_word;             // For the legend.
};

using ChartPainter = std::function<Result<std::string>(ReportChart const&)>;   // A PNG.

}
