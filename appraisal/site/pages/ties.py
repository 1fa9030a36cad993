"""The pages on resilience and on where councils could work together next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.network.next_steps import KINDS, NextSteps, Prospect, Reason
from appraisal.appraise.network.resilience import Departure, Resilience
from appraisal.appraise.network.ties import SHARE, close_bodies
from appraisal.findings import network as findings
from appraisal.findings.departures import happened
from appraisal.findings.numbers import listed
from appraisal.model import BUILT_IN_MEASURES, LEVELS, Dataset, Partnership, in_words
from appraisal.site.drawing import Page
from appraisal.site.facts import council_label
from appraisal.site.navigation import address
from appraisal.site.partnership_tables import OTHERS_UNKNOWN
from appraisal.site.value_tree import shade

LEVEL_WORDS = {0: "No partnership", **{depth: in_words(level) for level, depth in LEVELS.items()}}
SHOWN, SHOWN_A_THEME = 20, 5


@dataclass(frozen=True)
class Leaving:
    """One council or host that leaves; partnerships by name. `council` is empty for a mere host.

    `also` and `without_host` are sentences: what is lost in any case, and what besides where what
    it hosts ends with it.
    """

    id: str
    council: str
    label: str
    belongs: int
    ended: tuple[str, ...]
    thin: tuple[str, ...]
    hosted: tuple[str, ...]
    also: tuple[str, ...]
    without_host: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """What one reason adds to a score, as text, and the shade of its cell (0-5)."""

    text: str
    shade: int


@dataclass(frozen=True)
class Row:
    """Councils that could work together next, as a table shows them."""

    councils: tuple[str, ...]
    score: str
    parts: tuple[Part, ...]
    why: tuple[str, ...]
    now: str
    next: str
    horizon: str


@dataclass(frozen=True)
class ThemeRows:
    """One theme's pairs: the first few, how many more there are, and how many hold it."""

    id: str
    name: str
    rows: tuple[Row, ...]
    more: int
    holding: int


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """What if a council leaves, and where councils could work together next."""
    dataset, bodies = appraisal.dataset, appraisal.partnerships
    yield resilience_page(dataset, bodies, appraisal.resilience)
    yield next_page(dataset, bodies, appraisal.next_steps)


def resilience_page(dataset: Dataset, bodies: Mapping[str, Partnership], found: Resilience) -> Page:
    """What is lost when each council or host leaves."""
    labels = _labels(dataset)
    context = {
        "finding": findings.resilience_finding(found, len(bodies), labels),
        "parted": findings.parted_finding(found, labels),
        "rows": tuple(_leaving(dataset, one, labels) for one in found.departures.values()),
        "happened": happened(dataset, labels),
        "unsure": any(bodies[i].others for d in found.departures.values() for i in d.lost.ended),
        "partnerships": len(bodies),
    }
    title = "What if a council leaves?"
    return Page("resilience", address("resilience"), title, context)


def _leaving(dataset: Dataset, one: Departure, labels: Mapping[str, str]) -> Leaving:
    themes = {i: theme.name for i, theme in dataset.themes.items()}
    also = findings.also_lost(one.lost, labels, themes)
    unhosted = findings.also_lost(one.unhosted, labels, themes)
    return Leaving(
        id=one.leaver,
        council=one.leaver if one.leaver in dataset.councils else "",
        label=labels[one.leaver],
        belongs=len(one.bodies),
        ended=_ended(dataset, one.lost.ended),
        thin=_bodies(dataset, one.lost.thin),
        hosted=_bodies(dataset, one.hosted),
        also=also,
        without_host=tuple(sentence for sentence in unhosted if sentence not in also),
    )


def _labels(dataset: Dataset) -> dict[str, str]:
    """Every council's and other body's label, also of those without an entry in partners.yaml."""
    held = dataset.partnerships.values()
    hosts = {body.host for body in held if body.host}
    named = {i for body in held for i in (*body.partners, *(left.who for left in body.left))}
    everyone = {*dataset.councils, *dataset.partners, *hosts, *named}
    return {i: council_label(dataset, i) for i in sorted(everyone)}


