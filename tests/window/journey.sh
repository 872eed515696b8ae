#!/usr/bin/env bash
# A head of unit's first visit in the real program under Xvfb, with real X events:   journey.sh CANBANG JOURNEY-PLAN PICTURE
# First start, a tick, a date, two numbers, handing in. Then: what the command line says happened, and that an
# idle window draws nothing.
set -euo pipefail
if [ -z "${CANBANG_INSIDE_XVFB-}" ]; then
    CANBANG_INSIDE_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x800x24 -noreset" "$0" "$@"
fi
canbang=$1 plan=$2 picture=$3
scratch=$(mktemp -d)
export HOME=$scratch/home XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch LIBGL_ALWAYS_SOFTWARE=1
export ASAN_OPTIONS=detect_leaks=0  # The graphics driver keeps some strings to its end.
unset XDG_CONFIG_HOME WAYLAND_DISPLAY
mkdir -p "$HOME/Documents"
database=$XDG_DATA_HOME/canbang/canbang.db
program=

fail() {
    printf 'journey: %s\n' "$*" >&2
    xwd -root -silent 2>/dev/null | xwdtopnm 2>/dev/null | pnmtopng >"$picture" 2>/dev/null || true
    exit 1
}

finish() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

"$plan" "$(date +%s000)" >"$scratch/plan" || fail "the plan could not be made"
"$canbang" &
program=$!
window=$(timeout 30 xdotool search --sync --onlyvisible --class canbang | head -n 1) || fail "no window"
[ -n "$window" ] || fail "no window"
xdotool windowmove "$window" 0 0
xdotool windowsize "$window" 1280 800
xdotool windowfocus --sync "$window"
sleep 1

while read -r what rest; do
    case $what in
        click)
            # shellcheck disable=SC2086  # Two numbers.
            xdotool mousemove --window "$window" $rest
            sleep 0.2
            xdotool click 1
            ;;
        type) xdotool type --delay 30 -- "$rest" ;;
        key) xdotool key -- "$rest" ;;
        period) period=$rest ;;
        answers) answers=$rest ;;
    esac
    sleep 0.4
done <"$scratch/plan"
sleep 1

ticks() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }
sleep 2
before=$(ticks)
sleep "${CANBANG_IDLE_SECONDS:-10}"
used=$(($(ticks) - before))
[ "$used" -le 1 ] || fail "an idle window used $used clock ticks of the processor"

xwd -root -silent | xwdtopnm 2>/dev/null | pnmtopng >"$picture" 2>/dev/null || fail "no screenshot"
xdotool windowclose "$window" 2>/dev/null || xdotool windowkill "$window"
for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done

has() { # key, value
    "$canbang" history --db "$database" "$1" | grep -qF -- "$2" || fail "$1 is not $2: $("$canbang" history --db "$database" "$1" 2>&1)"
}
has "noi-chinh/${period%-Q?}/task.NV1a/status" done
has "noi-chinh/$period/staff.cong_chuc/women" 3
has "noi-chinh/$period/staff.cong_chuc/men" 5
file=$HOME/Documents/noi-chinh-$period-1.canbang.json
[ -f "$file" ] || fail "no file was handed in: $(ls "$HOME/Documents")"
grep -qF '"author": "Truong phong"' "$file" || fail "the file does not name its author"
found=$(grep -cE '^ +"signature":' "$file")
[ "$found" = "$answers" ] || fail "the file carries $found answers, not $answers"
"$canbang" verify --db "$database" >/dev/null || fail "the database does not verify"
echo "journey: handed in $found answers; no work while idle; screenshot in $picture"
