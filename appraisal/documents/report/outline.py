"""The headings of a report in their order: those of the template, and where all else stands.

A part that the template has no heading for stands below that of the background, so that nothing
is left out; a template without any part of a report is a list of implications, as older files have
it, and takes the order of parts below.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appraisal.documents.report.asked import are_many
from appraisal.findings.sentences import say
from appraisal.model import Dataset, in_words
from appraisal.model.headings import ASKED, Part, heading_names, implied_by
from appraisal.model.reports import ReportHeading, Subheading, Template

HEADS: Mapping[Part, str] = {
    "committee": "report.heads.committee",
    "report-of": "report.heads.report-of",
    "wards-affected": "report.heads.wards-affected",
    "purpose": "report.heads.purpose",
    "place": "report.heads.place",
    "recommendations": "report.heads.recommendations",
    "reasons": "report.heads.reasons",
    "strategic-link": "report.heads.strategic-link",
    "background": "report.heads.background",
    "options": "report.heads.options",
    "alternatives": "report.heads.alternatives",
    "road-map": "report.heads.road-map",
    "benefits": "report.heads.benefits",
    "consultation": "report.heads.consultation",
    "implications": "report.heads.implications",
    "risk": "report.heads.risk",
    "background-papers": "report.heads.background-papers",
    "appendices": "report.heads.appendices",
    "contact": "report.heads.contact",
}
"""The parts in the tool's own order, with the patterns of their headings."""
UNNUMBERED = ("committee", "report-of", "wards-affected", "contact")
"""The parts of that order which stand outside of the numbered sections."""
FRONT: tuple[Part, ...] = ("committee", "report-of")
"""The parts that stand above the title where a template begins with them."""
BELOW: tuple[Part, ...] = (
    "options",
    "alternatives",
    "road-map",
    "benefits",
    "consultation",
    "risk",
)
"""The parts that stand below the background where a template has no heading for them."""
NEEDED: tuple[Part, ...] = ("purpose", "recommendations", "background")
"""The parts that no report does without: they come first where a template lacks them."""
FORMAL: tuple[Part, ...] = (
    "committee",
    "report-of",
    "wards-affected",
    "purpose",
    "recommendations",
    "reasons",
    "strategic-link",
    "author",
    "contact",
)
"""The parts of a report's formal head: what a council makes of it all begins below them."""
BEHIND: tuple[Part, ...] = ("background-papers", "appendices")
"""Those that then come last."""


class Piece(Struct, frozen=True):
    """What stands below a heading: a part, or the implications that it `covers`.

    Each of these is an id, or several that are of the same: a heading's own, and the usual one.
    """

    heading: str
    part: Part | None
    covers: tuple[tuple[str, ...], ...] = ()


class Section(Struct, frozen=True):
    """A heading in its place with what stands `under` it, and how it is numbered."""

    piece: Piece
    under: tuple[Piece, ...] = ()
    numbered: bool = True
    paragraphs: bool = True


class Outline(Struct, frozen=True):
    """Above the title, below it, and as appendices."""

    front: tuple[Section, ...]
    body: tuple[Section, ...]
    behind: tuple[Section, ...]


def outline(
    dataset: Dataset, template: Template, council: str | None, options: Sequence[str]
) -> Outline:
    """All headings of a report on some options; of many each has only a row."""
    wanted, many = _said(dataset, options), are_many(options)
    if any(each.is_of for each in template.every()):
        listed = [(_section(each), each.appendix) for each in template.headings]
    else:
        listed = list(_standard(dataset, template, many))
    front = []
    while listed and listed[0][0].piece.part in FRONT:
        front.append(listed.pop(0)[0])
    body = [section for section, behind in listed if not behind]
    behind = [section for section, behind in listed if behind]
    body = _with_needed(body, behind, council)
    return Outline(tuple(front), *_with_implications(body, behind, wanted))


