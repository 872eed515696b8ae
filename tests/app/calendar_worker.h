// Somebody with an event of their own, and the days of their calendar.
#pragma once

#include "tests/app/form_session.h"

#include <chrono>

namespace canbang {

inline Date day(int year, unsigned month, unsigned number) { return std::chrono::year { year } / std::chrono::month { month } / std::chrono::day { number }; }

inline Worker worker_with_event()
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "event.one", "title", "Tọa đàm bình đẳng giới");
    worker.says(year_2026, "event.one", "starts_on", "2026-11-26");
    worker.says(year_2026, "event.one", "ends_on", "2026-11-27");
    return worker;
}

}
