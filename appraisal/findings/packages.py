"""What could be agreed, in sentences: limits, lumps, why each candidate, refusals, what to ask.

The package that gains most is, of several, the cheapest of them. Amounts are in £ thousand.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from appraisal.appraise.packages.asks import costliest_refusals
from appraisal.appraise.packages.bounds import Bound
from appraisal.appraise.packages.designed import Packages, Standing
from appraisal.appraise.packages.efficient import Package
from appraisal.appraise.packages.finding_out import Question
from appraisal.appraise.packages.folded import Step, folded
from appraisal.appraise.packages.not_valued import not_valued
from appraisal.appraise.packages.prices import needed, prices
from appraisal.appraise.packages.reasons import Reason
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed, listed_names, number, thousands
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import in_draws, in_ten
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset
from appraisal.model.candidates import PackageSettings

NAMED = 4
"""More councils than these are counted in a sentence, where they need not be told apart."""

LUMPS = 3
"""So many of the widest gaps between efficient packages are said."""

QUESTIONS = 5
"""So many things to find out are said, a sentence each."""

_STANDINGS = {
    "core": "packages.core",
    "borderline": "packages.borderline",
    "never": "packages.never",
}
_OVER = {"set_up": "packages.over-set-up", "running": "packages.over-running"}
_ASKED = {
    "members": "packages.ask-members",
    "set_up": "packages.ask-set-up",
    "running": "packages.ask-running",
    "saving": "packages.ask-saving",
}


def names_words(dataset: Dataset, candidates: Sequence[str]) -> str:
    """Candidates in a sentence, each in quotation marks."""
    return listed([say("packages.named", name=dataset.candidates[i].name) for i in candidates])


def step_words(dataset: Dataset, step: Step) -> str:
    """What the packages of a step hold: in common, by choice of one, and with or without."""
    either = [names_words(dataset, own) or say("packages.none-of-these") for own in step.either]
    common = names_words(dataset, step.common)
    said = common or ("" if either else say("packages.holds-nothing"))
    if either:
        choice = listed(either, say("numbers.or"))
        said = say("packages.with-one-of", held=said, choice=choice) if said else choice
    if not step.optional:
        return said
    return say("packages.with-or-without", held=said, names=names_words(dataset, step.optional))


def cost_words(amount: float) -> str:
    """A net cost as people say it: a cost of £312,500, a saving of £5.4m, no cost."""
    said = thousands(abs(amount))
    if said == thousands(0):
        return say("packages.no-cost")
    return say("packages.saving" if amount < 0 else "packages.cost", amount=said)


def gain_words(points: float) -> str:
    """Points of benefit, to a hundredth, as agreements add few: 0.88 points, 1 point."""
    said = number(points, 2)
    if said == "0" and abs(points) > TIE:
        return say("packages.hardly-any-points")
    return say("shares.points", said=said, points=int(said == "1"))


def limits_words(most: PackageSettings) -> str:
    """The limits that packages keep to, as part of a sentence."""
    return listed(list(limit_parts(most).values())) or say("packages.no-limit")


def limit_parts(most: PackageSettings) -> dict[str, str]:
    """Each limit in words, by the name of its setting."""
    said = {}
    if most.set_up is not None:
        said["set_up"] = say("packages.limit-set-up", amount=thousands(most.set_up))
    if most.running is not None:
        said["running"] = say("packages.limit-running", amount=thousands(most.running))
    if most.capacity is not None:
        said["capacity"] = _posts("packages.limit-posts", most.capacity)
    return said


def over_words(dataset: Dataset, broken: Sequence[Bound]) -> str:
    """By what some candidates break limits: more than £60,000 a year to run."""
    money = [
        say(_OVER[bound.limit], amount=thousands(bound.most))
        for bound in broken
        if bound.council is None
    ]
    at = [bound for bound in broken if bound.council is not None]
    if not at:
        return listed(money)
    councils = councils_words(dataset, [bound.council or "" for bound in at], say("numbers.or"))
    return listed([*money, _posts("packages.over-posts", at[0].most, councils=councils)])


def _posts(key: str, most: float, **more: str) -> str:
    said = number(most, 2)
    return say(key, most=said, count=int(said == "1"), **more)


def councils_words(dataset: Dataset, councils: Collection[str], word: str = "") -> str:
    """Councils in a sentence: by name, or, of more than a few, all of today's by their number."""
    if len(councils) > NAMED and set(councils) == dataset.councils.keys():
        return say("packages.all-councils", count=len(councils))
    labels = [council_label(dataset, i) for i in councils]
    return listed(labels, word) if word else listed_names(labels)


