// Merging on a thread of its own, so that the window stays alive: a backup first, then one file after the other.
//
// While it runs nobody else may use the session's store. Memory follows when it has ended.
#pragma once

#include "app/session.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

namespace canbang {

class ImportJob {
public:
    // `back_up` runs first, on the thread; when it fails nothing is merged. `wake` tells that there is news.
    ImportJob(Session&, std::vector<FilePreview>, std::function<Result<void>()> back_up, std::function<void()> wake, std::int64_t now_ms);
    ~ImportJob();                                   // Cancels and waits.

    std::size_t total() const { return m_previews.size(); }
    std::size_t done() const { return m_done; }     // Files that are wholly in.
    bool is_finished() const { return m_is_finished; }
    void cancel() { m_is_cancelled = true; }        // After the file at hand.
    bool is_cancelled() const { return m_is_cancelled; }

    // Waits for the end and brings the session's memory to where the disk is. The error that stopped it, if any:
    // the files before it are in.
    Result<void> finish(Session&);

private:
    void work();

    Store& m_store;
    std::vector<FilePreview> m_previews;
    std::vector<Batch> m_written;
    std::function<Result<void>()> m_back_up;
    std::function<void()> m_wake;
    std::string m_author;
    std::int64_t m_now_ms;
    std::atomic<std::size_t> m_done = 0;
    std::atomic<bool> m_is_cancelled = false, m_is_finished = false;
    std::optional<Error> m_error;
    std::thread m_thread;
};

}
