#include "app/views/views.h"

#include "app/widgets/cards.h"

namespace canbang {

void draw_notice(Notice const& notice, Actions& actions)
{
    if (ui::toast(notice.tone, notice.what, notice.hint))
        actions.push(CloseNotice {});
}

}
