// What the pages of a unit's form have in common: which quarter they show, and when something was last saved.
#pragma once

#include "app/model_figures.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace canbang {

Period quarter_shown(Scene const&);                  // Place's; the one we are in while the year is shown.
std::vector<Period> quarters_of(Plan const&);
std::string quarter_in_words(Period);                // Within a sentence: "quý III", "năm 2026".

// "tự lưu lúc 10:41"; with the day when that was not today. Says how saving works while there is nothing.
std::string last_saved(Scene const&);
std::string moment_in_words(Scene const&, std::int64_t at_ms);   // "10:41 hôm nay", "10:41 22/11/2026"

// What is worth saying of the unit's form. A cell in dispute was answered: nobody is asked to fill it in.
std::vector<Finding> findings_to_show(Session const&, Period);

// That an accepted period cannot be edited and who opens it again; when it is this person, where.
struct LockWords { std::string words; std::optional<ShowReview> reopen; };
LockWords lock_words(Scene const&, Period);
std::optional<ShowReview> way_to_reopen(Scene const&, Period);   // Nothing for a unit, which asks for it.

std::string joined(std::initializer_list<std::string> parts);    // "a · b": the parts that are not empty.

}
