"""Who would share with whom before an option and after it: two drawings and their table."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties_after import ties_after
from appraisal.charts.network import Ring, ring
from appraisal.findings.option_changes import (
    ties_after_explained,
    ties_after_title,
    ties_before_explained,
    ties_before_title,
)
from appraisal.findings.partnerships import LEVEL_WORDS, drawing_described
from appraisal.model import LEVEL_OF


@dataclass(frozen=True)
class TieAfter:
    """Two councils that would share `bodies` partnerships; `level` says how deep the deepest is."""

    one: str
    other: str
    bodies: int
    level: str


@dataclass(frozen=True)
class BeforeAfter:
    """The close ties of today and those that would be left, each drawn under its finding.

    Where one council stands, none are left to draw: `after` is None, and `after_explained` says how
    many partnerships would lie within it.
    """

    before: Ring | None
    before_title: str
    before_explained: str
    before_described: str
    after: Ring | None
    after_title: str
    after_explained: str
    after_described: str
    ties: tuple[TieAfter, ...]


def before_and_after(appraisal: Appraisal, option: str) -> BeforeAfter | None:
    """The close ties of today and those that would be left; None where there never are any."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    close, found = appraisal.ties.close, ties_after(appraisal, option)
    if not close.ties and not found.ties:
        return None
    drawing = ring(dataset, stand, found.ties)
    labels = {council.id: council.label for council in stand}
    most_first = sorted(found.ties, key=lambda t: (-len(t.bodies), t.one, t.other))
    return BeforeAfter(
        before=ring(dataset, appraisal.today, close.ties),
        before_title=ties_before_title(len(close.ties), close.pairs),
        before_explained=ties_before_explained(len(appraisal.today)),
        before_described=drawing_described(len(appraisal.today), len(close.ties)),
        after=drawing,
        after_described=drawing_described(len(stand), len(found.ties)),
        after_title=ties_after_title(len(found.ties), found.pairs),
        after_explained=ties_after_explained(
            drawing is not None, len(appraisal.today), found.inside
        ),
        ties=tuple(
            TieAfter(
                one=labels[tie.one],
                other=labels[tie.other],
                bodies=len(tie.bodies),
                level=LEVEL_WORDS[LEVEL_OF[tie.level]],
            )
            for tie in most_first
        ),
    )
