// The first start: who are you, and nothing else.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static constexpr float card_width = 600;

static void draw_head(WelcomeModel const& model, Place const& place)
{
    ui::words(ui::Face::title, say("welcome.title"));
    ui::space(4);
    ui::wrapped(ui::Face::strong, model.plan_name);
    ui::muted(model.office);
    ui::space(20);
    ui::wrapped(ui::Face::body, say(place.is_moving_here ? "welcome.move.intro" : "welcome.intro"));
    ui::space(16);
}

// True in the frame in which one was picked.
static bool choose_unit(WelcomeModel const& model, Place& place)
{
    std::vector<std::string> names { say("welcome.choose") };
    std::size_t chosen = 0;
    for (auto const& [id, name] : model.units) {
        if (id == place.first_unit)
            chosen = names.size();
        names.push_back(name);
    }
    ui::words(ui::Face::label, say("welcome.unit"));
    auto const picked = ui::dropdown(say("welcome.unit"), names, chosen);
    if (picked)
        place.first_unit = *picked == 0 ? std::string() : model.units[*picked - 1].first;
    return picked && *picked > 0;
}

static void draw_who(WelcomeModel const& model, Place& place)
{
    bool const is_picked = !place.first_is_coordinator && choose_unit(model, place);
    bool const is_ticked = ui::check_line(say("welcome.coordinator"), place.first_is_coordinator);
    if (is_ticked)
        place.first_is_coordinator = !place.first_is_coordinator;
    ui::muted(say("welcome.coordinator_detail", { model.coordinator }));
    ui::space(16);
    ui::FieldShape shape;
    shape.takes_keyboard = is_picked || (is_ticked && place.first_is_coordinator);
    shape.hint = say("welcome.author_hint");
    shape.help = say("welcome.author_help");
    if (auto const typed = ui::text_field_as_typed(say("welcome.author"), place.first_author, shape))
        place.first_author = *typed;
}

static void draw_begin(WelcomeModel const& model, Actions& actions, Place const& place)
{
    bool const has_unit = place.first_is_coordinator || !place.first_unit.empty();
    ui::ButtonShape shape;
    shape.width = -1;
    shape.is_enabled = has_unit && !place.first_author.empty();
    if (!shape.is_enabled)
        shape.why_not = say(has_unit ? "welcome.why_not.author" : "welcome.why_not.unit");
    ui::space(20);
    if (ui::primary_button(say("welcome.begin"), shape))
        actions.push(Begin { place.first_is_coordinator ? model.coordinator_unit : place.first_unit, place.first_author, place.first_is_coordinator });
    if (!shape.is_enabled)
        ui::muted(shape.why_not);
}

static void draw_first_start(WelcomeModel const& model, Actions& actions, Place& place)
{
    draw_who(model, place);
    draw_begin(model, actions, place);
    ui::space(8);
    if (ui::link_button(say("welcome.move")))
        place.is_moving_here = true;
}

// --- From another machine --------------------------------------------------------------------

static void draw_identity(WelcomeModel const& model, Actions& actions, Place& place)
{
    if (ui::quiet_button(say("welcome.move.choose"), { icons::icon_key }))
        actions.push(AskForFiles {});
    if (!model.identity_file.empty())
        ui::wrapped(ui::Face::strong, model.identity_file);
    ui::space(16);
    ui::FieldShape shape;
    shape.is_secret = true;
    shape.help = say("welcome.move.passphrase_help");
    if (auto const typed = ui::text_field_as_typed(say("question.move.label"), place.first_passphrase, shape))
        place.first_passphrase = *typed;
}

static void draw_move(WelcomeModel const& model, Actions& actions, Place& place)
{
    draw_identity(model, actions, place);
    ui::ButtonShape shape;
    shape.width = -1;
    shape.is_enabled = !model.identity_file.empty() && !place.first_passphrase.empty();
    if (!shape.is_enabled)
        shape.why_not = say(model.identity_file.empty() ? "welcome.why_not.identity" : "welcome.why_not.passphrase");
    ui::space(20);
    if (ui::primary_button(say("welcome.move.begin"), shape))
        actions.push(BeginAs { place.first_passphrase });
    if (!shape.is_enabled)
        ui::muted(shape.why_not);
    ui::space(8);
    if (ui::link_button(say("welcome.move.back"))) {
        place.is_moving_here = false;
        place.first_passphrase.clear();
    }
}

static void draw_foot(WelcomeModel const& model, Actions& actions)
{
    ui::space(16);
    ui::note(Tone::accent, say("welcome.private"));
    if (!model.units_note.empty())
        ui::muted(model.units_note);
    if (ui::link_button(say("welcome.demo")))
        actions.push(ShowDemo {});
    ui::flow(ui::button_width(say("shell.language")));
    if (ui::link_button(say("shell.language")))
        actions.push(Speak { spoken() == Language::vietnamese ? Language::english : Language::vietnamese });
}

void draw_welcome(WelcomeModel const& model, Actions& actions, Place& place)
{
    auto const window = ImGui::GetIO().DisplaySize;
    auto const side = std::max(ui::px(16), (window.x - ui::px(card_width)) / 2);
    auto const top = window.x < ui::px(ui::narrow_width) ? ui::px(16) : ui::px(48);
    ui::begin_desk("welcome", { 0, 0 }, window, ui::look().colour.background, { side, top });
    auto const card = ui::begin_card("welcome", { .padding = window.x < ui::px(ui::narrow_width) ? 20.0f : 32.0f });
    draw_head(model, place);
    if (place.is_moving_here)
        draw_move(model, actions, place);
    else
        draw_first_start(model, actions, place);
    draw_foot(model, actions);
    ui::end_card(card);
    ui::end_desk();
}

}
