"""Road maps as a picture for a paper: a bar an option, with the dates of the calendar."""

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import shorten

from msgspec import Struct

from appraisal.appraise.road_map import Plan
from appraisal.charts.gantt import PlanBar, line_of_plans, plan_bar
from appraisal.charts.timeline import Line
from appraisal.documents.drawing import INK, LINE, QUIET, SHAPE, SIZE, Svg
from appraisal.findings.numbers import moment
from appraisal.findings.partnerships import named_date
from appraisal.findings.sentences import say
from appraisal.model import Dataset

WIDE, LEFT, RIGHT = 640.0, 210.0, 632.0
"""The width of the picture, and where its line of time begins and ends."""
HEAD, ROW, BAR = 18.0, 24.0, 12.0
"""The heights of a line of words, of a row and of its bar."""
LETTERS = 34
"""A longer name is cut: the table beside the picture has the whole of it."""


class Row(Struct, frozen=True):
    """An option, or several with the same steps, by what they are called."""

    name: str
    plan: Plan


def bars(dataset: Dataset, rows: tuple[Row, ...]) -> Svg:
    """The picture: to where the bar is filled new councils begin, or all is done."""
    line = line_of_plans(dataset, (row.plan for row in rows))
    top = HEAD * len(line.dates) + 6
    foot = top + ROW * len(rows)
    shapes = (
        *_years(line, top, foot),
        *(part for at, row in enumerate(rows) for part in _row(row, line, top + ROW * at)),
        *_dates(line, foot),
        *_key(foot + HEAD + 6, any(plan_bar(line, row.plan).open for row in rows)),
    )
    high = foot + 2 * HEAD + 12
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE:g}" height="{high:g}" '
        f'viewBox="0 0 {WIDE:g} {high:g}" font-family="Arial, sans-serif" '
        f'font-size="{SIZE:g}" fill="{INK}">{"".join(shapes)}</svg>'
    )
    return Svg(WIDE, high, text)


def _x(at: float) -> float:
    """Where a place of the line, in %, is in the picture."""
    return round(LEFT + (RIGHT - LEFT) * at / 100, 2)


def _dates(line: Line, foot: float) -> Iterator[str]:
    """The dates of the calendar, each named on a line of its own, so that no two meet."""
    for place, (name, when, at) in enumerate(line.dates):
        y, x = HEAD * (place + 1), _x(at)
        right = x > (LEFT + RIGHT) / 2
        label = named_date(name, moment(when))
        ends = f'x1="{x:g}" y1="{y - 12:g}" x2="{x:g}" y2="{foot:g}"'
        # On white, so that it is seen where it goes over a bar.
        yield f'<line {ends} stroke="#fff" stroke-width="3"/>'
        yield f'<line {ends} stroke="{SHAPE}" stroke-width="1.5" stroke-dasharray="4 3"/>'
        yield _text(x - 5 if right else x + 5, y - 2, label, "end" if right else "start")


def _years(line: Line, top: float, foot: float) -> Iterator[str]:
    for year, at in line.years:
        x = _x(at)
        yield (
            f'<line x1="{x:g}" y1="{top:g}" x2="{x:g}" y2="{foot:g}" stroke="{LINE}"/>'
            + _text(x + 3, foot + HEAD - 4, str(year), "start", QUIET)
        )


def _row(row: Row, line: Line, y: float) -> Iterator[str]:
    """The name; to vesting day or to the end a whole bar, and after that day a light one."""
    bar, up = plan_bar(line, row.plan), y + (ROW - BAR) / 2
    yield _text(0, y + ROW / 2 + 4, shorten(row.name, LETTERS, placeholder=" …"), "start")
    yield _box(bar, up)
    if bar.rest:
        yield _rectangle(bar.x + bar.width, bar.rest, up, f'fill="#fff" stroke="{INK}"')


def _box(bar: PlanBar, up: float) -> str:
    if bar.open:
        return _rectangle(
            bar.x, bar.width, up, f'fill="#fff" stroke="{INK}" stroke-dasharray="3 3"'
        )
    return _rectangle(bar.x, bar.width, up, f'fill="{INK}" stroke="{INK}"')


def _rectangle(at: float, width: float, up: float, ink: str) -> str:
    wide = round((RIGHT - LEFT) * width / 100, 2)
    return f'<rect x="{_x(at):g}" y="{up:g}" width="{wide:g}" height="{BAR:g}" {ink}/>'


def _key(y: float, unknown: bool) -> Iterable[str]:
    """What the bars mean, and a dashed one where there is any."""
    keys = ["report.key-bars", *(["report.key-open"] if unknown else [])]
    yield _text(0, y + HEAD - 4, " ".join(map(say, keys)), "start", QUIET)


def _text(x: float, y: float, words: str, anchor: str, ink: str = INK) -> str:
    place = f'x="{x:g}" y="{y:g}" text-anchor="{anchor}"'
    return f'<text {place} fill="{ink}">{escape(words)}</text>'
