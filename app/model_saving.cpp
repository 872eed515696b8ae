// What can be saved of the page or the slide shown.
#include "app/model_dialogs.h"

#include "app/text.h"

namespace canbang {

static bool is_form(Page page) { return page == Page::checklist || page == Page::figures || page == Page::hand_in || page == Page::review; }

static std::vector<SavingChoice> choices_of_page(Session const& session, Place const& place, std::vector<std::string> const& charts)
{
    std::vector<SavingChoice> choices { { say("saving.page"), PictureWish {} } };
    for (auto const& title : charts)
        choices.push_back({ say("saving.chart", { title }), PictureWish { PictureOf::exhibit, title } });
    if (!is_form(place.page))
        return choices;
    auto const& unit = place.page == Page::review ? place.review_unit : session.owner.unit;
    choices.push_back({ say("saving.paper"), PaperWish { unit, place.period, false } });
    choices.push_back({ say("saving.empty_paper"), PaperWish { unit, place.period, true } });
    return choices;
}

std::vector<SavingChoice> saving_choices(Session const& session, Place const& place, std::vector<std::string> const& charts)
{
    if (!place.meeting.is_on)
        return choices_of_page(session, place, charts);
    return { { say("saving.slide"), PictureWish { PictureOf::slide } }, { say("saving.deck"), PictureWish { PictureOf::deck } } };
}

}
