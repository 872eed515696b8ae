// A real window that says on stdout what reaches it and does what it reads on stdin; window_check.sh holds the other end.
#include "platform/platform.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <mutex>
#include <optional>
#include <thread>

using namespace canbang;
using namespace canbang::platform;

namespace {

struct Check {
    std::optional<Window> window;
    std::array<char, 512> text {};
    std::string text_said;
    ImVec2 size_said;
    bool is_ticked = false;
    bool is_tooltip_said = false;

    std::mutex mutex;
    std::vector<std::string> commands;
};

void say(std::string const& line)
{
    std::puts(line.c_str());
    std::fflush(stdout);
}

std::string text_of(float number) { return std::to_string(std::lround(number)); }

void say_error(std::string const& word, Error const& error) { say(word + error.what + " | " + error.hint); }

void draw_a_picture()
{
    auto const image = draw_picture(40, 30, 1, { {}, [] { ImGui::GetBackgroundDrawList()->AddRectFilled({ 0, 0 }, { 40, 30 }, IM_COL32(1, 2, 3, 255)); } });
    image ? say("picture " + std::to_string(image.value().rgba[2])) : say_error("picture-error ", image.error());
}

void say_path(std::string const& word, Result<std::string> const& path)
{
    path ? say(word + " " + path.value()) : say_error(word + "-error ", path.error());
}

void obey(Check& check)
{
    std::unique_lock lock(check.mutex);
    auto const commands = std::exchange(check.commands, {});
    lock.unlock();
    for (auto const& command : commands) {
        if (command == "animate")
            check.window->draw_for(0.5);
        else if (command == "picture")
            draw_a_picture();
        else if (command == "ask")
            check.window->ask_for_files("Open");
        else if (command == "save")
            say_path("save", check.window->ask_where_to_save("Save", "/tmp/suggested.txt"));
        else if (command == "folder")
            say_path("folder", check.window->ask_for_folder("Folder"));
    }
}

void say_what_is_new(Check& check)
{
    if (std::string const text = check.text.data(); std::exchange(check.text_said, text) != text)
        say("text " + text);
    auto const size = ImGui::GetIO().DisplaySize;
    if (auto const before = std::exchange(check.size_said, size); before.x != size.x || before.y != size.y)
        say("size " + text_of(size.x) + " " + text_of(size.y));
    for (auto const& file : check.window->take_files())
        say("file " + file.path + " " + std::to_string(file.bytes.size()));
    for (auto const& error : check.window->take_errors())
        say_error("file-error ", error);
}

void draw_page(Check& check)
{
    obey(check);
    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
    if (ImGui::IsWindowAppearing())
        ImGui::SetKeyboardFocusHere();
    ImGui::InputText("text", check.text.data(), check.text.size());
    ImGui::SetCursorPos({ 100, 100 });
    if (ImGui::Checkbox("tick", &check.is_ticked))
        say(check.is_ticked ? "ticked" : "unticked");
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip | ImGuiHoveredFlags_DelayNormal) && !std::exchange(check.is_tooltip_said, true))
        say("tooltip");
    ImGui::End();
    say_what_is_new(check);
}

void listen_to_stdin(Check& check)
{
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "frames") {
            say("frames " + std::to_string(check.window->frames_drawn()));
            continue;
        }
        std::lock_guard const lock(check.mutex);
        check.commands.push_back(line);
        check.window->wake();
    }
    check.window->close();
}

}

int main()
{
    Check check;
    auto window = Window::open({ "canbang window check", 640, 480, png_of({ 1, 1, { 0, 128, 0, 255 } }) },
        { [](float scale) { say("scale " + text_of(scale * 100) + " %"); ImGui::GetStyle().ScaleAllSizes(scale); }, [&] { draw_page(check); } });
    if (!window) {
        say_error("error ", window.error());
        return 2;
    }
    check.window = std::move(window).value();
    std::thread listener(listen_to_stdin, std::ref(check));
    check.window->run();
    listener.join();
    say("closed");
}
