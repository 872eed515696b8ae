#!/usr/bin/env bash
# One real window under Xvfb, with real X events:   window_check.sh FOLDER-OF-THE-PROGRAMS
# Without a window manager nothing gives focus, so this does.
set -euo pipefail
if [ -z "${CANBANG_INSIDE_XVFB-}" ]; then
    CANBANG_INSIDE_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x1000x24 -noreset" "$0" "$@"
fi
programs=$1
idle_seconds=${CANBANG_IDLE_SECONDS:-10}
scratch=$(mktemp -d)
export LIBGL_ALWAYS_SOFTWARE=1 XDG_RUNTIME_DIR=$scratch
export ASAN_OPTIONS=detect_leaks=0  # The graphics driver keeps some strings to its end.
export PATH=$scratch/bin:$PATH

fail() {
    printf 'window_check: %s\n' "$*" >&2
    [ ! -f "$scratch/said" ] || sed 's/^/    said: /' "$scratch/said" >&2
    exit 1
}

start() {
    : >"$scratch/said"
    [ -x "$programs/canbang_window_check" ] || fail "canbang_window_check is not in $programs"
    mkfifo "$scratch/orders.$1"
    "$programs/canbang_window_check" <"$scratch/orders.$1" >"$scratch/said" &
    program=$!
    exec {orders}>"$scratch/orders.$1"
    window=$(xdotool search --sync --onlyvisible --name '^canbang window check$' | head -n 1)
    xdotool windowfocus --sync "$window"
}

order() { printf '%s\n' "$1" >&"$orders"; }

expect() { # line: said within five seconds
    for _ in $(seq 50); do
        ! grep -qxF -- "$1" "$scratch/said" || return 0
        sleep 0.1
    done
    fail "expected '$1'"
}

expect_files() { # how many have arrived so far
    for _ in $(seq 50); do
        [ "$(grep -c '^file ' "$scratch/said")" != "$1" ] || return 0
        sleep 0.1
    done
    fail "$2"
}

frames() {
    local before
    before=$(grep -c '^frames ' "$scratch/said" || true)
    order frames
    while [ "$(grep -c '^frames ' "$scratch/said" || true)" = "$before" ]; do sleep 0.02; done
    sed -n 's/^frames //p' "$scratch/said" | tail -n 1
}

expect_sleep() { # what for, seconds
    local before after
    sleep 1.5
    before=$(frames)
    sleep "$2"
    after=$(frames)
    [ "$before" = "$after" ] || fail "drew $((after - before)) frames in $2 idle seconds $1"
    echo "no frame in $2 idle seconds $1 (frames so far: $after)"
}

stop() {
    exec {orders}>&-
    expect closed
    wait "$program"
}

finish() {
    jobs -p | xargs -r kill 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

mkdir -p "$scratch/bin" "$scratch/nộp bài"
# shellcheck disable=SC2016  # The false zenity reads $ANSWER itself.
printf '#!/bin/sh\nsleep 0.3\n[ "$3" != --directory ] || ANSWER=${ANSWER%%/*}\necho "$ANSWER"\n' >"$scratch/bin/zenity"
chmod +x "$scratch/bin/zenity"
export ANSWER="$scratch/nộp bài/Quý 1.json"
printf 'one' >"$ANSWER"
printf 'two!' >"$scratch/nộp bài/b.JSON"
printf 'not this' >"$scratch/nộp bài/note.txt"

start one
expect "scale 100 %"
expect_sleep "with the caret in a field" "$idle_seconds"

xdotool type --delay 0 'phong hoa'
xdotool key --delay 2 BackSpace BackSpace   # GLFW on X11 takes two presses of one key in one millisecond for one.
LC_ALL=C.UTF-8 xdotool type --delay 400 'oà bình'   # It changes the keyboard for each strange letter; too fast, and no program could follow.
expect "text phong hoà bình"
xdotool keydown BackSpace
expect "text phong"
xdotool keyup BackSpace

xdotool mousemove --window "$window" 110 110
expect "tooltip"
xdotool click 1
expect ticked
xdotool click 1
expect unticked
expect_sleep "after keys and mouse" 3

"$programs/canbang_drop_files" "$window" "$ANSWER" "$scratch/nộp bài" "$scratch/gone.json"
expect "file $ANSWER 3"
expect "file $scratch/nộp bài/b.JSON 4"
grep -q "^file-error $scratch/gone.json: No such file or directory | ." "$scratch/said" || fail "no error for a file that is gone"
expect_files 3 "dropped a folder: took other files than its *.json"

order ask
expect_files 4 "the file chosen in a dialog did not arrive"
order save
expect "save $ANSWER"
order folder
expect "folder ${ANSWER%/*}"
order picture
expect "picture 3"

before=$(frames)
order animate
sleep 1
moved=$(($(frames) - before))
[ "$moved" -gt 3 ] || fail "drew only $moved frames in half a second of motion, as after any event"
[ "$moved" -le 80 ] || fail "drew $moved frames in half a second of motion"
xdotool windowsize "$window" 700 600
expect "size 700 600"
expect_sleep "after motion, dialogs and a new size" 3
stop

xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER $'Xft.dpi:\t192\n'
start two
expect "scale 200 %"
expect "size 1280 960"
stop
xprop -root -remove RESOURCE_MANAGER

! said=$(env -u DISPLAY -u WAYLAND_DISPLAY "$programs/canbang_window_check" </dev/null) || fail "opened a window without a screen"
[[ $said == "error window: no screen to open it on: "*" | Start the program from a desktop session"* ]] || fail "no screen: said '$said'"
! said=$(MESA_GL_VERSION_OVERRIDE=2.1 "$programs/canbang_window_check" </dev/null) || fail "opened a window with OpenGL 2.1"
[[ $said == "error window: OpenGL 3.3 cannot be used: "*" | Update the graphics driver"* ]] || fail "OpenGL 2.1: said '$said'"
echo "window_check: all as expected"
