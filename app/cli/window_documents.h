// What the window saves as documents, made in memory.
#pragma once

#include "app/desk.h"

namespace canbang {

Result<std::string> make_document(DocumentKind, Session const&, DraftOptions const&, Deck const&, std::int64_t now_ms);

}
