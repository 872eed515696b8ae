// What a Store holds on to. Private to core: include only from .cpp files.
#pragma once

#include "core/sqlite.h"
#include "core/store.h"

#include <string>

namespace canbang {

struct Store::Native {
    std::string path;
    Database db;
    Database lock;                     // Holds an exclusive lock on a file of its own as long as we live.
    std::string why_read_only;
};

Result<void> write_batch(sqlite3*, Batch const&);   // All of it or nothing.
Result<Database> copy_in_memory(sqlite3*);

}
