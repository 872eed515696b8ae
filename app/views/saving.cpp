// What of the page or the slide is to be saved, and as what.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr float saving_width = 560;   // Logical pixels.

static void draw_choices(std::vector<SavingChoice> const& choices, SavingPlace& saving)
{
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto const row = ui::begin_row(choices[i].title, { .min_height = 48, .is_first = i == 0, .is_selected = i == saving.choice, .padding = 12 });
        ui::wrapped(i == saving.choice ? ui::Face::strong : ui::Face::body, choices[i].title);
        ui::end_row(row);
        if (row.was_clicked)
            saving.choice = i;
    }
}

static void draw_format(SavingPlace& saving)
{
    std::array<std::string, 2> const formats { say("saving.png"), say("saving.pdf") };
    ui::words(ui::Face::label, say("saving.format"));
    if (auto const picked = ui::segmented(say("saving.format"), formats, std::size_t(saving.is_pdf), 2))
        saving.is_pdf = *picked == 1;
    ui::space(12);
    if (saving.is_pdf)
        return;
    std::array<std::string, 4> const scales { "1×", "2×", "3×", "4×" };
    ui::words(ui::Face::label, say("saving.scale"));
    if (auto const picked = ui::segmented(say("saving.scale"), scales, std::size_t(saving.scale - 1), 4))
        saving.scale = int(*picked) + 1;
    ui::space(12);
}

static Wish wish_of(SavingChoice const& choice, SavingPlace const& saving)
{
    auto wish = choice.wish;
    if (auto* const picture = std::get_if<PictureWish>(&wish))
        picture->is_pdf = saving.is_pdf, picture->scale = saving.scale;
    return wish;
}

void draw_saving(std::vector<SavingChoice> const& choices, Actions& actions, Place& place)
{
    if (!ui::begin_asked_dialog("saving", say("saving.title"), saving_width))
        return;
    auto& saving = place.saving;
    saving.choice = std::min(saving.choice, choices.size() - 1);
    draw_choices(choices, saving);
    ui::space(16);
    if (std::holds_alternative<PictureWish>(choices[saving.choice].wish))
        draw_format(saving);
    if (ui::primary_button(say("saving.save"), { icons::icon_download })) {
        actions.push(SaveDocument { wish_of(choices[saving.choice], saving) });
        ui::close_dialog();
    }
    ui::same_line();
    if (ui::quiet_button(say("question.cancel")))
        ui::close_dialog();
    if (ui::end_asked_dialog("saving"))
        saving.is_on = false;
}

}