def every(sections: Sequence[Section]) -> Iterator[Piece]:
    """Every piece of some sections, those below a heading after it."""
    for section in sections:
        yield section.piece
        yield from section.under


def _piece(heading: Subheading) -> Piece:
    if heading.covers or heading.is_of:
        return Piece(heading.heading, heading.is_of, tuple((i,) for i in heading.covers))
    return Piece(heading.heading, None, (implied_by(heading.heading),))


def _section(heading: ReportHeading) -> Section:
    under = tuple(map(_piece, heading.under))
    return Section(_piece(heading), under, heading.numbered, heading.paragraphs)


def _standard(dataset: Dataset, template: Template, many: bool) -> Iterator[tuple[Section, bool]]:
    """The tool's own order, with the headings of implications that the template lists.

    Those of many options stand in an appendix, so that the report itself can be read.
    """
    listed = template.listed or dataset.settings.report.listed
    under = tuple(Piece(name, None, (implied_by(name),)) for name in listed)
    for part in HEADS:
        held = under if part == "implications" and not many else ()
        yield Section(_own(part), held, part not in UNNUMBERED), False
    if many:
        yield Section(_own("implications"), under), True


def _own(part: Part) -> Piece:
    """A part under the heading that the tool has for it."""
    return Piece(say(HEADS[part]), part)


def _with_needed(
    body: list[Section], behind: Sequence[Section], council: str | None
) -> list[Section]:
    """With the parts that a template has no heading for, each in its place."""
    if council is None:
        body = [section for section in body if section.piece.part != "place"]
    held = {piece.part for piece in every(body)}
    body = [Section(_own(part)) for part in NEEDED[:2] if part not in held] + body
    if "background" not in held:
        after = 1 + max(i for i, one in enumerate(body) if one.piece.part in NEEDED)
        body.insert(after, Section(_own("background")))
    held.update(piece.part for piece in every(behind))
    lacking = [_own(part) for part in BELOW if part not in held]
    at = next(i for i, one in enumerate(body) if one.piece.part == "background")
    body[at] = replace(body[at], under=(*body[at].under, *lacking))
    if council and "place" not in held:
        body = _with_place(body)
    return body + [Section(_own(part)) for part in BEHIND if part not in held]


def _with_place(body: list[Section]) -> list[Section]:
    """With the council's own place as the first thing below the formal head.

    It begins the background where that comes first, and else has a heading of its own.
    """
    at = next(i for i, one in enumerate(body) if one.numbered and one.piece.part not in FORMAL)
    place, first = _own("place"), body[at]
    if first.piece.part != "background":
        return [*body[:at], Section(place), *body[at:]]
    return [*body[:at], replace(first, under=(place, *first.under)), *body[at + 1 :]]


def _said(dataset: Dataset, options: Sequence[str]) -> tuple[str, ...]:
    """The headings of implications that a report has something to say or to ask of, by id."""
    used = {i for option in options for i in dataset.options[option].implications}
    return (*ASKED, *sorted(used.difference(ASKED)))


def _with_implications(
    body: list[Section], behind: list[Section], wanted: Sequence[str]
) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """With a heading for each of those `wanted` that no other covers, below the last that do."""
    covered = {i for piece in every([*body, *behind]) for same in piece.covers for i in same}
    names = heading_names(())
    more = tuple(
        Piece(names.get(i, in_words(i)), None, ((i,),)) for i in wanted if i not in covered
    )
    for sections in (behind, body):
        places = [i for i, one in enumerate(sections) if _bears(one)]
        if places:
            last = places[-1]
            sections[last] = replace(sections[last], under=(*sections[last].under, *more))
            return tuple(body), tuple(behind)
    at = next(i for i, one in enumerate(body) if one.piece.part in BEHIND)
    body.insert(at, Section(_own("implications"), more))
    return tuple(body), tuple(behind)


def _bears(section: Section) -> bool:
    """Whether implications that have no heading of their own belong below a section."""
    return section.piece.part == "implications"
