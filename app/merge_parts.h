// Parts of the merge page's model. Shared by the files that fill it; no one else's business.
#pragma once

#include "app/model_merge.h"

#include <string>
#include <vector>

namespace canbang {

std::vector<FileRow> file_rows(Scene const&);
std::string totals_of(std::vector<FilePreview> const&);

std::vector<ConflictCard> conflict_cards(Session const&);
std::vector<SettledRow> settled_rows(Session const&);    // The latest few, newest first.

std::string counted_words(char const* key, std::size_t count);   // Empty for none.
std::string joined_words(std::vector<std::string> const&);       // "a · b": the parts that are not empty.

CellRow cell_row(Plan const&, CellPreview const&);

}
