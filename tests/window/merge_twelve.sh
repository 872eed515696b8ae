# shellcheck shell=bash disable=SC2154  # Sourced by journey.sh.
# The made-up year: three quarters are merged, the fourth lies on a stick. The deputy director's phone is known from
# the third quarter; the phone of the Ban Tiếp công dân is not.
unit=tt-thong-tin-hoi-nghi

answers() { # period, reference date, women, men
    printf '[{"unit":"%s","period":"%s","subject":"form","field":"reference_date","value":"%s"},' $unit "$1" "$2"
    printf '{"unit":"%s","period":"%s","subject":"staff.vien_chuc","field":"women","value":%s},' $unit "$1" "$3"
    printf '{"unit":"%s","period":"%s","subject":"staff.vien_chuc","field":"men","value":%s}]' $unit "$1" "$4"
}

hand_in_by_phone() { # period, answers, file
    printf '%s' "$2" >"$scratch/answers.json"
    quietly "$canbang" record --db "$scratch/phone.db" "$scratch/answers.json"
    quietly "$canbang" submit --db "$scratch/phone.db" --period "$1" --out "$3"
}

prepare() {
    local made=$scratch/demo usb=$scratch/usb
    [ "$(date +%s)" -ge "$(date -d 2026-11-21 +%s)" ] || exit 77   # The story has not happened yet.
    mkdir "$usb"
    "$canbang" demo --no-pictures --out "$made" >/dev/null || [ $? -eq 1 ] || fail "no demo"
    quietly "$canbang" init --db "$scratch/phone.db" --unit $unit --author "Pho Giam doc"
    hand_in_by_phone 2026-Q3 "$(answers 2026-Q3 2026-09-30 8 5)" "$scratch/phone-Q3.canbang.json"
    hand_in_by_phone 2026-Q4 "$(answers 2026-Q4 2026-11-20 9 5)" "$usb/$unit-phone.canbang.json"
    quietly "$canbang" init --db "$database" --unit hcqt --coordinator
    quietly "$canbang" merge --db "$database" --trust "$made/files/"*-2026-Q[123]-1.canbang.json "$scratch/phone-Q3.canbang.json"
    cp "$made/files/"*-2026-Q4-1.canbang.json "$made/inbox/bao cao.json" "$made/inbox/ban-tiep-cong-dan-phone.canbang.json" "$usb"
    copy_for_plan
}

check() {
    says "0 conflicts" conflicts --db "$database"
    has $unit/2026-Q4/staff.vien_chuc/women "  9      current"
    says "Da goi dien" log --db "$database"
    quietly "$canbang" verify --db "$database"
    quietly "$canbang" status --db "$database" --json
    says '"received": 10' status --db "$database" --json
    says '"conflicts": 0' status --db "$database" --json
    says '"pending_devices": 0' status --db "$database" --json
    says 'bao cao.json' quarantine --db "$database"
    says '1 file in quarantine' quarantine --db "$database"
    says "$(told device)" devices --db "$database"
}
