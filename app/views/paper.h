// A unit's form on sheets of A4: no row is cut, and the head of a table stands above it on every sheet.
#pragma once

#include "app/model_paper.h"

#include <imgui.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace canbang {

inline constexpr int sheet_width = 794, sheet_height = 1123;   // A4 in pixels of 1/96 inch.

// What is never cut in two.
struct PaperBlock {
    float height = 0;
    std::function<void(ImVec2 at)> draw {};
    std::optional<std::size_t> header {};   // The block to stand above it when it begins a sheet.
    bool stays_with_next = false;
};

struct PlacedBlock { std::size_t block; float top; };
using Sheet = std::vector<PlacedBlock>;

// Measured with the current look; to be drawn while the form lives.
std::vector<PaperBlock> blocks_of(PaperForm const&);

// From the top down, in order; `room` is the height of a sheet. A block higher than that gets a sheet of its own.
std::vector<Sheet> sheets_of(std::vector<PaperBlock> const&, float room);

inline constexpr float sheet_room = sheet_height - 57 - 72;   // Between the margins.

// Into the current window, at its upper left corner. Sheets are counted from 0.
void draw_sheet(PaperForm const&, std::vector<PaperBlock> const&, std::vector<Sheet> const&, std::size_t sheet);

}
