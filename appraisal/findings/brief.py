"""The sentences of a one-page brief of an option."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.network.fates import Fate
from appraisal.findings.nothing_recorded import NOT_RANKED
from appraisal.findings.numbers import all_of, count_of, listed, per_cent
from appraisal.findings.option_money import Sum
from appraisal.findings.ranking import Labels, capital, quoted, rank_words
from appraisal.findings.sentences import say

NAMED = 2
"""How many partnerships a line names before it only counts them."""
_FATES: Mapping[Fate, str] = {
    "deepened": "brief.deepened",
    "started": "brief.started",
    "ended": "brief.ended",
}
"""The fates of partnerships that are told of councils, each with its pattern."""


def map_title(together: bool) -> str:
    """What a map shows that has no new councils: those that would work `together`, or today's."""
    return say("brief.map-together") if together else say("changes.map-before")


def made_of(name: str, people: str, areas: Sequence[tuple[str, float | None]]) -> str:
    """The areas that make up a new council, with their shares of its people, where known."""
    title = say("maps.group", name=name, people=people) if people else name
    if len(areas) == 1:
        return say("brief.made-of-one", name=title, area=areas[0][0])
    said = [
        area if share is None else say("brief.area", area=area, share=per_cent(share))
        for area, share in areas
    ]
    return say("brief.made-of", name=title, areas=listed(said))


def left_out(stays: Sequence[str], unplaced: Sequence[str]) -> Iterator[str]:
    """The councils that no new council takes over: those that stay, and those with no place."""
    if stays:
        yield say("brief.stay", councils=listed(stays), count=len(stays))
    if unplaced:
        yield say("brief.unplaced", councils=listed(unplaced), count=len(unplaced))


def partnerships_of(councils: Sequence[str], of: int, fates: Mapping[Fate, Sequence[str]]) -> str:
    """What becomes of these councils' partnerships, named by their fate; `councils` are of so many.

    Empty where none has a fate that is told.
    """
    told = "; ".join(
        say(
            pattern,
            which=listed(names) if len(names) <= NAMED else count_of(len(names), "partnership"),
        )
        for fate, pattern in _FATES.items()
        if (names := fates.get(fate))
    )
    who = capital(all_of(of, "council")) if len(councils) == of else listed(councils)
    return say("brief.with-fates", councils=who, fates=told) if told else ""


def partnerships(fates: str) -> str:
    """What becomes of the partnerships, from how many have which fate."""
    return say("partnerships.by-fate", fates=fates)


def elsewhere(rankings: Mapping[str, Ranking], option: str, names: Labels) -> str:
    """An option's rank under each of these perspectives. Empty without any."""
    places = [
        say(
            "brief.place",
            rank=rank_words(found.rank, option) or NOT_RANKED,
            perspective=quoted(names[i]),
        )
        for i, found in rankings.items()
    ]
    return say("brief.elsewhere", places=", ".join(places)) if places else ""


def unknowns(
    gaps: Sequence[str],
    disputed: Sequence[str],
    criteria: int,
    flows: int,
    sums: Sequence[Sum],
) -> Iterator[str]:
    """What is not known or not agreed of an option.

    `gaps` and `disputed` name those of its `criteria` without evidence, or with sources that
    disagree; `sums` are those of its costs and savings, `flows` in number.
    """
    if gaps and len(gaps) < criteria:
        yield say("brief.no-evidence", criteria="; ".join(gaps))
    if disputed:
        yield say("brief.disagree", criteria="; ".join(disputed))
    if not flows:
        yield say("brief.no-money")
        return
    missing = [found for found in sums if not found.words]
    classed = [found.name for found in missing if found.stands_in]
    if gone := [found.name for found in missing if not found.stands_in]:
        yield say("brief.no-sum", sums="; ".join(gone))
    if classed:
        yield say("brief.class-for-sum", sums="; ".join(classed))
