#include "app/cli/window_files.h"

#include "app/cli/paths.h"
#include "app/error_words.h"

namespace canbang {

static void answer_second_start(Doors const& doors)
{
    auto const paths = doors.letterbox ? doors.letterbox->take() : std::nullopt;
    if (!paths)
        return;
    doors.window.take_in(*paths);
    doors.window.come_forward();
}

void take_files(Desk& desk, Doors const& doors, Services const& services)
{
    answer_second_start(doors);
    PreviewFiles arrived { doors.post.take() };
    for (auto& file : doors.window.take_files())
        arrived.files.push_back({ last_part(file.path), std::move(file.bytes) });
    if (!arrived.files.empty())
        act(desk, arrived, services, platform::now_ms());
    auto errors = doors.window.take_errors();
    for (auto& error : doors.post.take_errors())
        errors.push_back(std::move(error));
    for (auto const& error : errors)
        desk.notice = Notice { Tone::not_met, worded(error.what), worded(error.hint) };
    if (!arrived.files.empty())
        refresh(desk, platform::now_ms());
}

}
