# The data are part of the one source file.
add_library(utf8proc STATIC ${sources}/utf8proc/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${sources}/utf8proc)
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)
