// Head-counts in a grid, typed by keyboard alone.
#include "app/widgets/field_frame.h"
#include "app/widgets/layout.h"
#include "app/widgets/memory.h"

#include <array>
#include <charconv>
#include <cmath>

namespace canbang::ui {

namespace {

constexpr std::size_t most_digits = 9;
using Buffer = std::array<char, most_digits + 1>;

struct Step { int down = 0, right = 0; explicit operator bool() const { return down || right; } };

}

NumberGrid begin_numbers(std::string const& name)
{
    ImGui::PushID(name.c_str());
    return { ImGui::GetID("numbers") };
}

void end_numbers(NumberGrid const& grid)
{
    auto& wanted = memory().wanted;
    if (wanted.grid == grid.id && ++wanted.frames > 2)    // There is no such cell.
        wanted = {};
    ImGui::PopID();
}

static Buffer digits_of(std::optional<std::int64_t> value)
{
    Buffer digits {};
    if (value)
        std::to_chars(digits.data(), digits.data() + most_digits, *value);
    return digits;
}

static std::optional<std::int64_t> number_in(Buffer const& digits)
{
    std::int64_t number = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + most_digits, number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

static int only_digits(ImGuiInputTextCallbackData* data)
{
    return data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter && (data->EventChar < '0' || data->EventChar > '9');
}

// Sideways arrows leave the cell from the edge of what is typed, or when all of it is selected.
static bool is_caret_at(ImGuiID id, bool at_end)
{
    auto* const typing = ImGui::GetInputTextState(id);
    if (!typing)
        return false;
    if (typing->HasSelection())
        return std::abs(typing->GetSelectionStart() - typing->GetSelectionEnd()) == typing->CurLenW;
    return typing->GetCursorPos() == (at_end ? typing->CurLenW : 0);
}

static Step step_asked_for(ImGuiID id)
{
    if (ImGui::GetActiveID() != id)
        return {};
    auto const is_pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    if (is_pressed(ImGuiKey_DownArrow) || is_pressed(ImGuiKey_Enter) || is_pressed(ImGuiKey_KeypadEnter))
        return { 1, 0 };
    if (is_pressed(ImGuiKey_UpArrow))
        return { -1, 0 };
    if (is_pressed(ImGuiKey_RightArrow) && is_caret_at(id, true))
        return { 0, 1 };
    if (is_pressed(ImGuiKey_LeftArrow) && is_caret_at(id, false))
        return { 0, -1 };
    return {};
}

static void want_next(NumberGrid const& grid, NumberCell const& cell, Step step)
{
    memory().wanted = { grid.id, cell.row + step.down, cell.column + step.right, step.down, step.right, 0 };
}

// Takes the keyboard if it is this cell's turn; hands it on if nothing can be typed here.
static void take_keyboard(NumberGrid const& grid, NumberCell const& cell)
{
    auto const wanted = memory().wanted;
    bool const is_turn = wanted.grid == grid.id && wanted.row == cell.row && wanted.column == cell.column;
    if (is_turn && cell.is_read_only)
        return want_next(grid, cell, { wanted.down, wanted.right });
    if (is_turn)
        memory().wanted = {};
    if (is_turn || cell.takes_keyboard)
        ImGui::SetKeyboardFocusHere();
}

static void draw_input(std::string const& id, Buffer& digits, NumberCell const& cell, float width)
{
    auto const* const shown = digits[0] ? digits.data() : "–";
    auto const typed = ImGui::GetInputTextState(ImGui::GetID(id.c_str()));
    auto const words_width = typed && ImGui::GetActiveID() == typed->ID ? width_of(Face::cell, typed->TextA.Data ? typed->TextA.Data : "") : width_of(Face::cell, shown);
    // Asking for history keeps Dear ImGui from moving up and down by itself.
    auto const flags = ImGuiInputTextFlags_CallbackHistory | ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_NoHorizontalScroll | (cell.is_read_only ? ImGuiInputTextFlags_ReadOnly : 0);
    begin_frame(Face::cell, target_height(), std::max(px(6), std::round((width - words_width) / 2)), cell.mark, cell.is_read_only);
    ImGui::SetNextItemWidth(width);
    ImGui::InputTextWithHint(id.c_str(), "–", digits.data(), digits.size(), flags, only_digits);
    end_frame();
    if (cell.mark == Mark::unsure && !ImGui::IsItemActive())
        dashed_box({ ImGui::GetItemRectMin(), ImGui::GetItemRectMax() }, px(control_radius), look().colour.attention, px(2));
}

std::optional<NumberTyped> number_cell(NumberGrid const& grid, std::string const& spoken_name, NumberCell const& cell)
{
    auto const label = field_id(spoken_name);
    auto const id = ImGui::GetID(label.c_str());
    auto const step = step_asked_for(id);
    if (step) {
        want_next(grid, cell, step);
        ImGui::ClearActiveID();                           // What was typed counts.
        ImGui::GetCurrentContext()->NavActivateId = 0;    // Enter would open the cell anew, and what was typed would be lost.
    }
    take_keyboard(grid, cell);
    auto digits = digits_of(cell.value);
    draw_input(label, digits, cell, cell.width > 0 ? cell.width : px(84));
    bool const has_ended = ImGui::IsItemDeactivatedAfterEdit();
    tooltip(cell.tip);
    auto const typed = number_in(digits);
    return has_ended && typed != cell.value ? std::optional(NumberTyped { typed }) : std::nullopt;
}

}
