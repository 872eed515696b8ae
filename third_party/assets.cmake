# canbang_assets: everything the program carries inside itself. Brings assets.h and icons.h.

# Debian installs the Python modules for its own interpreter only.
find_program(CANBANG_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

set(generated ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated}/assets)
set(inter /usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf)
set(drawings /usr/share/bootstrap-icons/svg)
set(icon_table ${PROJECT_SOURCE_DIR}/app/assets/icons.txt)
set(weights 400 600 700)
list(TRANSFORM weights PREPEND ${generated}/assets/inter- OUTPUT_VARIABLE text_fonts)
list(TRANSFORM text_fonts APPEND .ttf)
file(GLOB own_drawings CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/assets/*.svg)

add_custom_command(
    OUTPUT ${text_fonts}
    COMMAND ${CANBANG_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/make_fonts.py ${inter} ${generated}/assets ${weights}
    DEPENDS make_fonts.py ${inter}
    COMMENT "Making the text fonts" VERBATIM)
add_custom_command(
    OUTPUT ${generated}/assets/icons.ttf ${generated}/icons.h
    COMMAND ${CANBANG_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/make_icons.py ${icon_table} ${drawings} ${generated}/assets/icons.ttf ${generated}/icons.h
    DEPENDS make_icons.py ${icon_table} ${own_drawings}
    COMMENT "Making the icon font" VERBATIM)
add_custom_command(
    OUTPUT ${generated}/assets/licences.txt
    COMMAND ${CANBANG_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/make_licences.py ${sources} ${generated}/assets/licences.txt
    DEPENDS make_licences.py sources.txt
    COMMENT "Collecting the licences" VERBATIM)

# Makes a library of the files, to be read through assets.h.
function(canbang_embed target)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}/assets.cpp)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/${target})
    add_custom_command(
        OUTPUT ${source}
        COMMAND ${CANBANG_PYTHON} ${PROJECT_SOURCE_DIR}/third_party/embed.py ${source} ${ARGN}
        DEPENDS ${PROJECT_SOURCE_DIR}/third_party/embed.py ${ARGN}
        COMMENT "Embedding the files of ${target}" VERBATIM)
    add_library(${target} STATIC ${source})
    target_include_directories(${target} PUBLIC ${generated})
endfunction()

configure_file(assets.h ${generated}/assets.h COPYONLY)
file(GLOB own_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/assets/*.json ${PROJECT_SOURCE_DIR}/app/assets/*.txt ${PROJECT_SOURCE_DIR}/app/assets/desktop/* ${PROJECT_SOURCE_DIR}/app/text/*.json)
list(REMOVE_ITEM own_files ${icon_table})
canbang_embed(canbang_assets ${own_files} ${text_fonts} ${generated}/assets/icons.ttf ${generated}/assets/licences.txt)
target_sources(canbang_assets PRIVATE ${generated}/icons.h)
