"""What can be wrong with a file, or look wrong and be right: several thousand files made from one."""
import copy
import json
import re

NOTHING = object()
TYPES = [None, True, False, 0, 1.5, "", "x", [], {}, [None], [[]], {"a": 1}]
NUMBERS = [-1, 1, 2, 100, 101, 1899, 1900, 9999, 10000, 1000000, 1000001, 2**53 - 1, 2**53, 1 - 2**53, -(2**53), 2**63 - 1, 2**63, -(2**63), -(2**63) - 1,
           2**64, 10**400, 1.0, 2.0, 100.0, -0.0, 0.1, 1e22, float(2**53), 1e308]
NAMES = ["a" * 75, "a" * 76, "a" * 80, "a" * 81, "form", "form.x", "formal", "-", ".", "..", ".a", "../x", "a/b", "a\\b", "a b", "tong-hop\n", "\ntong-hop", "Tổng-hợp", "tong＿hop"]
TEXTS = ["=1+1", "@SUM(A1)", "+84", "-1", "<b>&amp;</b>", "'; drop table change; --", "%s%n", "${x}", "\"", "\\", "/", " ", "\t", "\n", " \t\n", "\r", "\r\n",
         "\u0000", "\u0001", "a\u000bb", "\u001b[31m", "\u001f", "\u007f", "\u0080", "\u0085", "\u009f", "\u00a0", "\u00ad", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff",
         "Tru\u031bo\u031b\u0309ng pho\u0300ng", "\u202ecod.exe", "\u2066a\u2069", "a\u200bb", "👩\u200d💻", "\U0010ffff", "\ud800", "a\udc00b", "\udc00\ud800"]
LENGTHS = ["a" * 16383, "a" * 16384, "a" * 16385, "é" * 8192, "é" * 8193, "ữ" * 5461, "ữ" * 5462, "😀" * 4096, "😀" * 4097, "😀" * 16385]
HEX = ["0" * 31, "0" * 32, "0" * 33, "A" * 32, "g" * 32, "0" * 32 + "\n", "0" * 63, "0" * 64, "0" * 65, "f" * 64, "F" * 64, "0" * 64 + "\n", " " + "0" * 63, "0x" + "0" * 62,
       "0" * 127, "0" * 128, "0" * 129, "F" * 128, "0" * 128 + "\n", "０" * 32, "sha256:", "sha256:" + "0" * 63, "sha256:" + "0" * 64, "sha256:" + "0" * 65,
       "SHA256:" + "0" * 64, "sha256:" + "F" * 64, "sha512:" + "0" * 64, "sha256:" + "0" * 64 + "\n"]
PERIODS = ["2026", "2026-Q1", "2026-Q4", "2025-Q2", "2026-Q0", "2026-Q5", "2026-q3", "2026-Q03", "2026Q3", "2026-", "2026-Q", "2026-Q3 ", " 2026", "2026\n", "2026-Q3\n",
           "0000", "1899", "1900", "9999", "10000", "-2026", "２０２６", "2026-Q３", "2026-10", "2026-H1"]
DAYS = ["2026-02-28", "2026-02-29", "2026-02-30", "2028-02-29", "2000-02-29", "2100-02-29", "2026-04-30", "2026-04-31", "2026-12-31", "2026-12-32", "2026-13-01", "2026-00-10",
        "2026-01-00", "2026-1-1", "1899-12-31", "1900-01-01", "9999-12-31", "10000-01-01", "20260131", "31/01/2026", "２０２６-01-01"]
CLOCKS = ["T00:00:00Z", "T23:59:59Z", "T23:59:59.999Z", "T24:00:00Z", "T23:60:00Z", "T23:59:60Z", "T08:15:00.1Z", "T08:15:00.12Z", "T08:15:00.1234Z", "T08:15:00.Z", "T08:15:00,123Z",
          "T08:15:00z", "t08:15:00Z", " 08:15:00Z", "T08:15Z", "T08:15:00", "T08:15:00+00:00", "T08:15:00+07:00", "T08:15:00Z\n", "T8:15:00Z", "T08:15:00.+12Z", "T0８:15:00Z"]
