# shellcheck shell=bash disable=SC2154  # Sourced by journey.sh.
# The merged year on the screen of a meeting, and then of a lobby, where the slides turn by themselves.
seconds=${CANBANG_LOBBY_SECONDS:-14}   # Of which the first round of slides warms up, as far as there is time for one.
most_growth_kib=4096

prepare() {
    local made=$scratch/demo
    "$canbang" demo --no-pictures --out "$made" >/dev/null || [ $? -eq 1 ] || fail "no demo"
    database=$made/merged.db arguments=("$made/merged.db")
    printf '{"deck":{"seconds":3,"loop":true}}' >"$XDG_DATA_HOME/canbang/looks.json"
    copy_for_plan
}

resident_kib() { awk '/^VmRSS/ { print $2 }' "/proc/$program/status"; }

stay_in_lobby() {
    local round=$((seconds > 120 ? 60 : seconds / 2)) before after worked
    sleep "$round"
    before=$(resident_kib) worked=$(ticks)
    sleep $((seconds - round))
    after=$(resident_kib)
    [ "$(ticks)" -gt "$worked" ] || fail "no slide has turned in $((seconds - round)) seconds"
    # What a sanitizer keeps beside the program's own memory is not the program's.
    grep -qF __asan_init "$canbang" || [ $((after - before)) -le $most_growth_kib ] || fail "memory grew from $before to $after KiB in $((seconds - round)) seconds"
    echo "journey meeting: $((seconds - round)) s of slides after $round s, memory from $before to $after KiB"
}

check() {
    quietly "$canbang" export --db "$database" --csv "$scratch/csv"
    grep -qrF "Ra soat so lieu" "$scratch/csv" || fail "the conclusion is not in the database"
    grep -qrF "2026-11-30" "$scratch/csv" || fail "its day is not in the database"
    quietly "$canbang" verify --db "$database"
}