def _bodies(dataset: Dataset, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dataset.partnerships[i].name for i in ids))


def _ended(dataset: Dataset, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What would end, by name; where more may belong, its end follows from the record alone."""
    bodies = sorted((dataset.partnerships[i] for i in ids), key=lambda body: body.name)
    return tuple(f"{b.name} ({OTHERS_UNKNOWN})" if b.others else b.name for b in bodies)


def next_page(dataset: Dataset, bodies: Mapping[str, Partnership], found: NextSteps) -> Page:
    """Where councils could work together next, over all and for each theme."""
    close = close_bodies(dataset, bodies)
    deep = (i for i, body in bodies.items() if LEVELS[body.level] >= SHARE)
    context = {
        "finding": findings.next_finding(found, len(dataset.councils), _labels(dataset)),
        "unrecorded": findings.unrecorded(found),
        "area_wide": _bodies(dataset, tuple(i for i in deep if i not in close)),
        "kinds": tuple((in_words(kind), said.partition(": ")[2]) for kind, said in KINDS.items()),
        "pairs": _rows(dataset, found.pairs[:SHOWN]),
        "more_pairs": len(found.pairs[SHOWN:]),
        "groups": _rows(dataset, found.groups[:SHOWN]),
        "more_groups": len(found.groups[SHOWN:]),
        "themes": tuple(_theme(dataset, i, rows) for i, rows in found.themes.items()),
        "deepen": _rows(dataset, found.deepen[:SHOWN]),
        "more_deepen": len(found.deepen[SHOWN:]),
    }
    title = "Where could councils work together next?"
    return Page("where_next", address("where_next"), title, context)


def _theme(dataset: Dataset, theme: str, found: tuple[Prospect, ...]) -> ThemeRows:
    held = (c.themes.get(theme) in ("high", "medium") for c in dataset.councils.values())
    return ThemeRows(
        id=theme,
        name=dataset.themes[theme].name,
        rows=_rows(dataset, found[:SHOWN_A_THEME]),
        more=len(found[SHOWN_A_THEME:]),
        holding=sum(held),
    )


def _rows(dataset: Dataset, found: tuple[Prospect, ...]) -> tuple[Row, ...]:
    return tuple(_row(dataset, prospect) for prospect in found)


def _row(dataset: Dataset, prospect: Prospect) -> Row:
    low, high = f"{prospect.score:.1f}", f"{prospect.at_most:.1f}"
    return Row(
        councils=prospect.councils,
        score=low if low == high else f"{low} (to {high})",
        parts=tuple(_part(reason) for reason in prospect.reasons),
        why=tuple(filter(None, (_why(dataset, reason) for reason in prospect.reasons))),
        now=LEVEL_WORDS[prospect.now],
        next=in_words(prospect.next),
        horizon=prospect.horizon,
    )


def _part(reason: Reason) -> Part:
    if reason.score is None:
        return Part("not known", 0)
    return Part(f"{reason.score:.1f}", shade(reason.score))


def _why(dataset: Dataset, reason: Reason) -> str:
    """What a reason rests on, in a sentence; nothing where it counts for nothing."""
    if reason.kind == "neighbours" and reason.score == 1:
        return "They are neighbours."
    if not reason.shared:
        return ""
    names = listed([_name(dataset, reason.kind, i) for i in reason.shared])
    return {
        "priorities": f"Shared priorities: {names}.",
        "neighbours": f"Neighbours in common: {names}.",
        "partners": f"Bodies that both work with: {names}.",
        "place": f"{names}.",
        "needs": f"Needs compared by: {names}.",
    }[reason.kind]


def _name(dataset: Dataset, kind: str, identifier: str) -> str:
    if kind == "neighbours":
        return dataset.councils[identifier].label
    tables: Mapping[str, Mapping[str, object]] = {
        "priorities": dataset.themes,
        "partners": dataset.partners,
        "place": dataset.places,
        "needs": {**BUILT_IN_MEASURES, **dataset.measures},
    }
    return str(getattr(tables[kind].get(identifier), "name", in_words(identifier)))
