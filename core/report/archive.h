// A zip archive in memory: what .docx files are. Written the same for the same entries on every machine and day.
#pragma once

#include "core/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang::report {

struct ArchiveEntry { std::string name, bytes; };

std::string write_archive(std::span<ArchiveEntry const>);    // In this order; dated 1980-01-01.

// What a stranger's archive may ask of us.
struct ArchiveLimits { std::size_t entries = 2000, entry_bytes = 32u << 20, all_bytes = 96u << 20; };

// Every entry but folders, in the archive's order. Fault::malformed when it is no zip, cut short, damaged (CRC) or has a name
// twice or one that leads out; Fault::refused when it is encrypted or unpacks to more than the limits.
Result<std::vector<ArchiveEntry>> read_archive(std::string_view bytes, ArchiveLimits const& = {});

ArchiveEntry const* find_entry(std::span<ArchiveEntry const>, std::string_view name);

}
