// What the writer and the reader of bundles agree on. Private to core: include only from .cpp files.
#pragma once

#include "core/digest.h"
#include "core/json.h"

#include <cstdint>

namespace canbang {

inline constexpr std::int64_t format_version = 1;

// Of everything in the file but the digest and the seal, in canonical form.
Digest digest_of_content(Json const&);

}
