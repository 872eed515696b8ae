"""Works the few formulas of the annex out again, from the cells as they stand in the file."""
import re

FORMULAS = re.compile(r"=SUM\((?P<cells>[A-Z0-9,$:]+)\)$|=SUMIF\((?P<keys>\$[A-Z]+\$\d+:\$[A-Z]+\$\d+),(?P<key>\$[A-Z]+\d+),(?P<numbers>\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)\)$"
                      r"|=IF\((?P<divisor>[A-Z]+\d+)=0,\"\",(?P<part>[A-Z]+\d+)/(?P<whole>[A-Z]+\d+)\)$")


def cells(sheet, names):
    for name in names.replace("$", "").split(","):
        found = sheet[name]
        for row in found if isinstance(found, tuple) else ((found,),):
            yield from row


def worked_out(sheet, formula):
    """The value of the formula in a sheet that holds results; AssertionError for one that the annex does not have."""
    match = FORMULAS.match(formula)
    assert match, f"{sheet.title}: an unknown formula, {formula}"
    if match["cells"]:
        return sum(cell.value for cell in cells(sheet, match["cells"]) if cell.value is not None)
    if match["keys"]:
        wanted = sheet[match["key"].replace("$", "")].value
        pairs = zip(cells(sheet, match["keys"]), cells(sheet, match["numbers"]))
        return sum(number.value for key, number in pairs if key.value == wanted and number.value is not None)
    assert match["divisor"] == match["whole"], formula
    return sheet[match["part"]].value / sheet[match["whole"]].value
