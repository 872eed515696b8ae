# Fails when a file knows something its folder must not know; says the file, the line and the rule.
#     cmake -P tests/layers.cmake
cmake_minimum_required(VERSION 3.25)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)

# forbid(RULE IN folders… [EXCEPT paths] INCLUDE|TEXT pattern): reports the first hit in every file.
function(forbid rule)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXCEPT;INCLUDE;TEXT" "IN")
    list(TRANSFORM arg_IN PREPEND ${root}/)
    file(GLOB_RECURSE files RELATIVE ${root} ${arg_IN})
    list(FILTER files INCLUDE REGEX "\\.(h|cpp)$")
    if(arg_EXCEPT)
        list(FILTER files EXCLUDE REGEX "^(${arg_EXCEPT})")
    endif()
    if(arg_INCLUDE)
        set(pattern "[ \t]*#[ \t]*include[ \t]*[<\"]([^\n]*/)?(${arg_INCLUDE})[^\n]*")
    else()
        set(pattern "[^\n]*(${arg_TEXT})[^\n]*")
    endif()
    foreach(file IN LISTS files)
        file(READ ${root}/${file} text)
        if("\n${text}" MATCHES "\n${pattern}")
            report(${file} "\n${text}" "${CMAKE_MATCH_0}" "${rule}")
        endif()
    endforeach()
endfunction()

# `hit` begins with the end of the line before it.
function(report file text hit rule)
    string(FIND "${text}" "${hit}" position)
    string(SUBSTRING "${text}" 0 ${position} before)
    string(REGEX REPLACE "[^\n]" "" line_ends "${before}")
    string(LENGTH "${line_ends}" line)
    math(EXPR line "${line} + 1")
    string(STRIP "${hit}" hit)
    message(NOTICE "${file}:${line}: ${hit}\n    ${rule}")
    set_property(GLOBAL PROPERTY is_broken TRUE)
endfunction()

forbid("core knows nothing of the window, the machine or the pages"
    IN core/* INCLUDE "app/|platform/|imgui|GLFW")
forbid("core is told the time and its randomness"
    IN core/* TEXT "system_clock|steady_clock|random_device|randombytes_|crypto_sign_keypair")
forbid("a public header of core shows no library"
    IN core/*.h EXCEPT "core/(json|sqlite|bundle_format|.*_native)\\.h" INCLUDE "sqlite3|nlohmann/|sodium|xlsxwriter|pugixml|minizip/|core/json\\.h|core/sqlite\\.h")
forbid("of core, platform knows result.h only"
    IN platform/* INCLUDE "app/|core/([^r]|r[^e]|re[^s]|report)")
forbid("the machine is reached from main.cpp and the command line, through platform.h"
    IN app/* EXCEPT "app/(main\\.cpp|cli/)" INCLUDE "platform/")
forbid("of platform, app knows platform.h only"
    IN app/* INCLUDE "platform/([^p]|p[^l]|pl[^a]|platform_)")
forbid("app leaves windows and databases to the folders that own them"
    IN app/* INCLUDE "GLFW|sqlite3|core/sqlite\\.h")
forbid("app reads JSON in the text catalogue, the looks and the command line only"
    IN app/* EXCEPT "app/((text|looks)\\.cpp|cli/)" INCLUDE "nlohmann/|core/json\\.h")
forbid("a view sees models, actions, widgets and theme, nothing that acts"
    IN app/views/* app/widgets/* INCLUDE "session\\.h|store\\.h|platform/|sqlite|nlohmann/|json\\.h")
forbid("print knows what was drawn, nothing of the plan it was drawn from"
    IN app/print/* INCLUDE "app/[^p]|app/p[^r]|core/[^dr]|core/re[^s]|platform/")
forbid("a PDF is written by app/print, and nobody else sees the library"
    IN core/* platform/* app/* tests/* EXCEPT "app/print/pdf(_font)?\.(h|cpp)" INCLUDE "hpdf")
forbid("CMake chooses the file for a platform, the preprocessor does not"
    IN core/* app/* TEXT "_WIN32|__linux__|__APPLE__|__EMSCRIPTEN__")

get_property(is_broken GLOBAL PROPERTY is_broken)
if(is_broken)
    message(FATAL_ERROR "These lines cross a layer; the table of folders is in README.md.")
endif()
