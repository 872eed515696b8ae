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

static bool is_glyph(ImDrawVert const& corner)
{
    auto const* const fonts = ImGui::GetIO().Fonts;
    return !is_within(corner.uv, fonts->PackIdLines) && !is_within(corner.uv, fonts->PackIdMouseCursors);
}

// Letters of one colour that stand beside each other on a line, no further apart than a blank is wide.
struct Words { ImRect box, last; ImU32 colour; float right = 0; };   // right: also of what is cut off.

static bool continues(Words const& words, ImRect const& letter, ImU32 colour)
{
    auto const blank = 0.45f * words.box.GetHeight();
    bool const is_on_line = letter.Min.y < words.last.Max.y && words.last.Min.y < letter.Max.y;
    return words.colour == colour && is_on_line && letter.Min.x >= words.last.Min.x && letter.Min.x < words.last.Max.x + blank;
}

// What each corner is cut by.
static std::vector<ImRect> clips_of(ImDrawList const& list)
{
    std::vector<ImRect> clips(std::size_t(list.VtxBuffer.Size));
    for (auto const& command : list.CmdBuffer) {
        for (unsigned i = 0; i < command.ElemCount; ++i)
            clips[command.VtxOffset + list.IdxBuffer[int(command.IdxOffset + i)]] = ImRect(command.ClipRect);
    }
    return clips;
}

// Text is what is drawn with the fonts' texture: every glyph is four corners, so a look at the corners finds it.
static std::vector<Words> words_of(ImDrawList const& list)
{
    std::vector<Words> all;
    auto const clips = clips_of(list);
    for (int i = 0; i + 3 < list.VtxBuffer.Size; ++i) {
        auto const& from = list.VtxBuffer[i];
        auto const& to = list.VtxBuffer[i + 2];
        if (!is_glyph(from) || !is_glyph(to) || to.pos.y <= from.pos.y)
            continue;
        ImRect letter { from.pos, to.pos };
        letter.ClipWithFull(clips[std::size_t(i)]);
        if (all.empty() || !continues(all.back(), letter, from.col))
            all.push_back({ letter, letter, from.col, to.pos.x });
        all.back().box.Add(letter);
        all.back().last = letter;
        all.back().right = std::max(all.back().right, to.pos.x);
        i += 3;
    }
    return all;
}

// The button, chip or row the words stand on. A field shows as much of a long text as it can; a day or a card holds words
// that are not its own.
static Widget const* widget_under(Words const& words, std::vector<Widget> const& widgets, std::string const& window, float scale)
{
    static constexpr float highest = 60;
    Widget const* found = nullptr;
    for (auto const& widget : widgets) {
        bool const is_low = widget.to.y - widget.from.y <= highest * scale;
        if (!widget.is_text && is_low && widget.window == window && ImRect(widget.from, widget.to).Contains(words.box.GetCenter()))
            found = &widget;                 // The last one lies on the others.
    }
    return found && !found->is_typed_into ? found : nullptr;
}

// With those it touches: an event of several days is a widget on each of them.
static ImRect place_of(Widget const& widget, std::vector<Widget> const& widgets)
{
    ImRect place { widget.from, widget.to };
    for (auto const& other : widgets) {
        if (!other.is_text && other.from.y == widget.from.y && other.from.x <= place.Max.x + 1 && other.to.x >= place.Min.x - 1)
            place.Add(ImRect(other.from, other.to));
    }
    return place;
}

// The stroke of a Đ reaches a little out of its letter's box.
static bool fits(Words const& words, ImRect const& place, float scale) { return words.box.Min.x >= place.Min.x - 1.5f * scale && words.box.Max.x <= place.Max.x + 1.5f * scale; }

static void lint_drawn_text(std::vector<Widget> const& widgets, Screen const& screen, Complaints& complaints)
{
    for (auto const* const list : ImGui::GetDrawData()->CmdLists) {
        for (auto const& words : words_of(*list)) {
            if (words.box.Min.x < -1 || words.right > screen.width + 1)
                complaints.push_back("text reaches beyond the edge of the screen, at height " + std::to_string(static_cast<int>(words.box.Min.y)));
            auto const* const under = widget_under(words, widgets, list->_OwnerName, screen.scale);
            if (under && !fits(words, place_of(*under, widgets), screen.scale))
                complaints.push_back("the text of '" + under->spoken + "' is wider than its place");
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
    lint_drawn_text(widgets, screen, complaints);
    lint_letters(page.text(), complaints);
    return complaints;
}

}
