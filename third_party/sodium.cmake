# libsodium without its configure script: portable C, and randomness from the system.
set(sodium ${sources}/sodium/src/libsodium)
set(headers ${CMAKE_CURRENT_BINARY_DIR}/sodium)
set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
file(COPY ${sodium}/include/ DESTINATION ${headers})
configure_file(${sodium}/include/sodium/version.h.in ${headers}/sodium/version.h @ONLY)

file(GLOB_RECURSE sodium_sources ${sodium}/*.c)
add_library(sodium STATIC ${sodium_sources})
target_include_directories(sodium SYSTEM PUBLIC ${headers} PRIVATE ${headers}/sodium)
target_compile_definitions(sodium PUBLIC SODIUM_STATIC PRIVATE CONFIGURED=1)
