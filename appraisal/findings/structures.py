"""What the page of structures says first: who is most even, what is cut, who reaches a size."""

from collections.abc import Iterable, Sequence

from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings.numbers import listed_names, number
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import say


def balance_and_ties_title(places: Sequence[Place], labels: Labels) -> str:
    """Which tabled options are the most even, and which cut the fewest partnerships.

    One council alone is even and cuts nothing by definition, so it is left out.
    """
    several = [place for place in places if place.councils > 1 and place.grouping.ratio]
    if not several:
        return say("structures.no-several")
    even = min(_to_one(place) for place in several)
    fewest = min(place.grouping.crossing for place in several)
    most_even = [labels[p.option] for p in several if _to_one(p) == even]
    cut_least = [labels[p.option] for p in several if p.grouping.crossing == fewest]
    if most_even == cut_least:
        return say(
            "structures.even-and-few", options=listed_names(most_even), ratio=even, cut=fewest
        )
    return say(
        "structures.even-or-few",
        even=listed_names(most_even),
        ratio=even,
        few=listed_names(cut_least),
        cut=fewest,
    )


def _to_one(place: Place) -> str:
    """A ratio as it is shown: two that read the same are equal."""
    return number(place.grouping.ratio or 0, 2)


def floor_title(count: int, people: float) -> str:
    """How many structures have so many people in each of their councils."""
    if count == 1:
        return say("structures.one-at-floor", people=number(people))
    return say("structures.at-floor", count=count, people=number(people))


def rest_title(count: int, some_above: bool) -> str:
    """How many more are within the bounds or just outside; `some_above`: others stand above."""
    return say("structures.rest" if some_above else "structures.near", count=count)


def dots_explained(drawn: int, beyond: int, furthest: float) -> str:
    """How many structures are drawn as dots, and how many are less even than is drawn."""
    if not drawn and not beyond:
        return ""
    said = say("structures.dots", drawn=f"{drawn:,}", count=drawn)
    if not beyond:
        return said
    more = say("structures.beyond", beyond=f"{beyond:,}", count=beyond, ratio=number(furthest, 2))
    return f"{said} {more}"


def mark_labels(places: Iterable[Place], labels: Labels) -> dict[str, str]:
    """What each mark is called: one council is where it is by definition, and says so."""
    return {
        place.option: say("structures.by-definition", option=labels[place.option])
        if place.councils == 1
        else labels[place.option]
        for place in places
    }


def point(place: Place, labels: Labels) -> str:
    """A tabled option's figures, as its mark says them."""
    return say(
        "structures.point",
        option=mark_labels([place], labels)[place.option],
        ratio=_to_one(place),
        cut=place.grouping.crossing,
    )


def beside(said: str, other: str) -> str:
    """The same, with what its page lays it beside."""
    return say("structures.point-beside", said=said, other=other)
