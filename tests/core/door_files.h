// What comes to the door beside submissions, and a unit's own desk.
#pragma once

#include "hall.h"

#include <string>
#include <utility>

namespace canbang::test {

inline Key const state { "tong-hop", quarter(3), "review", "state" };

inline IncomingFile returned_by(Person const& coordinator, std::string unit = "tong-hop", int revision = 1)
{
    auto bundle = bundle_by(coordinator, unit, whole_year(), revision);
    bundle.kind = BundleKind::give_back;
    auto bytes = sealed(bundle);
    return { file_name_of(bundle), bytes };
}

inline IncomingFile published_by(Person const& person, Plan const& plan, int revision = 1)
{
    Bundle bundle;
    bundle.kind = BundleKind::plan;
    bundle.plan = plan.id;
    bundle.unit = plan.coordinator;
    bundle.period = whole_year();
    bundle.revision = revision;
    bundle.definition = write_plan(plan);
    bundle.sealed_by = person.identity.device;
    auto bytes = sealed(bundle);
    return { file_name_of(bundle), bytes };
}

// A unit's own database, where device 1 belongs to the unit and nobody else is known.
inline Hall unit_desk()
{
    Hall desk;
    desk.doorstep = { "tong-hop", false, device(1).device, {}, false };
    return desk;
}

// --- Accepted periods ---------------------------------------------------------------------------------

}
