#include "office.h"

namespace canbang::test {

Session session_of(std::string unit, bool is_coordinator, std::string device, std::string_view plan)
{
    auto const name = unit + " " + device;
    return create_session(":memory:", plan, { std::move(unit), "Trưởng phòng", is_coordinator }, demo_identity(name)).value();
}

Key women(std::string unit, Period period) { return { std::move(unit), period, "staff.cong_chuc", "women" }; }

Result<void> answer(Session& session, Key key, Value value, std::int64_t now_ms)
{
    Answer const one { std::move(key), std::move(value) };
    return record(session, { &one, 1 }, now_ms);
}

void fill(Session& session, Period period)
{
    REQUIRE(record(session, demo_answers(session.plan, session.owner.unit, period), 1).ok());
}

FilePreview merge(Session& into, StoredBundle const& file, std::int64_t now_ms)
{
    auto doorstep = doorstep_of(into);
    doorstep.confirm_all = true;
    IncomingFile const incoming { file.file_name, file.bytes };
    auto const previews = preview_import(into.plan, into.contents, doorstep, { &incoming, 1 });
    REQUIRE(import_files(into, previews, now_ms).ok());
    return previews.front();
}

bool is_refused(Result<void> const& result) { return !result && result.error().fault == Fault::refused && !result.error().hint.empty(); }

}
