#include "app/paper.h"

#include "app/print/press.h"
#include "app/views/paper.h"
#include "app/widgets/theme.h"

namespace canbang {

static void in_bare_window(std::function<void()> const& draw)
{
    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("##sheet", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
    draw();
    ImGui::End();
}

// Black on white.
static void prepare() { ui::prepare_look(1, Theme::contrast); }

std::vector<PrintedPage> print_paper(PaperForm const& form)
{
    Press press(prepare);
    std::vector<PaperBlock> blocks;
    std::vector<Sheet> sheets;
    press.print(sheet_width, sheet_height, [&] {          // Text can be measured while a frame is drawn.
        blocks = blocks_of(form);
        sheets = sheets_of(blocks, sheet_room);
    });
    std::vector<PrintedPage> pages;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        pages.push_back(press.print(sheet_width, sheet_height, [&] { in_bare_window([&] { draw_sheet(form, blocks, sheets, i); }); }));
    return pages;
}

}
