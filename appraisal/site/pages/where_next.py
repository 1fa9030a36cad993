"""Where councils could work together next: those with the most in common that do not yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.network.next_steps import Prospect, Reason
from appraisal.appraise.theme_priorities import theme_counts
from appraisal.findings import next_steps as findings
from appraisal.findings.names import body_names
from appraisal.findings.numbers import no_figure
from appraisal.findings.page_counts import more_prospects
from appraisal.findings.sentences import say
from appraisal.model import BUILT_IN_MEASURES, Dataset, in_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import shade

SHOWN, SHOWN_A_THEME = 20, 5


@dataclass(frozen=True)
class Share:
    """What one reason adds to a score, as text, and the shade of its cell (0-5)."""

    text: str
    shade: int


@dataclass(frozen=True)
class ProspectRow:
    """Councils that could work together next, by id.

    `reasons` are what each adds to the score, in the order in which they are explained; `why` says
    in sentences what they rest on. `now` and `next` are levels, and `horizon` a length of time.
    """

    councils: tuple[str, ...]
    score: str
    reasons: tuple[Share, ...]
    why: tuple[str, ...]
    now: str
    next: str
    horizon: str


@dataclass(frozen=True)
class Prospects:
    """The first few of a list, and how many more there are, in a sentence."""

    rows: tuple[ProspectRow, ...]
    more: str


@dataclass(frozen=True)
class ThemeProspects:
    """One theme's pairs, and how many councils hold it as a high or medium priority."""

    id: str
    name: str
    pairs: Prospects
    holding: int


@dataclass(frozen=True)
class Content:
    """What the page is drawn from.

    `area_wide` names partnerships that all councils belong to; `kinds` has each reason and what it
    means. `deepen` are pairs that share a service already.
    """

    finding: str
    unrecorded: str
    area_wide: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]
    pairs: Prospects
    groups: Prospects
    themes: tuple[ThemeProspects, ...]
    deepen: Prospects


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.where_next")
    yield Page("where_next", address("where_next"), title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.next_steps
    bodies = appraisal.partnerships
    return Content(
        finding=findings.next_finding(found, len(dataset.councils), body_names(dataset)),
        unrecorded=findings.unrecorded(found),
        area_wide=tuple(sorted(bodies[i].name for i in appraisal.ties.area_wide)),
        kinds=findings.reasons_explained(),
        pairs=_prospects(dataset, found.pairs, SHOWN),
        groups=_prospects(dataset, found.groups, SHOWN),
        themes=tuple(_on_theme(appraisal, i, pairs) for i, pairs in found.themes.items()),
        deepen=_prospects(dataset, found.deepen, SHOWN),
    )


def _on_theme(appraisal: Appraisal, theme: str, found: Sequence[Prospect]) -> ThemeProspects:
    dataset = appraisal.dataset
    return ThemeProspects(
        id=theme,
        name=dataset.themes[theme].name,
        pairs=_prospects(dataset, found, SHOWN_A_THEME),
        holding=theme_counts(appraisal, theme).holding,
    )


def _prospects(dataset: Dataset, found: Sequence[Prospect], most: int) -> Prospects:
    return Prospects(
        tuple(_row(dataset, one) for one in found[:most]), more_prospects(len(found[most:]))
    )


def _row(dataset: Dataset, prospect: Prospect) -> ProspectRow:
    return ProspectRow(
        councils=prospect.councils,
        score=findings.score_words(prospect),
        reasons=tuple(_share(reason) for reason in prospect.reasons),
        why=tuple(filter(None, (_why(dataset, reason) for reason in prospect.reasons))),
        now=findings.level_words(prospect.now),
        next=in_words(prospect.next),
        horizon=prospect.horizon,
    )


def _share(reason: Reason) -> Share:
    if reason.score is None:
        return Share(no_figure(), 0)
    return Share(f"{reason.score:.1f}", shade(reason.score))


def _why(dataset: Dataset, reason: Reason) -> str:
    """What a reason rests on, in a sentence; nothing where it counts for nothing."""
    names = [_name(dataset, reason.kind, i) for i in reason.shared]
    return findings.reason(reason.kind, reason.score, names)


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
