#include "tests/window/walk.h"

#include "app/demo.h"
#include "assets.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace canbang::journey {

static constexpr float width = 1280, height = 800;

std::string to_string(Count count)
{
    return std::to_string(count.clicks) + " clicks, " + std::to_string(count.texts) + " texts, " + std::to_string(count.keys) + " keys";
}

std::string bytes_in(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    if (!file || bytes.str().empty())
        throw std::runtime_error(path + ": cannot be read");
    return bytes.str();
}

Session open_prepared(std::string const& path, std::int64_t now_ms)
{
    return open_session(Store::open(path).value(), read_key_file(bytes_in(path + ".key")).value(), now_ms).value();
}

// A machine that keeps nothing.
static Services forgetful_services()
{
    Services services;
    services.begin = [](Begin const& begin, std::string const&) {
        return create_session(":memory:", asset("plan-laichau-vpubnd-2026.json"), { begin.unit, begin.author, begin.is_coordinator }, demo_identity("journey"));
    };
    services.write_file = [](std::string const&, std::string_view) { return Result<void> {}; };
    services.rebuild_look = [] { };
    services.keep_looks = [](Looks const&) { return Result<void> {}; };
    services.fill_screen = [](int) { };
    services.leave_screen = [] { };
    services.wake = [] { };
    services.list_backups = [] { return Result<std::vector<Backup>>(std::vector<Backup> {}); };
    services.back_up = [](Session&, Occasion) { return Result<void> {}; };
    services.watch = [](std::string const&) { return Result<void> {}; };
    services.file_away = [](FilePreview const&) { };
    return services;
}

Walk::Walk(std::optional<Session> session, std::int64_t now)
    : desk(open_desk(std::move(session), read_plan(asset("plan-laichau-vpubnd-2026.json")).value(), now))
    , now_ms(now)
    , m_services(forgetful_services())
{
    begin_day(desk, m_services, now_ms);
    m_screen = std::make_unique<test::UiHarness>([this] { run_desk(desk, m_services, now_ms); }, test::Screen { width, height });
}

void Walk::settle()
{
    do {
        std::this_thread::yield();
        m_screen->frames(3);
    } while (desk.job);
}

void Walk::click(std::string const& name)
{
    auto const& widget = m_screen->find(name);
    auto const middle = widget.middle();
    expect(!widget.is_disabled, "'" + name + "' cannot be pressed");
    expect(middle.x > 0 && middle.x < width && middle.y > 0 && middle.y < height, "'" + name + "' is outside of the window");
    std::printf("click %d %d\n", int(middle.x), int(middle.y));
    ++count.clicks;
    m_screen->click(name);
    settle();
}

void Walk::type(std::string const& text)
{
    std::printf("type %s\n", text.c_str());
    ++count.texts;
    m_screen->type_text(text);
    settle();
}

void Walk::press(char const* x11_name, ImGuiKey key)
{
    std::printf("key %s\n", x11_name);
    ++count.keys;
    m_screen->press(key);
    settle();
}

void Walk::take_in(std::vector<std::string> const& paths)
{
    PreviewFiles arrived;
    for (auto const& path : paths)
        arrived.files.push_back({ path.substr(path.find_last_of('/') + 1), bytes_in(path) });
    act(desk, arrived, m_services, now_ms);
    refresh(desk, now_ms);
    settle();
}

void Walk::drop(std::vector<std::string> const& paths)
{
    for (auto const& path : paths)
        std::printf("carry %s\n", path.c_str());
    std::printf("drop\n");
    take_in(paths);
}

void Walk::double_click(std::string const& path)
{
    std::printf("again %s\n", path.c_str());
    take_in({ path });
}

void Walk::expect(bool holds, std::string const& what) const
{
    if (!holds)
        throw std::runtime_error(what + (desk.notice ? "; the program says: " + desk.notice->what : "") + "\n" + m_screen->text());
}

void Walk::took(Count expected) const
{
    std::printf("counted %s\n", to_string(count).c_str());
    if (count != expected)
        throw std::runtime_error("it took " + to_string(count) + ", not " + to_string(expected));
}

}
