// A meeting on the screen: one slide, its foot, and the keys of a presenter. A slide is 1067 logical pixels wide, so that
// words of the usual size can be read from the back row.
#include "app/views/meeting_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "app/widgets/motion.h"
#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang {

static constexpr float margin = 52, foot_height = 36, strip_height = 56;   // Logical pixels.

// --- Turning ------------------------------------------------------------------------------------------

static void turn_to(MeetingModel const& model, std::size_t number, Place& place)
{
    auto& meeting = place.meeting;
    meeting.slide = slide_at(model, std::clamp<std::size_t>(number, 1, std::max<std::size_t>(1, model.count)));
    meeting.unit.clear();
    meeting.is_black = false;
}

static void go_on(MeetingModel const& model, Place& place) { turn_to(model, model.number + 1, place); }

static void go_back(MeetingModel const& model, Place& place)
{
    bool const is_beside = !place.meeting.unit.empty();
    turn_to(model, is_beside ? model.number : model.number - (model.number > 1), place);
}

static bool is_pressed(std::initializer_list<ImGuiKey> keys)
{
    return std::ranges::any_of(keys, [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
}

// Digits and Enter lead to a slide; Enter alone to the next.
static void take_digits(MeetingModel const& model, Place& place)
{
    auto& digits = place.meeting.digits;
    for (int digit = 0; digit <= 9; ++digit) {
        if (is_pressed({ ImGuiKey(ImGuiKey_0 + digit), ImGuiKey(ImGuiKey_Keypad0 + digit) }) && digits.size() < 3)
            digits += char('0' + digit);
    }
    if (!is_pressed({ ImGuiKey_Enter, ImGuiKey_KeypadEnter }))
        return;
    auto const typed = std::exchange(digits, {});
    typed.empty() ? go_on(model, place) : turn_to(model, std::size_t(std::atoi(typed.c_str())), place);
}

static void leave(Place& place, Actions& actions)
{
    auto& meeting = place.meeting;
    if (!meeting.digits.empty())
        meeting.digits.clear();
    else if (meeting.is_black)
        meeting.is_black = false;
    else if (!meeting.unit.empty())
        meeting.unit.clear();
    else
        actions.push(EndMeeting {});
}

static void take_keys(MeetingModel const& model, Actions& actions, Place& place)
{
    auto& meeting = place.meeting;
    ui::own_keys({ ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_Home, ImGuiKey_End });
    take_digits(model, place);
    if (is_pressed({ ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_Space, ImGuiKey_PageDown }))
        go_on(model, place);
    if (is_pressed({ ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_PageUp, ImGuiKey_Backspace }))
        go_back(model, place);
    if (is_pressed({ ImGuiKey_Home }))
        turn_to(model, 1, place);
    if (is_pressed({ ImGuiKey_End }))
        turn_to(model, model.count, place);
    if (is_pressed({ ImGuiKey_B, ImGuiKey_Period }))
        meeting.is_black = !meeting.is_black;
    bool const is_saving_asked = ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_P);
    if (is_saving_asked)
        actions.push(AskWhatToSave {});
    else if (is_pressed({ ImGuiKey_P }))
        meeting.is_playing = !meeting.is_playing;
    meeting.is_arranging |= is_pressed({ ImGuiKey_S });
    meeting.is_concluding |= is_pressed({ ImGuiKey_K });
    if (is_pressed({ ImGuiKey_Escape, ImGuiKey_F5 }))
        leave(place, actions);
}

// --- Drawing --------------------------------------------------------------------------------------------

// The number being typed stands beside the number of the slide.
static void draw_head(MeetingModel const& model, std::string const& digits)
{
    auto const& slide = model.slide;
    auto const muted = ui::look().colour.muted;
    auto const number = (digits.empty() ? std::string() : "→ " + digits + "     ") + number_of_slide(model);
    ui::shortened(ui::Face::secondary, slide.crumb, ui::room() - ui::width_of(ui::Face::secondary, number) - ui::px(24), muted);
    ui::same_line();
    ui::align_right(ui::width_of(ui::Face::secondary, number));
    ui::words(ui::Face::secondary, number, muted);
    ui::space(10);
    if (slide.kind != SlideKind::title)
        ui::wrapped(ui::width_of(ui::Face::slide_title, slide.title) < 1.6f * ui::room() ? ui::Face::title : ui::Face::card_title, slide.title);
}

// What stands at the left of the foot: a note, or the plan's sentence, with its section below where one line is too short.
static std::vector<std::string> foot_lines(Slide const& slide, ImVec2 window)
{
    auto const face = ui::Face::secondary;
    auto const room = window.x - ui::px(2 * margin + 24) - ui::width_of(face, slide.source);
    if (slide.quotation.empty())
        return ui::label_lines(face, slide.note, room, 2);
    auto const whole = slide.quotation + " – " + slide.section;
    if (ui::width_of(face, whole) <= room)
        return { whole };
    return { ui::cut_to(face, slide.quotation, room), slide.section };
}

// From its first line to the lower edge.
static float height_of_foot(std::vector<std::string> const& lines)
{
    auto const above = ui::height_of_label(ui::Face::secondary, std::max<std::size_t>(lines.size(), 1)) - ui::height_of_label(ui::Face::secondary, 1);
    return ui::px(foot_height) + above;
}

static void draw_foot(MeetingModel const& model, std::vector<std::string> const& lines, ImVec2 window)
{
    auto const muted = ui::look().colour.muted;
    auto const& slide = model.slide;
    ui::draw_label({ ui::px(margin), window.y - height_of_foot(lines) }, ui::Face::secondary, lines, muted);
    ui::draw_words({ window.x - ui::px(margin) - ui::width_of(ui::Face::secondary, slide.source), window.y - ui::px(foot_height) }, ui::Face::secondary, slide.source, muted);
    auto const done = model.count > 0 ? float(model.number) / float(model.count) : 0;
    ImGui::GetWindowDrawList()->AddRectFilled({ 0, window.y - ui::px(4) }, { window.x * ui::grown(ImGui::GetID("way"), done), window.y }, ui::look().colour.women_tile);
}

static void draw_black(ImVec2 window)
{
    ImGui::GetWindowDrawList()->AddRectFilled({ 0, 0 }, window, IM_COL32_BLACK);
}

// --- The strip of a mouse ---------------------------------------------------------------------------------

static bool icon(char const* sign, char const* name)
{
    bool const is_asked = ui::icon_button(sign, say(name));
    ui::same_line();
    return is_asked;
}

// Over the slide, which as a desk lies behind everything.
static void begin_strip(float top, float width)
{
    ImGui::SetNextWindowPos({ 0, top });
    ImGui::SetNextWindowSize({ width, ui::px(strip_height) });
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui::px(margin), ui::px(8)));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::look().colour.rail);
    ImGui::Begin("strip", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

// Shown while the pointer is near the lower edge.
static void draw_strip(MeetingModel const& model, ImVec2 window, Actions& actions, Place& place)
{
    auto& meeting = place.meeting;
    auto const top = window.y - ui::px(strip_height);
    if (ImGui::GetIO().MousePos.y < top - ui::px(40) || ImGui::GetIO().MousePos.y > window.y)
        return;
    begin_strip(top, window.x);
    if (icon(icons::icon_arrow_left, "meeting.previous"))
        go_back(model, place);
    if (icon(icons::icon_arrow_right, "meeting.next"))
        go_on(model, place);
    if (icon(meeting.is_playing ? icons::icon_pause : icons::icon_play, meeting.is_playing ? "meeting.pause" : "meeting.play"))
        meeting.is_playing = !meeting.is_playing;
    if (icon(icons::icon_edit, "meeting.conclude"))
        meeting.is_concluding = true;
    if (icon(icons::icon_more, "meeting.arrange"))
        meeting.is_arranging = true;
    if (icon(icons::icon_download, "meeting.save"))
        actions.push(AskWhatToSave {});
    if (icon(icons::icon_close, "meeting.end"))
        actions.push(EndMeeting {});
    ui::words(ui::Face::secondary, model.clock, ui::look().colour.muted);
    ImGui::End();
}

// --- The whole --------------------------------------------------------------------------------------------

static void draw_slide(MeetingModel const& model, ImVec2 window, Place& place)
{
    auto const come = ui::arrived(ImGui::GetID("slide shown"), int(ImGui::GetID(model.slide.id.c_str()) & 0xFFFFFF));
    auto const region = ui::begin_region(window.x - 2 * ui::px(margin));
    draw_head(model, place.meeting.digits);
    ui::space(12);
    auto const foot = foot_lines(model.slide, window);
    auto const left = window.y - height_of_foot(foot) - ui::px(12) - ImGui::GetCursorScreenPos().y;
    ui::enter(come);
    auto const unit = draw_slide_body(model.slide, left);
    ui::enter(1);
    if (!unit.empty())
        place.meeting.unit = unit;
    ui::end_region(region);
    draw_foot(model, foot, window);
    ui::fade_in({ 0, 0 }, window, come);
}

static bool is_over_nothing() { return ImGui::IsWindowHovered() && !ImGui::IsAnyItemHovered(); }

void draw_meeting(MeetingModel const& model, Deck const& deck, std::size_t screens, Actions& actions, Place& place)
{
    auto const window = ImGui::GetIO().DisplaySize;
    auto& meeting = place.meeting;
    bool const is_asking = meeting.is_arranging || meeting.is_concluding || place.saving.is_on;
    if (!is_asking)
        take_keys(model, actions, place);
    ui::begin_desk("meeting", { 0, 0 }, window, ui::look().colour.background, { ui::px(margin), ui::px(36) });
    ImGui::PushClipRect({ 0, 0 }, window, false);            // Up to the edges.
    if (meeting.is_black)
        draw_black(window);
    else
        draw_slide(model, window, place);
    if (!is_asking && is_over_nothing() && ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        go_on(model, place);
    ImGui::PopClipRect();
    if (meeting.is_arranging)
        draw_arranging(model, deck, screens, actions, place);
    if (meeting.is_concluding)
        draw_concluding(model, actions, place);
    ui::end_desk();
    if (!meeting.is_black)
        draw_strip(model, window, actions, place);
}

}
