// A small file, and what a forger makes of it.
#pragma once

#include "core/bundle.h"
#include "core/json.h"
#include "helpers.h"

#include <doctest/doctest.h>

#include <string>

namespace canbang::test {

// Two devices of one unit, a correction, every type of value.
Bundle small_bundle();
std::string small_file();

// What a forger with this program's source would write: digest and seal fit again, by a device of the forger's.
std::string resealed(Json file);

template <typename Edit>
std::string edited(Edit edit)
{
    auto file = Json::parse(small_file());
    edit(file);
    return resealed(file);
}

Json& first_change(Json& file);
Fault fault_of(std::string const& bytes);
std::string replaced(std::string text, std::string const& from, std::string const& to);

}
