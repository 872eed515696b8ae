#include "app/views/about.h"

#include "app/text.h"
#include "app/widgets/controls.h"

namespace canbang {

static constexpr float dialog_width = 760, licences_height = 380;

static void draw_licences(std::string_view licences)
{
    ui::words(ui::Face::label, say("shell.licences"));
    ui::begin_scroll("licences", ui::px(licences_height));
    ImGui::PushFont(ui::look().font(ui::Face::secondary));
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(licences.data(), licences.data() + licences.size());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ui::end_scroll();
}

void draw_about(ShellModel const& model, bool is_asked_for)
{
    if (is_asked_for)
        ui::open_dialog("about");
    if (!ui::begin_dialog("about", say("app.name"), dialog_width))
        return;
    ui::muted(model.about);
    ui::space(12);
    draw_licences(model.licences);
    ui::space(12);
    if (ui::quiet_button(say("shell.close")))
        ui::close_dialog();
    ui::end_dialog();
}

}
