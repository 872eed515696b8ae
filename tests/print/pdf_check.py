#!/usr/bin/python3
"""The demo's pages as a PDF, by the command line, read by other programs than ours.   pdf_check.py CANBANG"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

canbang = sys.argv[1]
PAGES = ["Tổng quan", "Việc cần làm", "Số liệu", "Lịch", "Nộp", "Tổng hợp", "Tiến độ", "Lưu trữ", "Kế hoạch", "Cài đặt"]
SENTENCES = [
    "Dữ liệu minh họa: số liệu không có thật, không dùng để báo cáo.",
    "Tin, bài trên Cổng TTĐT tỉnh mỗi quý",
    "đến hạn gửi báo cáo Sở Nội vụ, chậm nhất thứ Hai 30/11/2026",
    "Thực hiện lồng ghép các nội dung bình đẳng giới trong xây dựng các quy chế, quy định của cơ quan Văn phòng",
    "58,3 %",
]


def run(*command):
    """What it prints; a word of complaint is a failure."""
    done = subprocess.run([str(part) for part in command], text=True, capture_output=True)
    if done.returncode or done.stderr:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def spaced(text):
    return re.sub(r"\s+", " ", text)


def check(is_fine, what):
    if not is_fine:
        sys.exit(what)


def check_document(pdf, pages):
    checked = run("qpdf", "--check", pdf)
    check("No syntax or stream encoding errors" in checked and "WARNING" not in checked, checked)
    about = run("pdfinfo", pdf)
    check(f"Pages:           {pages}\n" in about, about)
    fonts = run("pdffonts", pdf).splitlines()[2:]
    check(fonts, "no font")
    for font in fonts:
        check(re.search(r"Identity-H +yes yes yes", font), f"not embedded, or cannot be searched: {font}")
    return about


def text_of(pdf):
    text = run("pdftotext", pdf, "-")
    check(text == unicodedata.normalize("NFC", text), "the text is not composed")
    strange = sorted({hex(ord(c)) for c in text if 0xE000 <= ord(c) <= 0xF8FF or c == "\uFFFD" or (ord(c) < 32 and c not in "\n\f")})
    check(not strange, f"letters that nobody can read: {strange}")
    return spaced(text)


def check_pages(folder):
    pdf = folder / "pages.pdf"
    names = run(canbang, "pictures", "--db", folder / "demo/merged.db", "--out", folder / "pictures", "--pdf", pdf, "--scale", "2")
    about = check_document(pdf, names.count(".png"))
    for line in ["Title:           Kế hoạch bình đẳng giới năm 2026", "Page size:       960 x 600 pts"]:
        check(line in about, about)
    text = text_of(pdf)
    for sentence in PAGES + SENTENCES:
        check(sentence in text, f"not found: {sentence}")
    picture = (folder / "pictures/overview.png").read_bytes()
    check(picture[16:24] == (2560).to_bytes(4, "big") + (1600).to_bytes(4, "big"), "at scale 2 the picture is not twice as large")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run(canbang, "demo", "--no-pictures", "--out", folder / "demo")
    check_pages(folder)
