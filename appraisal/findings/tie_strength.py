"""How tightly councils are tied, the sets that they form, and what hangs on one tie, in words.

Labels map ids of councils to names.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.ties import MEANINGS, Match, Measures
from appraisal.area.partnerships import Thread
from appraisal.findings.numbers import count_of, listed
from appraisal.findings.ranking import Labels

MEASURES: Mapping[str, str] = {
    "degree": "Partners",
    "strength": "Strength",
    "betweenness": "In between",
    "constraint": "Dependence",
    "core": "Core",
}
"""The measures of a council, in the order of their columns, as they are called on the page."""


def measures_explained() -> tuple[tuple[str, str], ...]:
    """What each measure is called and what it means, in a sentence."""
    return tuple((label, MEANINGS[measure]) for measure, label in MEASURES.items())


def sets_finding(close: Measures, labels: Labels) -> str:
    """Into how many sets close ties group the councils, and who is in none."""
    several = [cluster for cluster in close.clusters if len(cluster) > 1]
    alone = [labels[c[0]] for c in close.clusters if len(c) == 1]
    if not several:
        return "No two councils are closely tied, so there are no sets."
    rest = f" {listed(alone)} {'is' if len(alone) == 1 else 'are'} in none." if alone else ""
    if len(several) == 1:
        return f"Close ties hold {len(several[0])} councils together as one set.{rest}"
    return f"Close ties group the councils into {len(several)} sets.{rest}"


def fit_with_places(match: Match | None, places: Labels) -> tuple[str, ...]:
    """How the sets fit the places of other services; nothing without places."""
    if match is None:
        return ()
    fit = (
        f"Of the {match.sharing} pairs of councils that share a place of another service, "
        f"{match.together} {'is' if match.together == 1 else 'are'} in the same set. Counting also "
        f"the pairs that both keep apart, sets and places agree on {match.agree} of {match.pairs} "
        f"pairs."
    )
    if not match.split:
        return (fit,)
    names = listed([f"‘{places[i]}’" for i in match.split])
    return fit, f"Close ties do not hold together {names}."


def only_links(found: Measures, labels: Labels, which: str) -> str:
    """Whether some councils hang together by one tie or through one council only.

    `which` ties, "Among close ties", opens the sentence; it is empty without ties.
    """
    if not found.ties:
        return ""
    bridges = [f"{labels[one]} and {labels[other]}" for one, other in found.bridges]
    middle = [labels[i] for i in found.articulation]
    if not bridges and not middle:
        return f"{which}: no council, and no pair of councils, is the only link between others."
    said = []
    if bridges:
        verb = "is" if len(bridges) == 1 else "are each"
        said.append(f"the tie of {'; of '.join(bridges)} {verb} the only way between two sides")
    if middle:
        verb = "connects" if len(middle) == 1 else "each connect"
        said.append(f"only {listed(middle)} {verb} some councils with the rest")
    return f"{which}: {'; and '.join(said)}."


def threads_finding(threads: Sequence[Thread]) -> str:
    """How much hangs by one partnership alone, in a sentence."""
    counts = (
        (sum(len(thread.councils) for thread in threads), "council", "councils"),
        (sum(len(thread.partners) for thread in threads), "partner body", "partner bodies"),
        (sum(len(thread.themes) for thread in threads), "theme", "themes"),
    )
    loose = [count_of(*counted) for counted in counts if counted[0]]
    if not loose:
        return "Nothing is tied to the rest by one partnership only."
    return f"Tied to the rest by one partnership only: {listed(loose)}."


def hangs_by(thread: Thread, labels: Labels, themes: Labels) -> tuple[str, ...]:
    """What hangs by one partnership alone, each by its name."""
    bodies = (*thread.councils, *thread.partners)
    return (*(labels[i] for i in bodies), *(f"theme ‘{themes[i]}’" for i in thread.themes))
