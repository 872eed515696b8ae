// News items of the quarter: one small form each, a way to add and to take back.
#include "app/views/form_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static ui::FieldShape shape_of(ListItem const& item, std::string const& field, std::string const& hint, Place& place)
{
    ui::FieldShape shape;
    shape.hint = hint;
    shape.takes_keyboard = takes_focus(place, item.key(field));
    shape.is_read_only = item.is_locked;
    return shape;
}

static void draw_title_and_bin(ListItem const& item, std::string const& number, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("title and bin", { 1, 48 }, 8, 0);
    auto const title = ui::begin_region(ui::next_cell(grid).width);
    if (auto const typed = ui::text_field(say("figures.news_title", { number }), item.title, shape_of(item, "title", {}, place)))
        answer(actions, item.key("title"), *typed);
    auto const height = ui::end_region(title).y;
    ui::next_cell(grid);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + height - ui::target_height());   // Beside the field, below its label.
    if (ui::icon_button(icons::icon_delete, say("figures.news_delete", { number }), { nullptr, 0, !item.is_locked, say("figures.locked_cell") }))
        actions.push(SetAnswer { item.key("deleted"), true });
    ui::end_grid(grid);
}

static void draw_link_and_date(ListItem const& item, std::string const& number, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("link and date", { 1, 160 }, 12, 420);
    auto const link = ui::begin_region(ui::next_cell(grid).width);
    if (auto const typed = ui::text_field(say("figures.news_url", { number }), item.url, shape_of(item, "url", say("figures.news_url_hint"), place)))
        answer(actions, item.key("url"), *typed);
    ui::end_region(link);
    auto const date = ui::begin_region(ui::next_cell(grid).width);
    if (auto const typed = ui::date_field(say("figures.news_date", { number }), item.published_on, shape_of(item, "published_on", say("checklist.day_hint"), place)))
        answer(actions, item.key("published_on"), *typed);
    ui::end_region(date);
    ui::end_grid(grid);
}

static void draw_item(ListItem const& item, std::string const& number, Actions& actions, Place& place)
{
    ImGui::PushID(item.subject.c_str());
    ui::space(ui::gap);
    ui::hairline();
    ui::space(12);
    draw_title_and_bin(item, number, actions, place);
    ui::space(12);
    draw_link_and_date(item, number, actions, place);
    for (auto const& finding : item.findings) {
        ui::space(12);
        ui::note(Tone::attention, finding);
    }
    for (auto const& remark : item.remarks) {
        ui::space(12);
        ui::note(Tone::accent, remark);
    }
    ImGui::PopID();
}

static void draw_last_deleted(ListItem const& item, Actions& actions)
{
    ui::space(ui::gap);
    ui::hairline();
    ui::space(12);
    ui::muted(say("figures.news_deleted", { item.title }));
    if (ui::quiet_button(say("figures.news_restore"), { icons::icon_undo, 0, true, {} }))
        actions.push(SetAnswer { item.key("deleted"), false });
}

// True when another item is asked for.
static bool draw_items(FiguresModel const& model, Actions& actions, Place& place)
{
    if (model.news.empty()) {
        ui::space(12);
        ui::wrapped(ui::Face::body, say("figures.news_empty"));
        ui::muted(say("figures.news_empty_hint"));
    }
    for (std::size_t i = 0; i < model.news.size(); ++i)
        draw_item(model.news[i], std::to_string(i + 1), actions, place);
    ui::space(ui::gap);
    return ui::quiet_button(say("figures.news_add"), { icons::icon_add, 0, model.locked.empty(), say("figures.locked_cell") });
}

void draw_news(FiguresModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("news");
    ui::heading(say("figures.news"));
    ui::muted(model.news_summary);
    if (draw_items(model, actions, place))
        actions.push(AddRow { "news", model.period });
    if (model.last_deleted && model.locked.empty())
        draw_last_deleted(*model.last_deleted, actions);
    ui::end_card(card);
}

}
