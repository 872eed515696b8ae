// The papers on the desk: cards, lists, banner, notes, quotations.
#pragma once

#include "app/widgets/buttons.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang::ui {

// A white card over the region's width (or a cell's): as high as what it holds, or as `min_height` (pixels).
// `padding` is logical. A chosen card has an accent edge. With `exhibit`, a title, it is an exhibit.
struct CardShape { float width = 0, min_height = 0, padding = card_padding; bool is_chosen = false; std::string exhibit {}; };
struct Card {
    ImGuiID id = 0;
    Region region;
    ImVec2 from;
    float width = 0, min_height = 0, own_height = 0, padding = 0;
    bool is_chosen = false;
    std::string exhibit;
    Grid* grid = nullptr;
    std::shared_ptr<ImDrawListSplitter> layers;           // Draws the paper beneath what was drawn before it.
};
Card begin_card(std::string const& name, CardShape const& = {});
Card begin_card(std::string const& name, Cell const&, CardShape const& = {});
void end_card(Card const&);

// What can leave the program as a picture of its own: charts with their words. Those of this frame so far, in the order drawn.
struct Exhibit { std::string title; ImVec2 from, to; };  // Pixels.
void note_exhibit(Exhibit);
void single_out(std::string const& title);                // Until another is: as high as what it holds, whatever stands beside it.
std::vector<Exhibit> const& exhibits();

// "Tổng quan" over a muted line; what is drawn between the two calls stands at the right, or below when narrow.
struct PageTitle { ImGuiID id = 0; ImVec2 from, below; Region actions; bool is_beside = false; };
PageTitle begin_page_title(std::string_view title, std::string_view subtitle);
void end_page_title(PageTitle const&);
void page_title(std::string_view title, std::string_view subtitle);

// A row to be clicked, with a hover tint and a hairline above it unless it is the first. Other controls may lie on it.
//     auto const row = begin_row(name, shape); ...; end_row(row); if (row.was_clicked) ...
// Lists: begin_list, rows, end_list make one card without padding.
// Logical pixels. Without padding the words of a row begin where the region does, and its tint goes a little further.
struct RowShape { float min_height = 64; bool is_first = false, is_last = false, is_selected = false; float padding = card_padding; };
struct Row { ImGuiID id = 0; Region region; ImVec2 from; float width = 0, height = 0; bool was_clicked = false; };
Card begin_list(std::string const& name, CardShape const& = {});
Card begin_list(std::string const& name, Cell const&);
void end_list(Card const&);
Row begin_row(std::string const& name, RowShape const& = {});
void in_middle(Row const&, float height);                                                   // What follows on this line, so high (pixels), stands in the row's middle.
void middle_at(float screen_y, float height);                                              // The same, anywhere.
void end_row(Row const&);
void two_lines(std::string_view title, std::string_view detail, float width);              // Title 600, detail muted; shortened to the width (pixels).
void line_label(std::string_view title, std::string_view detail, float controls_width);    // At the left of controls this wide (pixels), which follow at the right, level with it.

// A pill is as wide as its word; the tone's icon stands in front unless another is given ("" for none).
inline constexpr float pill_height = 26;                                                  // Logical pixels.
void pill(Tone, std::string_view word, char const* icon = nullptr);
float pill_width(Tone, std::string_view word, char const* icon = nullptr);
void pill_at_right(Tone, std::string_view word, char const* icon = nullptr);               // On this line, ending at the region's edge.

void quotation(std::string_view sentence, std::string_view source);                        // “…” over “Kế hoạch, mục III.2”
void note(Tone, std::string_view text);                                                    // A tinted box over the region's width.
void date_tile(std::string_view day, std::string_view month, Tone);                        // "23" over "T11"; 48 × 48.

// The deep green band: a big number, a headline, a detail, up to three buttons. Returns the button pressed.
struct BannerButton { std::string label; bool is_urgent = false; };
struct BannerShape { std::string number {}, unit {}, headline {}, detail {}; };
std::optional<std::size_t> banner(BannerShape const&, std::span<BannerButton const>);

// Nothing here yet: what to do first, and a button for it (empty label: none). True when it was pressed.
bool empty_state(char const* icon, std::string_view sentence, std::string_view what_to_do, std::string const& button = {});

bool drop_zone(std::string const& title, std::string_view detail, bool is_awaiting = false);   // True when clicked.

// A question over the page. open and begin stand in the same scope of names; Esc or a click beside it closes it.
void open_dialog(std::string const& name);
bool begin_dialog(std::string const& name, std::string_view title, float width = 480);     // Logical pixels. end_dialog only if true.
void close_dialog();                                                                       // Between begin and end.
void end_dialog();

// One that somebody else's state opens: stays as long as it is drawn. end_asked_dialog is true in the frame in which the
// person left it; the state has to follow. A busy one is not left by Esc or a click beside it.
bool begin_asked_dialog(std::string const& name, std::string_view title, float width = 480, bool is_busy = false);
bool end_asked_dialog(std::string const& name);                                            // Only if begun.

// At the bottom of the window, above everything; with a button when `action` is not empty.
enum class ToastClick { nothing, close, action };
ToastClick toast(Tone, std::string_view what, std::string_view hint, std::string const& action = {});

}
