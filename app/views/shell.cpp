// The frame around every page: rail or bottom bar, bands above, the page in the room that is left.
#include "app/views/views.h"

#include "app/text.h"
#include "app/views/about.h"
#include "app/widgets/controls.h"
#include "app/widgets/motion.h"
#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang {

static constexpr float widest_page = 1760;

static char const* icon_of(Page page)
{
    switch (page) {
    case Page::overview: return icons::icon_home;
    case Page::checklist: return icons::icon_checklist;
    case Page::figures: return icons::icon_table;
    case Page::report: return icons::icon_report;
    case Page::calendar: return icons::icon_calendar;
    case Page::hand_in: return icons::icon_send;
    case Page::merge: return icons::icon_import;
    case Page::progress: return icons::icon_board;
    case Page::records: return icons::icon_folder;
    case Page::settings: return icons::icon_settings;
    case Page::help: return icons::icon_help;
    case Page::plan: return icons::icon_target;
    case Page::review: break;
    }
    return icons::icon_circle;
}

// --- What stands above the page --------------------------------------------------------------------

// A strip over the whole width, one or two lines high. Returns where it ends.
static float draw_band(std::string const& name, std::string const& text, Tone tone, float left, float top, float width)
{
    if (text.empty())
        return top;
    auto const [ink, tint] = ui::colours_of(tone, ui::look().colour);
    auto const side = ui::px(20), inside = width - 2 * side;
    bool const is_one_line = ui::width_of(ui::Face::label, text) <= inside;
    auto const lines = is_one_line ? 1.0f : 1.0f + ui::width_of(ui::Face::label, text) / inside;
    auto const height = ui::px(16) + float(int(lines)) * 1.2f * ui::line_height(ui::Face::label);
    ui::begin_desk(name, { left, top }, { width, height }, tint, { side, ui::px(8) });
    ui::wrapped(ui::Face::label, text, ink);
    ui::end_desk();
    return top + height;
}

// Words and where they lead to, side by side where there is room.
static float draw_backup_band(ShellModel const& model, Actions& actions, float left, float top, float width)
{
    if (model.backup_band.empty())
        return top;
    auto const lead = say("shell.backup.lead");
    auto const side = ui::px(20), inside = width - 2 * side, words = ui::width_of(ui::Face::label, model.backup_band);
    bool const is_one_line = words + ui::px(ui::gap) + ui::button_width(lead) <= inside;
    auto const lines = is_one_line ? 0.0f : (1.0f + float(int(words / inside))) * 1.2f * ui::line_height(ui::Face::label);
    auto const height = ui::px(8) + lines + ui::target_height();
    ui::begin_desk("backup", { left, top }, { width, height }, ui::colours_of(Tone::accent, ui::look().colour).tint, { side, ui::px(4) });
    if (is_one_line)
        ImGui::SetCursorPosY((height - ui::line_height(ui::Face::label)) / 2);
    ui::wrapped(ui::Face::label, model.backup_band);
    if (is_one_line)
        ImGui::SetCursorPos({ side + words + ui::px(ui::gap), ui::px(4) });
    if (ui::link_button(lead))
        actions.push(ShowRecords { RecordsTab::backups });
    ui::end_desk();
    return top + height;
}

static float draw_bands(ShellModel const& model, Actions& actions, float left, float width)
{
    auto below = draw_band("demo", model.demo_band, Tone::attention, left, 0, width);
    below = draw_band("read only", model.read_only_band, Tone::unknown, left, below, width);
    return draw_backup_band(model, actions, left, below, width);
}

// --- The rail ------------------------------------------------------------------------------------------

static constexpr float rail_padding = 12, rail_gap = 2, mark = 44, lowest_item = 32;
static constexpr std::size_t foot_items = 3;

// The mark of the program, which tells about it when pressed.
static bool draw_logo()
{
    auto const side = ui::px(mark);
    ImGui::SetCursorPosX((ui::px(ui::rail_width) - side) / 2);
    auto const at = ImGui::GetCursorScreenPos();
    bool const is_pressed = ImGui::InvisibleButton(("###" + say("shell.about")).c_str(), { side, side });
    ui::tooltip(say("shell.about"));
    ui::draw_mark(at, side);
    return is_pressed;
}

