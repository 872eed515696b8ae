#!/usr/bin/env bash
# Kills the program at random moments of a merge, a backup, a restore and a hand-in, and looks at what is left: the
# database is sound, every file is wholly in or wholly out, and doing it again ends where an undisturbed run ends.
#     crash.sh CANBANG          CANBANG_KILLS=200 for a long run, CANBANG_SEED=7 to repeat one
set -euo pipefail
canbang=$(realpath "$1")
kills=${CANBANG_KILLS:-20}
seed=${CANBANG_SEED:-$((RANDOM * 32768 + RANDOM))}
RANDOM=$seed
work=$(mktemp -d)
run=setup
action=setup
echo "seed $seed, $kills kills"

fail() { # what happened
    echo "run $run, $action: $1" >&2
    echo "Look at $work; CANBANG_SEED=$seed repeats it." >&2
    exit 1
}

quietly() { "$canbang" "$@" >"$work/out" 2>"$work/err"; }

# Findings, exit code 1, are no failure: one head-count of the made-up year is in dispute.
must() { quietly "$@" || [ $? -eq 1 ] || fail "canbang $*: $(cat "$work/err")"; }

must_be_sound() { quietly verify --db "$1" || fail "$1 is not sound: $(cat "$work/out" "$work/err")"; }

ledger_of() { # database, name: what it holds, as a file to compare
    rm -rf "$work/csv"
    must export --db "$1" --csv "$work/csv"
    cp "$work/csv/changes.csv" "$work/$2"
}

# --- What the runs start from ----------------------------------------------------------------------------

must demo --no-pictures --out "$work/demo"
files=("$work/demo/files"/*)
later=("${files[@]:16}")
mkdir "$work/start"
must init --db "$work/start/hcqt.db" --coordinator
must merge --db "$work/start/hcqt.db" --trust "${files[@]:0:16}"
must backup --db "$work/start/hcqt.db" --out "$work/start/old.db"
must merge --db "$work/start/hcqt.db" --trust "${files[@]:8:16}"
cp "$work/demo/units/kinh-te.db" "$work/demo/units/kinh-te.db.key" "$work/start"

command_for() { # action: sets `command`, on the copy in $work/now
    local now=$work/now
    case $1 in
        merge) command=(merge --db "$now/hcqt.db" --trust "${later[@]}") ;;
        backup) command=(backup --db "$now/hcqt.db") ;;
        restore) command=(restore --db "$now/hcqt.db" "$now/old.db") ;;
        submit) command=(submit --db "$now/kinh-te.db" --period 2026 --out "$now/file.json") ;;
    esac
}

start_over() {
    rm -rf "$work/now"
    cp -r "$work/start" "$work/now"
}

# --- Undisturbed -----------------------------------------------------------------------------------------

declare -A lasts
for action in merge backup restore submit; do
    start_over
    command_for "$action"
    before=$(date +%s%N)
    must "${command[@]}"
    lasts[$action]=$((($(date +%s%N) - before) / 1000))   # Microseconds.
    ledger_of "$work/now/hcqt.db" "$action.csv"
done
start_over
ledger_of "$work/now/hcqt.db" before.csv

# --- Killed ----------------------------------------------------------------------------------------------

is_one_of() { # ledger of the database just now, names of ledgers
    local now=$1 name
    shift
    for name in "$@"; do cmp -s "$work/$now" "$work/$name" && return; done
    return 1
}

check_what_is_left() {
    must_be_sound "$work/now/hcqt.db"
    must_be_sound "$work/now/kinh-te.db"
    local backup
    for backup in "$work/now"/hcqt.db-backups/2*.db; do
        [ ! -e "$backup" ] || must_be_sound "$backup"
    done
    ledger_of "$work/now/hcqt.db" left.csv
    case $action in
        backup) is_one_of left.csv before.csv || fail "a backup changed the database" ;;
        restore) is_one_of left.csv before.csv restore.csv || fail "neither the database before nor the one restored" ;;
        submit) [ ! -e "$work/now/file.json" ] || quietly inspect "$work/now/file.json" || fail "half a file was handed out" ;;
    esac
}

check_again() {
    must "${command[@]}"
    must_be_sound "$work/now/hcqt.db"
    must_be_sound "$work/now/kinh-te.db"
    ledger_of "$work/now/hcqt.db" again.csv
    is_one_of again.csv "$action.csv" || fail "doing it again ends somewhere else"
    [ "$action" != submit ] || quietly inspect "$work/now/file.json" || fail "the file handed out is not whole"
}

actions=(merge restore merge submit backup)
hits=0
for ((run = 1; run <= kills; ++run)); do
    action=${actions[run % ${#actions[@]}]}
    start_over
    command_for "$action"
    delay=$((lasts[$action] * RANDOM / 32768))
    "$canbang" "${command[@]}" >"$work/out" 2>"$work/err" &
    child=$!
    sleep "$(printf '%d.%06d' $((delay / 1000000)) $((delay % 1000000)))"
    if kill -KILL "$child" 2>/dev/null; then hits=$((hits + 1)); fi
    wait "$child" 2>/dev/null || true
    check_what_is_left
    check_again
done
[ "$hits" -gt 0 ] || fail "the program was always faster than the kill"
rm -rf "$work"
echo "$hits of $kills runs were killed in the middle; nothing was lost and nothing half done"
