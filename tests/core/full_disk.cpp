#include "full_disk.h"

#include <sqlite3.h>

#include <cstring>

namespace canbang::test {

namespace {

struct File {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_vfs* machine = nullptr;
sqlite3_vfs full_disk {};
int room = -1, written = 0;

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
sqlite3_io_methods const* of(sqlite3_file* file) { return real(file)->pMethods; }

int write(sqlite3_file* file, void const* bytes, int count, sqlite3_int64 at)
{
    if (room >= 0 && written >= room)
        return SQLITE_FULL;
    ++written;
    return of(file)->xWrite(real(file), bytes, count, at);
}

int close(sqlite3_file* file) { return of(file)->xClose(real(file)); }
int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) { return of(file)->xRead(real(file), into, count, at); }
int truncate(sqlite3_file* file, sqlite3_int64 size) { return of(file)->xTruncate(real(file), size); }
int sync(sqlite3_file* file, int flags) { return of(file)->xSync(real(file), flags); }
int size(sqlite3_file* file, sqlite3_int64* into) { return of(file)->xFileSize(real(file), into); }
int lock(sqlite3_file* file, int level) { return of(file)->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) { return of(file)->xUnlock(real(file), level); }
int is_reserved(sqlite3_file* file, int* into) { return of(file)->xCheckReservedLock(real(file), into); }
int control(sqlite3_file* file, int what, void* with) { return of(file)->xFileControl(real(file), what, with); }
int sector(sqlite3_file* file) { return of(file)->xSectorSize(real(file)); }
int traits(sqlite3_file* file) { return of(file)->xDeviceCharacteristics(real(file)); }
int map(sqlite3_file* file, int page, int bytes, int extend, void volatile** into) { return of(file)->xShmMap(real(file), page, bytes, extend, into); }
int shared_lock(sqlite3_file* file, int offset, int count, int flags) { return of(file)->xShmLock(real(file), offset, count, flags); }
void barrier(sqlite3_file* file) { of(file)->xShmBarrier(real(file)); }
int unmap(sqlite3_file* file, int remove) { return of(file)->xShmUnmap(real(file), remove); }

sqlite3_io_methods const methods { 2, close, read, write, truncate, sync, size, lock, unlock, is_reserved, control, sector, traits, map, shared_lock, barrier, unmap, nullptr, nullptr };

int open(sqlite3_vfs*, char const* name, sqlite3_file* file, int flags, int* out_flags)
{
    auto* const ours = reinterpret_cast<File*>(file);
    ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
    std::memset(static_cast<void*>(ours->real), 0, std::size_t(machine->szOsFile));
    int const code = machine->xOpen(machine, name, ours->real, flags, out_flags);
    ours->base.pMethods = ours->real->pMethods ? &methods : nullptr;
    return code;
}

}

FullDisk::FullDisk()
{
    machine = sqlite3_vfs_find(nullptr);
    full_disk = *machine;
    full_disk.zName = "full-disk";
    full_disk.szOsFile = int(sizeof(File)) + machine->szOsFile;
    full_disk.xOpen = open;
    sqlite3_vfs_register(&full_disk, 1);
    is_full_after(-1);
}

FullDisk::~FullDisk()
{
    sqlite3_vfs_unregister(&full_disk);
    sqlite3_vfs_register(machine, 1);
}

void FullDisk::is_full_after(int writes)
{
    room = writes;
    written = 0;
}

int FullDisk::writes_since() const { return written; }

}
