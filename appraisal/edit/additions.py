"""One thing more for a workspace, as text: what is not known is left as a gap or a comment."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.edit.naming import Named
from appraisal.edit.starter import FROM_A_MAP
from appraisal.edit.writing import flow_list, scalar
from appraisal.model import Dataset

FILES: Mapping[str, str] = {
    "candidate": "councils/candidates.yaml",
    "partnership": "councils/partnerships.yaml",
    "source": "sources.yaml",
    "perspective": "criteria/perspectives.yaml",
}
"""What stands among others in one file; councils and options each have their own."""


class Body(Struct, frozen=True):
    """A partnership or a candidate: who does what together, how deeply, and since when."""

    name: str
    kind: str
    level: str
    members: tuple[str, ...]
    begins: str | None = None


class Document(Struct, frozen=True):
    """A source: only its title has to be known."""

    title: str
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    kind: str | None = None


def file_of(kind: str, i: str) -> str:
    """The file that holds, or would hold, something of a kind."""
    return FILES.get(kind) or f"{kind}s/{i}.yaml"


def partnership_entry(i: str, body: Body) -> str:
    """An entry of partnerships.yaml."""
    begins = f"  since: {body.begins}" if body.begins else "  # since: the year in which it began"
    return _text(
        *_body(i, body),
        begins,
        "  # themes: [the ids of themes.yaml that it works on]",
        "  # source: where this is from, an id of sources.yaml",
    )


def candidate_entry(i: str, body: Body) -> str:
    """An entry of candidates.yaml, with nothing known of what it would cost and save."""
    begins = f"  from: {body.begins}" if body.begins else "  # from: the first year it could run"
    return _text(
        *_body(i, body),
        begins,
        "  # £ thousand, and £ thousand a year",
        "  costs: {set_up: unknown, running: unknown}",
        "  saving: unknown",
        "  # themes: [the ids of themes.yaml that it would work on]",
        "  # why: who proposed it, or does it elsewhere, with its source: below",
    )


def _body(i: str, body: Body) -> Iterator[str]:
    yield f"{i}:"
    yield f"  name: {scalar(body.name)}"
    yield f"  kind: {body.kind}"
    yield f"  level: {body.level}"
    if body.members:
        yield f"  members: {flow_list(body.members)}"
    else:
        yield "  # members: [the ids of the councils in it]"


def source_entry(i: str, document: Document) -> str:
    """An entry of sources.yaml."""
    return _text(
        f"{i}:",
        f"  title: {scalar(document.title)}",
        _given("publisher", document.publisher, "who published it"),
        *([f"  kind: {document.kind}"] if document.kind else []),
        f"  date: {document.date or 'unknown'}",
        _given("url", document.url, "the address where it can be read"),
    )


def perspective_entry(i: str, name: str, held_by: str | None, criteria: Sequence[str]) -> str:
    """An entry of perspectives.yaml under which all criteria weigh alike until somebody says more.

    `criteria` are the ids at the top of the tree.
    """
    points = ", ".join(f"{criterion}: 100" for criterion in criteria)
    return _text(
        f"{i}:",
        f"  name: {scalar(name)}",
        _given("held_by", held_by, "a council's id, or nobody for an example"),
        "  # What each step from 0 to 100 is worth. Until it is here, all criteria weigh alike.",
        f"  # swing: {{{points}}}",
    )


def _given(key: str, value: str | None, otherwise: str) -> str:
    return f"  {key}: {scalar(value)}" if value else f"  # {key}: {otherwise}"


def added_council_text(council: Named, dataset: Dataset) -> str:
    """The file of a council, with a gap for every figure that another council of the tier has."""
    alike = [other for other in dataset.councils.values() if other.tier == council.tier]
    others = alike or list(dataset.councils.values())
    facts = list(dict.fromkeys(fact for other in others for fact in other.facts))
    themes = ", ".join(f"{theme}: medium" for theme in dataset.themes)
    return _text(
        '# docs/format.md of the tool has every key, under "councils/*.yaml".',
        f"name: {scalar(council.name)}",
        *([f"short_name: {scalar(council.short_name)}"] * (council.short_name != council.name)),
        f"tier: {council.tier}",
        *([f"within: {council.within}"] if council.within else []),
        FROM_A_MAP,
        "neighbours: []",
        "# A figure has a date and a source: {value: 120500, date: 2024-06-30, source: …}",
        "facts:" if facts else "# facts:",
        *(f"  {fact}: unknown" for fact in facts),
        *([f"# themes: {{{themes}}}   # how much it wants each"] if themes else []),
    )


def added_option_text(name: str, family: str, dataset: Dataset) -> str:
    """The file of an option, with a gap for every judgement."""
    judged = [leaf.id for leaf in dataset.leaves() if leaf.judged is not None]
    return _text(
        '# docs/format.md of the tool has every key, under "options/*.yaml".',
        f"name: {scalar(name)}",
        f"family: {family}",
        "# summary: one sentence that says what it is",
        *_what_changes(name, family, dataset),
        *_money(family, dataset),
        "# A score has its range and its reason, in place of `unknown`:",
        '#   {score: 50, low: 30, high: 70, why: "…", source: [assumption], by: the panel}',
        "scores:" if judged else "# scores:",
        *(f"  {criterion}: unknown" for criterion in judged),
    )


def _what_changes(name: str, family: str, dataset: Dataset) -> Iterator[str]:
    if family == "unitary" and dataset.lowest_tier():
        yield "# The councils that would stand. Together they cover each of today's once: where"
        yield "# there is to be more than one, write another below it and move some of these there."
        yield "councils:"
        yield f"  {_new_council_id(dataset)}:"
        yield f"    name: {scalar(name)}"
        yield f"    covers: {flow_list(dataset.lowest_tier())}"
    elif family != "continue":
        yield "# partnerships: what it starts, deepens and ends"


def _money(family: str, dataset: Dataset) -> Iterator[str]:
    """Its flows: a one-off cost that nobody knows, where other options state theirs."""
    if family != "unitary" or not any(option.money for option in dataset.options.values()):
        yield "# money: what it costs and saves, in £ thousand a year"
        return
    year = dataset.settings.date.year + 1
    flow = f"{{name: Cost of the change, kind: cost, amount: unknown, from: {year}, to: {year}}}"
    yield "# £ thousand in each year"
    yield "money:"
    yield f"  - {flow}"


def _new_council_id(dataset: Dataset) -> str:
    number = 1
    while (made := f"new-council-{number}") in dataset.areas or made in dataset.councils:
        number += 1
    return made


def _text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
