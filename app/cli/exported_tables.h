// Everything in the database as CSV tables: answers, changes, indicators and hand-ins as programs want them, the sheets of
// the report's annex as people do.
#pragma once

#include "app/session.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canbang {

struct ExportedFile { std::string name; std::size_t rows = 0; std::string bytes; };   // "answers.csv"
std::vector<ExportedFile> exported_tables(Session const&, std::int64_t now_ms);

}
