#include "app/widgets/rich_text.h"

#include "app/widgets/areas.h"
#include "app/widgets/item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace canbang::ui {

namespace {

struct Word { std::string_view text; std::size_t piece; float width; bool ends_line; };
struct Line { std::vector<Word> words; float width = 0; };

}

static Face face_of(RichPiece const& piece) { return piece.is_strong ? Face::strong : Face::body; }

// Blanks belong to the word before them, so that what is marked or linked has no holes.
static void cut(RichPiece const& piece, std::size_t index, std::vector<Word>& words)
{
    std::string_view rest = piece.text;
    while (!rest.empty()) {
        auto end = rest.find_first_of(" \n");
        bool const is_break = end != std::string_view::npos && rest[end] == '\n';
        auto const length = end == std::string_view::npos ? rest.size() : end + (is_break ? 0 : 1);
        auto const text = rest.substr(0, length);
        words.push_back({ text, index, width_of(face_of(piece), text), is_break });
        rest.remove_prefix(length + (is_break ? 1 : 0));
    }
}

static std::vector<Line> lines_of(std::span<RichPiece const> pieces, float room)
{
    std::vector<Word> words;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        cut(pieces[i], i, words);
    std::vector<Line> lines(1);
    for (auto const& word : words) {
        if (lines.back().width + word.width > room && !lines.back().words.empty())
            lines.emplace_back();
        lines.back().words.push_back(word);
        lines.back().width += word.width;
        if (word.ends_line)
            lines.emplace_back();
    }
    return lines;
}

static void draw_word(RichPiece const& piece, Word const& word, ImVec2 at, float height)
{
    auto const& colour = look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    if (piece.is_marked)
        draw->AddRectFilled(at, { at.x + word.width, at.y + height }, colour.attention_tint);
    auto const ink = piece.is_marked ? colour.attention : piece.is_linked ? colour.accent : colour.ink;
    paint_words(at, face_of(piece), word.text, ink);
    if (piece.is_linked)
        draw->AddLine({ at.x, at.y + height - 1 }, { at.x + word.width, at.y + height - 1 }, colour.accent);
}

static std::string draw_lines(std::span<RichPiece const> pieces, std::vector<Line> const& lines, ImVec2 from, float step, bool is_centred)
{
    std::string logged;
    float y = from.y;
    for (auto const& line : lines) {
        float x = from.x + (is_centred ? std::max(0.0f, std::round((room() - line.width) / 2)) : 0);
        for (auto const& word : line.words) {
            draw_word(pieces[word.piece], word, { x, y }, line_height(Face::body));
            logged += word.text;
            x += word.width;
        }
        y += step;
    }
    return logged;
}

bool rich_text(std::string const& name, std::span<RichPiece const> pieces, bool is_centred)
{
    auto const from = ImGui::GetCursorScreenPos();
    auto const step = std::round(line_height(Face::body) * 1.3f);
    auto const lines = lines_of(pieces, room());
    bool const is_linked = std::ranges::any_of(pieces, &RichPiece::is_linked);
    auto const text_height = step * static_cast<float>(lines.size());
    auto const height = is_linked ? std::max(text_height, px(look().is_touch ? 44 : 32)) : text_height;
    bool const was_pressed = is_linked && area(name, from, { from.x + room(), from.y + height }).was_pressed;
    move_to(from);
    log_break();
    auto const logged = draw_lines(pieces, lines, { from.x, from.y + std::round((height - text_height) / 2) }, step, is_centred);
    log_only(from, logged);
    ImGui::Dummy({ room(), height });
    return was_pressed;
}

}
