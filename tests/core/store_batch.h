// A batch with something of everything, and a database that holds it.
#pragma once

#include "core/store.h"
#include "helpers.h"

#include <doctest/doctest.h>

#include <string>

namespace canbang::test {

using namespace std::string_literals;

// Another program that opens the file with plain SQLite.
std::string by_hand(std::string const& path, std::string const& sql);

Batch typical_batch();
void check_holds(Contents const&, Batch const&);
std::string new_database(Folder const&);

}
