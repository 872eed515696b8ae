// The remarks in a database, by the short names that people type.
#pragma once

#include "app/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang {

std::vector<Remark> known_remarks(Session const&, std::string_view unit = {});   // Of the whole year; no unit: of all, oldest first in each.
std::string short_name_of(Remark const&);                                        // "3f0c12ab34cd56ef"
Remark const& newest_of(std::vector<Remark> const&);                             // Of at least one.
Result<Remark> remark_named(Session const&, std::string_view name);              // With or without "remark." before it.

}
