// The watched folder of a window: looked at on a thread of its own, which wakes the window only when there is something.
//
// A share that hangs never stops the window: what is found and what is dealt with wait in between.
#pragma once

#include "app/cli/watch.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace canbang {

class FolderPost {
public:
    explicit FolderPost(std::function<void()> wake, std::chrono::milliseconds between_looks = std::chrono::seconds(3))
        : m_wake(std::move(wake))
        , m_between_looks(between_looks)
    {
    }
    ~FolderPost() { stop(); }
    FolderPost(FolderPost const&) = delete;
    FolderPost& operator=(FolderPost const&) = delete;

    Result<void> watch(std::string const& folder);           // "" ends it.
    std::vector<IncomingFile> take();                        // New since the last call; each file once.
    void file_away(FilePreview const&);                      // Moves the file on, if it came from here.
    std::vector<Error> take_errors();

private:
    struct Dealt { IncomingFile file; Outcome outcome; std::optional<Error> reason; };

    void run(WatchedFolder);
    void look(WatchedFolder&);
    void settle(WatchedFolder&);
    void stop();

    std::function<void()> m_wake;
    std::chrono::milliseconds m_between_looks;
    std::mutex m_mutex;                                      // Over all that follows.
    std::condition_variable m_changed;
    bool m_is_stopping = false;
    std::set<std::string> m_offered;                         // By name, until dealt with.
    std::vector<IncomingFile> m_found;
    std::vector<Dealt> m_dealt;
    std::vector<Error> m_errors;
    std::set<std::string> m_said;                            // What of these was said, each once.
    std::thread m_thread;
};

}
