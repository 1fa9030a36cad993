"""What an old code page lacks is printed in plainer signs, and nothing fails for it."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from appraisal.commands.printable import make_printable, plainer
from tests.workspaces import workspace

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("−5 ≤ x ≤ 7 × 2", "-5 <= x <= 7 x 2"),
        ("‘one’ – “two” … three", "'one' - \"two\" ... three"),
        ("£12 → €", "GBP 12 -> ?"),
        ("Llanfair-ŷm-Môn, ﬁve", "Llanfair-ym-Mon, five"),
        ("plain, all of it\n", "plain, all of it\n"),
    ],
)
def test_signs_have_plainer_ones(text: str, plain: str) -> None:
    assert plainer(text) == plain


@pytest.mark.parametrize(
    ("encoding", "printed"),
    [
        ("utf-8", "£5 – −3 “é”".encode()),
        ("cp1252", b"\xa35 \x96 -3 \x93\xe9\x94"),
        ("cp850", b'\x9c5 - -3 "\x82"'),
        ("ascii", b'GBP 5 - -3 "e"'),
    ],
)
def test_only_what_the_code_page_lacks_is_changed(encoding: str, printed: bytes) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    make_printable(stream)
    stream.write("£5 – −3 “é”")
    stream.flush()
    assert raw.getvalue() == printed


def test_what_is_no_stream_of_text_is_left_alone() -> None:
    stream = io.StringIO()
    make_printable(stream)
    stream.write("−")
    assert stream.getvalue() == "−"


def test_a_command_prints_to_any_code_page(tmp_path: Path) -> None:
    settings = "title: T\ndate: 2026-01-01\nkept – “so”: 1\n"
    done = subprocess.run(
        [sys.executable, "-m", "appraisal", "check", "."],
        cwd=workspace(tmp_path, {"appraisal.yaml": settings}),
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp850"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Unknown key 'kept - \"so\"'." in done.stderr
