// What the window asks of the machine beyond platform.h. Private to this folder.
#pragma once

#include "core/result.h"

#include <memory>
#include <string>
#include <vector>

namespace canbang::platform {

inline constexpr char const* program_name = "canbang";

// A file dialog the person is looking at; it runs beside the window, which goes on drawing.
class FileDialog {
public:
    enum class Kind { open_files, open_folder, save_file };

    // Fault::not_found when this machine has no dialog to offer.
    static Result<FileDialog> show(Kind, std::string const& title, std::string const& suggested_path);
    ~FileDialog();  // Closes the dialog if it is still open.
    FileDialog(FileDialog&&) noexcept;
    FileDialog& operator=(FileDialog&&) noexcept;

    bool is_answered();  // Never waits.
    // Once answered: the chosen paths, none when the person thought better of it.
    Result<std::vector<std::string>> answer() const;

private:
    struct Native;
    explicit FileDialog(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

// XDG Base Directory Specification: the folder a variable names, or its place below the home folder.
std::string base_folder(char const* name, char const* below_home);

// Asks for slower drawing that needs no graphics driver; true when that is worth another attempt.
bool fall_back_to_software_rendering();

}
