#!/usr/bin/env python3
"""The published schema, judged by a validator that knows nothing of us, against the program's reader.

    agree.py FOLDER-OF-PROGRAMS

The schema must refuse exactly what the reader calls malformed or incompatible. A file that was tampered with has the
right shape, so the schema accepts it; once a second writer has made it true again, the reader must accept it, too.
"""
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

sys.dont_write_bytecode = True
import cases
import second_writer
from cases import FORMAT, SEEDS, TESTS, examples, leaves

programs = pathlib.Path(sys.argv[1])

# Everything a JSON Schema cannot see. A file of this kind must be refused by the reader, and no other may differ.
NOT_JSON = "not JSON in UTF-8 (RFC 8259), or with half a surrogate or a number beyond every double (RFC 7493)"
TWICE = "a key given twice"
DEEP = "nested deeper than 16 levels"
LARGE = "larger than 64 MiB, a plan than 4 MiB"
NO_SUCH_DAY = "a day that does not exist"
LONG = "text longer than 16 KiB in bytes, though not in characters"
POINT = "a whole number written with a fraction or an exponent"
PLAN = "a plan whose parts do not fit together: ids given twice, names of nothing, ends before starts, other years"
UNSEEN = (NOT_JSON, TWICE, DEEP, LARGE, NO_SUCH_DAY, LONG, POINT, PLAN)

# --- What the schema cannot see --------------------------------------------------------------------------


class Written(float):
    """A number with a fraction or an exponent."""


class Strict:
    """Python's own parser, made to see what the standards ask for."""

    def __init__(self, data):
        self.unseen = set()
        self.document = None
        try:
            self.document = json.loads(data.decode("utf-8-sig"), object_pairs_hook=self.object, parse_float=self.number,
                                       parse_int=self.whole, parse_constant=self.constant)
            json.dumps(self.document, ensure_ascii=False).encode()
        except RecursionError:
            self.unseen.add(DEEP)
        except ValueError:
            self.document = None
            self.unseen.add(NOT_JSON)

    def object(self, pairs):
        if len(dict(pairs)) < len(pairs):
            self.unseen.add(TWICE)
        return dict(pairs)

    def number(self, text):
        if float(text) in (float("inf"), float("-inf")):
            self.unseen.add(NOT_JSON)
        return Written(text)

    def whole(self, text):
        if abs(int(text)) > int(sys.float_info.max):
            self.unseen.add(NOT_JSON)
        return int(text)

    def constant(self, text):
        raise ValueError(text)


def depth(value):
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)


def is_no_day(text):
    shaped = re.fullmatch(r"(\d{4}-\d\d-\d\d)(T[\d:.]+Z)?", text, re.ASCII)
    try:
        return bool(shaped and not datetime.date.fromisoformat(shaped[1]))
    except ValueError:
        return True


def dates(document, is_plan):
    """Where days and times stand. An answer that looks like a date is text."""
    if is_plan:
        named = [document] + [entry for value in document.values() if isinstance(value, list) for entry in value if isinstance(entry, dict)]
        return [entry[name] for entry in named for name in ("issued_on", "not_before", "cutoff", "active_from", "active_to", "starts_on", "ends_on", "due_on", "on") if entry.get(name)]
    return [document["made_at"]] + [change["at"] for block in document.get("blocks", []) for change in block["changes"]]


def unseen_in(document, is_plan):
    """Of a document that the schema accepts."""
    if depth(document) > 16:
        yield DEEP
    own = document if is_plan else {name: value for name, value in document.items() if name != "definition"}
    if any(map(is_no_day, dates(document, is_plan))):
        yield NO_SUCH_DAY
    if any(isinstance(leaf, str) and len(leaf.encode()) > 16384 for leaf in leaves(own)):
        yield LONG
    if any(isinstance(leaf, Written) for leaf in leaves(own)):
        yield POINT
    if is_plan and not fits_together(document):
        yield PLAN


def fits_together(plan):
    def all_of(part, field):
        return [entry[field] for entry in plan[part]]

    keyed = [all_of(part, "id") for part in ("units", "objectives", "tasks", "groups", "documents", "events", "deadlines")]
    keyed += [all_of("indicators", "code"), all_of("figures", "subject"), all_of("holidays", "on"), [period for period in all_of("deadlines", "period") if period]]
    named = {plan["coordinator"]} <= set(all_of("units", "id")) and set(all_of("indicators", "objective")) <= set(all_of("objectives", "id"))
    spans = [(unit["active_from"], unit["active_to"]) for unit in plan["units"]] + [(task["starts_on"], task["due_on"]) for task in plan["tasks"]]
    spans += [(event["starts_on"], event["ends_on"]) for event in plan["events"]]
    periods = plan["excluded_quarters"] + [period for period in all_of("deadlines", "period") if period]
    return (all(len(set(keys)) == len(keys) for keys in keyed) and named and set(all_of("figures", "group")) <= set(all_of("groups", "id"))
            and all(start <= end for start, end in spans if start and end) and all(period.startswith(str(plan["year"])) for period in periods))


