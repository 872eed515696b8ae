"""The files that schema and reader are asked about."""
import collections
import json
import pathlib

import mutations
import second_writer

Case = collections.namedtuple("Case", "name data is_plan expected", defaults=(False, None))
SOURCES = pathlib.Path(__file__).resolve().parents[2]
FORMAT, TESTS, KEPT = SOURCES / "core/format", SOURCES / "tests/format", SOURCES / "tests/data/format"
SEEDS = dict(map(second_writer.device, range(10)))


def leaves(value):
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
    else:
        yield value



def written(document):
    """Half a surrogate can only stand in a file as an escape."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(document, indent=2).encode()


def examples():
    return {path.name.split(".")[0]: path.read_text(encoding="utf-8") for path in sorted((FORMAT / "examples").iterdir())}


def is_shallow(path):
    return path[:1] != ("definition",) or path in [("definition",), ("definition", "format")]


def is_telling(path):
    """Of a plan, one place of each kind and every place with a bound of its own."""
    of_their_own = {("year",), ("coordinator",), ("name", "vi"), ("name", "en"), ("tasks", 0, "id"), ("documents", 0, "id"), ("indicators", 0, "target"), ("indicators", 0, "test"),
                    ("indicators", 0, "measure"), ("indicators", 0, "objective"), ("figures", 0, "subject"), ("figures", 0, "group"), ("figures", 0, "kind"), ("holidays", 0, "on"),
                    ("deadlines", 0, "period"), ("units", 0, "active_from"), ("events", 0, "ends_on"), ("excluded_quarters", 0), ("limits", "change_of_persons"), ("limits", "largest_count")}
    return path in of_their_own or path[:1] in [("version",), ("title",), ("number",), ("issued_on",), ("cutoff",), ("portals",), ("recipients",)]


def file_cases():
    texts = examples()
    documents = {kind: mutations.small(json.loads(text)) for kind, text in texts.items()}
    for kind, text in texts.items():
        yield Case(f"{kind}: the example", text.encode(), expected="accepted")
        for name, document in mutations.structural(documents[kind], is_shallow):
            yield Case(f"{kind}: {name}", written(document))
    for name, document in mutations.boundary(documents["submission"], is_shallow):
        yield Case(f"submission: {name}", written(document))
    for name, document in mutations.swapped(documents["submission"], documents["plan"]):
        yield Case(name, written(document))
    for kind, number in (("submission", '"value": 4'), ("submission", '"version": 1'), ("return", '"revision": 1'), ("plan", '"target": 50')):
        for name, text in mutations.texts(texts[kind], number):
            yield Case(f"{kind}: {name}", text.encode())
    for name, data in mutations.encodings(texts["submission"], "Phó Trưởng phòng"):
        yield Case(f"submission: {name}", data)
    for size in (64 << 20, (64 << 20) + 1):
        yield Case(f"submission: {size} bytes", texts["submission"].encode().ljust(size))
    for levels in (14, 15):
        yield Case(f"plan: {levels} levels inside", texts["plan"].replace('"definition": {', f'"definition": {{ "x": {mutations.nested(levels)},').encode())


def plan_cases():
    text = (TESTS / "plan.json").read_text(encoding="utf-8")
    document = json.loads(text)
    yield Case("plan file: as it is", text.encode(), True, "accepted")
    for name, mutated in mutations.structural(document):
        yield Case(f"plan file: {name}", written(mutated), True)
    for name, mutated in mutations.boundary(document, is_telling):
        yield Case(f"plan file: {name}", written(mutated), True)
    for name, mutated in mutations.texts(text, '"target": 50'):
        yield Case(f"plan file: {name}", mutated.encode(), True)
    for name, mutated in mutations.targets(document):
        yield Case(f"plan file: {name}", written(mutated), True)
    for size in (4 << 20, (4 << 20) + 1):
        yield Case(f"plan file: {size} bytes", text.encode().ljust(size), True)


def kept_cases():
    """Good files are accepted; bad ones begin with the name of their fault."""
    for path in sorted((KEPT / "good").iterdir()):
        yield Case(f"good/{path.name}", path.read_bytes(), expected="accepted")
    for path in sorted((KEPT / "bad").iterdir()):
        yield Case(f"bad/{path.name}", path.read_bytes(), expected=path.name.split("-")[0])


def made_true(case, document):
    """The same file with true ids and signatures, or None when it needs somebody else's key or holds a fraction."""
    if any(isinstance(leaf, float) for leaf in leaves(document)):
        return None
    try:
        return Case(f"{case.name}, made true", written(second_writer.made_true(document, SEEDS)), expected="accepted")
    except KeyError:
        return None
