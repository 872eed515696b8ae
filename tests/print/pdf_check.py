#!/usr/bin/python3
"""The demo's pages and a unit's form as PDFs, by the command line, read by other programs than ours.   pdf_check.py CANBANG"""
import json
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
FORM = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "PHIẾU THEO DÕI NHIỆM VỤ VÀ SỐ LIỆU VỀ BÌNH ĐẲNG GIỚI",
    "Phòng Tổng hợp – Quý IV/2026",
    "Chưa làm",
    "Không phát sinh",
    "Công chức, viên chức, người lao động",
    "Kế hoạch của Ủy ban nhân dân tỉnh Lai Châu về Chiến lược quốc gia",
    "(Ký, ghi rõ họ tên)",
]
# Marks that turn the direction of writing, letters no font has, letters beyond 16 bits, a text as long as may be.
HOSTILE = {
    "NV1a": "\u202e\u2066gnùng\u2069\u200f \u05d0\u05d1 \u4e2d\u6587 \U0001f600 \ufeff\u0301a hết chữ",
    "NV1b": "(\\) Tj ET Q <</A>> % endstream endobj hết chữ",
    "NV2": "dài " * 3200 + "hết chữ",
    "NV3": "W" * 4000 + " hết chữ",
}


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


def check_form(folder):
    pdf = folder / "phiếu số 1.pdf"
    db = folder / "demo/units/tong-hop.db"
    for options in [], ["--empty"]:
        run(canbang, "paper", "--db", db, "--period", "2026-Q4", "--out", pdf, *options)
        about = check_document(pdf, text_count := len(pages_of(pdf)))
        check("(A4)" in about and text_count >= 3, about)
        text = text_of(pdf)
        for sentence in FORM + [f"Trang {text_count}/{text_count}"]:
            check(sentence in text, f"not found: {sentence}")
        check(text.count("Minh chứng") >= 2, "the head of the table is not repeated")
        check(("×" in text.replace("dấu ×", "")) == (not options), "boxes are crossed in an empty form, or not in one with answers")


def pages_of(pdf):
    return run("pdftotext", pdf, "-").split("\f")[:-1]


def check_hostile_form(folder):
    pdf = folder / "hostile.pdf"
    db = folder / "demo/units/tong-hop.db"
    answers = [{"unit": "tong-hop", "period": "2026", "subject": f"task.{task}", "field": "note", "value": note} for task, note in HOSTILE.items()]
    (folder / "hostile.json").write_text(json.dumps(answers), encoding="utf-8")
    run(canbang, "record", "--db", db, folder / "hostile.json")
    run(canbang, "paper", "--db", db, "--period", "2026-Q4", "--out", pdf)
    check_document(pdf, len(pages_of(pdf)))
    text = text_of(pdf)
    check(text.count("hết chữ") == len(HOSTILE), f"{text.count('hết chữ')} of {len(HOSTILE)} texts come to their end")
    check(text.count("dài") == 3200 and text.count("W") >= 4000, "a long text lost a part")
    check(not re.search("[\u200f\u202a-\u202e\u2066-\u2069]", text), "a mark turns the direction of writing")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run(canbang, "demo", "--no-pictures", "--out", folder / "demo")
    check_pages(folder)
    check_form(folder)
    check_hostile_form(folder)
