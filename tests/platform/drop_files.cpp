// Drops files on a window as a file manager does (XDND, version 5):   canbang_drop_files WINDOW FILE…
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

struct Drag {
    Display* display;
    Window source, target;
    std::string uris;

    Atom atom(char const* name) const { return XInternAtom(display, name, False); }
    void send(char const* type, long second, long third, long fourth, long fifth) const;
    void answer(XSelectionRequestEvent const&) const;
};

void Drag::send(char const* type, long second, long third, long fourth, long fifth) const
{
    XEvent event {};
    event.xclient.type = ClientMessage;
    event.xclient.window = target;
    event.xclient.message_type = atom(type);
    event.xclient.format = 32;
    long const words[] { static_cast<long>(source), second, third, fourth, fifth };
    std::copy(std::begin(words), std::end(words), event.xclient.data.l);
    XSendEvent(display, target, False, NoEventMask, &event);
    XFlush(display);
}

// The window asks for what is being dropped.
void Drag::answer(XSelectionRequestEvent const& request) const
{
    auto const* bytes = reinterpret_cast<unsigned char const*>(uris.data());
    XChangeProperty(display, request.requestor, request.property, request.target, 8, PropModeReplace, bytes, static_cast<int>(uris.size()));
    XEvent reply {};
    reply.xselection.type = SelectionNotify;
    reply.xselection.requestor = request.requestor;
    reply.xselection.selection = request.selection;
    reply.xselection.target = request.target;
    reply.xselection.property = request.property;
    reply.xselection.time = request.time;
    XSendEvent(display, request.requestor, False, NoEventMask, &reply);
    XFlush(display);
}

void drop(Drag const& drag)
{
    auto const copy = static_cast<long>(drag.atom("XdndActionCopy"));
    XSetSelectionOwner(drag.display, drag.atom("XdndSelection"), drag.source, CurrentTime);
    drag.send("XdndEnter", 5L << 24, static_cast<long>(drag.atom("text/uri-list")), 0, 0);
    drag.send("XdndPosition", 0, (50L << 16) | 50L, CurrentTime, copy);
    for (;;) {
        XEvent event;
        XNextEvent(drag.display, &event);
        if (event.type == SelectionRequest)
            drag.answer(event.xselectionrequest);
        else if (event.type == ClientMessage && event.xclient.message_type == drag.atom("XdndStatus"))
            drag.send("XdndDrop", 0, CurrentTime, 0, 0);
        else if (event.type == ClientMessage && event.xclient.message_type == drag.atom("XdndFinished"))
            return;
    }
}

std::string uri_of(std::string const& path)
{
    std::string uri = "file://";
    for (char const letter : path) {
        auto const byte = static_cast<unsigned char>(letter);
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
        uri += letter == '/' || std::isalnum(byte) ? std::string(1, letter) : escaped;
    }
    return uri + "\r\n";
}

}

int main(int argc, char** argv)
{
    auto* display = XOpenDisplay(nullptr);
    if (!display || argc < 3)
        return 2;
    Drag drag { display, XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0), std::strtoul(argv[1], nullptr, 0), {} };
    for (int i = 2; i < argc; ++i)
        drag.uris += uri_of(argv[i]);
    drop(drag);
    XCloseDisplay(display);
}
