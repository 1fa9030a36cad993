"""What the evidence page says: what the weight rests on, the one fact that would help most."""

from collections.abc import Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import RestsOn
from appraisal.findings.finding_out import likeliest, told_from_nought
from appraisal.findings.front_page import Unknown, not_known
from appraisal.findings.named_safety import named_safety
from appraisal.findings.names import option_names
from appraisal.findings.numbers import all_of, count_of, listed, listed_names, per_cent, shown
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import say
from appraisal.findings.shares import in_hundred
from appraisal.maths.ranking import TIE

MOST_NAMED = 5
"""More options than this that are not ranked are counted rather than named."""


def resting_finding(share: RestsOn | None) -> str:
    """What part of the weight rests on what was found, and on what else; without a stop."""
    if share is None:
        return say("nothing.scores")
    parts = {
        "evidence.rests-judged": share.guessed,
        "evidence.rests-elsewhere": share.elsewhere,
        "evidence.rests-nothing": share.nothing,
    }
    rest = [say(key) for key, part in parts.items() if part > TIE]
    if not rest:
        return say("evidence.rests-all")
    if share.found <= TIE:
        return say("evidence.rests-none", rest=listed(rest))
    return say("evidence.rests", share=per_cent(share.found), rest=listed(rest))


def whole_per_cent(share: float) -> str:
    """A share from 0 to 1 in whole hundredths, for a column that says so."""
    return f"{shown(share * 100)}"


def single_fact(appraisal: Appraisal) -> str:
    """Which single fact would help most, and who could find it out; says so where none would."""
    rows = facts_to_find(appraisal)
    if not rows:
        return say("evidence.no-fact")
    found = told_from_nought(named_safety(appraisal).to_find_out)
    alike = len(likeliest(found))
    often = in_hundred(found[0].chance)
    if alike > 1:
        return say("evidence.facts-alike", count=alike, often=often)
    return say("evidence.one-fact", what=capital(rows[0].what), often=often, who=rows[0].who)


def facts_to_find(appraisal: Appraisal) -> tuple[Unknown, ...]:
    """What would change which model is first, the most telling first; none where nothing would."""
    return not_known(appraisal).rows


def left_out_finding(appraisal: Appraisal) -> str:
    """Whether an option is left out of the ranking, and why; empty without options."""
    options, ranking = appraisal.matrix.options, appraisal.rankings[appraisal.headline]
    unranked = [i for i in options if i not in ranking.rank]
    if not options:
        return ""
    if not unranked:
        return say("evidence.none-left-out", all=all_of(len(options), "option"), count=len(options))
    return say("evidence.left-out-options", who=_named(unranked, appraisal), count=len(unranked))


def _named(options: Sequence[str], appraisal: Appraisal) -> str:
    if len(options) > MOST_NAMED:
        return count_of(len(options), "option")
    names = option_names(appraisal)
    return capital(listed_names([names[i] for i in options]))