def lump_sentences(steps: Sequence[Step], most: int = LUMPS) -> tuple[str, ...]:
    """The widest gaps in cost between one efficient step and the next, the cheapest first.

    Nothing is said of two whose costs are the same in words.
    """
    pairs = [(a, b) for a, b in pairwise(steps) if cost_words(a.cost) != cost_words(b.cost)]
    widest = sorted(pairs, key=lambda pair: pair[0].cost - pair[1].cost)[:most]
    return tuple(lump_words(a.cost, b.cost, b.gain - a.gain) for a, b in pairs if (a, b) in widest)


def lump_words(cost: float, next_cost: float, adds: float) -> str:
    """Up to which cost more money buys nothing, and what the next efficient package gains more."""
    more = gain_words(adds)
    if cost > 0:
        money, more_money = thousands(cost), thousands(next_cost)
        return say("packages.lump-of-costs", cost=money, next=more_money, more=more)
    return say("packages.lump", cost=cost_words(cost), next=cost_words(next_cost), more=more)


def unknown_money_words(dataset: Dataset, front: Sequence[Package]) -> str:
    """What sums that nobody knows do to the overall values of some packages; empty of nothing.

    Nothing is said of less than a tenth of a point.
    """
    most: dict[str, float] = {}
    for row in front:
        for leaf, points in row.from_unknown.items():
            most[leaf] = max(most.get(leaf, 0.0), points, key=abs)
    names = {leaf.id: leaf.label for leaf in dataset.leaves()}
    parts = [
        say(
            "packages.unknown-more" if points > 0 else "packages.unknown-less",
            points=say("shares.points", said=said, points=int(said == "1")),
            name=names[leaf],
        )
        for leaf, points in most.items()
        if (said := number(abs(points), 1)) != "0"
    ]
    return say("packages.unknown-money", parts=listed(parts)) if parts else ""


def standing_name(standing: Standing | None) -> str:
    """What core, borderline and never are called; empty of none."""
    return say(_STANDINGS[standing]) if standing else ""


def reason_words(dataset: Dataset, found: Packages, candidate: str) -> str:
    """How often the package that gains most holds a candidate, and why; empty of none feasible."""
    if found.best is None:
        return ""
    return joined(_how_often(found, candidate), why_words(dataset, found, candidate))


def _how_often(found: Packages, candidate: str) -> str:
    if found.in_best is not None:
        return say("packages.in-draws", draws=in_draws(found.in_best[candidate]))
    return say("packages.on-front", share=in_ten(found.core_index[candidate]))


def why_words(dataset: Dataset, found: Packages, candidate: str) -> str:
    """Why a candidate is in the package that gains most, or is not; empty of none feasible."""
    reason = found.reasons.get(candidate)
    if reason is None or found.best is None:
        return ""
    inside = candidate in found.best.candidates
    now = ""
    if found.standing(candidate) == "borderline":
        now = say("packages.now-in" if inside else "packages.now-out")
    why = _why_in if inside else _why_not
    return joined(now, why(dataset, found, candidate), _as_well(dataset, found, candidate))


def _as_well(dataset: Dataset, found: Packages, candidate: str) -> str:
    """What would do as well in the package that gains most, or that it is as good without it."""
    step, reason = folded(found.front)[-1], found.reasons[candidate]
    others = [own for own in step.either if candidate not in own]
    if others and len(others) < len(step.either):
        named = [names_words(dataset, own) or say("packages.none-of-these") for own in others]
        return say("packages.as-well", names=listed(named, say("numbers.or")))
    if candidate in step.optional and not _said_level(reason):
        return say("packages.level-in-best")
    return ""


def _said_level(reason: Reason) -> bool:
    """Whether it is said of all packages that they cost and gain the same with and without it."""
    return reason.adds is not None and abs(reason.adds) <= TIE and abs(reason.cost) <= TIE


def _why_in(dataset: Dataset, found: Packages, candidate: str) -> str:
    reason, held = found.reasons[candidate], found.best.candidates if found.best else ()
    cost = cost_words(reason.cost)
    users = [i for i in held if candidate in needed(dataset, i)]
    use = say("packages.needed-by", names=names_words(dataset, users)) if users else ""
    if reason.adds is None:
        return joined(say("packages.comes-at", cost=cost), use)
    if reason.adds > TIE:
        return joined(say("packages.adds", points=gain_words(reason.adds), cost=cost), use)
    return joined(_adds_nothing(reason), use)


def _adds_nothing(reason: Reason) -> str:
    adds, cost = reason.adds or 0.0, cost_words(reason.cost)
    if adds < -TIE:
        return say("packages.lowers", points=gain_words(-adds), cost=cost)
    level = say("packages.level") if _said_level(reason) else ""
    return joined(say("packages.adds-nothing", cost=cost), level)


