#include "core/report/archive.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace canbang::report {

// --- A file that is memory ---------------------------------------------------------------------------

namespace {

struct Memory {
    std::string* written = nullptr;                          // Where to write; null when reading.
    std::string_view read;
    std::size_t at = 0;
    std::size_t size() const { return written ? written->size() : read.size(); }
};

}

static voidpf open_memory(voidpf memory, void const*, int) { return memory; }
static int close_memory(voidpf, voidpf) { return 0; }
static int error_of_memory(voidpf, voidpf) { return 0; }
static ZPOS64_T tell(voidpf, voidpf stream) { return static_cast<Memory*>(stream)->at; }

static uLong read_memory(voidpf, voidpf stream, void* into, uLong wanted)
{
    auto& memory = *static_cast<Memory*>(stream);
    auto const count = std::min<std::size_t>(wanted, memory.size() - memory.at);
    auto const* from = memory.written ? memory.written->data() : memory.read.data();
    if (count > 0)
        std::memcpy(into, from + memory.at, count);
    memory.at += count;
    return uLong(count);
}

static uLong write_memory(voidpf, voidpf stream, void const* from, uLong count)
{
    auto& memory = *static_cast<Memory*>(stream);
    memory.written->resize(std::max<std::size_t>(memory.written->size(), memory.at + count));
    std::memcpy(memory.written->data() + memory.at, from, count);
    memory.at += count;
    return count;
}

static long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    auto& memory = *static_cast<Memory*>(stream);
    auto const from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at : memory.size();
    if (offset > memory.size() - std::min(from, memory.size()))
        return -1;
    memory.at = from + std::size_t(offset);
    return 0;
}

static zlib_filefunc64_def functions_on(Memory& memory)
{
    return { open_memory, read_memory, write_memory, tell, seek, close_memory, error_of_memory, &memory };
}

// --- Writing -----------------------------------------------------------------------------------------

static void add(zipFile zip, ArchiveEntry const& entry)
{
    zip_fileinfo info {};
    info.tmz_date.tm_mday = 1;
    info.tmz_date.tm_year = 1980;
    zipOpenNewFileInZip(zip, entry.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_BEST_COMPRESSION);
    zipWriteInFileInZip(zip, entry.bytes.data(), unsigned(entry.bytes.size()));
    zipCloseFileInZip(zip);
}

std::string write_archive(std::span<ArchiveEntry const> entries)
{
    std::string bytes;
    Memory memory { &bytes, {}, 0 };
    auto functions = functions_on(memory);
    auto* const zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    for (auto const& entry : entries)
        add(zip, entry);
    zipClose(zip, nullptr);
    return bytes;
}

// --- Reading -----------------------------------------------------------------------------------------

static Error damaged(std::string const& what)
{
    return { Fault::malformed, what, "The file is damaged or was cut short. Ask for it again, or save it anew as .docx." };
}

static Error too_much(std::string const& what)
{
    return { Fault::refused, what, "Save the document anew as .docx, without a password and with smaller pictures." };
}

static bool leads_out(std::string const& name)
{
    return name.empty() || name.front() == '/' || name.find('\\') != std::string::npos || name.find(':') != std::string::npos || ("/" + name + "/").find("/../") != std::string::npos;
}

static Result<std::string> name_of_current(unzFile zip)
{
    unz_file_info64 info {};
    std::array<char, 1025> name {};
    if (unzGetCurrentFileInfo64(zip, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK)
        return damaged("its list of contents is damaged");
    if (info.size_filename >= name.size() - 1 || std::strlen(name.data()) != info.size_filename || leads_out(name.data()))
        return damaged("it has an entry with an impossible name");
    if (info.flag & 1)
        return too_much("it is protected by a password");
    return std::string(name.data());
}

// What the archive says of its sizes is not believed: bytes are counted as they come.
static Result<std::string> unpack(unzFile zip, std::size_t most)
{
    if (unzOpenCurrentFile(zip) != UNZ_OK)
        return damaged("an entry cannot be opened");
    std::string bytes;
    std::array<char, 1 << 15> buffer {};
    int count = 0;
    while ((count = unzReadCurrentFile(zip, buffer.data(), unsigned(buffer.size()))) > 0 && bytes.size() <= most)
        bytes.append(buffer.data(), std::size_t(count));
    bool const is_sound = unzCloseCurrentFile(zip) == UNZ_OK && count == 0;
    if (bytes.size() > most)
        return too_much("it unpacks to more than such a document can need");
    return is_sound ? Result<std::string>(std::move(bytes)) : damaged("an entry is damaged");
}

static Result<void> add_current(std::vector<ArchiveEntry>& entries, std::size_t& left, unzFile zip, ArchiveLimits const& limits)
{
    TRY(auto name, name_of_current(zip));
    if (find_entry(entries, name))
        return damaged("it has the entry " + name + " twice");
    if (entries.size() >= limits.entries)
        return too_much("it has more entries than such a document can need");
    if (name.back() == '/')
        return {};
    auto bytes = unpack(zip, std::min(limits.entry_bytes, left));
    if (!bytes)
        return while_doing(name, bytes.error());
    left -= bytes.value().size();
    entries.push_back({ std::move(name), std::move(bytes).value() });
    return {};
}

Result<std::vector<ArchiveEntry>> read_archive(std::string_view bytes, ArchiveLimits const& limits)
{
    if (!bytes.starts_with("PK"))
        return Error { Fault::malformed, "it is not a .docx file", "Choose a file saved as .docx (Word 2007 or later), not .doc, .odt or .pdf." };
    Memory memory { nullptr, bytes, 0 };
    auto functions = functions_on(memory);
    std::unique_ptr<void, int (*)(unzFile)> const zip(unzOpen2_64("", &functions), unzClose);
    if (!zip)
        return damaged("its list of contents is missing");
    std::vector<ArchiveEntry> entries;
    auto left = limits.all_bytes;
    std::size_t visited = 0;
    auto state = unzGoToFirstFile(zip.get());
    for (; state == UNZ_OK; state = unzGoToNextFile(zip.get())) {
        if (++visited > limits.entries)
            return too_much("it has more entries than such a document can need");
        TRY_OK(add_current(entries, left, zip.get(), limits));
    }
    if (state != UNZ_END_OF_LIST_OF_FILE)
        return damaged("its list of contents is damaged");
    return entries;
}

ArchiveEntry const* find_entry(std::span<ArchiveEntry const> entries, std::string_view name)
{
    auto const found = std::ranges::find(entries, name, &ArchiveEntry::name);
    return found == entries.end() ? nullptr : &*found;
}

}
