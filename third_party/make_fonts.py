#!/usr/bin/python3
"""Makes the text fonts: Inter at fixed weights, cut down to the letters and signs the program shows.

make_fonts.py INTER.var.ttf OUTPUT_FOLDER WEIGHT...
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LETTERS = [
    *range(0x20, 0x7F), *range(0xA0, 0x180),  # Latin, with what other languages' names need
    0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA),  # Vietnamese
    0x300, 0x301, 0x303, 0x309, 0x323,  # its marks, for text that was not composed
    *range(0x2010, 0x2028), 0x20AB,
]
SIGNS = "←↑→↓↔−×≤≥≈≠✓✗✕•…–—“”‘’‹›‰′″₫№●○◐■□▲▼▶◀▸▾★☆♀♂²³⁰⁴⁵⁶⁷⁸⁹½¼¾"


def tabular(font):
    """Puts the digits of equal width in the place of the usual ones, so that numbers stand in columns."""
    lookups = font["GSUB"].table.LookupList.Lookup
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in lookups[index].SubTable:
                mapping = getattr(table, "ExtSubTable", table).mapping
                for cmap in font["cmap"].tables:
                    if cmap.isUnicode():
                        for digit in range(ord("0"), ord("9") + 1):
                            cmap.cmap[digit] = mapping.get(cmap.cmap[digit], cmap.cmap[digit])
        return
    sys.exit("Inter has lost its tabular digits")


def make(source, weight, target):
    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight})
    tabular(font)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 1, 2, 4, 5, 13, 14], notdef_outline=True,
                             drop_tables=subset.Options._drop_tables_default + ["GPOS", "GSUB", "GDEF", "STAT", "MVAR", "meta"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS, text=SIGNS)
    cutter.subset(font)
    font.save(target)
    return font


source, folder, *weights = sys.argv[1:]
for weight in weights:
    font = make(source, float(weight), f"{folder}/inter-{weight}.ttf")
missing = [sign for sign in SIGNS if ord(sign) not in font.getBestCmap()]
if missing:
    print("Inter has no", " ".join(missing))
