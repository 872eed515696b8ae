if(EMSCRIPTEN)
    # The web has a GLFW of its own.
    add_library(glfw INTERFACE)
    target_compile_options(glfw INTERFACE -sUSE_GLFW=3)
    target_link_options(glfw INTERFACE -sUSE_GLFW=3)
    return()
endif()

set(GLFW_BUILD_DOCS OFF)
set(GLFW_BUILD_TESTS OFF)
set(GLFW_BUILD_EXAMPLES OFF)
set(GLFW_INSTALL OFF)
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)  # Lets the four lines above count as options.
add_subdirectory(${sources}/glfw glfw EXCLUDE_FROM_ALL SYSTEM)
