// Text of several lines that wraps. Dear ImGui 1.90 does not wrap what is being typed, so the space at which a line is to
// end is shown as a line end. Such soft line ends are told from typed ones by their places, which follow every change; as
// a space and a line end are one byte each, caret, selection and undo never notice.
#include "app/widgets/field_frame.h"
#include "app/widgets/layout.h"
#include "app/widgets/memory.h"

#include <algorithm>

namespace canbang::ui {

namespace {

using Places = std::vector<std::size_t>;

struct Typing { std::string text; Places soft; ImGuiID field; float width; };

}

static std::string unwrapped(std::string text, Places const& soft)
{
    for (auto const place : soft) {
        if (place < text.size() && text[place] == '\n')
            text[place] = ' ';
    }
    return text;
}

// Turns the last space that fits on each line into a line end; returns which.
static Places wrap(std::string& text, float width)
{
    Places soft;
    auto const* const font = look().font(Face::body);
    std::size_t start = 0, last_space = std::string::npos;
    float used = 0, used_at_space = 0;
    for (std::size_t at = 0; at < text.size();) {
        unsigned letter = 0;
        auto const length = static_cast<std::size_t>(ImTextCharFromUtf8(&letter, text.data() + at, text.data() + text.size()));
        if (letter == '\n') {
            start = at + 1, used = 0, last_space = std::string::npos;
        } else {
            used += font->GetCharAdvance(static_cast<ImWchar>(letter));
            if (letter == ' ')
                last_space = at, used_at_space = used;
            else if (used > width && last_space != std::string::npos && last_space > start) {
                text[last_space] = '\n';
                soft.push_back(last_space);
                start = last_space + 1, used -= used_at_space, last_space = std::string::npos;
            }
        }
        at += std::max<std::size_t>(length, 1);
    }
    return soft;
}

// Where the soft line ends of `before` are now that it reads `after`: what was typed lies between the common ends.
static Places moved(Places const& soft, std::string_view before, std::string_view after)
{
    auto const shorter = std::min(before.size(), after.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    Places now;
    for (auto const place : soft) {
        if (place < head)
            now.push_back(place);
        else if (place >= before.size() - tail)
            now.push_back(place + after.size() - before.size());
    }
    return now;
}

static void wrap_again(ImGuiInputTextCallbackData& data, Typing& typing)
{
    auto& area = memory().area;
    if (area.field != typing.field)
        area = { typing.field, typing.text, typing.soft };
    std::string_view const now(data.Buf, static_cast<std::size_t>(data.BufTextLen));
    auto text = unwrapped(std::string(now), moved(area.soft, area.shown, now));
    area.soft = wrap(text, typing.width);
    area.shown = text;
    if (text != now) {
        std::ranges::copy(text, data.Buf);
        data.BufDirty = true;
    }
}

static int on_typing(ImGuiInputTextCallbackData* data)
{
    auto& typing = *static_cast<Typing*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        typing.text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = typing.text.data();
    } else {
        wrap_again(*data, typing);
    }
    return 0;
}

// The truth behind what is shown when editing has ended.
static std::string truth_of(Typing const& typing)
{
    auto& area = memory().area;
    std::string const shown = typing.text.c_str();
    return area.field == typing.field ? unwrapped(shown, moved(area.soft, area.shown, shown)) : unwrapped(shown, typing.soft);
}

std::optional<std::string> text_area(std::string const& name, std::string const& value, int lines, FieldShape const& shape)
{
    field_label(name, shape);
    auto const width = shape.width > 0 ? shape.width : room();
    auto const height = line_height(Face::body) * static_cast<float>(lines) + px(22);
    Typing typing { value, {}, ImGui::GetID(field_id(name).c_str()), width - px(2 * 12 + 14) };
    typing.soft = wrap(typing.text, typing.width);
    if (shape.takes_keyboard)
        ImGui::SetKeyboardFocusHere();
    auto const flags = ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoHorizontalScroll | (shape.is_read_only ? ImGuiInputTextFlags_ReadOnly : 0);
    begin_frame(Face::body, line_height(Face::body) + px(22), px(12), shape.mark, shape.is_read_only);
    ImGui::InputTextMultiline(field_id(name).c_str(), typing.text.data(), typing.text.capacity() + 1, { width, height }, flags, on_typing, &typing);
    end_frame();
    bool const has_ended = ImGui::IsItemDeactivatedAfterEdit();
    if (value.empty() && !ImGui::IsItemActive() && !shape.hint.empty())
        ImGui::GetWindowDrawList()->AddText(look().font(Face::body), line_height(Face::body), ImGui::GetItemRectMin() + ImVec2(px(12), px(11)), look().colour.muted, shape.hint.c_str());
    auto const truth = has_ended ? truth_of(typing) : value;
    if (!ImGui::IsItemActive() && memory().area.field == typing.field)
        memory().area = {};
    field_help(shape);
    return truth == value ? std::nullopt : std::optional(truth);
}

}
