"""Who is first under the ways of counting, and what each meets better, in sentences."""

from collections.abc import Sequence

from appraisal.appraise.lead import InWays
from appraisal.findings.numbers import listed, listed_names
from appraisal.findings.ranking import FAMILY_WORDS, Labels, capital
from appraisal.findings.sentences import joined, say

NAMED = 3
"""So many models are named with their ways; more are counted."""


def first_in_ways(ways: InWays | None, models: Labels) -> str:
    """Which models are clearly first in how many ways; empty where there is one model alone."""
    if ways is None or len(ways.models) < 2:
        return ""
    guessed = tuple(models[i] for i in ways.guessed)
    return joined(_told(ways, models), settled_for_nobody(guessed))


def settled_for_nobody(guessed: Sequence[str]) -> str:
    """That no way is settled for models that nothing is known of; empty without any."""
    if not guessed:
        return ""
    return say("in-ways.guessed", models=listed_names(guessed), count=len(guessed))


def _told(ways: InWays, models: Labels) -> str:
    runs = f"{ways.runs:,}"
    first, count = next(iter(ways.models.items()))
    if count == ways.runs:
        return say("in-ways.always", First=capital(models[first]), runs=runs)
    if not count:
        return say("in-ways.untold", runs=runs, draws=f"{ways.draws:,}", count=ways.draws)
    if 2 * count <= ways.runs:
        return say("in-ways.split", runs=runs, ways=_counts(ways, models))
    return say("in-ways.most", First=capital(models[first]), runs=runs, ways=_counts(ways, models))


def _counts(ways: InWays, models: Labels) -> str:
    """The models that are first in any way, the most often first; and what is too close to tell."""
    led = [(model, count) for model, count in ways.models.items() if count]
    said = [
        say("in-ways.count", model=models[model], ways=f"{count:,}") for model, count in led[:NAMED]
    ]
    if rest := led[NAMED:]:
        together = sum(count for _, count in rest)
        said.append(say("in-ways.others", count=len(rest), others=len(rest), ways=f"{together:,}"))
    if not ways.too_close:
        return listed(said)
    return say(
        "in-ways.close",
        ways=listed(said),
        close=f"{ways.too_close:,}",
        draws=f"{ways.draws:,}",
        count=ways.draws,
    )


def families_in_ways(ways: InWays | None) -> str:
    """Which families are clearly first in how many ways; empty where one is ranked, or none is."""
    if ways is None or len(ways.families) < 2 or not any(ways.families.values()):
        return ""
    said = [
        say("in-ways.family", family=FAMILY_WORDS[family], ways=_ways(count))
        for family, count in ways.families.items()
    ]
    families, close = listed(said), ways.families_too_close
    if close:
        families = say("in-ways.families-close", families=families, close=f"{close:,}")
    return say("in-ways.families", families=families)


def one_of_the_ways(ways: InWays | None) -> str:
    """That the values shown are of one way of counting; empty where there is one model alone."""
    return "" if ways is None or len(ways.models) < 2 else say("in-ways.chosen")


def model_in_ways(ways: InWays | None, model: str, names: Labels) -> str:
    """In how many ways a model is clearly first; empty where it is alone, or not ranked."""
    if ways is None or len(ways.models) < 2 or model not in ways.models:
        return ""
    count, runs = ways.models[model], f"{ways.runs:,}"
    if ways.too_close:
        close = f"{ways.too_close:,}"
        return say(
            "in-ways.model-close", model=names[model], ways=_ways(count), runs=runs, close=close
        )
    return say("in-ways.model", model=names[model], ways=_ways(count), runs=runs)


def _ways(count: int) -> str:
    return f"{count:,}" if count else say("in-ways.no-way")
