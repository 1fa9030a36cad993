"""Facts and partnerships as plain values, ready for any page to show."""

from collections.abc import Iterable
from dataclasses import dataclass

from appraisal.findings.numbers import listed, moment
from appraisal.findings.published_figures import reading_words as reading_words
from appraisal.findings.published_figures import say_in as say_in
from appraisal.findings.published_figures import with_range as with_range
from appraisal.findings.raw_figures import amount
from appraisal.model import (
    ASSUMPTION,
    UNKNOWN,
    Dataset,
    Fact,
    Figure,
    Partnership,
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
