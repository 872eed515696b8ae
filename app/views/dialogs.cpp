// What lies over the page: a question, the history of an answer, the files being merged.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// Logical pixels.
static constexpr float question_width = 560, history_width = 720, answer_height = 88, most_answers = 5, progress_width = 480, details_height = 200;

// --- A question ------------------------------------------------------------------------------

static void draw_details(Question const& question)
{
    if (question.details.empty())
        return;
    bool const scrolls = question.details.size() > 6;
    if (scrolls)
        ui::begin_scroll("details", ui::px(details_height));
    for (auto const& detail : question.details)
        ui::wrapped(ui::Face::secondary, "•  " + detail);
    if (scrolls)
        ui::end_scroll();
    ui::space(12);
}

static void draw_line(std::string const& label, std::string const& hint, std::string& typed, bool is_secret, bool is_first)
{
    ui::FieldShape shape;
    shape.hint = hint;
    shape.is_secret = is_secret;
    shape.takes_keyboard = is_first && ImGui::IsWindowAppearing();
    if (auto const now = ui::text_field_as_typed(label, typed, shape))
        typed = *now;
    ui::space(12);
}

static void draw_fields(Question const& question, Place& place)
{
    if (question.typing == Typing::nothing)
        return;
    if (question.typing == Typing::day_and_line) {
        ui::FieldShape shape;
        shape.takes_keyboard = ImGui::IsWindowAppearing();
        if (auto const day = ui::date_field(say("question.day"), place.typed_day, shape))
            place.typed_day = *day;
        ui::space(12);
    }
    bool const is_secret = question.typing == Typing::passphrase;
    draw_line(question.label, question.hint, place.typed, is_secret, question.typing != Typing::day_and_line);
    if (is_secret)
        draw_line(say("question.move.again"), {}, place.typed_again, true, false);
}

void draw_question(Question const& question, Actions& actions, Place& place)
{
    if (!ui::begin_asked_dialog("question", question.title, question_width))
        return;
    ui::muted(question.explanation);
    ui::space(12);
    draw_details(question);
    draw_fields(question, place);
    auto const why_not = why_not_answered(question, place);
    ui::ButtonShape const shape { nullptr, 0, why_not.empty(), why_not };
    if (question.is_dangerous ? ui::danger_button(question.confirm, shape) : ui::primary_button(question.confirm, shape)) {
        actions.push(answered(question, place));
        ui::close_dialog();
    }
    ui::same_line();
    if (ui::quiet_button(say("question.cancel")))
        ui::close_dialog();
    if (!why_not.empty())
        ui::muted(why_not);
    if (ui::end_asked_dialog("question"))
        actions.push(CloseDialog {});
}

// --- The history of an answer ----------------------------------------------------------------

static void draw_answer(HistoryRow const& answer, std::size_t index, bool is_first)
{
    auto const row = ui::begin_row(answer.value + "###answer " + std::to_string(index), { 64, is_first });
    auto const pill = ui::pill_width(answer.tone, answer.state);
    auto grid = ui::begin_grid("answer", { 1, ui::logical(pill) }, 12, 320);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::strong, answer.value);
    ui::muted(answer.who);
    ui::muted(answer.detail);
    ui::end_region(told);
    ui::next_cell(grid);
    ui::pill(answer.tone, answer.state);
    ui::end_grid(grid);
    ui::end_row(row);
}

void draw_history(HistoryModel const& model, Actions& actions)
{
    if (!ui::begin_asked_dialog("history", model.title, history_width))
        return;
    ui::muted(model.place);
    ui::space(12);
    if (model.rows.empty())
        ui::wrapped(ui::Face::body, say("history.none"));
    else
        ui::begin_scroll("answers", ui::px(answer_height * std::min(most_answers, float(model.rows.size()))));
    for (std::size_t i = 0; i < model.rows.size(); ++i)
        draw_answer(model.rows[i], i, i == 0);
    if (!model.rows.empty())
        ui::end_scroll();
    ui::space(12);
    if (ui::quiet_button(say("shell.close")))
        ui::close_dialog();
    if (ui::end_asked_dialog("history"))
        actions.push(CloseDialog {});
}

// --- Files being merged ----------------------------------------------------------------------

void draw_progress(ImportProgress const& progress, Actions& actions)
{
    if (!ui::begin_asked_dialog("progress", say("merge.merging"), progress_width, true))
        return;
    ui::words(ui::Face::strong, progress.headline);
    ui::progress_bar("files", { ui::Ratio { std::int64_t(progress.done), std::int64_t(progress.total) }, {}, ui::BarColour::accent }, progress.headline);
    ui::shortened(ui::Face::secondary, progress.file, ui::room(), ui::look().colour.muted);
    ui::space(12);
    ui::ButtonShape const shape { nullptr, 0, !progress.is_stopping, say("merge.stopping") };
    if (ui::quiet_button(say("merge.stop"), shape) || (!progress.is_stopping && ImGui::IsKeyPressed(ImGuiKey_Escape)))
        actions.push(StopImport {});
    ui::muted(say(progress.is_stopping ? "merge.stopping" : "merge.stop_hint"));
    ui::end_asked_dialog("progress");
}

}
