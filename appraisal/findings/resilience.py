"""What is lost when somebody leaves → the sentences that state it, one a finding.

Labels map ids of councils and hosts to names. Each is right in every edge case: where nothing can
be said, it says so.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.resilience import Departure, Loss, Pair, Resilience
from appraisal.findings.numbers import count_of, listed
from appraisal.findings.ranking import Labels


def resilience_finding(found: Resilience, partnerships: int, labels: Labels) -> str:
    """On whom the most partnerships hang."""
    if not found.departures:
        return "There are no councils or hosts that could leave."
    if not partnerships:
        return "No partnership is at work, so none would be lost."
    gravest = found.gravest()
    if not gravest:
        return "No partnership would end, or need a new host, if any one of them left."
    first = found.departures[gravest[0]]
    if len(gravest) == 1:
        return f"Most hangs on {labels[first.leaver]}: without it, {_each(first)}."
    either = count_of(len(first.lost.ended) + len(first.hosted), "partnership")
    who = "each of them" if len(gravest) == len(found.departures) else _names(gravest, labels)
    most = "As much hangs on" if len(gravest) == len(found.departures) else "Most hangs on"
    return f"{most} {who}: without any one, {either} would end or need a new host."


def _names(ids: Sequence[str], labels: Labels) -> str:
    return listed([labels[i] for i in ids])


def _each(one: Departure) -> str:
    ended, hosted = len(one.lost.ended), len(one.hosted)
    ends = f"{count_of(ended, 'partnership')} would end" if ended else ""
    host = f"{hosted} more" if ended else count_of(hosted, "partnership")
    needs = f"{host} would need a new host" if hosted else ""
    return listed([part for part in (ends, needs) if part])


def parted_finding(found: Resilience, labels: Labels) -> str:
    """Whose leaving would part others; nothing where there is nobody to leave."""
    if not found.departures:
        return ""
    parting = {i: len(d.lost.parted) for i, d in found.departures.items() if d.lost.parted}
    if not parting:
        return "Whoever left, those who stay would be connected to each other as they are today."
    said = [f"{labels[i]} ({count_of(pairs, 'pair')})" for i, pairs in parting.items()]
    return f"Some pairs of councils would no longer be connected without {listed(said, 'or')}."


def also_lost(loss: Loss, labels: Labels, themes: Mapping[str, str]) -> tuple[str, ...]:
    """What is lost beside partnerships: ties between others, and themes."""
    gone = [(t, councils) for t, councils in loss.dropped.items() if t not in loss.uncovered]
    found = (
        _pairs_lost(loss.untied, "would share no partnership any more"),
        _pairs_lost(loss.parted, "would no longer be connected at all"),
        _pairs_lost(loss.parted_close, "would no longer be connected by sharing or deeper"),
        *(f"Nothing would be left on {themes[theme]}." for theme in loss.uncovered),
        *(
            f"{_names(councils, labels)} would be in no partnership on {themes[theme]}."
            for theme, councils in gone
        ),
    )
    return tuple(sentence for sentence in found if sentence)


def _pairs_lost(pairs: tuple[Pair, ...], what: str) -> str:
    return f"{count_of(len(pairs), 'pair')} of councils {what}." if pairs else ""
