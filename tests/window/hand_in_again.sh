# shellcheck shell=bash disable=SC2154  # Sourced by journey.sh.
# A unit's third quarter was handed in and sent back, with a remark on one number.
women=tong-hop/2026-Q3/staff.cong_chuc/women

answer() { # subject, field, value
    printf '{"unit":"tong-hop","period":"2026-Q3","subject":"%s","field":"%s","value":%s}' "$@"
}

prepare() {
    local office=$scratch/office.db
    database=$scratch/tong-hop.db arguments=("$scratch/tong-hop.db")   # Not the person's own: opened by its name.
    printf '[%s,%s,%s]' "$(answer form reference_date '"2026-09-30"')" "$(answer staff.cong_chuc women 3)" "$(answer staff.cong_chuc men 5)" >"$scratch/answers.json"
    quietly "$canbang" init --db "$database" --unit tong-hop --author "Truong phong"
    quietly "$canbang" record --db "$database" "$scratch/answers.json"
    quietly "$canbang" submit --db "$database" --period 2026-Q3 --out "$scratch/first.canbang.json"
    quietly "$canbang" init --db "$office" --unit hcqt --coordinator
    quietly "$canbang" merge --db "$office" --trust "$scratch/first.canbang.json"
    quietly "$canbang" remark --db "$office" $women "Con mot nguoi moi ve"
    quietly "$canbang" review --db "$office" --unit tong-hop --period 2026-Q3 --state returned --comment "Thieu so nu"
    quietly "$canbang" return --db "$office" --unit tong-hop --out "$scratch/return.canbang.json"
    copy_for_plan
}

digest_of() { sed -n 's/^  "digest": "sha256:\(.*\)".*/\1/p' "$1"; }

check() {
    local file=$HOME/Documents/tong-hop-2026-Q3-2.canbang.json
    [ -f "$file" ] || fail "no second revision was handed in: $(ls "$HOME/Documents")"
    says '"revision": 2' inspect --json "$file"
    grep -qF "\"previous\": \"$(digest_of "$scratch/first.canbang.json")\"" "$file" || fail "the second revision does not name the first"
    has $women 4
    quietly "$canbang" verify --db "$database"
    quietly "$canbang" merge --db "$scratch/office.db" "$file"
    says '  4  ' history --db "$scratch/office.db" $women
}
