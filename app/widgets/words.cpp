#include "app/widgets/words.h"

#include "app/widgets/item.h"
#include "app/widgets/layout.h"
#include "app/widgets/motion.h"

#include <cmath>
#include <utility>
#include <vector>

namespace canbang::ui {

static ImU32 or_else(ImU32 colour, ImU32 usual)
{
    return colour == default_colour ? usual : colour;
}

static char const* end_of(std::string_view text)
{
    return text.data() + text.size();
}

static float leading(Face face)
{
    return std::round(line_height(face) * 0.2f);
}

float line_height(Face face)
{
    return look().font(face)->FontSize;
}

float width_of(Face face, std::string_view text)
{
    auto const* const font = look().font(face);
    return std::ceil(font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), end_of(text)).x);
}

void paint_words(ImVec2 at, Face face, std::string_view text, ImU32 colour, float size)
{
    auto const* const font = look().font(face);
    ImGui::GetWindowDrawList()->AddText(font, size > 0 ? size : font->FontSize, at, colour, text.data(), end_of(text));
}

void draw_words(ImVec2 at, Face face, std::string_view text, ImU32 colour, float size)
{
    log_only(at, text);
    paint_words(at, face, text, colour, size);
}

// Makes room for text on this line, with its baseline on the line's. Returns where it is to be drawn.
static ImVec2 place(Face face, ImVec2 size)
{
    auto const& line = ImGui::GetCurrentWindow()->DC;
    auto const ascent = look().font(face)->Ascent;
    ImVec2 const at { line.CursorPos.x, line.CursorPos.y + std::max(0.0f, std::round(line.CurrLineTextBaseOffset - ascent)) };
    ImGui::ItemSize(size, ascent);
    ImGui::ItemAdd({ at, at + size }, 0);
    return at;
}

void words(Face face, std::string_view text, ImU32 colour)
{
    ImVec2 const size { width_of(face, text), line_height(face) };
    auto const at = place(face, size);
    if (is_seen({ at, at + size }))
        draw_words(at, face, text, or_else(colour, look().colour.ink));
}

static std::string_view first_line(Face face, std::string_view text, float width)
{
    auto const line = text.substr(0, text.find('\n'));
    auto const* const font = look().font(face);
    auto const* end = font->CalcWordWrapPositionA(1, line.data(), end_of(line), width);
    if (end == line.data() && !line.empty())
        ++end;
    while (end < end_of(line) && (*end & 0xC0) == 0x80)
        ++end;                                            // Never inside a letter.
    return line.substr(0, static_cast<std::size_t>(end - line.data()));
}

static std::string_view after_line(std::string_view text, std::size_t length)
{
    text.remove_prefix(length);
    if (text.starts_with('\n'))
        text.remove_prefix(1);
    else
        while (text.starts_with(' '))
            text.remove_prefix(1);
    return text;
}

static std::vector<std::string_view> lines_of(Face face, std::string_view text, float width)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        lines.push_back(first_line(face, text, width));
        text = after_line(text, lines.back().size());
    }
    return lines;
}

float height_of(Face face, std::string_view text, float width)
{
    auto const lines = lines_of(face, text, width).size();
    return lines == 0 ? 0 : static_cast<float>(lines) * (line_height(face) + leading(face)) - leading(face);
}

void wrapped(Face face, std::string_view text, ImU32 colour)
{
    auto const width = std::max(room(), px(40));
    auto const lines = lines_of(face, text, width);
    auto const step = line_height(face) + leading(face);
    float widest = 0;
    for (auto const& line : lines)
        widest = std::max(widest, width_of(face, line));
    ImVec2 const size { widest, height_of(face, text, width) };
    auto at = place(face, size);
    log_only(at, text);                                   // As one: what reads the page does not care where it wraps.
    for (auto const& line : lines) {
        if (is_seen({ at, at + ImVec2(width, step) }))
            paint_words(at, face, line, or_else(colour, look().colour.ink));
        at.y += step;
    }
}

void muted(std::string_view text)
{
    wrapped(Face::secondary, text, look().colour.muted);
}

void heading(std::string_view text)
{
    wrapped(Face::card_title, text);
}

std::string cut_to(Face face, std::string_view text, float width)
{
    if (width_of(face, text) <= width)
        return std::string(text);
    auto const kept = width - width_of(face, "…");
    std::size_t end = 0;
    for (std::size_t next = 1; next <= text.size(); ++next) {
        if (next < text.size() && (text[next] & 0xC0) == 0x80)
            continue;
        if (width_of(face, text.substr(0, next)) > kept)
            break;
        end = next;
    }
    return std::string(text.substr(0, end)) + "…";
}

