// One window for one database, on Linux: a socket with an abstract name, which ends with its process and leaves no file.
#include "platform/platform.h"

#include "platform/posix.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <thread>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace canbang::platform {

static constexpr timeval patience { 2, 0 };
static constexpr std::size_t longest_letter = std::size_t { 1 } << 20;   // A thousand paths.
static constexpr char thanks = '!';

// The name is long and has spaces: its hash is as good, and what somebody else says under it is refused below.
static sockaddr_un address_of(std::string const& name, socklen_t& length)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    auto const text = "canbang-" + std::to_string(::getuid()) + "-" + std::to_string(std::hash<std::string> {}(name));
    std::memcpy(address.sun_path + 1, text.data(), text.size());         // The zero before it makes it abstract.
    length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + text.size());
    return address;
}

// Anybody on this machine may speak to such a name.
static bool is_our_user(Descriptor const& talk)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(talk.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::getuid();
}

static void lose_patience(Descriptor const& talk)
{
    ::setsockopt(talk.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(talk.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

// --- Bringing ----------------------------------------------------------------------------------

static std::string letter_of(std::vector<std::string> const& paths)
{
    std::string letter;
    for (auto const& path : paths)
        letter += path + '\0';
    return letter;
}

static bool send_all(Descriptor const& talk, std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const sent = ::send(talk.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return ::shutdown(talk.number(), SHUT_WR) == 0;
}

bool hand_over(std::string const& name, std::vector<std::string> const& paths)
{
    auto const letter = letter_of(paths);
    Descriptor const talk(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    socklen_t length = 0;
    auto const address = address_of(name, length);
    if (!talk || letter.size() > longest_letter || ::connect(talk.number(), reinterpret_cast<sockaddr const*>(&address), length) != 0 || !is_our_user(talk))
        return false;
    lose_patience(talk);
    char answer = 0;
    return send_all(talk, letter) && ::recv(talk.number(), &answer, 1, 0) == 1 && answer == thanks;
}

// --- Listening ---------------------------------------------------------------------------------

struct Letterbox::Native {
    Descriptor door, end;
    std::function<void()> wake;
    std::mutex mutex;                                        // Over what has come.
    std::optional<std::vector<std::string>> come;
    std::thread thread;

    void listen();
    void receive(Descriptor const&);
    ~Native();
};

static std::optional<std::string> letter_from(Descriptor const& talk)
{
    std::string letter;
    std::array<char, 4096> block;
    for (;;) {
        auto const count = ::recv(talk.number(), block.data(), block.size(), 0);
        if (count == 0)
            return letter;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 || letter.size() > longest_letter)
            return {};
        letter.append(block.data(), static_cast<std::size_t>(count));
    }
}

void Letterbox::Native::receive(Descriptor const& talk)
{
    lose_patience(talk);
    auto const letter = is_our_user(talk) ? letter_from(talk) : std::nullopt;
    if (!letter)
        return;
    {
        std::lock_guard const lock(mutex);
        auto& paths = come ? *come : come.emplace();
        for (std::size_t from = 0, to = 0; (to = letter->find('\0', from)) != std::string::npos; from = to + 1)
            paths.push_back(letter->substr(from, to - from));
    }
    wake();
    (void)::send(talk.number(), &thanks, 1, MSG_NOSIGNAL);
}

void Letterbox::Native::listen()
{
    std::array<pollfd, 2> sources { pollfd { door.number(), POLLIN, 0 }, pollfd { end.number(), POLLIN, 0 } };
    for (;;) {
        if (::poll(sources.data(), sources.size(), -1) < 0 && errno != EINTR)
            return;
        if (sources[1].revents != 0)
            return;
        Descriptor const talk(::accept4(door.number(), nullptr, nullptr, SOCK_CLOEXEC));
        if (talk)
            receive(talk);
    }
}

Letterbox::Native::~Native()
{
    std::uint64_t const once = 1;
    if (thread.joinable() && ::write(end.number(), &once, sizeof once) == sizeof once)
        thread.join();
}

Letterbox::Letterbox(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
Letterbox::~Letterbox() = default;
Letterbox::Letterbox(Letterbox&&) noexcept = default;
Letterbox& Letterbox::operator=(Letterbox&&) noexcept = default;

Result<Letterbox> Letterbox::open(std::string const& name, std::function<void()> wake)
{
    auto native = std::make_unique<Native>();
    native->door = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    native->end = Descriptor(::eventfd(0, EFD_CLOEXEC));
    native->wake = std::move(wake);
    socklen_t length = 0;
    auto const address = address_of(name, length);
    if (!native->door || !native->end)
        return system_error(name, errno);
    if (::bind(native->door.number(), reinterpret_cast<sockaddr const*>(&address), length) != 0 || ::listen(native->door.number(), 8) != 0)
        return Error { Fault::refused, name + ": another window listens for files already", "Use the window that is open." };
    native->thread = std::thread([inside = native.get()] { inside->listen(); });
    return Letterbox(std::move(native));
}

std::optional<std::vector<std::string>> Letterbox::take()
{
    std::lock_guard const lock(m_native->mutex);
    return std::exchange(m_native->come, {});
}

}
