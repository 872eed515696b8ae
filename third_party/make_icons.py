#!/usr/bin/python3
"""Makes one small font from the drawings named in icons.txt, and a header with their names.

make_icons.py ICONS.txt DRAWINGS_FOLDER OUTPUT.ttf OUTPUT.h
"""
import pathlib
import sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import SVGPath

FIRST = 0xE000  # The private use area.
EM = 1024
ASCENT = 819  # The share of the line that Inter has above its baseline, so that icons and text stand on one line.
GRID = 16  # Every drawing is 16 by 16.


def read_table(path):
    lines = [line.split() for line in path.read_text().splitlines() if line and not line.startswith("#")]
    names = [name for name, _ in lines]
    if len(set(names)) != len(names):
        sys.exit(f"{path}: a name stands there twice")
    return lines


def outline(drawing):
    pen = TTGlyphPen(None)
    scale = EM / GRID
    SVGPath(str(drawing), transform=(scale, 0, 0, -scale, 0, ASCENT)).draw(Cu2QuPen(pen, max_err=1, reverse_direction=True))
    return pen.glyph()


def make_font(glyphs, target):
    names = [".notdef", *glyphs]
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({FIRST + i: name for i, name in enumerate(glyphs)})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **glyphs})
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (EM, getattr(table[name], "xMin", 0)) for name in names})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=ASCENT - EM)
    builder.setupNameTable({"familyName": "CanBang Icons", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=ASCENT - EM, usWinAscent=ASCENT, usWinDescent=EM - ASCENT)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0  # The same drawings give the same bytes.
    builder.font.recalcTimestamp = False
    builder.save(target)


def make_header(names, target):
    lines = [f'inline constexpr char const* icon_{name} = "{escaped(FIRST + i)}";' for i, name in enumerate(names)]
    text = f"""// One constant for every line of app/assets/icons.txt, to be used inside text.
#pragma once

namespace canbang::icons {{

inline constexpr unsigned first = 0x{FIRST:X};
inline constexpr unsigned last = 0x{FIRST + len(names) - 1:X};

{chr(10).join(lines)}

}}
"""
    pathlib.Path(target).write_text(text)


def escaped(code_point):
    return "".join(f"\\x{byte:02X}" for byte in chr(code_point).encode())


table_path, drawings = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
table = read_table(table_path)
make_font({name: outline(table_path.parent / file if file.endswith(".svg") else drawings / f"{file}.svg") for name, file in table}, sys.argv[3])
make_header([name for name, _ in table], sys.argv[4])
