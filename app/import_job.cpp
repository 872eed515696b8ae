#include "app/import_job.h"

namespace canbang {

ImportJob::ImportJob(Session& session, std::vector<FilePreview> previews, std::function<Result<void>()> back_up, std::function<void()> wake, std::int64_t now_ms)
    : m_store(session.store), m_previews(std::move(previews)), m_back_up(std::move(back_up)), m_wake(std::move(wake)), m_author(session.owner.author), m_now_ms(now_ms)
{
    m_thread = std::thread([this] { work(); });
}

ImportJob::~ImportJob()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void ImportJob::work()
{
    if (auto const backed_up = m_back_up(); !backed_up)
        m_error = backed_up.error();
    for (auto const& preview : m_previews) {
        if (m_error || m_is_cancelled)
            break;
        auto batch = batch_of(preview, m_author, m_now_ms);
        if (auto const written = m_store.write(batch); !written) {
            m_error = written.error();
            break;
        }
        m_written.push_back(std::move(batch));
        ++m_done;
        m_wake();
    }
    m_is_finished = true;
    m_wake();
}

Result<void> ImportJob::finish(Session& session)
{
    if (m_thread.joinable())
        m_thread.join();
    for (auto const& batch : m_written)
        take_over(session, batch);
    m_written.clear();
    return m_error ? Result<void> { *m_error } : Result<void> {};
}

}
