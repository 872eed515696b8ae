// What the window saves, made in memory.
#pragma once

#include "app/desk.h"

namespace canbang {

Result<std::vector<DocumentFile>> make_documents(Desk const&, Wish const&, std::int64_t now_ms);

}
