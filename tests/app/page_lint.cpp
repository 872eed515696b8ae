#include "tests/app/page_lint.h"

#include "app/widgets/theme.h"

#include <algorithm>
#include <array>
#include <imgui_internal.h>
#include <map>
#include <set>

namespace canbang::test {

using Complaints = std::vector<std::string>;

// Dear ImGui's own windows, scrollbars and the like report themselves too.
static bool is_ours(Widget const& widget)
{
    return !widget.label.empty() && !widget.label.starts_with("##page") && !widget.label.starts_with("#SCROLL") && widget.label != widget.window;
}

static void lint_names(std::vector<Widget> const& widgets, Complaints& complaints)
{
    std::map<std::string, int> seen;
    for (auto const& widget : widgets) {
        if (widget.spoken.find_first_not_of(" #") == std::string::npos)
            complaints.push_back("a widget has no name: '" + widget.label + "'");
        else if (!widget.is_text && ++seen[widget.spoken] == 2)
            complaints.push_back("two widgets are named '" + widget.spoken + "'");
    }
}

static void lint_heights(std::vector<Widget> const& widgets, Screen const& screen, Complaints& complaints)
{
    auto const least = (screen.is_touch ? 44 : 32) * screen.scale;
    for (auto const& widget : widgets) {
        if (!widget.is_text && widget.to.y - widget.from.y < least - 0.5f)
            complaints.push_back("'" + widget.spoken + "' is only " + std::to_string(static_cast<int>(widget.to.y - widget.from.y)) + " pixels high");
    }
}

static void lint_edges(std::vector<Widget> const& widgets, Screen const& screen, Complaints& complaints)
{
    for (auto const& widget : widgets) {
        if (widget.from.x < -0.5f || widget.to.x > screen.width + 0.5f)
            complaints.push_back("'" + widget.spoken + "' reaches beyond the edge of the screen");
    }
}

static void lint_reasons(std::vector<Widget> const& widgets, Complaints& complaints)
{
    for (auto const& widget : widgets) {
        if (widget.is_disabled && !widget.is_explained)
            complaints.push_back("'" + widget.spoken + "' is disabled and does not say why");
    }
}

// Of the fonts' texture, the places that hold lines and the white point.
static bool is_within(ImVec2 uv, int packed)
{
    auto* const fonts = ImGui::GetIO().Fonts;
    auto const* const place = fonts->GetCustomRectByIndex(packed);
    auto const x = uv.x * static_cast<float>(fonts->TexWidth) - place->X, y = uv.y * static_cast<float>(fonts->TexHeight) - place->Y;
    return x >= -1 && y >= -1 && x <= static_cast<float>(place->Width + 1) && y <= static_cast<float>(place->Height + 1);
}

// Text is what is drawn with the fonts' texture: every glyph is four corners, so a look at the corners finds it.
static void lint_drawn_text(Screen const& screen, Complaints& complaints)
{
    auto const is_glyph = [&](ImVec2 uv) { return !is_within(uv, ImGui::GetIO().Fonts->PackIdLines) && !is_within(uv, ImGui::GetIO().Fonts->PackIdMouseCursors); };
    auto const* const data = ImGui::GetDrawData();
    for (auto const* const list : data->CmdLists) {
        for (auto const& corner : list->VtxBuffer) {
            if (is_glyph(corner.uv) && (corner.pos.x < -1 || corner.pos.x > screen.width + 1))
                return complaints.push_back("text reaches beyond the edge of the screen, at height " + std::to_string(static_cast<int>(corner.pos.y)));
        }
    }
}

static void lint_letters(std::string const& text, Complaints& complaints)
{
    std::set<unsigned> missing;
    auto const* const font = ui::look().font(ui::Face::body);
    for (auto const* at = text.c_str(); *at;) {
        unsigned letter = 0;
        at += ImTextCharFromUtf8(&letter, at, nullptr);
        if (letter >= ' ' && !font->FindGlyphNoFallback(static_cast<ImWchar>(letter)) && missing.insert(letter).second) {
            std::array<char, 16> code {};
            ImFormatString(code.data(), code.size(), "U+%04X", letter);
            complaints.push_back(std::string("the fonts cannot draw ") + code.data());
        }
    }
    if (text.find("⟨") != std::string::npos)
        complaints.push_back("a text is missing: " + text.substr(text.find("⟨"), 40));
}

std::vector<std::string> complaints_about(std::function<void()> draw, Screen screen)
{
    UiHarness const page(std::move(draw), screen);
    std::vector<Widget> widgets;
    std::ranges::copy_if(page.widgets(), std::back_inserter(widgets), is_ours);
    Complaints complaints;
    lint_names(widgets, complaints);
    lint_heights(widgets, screen, complaints);
    lint_edges(widgets, screen, complaints);
    lint_reasons(widgets, complaints);
    lint_drawn_text(screen, complaints);
    lint_letters(page.text(), complaints);
    return complaints;
}

}
