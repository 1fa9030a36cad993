"""Questions on judgements to look at again, on what priorities part, and on what nobody knows."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Pair
from appraisal.appraise.changed.due import due_for_another_look
from appraisal.appraise.gaps import gaps
from appraisal.appraise.theme_priorities import theme_counts
from appraisal.appraise.workshop.proposed import Proposed, Reason
from appraisal.model import UNKNOWN, first_day, last_day

WORTH_CLOSING = 1.0
"""Points of overall value. A gap that could move no option by so much changes little."""


def judgements_to_look_at(appraisal: Appraisal) -> Iterator[Proposed]:
    """Scores that fell due, that rest on what changed or is newer than they are, or that are old.

    In this order, and of a kind those on the criterion that weighs most first.
    """
    for kind in (_due, _since_previous, _before_their_source, _old):
        yield from sorted(kind(appraisal), key=lambda one: (-_weight(appraisal, one), one.names))


def _weight(appraisal: Appraisal, one: Proposed) -> float:
    return appraisal.weights[appraisal.headline].nodes[one.names[-1]]


def _due(appraisal: Appraisal) -> Iterator[Proposed]:
    for due in appraisal.judgements.due:
        yield _again(due.option, due.criterion, Reason("due", due.changed))


def _since_previous(appraisal: Appraisal) -> Iterator[Proposed]:
    """Of the version that the workspace names as its earlier one."""
    dataset = appraisal.dataset
    if dataset.previous is None:
        return
    for due in due_for_another_look(dataset.previous, dataset):
        if not due.lift:
            what = ("anchors",) * due.anchors + ("sources",) * bool(due.sources)
            yield _again(due.of, due.criterion, Reason("since", what))


def _before_their_source(appraisal: Appraisal) -> Iterator[Proposed]:
    """Scores that cite a source which is surely later than they are."""
    sources = appraisal.dataset.sources
    for cell in appraisal.judgements.scores:
        if cell.date in (None, UNKNOWN):
            continue
        judged = last_day(str(cell.date))
        dates = {i: sources[i].date for i in cell.sources if i in sources}
        for source, date in dates.items():
            if date not in (None, UNKNOWN) and first_day(str(date)) > judged:
                reason = Reason("later", (source, str(date), str(cell.date)))
                yield _again(cell.option, cell.criterion, reason)


def _old(appraisal: Appraisal) -> Iterator[Proposed]:
    for cell in appraisal.judgements.old:
        yield _again(cell.option, cell.criterion, Reason("old", (str(cell.date),)))


def _again(option: str, criterion: str, reason: Reason) -> Proposed:
    return Proposed("score", (option, criterion), (reason,), ("evidence",))


def criteria_that_part(appraisal: Appraisal) -> Iterator[Proposed]:
    """Criteria that part two priorities which put different options first, by the points of it.

    Those that somebody holds count first; examples are set beside the headline after them.
    """
    for kind, pairs in (
        ("parting", appraisal.agreement.pairs),
        ("parting-example", appraisal.agreement.examples),
    ):
        causes = [(by, leaf, pair) for pair in pairs if pair.firsts for leaf, by in pair.causes]
        for by, leaf, pair in sorted(causes, key=lambda cause: (-cause[0], cause[1])):
            yield _parting(kind, leaf, by, pair)


def _parting(kind: str, leaf: str, by: float, pair: Pair) -> Proposed:
    firsts = pair.firsts or ("", "")
    reason = Reason(kind, (leaf, pair.one, pair.other, *firsts), (by,))
    return Proposed("criterion", (leaf,), (reason,), ("agreement",))


def themes_that_part(appraisal: Appraisal) -> Iterator[Proposed]:
    """Themes that some councils hold as a high priority and others as a low one, or publish none.

    Those on which councils are nearest to half and half come first.
    """
    found = []
    for theme in appraisal.dataset.themes:
        counts = theme_counts(appraisal, theme)
        others = counts.low + counts.unpublished
        if counts.high and others:
            figures = (float(counts.high), float(counts.medium), float(others))
            found.append((abs(counts.high - others), theme, Reason("theme", (theme,), figures)))
    for _, theme, reason in sorted(found, key=lambda each: each[:2]):
        yield Proposed("theme", (theme,), (reason,), ("theme", theme))


def gaps_worth_closing(appraisal: Appraisal) -> Iterator[Proposed]:
    """What is not known, by the most that any option could lose or gain."""
    for gap in gaps(appraisal):
        if gap.reach >= WORTH_CLOSING:
            reason = Reason("gap", (gap.criterion,), (gap.reach, float(len(gap.unknown))))
            yield Proposed("gap", (gap.criterion,), (reason,), ("evidence",))
