add_library(sqlite3 STATIC ${sources}/sqlite/sqlite3.c)
target_include_directories(sqlite3 SYSTEM PUBLIC ${sources}/sqlite)
target_compile_definitions(sqlite3
    PRIVATE
    SQLITE_DQS=0                      # "text" in double quotes is an error, not silently a string.
    SQLITE_THREADSAFE=1               # An import runs on a worker thread.
    SQLITE_DEFAULT_FOREIGN_KEYS=1     # References are checked without having to ask in every connection.
    SQLITE_DEFAULT_SYNCHRONOUS=2      # FULL: an answer once acknowledged survives a power cut,
    SQLITE_DEFAULT_WAL_SYNCHRONOUS=2  # in WAL mode too.
    SQLITE_ENABLE_API_ARMOR           # Wrong use of the interface is an error code, not a crash.
    SQLITE_DEFAULT_MEMSTATUS=0        # Memory statistics cost a lock at every allocation, and nobody reads them.
    SQLITE_LIKE_DOESNT_MATCH_BLOBS    # LIKE need not look into blobs.
    SQLITE_MAX_EXPR_DEPTH=100         # Our statements are simple; deeper ones are not ours.
    SQLITE_OMIT_DEPRECATED            # Functions nobody should call.
    SQLITE_OMIT_LOAD_EXTENSION        # A database file must never make the program load code.
    SQLITE_OMIT_SHARED_CACHE          # Discouraged by its authors; leaving it out is faster.
    SQLITE_TRUSTED_SCHEMA=0           # A crafted file cannot run functions through its schema.
    SQLITE_USE_URI=0)                 # A file name is a file name, whatever characters it has.
target_link_libraries(sqlite3 PUBLIC Threads::Threads)
