#include "app/cli/known_remarks.h"

#include <algorithm>

namespace canbang {

static constexpr std::string_view list_name = "remark.";

std::vector<Remark> known_remarks(Session const& session, std::string_view unit)
{
    std::vector<Remark> remarks;
    for (auto const& one : session.plan.units) {
        if (!unit.empty() && unit != one.id)
            continue;
        auto const of_unit = remarks_in(session.contents.ledger, one.id, { session.plan.year });
        remarks.insert(remarks.end(), of_unit.begin(), of_unit.end());
    }
    return remarks;
}

std::string short_name_of(Remark const& remark)
{
    return remark.subject.starts_with(list_name) ? remark.subject.substr(list_name.size()) : remark.subject;
}

Remark const& newest_of(std::vector<Remark> const& remarks) { return *std::ranges::max_element(remarks, {}, &Remark::at_ms); }

Result<Remark> remark_named(Session const& session, std::string_view name)
{
    for (auto const& remark : known_remarks(session)) {
        if (name == remark.subject || name == short_name_of(remark))
            return remark;
    }
    return Error { Fault::not_found, "no remark \"" + std::string(name) + "\"", "\"canbang remarks\" lists them with their names." };
}

}
