# shellcheck shell=bash
# What app/run, tests/run and fetch have in common; they read this file in. Every step says what it does in words,
# keeps its log in build/logs, stops at the first failure, and may be repeated.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs
mkdir -p "$logs"

stop() { # reason, what to do next
    printf '%s\n' "Stopped: $1" "${@:2}" >&2
    exit 1
}

# On a terminal the last line of the log runs along, so that a long step is seen to move.
step() { # log words command...
    local log=$logs/$1.log words=$2
    shift 2
    printf '%s\n' "$words"
    if [ -t 1 ]; then
        "$@" 2>&1 | tee "$log" | while IFS= read -r line; do printf '\r\033[K  %.70s' "$line"; done && printf '\r\033[K' && return
        printf '\r\033[K'
    else
        "$@" >"$log" 2>&1 && return
    fi
    tail -n 20 "$log" >&2
    stop "this step failed: $words" "The full log is $log. Once the cause is mended, run the same command again."
}

packages_of() { # group...
    local groups=" $* " group package
    while read -r group package _; do
        case "$groups" in *" $group "*) echo "$package" ;; esac
    done <"$root/third_party/packages.txt"
}

install_packages() { # group...
    local wanted installed missing as_root=()
    command -v dpkg-query >/dev/null || stop "this needs Debian 12 or a relative of it: dpkg is missing."
    wanted=$(packages_of "$@" | sort -u) # A package may be of two groups.
    # shellcheck disable=SC2016
    installed=$(xargs dpkg-query -W -f '${db:Status-Status} ${Package}\n' <<<"$wanted" 2>/dev/null | sed -n 's/^installed //p' | sort || true)
    mapfile -t missing < <(comm -23 <(echo "$wanted") <(echo "$installed"))
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "these packages are missing, and sudo is not here to install them. As root: apt-get install ${missing[*]}"
        as_root=(sudo)
        echo "Debian packages are missing; sudo may ask for your password to install them: ${missing[*]}"
        sudo -v || stop "without sudo the packages cannot be installed."
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    step apt-update "Reading Debian's package lists." "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 update
    step apt-install "Installing ${#missing[@]} packages: ${missing[*]}" \
        "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 install -y --no-install-recommends "${missing[@]}"
}

# CMake refuses a build folder whose clone has been moved; such a folder counts as not configured.
is_configured() { # folder
    [ -f "$1/build.ninja" ] && grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$1/CMakeCache.txt"
}

configure() { # folder option...
    local folder=$1
    shift
    is_configured "$folder" || rm -rf "$folder"
    step "configure-$(basename "$folder")" "Configuring the build." cmake -G Ninja -S "$root" -B "$folder" "$@"
}

build() { # folder targets words
    local patience=
    [ -f "$1/.ninja_log" ] || patience=" The first time takes a few minutes."
    # shellcheck disable=SC2086  # Several targets are several words.
    step "build-$(basename "$1")" "Building $3.$patience" cmake --build "$1" --target $2
}
