#!/usr/bin/env python3
"""Runs the README's tour and compares what it prints with what the README shows.   readme_check.py README FOLDER-OF-CANBANG

Receipts depend on the minute, so any receipt is as good as another. A file shown with `cat` is written first.
"""
import os
import re
import subprocess
import sys
import tempfile

readme, programs = sys.argv[1:3]
RECEIPT = re.compile(r"\b[A-Z2-7]{5}-[A-Z2-7]{5}\b")


def steps(text):
    """(command, what it prints) for each "$ " line of the console blocks, in order."""
    for block in re.findall(r"```console\n(.*?)```", text, re.S):
        for step in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = step.partition("\n")
            yield command, output.rstrip("\n")


def main():
    text = open(readme, encoding="utf-8").read()
    environment = {**os.environ, "PATH": os.path.abspath(programs) + os.pathsep + os.environ["PATH"]}
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for command, expected in steps(text):
            if command.startswith("cat "):
                with open(os.path.join(folder, command[4:]), "w", encoding="utf-8") as file:
                    file.write(expected + "\n")
            done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, text=True, capture_output=True)
            actual = (done.stdout + done.stderr).rstrip("\n")
            count += 1
            if RECEIPT.sub("RECEIPT", actual) != RECEIPT.sub("RECEIPT", expected):
                sys.exit(f"README: $ {command}\n--- shown ---\n{expected}\n--- printed ---\n{actual}")
    if count < 5:
        sys.exit("README: the tour is gone")
    print(f"{count} commands print what the README shows")


main()
