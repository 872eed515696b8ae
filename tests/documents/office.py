"""The made-up year and offices that the tests of documents look at, made by the program itself."""
import json
import os
import subprocess


class Office:
    def __init__(self, programs, folder):
        self.program = os.path.join(os.path.abspath(programs), "canbang")
        self.folder = folder

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *arguments, typed=None):
        """What the command prints; it has to succeed, or to end with findings."""
        done = subprocess.run([self.program, *arguments], input=typed, capture_output=True, text=True)
        if done.returncode not in (0, 1) or done.stderr:
            raise SystemExit(f"canbang {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def make_demo(self):
        self.run("demo", "--no-pictures", "--out", self.path("demo"), "--json")
        return self.path("demo/merged.db")

    def make_unit(self, answers):
        database = self.path("unit.db")
        subprocess.run([self.program, "init", "--db", database, "--unit", "tong-hop", "--author", "=Trưởng phòng"], check=True, capture_output=True)
        self.run("record", "--db", database, "-", typed=json.dumps(answers))
        return database


def expect(is_so, what):
    if not is_so:
        raise SystemExit(f"FAILED: {what}")


def expect_equal(actual, expected, what):
    expect(actual == expected, f"{what}: {actual!r} instead of {expected!r}")
