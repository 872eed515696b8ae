#include "app/widgets/rich_text.h"

#include "app/widgets/areas.h"
#include "app/widgets/item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include <cmath>
#include <string_view>
#include <vector>

namespace canbang::ui {

namespace {

struct Word { std::string_view text; std::size_t piece; float width; bool ends_line; };
struct Line { std::vector<Word> words; float width = 0; };

}

static Face face_of(RichPiece const& piece) { return piece.is_strong ? Face::strong : Face::body; }

// Blanks belong to the word before them, so that what is marked or pressed has no holes.
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
    auto const ink = piece.is_marked ? colour.attention : piece.can_be_pressed ? colour.accent : colour.ink;
    paint_words(at, face_of(piece), word.text, ink);
    if (piece.can_be_pressed)
        draw->AddLine({ at.x, at.y + height - 1 }, { at.x + word.width, at.y + height - 1 }, colour.accent);
}

// Every stretch of a line that belongs to one figure can be pressed.
static bool is_pressed(std::string const& name, ImVec2 from, ImVec2 to)
{
    auto const spare = std::max(0.0f, (px(32) - (to.y - from.y)) / 2);
    return area(name, { from.x, from.y - spare }, { to.x, to.y + spare }).was_pressed;
}

std::optional<std::size_t> rich_text(std::string const& name, std::span<RichPiece const> pieces, bool is_centred)
{
    std::optional<std::size_t> pressed;
    auto const from = ImGui::GetCursorScreenPos();
    auto const height = line_height(Face::body), step = std::round(height * 1.3f);
    auto const lines = lines_of(pieces, room());
    std::string logged;
    float y = from.y;
    for (std::size_t l = 0; l < lines.size(); ++l, y += step) {
        float x = from.x + (is_centred ? std::max(0.0f, std::round((room() - lines[l].width) / 2)) : 0);
        for (std::size_t w = 0; w < lines[l].words.size(); ++w) {
            auto const& word = lines[l].words[w];
            auto const& piece = pieces[word.piece];
            draw_word(piece, word, { x, y }, height);
            logged += word.text;
            if (piece.can_be_pressed && is_pressed(piece.text + "###" + name + " " + std::to_string(l) + "." + std::to_string(w), { x, y }, { x + word.width, y + height }))
                pressed = word.piece;
            x += word.width;
        }
    }
    move_to(from);
    log_break();
    log_only(from, logged);
    ImGui::Dummy({ room(), y - from.y });
    return pressed;
}

}
