#include "app/widgets/layout.h"

#include "app/widgets/item.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

Region begin_region(float width)
{
    auto* const window = ImGui::GetCurrentWindow();
    Region const region { window->DC.CursorPos, window->DC.CursorPos.x + width, window->WorkRect.Max.x, window->ContentRegionRect.Max.x };
    ImGui::BeginGroup();
    if (auto& context = *ImGui::GetCurrentContext(); context.LogLineFirstItem)
        context.LogLinePosY = FLT_MAX;                    // It is a new line already.
    window->WorkRect.Max.x = window->ContentRegionRect.Max.x = region.right;
    return region;
}

ImVec2 end_region(Region const& region)
{
    ImGui::EndGroup();
    auto* const window = ImGui::GetCurrentWindow();
    window->WorkRect.Max.x = region.outer_work_right;
    window->ContentRegionRect.Max.x = region.outer_content_right;
    return ImGui::GetItemRectSize();
}

bool is_near_sight(float height)
{
    static constexpr float around = 1;
    auto const at = ImGui::GetCursorScreenPos();
    return ImGui::GetCurrentContext()->LogEnabled || ImGui::IsRectVisible({ at.x, at.y - around * height }, { at.x + 1, at.y + (1 + around) * height });
}

float room()
{
    auto const* const window = ImGui::GetCurrentWindow();
    return std::max(1.0f, window->WorkRect.Max.x - window->DC.CursorPos.x);
}

bool is_narrow()
{
    return room() < px(narrow_width);
}

// Fixed columns take their width first; the others share what is left.
static void lay_out_columns(Grid& grid, std::vector<float> const& weights, float width, float space)
{
    float shares = 0, left_over = width - space * static_cast<float>(weights.size() - 1);
    for (float const weight : weights)
        (weight > 10 ? left_over : shares) += weight > 10 ? -px(weight) : weight;
    float at = 0;
    for (float const weight : weights) {
        auto const column = weight > 10 ? px(weight) : left_over * weight / shares;
        grid.lefts.push_back(std::round(at));
        grid.widths.push_back(std::round(at + column) - grid.lefts.back());
        at += column + space;
    }
}

Grid begin_grid(std::string const& name, std::vector<float> const& weights, float logical_gap, float narrow)
{
    Grid grid;
    grid.id = ImGui::GetID(name.c_str());
    grid.from = ImGui::GetCursorScreenPos();
    grid.row_top = grid.row_bottom = grid.from.y;
    grid.gap_height = px(logical_gap);
    bool const is_one_column = room() < px(narrow);
    lay_out_columns(grid, is_one_column ? std::vector<float> { 1 } : weights, room(), px(logical_gap));
    return grid;
}

int columns_of(Grid const& grid)
{
    return static_cast<int>(grid.lefts.size());
}

static ImGuiID row_id(Grid const& grid, int cell)
{
    auto const row = cell / columns_of(grid);
    return ImHashData(&row, sizeof row, grid.id);
}

static void finish_cell(Grid& grid)
{
    if (grid.next == 0)
        return;
    auto const bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y;
    grid.row_bottom = std::max(grid.row_bottom, bottom);
    ImGui::GetStateStorage()->SetFloat(row_id(grid, grid.next - 1), grid.tallest);
}

Cell next_cell(Grid& grid)
{
    finish_cell(grid);
    auto const column = static_cast<std::size_t>(grid.next % columns_of(grid));
    if (column == 0 && grid.next > 0) {
        grid.row_top = grid.row_bottom + grid.gap_height;
        grid.row_bottom = grid.row_top;
        grid.tallest = 0;
    }
    auto const height = ImGui::GetStateStorage()->GetFloat(row_id(grid, grid.next));
    ++grid.next;
    move_to({ grid.from.x + grid.lefts[column], grid.row_top });
    log_break();
    return { grid.widths[column], height, &grid };
}

void skip_row(Grid& grid, float height)
{
    finish_cell(grid);
    grid.row_top = grid.row_bottom + (grid.next > 0 ? grid.gap_height : 0);
    move_to({ grid.from.x, grid.row_top });
    ImGui::Dummy({ 1, height });
    grid.row_bottom = grid.row_top + height;
    grid.tallest = height;
    grid.next += columns_of(grid);
}

void end_grid(Grid& grid)
{
    finish_cell(grid);
    move_to({ grid.from.x, grid.row_bottom + (grid.next ? ImGui::GetStyle().ItemSpacing.y : 0) });
    log_break();
}

// A finger drags the page itself.
static void scroll_by_finger()
{
    auto const& context = *ImGui::GetCurrentContext();
    if (!look().is_touch || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, px(8)) || !ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        return;
    if (context.ActiveId != 0 && context.ActiveId != context.InputTextState.ID)
        ImGui::ClearActiveID();                           // It was no press after all.
    ImGui::SetScrollY(ImGui::GetScrollY() - ImGui::GetIO().MouseDelta.y);
}

// Cards cast their shadow a little over the edge of what scrolls.
static constexpr float shadow_room = 4;

bool begin_scroll(std::string const& name, float height)
{
    auto const margin = px(shadow_room);
    auto& cursor = ImGui::GetCurrentWindow()->DC.CursorPos;
    cursor = cursor - ImVec2(margin, margin);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(margin, margin));
    bool const is_seen = ImGui::BeginChild(name.c_str(), { room() + margin, height > 0 ? height + 2 * margin : 0 }, ImGuiChildFlags_AlwaysUseWindowPadding, ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    scroll_by_finger();
    return is_seen;
}

void end_scroll()
{
    ImGui::EndChild();
}

void own_keys(std::initializer_list<ImGuiKey> keys)
{
    for (auto const key : keys)
        ImGui::SetKeyOwner(key, ImHashStr("keys of the page"));
}

void begin_desk(std::string const& name, ImVec2 at, ImVec2 size, ImU32 colour, ImVec2 padding)
{
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour);
    ImGui::Begin(name.c_str(), nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    scroll_by_finger();
}

void end_desk()
{
    log_break();
    LogPause const still_logging;
    ImGui::End();
}

void log_break()
{
    auto& context = *ImGui::GetCurrentContext();
    if (!context.LogEnabled || context.LogLineFirstItem)
        return;
    ImGui::LogText("\n");
    context.LogLineFirstItem = true;
    context.LogLinePosY = FLT_MAX;
}

void log_blank_line()
{
    log_break();
    auto const& context = *ImGui::GetCurrentContext();
    auto const& logged = context.LogBuffer;
    if (context.LogEnabled && logged.size() > 1 && !std::string_view(logged.begin(), logged.end()).ends_with("\n\n"))
        ImGui::LogText("\n");
}

std::string text_drawn_by(std::function<void()> const& draw)
{
    auto const& context = *ImGui::GetCurrentContext();
    bool const is_inside_another = context.LogEnabled;
    if (!is_inside_another)
        ImGui::LogToBuffer();
    auto const from = context.LogBuffer.size();
    draw();
    bool const has_ended = context.LogBuffer.size() < from;     // A popup that closes ends the log.
    std::string const text(context.LogBuffer.begin() + (has_ended ? 0 : from), context.LogBuffer.end());
    if (!is_inside_another)
        ImGui::LogFinish();
    return text;
}

}
