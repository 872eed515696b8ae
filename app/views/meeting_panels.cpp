// What a presenter does beside the slides: choose and arrange them, note a conclusion.
#include "app/views/meeting_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>
#include <optional>

namespace canbang {

static constexpr float panel_width = 480, wide_panel = 880, list_height = 400;   // Logical pixels.
static constexpr std::array seconds { 5, 10, 15, 30, 60 };

// --- The deck ---------------------------------------------------------------------------------------------

static std::vector<std::string> order_of(MeetingModel const& model)
{
    std::vector<std::string> order;
    std::ranges::transform(model.deck, std::back_inserter(order), &SlideName::id);
    return order;
}

static void move(MeetingModel const& model, Deck& deck, std::size_t from, std::size_t to)
{
    deck.order = order_of(model);
    if (to < deck.order.size())
        std::swap(deck.order[from], deck.order[to]);
}

static void show_or_hide(Deck& deck, SlideName const& name)
{
    if (name.is_hidden)
        std::erase(deck.hidden, name.id);
    else
        deck.hidden.push_back(name.id);
}

static void draw_names(MeetingModel const& model, Deck& deck)
{
    for (std::size_t i = 0; i < model.deck.size(); ++i) {
        auto const& name = model.deck[i];
        auto grid = ui::begin_grid(name.id, { 1, 40, 40 }, 8, 0);
        ui::next_cell(grid);
        if (ui::check_line(name.title, !name.is_hidden))
            show_or_hide(deck, name);
        ui::next_cell(grid);
        ui::ButtonShape const up { nullptr, 0, i > 0, say("meeting.arrange.first") }, down { nullptr, 0, i + 1 < model.deck.size(), say("meeting.arrange.last") };
        if (ui::icon_button(icons::icon_chevron_up, say("meeting.arrange.up", { name.title }), up))
            move(model, deck, i, i - 1);
        ui::next_cell(grid);
        if (ui::icon_button(icons::icon_chevron_down, say("meeting.arrange.down", { name.title }), down))
            move(model, deck, i, i + 1);
        ui::end_grid(grid);
    }
}

static void draw_pace(Deck& deck)
{
    std::vector<std::string> words;
    for (auto const each : seconds)
        words.push_back(std::to_string(each));
    auto const chosen = std::size_t(std::ranges::find(seconds, deck.seconds) - seconds.begin());
    ui::words(ui::Face::label, say("meeting.seconds"));
    if (auto const picked = ui::segmented(say("meeting.seconds"), words, chosen, int(words.size())))
        deck.seconds = seconds.at(*picked);
}

static void draw_screens(Deck& deck, std::size_t screens)
{
    std::vector<std::string> names { say("meeting.screen.auto") };
    for (std::size_t i = 1; i <= screens; ++i)
        names.push_back(say("meeting.screen.number", { std::to_string(i) }));
    ui::words(ui::Face::label, say("meeting.screen"));
    if (auto const picked = ui::segmented(say("meeting.screen"), names, std::size_t(deck.screen + 1), int(names.size())))
        deck.screen = int(*picked) - 1;
}

void draw_arranging(MeetingModel const& model, Deck const& deck, std::size_t screens, Actions& actions, Place& place)
{
    if (!ui::begin_asked_dialog("arrange", say("meeting.arrange.title"), wide_panel))
        return;
    auto wanted = deck;
    auto grid = ui::begin_grid("arranging", { 1.5f, 1 }, 32, 0);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    ui::begin_scroll("names", ui::px(list_height));
    draw_names(model, wanted);
    ui::end_scroll();
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    if (ui::check_line(say("meeting.masks"), wanted.masks_small_units))
        wanted.masks_small_units = !wanted.masks_small_units;
    if (ui::check_line(say("meeting.loop"), wanted.is_looping))
        wanted.is_looping = !wanted.is_looping;
    ui::space(8);
    draw_pace(wanted);
    if (screens > 1)
        draw_screens(wanted, screens);
    ui::space(16);
    if (ui::primary_button(say("shell.close")))
        ui::close_dialog();
    ui::end_region(right);
    ui::end_grid(grid);
    if (wanted != deck)
        actions.push(ArrangeDeck { wanted });
    if (ui::end_asked_dialog("arrange"))
        place.meeting.is_arranging = false;
}

// --- A conclusion -------------------------------------------------------------------------------------------

static void draw_owner(MeetingModel const& model, MeetingPlace& meeting)
{
    std::vector<std::string> names { say("meeting.conclude.office") };
    std::size_t chosen = 0;
    for (auto const& [id, name] : model.owners) {
        if (id == meeting.owner)
            chosen = names.size();
        names.push_back(name);
    }
    ui::words(ui::Face::label, say("meeting.conclude.owner"));
    if (auto const picked = ui::dropdown(say("meeting.conclude.owner"), names, chosen))
        meeting.owner = *picked == 0 ? std::string() : model.owners[*picked - 1].first;
}

// Read at every key, so that the button it opens is there for the next Tab.
static std::optional<Date> draw_due(MeetingPlace& meeting)
{
    auto const day = date_from_typed(meeting.due);
    bool const is_wrong = meeting.due.size() >= 8 && !day;
    ui::FieldShape shape { say("checklist.day_hint") };
    if (is_wrong)
        shape.mark = ui::Mark::not_met, shape.help = say("meeting.conclude.no_day");
    if (auto const typed = ui::text_field_as_typed(say("meeting.conclude.due"), meeting.due, shape))
        meeting.due = *typed;
    return day ? std::optional(day.value()) : std::nullopt;
}

void draw_concluding(MeetingModel const& model, Actions& actions, Place& place)
{
    if (!ui::begin_asked_dialog("conclude", say("meeting.conclude"), panel_width))
        return;
    auto& meeting = place.meeting;
    ui::FieldShape what;
    what.takes_keyboard = ImGui::IsWindowAppearing();
    if (auto const typed = ui::text_field_as_typed(say("meeting.conclude.what"), meeting.conclusion, what))
        meeting.conclusion = *typed;
    ui::space(12);
    draw_owner(model, meeting);
    ui::space(12);
    auto const due = draw_due(meeting);
    ui::space(16);
    bool const is_ready = !meeting.conclusion.empty() && due;
    ui::ButtonShape const save { icons::icon_check, 0, is_ready, say("meeting.conclude.empty") };
    if (ui::primary_button(say("meeting.conclude.save"), save)) {
        actions.push(Conclude { meeting.conclusion, meeting.owner, iso_date(*due) });
        ui::close_dialog();
    }
    ui::same_line();
    if (ui::quiet_button(say("question.cancel")))
        ui::close_dialog();
    if (ui::end_asked_dialog("conclude"))
        meeting.is_concluding = false;
}

}
