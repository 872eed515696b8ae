# With the minizip of zlib.cmake, its own number printer (a comma of the locale would spoil a file), and no MD5.
# Its archives go into memory, through zip_to_memory.h.
set(xlsxwriter ${sources}/xlsxwriter)
file(GLOB xlsxwriter_sources ${xlsxwriter}/src/*.c)
add_library(xlsxwriter STATIC ${xlsxwriter_sources} ${xlsxwriter}/third_party/dtoa/emyg_dtoa.c xlsxwriter/zip_to_memory.cpp)
target_include_directories(xlsxwriter SYSTEM PUBLIC ${xlsxwriter}/include ${CMAKE_CURRENT_SOURCE_DIR}/xlsxwriter)
target_compile_definitions(xlsxwriter PRIVATE USE_SYSTEM_MINIZIP USE_STANDARD_TMPFILE USE_NO_MD5 USE_DTOA_LIBRARY)
set_source_files_properties(${xlsxwriter}/src/packager.c PROPERTIES COMPILE_DEFINITIONS zipOpen=canbang_zip_open)
target_link_libraries(xlsxwriter PRIVATE minizip)
