// What can be typed into. A field shows the model's value and returns what was typed when editing ends: Enter, Tab or a
// click elsewhere. Esc gives the old value back and returns nothing.
#pragma once

#include "app/widgets/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace canbang::ui {

enum class Mark { none, unsure, attention, not_met };     // The outline of a field with a finding; dashed while it is to be confirmed.

struct FieldShape {
    std::string hint {};                                    // Inside while empty: "Số, ngày văn bản hoặc đường dẫn".
    std::string help {};                                    // Under the field, muted, or in the tone of the mark.
    Mark mark = Mark::none;
    bool is_read_only = false, takes_keyboard = false;    // takes_keyboard: now, once.
    bool is_label_hidden = false;                         // The name is only spoken.
    bool is_secret = false;                               // Shows dots: a passphrase.
    char const* icon = nullptr;
    float width = 0;                                      // Pixels; 0 the region's width.
};

std::optional<std::string> text_field(std::string const& name, std::string const& value, FieldShape const& = {});
std::optional<std::string> text_field_as_typed(std::string const& name, std::string const& value, FieldShape const& = {});   // At every key: search.
std::optional<std::string> text_area(std::string const& name, std::string const& value, int lines, FieldShape const& = {});   // Wraps; Ctrl+Enter ends.

// Shows dd/mm/yyyy, holds ISO. Returns ISO, or "" once emptied; what is not a date stays, flagged, and is not returned.
bool is_no_date(std::string const& name);                 // What stands in that date field; asked where it was drawn.
void forget_no_dates();                                   // Date fields show what they are given again.
std::optional<std::string> date_field(std::string const& name, std::string const& iso, FieldShape const& = {});

// Head-counts in rows and columns. Enter and ↓ go down, ↑ up, Tab and → right, ← left (arrows at the edge of what is
// typed); cells that are read-only are passed over.
struct NumberGrid { ImGuiID id = 0; };
NumberGrid begin_numbers(std::string const& name);
void end_numbers(NumberGrid const&);

struct NumberCell {
    int row = 0, column = 0;                              // Within the grid.
    std::optional<std::int64_t> value {};                   // Unset is shown as –; it is not zero.
    Mark mark = Mark::none;
    bool is_read_only = false, takes_keyboard = false;
    float width = 0;                                      // Pixels; 0 is 84 logical.
    std::string tip {};                                     // On hover: what the finding says, or why it is read-only.
};
struct NumberTyped { std::optional<std::int64_t> value {};};   // Unset: emptied. At most 9 digits.
std::optional<NumberTyped> number_cell(NumberGrid const&, std::string const& spoken_name, NumberCell const&);

}
