#!/usr/bin/env python3
"""Holds our documents against programs that are not ours: LibreOffice lays them out, pandoc and poppler read them.

documents.py PROGRAM GOLDEN FOLDER        FOLDER is made, and keeps the PDF and its pages to be looked at
"""
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

program, golden, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
failures = []


def check(is_true, what):
    if not is_true:
        failures.append(what)


def run(*arguments, codes=(0,)):
    done = subprocess.run([str(one) for one in arguments], capture_output=True, text=True, timeout=300)
    if done.returncode not in codes:
        sys.exit(f"{arguments[0]} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


def convert(file, kind):
    """LibreOffice keeps its settings in the folder, apart from those of whoever runs this."""
    profile = f"-env:UserInstallation={(folder.resolve() / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder / kind, file)
    return folder / kind / f"{file.stem}.{kind}"


def words(text):
    return re.sub(r"\s+", " ", text)


def pages_of(pdf):
    pages = run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
    return [page.strip() for page in pages]


def check_pages(pdf):
    """Page numbers from the second page on; the signature never alone; each annex begins anew."""
    pages = pages_of(pdf)
    check(10 <= len(pages) <= 24, f"the report has {len(pages)} pages")
    check("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages[0], "the first page lacks the national name")
    check(not pages[0].startswith("1"), "the first page has a number")
    annexes = [i for i, page in enumerate(pages) if page.startswith("Phụ lục")]
    check(len(annexes) == 3, f"{len(annexes)} annexes begin a page")
    for first, last in zip([0] + annexes, annexes + [len(pages)]):
        for number in range(first + 1, last):
            check(pages[number].split()[0] == str(number - first + 1), f"page {number + 1} does not begin with {number - first + 1}")
    signed = [page for page in pages if "Nơi nhận:" in page]
    check(len(signed) == 1 and "./." in signed[0] and "Nguyễn Văn Ban" in signed[0], "the signature does not stand with the end of the text")


def elements(tree, kind):
    """Everything of a kind in pandoc's tree."""
    if isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from elements(part, kind)


def check_structure(docx):
    tree = json.loads(run("pandoc", "-f", "docx", "-t", "json", docx))
    levels = [header["c"][0] for header in elements(tree, "Header")]
    check(levels.count(1) == 6, f"pandoc sees {levels.count(1)} headings of the first level")
    check(levels.count(2) > 10 and levels.count(3) == 8, "pandoc sees other headings of the second and third level")
    pictures = list(elements(tree, "Image"))
    check(len(pictures) == 3 and all(picture["c"][1] for picture in pictures), "pandoc does not see three pictures with words")
    heads = [table["c"][3][1] for table in elements(tree, "Table")]
    check(sum(1 for head in heads if head) >= 4, "pandoc does not see the tables' heads")


def check_text(docx):
    """All that our own reader sees, pandoc sees as well. Numbers and cells stand on their own there."""
    plain = words(run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", docx))
    for line in golden.read_text(encoding="utf-8").splitlines():
        for part in re.split(r" [|/] |/(?=\D)|“|”|…|- ", line):
            part = words(part).strip()
            check(len(part) < 12 or "    " in line or part in plain, f"pandoc does not see: {part}")


def check_round_trip(docx):
    """What LibreOffice saves of it is still laid out as it should be."""
    saved = convert(convert(docx, "odt"), "docx")
    report = json.loads(run(program, "lint", "--json", saved, codes=(0, 1)))
    for finding in report["findings"]:
        failures.append(f"after LibreOffice: {finding['text']} ({finding['words']})")


def main():
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run(program, "demo", "--no-pictures", "--json", "--out", folder / "demo")
    docx = folder / "report.docx"
    run(program, "report", "--db", folder / "demo" / "merged.db", "--cutoff", "2026-11-30", "--docx", docx)
    pdf = convert(docx, "pdf")
    run("pdftoppm", "-r", "75", "-png", pdf, folder / "page")
    check_pages(pdf)
    check_structure(docx)
    check_text(docx)
    check_round_trip(docx)
    for failure in failures:
        print(failure)
    print(f"{len(pages_of(pdf))} pages in {folder}: {'every check holds' if not failures else str(len(failures)) + ' checks failed'}")
    sys.exit(1 if failures else 0)


main()