void shortened(Face face, std::string_view text, float width, ImU32 colour)
{
    if (width_of(face, text) <= width)
        return words(face, text, colour);
    words(face, cut_to(face, text, width), colour);
    tooltip(text);
}

std::vector<std::string> label_lines(Face face, std::string_view text, float width, std::size_t most)
{
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < most) {
        bool const is_last = lines.size() + 1 == most;
        auto const line = first_line(face, text, width);
        auto const rest = after_line(text, line.size());
        lines.push_back(is_last && !rest.empty() ? cut_to(face, text, width) : std::string(line));
        text = rest;
    }
    return lines;
}

float height_of_label(Face face, std::size_t lines) { return float(lines) * (line_height(face) + px(1)); }

void draw_label(ImVec2 at, Face face, std::vector<std::string> const& lines, ImU32 colour)
{
    std::string whole;
    for (auto const& line : lines)
        whole += (whole.empty() ? "" : " ") + line;
    log_only(at, whole);
    for (auto const& line : lines) {
        paint_words(at, face, line, colour);
        at.y += height_of_label(face, 1);
    }
}

void words_ending_at(float right, Face face, std::string_view text, ImU32 colour)
{
    ImGui::GetCurrentWindow()->DC.CursorPos.x = ImGui::GetWindowPos().x + right - width_of(face, text);
    words(face, text, colour);
}

// Another number than the one before comes in gently; the first one is simply there.
static ImU32 arriving(std::string_view number)
{
    static constexpr ImGuiID told_apart_as_float = 0xFFFFFF;
    auto const which = static_cast<int>(ImHashData(number.data(), number.size()) & told_apart_as_float);
    auto const come = arrived(ImGui::GetID("hero number"), which);
    return (look().colour.ink & ~IM_COL32_A_MASK) | (static_cast<ImU32>(come * 255) << IM_COL32_A_SHIFT);
}

void hero_number(std::string_view number, std::string_view beside, Face face)
{
    log_only(ImGui::GetCursorScreenPos(), beside.empty() ? std::string(number) : std::string(number) + " " + std::string(beside));
    LogPause const logged_as_one;
    words(face, number, arriving(number));
    if (beside.empty())
        return;
    same_line(10);
    if (width_of(Face::secondary, beside) > room())
        ImGui::NewLine();
    wrapped(Face::secondary, beside, look().colour.muted);
}

void space(float logical)
{
    ImGui::GetCurrentWindow()->DC.CursorPos.y += px(logical) - ImGui::GetStyle().ItemSpacing.y;
}

void same_line(float logical_gap)
{
    ImGui::SameLine(0, px(logical_gap));
}

void flow(float width)
{
    same_line();
    if (width > room())
        ImGui::NewLine();
}

void beside_buttons()
{
    auto& line = ImGui::GetCurrentWindow()->DC;
    line.CurrLineSize.y = std::max(line.CurrLineSize.y, target_height());
    line.CurrLineTextBaseOffset = std::max(line.CurrLineTextBaseOffset, baseline_in(target_height()));
}

void align_right(float width)
{
    auto* const window = ImGui::GetCurrentWindow();
    window->DC.CursorPos.x = std::max(window->DC.CursorPos.x, window->WorkRect.Max.x - width);
}

void hairline()
{
    auto const from = ImGui::GetCursorScreenPos();
    auto const thickness = std::max(1.0f, std::floor(look().scale));
    ImGui::GetWindowDrawList()->AddRectFilled(from, from + ImVec2(room(), thickness), look().colour.hairline);
    ImGui::Dummy({ room(), thickness });
}

void tooltip(std::string_view text)
{
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip | ImGuiHoveredFlags_AllowWhenDisabled))
        return;
    auto const& colour = look().colour;
    ImGui::PushStyleColor(ImGuiCol_PopupBg, colour.ink);
    ImGui::PushStyleColor(ImGuiCol_Border, colour.ink);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(12), px(8)));
    LogPause const unlogged;                              // A tip is not part of the page.
    if (ImGui::BeginTooltip()) {
        auto const lines = lines_of(Face::secondary, text, px(360));
        for (auto const& line : lines)
            words(Face::secondary, line, colour.card);
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
}

}
