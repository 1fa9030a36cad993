"""Search: everything that has a page or a place on one, in one list that narrows as one types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from appraisal.appraise import Appraisal
from appraisal.findings.numbers import listed
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
    """What the search page is drawn from: all that can be found, under headings.

    `passed_over` are the words that find nothing and are left out of what is typed.
    """

    groups: tuple[tuple[str, tuple[Hit, ...]], ...]
    passed_over: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The search page."""
    groups = [
        (name, tuple(sorted(hits, key=_by_name))) for name, hits in _groups(appraisal.dataset)
    ]
    held = tuple((name, hits) for name, hits in groups if hits)
    content = Content(held, say("search.passed-over"))
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
            _called(option.name, address("option", i), option, option.label, option.summary)
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
            _called(council.name, address("council", i), council, council.gss, council.tier)
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
            _called(theme.name, address("theme", i), theme, theme.question)
            for i, theme in dataset.themes.items()
        ],
    )
    yield (
        say("search.partnerships"),
        [
            _called(body.name, f"{partnerships}#body-{i}", body, body.kind, body.status)
            for i, body in dataset.partnerships.items()
        ],
    )
    candidates = address("candidates")
    yield (
        say("search.candidates"),
        [
            _called(one.name, f"{candidates}#{i}", one, one.kind, one.why)
            for i, one in dataset.candidates.items()
        ],
    )
    yield say("search.programmes"), list(_programmes(dataset.programmes))
    yield (
        say("search.functions"),
        [
            _called(function.name, f"{functions}#function-{i}", function, function.level)
            for i, function in dataset.functions.items()
        ],
    )
    yield (
        say("search.sources"),
        [
            _hit(source.title, f"{sources}#source-{i}", source.publisher)
            for i, source in dataset.sources.items()
        ],
    )


class _Called(Protocol):
    """Anything that people may call by other names."""

    @property
    def also(self) -> tuple[str, ...]: ...


def _called(name: str, path: str, called: _Called, *words: str | None) -> Hit:
    """A thing that is found by what else people call it as well."""
    return _hit(name, path, *words, *called.also)


def _hit(name: str, path: str, *words: str | None) -> Hit:
    """A thing that is found by its name and by other words, each of them kept once.

    The page looks for what is typed anywhere within a word, so that a word that stands in another,
    or in the name, is found without being kept.
    """
    named = name.lower().split()
    told = dict.fromkeys(word for said in words if said for word in said.lower().split())
    kept = (
        word
        for word in told.keys() - _passed_over()
        if not any(word in other for other in named)
        and not any(word in other and word != other for other in told)
    )
    return Hit(name, " ".join(sorted(kept)), path)


def _passed_over() -> frozenset[str]:
    """Words by which nobody finds a thing; the page leaves them out of what is typed."""
    return frozenset(say("search.passed-over").split())


def _programmes(programmes: Mapping[str, Programme]) -> Iterator[Hit]:
    """Programmes, which are found by what they list as well, and by the headings over it."""
    for i, found in programmes.items():
        held = ([heading, *(item.name for item in items)] for heading, items in lists(found))
        words = (*found.pillars, *chain.from_iterable(held))
        yield _hit(found.name, programme_place(i, found), found.outside, *words)


LAY_WORDS: Mapping[str, str] = {
    "financial": say("lay-words.financial"),
    "human-resources": say("lay-words.human-resources"),
    "information-technology": say("lay-words.information-technology"),
    "equalities": say("lay-words.equalities"),
    "legal": say("lay-words.legal"),
    "climate": say("lay-words.climate"),
    "crime-and-disorder": say("lay-words.crime-and-disorder"),
    "property": say("lay-words.property"),
    "safeguarding": say("lay-words.safeguarding"),
}
"""What people who are not officers would type for what is implied under a heading."""


def _inside(dataset: Dataset, identifier: str) -> Iterator[Hit]:
    """What an option's page says of its implications, steps, risks and figures."""
    option, page = dataset.options[identifier], address("option", identifier)
    if option.implications:
        headings = heading_names(dataset.settings.report.headings)
        parts = listed([headings[kind].lower() for kind in option.implications])
        said = (f"{LAY_WORDS.get(kind, '')} {of.text}" for kind, of in option.implications.items())
        name = say("search.within", option=option.label, parts=parts)
        yield _hit(name, f"{page}#implications", *said)
    if option.steps:
        steps = (f"{step.name} {step.note or ''}" for step in option.steps)
        name = say("search.steps", option=option.label)
        yield _hit(name, f"{page}#steps", say("search.of-steps"), *steps)
    if option.risks:
        risks = (f"{risk.name} {risk.response or ''}" for risk in option.risks)
        yield _hit(say("search.risks", option=option.label), f"{page}#risks", *risks)
    if option.claims:
        name = say("search.claims", option=option.label)
        yield _hit(name, f"{page}#money", *map(_claim, option.claims))


def _claim(claim: Claim) -> str:
    """A published figure's name, its amounts as people would type them, and its note."""
    said = " ".join(figure.said for figure in amounts(claim.amount, claim.unit))
    return f"{claim.name} {said} {claim.note or ''}"


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[Hit]:
    """Top-level criteria have pages of their own; what lies below them has its place there."""
    for top in criteria:
        page = address("criterion", top.id)
        yield _called(top.label, page, top, top.question)
        for node in top.nodes():
            if node.criteria is None and node is not top:
                yield _called(node.label, f"{page}#{node.id}", node, node.question)
