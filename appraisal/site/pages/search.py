"""Search: everything that has a page or a place on one, in one list that narrows as one types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from appraisal.appraise import Appraisal
from appraisal.findings.programmes import lists
from appraisal.findings.sentences import say
from appraisal.model import Claim, Criterion, Dataset, Programme
from appraisal.model.headings import heading_names
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.programme_rows import programme_place
from appraisal.site.published_money import amounts


@dataclass(frozen=True)
class Hit:
    """One thing to find: its name, other words that find it, and where it is from the root."""

    name: str
    keywords: str
    path: str


@dataclass(frozen=True)
class Content:
    """What the search page is drawn from: all that can be found, under headings."""

    groups: tuple[tuple[str, tuple[Hit, ...]], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The search page."""
    groups = [
        (name, tuple(sorted(hits, key=_by_name))) for name, hits in _groups(appraisal.dataset)
    ]
    content = Content(tuple((name, hits) for name, hits in groups if hits))
    yield Page("search", address("search"), say("titles.search"), content)


def _by_name(hit: Hit) -> tuple[str, str]:
    return hit.name.lower(), hit.path


def _groups(dataset: Dataset) -> Iterator[tuple[str, list[Hit]]]:
    """What may be found, by the headings that it stands under."""
    yield from _compared(dataset)
    yield from _recorded(dataset)


def _compared(dataset: Dataset) -> Iterator[tuple[str, list[Hit]]]:
    """Options, and what they are compared for and on."""
    yield (
        say("search.options"),
        [
            Hit(option.name, _words(option, option.label, option.summary), address("option", i))
            for i, option in dataset.options.items()
        ],
    )
    yield (
        say("search.in-the-options"),
        [hit for i in dataset.options for hit in _inside(dataset, i)],
    )
    yield (
        say("search.councils"),
        [
            Hit(council.name, _words(council, council.gss, council.tier), address("council", i))
            for i, council in dataset.councils.items()
        ],
    )
    yield say("search.criteria"), list(_criteria(dataset.criteria))


def _recorded(dataset: Dataset) -> Iterator[tuple[str, list[Hit]]]:
    """What is on record, whatever the options."""
    partnerships, functions, sources = map(address, ("partnerships", "functions", "sources"))
    yield (
        say("search.themes"),
        [
            Hit(theme.name, _words(theme, theme.question), address("theme", i))
            for i, theme in dataset.themes.items()
        ],
    )
    yield (
        say("search.partnerships"),
        [
            Hit(body.name, _words(body, body.kind, body.status), f"{partnerships}#body-{i}")
            for i, body in dataset.partnerships.items()
        ],
    )
    yield say("search.programmes"), list(_programmes(dataset.programmes))
    yield (
        say("search.functions"),
        [
            Hit(function.name, _words(function, function.level), f"{functions}#function-{i}")
            for i, function in dataset.functions.items()
        ],
    )
    yield (
        say("search.sources"),
        [
            Hit(source.title, source.publisher or "", f"{sources}#source-{i}")
            for i, source in dataset.sources.items()
        ],
    )


class _Called(Protocol):
    """Anything that people may call by other names."""

    @property
    def also(self) -> tuple[str, ...]: ...


def _words(called: _Called, *words: str | None) -> str:
    """What finds a thing besides its name: the words given, and what else people call it."""
    return " ".join((*filter(None, words), *called.also))


def _programmes(programmes: Mapping[str, Programme]) -> Iterator[Hit]:
    """Programmes, which are found by what they list as well, and by the headings over it."""
    for i, found in programmes.items():
        listed = ([heading, *(item.name for item in items)] for heading, items in lists(found))
        words = (found.outside or "", *found.pillars, *chain.from_iterable(listed))
        yield Hit(found.name, " ".join(words), programme_place(i, found))


LAY_WORDS: Mapping[str, str] = {
    "financial": "money cost saving council tax bill",
    "human-resources": "staff jobs posts redundancy employer",
    "information-technology": "computers systems it",
    "equalities": "fairness equality",
    "legal": "law order",
    "climate": "environment carbon",
    "crime-and-disorder": "police safety",
    "property": "buildings offices land",
    "safeguarding": "children adults at risk protection",
}
"""What people who are not officers would type for each implication."""


def _inside(dataset: Dataset, identifier: str) -> Iterator[Hit]:
    """What an option's page says of each kind of implication, its steps, risks and figures."""
    option, page = dataset.options[identifier], address("option", identifier)
    headings = heading_names(dataset.settings.report.headings)
    for kind, implied in option.implications.items():
        said = f"{LAY_WORDS.get(kind, '')} {implied.text}"
        yield Hit(
            say("search.within", option=option.label, part=headings[kind].lower()),
            said,
            f"{page}#implications",
        )
    if option.steps:
        steps = " ".join(f"{step.name} {step.note or ''}" for step in option.steps)
        yield Hit(
            say("search.steps", option=option.label), f"when timetable {steps}", f"{page}#steps"
        )
    if option.risks:
        risks = " ".join(f"{risk.name} {risk.response or ''}" for risk in option.risks)
        yield Hit(say("search.risks", option=option.label), risks, f"{page}#risks")
    if option.claims:
        claims = " ".join(_claim(claim) for claim in option.claims)
        yield Hit(say("search.claims", option=option.label), claims, f"{page}#money")


def _claim(claim: Claim) -> str:
    """A published figure's name, its amounts as people would type them, and its note."""
    said = " ".join(figure.said for figure in amounts(claim.amount, claim.unit))
    return f"{claim.name} {said} {claim.note or ''}"


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[Hit]:
    """Top-level criteria have pages of their own; what lies below them has its place there."""
    for top in criteria:
        page = address("criterion", top.id)
        yield Hit(top.label, _words(top, top.question), page)
        for node in top.nodes():
            if node.criteria is None and node is not top:
                yield Hit(node.label, _words(node, node.question), f"{page}#{node.id}")
