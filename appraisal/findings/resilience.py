"""What is lost when somebody leaves → the sentences that state it, one a finding.

Labels map ids of councils and hosts to names. Each is right in every edge case: where nothing can
be said, it says so.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.resilience import Departure, Loss, Pair, Resilience
from appraisal.findings.numbers import listed, listed_names
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import say


def resilience_finding(found: Resilience, partnerships: int, labels: Labels) -> str:
    """On whom the most partnerships hang."""
    if not found.departures:
        return say("resilience.nobody")
    if not partnerships:
        return say("resilience.no-partnership")
    gravest = found.gravest()
    if not gravest:
        return say("resilience.none-would-end")
    first = found.departures[gravest[0]]
    if len(gravest) == 1:
        return say("resilience.most", who=labels[first.leaver], what=_each(first))
    count = len(first.lost.ended) + len(first.hosted)
    if len(gravest) == len(found.departures):
        return say("resilience.as-much", count=count)
    return say("resilience.most-of-several", who=_names(gravest, labels), count=count)


def _names(ids: Sequence[str], labels: Labels) -> str:
    return listed_names([labels[i] for i in ids])


def _each(one: Departure) -> str:
    ended, hosted = len(one.lost.ended), len(one.hosted)
    ends = say("resilience.would-end", count=ended) if ended else ""
    host = "resilience.more-need-a-host" if ended else "resilience.need-a-host"
    needs = say(host, count=hosted) if hosted else ""
    return listed([part for part in (ends, needs) if part])


def parted_finding(found: Resilience, labels: Labels) -> str:
    """Whose leaving would part others; nothing where there is nobody to leave."""
    if not found.departures:
        return ""
    parting = {i: len(d.lost.parted) for i, d in found.departures.items() if d.lost.parted}
    if not parting:
        return say("resilience.none-parted")
    said = [say("resilience.parting", who=labels[i], count=n) for i, n in parting.items()]
    return say("resilience.parted", who=listed(said, say("resilience.or")))


def also_lost(loss: Loss, labels: Labels, themes: Mapping[str, str]) -> tuple[str, ...]:
    """What is lost beside partnerships: ties between others, and themes."""
    gone = [(t, councils) for t, councils in loss.dropped.items() if t not in loss.uncovered]
    found = (
        _pairs_lost("resilience.untied", loss.untied),
        _pairs_lost("resilience.unconnected", loss.parted),
        _pairs_lost("resilience.unconnected-closely", loss.parted_close),
        *(say("resilience.uncovered", theme=themes[theme]) for theme in loss.uncovered),
        *(
            say("resilience.dropped", councils=_names(councils, labels), theme=themes[theme])
            for theme, councils in gone
        ),
    )
    return tuple(sentence for sentence in found if sentence)


def _pairs_lost(key: str, pairs: tuple[Pair, ...]) -> str:
    return say(key, count=len(pairs)) if pairs else ""
