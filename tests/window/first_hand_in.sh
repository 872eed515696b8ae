# shellcheck shell=bash disable=SC2154  # Sourced by journey.sh.
prepare() { :; }

check() {
    local period answers found file
    period=$(told period) answers=$(told answers)
    has "noi-chinh/${period%-Q?}/task.NV1a/status" 'done'
    has "noi-chinh/$period/staff.cong_chuc/women" 3
    has "noi-chinh/$period/staff.cong_chuc/men" 5
    file=$HOME/Documents/noi-chinh-$period-1.canbang.json
    [ -f "$file" ] || fail "no file was handed in: $(ls "$HOME/Documents")"
    grep -qF '"author": "Truong phong"' "$file" || fail "the file does not name its author"
    found=$(grep -cE '^ +"signature":' "$file")
    [ "$found" = "$answers" ] || fail "the file carries $found answers, not $answers"
    quietly "$canbang" verify --db "$database"
}
