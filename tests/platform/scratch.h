// What the tests of platform/ lean on: a folder that disappears, and a variable that is put back.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace canbang::test {

class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "canbang-XXXXXX").string();
        m_path = ::mkdtemp(name.data()) ? name : "";
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::string operator/(std::string const& name) const { return m_path + "/" + name; }
    std::string const& path() const { return m_path; }

private:
    std::string m_path;
};

class ScratchVariable {
public:
    ScratchVariable(char const* name, std::string const& value) : m_name(name)
    {
        if (auto const* previous = std::getenv(name))
            m_previous = previous;
        ::setenv(name, value.c_str(), 1);
    }
    ~ScratchVariable() { m_previous ? ::setenv(m_name, m_previous->c_str(), 1) : ::unsetenv(m_name); }
    ScratchVariable(ScratchVariable const&) = delete;
    ScratchVariable& operator=(ScratchVariable const&) = delete;

private:
    char const* m_name;
    std::optional<std::string> m_previous;
};

}
