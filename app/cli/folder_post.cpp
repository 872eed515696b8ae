#include "app/cli/folder_post.h"

#include "platform/platform.h"

namespace canbang {

Result<void> FolderPost::watch(std::string const& folder)
{
    stop();
    if (folder.empty())
        return {};
    TRY(auto opened, WatchedFolder::open(folder));
    m_is_stopping = false;
    m_thread = std::thread([this, watched = std::move(opened)]() mutable { run(std::move(watched)); });
    return {};
}

void FolderPost::stop()
{
    {
        std::lock_guard const lock(m_mutex);
        m_is_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    std::lock_guard const lock(m_mutex);
    m_offered.clear();
    m_found.clear();
    m_dealt.clear();
    m_said.clear();
}

std::vector<IncomingFile> FolderPost::take()
{
    std::lock_guard const lock(m_mutex);
    return std::exchange(m_found, {});
}

std::vector<Error> FolderPost::take_errors()
{
    std::lock_guard const lock(m_mutex);
    return std::exchange(m_errors, {});
}

void FolderPost::file_away(FilePreview const& preview)
{
    std::lock_guard const lock(m_mutex);
    if (m_offered.contains(preview.file.name))
        m_dealt.push_back({ preview.file, preview.outcome, preview.problem });
    m_changed.notify_all();
}

// --- On the thread ---------------------------------------------------------------------------

void FolderPost::run(WatchedFolder folder)
{
    for (;;) {
        settle(folder);
        look(folder);
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, m_between_looks, [&] { return m_is_stopping || !m_dealt.empty(); });
        if (m_is_stopping)
            return;
    }
}

void FolderPost::look(WatchedFolder& folder)
{
    auto files = folder.look(platform::now_ms());
    if (!files)
        return;                                              // A stick that was pulled out comes back.
    bool is_news = false;
    {
        std::lock_guard const lock(m_mutex);
        for (auto const& error : folder.passed_over()) {
            if (!m_said.insert(error.what).second)
                continue;
            m_errors.push_back(error);
            is_news = true;
        }
        for (auto& file : files.value()) {
            if (!m_offered.insert(file.name).second)
                continue;
            m_found.push_back(std::move(file));
            is_news = true;
        }
    }
    if (is_news)
        m_wake();
}

void FolderPost::settle(WatchedFolder& folder)
{
    std::unique_lock lock(m_mutex);
    auto const dealt = std::exchange(m_dealt, {});
    lock.unlock();
    for (auto const& file : dealt) {
        auto const moved = folder.settle(file.file, file.outcome, file.reason);
        lock.lock();
        m_offered.erase(file.file.name);
        if (!moved)
            m_errors.push_back(moved.error());
        lock.unlock();
    }
    if (!dealt.empty())
        m_wake();
}

}
