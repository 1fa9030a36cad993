"""Drawing the pages: against MkDocs on their text and on them whole, and as areas grow."""

import html
import importlib.util
import pathlib
import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from appraisal.appraise import appraise
from appraisal.load import load
from appraisal.site import render
from bench.tables import number, table, told
from bench.timing import REPEATS, in_turn, whole

SIZES = ((5, 10), (10, 20), (25, 30), (50, 60))

OURS, MKDOCS = "appraisal build", "mkdocs build"
WHOLE = "mkdocs build, whole pages"
TARGET = 0.65
"""Of the time that MkDocs takes for the text of the pages alone."""
GIVEN = (
    "MkDocs is given the text of the pages, paragraph by paragraph, and once more the pages whole: "
    "their headings, lists, tables and links as Markdown, and the pictures in them as HTML. The "
    "target holds against the text alone. Ours reads and checks the files, works out the results, "
    "and writes each chart and table as a file of its own besides."
)
"""What each tool does for its time."""

BUILD = """
from appraisal.cli import main
main()
"""


@dataclass(frozen=True)
class Row:
    """One tool on the Derbyshire site; `seconds` is the median, None where it is not installed."""

    tool: str
    pages: int
    kilobytes: float
    seconds: float | None


@dataclass(frozen=True)
class Growth:
    """What drawing costs at one size."""

    options: int
    councils: int
    pages: int
    appraising: float
    drawing: float


def derbyshire() -> dict[str, bytes]:
    site = render(appraise(load(pathlib.Path())))
    return {name: content for name, content in site.items() if name.endswith(".html")}


def text_alone(content: bytes) -> str:
    """A page's text, paragraph by paragraph."""
    text = re.sub(rb"<(script|style).*?</\1>", b"", content, flags=re.DOTALL)
    lines = [html.unescape(line) for line in re.sub(rb"<[^>]+>", b"\n", text).decode().split("\n")]
    return "\n\n".join(line.strip() for line in lines if line.strip())


def whole_page(content: bytes) -> str:
    """A page as an author would write it: headings, lists, tables and links, and its pictures.

    A picture has no words of Markdown: it is put in as the HTML that it is, on one line.
    """
    from bs4 import BeautifulSoup
    from markdownify import MarkdownConverter

    page = BeautifulSoup(content, "html.parser")
    for left_out in page(["script", "style", "template", "header", "footer", "nav"]):
        left_out.decompose()
    pictures = []
    for picture in page("svg"):
        pictures.append(" ".join(str(picture).split()))
        gap = "" if picture.find_parent(["td", "th", "p", "li"]) else "\n\n"
        picture.replace_with(f"{gap}PICTURE{len(pictures) - 1}END{gap}")
    for link in page("a", href=True):
        link["href"] = str(link["href"]).replace(".html", ".md")
    text = str(MarkdownConverter(heading_style="ATX").convert_soup(page.body))
    return re.sub(r"PICTURE(\d+)END", lambda found: pictures[int(found[1])], text)


THEIRS = {MKDOCS: text_alone, WHOLE: whole_page}
"""What MkDocs builds, and how it is written for it."""


def mkdocs_project(
    folder: pathlib.Path,
    pages: dict[str, bytes],
    written: Callable[[bytes], str] = text_alone,
) -> None:
    """The same pages as Markdown, each written so."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Bench\nuse_directory_urls: false\n")
    for name, content in pages.items():
        path = folder / "docs" / name.replace(".html", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(content))


def build_with_mkdocs(folder: pathlib.Path) -> float:
    return whole("-m", "mkdocs", "build", "--quiet", "--site-dir", "site", folder=folder)


def build_ours(folder: pathlib.Path) -> float:
    return whole("-c", BUILD, "build", ".", "--output", str(folder / "ours"))


def compare(repeats: int = REPEATS) -> list[Row]:
    """Whole commands in turn, start-up included, on the Derbyshire pages."""
    pages = derbyshire()
    size = sum(map(len, pages.values())) / 1000
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        builds = [partial(build_ours, folder)]
        for tool, written in THEIRS.items() if importlib.util.find_spec("mkdocs") else ():
            mkdocs_project(folder / tool, pages, written)
            builds.append(partial(build_with_mkdocs, folder / tool))
        times: list[float | None] = [*in_turn(*builds, repeats=repeats), None, None]
    tools = (OURS, *THEIRS)
    return [Row(tool, len(pages), size, each) for tool, each in zip(tools, times, strict=False)]


def workspace(folder: pathlib.Path, options: int, councils: int) -> None:
    """A made-up area: a row of unitary councils, and options that judge ten criteria."""
    for name in ("councils", "criteria", "options"):
        (folder / name).mkdir(parents=True)
    (folder / "appraisal.yaml").write_text(
        "title: Made up\ndate: 2026-01-01\nreference_option: o0\nstructures: {councils: [1, 2]}\n"
    )
    (folder / "sources.yaml").write_text("s: {title: Made up}\n")
    leaves = "".join(f"- {{id: c{i}, judged: {{0: bad, 100: good}}}}\n" for i in range(10))
    (folder / "criteria/criteria.yaml").write_text(leaves)
    for i in range(councils):
        neighbours = f"neighbours: [a{i + 1}]\n" if i + 1 < councils else ""
        (folder / f"councils/a{i}.yaml").write_text(
            f"name: Council {i}\ntier: unitary\n{neighbours}"
            f"facts: {{population: {{value: {100 + i}, source: s}}}}\n"
        )
    for i in range(options):
        scores = ", ".join(
            f"c{j}: {{score: {(7 * i + 3 * j) % 100}, why: made up}}" for j in range(10)
        )
        family = "continue" if i == 0 else "non-structural"
        (folder / f"options/o{i}.yaml").write_text(
            f"name: Option {i}\nfamily: {family}\nscores: {{{scores}}}\n"
        )


def growth() -> list[Growth]:
    rows = []
    for options, councils in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name) / "area"
            workspace(folder, options, councils)
            dataset = load(folder)
        began = time.process_time()
        appraisal = appraise(dataset)
        appraised = time.process_time()
        pages = sum(path.endswith(".html") for path in render(appraisal))
        done = time.process_time()
        rows.append(Growth(options, councils, pages, appraised - began, done - appraised))
    return rows


def failures(rows: list[Row]) -> list[str]:
    own, theirs = rows[0].seconds, rows[1].seconds
    if own is None or theirs is None or own <= TARGET * theirs:
        return []
    return [f"{OURS} takes {own / theirs:.2f} times as long as {MKDOCS}, not {TARGET}."]


def comparison_table(rows: list[Row]) -> str:
    return table(
        "lrrr",
        ("Tool", "Pages", "kB of HTML", "Seconds"),
        [
            (
                row.tool,
                f"{row.pages}",
                f"{row.kilobytes:,.0f}",
                number(row.seconds, ".2f", "not installed"),
            )
            for row in rows
        ],
    )


def growth_table(rows: list[Growth]) -> str:
    return table(
        "rrrrrr",
        ("Options", "Councils", "Pages", "Seconds to appraise", "Seconds to draw", "Ms a page"),
        [
            (
                f"{row.options}",
                f"{row.councils}",
                f"{row.pages}",
                f"{row.appraising:.2f}",
                f"{row.drawing:.2f}",
                f"{1000 * row.drawing / row.pages:.1f}",
            )
            for row in rows
        ],
    )


def main() -> int:
    rows, grown = compare(), growth()
    return told(failures(rows), comparison_table(rows), growth_table(grown))


if __name__ == "__main__":
    sys.exit(main())