// The review of a unit lies behind the board, what a unit receives behind its hand-in.
static bool is_shown(NavItem const& item, Place const& place, bool is_coordinator)
{
    if (place.page == Page::review)
        return item.page == Page::progress;
    bool const is_behind_hand_in = place.page == Page::merge && !is_coordinator;
    return item.page == (is_behind_hand_in ? Page::hand_in : place.page);
}

static bool has_merge(ShellModel const& model) { return std::ranges::count(model.items, Page::merge, &NavItem::page) > 0; }

// All of them fit, down to the height of a target: an office's old screen is 768 pixels high.
static float rail_pitch(std::size_t items, float height)
{
    auto const room = ui::logical(height) - 3 * rail_padding - mark - 2 * rail_gap;
    return std::clamp(std::floor(room / float(items + foot_items)) - rail_gap, lowest_item, ui::rail_item_height);
}

// What is not a page of the plan: found at the foot.
static void draw_rail_foot(float item_height, Actions& actions, Place& place)
{
    if (ui::rail_item(icons::icon_search, say("shell.find"), false, 0, item_height))
        place.is_finding = true;
    ui::tooltip(say("shell.find.tip"));
    if (ui::rail_item(icon_of(Page::plan), say("page.plan"), place.page == Page::plan, 0, item_height))
        actions.push(GoTo { Page::plan });
    if (ui::rail_item(icons::icon_settings, say("page.settings"), place.page == Page::settings || place.page == Page::help, 0, item_height))
        actions.push(GoTo { Page::settings });
}

static void draw_rail(ShellModel const& model, Actions& actions, Place& place, float height)
{
    auto const width = ui::px(ui::rail_width);
    ui::begin_desk("rail", { 0, 0 }, { width, height }, ui::look().colour.rail, { 0, ui::px(rail_padding) });
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui::px(rail_gap)));
    ImGui::GetWindowDrawList()->AddLine({ width - 0.5f, 0 }, { width - 0.5f, height }, ui::look().colour.hairline);
    bool const is_about_asked_for = draw_logo();
    ui::space(rail_padding);
    auto const item_height = rail_pitch(model.items.size(), height);
    for (auto const& item : model.items) {
        if (ui::rail_item(icon_of(item.page), item.label, is_shown(item, place, has_merge(model)), item.badge, item_height))
            actions.push(GoTo { item.page });
    }
    auto const foot = float(foot_items) * ui::px(item_height) + 2 * ui::px(rail_gap) + ui::px(rail_padding);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), height - foot));
    draw_rail_foot(item_height, actions, place);
    ImGui::PopStyleVar();
    draw_about(model, is_about_asked_for);
    ui::end_desk();
}

// --- The bar of a phone --------------------------------------------------------------------------------

// Each item gets its label's width and an equal share of what is left; labels are cut when nothing is.
static std::vector<float> bar_widths(ShellModel const& model, float room)
{
    std::vector<float> widths;
    float left_over = room;
    for (auto const& item : model.items) {
        widths.push_back(item.is_in_bar ? ui::width_of(ui::Face::small, item.short_label) : 0);
        left_over -= widths.back();
    }
    auto const shown = std::ranges::count_if(model.items, &NavItem::is_in_bar);
    for (auto& width : widths)
        width += width > 0 ? left_over / float(shown) : 0;
    return widths;
}

static std::string bar_label(NavItem const& item, float width)
{
    bool const fits = ui::width_of(ui::Face::small, item.short_label) <= width;
    return (fits ? item.short_label : ui::cut_to(ui::Face::small, item.short_label, width)) + "###" + item.label;
}

