#!/usr/bin/env python3
"""Writes tests/data/format/{good,bad} anew. Only for as long as the version of the format is not released."""
import copy
import json
import sys
import unicodedata

sys.dont_write_bytecode = True
import second_writer

from cases import KEPT, SEEDS, examples

texts = examples()
submission, plan = json.loads(texts["submission"]), json.loads(texts["plan"])
true_text = texts["submission"]

STRANGE = ["=HYPERLINK(\"a\")", "@SUM(A1:A9)", "+84 213", "../../x", "C:\\con", "<script>alert(1)</script>", "'; drop table change; --", "\u202ecod.exe", "a\u200bb\u200d",
           unicodedata.normalize("NFD", "Trưởng phòng Nguyễn Thị Hường"), "👩\u200d💼", "\ue000\uffff\U0010ffff", "\u00a0", "\t\n", "{\"value\": 1}"]


def keep(name, content):
    data = content if isinstance(content, bytes) else content.encode()
    (KEPT / f"{name}.canbang.json").write_bytes(data)


def as_text(document):
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def edited(edit, document=submission):
    """With another content, and true ids and signatures of it."""
    document = copy.deepcopy(document)
    edit(document)
    return as_text(second_writer.made_true(document, SEEDS))


def first(document):
    return document["blocks"][0]["changes"][0]


def answers(values):
    """A file with these answers in place of the first block's."""
    def edit(document):
        change = {**first(document), "replaces": []}
        document["blocks"][0]["changes"] = [{**change, "subject": f"event.{number}", "field": "title", "value": value} for number, value in enumerate(values)]
    return edit


def only_seconds(document):
    document["made_at"] = document["made_at"].replace(".000", "")
    for block in document["blocks"]:
        for change in block["changes"]:
            change["at"] = change["at"].replace(".000", "")


def at_the_bounds(document):
    answers([2**53 - 1, 1 - 2**53, "ữ" * 5461, "a" * 16384, ""])(document)
    first(document).update(subject="s" * 80, field="f" * 80, at="9999-12-31T23:59:59.999Z")
    document["blocks"][0]["author"] = ""
    document.update(plan="p" * 80, unit="u" * 80, revision=1000000, made_at="1900-01-01T00:00:00.000Z")


def good():
    keep("good/without-spaces", json.dumps(submission, ensure_ascii=False, separators=(",", ":")))
    keep("good/of-a-windows-editor", "\ufeff" + true_text.replace("\n", "\r\n"))
    keep("good/escaped", json.dumps(submission))
    keep("good/in-another-order", as_text(dict(sorted(submission.items()))))
    keep("good/only-seconds", edited(only_seconds))
    keep("good/replaces-unsorted-and-twice", edited(lambda d: first(d).update(replaces=["f" * 32, "0" * 32, "f" * 32])))
    keep("good/strange-texts", edited(answers(STRANGE)))
    keep("good/at-the-bounds", edited(at_the_bounds))
    keep("good/without-answers", edited(lambda d: d.update(blocks=[])))
    keep("good/an-empty-block", edited(lambda d: d["blocks"][0].update(changes=[])))


def malformed():
    keep("bad/malformed-empty", "")
    keep("bad/malformed-cut", true_text[:2000])
    keep("bad/malformed-another-file", b"PK\x03\x04\x14\x00\x06\x00")
    keep("bad/malformed-not-utf-8", true_text.encode("cp1258", "replace"))
    keep("bad/malformed-key-given-twice", true_text.replace('"value": 4,', '"value": 9, "value": 4,'))
    keep("bad/malformed-half-a-surrogate", true_text.replace("Phó Trưởng phòng", "Ph\\ud800"))
    keep("bad/malformed-fraction", true_text.replace('"value": 4,', '"value": 4.0,'))
    keep("bad/malformed-comment", "// Quý III\n" + true_text)
    keep("bad/malformed-too-deep", texts["plan"].replace('"definition": {', '"definition": { "x": ' + "[" * 15 + "]" * 15 + ","))
    keep("bad/malformed-bare-plan", as_text(plan["definition"]))
    edits = {
        "number-beyond-2-53": lambda d: first(d).update(value=2**53),
        "day-that-does-not-exist": lambda d: first(d).update(at="2026-02-30T08:00:00.000Z"),
        "time-of-vietnam": lambda d: d.update(made_at="2026-10-02T09:15:00+07:00"),
        "leap-second": lambda d: d.update(made_at="2016-12-31T23:59:60Z"),
        "control-character": lambda d: first(d).update(value="a\u0007"),
        "c1-control-character": lambda d: d["blocks"][0].update(author="a\u009b"),
        "text-too-long-in-bytes": lambda d: first(d).update(value="ữ" * 5462),
        "path-for-a-name": lambda d: d.update(unit="../../tong-hop"),
        "name-with-line-feed": lambda d: d.update(unit="tong-hop\n"),
        "name-with-diacritics": lambda d: first(d).update(subject="cán_bộ"),
        "list-for-an-answer": lambda d: first(d).update(value=[4]),
        "upper-case-digits": lambda d: first(d).update(replaces=["ABCDEF0123456789" * 2]),
        "unknown-field": lambda d: d.update(note="Quý III"),
        "unknown-field-in-an-answer": lambda d: first(d).update(unit="tong-hop"),
        "missing-field": lambda d: d.pop("previous"),
        "plan-with-blocks": lambda d: d.update(kind="plan"),
        "unknown-kind": lambda d: d.update(kind="remark"),
        "revision-zero": lambda d: d.update(revision=0),
        "version-zero": lambda d: d.update(version=0),
    }
    for name, edit in edits.items():
        keep(f"bad/malformed-{name}", edited(edit))
    keep("bad/incompatible-newer", edited(lambda d: d.update(version=2)))
    keep("bad/incompatible-newer-of-another-shape", '{ "format": "canbang", "version": 3, "answers": { } }\n')


def tampered():
    keep("bad/tampered-number", true_text.replace('"value": 4,', '"value": 8,'))
    keep("bad/tampered-author", true_text.replace("Phó Trưởng phòng", "Trưởng phòng "))
    keep("bad/tampered-normalised", unicodedata.normalize("NFD", true_text))
    keep("bad/tampered-key-of-zeros", as_text({**submission, "sealed_by": "0" * 64}))
    other, other_seed = second_writer.device(4)
    keep("bad/tampered-seal-of-another", as_text({**submission, "seal": second_writer.signed(other_seed, "canbang file " + submission["digest"][7:])}))
    forged = copy.deepcopy(submission)
    first(forged)["signature"] = second_writer.signed(other_seed, "canbang change " + first(forged)["id"])
    keep("bad/tampered-signature-of-another", as_text(second_writer.sealed(forged, SEEDS)))
    moved = copy.deepcopy(submission)
    moved["unit"] = "hanh-chinh"
    keep("bad/tampered-answers-of-another-unit", as_text(second_writer.sealed(moved, SEEDS)))


for part in ("good", "bad"):
    (KEPT / part).mkdir(parents=True, exist_ok=True)
good()
malformed()
tampered()
