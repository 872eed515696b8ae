#include "app/cli/draw_charts.h"

#include "app/widgets/charts.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"
#include "platform/platform.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace canbang {

static constexpr float scale = 2, width = 600, margin = 12, legend_height = 36, line_of_people = 32, line_of_counts = 44;   // Logical pixels.

// --- Women and men -----------------------------------------------------------------------------------

static void draw_people(ReportChart const& chart)
{
    std::vector<ui::RatioLine> lines;
    for (auto const& row : chart.rows) {
        auto const share = row.numbers.find('(');
        auto const percent = share == std::string::npos ? std::string() : row.numbers.substr(share + 1, row.numbers.size() - share - 2);
        lines.push_back({ row.name, row.women, row.men, percent });
    }
    ui::legend({ chart.women, chart.men, {} });
    ui::ratio_lines("rows", lines, {});
}

// --- Counts against a target ---------------------------------------------------------------------------

static void draw_count(ReportChart const& chart, ReportChart::Row const& row, std::int64_t most)
{
    auto const from = ImGui::GetCursorScreenPos();
    auto const left = from.x + ui::px(110), right = from.x + ui::room() - ui::px(44), top = from.y + ui::px(8), bottom = from.y + ui::px(line_of_counts - 8);
    auto const at = [&](std::int64_t count) { return std::round(left + (right - left) * float(count) / float(most)); };
    auto const& colour = ui::look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const words_top = std::round((top + bottom - ui::line_height(ui::Face::label)) / 2);
    ui::paint_words({ from.x, words_top }, ui::Face::label, row.name, colour.ink);
    draw->AddRectFilled({ left, top }, { right, bottom }, colour.track, ui::px(4));
    if (row.value > 0)
        draw->AddRectFilled({ left, top }, { at(row.value), bottom }, !row.is_judged ? colour.neutral_bar : row.value >= chart.target ? colour.women : colour.not_met, ui::px(4));
    draw->AddRectFilled({ at(chart.target) - ui::px(1), top - ui::px(5) }, { at(chart.target) + ui::px(1), bottom + ui::px(5) }, colour.ink);
    ui::paint_words({ right + ui::px(14), words_top }, ui::Face::label, row.numbers, colour.ink);
    ImGui::Dummy({ ui::room(), ui::px(line_of_counts) });
}

static void draw_counts(ReportChart const& chart)
{
    auto most = chart.target + 1;
    for (auto const& row : chart.rows)
        most = std::max(most, row.value);
    ui::legend({ {}, {}, chart.target_word });
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (auto const& row : chart.rows)
        draw_count(chart, row, most);
    ImGui::PopStyleVar();
}

// --- The picture -----------------------------------------------------------------------------------------

static void draw_chart(ReportChart const& chart, ImVec2 size)
{
    ui::begin_desk("chart", { 0, 0 }, size, ui::look().colour.card, { ui::px(margin), ui::px(margin) });
    if (chart.target > 0)
        draw_counts(chart);
    else
        draw_people(chart);
    ui::end_desk();
}

static float height_of(ReportChart const& chart)
{
    return 2 * margin + legend_height + float(chart.rows.size()) * (chart.target > 0 ? line_of_counts : line_of_people);
}

ChartPainter chart_painter()
{
    auto const studio = std::make_shared<std::optional<platform::PictureStudio>>();
    return [studio](ReportChart const& chart) -> Result<std::string> {
        if (!*studio) {
            TRY(auto opened, platform::PictureStudio::open(scale, [](float wanted) { ui::prepare_look(wanted, Theme::light); }));
            *studio = std::move(opened);
        }
        ImVec2 const size { scale * width, scale * height_of(chart) };
        TRY(auto const image, (*studio)->draw(int(size.x), int(size.y), [&] { draw_chart(chart, size); }));
        return platform::png_of(image);
    };
}

}
