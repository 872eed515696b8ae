#include "tests/app/form_session.h"

namespace canbang {

Worker worker_of(std::string unit, Period period)
{
    auto const plan = asset("plan-laichau-vpubnd-2026.json");
    bool const is_coordinator = unit == "hcqt";
    auto const identity = demo_identity(unit);
    Worker worker { create_session(":memory:", plan, { std::move(unit), "Trưởng phòng", is_coordinator }, identity).value(), {}, {} };
    worker.place.period = period;
    return worker;
}

Worker filled_worker(std::string unit)
{
    auto worker = worker_of(std::move(unit));
    for (auto const quarter : { q1, q2, q3, q4 })
        worker.answers_like_the_demo(quarter);
    worker.place.task = "NV2";
    return worker;
}

Worker disputed_worker(std::string unit)
{
    auto worker = filled_worker(std::move(unit));
    worker.is_contradicted(year_2026, "task.NV2", "status", "done");
    worker.is_contradicted(year_2026, "task.NV2", "note", "Đã ban hành quy chế làm việc sửa đổi, bổ sung giờ làm việc linh hoạt cho lao động nữ nuôi con nhỏ");
    worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 9 });
    return worker;
}

Worker ready_worker()
{
    auto worker = worker_of("tong-hop", q3);
    worker.answers_like_the_demo(q3);
    return worker;
}

}
