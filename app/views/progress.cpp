// The coordinator's board: who has handed in, whom to remind, what is still to be made clear.
#include "app/views/progress_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static void draw_reminding(ProgressModel const& model, Place& place)
{
    bool const was_copied = !model.reminder.empty() && place.copied == model.reminder;
    ui::ButtonShape const shape { was_copied ? icons::icon_check : icons::icon_copy, 0, !model.reminder.empty(), model.why_not_remind };
    auto const name = model.remind_label + "###remind";
    ui::flow(ui::button_width(name, shape));
    if (ui::primary_button(name, shape)) {
        ImGui::SetClipboardText(model.reminder.c_str());
        place.copied = model.reminder;
    }
}

static void draw_accepting(ProgressModel const& model, Actions& actions)
{
    auto const name = model.accept_label + "###accept all";
    ui::ButtonShape const shape { icons::icon_check, 0, model.why_not_accept.empty(), model.why_not_accept };
    if (ui::quiet_button(name, shape))
        actions.push(AcceptAll { model.period });
}

static void draw_title(ProgressModel const& model, Actions& actions, Place& place)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    draw_accepting(model, actions);
    draw_reminding(model, place);
    ui::end_page_title(title);
}

// What was copied, so that nobody pastes what they have not read.
static void draw_letter(ProgressModel const& model, Place& place)
{
    if (model.reminder.empty() || place.copied != model.reminder)
        return;
    auto const card = ui::begin_card("letter");
    ui::words(ui::Face::label, say("progress.reminder_copied"));
    ui::space(8);
    ui::wrapped(ui::Face::secondary, model.reminder);
    if (ui::link_button(say("progress.reminder_hide")))
        place.copied.clear();
    ui::end_card(card);
    ui::space(ui::gap);
}

// --- Cần làm rõ ----------------------------------------------------------------------------------

static void draw_remark(OpenRemark const& remark, bool is_first, Actions& actions)
{
    auto const row = ui::begin_row(remark.place + "###remark " + remark.id, { 64, is_first });
    ui::wrapped(ui::Face::strong, remark.place);
    ui::wrapped(ui::Face::body, remark.text);
    ui::muted(remark.author);
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(remark.review);
}

void draw_open_remarks(ProgressModel const& model, Actions& actions)
{
    ui::heading(model.remarks_title);
    ui::space(8);
    if (model.remarks.empty()) {
        auto const card = ui::begin_card("remarks");
        ui::wrapped(ui::Face::strong, say("progress.remarks.none"));
        ui::muted(say("progress.remarks.none_detail"));
        return ui::end_card(card);
    }
    auto const list = ui::begin_list("remarks");
    for (auto const& remark : model.remarks)
        draw_remark(remark, &remark == &model.remarks.front(), actions);
    ui::end_list(list);
}

// --- Page ----------------------------------------------------------------------------------------

void draw_progress(ProgressModel const& model, Actions& actions, Place& place)
{
    draw_title(model, actions, place);
    draw_letter(model, place);
    draw_progress_board(model, actions, place);
    ui::space(ui::gap);
    draw_open_remarks(model, actions);
    ui::space(ui::gap);
    draw_shares(model, actions);
}

}