static void draw_bottom_bar(ShellModel const& model, Actions& actions, Place const& place, ImVec2 window)
{
    auto const height = ui::px(ui::bottom_bar_height);
    auto const widths = bar_widths(model, window.x);
    ui::begin_desk("bar", { 0, window.y - height }, { window.x, height }, ui::look().colour.rail, { 0, ui::px(6) });
    ImGui::GetWindowDrawList()->AddLine({ 0, window.y - height + 0.5f }, { window.x, window.y - height + 0.5f }, ui::look().colour.hairline);
    float left = 0;
    for (std::size_t i = 0; i < model.items.size(); ++i) {
        auto const& item = model.items[i];
        ImGui::SetCursorPos({ left, ui::px(6) });
        if (item.is_in_bar && ui::bottom_item(icon_of(item.page), bar_label(item, widths[i]), is_shown(item, place, has_merge(model)), widths[i], item.badge))
            actions.push(GoTo { item.page });
        left += widths[i];
    }
    ui::end_desk();
}

// Pages that have no place in the bar.
static std::vector<std::pair<Page, std::string>> foot_pages(ShellModel const& model)
{
    std::vector<std::pair<Page, std::string>> pages;
    for (auto const& item : model.items) {
        if (!item.is_in_bar)
            pages.push_back({ item.page, item.label });
    }
    pages.insert(pages.end(), { { Page::settings, say("page.settings") }, { Page::plan, say("page.plan") }, { Page::help, say("page.help") } });
    return pages;
}

// The page leaves the program: as a picture, on paper, as text.
static void draw_carrying_links(Actions& actions)
{
    if (ui::link_button(say("saving.title")))
        actions.push(AskWhatToSave {});
    ui::tooltip("Ctrl+P");
    ui::flow(ui::link_width(say("shell.copy")));
    if (ui::link_button(say("shell.copy")))
        actions.push(CopyPage {});
    ui::tooltip("Ctrl+Shift+C");
}

static void draw_foot(Actions& actions)
{
    ui::space(8);
    draw_carrying_links(actions);
}

static void draw_phone_foot(ShellModel const& model, Actions& actions)
{
    ui::space(24);
    for (auto const& [page, name] : foot_pages(model)) {
        if (ui::link_button(name))
            actions.push(GoTo { page });
        ui::flow(ui::link_width(say("shell.about")));
    }
    draw_about(model, ui::link_button(say("shell.about")));
    draw_carrying_links(actions);
}

// --- The whole -------------------------------------------------------------------------------------------

static void draw_room(ShellModel const& model, Place const& place, ImVec2 from, ImVec2 to, bool is_phone, Actions& actions, std::function<void()> const& page)
{
    ImVec2 const padding { ui::px(is_phone ? 18.0f : 32.0f), ui::px(is_phone ? 18.0f : 24.0f) };
    auto const width = to.x - from.x;
    ui::begin_desk("page", from, { width, to.y - from.y }, ui::look().colour.background, padding);
    auto const come = ui::arrived(ImGui::GetID("page shown"), int(place.page));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round((1 - come) * ui::px(12)));
    auto const beside_scrollbar = width - 2 * padding.x - ImGui::GetStyle().ScrollbarSize;   // The same with and without one.
    auto const region = ui::begin_region(std::min(beside_scrollbar, ui::px(widest_page)));
    page();
    is_phone ? draw_phone_foot(model, actions) : draw_foot(actions);
    ui::end_region(region);
    ImGui::Dummy({ 0, ui::px(8) });
    ui::fade_in(from, to, come);
    ui::end_desk();
}

void draw_shell(ShellModel const& model, Actions& actions, Place& place, std::function<void()> const& page)
{
    auto const window = ImGui::GetIO().DisplaySize;
    bool const is_phone = window.x < ui::px(ui::narrow_width);
    auto const left = is_phone ? 0 : ui::px(ui::rail_width);
    auto const top = draw_bands(model, actions, left, window.x - left);
    auto const bottom = window.y - (is_phone ? ui::px(ui::bottom_bar_height) : 0);
    if (is_phone)
        draw_bottom_bar(model, actions, place, window);
    else
        draw_rail(model, actions, place, window.y);
    draw_room(model, place, { left, top }, { window.x, bottom }, is_phone, actions, page);
}

}
