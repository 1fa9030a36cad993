"""Who works with whom: pairs of councils, the coverage of themes, and other bodies, as rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from appraisal.appraise import Tie
from appraisal.appraise.network.bodies import between
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed
from appraisal.findings.partnerships import LEVEL_WORDS, depth_words
from appraisal.model import Dataset, Partnership


@dataclass(frozen=True)
class TieRow:
    """A pair of councils and what they share, in words."""

    one: str
    other: str
    bodies: int
    level: str
    themes: str


def tie_rows(dataset: Dataset, ties: Iterable[Tie]) -> tuple[TieRow, ...]:
    """The pairs that work together, those that share most first."""
    return tuple(
        TieRow(
            one=council_label(dataset, tie.one),
            other=council_label(dataset, tie.other),
            bodies=len(tie.bodies),
            level=depth_words(tie.level),
            themes=themes_words(dataset, tie),
        )
        for tie in sorted(ties, key=lambda t: (-len(t.bodies), -t.level, t.one, t.other))
    )


def themes_words(dataset: Dataset, tie: Tie) -> str:
    """The themes that two councils work together on, in a list."""
    return listed([dataset.themes[t].name for t in tie.themes if t in dataset.themes])


@dataclass(frozen=True)
class Covered:
    """A council on a theme: how many partnerships, and how deep the deepest; none is a gap."""

    bodies: int
    level: str


def coverage_rows(
    dataset: Dataset, bodies: Mapping[str, Partnership]
) -> tuple[tuple[str, tuple[Covered, ...]], ...]:
    """For each council what it does on every theme, in their order."""
    return tuple(
        (council, tuple(_covered(bodies, theme, council) for theme in dataset.themes))
        for council in dataset.councils
    )


def _covered(bodies: Mapping[str, Partnership], theme: str, council: str) -> Covered:
    count, deepest = between(bodies, theme, council)
    return Covered(count, LEVEL_WORDS[deepest] if deepest else "")


@dataclass(frozen=True)
class PartnerRow:
    """A body outside the councils, with the partnerships at work that it belongs to by name.

    `note` is empty where nothing else is recorded of it.
    """

    name: str
    kind: str
    bodies: int
    names: str
    note: str
    sources: tuple[str, ...]


def partner_rows(dataset: Dataset, bodies: Mapping[str, Partnership]) -> tuple[PartnerRow, ...]:
    """The bodies outside the councils, those in most partnerships first."""
    found = []
    for i, partner in dataset.partners.items():
        held = [body.name for body in bodies.values() if i in body.partners]
        found.append(
            PartnerRow(
                name=partner.name,
                kind=partner.kind or "",
                bodies=len(held),
                names=listed(held),
                note=partner.note or "",
                sources=partner.source or (),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.bodies, row.name)))
