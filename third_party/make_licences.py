#!/usr/bin/python3
"""Writes the notices of everything that ends up inside the program, each with its full licence.

make_licences.py SOURCES_FOLDER OUTPUT.txt
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
FROM_SOURCE = [  # name, folder in sources.txt, licence file, licence, home
    ("Dear ImGui", "imgui", "LICENSE.txt", "MIT", "https://github.com/ocornut/imgui"),
    ("GLFW", "glfw", "LICENSE.md", "zlib", "https://www.glfw.org"),
    ("SQLite", "sqlite", "LICENSE.md", "Public domain", "https://sqlite.org"),
    ("libsodium", "sodium", "LICENSE", "ISC", "https://libsodium.org"),
    ("utf8proc", "utf8proc", "LICENSE.md", "MIT", "https://juliastrings.github.io/utf8proc"),
    ("zlib and minizip", "zlib", "LICENSE", "zlib", "https://zlib.net"),
    ("pugixml", "pugixml", "LICENSE.md", "MIT", "https://pugixml.org"),
    ("libxlsxwriter", "xlsxwriter", "License.txt", "BSD 2-Clause", "https://libxlsxwriter.github.io"),
    ("libharu", "haru", "README", "zlib", "http://libharu.org"),
]
FROM_PACKAGE = [  # name, package, licence, its name in the package's copyright file, home
    ("JSON for Modern C++", "nlohmann-json3-dev", "MIT", "Expat", "https://github.com/nlohmann/json"),
    ("CLI11", "libcli11-dev", "BSD 3-Clause", "BSD-3-clause", "https://github.com/CLIUtils/CLI11"),
    ("stb_image and stb_image_write", "libstb-dev", "Public domain", "public-domain", "https://github.com/nothings/stb"),
    ("Inter", "fonts-inter-variable", "SIL Open Font License 1.1", "OFL-1.1", "https://rsms.me/inter"),
    ("Bootstrap Icons", "bootstrap-icons", "MIT", "MIT", "https://icons.getbootstrap.com"),
]


def pinned_version(folder):
    for line in (HERE / "sources.txt").read_text().splitlines():
        if line.startswith(folder + " "):
            return line.split()[2].split("+really")[-1].split("+")[0]  # 1.3.dfsg+really1.3.1 is 1.3.1.


def package_version(package):
    full = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], check=True, capture_output=True, text=True).stdout
    return re.sub(r"^\d+:|(\+ds|\+dfsg)?-[^-]*$", "", full)


def package_notice(package, licence):
    """The copyright of what is shipped, and the text of one licence, out of Debian's machine-readable form."""
    stanzas = pathlib.Path(f"/usr/share/doc/{package}/copyright").read_text().split("\n\n")
    holders = [re.search(r"^Copyright:(.*?)^License:", stanza, re.M | re.S)[1] for stanza in stanzas if re.match(r"Files: (\*|include/)", stanza)]
    text = next(stanza for stanza in stanzas if re.match(rf"License: {re.escape(licence)}\n", stanza))
    lines = [line[1:] if line.startswith(" ") else line for line in text.splitlines()[1:]]
    copyright = "\n".join("Copyright " + line.strip() for block in holders for line in block.strip().splitlines())
    return copyright + "\n\n" + "\n".join("" if line == "." else line.rstrip() for line in lines)


def entry(name, version, licence, home, text):
    title = f"{name} {version}"
    return f"{title}\n{'=' * len(title)}\n{licence} · {home}\n\n{text.strip()}\n"


def main(sources, target):
    entries = [entry(name, pinned_version(folder), licence, home, (sources / folder / file).read_text())
               for name, folder, file, licence, home in FROM_SOURCE]
    entries += [entry(name, package_version(package), licence, home, package_notice(package, key))
                for name, package, licence, key, home in FROM_PACKAGE]
    target.write_text("\n\n".join(entries))


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
