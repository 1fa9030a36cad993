"""Search: everything that has a page or a place on one, in one list that narrows as one types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.model import Claim, Criterion, Dataset, in_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.published_money import amounts


@dataclass(frozen=True)
class Hit:
    """One thing to find: its name, other words that find it, and where it is."""

    name: str
    words: str
    path: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The search page."""
    groups = [(name, tuple(sorted(hits, key=_by_name))) for name, hits in _groups(appraisal)]
    context = {"groups": tuple(group for group in groups if group[1])}
    yield Page("search", address("search"), "Search", context)


def _by_name(hit: Hit) -> tuple[str, str]:
    return hit.name.lower(), hit.path


def _groups(appraisal: Appraisal) -> Iterator[tuple[str, list[Hit]]]:
    dataset = appraisal.dataset
    yield (
        "Options",
        [
            Hit(option.name, f"{option.label} {option.summary or ''}", f"options/{i}.html")
            for i, option in dataset.options.items()
        ],
    )
    yield "In the options", [hit for i in dataset.options for hit in _inside(dataset, i)]
    yield (
        "Councils",
        [
            Hit(council.name, f"{council.gss or ''} {council.tier}", f"councils/{i}.html")
            for i, council in dataset.councils.items()
        ],
    )
    yield "Criteria", list(_criteria(dataset.criteria))
    yield (
        "Themes",
        [
            Hit(theme.name, theme.question or "", f"themes/{i}.html")
            for i, theme in dataset.themes.items()
        ],
    )
    yield (
        "Partnerships",
        [
            Hit(body.name, f"{body.kind} {body.status}", f"partnerships.html#body-{i}")
            for i, body in dataset.partnerships.items()
        ],
    )
    yield (
        "Who does what",
        [
            Hit(function.name, function.level, f"functions.html#function-{i}")
            for i, function in dataset.functions.items()
        ],
    )
    yield (
        "Sources",
        [
            Hit(source.title, source.publisher or "", f"evidence.html#source-{i}")
            for i, source in dataset.sources.items()
        ],
    )


LAY: Mapping[str, str] = {
    "financial": "money cost saving council tax bill",
    "human-resources": "staff jobs posts redundancy employer",
    "information-technology": "computers systems it",
    "equalities": "fairness equality",
    "legal": "law order",
    "climate": "environment carbon",
}
"""What people who are not officers would type for each implication."""


def _inside(dataset: Dataset, identifier: str) -> Iterator[Hit]:
    """What an option's page says of each kind of implication, its steps, risks and figures."""
    option, page = dataset.options[identifier], f"options/{identifier}.html"
    for kind, implied in option.implications.items():
        said = f"{LAY.get(kind, '')} {implied.text}"
        yield Hit(f"{option.label}: {in_words(kind).lower()}", said, f"{page}#implications")
    if option.steps:
        steps = " ".join(f"{step.name} {step.note or ''}" for step in option.steps)
        yield Hit(f"{option.label}: steps", f"when timetable {steps}", f"{page}#steps")
    if option.risks:
        risks = " ".join(f"{risk.name} {risk.response or ''}" for risk in option.risks)
        yield Hit(f"{option.label}: risks", risks, f"{page}#risks")
    if option.claims:
        claims = " ".join(_claim(claim) for claim in option.claims)
        yield Hit(f"{option.label}: published figures", claims, f"{page}#money")


def _claim(claim: Claim) -> str:
    """A published figure's name, its amounts as people would type them, and its note."""
    said = " ".join(figure.said for figure in amounts(claim.amount, claim.unit))
    return f"{claim.name} {said} {claim.note or ''}"


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[Hit]:
    """Top-level criteria have pages of their own; what lies below them has its place there."""
    for top in criteria:
        page = f"criteria/{top.id}.html"
        yield Hit(top.label, top.question or "", page)
        for node in top.nodes():
            if node.criteria is None and node is not top:
                yield Hit(node.label, node.question or "", f"{page}#{node.id}")
