# imgui_headers: what views see.  imgui: the library with its window backends.  imgui_hooked: for tests, reports every widget it draws.
set(imgui ${sources}/imgui)
set(imgui_core ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp ${imgui}/imgui_widgets.cpp)

add_library(imgui_headers INTERFACE)
target_include_directories(imgui_headers SYSTEM INTERFACE ${imgui} ${imgui}/backends)
target_compile_definitions(imgui_headers INTERFACE
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_OBSOLETE_KEYIO
    IMGUI_DISABLE_DEMO_WINDOWS)

add_library(imgui STATIC ${imgui_core} ${imgui}/backends/imgui_impl_glfw.cpp ${imgui}/backends/imgui_impl_opengl3.cpp)
if(NOT EMSCRIPTEN)
    # For old machines and remote desktops that have OpenGL 1.1 only.
    target_sources(imgui PRIVATE ${imgui}/backends/imgui_impl_opengl2.cpp)
endif()
target_link_libraries(imgui PUBLIC imgui_headers glfw PRIVATE ${CMAKE_DL_LIBS})

# The window that a benchmark compares ours with.
add_library(imgui_demo STATIC EXCLUDE_FROM_ALL ${imgui}/imgui_demo.cpp)
target_link_libraries(imgui_demo PRIVATE imgui_headers)
target_compile_options(imgui_demo PRIVATE -UIMGUI_DISABLE_DEMO_WINDOWS)

add_library(imgui_hooked STATIC EXCLUDE_FROM_ALL ${imgui_core})
target_compile_definitions(imgui_hooked PUBLIC IMGUI_ENABLE_TEST_ENGINE)
target_compile_options(imgui_hooked PRIVATE -UNDEBUG)  # A test wants ImGui's assertions, in every kind of build.
target_link_libraries(imgui_hooked PUBLIC imgui_headers)
