"""How tightly councils are tied, the sets that they form, and what hangs on one tie, in words.

Labels map ids of councils to names.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.ties import Match, Measures
from appraisal.area.partnerships import Thread
from appraisal.findings.numbers import count_of, listed
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import joined, say

MEASURES: Mapping[str, str] = {
    "degree": say("ties.degree"),
    "strength": say("ties.strength"),
}
"""The measures of a council, in the order of their columns, as they are called on the page."""
_MEANINGS: Mapping[str, str] = {
    "degree": say("ties.degree-means"),
    "strength": say("ties.strength-means"),
}
SETS_MEAN = say("ties.sets-mean")
"""What the sets are that close ties group the councils into."""


AMONG_CLOSE, AMONG_ALL = say("ties.among-close"), say("ties.among-all")
"""Among which ties something is the only link."""


def measures_explained() -> tuple[tuple[str, str], ...]:
    """What each measure is called and what it means, in a sentence."""
    return tuple((label, _MEANINGS[measure]) for measure, label in MEASURES.items())


def sets_finding(close: Measures, labels: Labels) -> str:
    """Into how many sets close ties group the councils, and who is in none."""
    several = [cluster for cluster in close.clusters if len(cluster) > 1]
    alone = [labels[c[0]] for c in close.clusters if len(c) == 1]
    if not several:
        return say("ties.no-sets")
    rest = say("ties.in-none", councils=listed(alone), count=len(alone)) if alone else ""
    if len(several) == 1:
        return joined(say("ties.one-set", count=len(several[0])), rest)
    return joined(say("ties.sets", count=len(several)), rest)


def fit_with_places(match: Match | None, places: Labels) -> tuple[str, ...]:
    """How the sets fit the places of other services; nothing without places."""
    if match is None:
        return ()
    agree = say("ties.agree", agree=match.agree, pairs=match.pairs, count=match.pairs)
    fit = joined(_fit(match.sharing, match.together), agree)
    if not match.split:
        return (fit,)
    names = listed([say("ties.place", name=places[i]) for i in match.split])
    return fit, say("ties.not-held-together", places=names)


def _fit(sharing: int, together: int) -> str:
    """How many of the pairs that share a place are in the same set."""
    if not sharing:
        return say("ties.fit-of-none")
    if sharing == 1:
        return say("ties.fit-of-one", count=together)
    return say("ties.fit", sharing=sharing, together=together, count=together)


def only_links(found: Measures, labels: Labels, which: str) -> str:
    """Whether some councils hang together by one tie or through one council only.

    `which` ties, "Among close ties", opens the sentence; it is empty without ties.
    """
    if not found.ties:
        return ""
    bridges = [
        say("ties.pair", one=labels[one], other=labels[other]) for one, other in found.bridges
    ]
    middle = [labels[i] for i in found.articulation]
    if not bridges and not middle:
        return say("ties.no-only-link", which=which)
    if not middle:
        return say("ties.only-links", which=which, links=_only_ties(bridges))
    between = say("ties.only-council", councils=listed(middle), count=len(middle))
    if not bridges:
        return say("ties.only-links", which=which, links=between)
    return say("ties.only-links-both", which=which, ties=_only_ties(bridges), councils=between)


def _only_ties(bridges: Sequence[str]) -> str:
    *others, last = bridges
    if not others:
        return say("ties.only-tie", pair=last)
    parted = "; " if any("," in pair for pair in bridges) else ", "
    pairs = parted.join(say("ties.tie-of", pair=pair) for pair in others)
    return say("ties.only-ties", pairs=pairs, parted=parted, last=last)


def threads_finding(threads: Sequence[Thread]) -> str:
    """How much hangs by one partnership alone, in a sentence; each counts once."""
    counts = (
        (len({i for thread in threads for i in thread.councils}), "council", "councils"),
        (len({i for thread in threads for i in thread.partners}), "partner body", "partner bodies"),
        (len({i for thread in threads for i in thread.themes}), "theme", "themes"),
    )
    loose = [count_of(*counted) for counted in counts if counted[0]]
    if not loose:
        return say("ties.no-thread")
    return say("ties.threads", what=listed(loose))


def hangs_by(thread: Thread, labels: Labels, themes: Labels) -> tuple[str, ...]:
    """What hangs by one partnership alone, each by its name."""
    bodies = (*thread.councils, *thread.partners)
    return (
        *(labels[i] for i in bodies),
        *(say("ties.theme", name=themes[i]) for i in thread.themes),
    )
