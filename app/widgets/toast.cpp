#include "app/text.h"
#include "app/widgets/cards.h"
#include "app/widgets/item.h"

#include "icons.h"

#include <algorithm>

namespace canbang::ui {

static ToastClick toast_content(Tone tone, std::string_view what, std::string_view hint, std::string const& action, float width)
{
    auto const beside = action.empty() ? 0 : button_width(action) + px(8);
    auto const [text, tint] = colours_of(tone, look().colour);
    auto const from = ImGui::GetCursorScreenPos();
    auto const* const sign = tone == Tone::accent ? icons::icon_info : icon_of(tone);
    ImGui::GetWindowDrawList()->AddRectFilled(from, from + ImVec2(px(40), px(40)), tint, px(control_radius));
    ImGui::GetWindowDrawList()->AddText(look().font(Face::card_title), line_height(Face::card_title), from + ImVec2(px(9), px(9)), text, sign);
    move_to(from + ImVec2(px(54), px(hint.empty() ? 10 : 0)));
    auto const region = begin_region(width - px(54) - beside - target_height() - px(8));
    wrapped(Face::strong, what);
    if (!hint.empty()) {
        space(5);
        muted(hint);
    }
    end_region(region);
    move_to({ from.x + width - target_height() - beside, from.y });
    bool const is_acted = !action.empty() && quiet_button(action);
    move_to({ from.x + width - target_height(), from.y });
    if (icon_button(icons::icon_close, say("widgets.close_notice")))
        return ToastClick::close;
    return is_acted ? ToastClick::action : ToastClick::nothing;
}

ToastClick toast(Tone tone, std::string_view what, std::string_view hint, std::string const& action)
{
    auto const size = ImGui::GetIO().DisplaySize;
    auto const width = std::min(px(560), size.x - px(32));
    ImGui::SetNextWindowPos({ size.x / 2, size.y - px(size.x < px(narrow_width) ? bottom_bar_height + 12 : 24) }, ImGuiCond_Always, { 0.5f, 1 });
    ImGui::SetNextWindowSize({ width, 0 });
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(16), px(14)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(card_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, px(1));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, look().colour.card);
    ImGui::PushStyleColor(ImGuiCol_Border, look().colour.edge);
    log_break();
    ImGui::Begin("##notice", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    auto const click = toast_content(tone, what, hint, action, width - 2 * px(16));
    end_desk();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    return click;
}

}
