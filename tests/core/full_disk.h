// A disk that can be made full at any moment: SQLite's own files, with writes that fail from the nth on.
#pragma once

#include <memory>

namespace canbang::test {

class FullDisk {
public:
    FullDisk();                                // Every database opened while it lives is on this disk.
    ~FullDisk();
    FullDisk(FullDisk const&) = delete;
    FullDisk& operator=(FullDisk const&) = delete;

    void is_full_after(int writes);            // Counted from now; negative: never.
    int writes_since() const;
};

}
