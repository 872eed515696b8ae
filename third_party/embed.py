#!/usr/bin/python3
"""Writes a .cpp that holds files as string literals: any compiler takes them, and quickly.

embed.py OUTPUT.cpp FILE...
"""
import pathlib
import sys

target, *files = map(pathlib.Path, sys.argv[1:])
files.sort(key=lambda file: file.name.encode())
names = [file.name for file in files]
if len(set(names)) != len(names):
    sys.exit("two embedded files have the same name")

PLAIN = {byte: chr(byte) for byte in range(0x20, 0x7F) if chr(byte) not in '"\\?'}


def literal(data, width=4000):
    rows = [data[start:start + width] for start in range(0, len(data), width)] or [b""]
    return "\n    ".join('"' + "".join(PLAIN.get(byte) or f"\\{byte:03o}" for byte in row) + '"' for row in rows)


sizes = [file.stat().st_size for file in files]
count = len(files)
target.write_text(f"""#include "assets.h"

#include <algorithm>
#include <array>

namespace canbang {{

static constexpr std::array<std::string_view, {count}> names {{{{
{chr(10).join(f'    "{name}",' for name in names)}
}}}};

static constexpr std::array<std::string_view, {count}> contents {{{{
{chr(10).join(f"    {{ {literal(file.read_bytes())}, {size} }}," for file, size in zip(files, sizes))}
}}}};

std::string_view asset(std::string_view file_name)
{{
    auto const found = std::ranges::lower_bound(names, file_name);
    if (found == names.end() || *found != file_name)
        return {{}};
    return contents[static_cast<std::size_t>(found - names.begin())];
}}

std::span<std::string_view const> asset_names()
{{
    return names;
}}

}}
""")
