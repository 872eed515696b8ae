# With the minizip of zlib.cmake, and no MD5. The C library prints its numbers, which is right as nobody sets a locale: the
# number printer it brings along reads beyond its table. Its archives go into memory, through zip_to_memory.h.
set(xlsxwriter ${sources}/xlsxwriter)
file(GLOB xlsxwriter_sources ${xlsxwriter}/src/*.c)
add_library(xlsxwriter STATIC ${xlsxwriter_sources} xlsxwriter/zip_to_memory.cpp)
target_include_directories(xlsxwriter SYSTEM PUBLIC ${xlsxwriter}/include ${CMAKE_CURRENT_SOURCE_DIR}/xlsxwriter)
target_compile_definitions(xlsxwriter PRIVATE USE_SYSTEM_MINIZIP USE_STANDARD_TMPFILE USE_NO_MD5)
set_source_files_properties(${xlsxwriter}/src/packager.c PROPERTIES COMPILE_DEFINITIONS zipOpen=canbang_zip_open)
target_link_libraries(xlsxwriter PRIVATE minizip)
