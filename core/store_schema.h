// The tables of a database, one script a version. Private to core: include only from store.cpp.
//
// A database is brought up to date by the scripts it has not seen. A script that was released is never edited.
// The triggers make "append-only" a property of the file, not a promise of this program.
#pragma once

#include <cstdint>

namespace canbang {

inline constexpr std::int64_t newest_version = 2;

inline constexpr char const* migrations[newest_version] = { R"(
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
        id        BLOB PRIMARY KEY CHECK (length(id) = 16),
        body      TEXT NOT NULL,
        signature BLOB NOT NULL CHECK (length(signature) = 64)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bundle (
        number       INTEGER PRIMARY KEY,
        digest       BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
        plan         TEXT NOT NULL,
        unit         TEXT NOT NULL,
        period       TEXT NOT NULL,
        revision     INTEGER NOT NULL,
        previous     TEXT NOT NULL,
        made_at_ms   INTEGER NOT NULL,
        stored_at_ms INTEGER NOT NULL,
        is_own       INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        file_name    TEXT NOT NULL,
        bytes        BLOB NOT NULL
    ) STRICT;

    CREATE TABLE carried (
        bundle INTEGER NOT NULL REFERENCES bundle (number),
        change BLOB NOT NULL REFERENCES change (id),
        PRIMARY KEY (bundle, change)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE device (
        device          BLOB NOT NULL CHECK (length(device) = 32),
        unit            TEXT NOT NULL,
        confirmed_at_ms INTEGER NOT NULL,
        PRIMARY KEY (device, unit)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quarantined (
        file_name    TEXT NOT NULL,
        digest       BLOB NOT NULL CHECK (length(digest) = 32),
        bytes        BLOB NOT NULL,
        reason       TEXT NOT NULL,
        hint         TEXT NOT NULL,
        stored_at_ms INTEGER NOT NULL,
        UNIQUE (file_name, digest)
    ) STRICT;

    CREATE TABLE waiting (
        digest       BLOB PRIMARY KEY CHECK (length(digest) = 32),
        file_name    TEXT NOT NULL,
        bytes        BLOB NOT NULL,
        stored_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
        BEGIN SELECT RAISE(ABORT, 'a change is never edited'); END;
    CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
        BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
    -- REPLACE deletes without asking the trigger above: what is there already stays.
    CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
        BEGIN SELECT RAISE(IGNORE); END;
    CREATE TRIGGER bundle_is_never_replaced BEFORE INSERT ON bundle WHEN EXISTS (SELECT 1 FROM bundle WHERE digest = NEW.digest OR number = NEW.number)
        BEGIN SELECT RAISE(IGNORE); END;
    CREATE TRIGGER bundle_is_never_edited BEFORE UPDATE ON bundle
        BEGIN SELECT RAISE(ABORT, 'a bundle is never edited'); END;
    CREATE TRIGGER bundle_is_never_deleted BEFORE DELETE ON bundle
        BEGIN SELECT RAISE(ABORT, 'a bundle is never deleted'); END;
)", R"(
    -- Typed here, not brought by a file: it stands whatever import is undone.
    CREATE TABLE entered (change BLOB PRIMARY KEY REFERENCES change (id)) STRICT, WITHOUT ROWID;
    INSERT INTO entered SELECT id FROM change
        WHERE id NOT IN (SELECT carried.change FROM carried JOIN bundle ON bundle.number = carried.bundle WHERE NOT bundle.is_own);

    ALTER TABLE bundle ADD COLUMN kind TEXT NOT NULL DEFAULT 'submission';
    ALTER TABLE bundle ADD COLUMN sealed_by BLOB NOT NULL DEFAULT x'';

    CREATE TABLE withdrawal (
        number       INTEGER PRIMARY KEY,
        digest       BLOB NOT NULL REFERENCES bundle (digest),
        is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
        reason       TEXT NOT NULL,
        at_ms        INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE revocation (
        number     INTEGER PRIMARY KEY,
        device     BLOB NOT NULL CHECK (length(device) = 32),
        is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)),
        reason     TEXT NOT NULL,
        at_ms      INTEGER NOT NULL
    ) STRICT;

    -- Brought by a file after its device was revoked: set aside until the device is believed again.
    CREATE TABLE held (change BLOB PRIMARY KEY REFERENCES change (id)) STRICT, WITHOUT ROWID;

    CREATE TABLE log (
        number INTEGER PRIMARY KEY,
        at_ms  INTEGER NOT NULL,
        author TEXT NOT NULL,
        deed   TEXT NOT NULL,
        about  TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER log_is_never_edited BEFORE UPDATE ON log
        BEGIN SELECT RAISE(ABORT, 'the log is never edited'); END;
    CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
        BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
    CREATE TRIGGER log_is_never_replaced BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'the log is never replaced'); END;
)" };

}
