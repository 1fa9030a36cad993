"""What a package takes, in words, and how much of that only stands in for what nobody knows."""

from appraisal.appraise.packages.prices import AMOUNTS
from appraisal.appraise.packages.totals import Together
from appraisal.findings.numbers import about_thousands, listed, thousands
from appraisal.findings.sentences import say

_EXACTLY = ("agreed.cost", "agreed.save")
_ABOUT = ("agreed.cost-about", "agreed.save-about")
_STOOD_IN = ("agreed.stood-in-once", "agreed.stood-in-a-year", "agreed.stood-in-saving")


def taken_words(taken: Together) -> str:
    """What candidates take together, to go after "would"."""
    shown = about_thousands if taken.unknown else thousands
    spent = [
        say(key, amount=shown(amount))
        for key, amount in (("agreed.once", taken.set_up), ("agreed.a-year", taken.running))
        if amount > 0
    ]
    costs, saves = _ABOUT if taken.unknown else _EXACTLY
    cost = say(costs, amounts=listed(spent)) if spent else ""
    save = say(saves, amount=shown(taken.saving)) if taken.saving > 0 else ""
    if cost and save:
        return say("agreed.cost-and-save", cost=cost, save=save)
    return cost or save or say("agreed.cost-nothing")


def stood_in_words(taken: Together) -> str:
    """How much of what candidates take stands in for sums that nobody knows; empty of nothing."""
    if not taken.unknown:
        return ""
    said = [
        say(key, amount=thousands(amount))
        for key, amount in zip(_STOOD_IN, map(taken.stood_in.get, AMOUNTS), strict=True)
        if amount
    ]
    if not said:
        return say("agreed.stands-in-none")
    return say("agreed.stands-in", amounts=listed(said), count=len(said))
