#include "app/views/views.h"

#include "app/widgets/cards.h"

namespace canbang {

void draw_notice(Notice const& notice, Actions& actions)
{
    auto const click = ui::toast(notice.tone, notice.what, notice.hint, notice.then_label);
    if (click == ui::ToastClick::close)
        actions.push(CloseNotice {});
    if (click == ui::ToastClick::action && notice.then)
        actions.push(*notice.then);
}

}
