// The frame around every page, and what is shown before there is a session.
#pragma once

#include "app/model.h"

namespace canbang {

struct NavItem { Page page; std::string label, short_label; int badge = 0; bool is_in_bar = true; };   // The bar of a phone.

struct ShellModel {
    std::vector<NavItem> items;             // Those of the person's role, in the order of the rail.
    std::string demo_band;                  // Empty unless the data is made up.
    std::string read_only_band;             // Why nothing can be written, else empty.
    std::string backup_band;                // The coordinator's: a copy outside this machine is due, else empty.
    std::string about;                      // Version and what the program is.
    std::string_view licences;              // Of the libraries and fonts inside it.
};
ShellModel build_shell(Scene const&);

struct WelcomeModel {
    std::string plan_name, office;
    std::vector<std::pair<std::string, std::string>> units;   // Id and name.
    std::string coordinator, coordinator_unit;                // Name and id of the coordinator's unit.
    std::string units_note;
    std::string identity_file;                                // The name of the one picked, else empty.
};
WelcomeModel build_welcome(Plan const&);

}
