#include "zip_to_memory.h"

#include <minizip/zip.h>

#include <algorithm>

namespace {

struct Archive { std::string* bytes = nullptr; std::size_t at = 0; };

thread_local Archive archive;

voidpf open(voidpf, void const*, int) { return archive.bytes; }

uLong write(voidpf, voidpf, void const* data, uLong size)
{
    auto const end = archive.at + size;
    if (end > archive.bytes->size())
        archive.bytes->resize(end);
    std::copy_n(static_cast<char const*>(data), size, archive.bytes->begin() + std::ptrdiff_t(archive.at));
    archive.at = end;
    return size;
}

uLong read(voidpf, voidpf, void*, uLong) { return 0; }

ZPOS64_T tell(voidpf, voidpf) { return archive.at; }

long seek(voidpf, voidpf, ZPOS64_T offset, int origin)
{
    archive.at = std::size_t(offset) + (origin == ZLIB_FILEFUNC_SEEK_CUR ? archive.at : origin == ZLIB_FILEFUNC_SEEK_END ? archive.bytes->size() : 0);
    return 0;
}

int close(voidpf, voidpf) { return 0; }
int error(voidpf, voidpf) { return 0; }

}

void send_zip_to(std::string* memory) { archive = { memory, 0 }; }

// Stands for zipOpen in libxlsxwriter; see xlsxwriter.cmake.
extern "C" zipFile canbang_zip_open(char const*, int append)
{
    zlib_filefunc64_def functions { open, read, write, tell, seek, close, error, nullptr };
    return zipOpen2_64("", append, nullptr, &functions);
}
