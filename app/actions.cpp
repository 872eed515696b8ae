#include "app/actions.h"

namespace canbang {

Action::Action() = default;
Action::Action(Action const&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(Action const&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

void Actions::push(Action action) { m_pending.push_back(std::move(action)); }

std::vector<Action> Actions::take() { return std::exchange(m_pending, {}); }

}
