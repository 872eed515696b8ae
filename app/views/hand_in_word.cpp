// What the coordinator says of a hand-in and asks about it; each remark leads to its field.
#include "app/views/form_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static void draw_to_mend_row(RemarkRow const& remark, bool is_first, Actions& actions)
{
    auto const verb = say("hand_in.fix");
    auto const row = ui::begin_row(verb + "###mend " + remark.remark.subject, { 56, is_first });
    auto grid = ui::begin_grid("remark", { 1, ui::logical(ui::width_of(ui::Face::label, verb)) }, 12, 0);
    auto const text = ui::begin_region(ui::next_cell(grid).width);
    if (!remark.question.empty())
        ui::wrapped(ui::Face::strong, remark.question);
    ui::wrapped(ui::Face::body, remark.text);
    ui::muted(remark.author);
    ui::end_region(text);
    ui::next_cell(grid);
    ui::space(6);
    ui::words(ui::Face::label, verb, ui::look().colour.accent);
    ui::end_grid(grid);
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(ShowQuestion { remark.remark.on });
}

void draw_word_of_coordinator(HandInModel const& model, Actions& actions)
{
    if (model.review_state.empty() && model.to_mend.empty())
        return;
    auto const card = ui::begin_card("word of the coordinator");
    ui::heading(say("hand_in.word"));
    ui::space(8);
    if (!model.review_state.empty())
        ui::note(model.review_tone, model.review_state);
    if (!model.to_mend.empty()) {
        ui::space(12);
        ui::words(ui::Face::label, say("hand_in.to_mend", { number_text(std::int64_t(model.to_mend.size())) }));
        auto const list = ui::begin_list("to mend");
        for (auto const& remark : model.to_mend)
            draw_to_mend_row(remark, &remark == &model.to_mend.front(), actions);
        ui::end_list(list);
    }
    if (!model.asked_to_reopen.empty()) {
        ui::space(8);
        ui::note(Tone::accent, model.asked_to_reopen);
    }
    if (model.can_ask_to_reopen && ui::quiet_button(say("review.ask_to_reopen"), { icons::icon_unlock }))
        actions.push(AskToReopen { model.period, {} });
    draw_way_to_reopen(model.reopen, actions);
    ui::end_card(card);
    ui::space(ui::gap);
}

}
