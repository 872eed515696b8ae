// How the program looks, where its data lies and whether it is sound, and the built-in help.
#pragma once

#include "app/model.h"
#include "app/verification.h"

#include <optional>

namespace canbang {

struct SettingsModel {
    std::string title, subtitle;
    Looks looks;
    std::string who, device;                // "Trưởng phòng, Phòng Tổng hợp"; "4F7K-Q2MD"
    std::string data_file;                  // Where the database lies; empty when the machine was not asked.
    std::string plan;                       // "Kế hoạch …, ban hành lần 2, ký bởi 4F7K-Q2MD"
    std::string checked;                    // What the integrity check came to; empty before it.
    std::vector<std::string> problems;
};
SettingsModel build_settings(Scene const&, Looks const&, std::optional<Verification> const&);

struct HelpRow { std::string name, words; };
struct HelpSection { std::string title; std::vector<HelpRow> rows; };
struct HelpModel { std::string title, subtitle; std::vector<HelpSection> sections; };
HelpModel build_help(Scene const&);

// The tour after the first start: five cards for each role.
inline constexpr int tour_cards = 5;
struct TourCard { std::string title, words, progress, next; bool is_last = false; };
TourCard build_tour_card(Session const&, int card);          // From 1.

}
