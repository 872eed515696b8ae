#include "app/views/views.h"

#include "app/format.h"
#include "app/text.h"
#include "app/views/form_parts.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>

namespace canbang {

// Logical pixels. Lines longer than this are hard to read.
static constexpr float widest_column = 880, two_columns = 860;

static void draw_step(char const* number, std::string const& title, Tone tone)
{
    ui::pill(tone, number, "");
    ui::same_line(12);
    ui::words(ui::Face::card_title, title);
}

// --- 1 Kiểm tra --------------------------------------------------------------------------------

namespace {

struct SeverityLook { Severity severity; char const* title; char const* verb; Tone tone; };

}

static constexpr std::array<SeverityLook, 3> severities { {
    { Severity::error, "hand_in.errors", "hand_in.fix", Tone::not_met },
    { Severity::warning, "hand_in.warnings", "hand_in.look", Tone::attention },
    { Severity::information, "hand_in.information", "hand_in.look", Tone::unknown },
} };

static void draw_reason(ReasonField const& field, Actions& actions)
{
    ui::FieldShape shape;
    shape.hint = say("hand_in.reason_hint");
    shape.is_label_hidden = true;
    shape.is_read_only = field.is_read_only;
    ui::space(8);
    if (auto const typed = ui::text_field(field.name, field.reason, shape))
        answer(actions, field.key, *typed);
}

static void draw_finding(FindingRow const& finding, SeverityLook const& look, ui::RowShape const& shape, Actions& actions)
{
    auto const verb = say(look.verb);
    auto const row = ui::begin_row(verb + ": " + finding.text, shape);
    auto grid = ui::begin_grid("finding", { 1, ui::logical(ui::width_of(ui::Face::label, verb)) }, 12, 0);
    auto const text = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::body, finding.text);
    ui::end_region(text);
    ui::next_cell(grid);
    ui::space(6);                                        // On the line of the text beside it.
    ui::words(ui::Face::label, verb, ui::look().colour.accent);
    ui::end_grid(grid);
    if (finding.reason)
        draw_reason(*finding.reason, actions);
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(ShowQuestion { finding.key });
}

static void draw_findings(HandInModel const& model, SeverityLook const& look, Actions& actions)
{
    auto const count = std::ranges::count(model.findings, look.severity, &FindingRow::severity);
    if (count == 0)
        return;
    ui::space(ui::gap);
    ui::pill(look.tone, say(look.title, { number_text(count) }));
    auto const list = ui::begin_list(look.title);
    std::ptrdiff_t shown = 0;
    for (std::size_t i = 0; i < model.findings.size(); ++i) {
        if (model.findings[i].severity != look.severity)
            continue;
        ImGui::PushID(int(i));
        draw_finding(model.findings[i], look, { .min_height = 48, .is_first = shown == 0, .is_last = shown + 1 == count }, actions);
        ImGui::PopID();
        ++shown;
    }
    ui::end_list(list);
    if (look.severity != Severity::warning || model.unexplained.empty())
        return;
    ui::space(8);
    ui::muted(model.unexplained);
}

static void draw_check(HandInModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("check");
    draw_step("1", say("hand_in.step.check"), model.errors ? Tone::not_met : Tone::met);
    ui::muted(model.check);
    for (auto const& look : severities)
        draw_findings(model, look, actions);
    ui::end_card(card);
}

// --- 2 Ký xác nhận -----------------------------------------------------------------------------

static void draw_signing(HandInModel const& model)
{
    auto const card = ui::begin_card("sign");
    draw_step("2", say("hand_in.step.sign"), Tone::unknown);
    ui::words(ui::Face::secondary, say("hand_in.sign_as"), ui::look().colour.muted);
    ui::wrapped(ui::Face::strong, model.signer);
    ui::muted(say("hand_in.sign_words"));
    ui::muted(model.device);
    ui::end_card(card);
}

// --- 3 Lưu tệp ---------------------------------------------------------------------------------

static void draw_receipt(HandInModel const& model)
{
    ui::words(ui::Face::label, say("hand_in.receipt"), ui::look().colour.muted);
    ui::words(ui::Face::hero, model.receipt);
    ui::muted(model.receipt_words);
    ui::wrapped(ui::Face::secondary, model.last);
    ui::space(12);
    if (model.is_changed_since)
        ui::note(Tone::attention, say("hand_in.changed"));
    else
        ui::note(Tone::met, say("hand_in.unchanged"));
}

static void draw_hand_in_button(HandInModel const& model, Actions& actions)
{
    ui::ButtonShape shape { icons::icon_send, 0, model.can_hand_in, model.why_not };
    if (ui::primary_button(model.hand_in_label, shape))
        actions.push(HandInPeriod { model.period });
    if (!model.can_hand_in)
        ui::wrapped(ui::Face::secondary, model.why_not, ui::look().colour.attention);
}

static void draw_save_button(HandInModel const& model, bool is_primary, Actions& actions)
{
    ui::ButtonShape const shape { icons::icon_download, 0, true, {} };
    auto const name = say("hand_in.save_elsewhere");
    if (is_primary ? ui::primary_button(name, shape) : ui::quiet_button(name, shape))
        actions.push(SaveHandIn { model.period });
}

static void draw_saving(HandInModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("save");
    bool const was_handed_in = !model.receipt.empty(), is_up_to_date = was_handed_in && !model.is_changed_since;
    draw_step("3", say("hand_in.step.save"), is_up_to_date ? Tone::met : Tone::unknown);
    ui::wrapped(ui::Face::secondary, model.deadline);
    ui::space(12);
    if (was_handed_in)
        draw_receipt(model);
    else
        ui::muted(model.save_words);
    ui::space(12);
    if (!is_up_to_date)
        draw_hand_in_button(model, actions);
    if (was_handed_in)
        draw_save_button(model, is_up_to_date, actions);
    ui::end_card(card);
}

// --- Page --------------------------------------------------------------------------------------

static void draw_last_steps(HandInModel const& model, Actions& actions)
{
    draw_signing(model);
    ui::space(ui::gap);
    draw_saving(model, actions);
}

static void draw_in_one_column(HandInModel const& model, Actions& actions)
{
    auto const page = ui::begin_region(std::min(ui::room(), ui::px(widest_column)));
    draw_word_of_coordinator(model, actions);
    draw_check(model, actions);
    ui::space(ui::gap);
    draw_last_steps(model, actions);
    ui::end_region(page);
}

static void draw_in_two_columns(HandInModel const& model, Actions& actions)
{
    auto grid = ui::begin_grid("steps", { 1.4f, 1 }, ui::gap, 0);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    draw_word_of_coordinator(model, actions);
    draw_check(model, actions);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    draw_last_steps(model, actions);
    ui::end_region(right);
    ui::end_grid(grid);
}

static void draw_receive_button(HandInModel const& model, Actions& actions)
{
    if (!model.can_receive)
        return;
    auto const receive = say("hand_in.receive");
    ui::flow(ui::button_width(receive, { icons::icon_import }));
    if (ui::quiet_button(receive, { icons::icon_import }))
        actions.push(AskForFiles {});
}

void draw_hand_in(HandInModel const& model, Actions& actions, Place& place)
{
    bool const has_room_for_both = ui::room() >= ui::px(two_columns);
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    draw_period_choice(model.periods, model.period, actions);
    draw_receive_button(model, actions);
    ui::end_page_title(title);
    if (has_room_for_both)
        draw_in_two_columns(model, actions);
    else
        draw_in_one_column(model, actions);
    place.focus.reset();
}

}
