"""How much there is on each page of the example: words, screens, grade and links.

`make words` writes tests/example/words.md with it, and a test in a browser compares. Run it after
pages have changed, and read there what has grown.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from appraisal.appraise import Appraisal, appraise
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.site import SECTIONS, render
from tests.conftest import ARGUMENTS, find_chromium
from tests.example.reading import grade, names_of, read

ROOT = Path(__file__).parents[2]
WORDS = Path(__file__).with_name("words.md")
HEAD = """# How much there is to read

Made by `make words`; don't edit it. Words are those of the main part of a page, in all and outside
what is folded; screens are of 1,280 × 900 and 360 × 740 pixels. The grade is Flesch and Kincaid's,
of the pages that everybody reads.

| page | words | outside folds | screens | on a phone | grade | links |
|---|---|---|---|---|---|---|
"""
DESK, PHONE = (1280, 900), (360, 740)
LENGTH = "document.documentElement.scrollHeight"
GRADED = frozenset({"summary", "options", "option", "councils", "council", "place"})
"""The kinds of page whose grade is held."""


@dataclass(frozen=True)
class Measured:
    """What a page comes to; `grade` is None for one that is not graded."""

    whole: int
    shown: int
    desk: float
    phone: float
    grade: float | None
    links: int


def texts_of(
    folder: Path, appraisal: Appraisal
) -> Mapping[str, tuple[int, int, float | None, int]]:
    """Page → its words in all and outside folds, its grade and its links; no browser is needed."""
    names = names_of(appraisal.dataset)
    kinds = {page.path: page.kind for section in SECTIONS for page in section(appraisal)}
    found = {}
    for path, kind in sorted(kinds.items()):
        page = read((folder / path).read_text(encoding="utf-8"))
        graded = round(grade(page.prose, names), 1) if kind in GRADED else None
        found[path] = (page.whole, page.shown, graded, page.links)
    return found


def screens_of(browser: Browser, folder: Path, paths: Iterable[str]) -> Mapping[str, list[float]]:
    """Page → how many screens it is long at a desk and on a phone, with everything folded."""
    found: dict[str, list[float]] = {path: [] for path in paths}
    for width, height in (DESK, PHONE):
        tab = browser.new_page(viewport={"width": width, "height": height})
        for path, screens in found.items():
            tab.goto((folder / path).as_uri())
            screens.append(tab.evaluate(LENGTH) / height)
        tab.close()
    return found


def measured(browser: Browser, folder: Path, appraisal: Appraisal) -> Mapping[str, Measured]:
    """Every page of a site that stands in a folder."""
    texts = texts_of(folder, appraisal)
    screens = screens_of(browser, folder, texts)
    return {
        path: Measured(whole, shown, *(round(one, 1) for one in screens[path]), graded, links)
        for path, (whole, shown, graded, links) in texts.items()
    }


def table(pages: Mapping[str, Measured]) -> Iterator[str]:
    """The lines of the table: all pages together, then each."""
    whole, shown = (sum(getattr(page, of) for page in pages.values()) for of in ("whole", "shown"))
    yield f"| **{len(pages)} pages** | {whole} | {shown} | | | | |\n"
    for path, page in pages.items():
        graded = "" if page.grade is None else f"{page.grade:.1f}"
        cells = (
            page.whole,
            page.shown,
            f"{page.desk:.1f}",
            f"{page.phone:.1f}",
            graded,
            page.links,
        )
        yield f"| {path} | {' | '.join(map(str, cells))} |\n"


def held() -> Mapping[str, Measured]:
    """The table as it was written last."""
    found = {}
    for line in WORDS.read_text(encoding="utf-8").removeprefix(HEAD).splitlines()[1:]:
        path, *cells = (cell.strip() for cell in line.strip("| ").split("|"))
        whole, shown, desk, phone, graded, links = cells
        of = float(graded) if graded else None
        found[path] = Measured(int(whole), int(shown), float(desk), float(phone), of, int(links))
    return found


if __name__ == "__main__":
    made = appraise(load(ROOT))
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as play:
        site = publish(render(made), Path(temporary) / "site").parent
        started = play.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        lines = list(table(measured(started, site, made)))
        started.close()
    WORDS.write_text("".join([HEAD, *lines]), encoding="utf-8")
