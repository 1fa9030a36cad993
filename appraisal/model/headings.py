"""What the headings of a committee report are of: parts of it, or implications.

Six headings of implications need no entry in `report: headings:`; a workspace has more of its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

from .criteria import in_words

STANDARD = (
    "financial",
    "legal",
    "human-resources",
    "information-technology",
    "equalities",
    "climate",
)
"""The headings that need no entry in `report: headings:`, by id."""

Part = Literal[
    "committee",
    "report-of",
    "wards-affected",
    "purpose",
    "place",
    "recommendations",
    "reasons",
    "strategic-link",
    "background",
    "options",
    "alternatives",
    "road-map",
    "benefits",
    "consultation",
    "implications",
    "risk",
    "background-papers",
    "appendices",
    "author",
    "contact",
    "own",
]
"""The parts of a committee report; `own` is one that the council writes itself."""
PARTS: tuple[Part, ...] = get_args(Part)

_PARTS_CALLED: Mapping[Part, str] = {
    "committee": "committee; meeting; committee and date; decision maker",
    "report-of": "report of; report by; report of the; report from; reporting officer",
    "wards-affected": (
        "wards affected; wards; affected wards; divisions affected; electoral divisions affected; "
        "wards and parishes affected"
    ),
    "purpose": (
        "purpose; purpose of report; report purpose; summary; executive summary; introduction; "
        "report summary; purpose of paper"
    ),
    "recommendations": "recommendations; recommended; recommended that; recommendations to council",
    "reasons": (
        "reasons; reasons for recommendations; reasons for decision; reasons for proposals; "
        "rationale"
    ),
    "strategic-link": (
        "strategic link; strategic links; link to corporate plan; corporate plan; council plan; "
        "link to council plan; links to council plan; strategic context"
    ),
    "background": (
        "background; information and analysis; supporting information; context; details; "
        "report details; background information; proposals; proposals and details; main report"
    ),
    "options": "options; options considered; options appraisal; appraisal of options",
    "alternatives": (
        "alternatives; alternatives considered; alternative options; alternative options "
        "considered; other options considered; alternative options and reasons for rejection; "
        "alternative options considered and rejected; other options"
    ),
    "road-map": (
        "road map; roadmap; timetable; timescales; timetable for implementation; "
        "implementation timetable; implementation; next steps; delivery"
    ),
    "benefits": "benefits; expected benefits; benefits realisation; benefits register",
    "consultation": (
        "consultation; consultations; consultation and engagement; engagement; "
        "communication and engagement; consultation and communication; community engagement"
    ),
    "implications": (
        "implications; other considerations; other implications; considerations; "
        "implications of report; corporate implications"
    ),
    "risk": (
        "risk; risks; risk assessment; risk management; risk implications; risks and mitigation; "
        "key risks"
    ),
    "background-papers": (
        "background papers; background documents; list of background papers; sources; "
        "documents relied on"
    ),
    "appendices": "appendices; appendix; list of appendices; attachments",
    "author": "author; report author; author of report; lead officer",
    "contact": (
        "contact; contact information; contact details; contact officer; contacts; "
        "for more information contact; further information"
    ),
}
_CALLED: Mapping[str, str] = {
    "financial": "financial; finance; financial and resource; resources; budget",
    "legal": "legal; legal and governance; legal and constitutional; governance",
    "human-resources": (
        "human resources; hr; personnel; staffing; staff; workforce; employees; people"
    ),
    "information-technology": (
        "information technology; it; ict; digital; technology; information and communication "
        "technology; digital and technology"
    ),
    "equalities": (
        "equalities; equality; equality and diversity; equality diversity and inclusion; "
        "equality and inclusion; public sector equality duty"
    ),
    "climate": (
        "climate; climate change; environmental; environment; carbon commitment; sustainability; "
        "environmental sustainability; climate change and environment; environment and climate; "
        "environmental and climate change; environmental and climate; carbon"
    ),
    "crime-and-disorder": "crime and disorder; prevention of crime and disorder; community safety",
    "health": "health; health and wellbeing; public health; wellbeing",
    "human-rights": "human rights",
    "safeguarding": "safeguarding; safeguarding children and adults",
    "property": "property; property and asset management; property and assets; assets; land",
    "health-and-safety": "health and safety",
    "value-for-money": "value for money",
    "corporate-objectives": (
        "corporate objectives; corporate objectives and priorities for change; council priorities; "
        "corporate priorities; corporate plan priorities"
    ),
}
IMPLICATIONS = tuple(_CALLED)
"""The headings of implications that reports of councils have, by id: the six come first."""
ASKED = tuple(i for i in IMPLICATIONS if i != "corporate-objectives")
"""Those that a report asks for, whether or not a template has them."""

SHORT = 3
"""No word of so few letters stands for several."""
_OF_IMPLICATIONS = re.compile(r"( (implication|impact|consideration|issue|assessment|matter))+$")


def slug_of(name: str) -> str:
    """The id that a name comes nearest to: `Amber Valley` is `amber-valley`; perhaps empty."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _plain(name: str) -> str:
    """A heading by its words: without `the`, `any` and its number, and each word as of one."""
    words = slug_of(
        name.casefold().replace("(s)", "s").replace("&", " and ").replace("/", " and ")
    ).split("-")
    kept = (word for word in words if word not in ("the", "any", "a") and not word.isdigit())
    return " ".join(map(_of_one, kept))


def _of_one(word: str) -> str:
    return word[:-1] if len(word) > SHORT and word.endswith("s") and word[-2] != "s" else word


def _by_words(called: Mapping[Any, str]) -> Mapping[str, Any]:
    return {_plain(words): i for i, held in called.items() for words in held.split(";")}


_PART_BY_WORDS: Mapping[str, Part] = _by_words(_PARTS_CALLED)
_HEADING_BY_WORDS: Mapping[str, str] = _by_words(_CALLED)


def part_of(name: str) -> Part | None:
    """The part of a report that a heading is of by its words; None for any other heading."""
    return _PART_BY_WORDS.get(_plain(name))


def implied_by(name: str) -> tuple[str, ...]:
    """The ids under which implications of a heading may stand: its own, and the usual one.

    `Personnel` is `personnel`, and `human-resources` too.
    """
    plain = _plain(name)
    usual = _HEADING_BY_WORDS.get(plain) or _HEADING_BY_WORDS.get(_OF_IMPLICATIONS.sub("", plain))
    return tuple(dict.fromkeys(filter(None, (slug_of(name), usual))))


def usual_names() -> tuple[str, ...]:
    """What parts and implications are usually called, to tell somebody whose own is none."""
    held = (*_PARTS_CALLED.values(), *_CALLED.values())
    return tuple(words.strip().capitalize() for each in held for words in each.split(";"))


def is_implied(name: str) -> bool:
    """Whether a heading is one of those of implications that reports of councils have."""
    return any(i in _CALLED for i in implied_by(name))


def heading_names(listed: Iterable[str]) -> Mapping[str, str]:
    """Every heading that may be used, by id → as it is printed: those listed first, in order."""
    own = {slug_of(name): name for name in listed}
    return own | {i: in_words(i) for i in STANDARD if i not in own}


def listed_in(entries: Iterable[Any]) -> Iterator[str]:
    """The names that stand in `report: headings:` as it is read, under which implications may."""
    for entry in entries:
        name, held = (entry.get("heading"), entry) if isinstance(entry, dict) else (entry, {})
        told = held.get("covers") or held.get("part")
        if isinstance(name, str) and not told and part_of(name) is None:
            yield name
        under = held.get("under")
        yield from listed_in(under if isinstance(under, tuple) else ())
