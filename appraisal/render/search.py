"""Search: everything that has a page or a place on one, in one list that narrows as one types."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.model import Criterion
from appraisal.render.page import Page


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
    yield Page("search.html", "search.html", "Search", context, "search")


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


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[Hit]:
    """Top-level criteria have pages of their own; what lies below them has its place there."""
    for top in criteria:
        page = f"criteria/{top.id}.html"
        yield Hit(top.label, top.question or "", page)
        for node in top.nodes():
            if node.criteria is None and node is not top:
                yield Hit(node.label, node.question or "", f"{page}#{node.id}")
