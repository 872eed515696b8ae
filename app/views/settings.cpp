// How the program looks and speaks, where its data lies and whether it is sound.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// --- Hiển thị --------------------------------------------------------------------------------

static void draw_choice(char const* key, std::span<std::string const> choices, std::size_t chosen, int columns, std::function<void(std::size_t)> const& choose)
{
    ui::words(ui::Face::label, say(key));
    if (auto const picked = ui::segmented(say(key), choices, chosen, columns))
        choose(*picked);
    ui::space(16);
}

static void draw_looks(SettingsModel const& model, ui::Cell const& cell, Actions& actions)
{
    auto const card = ui::begin_card("looks", cell);
    ui::heading(say("settings.looks"));
    ui::space(16);
    auto looks = model.looks;
    std::vector<std::string> const languages { "Tiếng Việt", "English" };
    std::vector<std::string> const themes { say("settings.theme.light"), say("settings.theme.dark"), say("settings.theme.contrast") };
    std::vector<std::string> percents;
    for (auto const size : sizes)
        percents.push_back(std::to_string(size) + " %");
    auto const size_at = std::size_t(std::ranges::find(sizes, looks.size) - sizes.begin());
    draw_choice("settings.language", languages, std::size_t(looks.language), 2, [&](std::size_t i) { looks.language = Language(i); });
    draw_choice("settings.size", percents, size_at, 5, [&](std::size_t i) { looks.size = sizes.at(i); });
    draw_choice("settings.theme", themes, std::size_t(looks.theme), 3, [&](std::size_t i) { looks.theme = Theme(i); });
    if (ui::check_line(say("settings.still"), looks.is_still))
        looks.is_still = !looks.is_still;
    if (looks != model.looks)
        actions.push(UseLooks { looks });
    ui::end_card(card);
}

// --- Dữ liệu ---------------------------------------------------------------------------------

static void draw_fact(char const* key, std::string const& fact)
{
    if (fact.empty())
        return;
    ui::words(ui::Face::label, say(key), ui::look().colour.muted);
    ui::wrapped(ui::Face::body, fact);
    ui::space(12);
}

static void draw_check(SettingsModel const& model, Actions& actions)
{
    if (ui::quiet_button(say("settings.check"), { icons::icon_shield }))
        actions.push(CheckData {});
    if (model.checked.empty())
        return;
    ui::space(8);
    ui::note(model.problems.empty() ? Tone::met : Tone::not_met, model.checked);
    for (auto const& problem : model.problems)
        ui::wrapped(ui::Face::secondary, "•  " + problem);
}

static void lead_to(char const* key, char const* icon, Action action, Actions& actions)
{
    ui::flow(ui::button_width(say(key), { icon }));
    if (ui::quiet_button(say(key), { icon }))
        actions.push(std::move(action));
}

static void draw_data(SettingsModel const& model, ui::Cell const& cell, Actions& actions)
{
    auto const card = ui::begin_card("data", cell);
    ui::heading(say("settings.data"));
    ui::space(16);
    draw_fact("settings.who", model.who);
    draw_fact("settings.device", model.device);
    draw_fact("settings.plan", model.plan);
    draw_fact("settings.data_file", model.data_file);
    draw_check(model, actions);
    lead_to("settings.backups", icons::icon_refresh, ShowRecords { RecordsTab::backups }, actions);
    lead_to("settings.devices", icons::icon_device, ShowRecords { RecordsTab::devices }, actions);
    ui::end_card(card);
}

// --- Page --------------------------------------------------------------------------------------

static void draw_more(Actions& actions)
{
    auto const card = ui::begin_card("more");
    ui::heading(say("page.help"));
    ui::space(16);
    if (ui::quiet_button(say("settings.help"), { icons::icon_help }))
        actions.push(GoTo { Page::help });
    lead_to("settings.tour", icons::icon_flag, ShowTour {}, actions);
    ui::end_card(card);
}

void draw_settings(SettingsModel const& model, Actions& actions)
{
    ui::page_title(model.title, model.subtitle);
    auto grid = ui::begin_grid("settings", { 1, 1 }, ui::gap, 900);
    draw_looks(model, ui::next_cell(grid), actions);
    draw_data(model, ui::next_cell(grid), actions);
    ui::end_grid(grid);
    ui::space(ui::gap);
    draw_more(actions);
}

}
