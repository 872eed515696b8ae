#!/usr/bin/env bash
# A journey in the real program under Xvfb, with real X events:   journey.sh JOURNEY FOLDER-OF-THE-PROGRAMS PICTURE
# JOURNEY.sh beside this tells what lies on the disk before, and what the command line must say afterwards.
set -euo pipefail
if [ -z "${CANBANG_INSIDE_XVFB-}" ]; then
    CANBANG_INSIDE_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x800x24 -noreset" "$0" "$@"
fi
journey=$1 programs=$2 picture=$3
canbang=$programs/canbang
scratch=$(mktemp -d)
export HOME=$scratch/home XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch LIBGL_ALWAYS_SOFTWARE=1
# The graphics driver keeps some strings to its end; what was freed is not to look like memory that grows.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64
unset XDG_CONFIG_HOME WAYLAND_DISPLAY
mkdir -p "$HOME/Documents" "$XDG_DATA_HOME/canbang"
database=$XDG_DATA_HOME/canbang/canbang.db
program='' window='' arguments=()

fail() {
    printf 'journey %s: %s\n' "$journey" "$*" >&2
    [ ! -s "$scratch/complaints" ] || sed 's/^/    the program: /' "$scratch/complaints" >&2
    xwd -root -silent 2>/dev/null | xwdtopnm 2>/dev/null | pnmtopng >"$picture" 2>/dev/null || true
    exit 1
}

finish() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

quietly() { "$@" >"$scratch/said" 2>&1 || fail "$* said: $(cat "$scratch/said")"; }
told() { sed -n "s/^$1 //p" "$scratch/plan"; }   # What the plan printed about this.

# --- What the command line says ------------------------------------------------------------------

has() { # key, value
    "$canbang" history --db "$database" "$1" | grep -qF -- "$2" || fail "$1 is not $2: $("$canbang" history --db "$database" "$1" 2>&1)"
}

says() { # text, command…: it is in what the command prints, whatever its exit code
    local text=$1
    shift
    "$canbang" "$@" >"$scratch/said" 2>&1 || [ $? -eq 1 ] || fail "canbang $*: $(cat "$scratch/said")"
    grep -qF -- "$text" "$scratch/said" || fail "canbang $* does not say '$text' but: $(cat "$scratch/said")"
}

# --- The window ------------------------------------------------------------------------------------

ticks() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }
is_working() { awk '$3 != "S" { found = 1 } END { exit !found }' "/proc/$program/task/"*/stat 2>/dev/null; }

# Nothing runs and nothing ran for three looks: what was typed has been drawn, files are merged, motions have ended.
settle() {
    local still=0 before now _
    xdotool getmouselocation >/dev/null   # The screen has passed on what came before.
    before=$(ticks)
    for _ in $(seq 600); do
        sleep 0.05
        kill -0 "$program" 2>/dev/null || fail "the program has ended"
        now=$(ticks)
        if is_working || [ "$now" != "$before" ]; then still=0; else still=$((still + 1)); fi
        before=$now
        [ $still -lt 4 ] || return 0
    done
    fail "the window does not come to rest"
}

open_window() {
    "$canbang" "${arguments[@]}" 2>"$scratch/complaints" &
    program=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --class canbang | head -n 1) || fail "no window"
    [ -n "$window" ] || fail "no window"
    xdotool windowmove "$window" 0 0
    xdotool windowsize --sync "$window" 1280 800
    xdotool windowfocus --sync "$window"
    settle
}

do_again() { # what, rest
    case $1 in
        click)
            # shellcheck disable=SC2086  # Two numbers.
            xdotool mousemove --window "$window" $2
            settle
            xdotool click 1
            ;;
        type) xdotool type --delay 30 -- "$2" ;;
        key) xdotool key -- "$2" ;;
        call) "$2" && return ;;
        carry) carried+=("$2") && return ;;
        again) quietly timeout 20 "$canbang" "${arguments[@]}" "$2" ;;
        drop) "$programs/canbang_drop_files" "$window" "${carried[@]}" ;;
        *) return 0 ;;
    esac
    settle
}

walk() {
    local what rest carried=()
    while read -r what rest <&3; do
        do_again "$what" "$rest"
    done 3<"$scratch/plan"
}

work_while_idle() {
    local before
    before=$(ticks)
    sleep "${CANBANG_IDLE_SECONDS:-5}"
    echo $(($(ticks) - before))
}

# A notice that goes by itself may be drawn away once.
check_idle() {
    local used
    used=$(work_while_idle)
    [ "$used" -le 1 ] || used=$(work_while_idle)
    [ "$used" -le 1 ] || fail "an idle window used $used clock ticks of the processor"
}

close_window() {
    local _
    xwd -root -silent | xwdtopnm 2>/dev/null | pnmtopng >"$picture" 2>/dev/null || fail "no screenshot"
    { xdotool windowclose "$window" || xdotool windowkill "$window"; } 2>/dev/null
    for _ in $(seq 100); do
        kill -0 "$program" 2>/dev/null || return 0
        sleep 0.1
    done
    fail "the window does not close"
}

# Two copies of what was there before: one for the plan to walk in, one for the program.
copy_for_plan() {
    mkdir "$scratch/copy"
    cp "$database" "$scratch/copy/canbang.db"
    cp "$database.key" "$scratch/copy/canbang.db.key"
}

# shellcheck disable=SC1090  # One for each journey.
source "$(dirname "$0")/$journey.sh"
prepare
"$programs/canbang_journey_plan" "$journey" "$scratch" "$(date +%s000)" >"$scratch/plan" || fail "the plan could not be made"
open_window
walk
check_idle
close_window
check
echo "journey $journey: $(told counted); no work while idle; screenshot in $picture"
