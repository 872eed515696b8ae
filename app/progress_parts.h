// Parts of the progress page's model. Shared by the files that fill it; no one else's business.
#pragma once

#include "app/model_progress.h"

#include <span>
#include <string>
#include <vector>

namespace canbang {

// Every unit, in the order of the registry.
std::vector<BoardRow> board_rows(Scene const&, std::span<Period const>);
BoardHead board_head(Period, std::vector<BoardRow> const&, std::size_t column);

// How urgently somebody has to act, the most urgent first.
enum class Need { dispute, overdue, review, mending, waiting, nothing };
Need need_of(BoardSquare const&);

std::string reminder_letter(Scene const&, std::vector<BoardRow> const&, std::size_t column);   // Empty when everybody has handed in.
std::string deadline_words(Scene const&, Period);

void add_remarks(ProgressModel&, Scene const&);
void add_shares(ProgressModel&, Scene const&);

}