def _why_not(dataset: Dataset, found: Packages, candidate: str) -> str:
    reason = found.reasons[candidate]
    cost = cost_words(reason.cost)
    beside = over_words(dataset, reason.beside_best)
    if reason.alone:
        alone = not dataset.candidates[candidate].needs
        key = "packages.breaks-alone" if alone else "packages.breaks-with-needs"
        return say(key, over=over_words(dataset, reason.alone))
    if reason.excluded_by:
        names = names_words(dataset, reason.excluded_by)
        return say("packages.excluded", names=names, count=len(reason.excluded_by))
    if reason.adds is None:
        if found.feasible is not None:
            return say("packages.in-none")
        comes = say("packages.comes-at", cost=cost)
        return joined(comes, say("packages.beside", over=beside) if beside else "")
    if reason.adds <= TIE:
        return _adds_nothing(reason)
    points = gain_words(reason.adds)
    if beside:
        return say("packages.adds-but-beside", points=points, cost=cost, over=beside)
    return say("packages.adds-elsewhere", points=points, cost=cost)


def refusal_words(dataset: Dataset, found: Packages) -> str:
    """Which single council's refusal costs most of what the package that gains most gains."""
    if found.best is None:
        return ""
    councils = costliest_refusals(found.leaving)
    if not councils:
        return say("packages.no-refusal" if found.leaving else "packages.nobody-to-refuse")
    who = councils_words(dataset, councils, say("numbers.or"))
    return joined(say("packages.refusal", councils=who), _lost(dataset, found, councils))


def leaving_words(dataset: Dataset, found: Packages, council: str) -> str:
    """What is left of the package that gains most if one council stays out of it."""
    said = say("packages.without", council=council_label(dataset, council))
    return joined(said, _lost(dataset, found, (council,)))


def _lost(dataset: Dataset, found: Packages, councils: Sequence[str]) -> str:
    """What goes with any one of some councils, and how much less the rest gains then."""
    first = found.leaving[councils[0]]
    alike = all(found.leaving[i].drops == first.drops for i in councils)
    drops = names_words(dataset, first.drops) if alike else ""
    falls = say("packages.drops", names=drops, count=len(first.drops)) if drops else ""
    if abs(first.lost) <= TIE:
        return joined(falls, say("packages.loses-nothing"))
    if abs(first.gain) <= TIE:
        return joined(falls, say("packages.loses-all", gain=gain_words(first.lost)))
    if first.gain < 0:
        return joined(falls, say("packages.loses-more", below=gain_words(-first.gain)))
    lost, gain = gain_words(abs(first.lost)), gain_words(first.gain + first.lost)
    if first.lost < 0:
        return joined(falls, say("packages.gains-more", lost=lost, gain=gain))
    key = "packages.loses-nearly-all" if lost == gain else "packages.loses"
    return joined(falls, say(key, gain=gain, **({} if lost == gain else {"lost": lost})))


def question_words(dataset: Dataset, found: Packages, question: Question) -> str:
    """One thing to find out, how often it changes which package gains most, and whom to ask.

    Of a sum it says at which amounts that was tried.
    """
    name = say("packages.named", name=dataset.candidates[question.candidate].name)
    what = say(_ASKED[question.about], name=name)
    said = joined(
        say("packages.question", what=what, share=in_ten(question.changes)),
        _tried(found, question),
    )
    if not question.ask:
        return said
    word = say("numbers.and" if question.about == "members" else "numbers.or")
    return joined(said, say("packages.whom", who=councils_words(dataset, question.ask, word)))


def _tried(found: Packages, question: Question) -> str:
    if question.about == "members":
        return ""
    reading = found.prices[question.candidate].stood_in[question.about]
    key = "packages.tried-once" if question.about == "set_up" else "packages.tried-a-year"
    return say(key, low=thousands(reading.low), high=thousands(reading.high))


def find_out_words(dataset: Dataset, found: Packages, most: int = QUESTIONS) -> tuple[str, ...]:
    """What to find out first, a sentence each; says so where nothing would change anything.

    `packages.budgets` says at which budgets that was looked at.
    """
    telling = [one for one in found.to_find_out if one.changes > TIE]
    if not telling and found.best is not None:
        return (say("packages.nothing-to-find-out"),)
    return tuple(question_words(dataset, found, one) for one in telling[:most])


def why_none(dataset: Dataset) -> str:
    """Why no packages are looked at, where none are."""
    reference = dataset.options.get(dataset.settings.reference_option or "")
    if not dataset.candidates:
        return say("packages.no-candidates")
    if reference is None:
        return say("packages.no-reference")
    if reference.councils is not None:
        return say("packages.new-councils", reference=reference.label)
    if not prices(dataset):
        return say("packages.no-prices")
    return say("packages.too-many" if any(not_valued(dataset)) else "packages.only-money")
