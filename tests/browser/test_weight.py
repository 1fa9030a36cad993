"""Every page is light enough for a weak connection, with all that it needs to be seen."""

import pathlib
import re
from typing import Any
from urllib.parse import unquote

import pytest

from tests.browser.site import Findings, Sheet

MOST = 150_000
MOST_OF_STRUCTURES = 400_000
"""The table of all groupings is long."""

NEEDED = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src|img[^>]* src)="([^":]+)"')
WEB_FONT = re.compile(r"@font-face|@import|fonts\.|\.woff", re.IGNORECASE)


def needed(page: pathlib.Path) -> list[pathlib.Path]:
    """A page, and the files that a browser gets to show it."""
    text = page.read_text(encoding="utf-8")
    return [page, *(page.parent / unquote(found) for found in NEEDED.findall(text))]


def faults(page: pathlib.Path, most: int) -> list[str]:
    files = needed(page)
    weight = sum(file.stat().st_size for file in files)
    fonts = {hit for file in files for hit in WEB_FONT.findall(file.read_text(encoding="utf-8"))}
    return [
        *([f"weighs {weight:,} bytes, where {most:,} is the most"] if weight >= most else []),
        *(f"{hit}: a page has no font of its own" for hit in sorted(fonts)),
    ]


def test_every_page_is_light_and_has_no_font_of_its_own(sheets: tuple[Sheet, ...]) -> None:
    found = Findings()
    for sheet in sheets:
        most = MOST_OF_STRUCTURES if sheet.kind == "structures" else MOST
        found.add(sheet, *faults(sheet.file, most))
    found.check()


@pytest.mark.parametrize(
    ("page", "style", "said"),
    [
        ("x" * 60, "y" * 60, ["weighs "]),
        ("", "@font-face {}", ["@font-face"]),
        ("", "p {}", []),
    ],
    ids=["heavy", "with a font", "light"],
)
def test_a_heavy_page_and_a_font_are_seen(
    tmp_path: Any, page: str, style: str, said: list[str]
) -> None:
    (tmp_path / "a.html").write_text(f'<link rel="stylesheet" href="a.css">{page}')
    (tmp_path / "a.css").write_text(style)
    found = faults(tmp_path / "a.html", 150)
    assert [bool(fault.startswith(start)) for fault, start in zip(found, said, strict=True)] == [
        True
    ] * len(said)
