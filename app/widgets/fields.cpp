#include "app/widgets/fields.h"

#include "app/format.h"
#include "app/widgets/field_frame.h"
#include "app/widgets/layout.h"
#include "app/widgets/memory.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

static ImU32 colour_of(Mark mark)
{
    auto const& colour = look().colour;
    if (mark == Mark::unsure)
        return colour.card;                               // Its dashes are drawn over it.
    return mark == Mark::not_met ? colour.not_met : mark == Mark::attention ? colour.attention : colour.outline;
}

void begin_frame(Face face, float height, float padding, Mark mark, bool is_read_only)
{
    auto const& colour = look().colour;
    watch_typing();
    ImGui::PushFont(look().font(face));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(padding, std::floor((height - line_height(face)) / 2)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, mark == Mark::none || mark == Mark::unsure ? ImGui::GetStyle().FrameBorderSize : px(2));
    ImGui::PushStyleColor(ImGuiCol_Border, is_read_only && mark == Mark::none ? colour.hairline : colour_of(mark));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, is_read_only ? colour.quotation : colour.card);
    ImGui::PushStyleColor(ImGuiCol_NavHighlight, IM_COL32_BLACK_TRANS);   // Ours is drawn instead.
}

void end_frame()
{
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (ImGui::IsItemActive())
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), look().colour.accent, px(control_radius), 0, px(2));
    else
        focus_ring({ ImGui::GetItemRectMin(), ImGui::GetItemRectMax() }, px(control_radius));
}

int grow_text(ImGuiInputTextCallbackData* data)
{
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& text = *static_cast<std::string*>(data->UserData);
        text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text.data();
    }
    return 0;
}

void field_label(std::string const& name, FieldShape const& shape)
{
    if (shape.is_label_hidden || shown_part(name).empty())
        return;
    wrapped(Face::label, shown_part(name));
    space(6);
}

void field_help(FieldShape const& shape)
{
    if (shape.help.empty())
        return;
    space(5);
    wrapped(Face::secondary, shape.help, shape.mark == Mark::none ? look().colour.muted : colour_of(shape.mark));
}

std::string field_id(std::string const& name)
{
    return "###" + std::string(spoken_part(name));
}

static void draw_field_icon(char const* icon)
{
    ImVec2 const at { ImGui::GetItemRectMin().x + px(12), std::round((ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y - line_height(Face::body)) / 2) };
    ImGui::GetWindowDrawList()->AddText(look().font(Face::body), line_height(Face::body), at, look().colour.muted, icon);
}

// Draws the field; true when the text differs now. The label and the help are the caller's.
static bool draw_field(std::string const& name, std::string& text, FieldShape const& shape)
{
    if (shape.takes_keyboard)
        ImGui::SetKeyboardFocusHere();
    auto const flags = ImGuiInputTextFlags_CallbackResize | (shape.is_read_only ? ImGuiInputTextFlags_ReadOnly : 0) | (shape.is_secret ? ImGuiInputTextFlags_Password : 0);
    begin_frame(Face::body, target_height(), shape.icon ? px(38) : px(12), shape.mark, shape.is_read_only);
    ImGui::SetNextItemWidth(shape.width > 0 ? shape.width : room());
    bool const has_changed = ImGui::InputTextWithHint(field_id(name).c_str(), shape.hint.c_str(), text.data(), text.capacity() + 1, flags, grow_text, &text);
    end_frame();
    if (shape.icon)
        draw_field_icon(shape.icon);
    return has_changed;
}

std::optional<std::string> text_field(std::string const& name, std::string const& value, FieldShape const& shape)
{
    auto text = value;
    field_label(name, shape);
    draw_field(name, text, shape);
    bool const has_ended = ImGui::IsItemDeactivatedAfterEdit();
    field_help(shape);
    text.resize(std::char_traits<char>::length(text.c_str()));
    return has_ended && text != value ? std::optional(text) : std::nullopt;
}

std::optional<std::string> text_field_as_typed(std::string const& name, std::string const& value, FieldShape const& shape)
{
    auto text = value;
    field_label(name, shape);
    bool const has_changed = draw_field(name, text, shape);
    field_help(shape);
    text.resize(std::char_traits<char>::length(text.c_str()));
    return has_changed && text != value ? std::optional(text) : std::nullopt;
}

static std::string shown_date(std::string const& iso)
{
    auto const date = date_from(iso);
    return date ? short_date(date.value()) : iso;
}

// What was typed and is no date is kept until it becomes one, or is emptied.
static std::optional<std::string> date_typed(ImGuiID id, std::string const& text, std::string const& iso)
{
    auto& not_dates = memory().not_dates;
    not_dates.erase(id);
    if (text.empty())
        return iso.empty() ? std::nullopt : std::optional(std::string());
    auto const date = date_from_typed(text);
    if (!date)
        not_dates[id] = text;
    else if (iso_date(date.value()) != iso)
        return iso_date(date.value());
    return std::nullopt;
}

bool is_no_date(std::string const& name) { return memory().not_dates.contains(ImGui::GetID(field_id(name).c_str())); }

void forget_no_dates() { memory().not_dates.clear(); }

std::optional<std::string> date_field(std::string const& name, std::string const& iso, FieldShape const& shape)
{
    auto const id = ImGui::GetID(field_id(name).c_str());
    auto const wrong = memory().not_dates.find(id);
    bool const is_wrong = wrong != memory().not_dates.end();
    auto text = is_wrong ? wrong->second : shown_date(iso);
    auto dressed = shape;
    dressed.hint = shape.hint.empty() ? say("widgets.date_hint") : shape.hint;
    if (is_wrong) {
        dressed.mark = Mark::not_met;
        dressed.help = say("widgets.not_a_date");
    }
    field_label(name, dressed);
    draw_field(name, text, dressed);
    bool const has_ended = ImGui::IsItemDeactivatedAfterEdit();
    field_help(dressed);
    return has_ended ? date_typed(id, text.c_str(), iso) : std::nullopt;
}

}
