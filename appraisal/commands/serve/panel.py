"""What stands over the pages: what the last edit did, and what is wrong with the files. HTML."""

import pathlib
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from appraisal.commands.serve import text
from appraisal.problems import Problem

LONGEST_LINE = 200
"""Signs of a line that are shown."""
MOST = 20
"""Problems that are listed over a page; the heading counts them all."""


def faults(folder: pathlib.Path, problems: Sequence[Problem], below: str) -> str:
    """The list of what is wrong; `below` says what the page below it is."""
    listed = "".join(_item(folder, problem) for problem in problems[:MOST])
    if len(problems) > MOST:
        below = f"{below} {text.not_all(MOST)}"
    return (
        f'<details open><summary><h2 id="serve-problems">{text.problems_title(len(problems))}</h2>'
        f"</summary><p>{escape(below)}</p><ol>{listed}</ol></details>"
    )


def gone() -> str:
    """What stands there while there is no folder."""
    return f"<h2>{escape(text.GONE)}</h2><p>{escape(text.GONE_MEND)}</p>"


def strip(moved: str, notes: Sequence[str]) -> str:
    """What the last edit did, and what else there is to know."""
    said = "".join(f" <span>{_plain(note)}</span>" for note in notes if note)
    return f"<p><strong>{_plain(moved or text.NOT_PUBLISHED)}</strong>{said}</p>"


def _item(folder: pathlib.Path, problem: Problem) -> str:
    line = _line(folder, problem)
    shown = f"<pre><code>{escape(line)}</code></pre>" if line else ""
    place = f"{problem.file}:{problem.line}:{problem.column}"
    link = f'<a href="{escape(_address(folder, problem))}">{escape(place)}</a>'
    what = f"{escape(problem.what)} {escape(problem.mend)}"
    return f"<li><p>{what}</p>{shown}<p>{link} <small>({text.OPEN_FILE})</small></p></li>"


def _address(folder: pathlib.Path, problem: Problem) -> str:
    """Where an editor opens the file, at the line and column."""
    path = (folder / problem.file).resolve().as_posix()
    return f"vscode://file/{quote(path.lstrip('/'), safe='/:')}:{problem.line}:{problem.column}"


def _line(folder: pathlib.Path, problem: Problem) -> str:
    """The line that is meant, as it stands in the file; empty where there is none to show."""
    try:
        lines = (folder / problem.file).read_text("utf-8", errors="replace").splitlines()
    except (OSError, ValueError):
        return ""
    line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
    return "".join(sign if sign.isprintable() else " " for sign in line[:LONGEST_LINE]).rstrip()


def _plain(said: str) -> str:
    """A sentence as HTML, with what stands between backticks as code."""
    parts = escape(said).split("`")
    return "".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts))