TIMES = [day + "T08:15:00.000Z" for day in DAYS] + ["2026-09-30" + clock for clock in CLOCKS]
WORDS = ["canbang", "canbang-plan", "CANBANG", "submission", "return", "consolidated", "plan", "Submission", "give_back", "sessions"]
MEASURES = ["women_in_office_leadership", "units_led_by_women", "staff_informed", "news_items_each_quarter", "sessions_with_content", "women_in_training"]
TESTS = ["none", "at_least", "more_than_percent", "equal_percent", "at_least_each_quarter"]
PATTERNS = {r"(sha256:)?[0-9a-f]{32,}": HEX, r"[0-9]{4}(-Q[1-4])?": PERIODS, r"[0-9-]{10}": DAYS + PERIODS[:3], r".*T.*Z": TIMES}


def places(document, path=()):
    """Every place, but of a list the first entry only: the others have the same shape."""
    yield path
    if isinstance(document, dict):
        for name in document:
            yield from places(document[name], path + (name,))
    elif isinstance(document, list) and document:
        yield from places(document[0], path + (0,))


def small(document):
    """The first entry of every list."""
    if isinstance(document, dict):
        return {name: small(value) for name, value in document.items()}
    return [small(value) for value in document[:1]] if isinstance(document, list) else document


def at(document, path):
    for step in path:
        document = document[step]
    return document


def changed(document, path, value):
    """A copy with another value at the place, or without the place."""
    if not path:
        return value
    copied = copy.deepcopy(document)
    parent = at(copied, path[:-1])
    if value is NOTHING:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return copied


def shown(value):
    text = json.dumps(value)
    return text if len(text) < 60 else text[:40] + f"… ({len(text)})"


def structural(document, is_known=lambda path: True):
    """Each field removed, an unknown field in each object, each value of each other type."""
    for path in filter(is_known, places(document)):
        name = ".".join(map(str, path)) or "the file"
        if path:
            yield f"{name} removed", changed(document, path, NOTHING)
        if isinstance(at(document, path), dict):
            for unknown in ("extra", "ID", "\u0000"):
                yield f"{name} with an unknown field {shown(unknown)}", changed(document, path + (unknown,), 1)
        if isinstance(at(document, path), list):
            entries = at(document, path)
            yield f"{name} emptied", changed(document, path, [])
            yield f"{name} doubled", changed(document, path, entries + copy.deepcopy(entries))
            yield f"{name} reversed", changed(document, path, entries[::-1])
        for value in TYPES:
            yield f"{name} = {shown(value)}", changed(document, path, value)


def around(value):
    """Values like this one, and unlike it in one thing."""
    if not isinstance(value, str):
        return NUMBERS + TEXTS + LENGTHS
    alike = [values for pattern, values in PATTERNS.items() if re.fullmatch(pattern, value)]
    return TEXTS + LENGTHS + (alike[0] if alike else NAMES + WORDS + HEX[:3] + PERIODS[:3] + TIMES[:3])


def boundary(document, is_known=lambda path: True):
    """Each simple value at and beyond its bounds, and in bad and in strange patterns."""
    for path in filter(is_known, places(document)):
        value = at(document, path)
        if not isinstance(value, (dict, list)):
            for other in around(value):
                yield ".".join(map(str, path)) + f" = {shown(other)}", changed(document, path, other)


def targets(plan):
    """Percentages end at 100, counts do not."""
    for measure in MEASURES + ["Units_led_by_women"]:
        yield f"measure {measure}", changed(plan, ("indicators", 0, "measure"), measure)
    for test in TESTS + ["at_most"]:
        for target in (0, 100, 101):
            indicator = {**plan["indicators"][0], "test": test, "target": target}
            yield f"test {test} of {target}", changed(plan, ("indicators", 0), indicator)


