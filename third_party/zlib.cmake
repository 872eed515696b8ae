# zlib, and its minizip for the archives that .docx and .xlsx files are.
set(zlib ${sources}/zlib)
file(GLOB zlib_sources ${zlib}/*.c)
add_library(zlib STATIC ${zlib_sources})
target_include_directories(zlib SYSTEM PUBLIC ${zlib})
if(UNIX)
    target_compile_definitions(zlib PRIVATE HAVE_UNISTD_H)
endif()

add_library(minizip STATIC ${zlib}/contrib/minizip/zip.c ${zlib}/contrib/minizip/unzip.c ${zlib}/contrib/minizip/ioapi.c)
target_include_directories(minizip SYSTEM PUBLIC ${zlib}/contrib)
target_compile_definitions(minizip PUBLIC NOCRYPT NOUNCRYPT $<$<NOT:$<PLATFORM_ID:Linux>>:USE_FILE32API>)
target_link_libraries(minizip PUBLIC zlib)