# --- Who says what -------------------------------------------------------------------------------------


def validator(name):
    schema = json.loads((FORMAT / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


VALIDATORS = {False: validator("canbang.schema.json"), True: validator("canbang-plan.schema.json")}


def judged(case):
    """(does the schema accept it, what the schema cannot see, the document)"""
    strict = Strict(case.data)
    unseen = set(strict.unseen)
    if len(case.data) > (4 if case.is_plan else 64) << 20:
        unseen.add(LARGE)
    if strict.document is None and unseen:
        return True, unseen, None
    accepts = VALIDATORS[case.is_plan].is_valid(strict.document)
    if accepts:
        unseen |= set(unseen_in(strict.document, case.is_plan))
    return accepts, unseen, strict.document


def verdicts(files, are_plans):
    """The reader's word for each, and its reason."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, str(number)) for number in range(len(files))]
        for path, case in zip(paths, files):
            path.write_bytes(case.data)
        done = subprocess.run([programs / "canbang_verdicts"] + ["--plans"] * are_plans, input="\n".join(map(str, paths)).encode(), stdout=subprocess.PIPE, check=True)
    lines = done.stdout.decode(errors="replace").split("\n")[:-1]
    if len(lines) != len(files):
        sys.exit(f"canbang_verdicts answered {len(lines)} times about {len(files)} files")
    return [line.partition("\t")[::2] for line in lines]


# --- Judgement -----------------------------------------------------------------------------------------


def outcome(case, judgement, word):
    """In words for the table, or None when schema and reader disagree."""
    accepts, unseen, _ = judgement
    if word in ("malformed", "incompatible"):
        return "refused by both" if not accepts else "refused by the reader alone, for what a schema cannot see" if unseen else None
    if not accepts or unseen or word not in ("accepted", "tampered"):
        return None
    return "accepted by both" if word == "accepted" else "right in shape, tampered with"


class Court:
    def __init__(self):
        self.tally = collections.Counter()
        self.seen = collections.Counter()
        self.red = []

    def compare(self, case, judgement, word, reason):
        accepts, unseen, _ = judgement
        found = outcome(case, judgement, word)
        self.tally[found] += 1
        self.seen.update(unseen if accepts else [])
        if not found or case.expected not in (None, word):
            says = ("accepts" if accepts else "refuses") + "".join(", but: " + what for what in unseen)
            self.red.append(f"{case.name}\n    schema: {says}\n    reader: {word} {reason}" + f", expected: {case.expected}" * bool(case.expected))

    def hear(self, files, are_plans):
        """Returns those that are right in shape, with their documents."""
        judgements = list(map(judged, files))
        for case, judgement, (word, reason) in zip(files, judgements, verdicts(files, are_plans)):
            self.compare(case, judgement, word, reason)
        return [(case, document) for case, (accepts, unseen, document) in zip(files, judgements) if accepts and not unseen]

    def sentence(self):
        print(f"{self.tally.total()} files: " + ", ".join(f"{count} {what}" for what, count in self.tally.most_common()))
        for what in UNSEEN:
            print(f"{self.seen[what]:5} {what}")
        self.red += [f"no file shows this: {what}" for what in UNSEEN if not self.seen[what]]
        if self.red:
            sys.exit(f"\n{len(self.red)} disagree:\n" + "\n".join(self.red[:40]))


def check_examples():
    """The committed ones are what both writers write."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([programs / "canbang_examples", TESTS / "plan.json", folder], check=True)
        fresh = {path.name.split(".")[0]: path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).iterdir())}
    for kind, text in examples().items() | fresh.items():
        if examples().get(kind) != fresh.get(kind):
            sys.exit(f"core/format/examples/{kind}.canbang.json is not what the program writes: run canbang_examples, look at the difference, and commit it")
        if second_writer.made_true(json.loads(text), SEEDS) != json.loads(text):
            sys.exit(f"{kind}: a second writer comes to another id, digest, seal or signature")


def main():
    check_examples()
    court = Court()
    right = court.hear(list(cases.kept_cases()) + list(cases.file_cases()), False)
    court.hear([true for true in (cases.made_true(case, document) for case, document in right) if true], False)
    court.hear(list(cases.plan_cases()), True)
    court.sentence()


main()
