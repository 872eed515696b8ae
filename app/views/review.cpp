// One unit's answers of one period: what is to be said of them, and every answer.
#include "app/views/review_parts.h"
#include "app/views/views.h"

#include "app/format.h"
#include "app/text.h"
#include "app/views/form_parts.h"
#include "app/views/state_icon.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

// --- Where it stands -------------------------------------------------------------------------

static void draw_receipt(ReviewModel const& model)
{
    if (model.receipt.empty())
        return;
    ui::words(ui::Face::label, say("hand_in.receipt"), ui::look().colour.muted);
    ui::words(ui::Face::number, model.receipt);
}

static void draw_state(ReviewModel const& model)
{
    ui::pill(model.tone, model.state, icon_of(model.hand_in.state));
    ui::space(8);
    draw_receipt(model);
    ui::muted(model.facts);
    if (!model.asks_to_reopen.empty()) {
        ui::space(8);
        ui::note(Tone::attention, model.asks_to_reopen);
    }
    if (!model.waiting.empty()) {
        ui::space(8);
        ui::note(Tone::attention, model.waiting);
    }
    if (!model.comment.empty()) {
        ui::space(8);
        ui::note(Tone::accent, model.comment);
    }
}

// --- What can be done ------------------------------------------------------------------------

static void say_of_it(ReviewModel const& model, char const* key, char const* icon, ReviewState state, Actions& actions)
{
    auto const name = say(key);
    ui::ButtonShape const shape { icon, 0, model.can_review, model.why_not };
    ui::flow(ui::button_width(name, shape));
    if (ui::quiet_button(name, shape))
        actions.push(ReviewHandIn { model.unit, model.period, state, {} });
}

static void draw_main_button(ReviewModel const& model, Actions& actions)
{
    if (model.can_reopen) {
        if (ui::quiet_button(say("review.reopen"), { icons::icon_unlock }))
            actions.push(ReviewHandIn { model.unit, model.period, ReviewState::reviewing, {} });
        return;
    }
    if (ui::primary_button(say("review.accept"), { icons::icon_check, 0, model.can_accept, model.why_not_accept }))
        actions.push(ReviewHandIn { model.unit, model.period, ReviewState::accepted, {} });
    if (model.hand_in.state != ReviewState::reviewing)
        say_of_it(model, "review.reviewing", icons::icon_eye, ReviewState::reviewing, actions);
    say_of_it(model, "review.return", icons::icon_undo, ReviewState::returned, actions);
}

static void draw_more_buttons(ReviewModel const& model, Actions& actions)
{
    auto const extend = say("review.extend"), save = say("review.save_return");
    ui::flow(ui::button_width(extend, { icons::icon_clock }));
    if (ui::quiet_button(extend, { icons::icon_clock }))
        actions.push(ExtendDeadline { model.unit, model.period, {}, {} });
    ui::flow(ui::button_width(save, { icons::icon_download }));
    if (ui::quiet_button(save, { icons::icon_download }))
        actions.push(SaveReturn { model.unit });
}

void draw_verdict(ReviewModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("verdict");
    draw_state(model);
    ui::space(12);
    draw_main_button(model, actions);
    draw_more_buttons(model, actions);
    if (!model.can_reopen && !model.why_not_accept.empty())
        ui::wrapped(ui::Face::secondary, model.why_not_accept, ui::look().colour.attention);
    ui::end_card(card);
    ui::space(ui::gap);
}

// --- Page --------------------------------------------------------------------------------------

void draw_review(ReviewModel const& model, Actions& actions, Place&)
{
    if (ui::link_button("←  " + say("page.progress") + "###back"))
        actions.push(GoTo { Page::progress });
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    draw_period_choice(model.periods, model.period, actions);
    ui::end_page_title(title);
    draw_verdict(model, actions);
    draw_answers(model, actions);
}

}