def swapped(submission, plan):
    blocks, definition = submission["blocks"], plan["definition"]
    for kind in ("submission", "return", "consolidated", "plan"):
        yield f"{kind} with blocks", {**submission, "kind": kind}
        yield f"{kind} with a definition", {**plan, "kind": kind}
        yield f"{kind} with both", {**submission, "kind": kind, "definition": definition}
        yield f"{kind} with neither", {name: value for name, value in submission.items() if name != "blocks"} | {"kind": kind}
        yield f"{kind} with its body swapped in", {**submission, "kind": kind, "blocks": definition}
        yield f"{kind} with its definition swapped in", {**plan, "kind": kind, "definition": blocks}
    yield "newer version with another shape", {"format": "canbang", "version": 2, "what": "ever"}
    yield "a block inside a block", changed(submission, ("blocks", 0, "changes", 0), blocks[0])
    yield "an answer with the unit's field", changed(submission, ("blocks", 0, "changes", 0, "unit"), "tong-hop")
    yield "a bare plan", definition


# --- Below what a parser shows -------------------------------------------------------------------------


def nested(levels):
    return "[" * levels + "]" * levels


def texts(text, number):
    """Of a file as text, `number` being how a whole number stands in it ('"value": 4')."""
    name = number.split(":")[0]
    for raw in ("4.0", "4e0", "40e-1", "4.5", "1e2", "1E400", "-1e400", "1e-400", "-0", "-0.0", "+4", "04", "4.", ".4", "0x4", "4_0", "NaN", "Infinity", "-Infinity", "True", "nil",
                "'4'", "undefined", "4 /* four */", "4,", "4 4", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"\\u12\"", "\"\\x\"", "\"a\nb\"", "\"a\tb\"",
                "\"\x7f\"", "\"\u0085\"", "9007199254740992.0", "9007199254740991.0", nested(8), nested(20), nested(2000), nested(100000), "[" * 100000):
        yield f"{number} as {shown(raw)}", text.replace(number, f"{name}: {raw}")
    yield f"{name} twice", text.replace(number, f"{number}, {number}")
    yield f"{name} twice, once escaped", text.replace(number, f"{number}, \"\\u{ord(name[1]):04x}{name[2:]}: 1")
    yield "a field twice at the top", text.replace("{", "{ \"format\": \"canbang\",", 1)
    yield "a comment", "// canbang\n" + text
    yield "a comma at the end", text.rstrip().removesuffix("}") + ",}"
    yield "twice", text + text
    yield "something after it", text + "x"
    yield "a zero byte after it", text + "\0"
    yield "spaces after it", text + " \t\r\n"
    yield "another space after it", text + "\u00a0"
    yield "Windows line ends", text.replace("\n", "\r\n")
    yield "a byte order mark", "\ufeff" + text
    yield "two byte order marks", "\ufeff\ufeff" + text
    yield "without spaces", json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    yield "all escaped", json.dumps(json.loads(text))
    yield "keys in another order", json.dumps(dict(reversed(json.loads(text).items())))
    for cut in (0, 1, 2, 30, len(text) // 2, len(text) - 3, len(text) - 2, len(text) - 1):
        yield f"cut after {cut}", text[:cut]
    for other in ("{}", "[]", "null", "1", "\"canbang\"", "[" + text + "]", "PK\x03\x04", "%PDF-1.7", "<!doctype html>"):
        yield f"instead {shown(other)}", other


def encodings(text, word):
    """The same in bytes that are not UTF-8; `word` is some text inside."""
    for bad in (b"\xff", b"\xc3", b"\x80", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xc2\xa0", b"\xef\xbf\xbf"):
        yield f"bytes {bad.hex()} in text", text.encode().replace(word.encode(), bad, 1)
        yield f"bytes {bad.hex()} in a key", text.encode().replace(b'"plan"', b'"pl' + bad + b'n"', 1)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258"):
        yield f"in {encoding}", text.encode(encoding, "replace")
