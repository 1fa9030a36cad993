"""Facts and partnerships as plain values, ready for any page to show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from appraisal.findings.numbers import listed, moment, number, thousands
from appraisal.findings.raw_figures import amount
from appraisal.model import (
    ASSUMPTION,
    UNKNOWN,
    Dataset,
    Fact,
    Figure,
    Partnership,
    Reading,
    in_words,
)

LEVEL_WORDS = {
    "inform": "inform each other",
    "coordinate": "coordinate",
    "share": "share",
    "integrate": "work as one",
}
"""How deeply the members work together, from lightest to deepest."""

KIND_WORDS = {
    "joint-committee": "Joint committees",
    "shared-service": "Shared services",
    "shared-management": "Shared management",
    "company": "Companies",
    "statutory": "Statutory bodies",
    "officer-group": "Officer groups",
    "programme": "Programmes",
}


@dataclass(frozen=True)
class Line:
    """One published figure: in words with its range, its date, sources and note."""

    text: str
    date: str
    sources: tuple[str, ...]
    assumed: bool
    note: str


def say_in(unit: str) -> Callable[[float], str]:
    """How a figure in a unit is written; pounds to the penny where there are pennies."""
    if unit == "£ thousand":
        return thousands
    if unit == "£":
        return lambda value: f"£{value:,.2f}" if value % 1 else f"£{number(value)}"
    return amount(unit)


def fact_lines(fact: Fact | None, unit: str = "") -> tuple[Line, ...]:
    """The figures of a fact: one, several where sources disagree, none where it is not known."""
    if fact is None or isinstance(fact, str):
        return ()
    return tuple(_line(figure, unit) for figure in ((fact,) if isinstance(fact, Figure) else fact))


def _line(figure: Figure, unit: str) -> Line:
    ranged = figure.low is not None or figure.high is not None
    say = amount("£") if unit == "£" and ranged else say_in(unit)
    ends = [figure.value if end is None else end for end in (figure.low, figure.high)]
    return Line(
        text=with_range(say, figure.value, *ends),
        date=moment(figure.date) if figure.date else "",
        sources=figure.source,
        assumed=ASSUMPTION in figure.source,
        note=figure.note or "",
    )


def with_range(say: Callable[[float], str], value: float, low: float, high: float) -> str:
    """A figure in words, with its range where it has one; the unit is said once."""
    said, ends = say(value), (say(low), say(high))
    if ends == (said, said):
        return said
    unit = said[said.find(" ") :] if " " in said else ""
    if unit and all(end.endswith(unit) for end in ends):
        ends = (ends[0].removesuffix(unit), ends[1].removesuffix(unit))
    return f"{said} ({ends[0]} to {ends[1]})"


def reading_words(reading: Reading | None, unit: str) -> str:
    """A figure worked out, in words; empty where one needed for it is not known."""
    if reading is None:
        return ""
    return with_range(say_in(unit), reading.value, reading.low, reading.high)


@dataclass(frozen=True)
class Body:
    """A partnership as the pages list it; every value is in words, empty where not recorded."""

    id: str
    name: str
    kind: str
    level: str
    status: str
    dates: str
    host: str
    members: str
    partners: str
    themes: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    note: str


def body_row(dataset: Dataset, identifier: str, body: Partnership) -> Body:
    """A partnership in words."""
    names = {i: partner.name for i, partner in dataset.partners.items()}
    return Body(
        id=identifier,
        name=body.name,
        kind=in_words(body.kind),
        level=LEVEL_WORDS[body.level],
        status=body.status,
        dates=dates(body),
        host=council_label(dataset, body.host) if body.host else "",
        members=members_words(dataset, body.members),
        partners=listed([names.get(i, in_words(i)) for i in body.partners]),
        themes=tuple((t, dataset.themes[t].name) for t in body.themes if t in dataset.themes),
        sources=body.source or (),
        note=body.note or "",
    )


def council_label(dataset: Dataset, identifier: str) -> str:
    """The label of a council, or of any other body, by its id."""
    if identifier in dataset.councils:
        return dataset.councils[identifier].label
    if identifier in dataset.partners:
        return dataset.partners[identifier].name
    return in_words(identifier)


def members_words(dataset: Dataset, members: Iterable[str]) -> str:
    """The councils in a sentence; all of them are not listed one by one."""
    found = [i for i in dict.fromkeys(members) if i in dataset.councils]
    if len(found) > 2 and len(found) == len(dataset.councils):
        return f"all {len(found)} councils"
    return listed([dataset.councils[i].label for i in found])


def dates(body: Partnership) -> str:
    """When a partnership was at work, as far as it is recorded."""
    start = "" if body.since in (None, UNKNOWN) else moment(body.since)
    end = "" if body.until in (None, UNKNOWN) else moment(body.until)
    if body.status == "proposed":
        return f"proposed for {start}" if start else "proposed"
    said = _ended(start, end) if body.status == "ended" else _running(start, end)
    seen = f"; last seen {moment(body.last_seen)}" if body.last_seen not in (None, UNKNOWN) else ""
    return said + seen


def _ended(start: str, end: str) -> str:
    if start and end:
        return start if start == end else f"{start} to {end}"
    if end:
        return f"until {end}, start not known"
    return f"from {start}, end not known" if start else "ended, dates not known"


def _running(start: str, end: str) -> str:
    if end:
        return f"{start or 'start not known'} to {end}"
    return f"since {start}" if start else "start not known"
