// Everything the program needs from the machine it runs on. One header, one set of .cpp per machine.
//
// All text is UTF-8, all paths are UTF-8 with '/' accepted. Nothing here knows what the program
// is about: bytes, pixels, time and randomness go in and out.
#pragma once

#include "core/result.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang::platform {

// --- Files ---------------------------------------------------------------------------------

struct File { std::string path; std::string bytes; };

// Ordinary files up to 64 MiB; a folder, a device or a larger file is refused.
Result<std::string> read_file(std::string const& path);

// Temporary file beside it, fsync, rename: the old bytes or the new ones, never a mixture.
Result<void> write_file(std::string const& path, std::string_view bytes);
Result<void> write_private_file(std::string const& path, std::string_view bytes);  // Readable by this user only.
// A key: where others could read it too, that is ended before it is read.
Result<std::string> read_private_file(std::string const& path);

// To another disk too. Fault::refused when there is something at `to`: nothing is ever overwritten. When it
// fails, the file is where it was; a power cut may leave it in both places, never in none.
Result<void> move_file(std::string const& from, std::string const& to);

// Two stamps that differ tell that a file is still being copied.
struct FileStamp {
    std::int64_t size = 0, modified_ms = 0;       // Bytes; Unix time.
    bool operator==(FileStamp const&) const = default;
};
Result<FileStamp> stamp_of(std::string const& path);  // Of an ordinary file.

// The paths of the files directly inside a folder, sorted, hidden ones left out; a file's own path gives just that file.
Result<std::vector<std::string>> list_files(std::string const& path);

bool file_exists(std::string const& path);
bool is_folder(std::string const& path);
// Absolute, without '.', '..' and symbolic links as far as it exists: one name for one file, so that it can be compared.
std::string real_path(std::string const& path);
// Does the file lie on another machine's disk, or would it, once made? There locks between programs do not hold.
// True too for every name of the form //server/share or \\server\share.
bool is_on_network(std::string const& path);

Result<void> remove_all(std::string const& path);     // A file, or a folder with everything inside; fine if there is none.
Result<void> make_folder(std::string const& path);    // With its parents; fine if it exists.

Result<std::string> data_folder();        // XDG_DATA_HOME/canbang; exists and is writable on success.
Result<std::string> documents_folder();   // Where a person looks for what they saved.

// --- Time, randomness, command line ----------------------------------------------------------

std::int64_t now_ms();                              // Unix time, UTC.
std::array<std::uint8_t, 32> random_bytes();        // From the operating system, fit for keys.
std::vector<std::string> arguments(int argc, char** argv);   // Without the program's own name.

// --- The desktop -------------------------------------------------------------------------------

Result<std::string> program_path();       // Of the program that runs: absolute.
// Where the desktop looks for menu entries, types of files and icons of this user alone. Fault::not_found on a machine
// whose desktop has no such folder.
Result<std::string> desktop_folder();
void refresh_desktop(std::string const& folder);   // Something there has changed. Waits; quiet where nobody listens.

// --- One window ------------------------------------------------------------------------------------

// Brings paths to the window that listens under a name. False when there is none, or it gives no answer in two seconds.
bool hand_over(std::string const& name, std::vector<std::string> const& paths);

// Listens under a name to starts of the program by the same user, until it is destroyed.
class Letterbox {
public:
    // `wake` is called from another thread when something has come. Fault::refused when somebody listens already.
    static Result<Letterbox> open(std::string const& name, std::function<void()> wake);
    ~Letterbox();
    Letterbox(Letterbox&&) noexcept;
    Letterbox& operator=(Letterbox&&) noexcept;

    // What came since the last call; no paths at all when somebody only wants the window. None when nobody came.
    std::optional<std::vector<std::string>> take();

private:
    struct Native;
    explicit Letterbox(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

// --- Pictures ----------------------------------------------------------------------------------

struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;       // Top row first, 4 bytes a pixel.
};

// Everything a page needs to be drawn: `prepare` adds fonts and sets the style for a scale, from a clean slate, before
// the first frame and again when the scale changes; `frame` runs between NewFrame and Render. All is laid out in
// pixels of the screen: at scale 2, a button of 40 units is to be drawn 80 high.
struct Drawing {
    std::function<void(float scale)> prepare;
    std::function<void()> frame;
};

// Draws without a window or a display, in software. Sizes are in pixels, after scaling. Each page gets four
// frames of 1/60 s to settle and starts untouched: nothing scrolled, open or hovered. So the same page gives the same
// picture, whatever was drawn before it; a page that moves on its own must be told to hold still.
class PictureStudio {
public:
    static Result<PictureStudio> open(float scale, std::function<void(float)> const& prepare);
    ~PictureStudio();
    PictureStudio(PictureStudio&&) noexcept;
    PictureStudio& operator=(PictureStudio&&) noexcept;

    // `frame` runs on another thread while this one waits, so a window may be open at the same time.
    Result<Image> draw(int width, int height, std::function<void()> const& frame);

private:
    struct Native;
    explicit PictureStudio(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

Result<Image> draw_picture(int width, int height, float scale, Drawing const&);  // A studio for one picture.

std::string png_of(Image const&);
Result<Image> image_of(std::string_view png);

// --- Window --------------------------------------------------------------------------------------

// One window with Dear ImGui inside. Waits for events; draws three frames after each, then sleeps. So the first
// frame after a sleep has a DeltaTime as long as the sleep: begin a motion in one frame, advance it from the next.
// All but wake(), close() and frames_drawn() belong to the thread that opened it.
class Window {
public:
    struct Options {
        std::string title;
        int width = 1280, height = 800;   // Before scaling; never smaller than 360 x 560.
        std::string icon_png;
    };

    static Result<Window> open(Options const&, Drawing);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    void run();                             // Until the person closes the window or close() is called.
    void close();
    void draw_for(double seconds);          // Keep drawing: something moves.
    void wake();                            // From any thread: draw again.
    void prepare_again();                   // Before the next frame: the looks changed.
    void set_title(std::string const&);
    void come_forward();                    // As far as the desktop lets a window do that.

    void wake_after(double seconds);        // Draw again then, unless something else comes first.
    int screens() const;
    void fill_screen(int screen);           // Without a frame; -1: the second screen if there is one.
    void leave_screen();                    // Back to where it was.

    void take_in(std::vector<std::string> const& paths);   // As if dropped; a folder gives the *.json inside it.
    std::vector<File> take_files();         // Dropped or picked since the last call; a folder gives the *.json in it.
    std::vector<Error> take_errors();       // What went wrong with them.
    void ask_for_files(std::string const& title);                                  // Arrive by take_files() later.
    // Waits, with the page standing still. The path chosen, or empty when the person thought better of it.
    // Fault::not_found when this machine has no dialog to offer; the hint says what to do.
    Result<std::string> ask_where_to_save(std::string const& title, std::string const& suggested_path);

    Result<std::string> ask_for_folder(std::string const& title);   // The same, for a folder that exists.

    std::int64_t frames_drawn() const;      // For measuring idleness.

private:
    struct Native;
    explicit Window(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

}
