"""The sentences of a one-page brief of an option."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from appraisal.appraise.futures import Outcome
from appraisal.appraise.matrix import Ranking
from appraisal.findings.nothing_recorded import NOT_RANKED
from appraisal.findings.numbers import count_of, listed, per_cent
from appraisal.findings.option_money import Sum
from appraisal.findings.ranking import Labels, quoted, rank_words
from appraisal.findings.sentences import joined, say

NAMED = 2
"""How many partnerships a council's line names before it only counts them."""
_FATES = {
    "deepened": say("brief.deepened"),
    "started": say("brief.started"),
    "ended": say("brief.ended"),
}
"""The fates of partnerships that a council's line tells, with their words there."""


_NOWHERE_ELSE: Mapping[Outcome, str] = {"stays": "council.stays", "unplaced": "council.unplaced"}
_IN_ONE: Mapping[Outcome, str] = {
    "alone": "council.alone",
    "unitary": "council.becomes-unitary",
    "merges": "council.merges",
}
"""What becomes of a council that goes to one new council, with nobody from outside its area."""


def new_councils(title: str, names: Sequence[str]) -> str:
    """The councils that would stand, after the headline that counts them."""
    return say("brief.councils", title=title, names=listed(names))


def partnerships(fates: str) -> str:
    """What becomes of the partnerships, from how many have which fate."""
    return say("partnerships.by-fate", fates=fates)


def elsewhere(
    rankings: Mapping[str, Ranking], option: str, names: Labels, held: Collection[str]
) -> str:
    """An option's rank under each of these perspectives, those that nobody holds apart.

    Empty without any.
    """

    def places(of: Iterable[str]) -> str:
        return ", ".join(
            say(
                "brief.place",
                rank=rank_words(rankings[i].rank, option) or NOT_RANKED,
                perspective=quoted(names[i]),
            )
            for i in of
        )

    theirs, nobodys = (
        places(i for i in rankings if i in held),
        places(i for i in rankings if i not in held),
    )
    return joined(
        say("brief.elsewhere", places=theirs) if theirs else "",
        say("brief.under-examples", places=nobodys) if nobodys else "",
    )


def becomes(outcome: str, fates: Mapping[str, Sequence[str]]) -> str:
    """What becomes of a council, and of its partnerships, which `fates` names by their fate."""
    parts = [outcome]
    for fate, word in _FATES.items():
        if names := fates.get(fate):
            said = listed(names) if len(names) <= NAMED else count_of(len(names), "partnership")
            parts.append(say("brief.with-fate", fate=word, which=said))
    return say("brief.becomes", becomes="; ".join(parts))


def outcome_words(
    outcome: Outcome, parts: Sequence[tuple[str, str, float | None]], county: bool
) -> str:
    """What becomes of a council. `parts` has the new councils that its area goes to.

    Each by its name, with the areas that it takes from here and what they make of its residents
    (0-1), None where that is not known.
    """
    if outcome in _NOWHERE_ELSE:
        return say(_NOWHERE_ELSE[outcome])
    name, _, share = parts[0]
    if outcome in _IN_ONE:
        return say(_IN_ONE[outcome], name=name)
    if outcome == "joins":
        if share is None:
            return say("council.joins", name=name)
        return say("council.joins-as", name=name, share=per_cent(share))
    if county:
        return say("council.is-divided", names=listed([new for new, _, _ in parts]))
    split = (say("council.part-to", part=here, name=new) for new, here, _ in parts)
    return say("council.is-split", parts="; ".join(split))


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
