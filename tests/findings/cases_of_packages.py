"""Made-up areas and findings in which every sentence on packages is said."""

from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.bounds import Bound, Wanted
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.finding_out import Question
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.leaving import Leaving
from appraisal.appraise.packages.prices import AMOUNTS
from appraisal.data.written_option import found_so, option_pieces
from appraisal.findings.package_order import order_words
from appraisal.findings.package_savings import saving_words
from appraisal.findings.packages import (
    find_out_words,
    gain_words,
    leaving_words,
    limits_words,
    lump_sentences,
    reason_words,
    refusal_words,
    standing_name,
    step_words,
    unknown_money_words,
    why_none,
)
from appraisal.findings.sentences import say
from appraisal.findings.starting import start_now_words
from appraisal.model import Reading
from appraisal.model.candidates import PackageSettings
from tests.appraise.packages.made_up import AREA, area, found

_TREE = """
    criteria:
      - {id: voice, name: One voice, judged: {0: Bad, 100: Good}}
      - {id: paid, money: true, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}
      - {id: late, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}
"""
NO_CANDIDATES = (
    """
    settings: {reference_option: stay}
    councils: {n: {tier: unitary}, s: {tier: unitary}}
    options: {stay: {family: continue}}
"""
    + _TREE
)
_COSTS = "costs: {set_up: {value: 9, source: s}, running: {value: 1, source: s}}"
_BODY = f"kind: company, level: share, members: [n, s], {_COSTS}, saving: {{value: 4, source: s}}"
ONE = f"{NO_CANDIDATES}    candidates: {{desk: {{name: Desk, {_BODY}}}}}\n"
NO_REFERENCE = ONE.replace("reference_option: stay", "title: A test")
NEW_COUNCILS = ONE.replace(
    "{family: continue}", "{family: unitary, councils: {a: {name: A, covers: [n, s]}}}"
)
NO_PRICES = ONE.replace(_COSTS, "from: 2027")
_PURSE = "".join(line for line in ONE.splitlines(keepends=True) if "judged" not in line)
ONLY_MONEY = _PURSE.replace("{id: late,", "{id: late, money: true,")
TOO_MANY = f"{NO_CANDIDATES}    candidates:\n" + "".join(
    f"      c{i:02}: {{name: C{i}, {_BODY}}}\n" for i in range(11)
)

AREAS = {
    "packages within limits": AREA.replace(
        "delivers: [skills]", "delivers: [skills]\n        depends_on: A grant."
    ),
    "no packages without candidates": NO_CANDIDATES,
    "no packages without a reference": NO_REFERENCE,
    "no packages beside new councils": NEW_COUNCILS,
    "no packages without prices": NO_PRICES,
    "no packages for money alone": ONLY_MONEY,
    "no packages of too many": TOO_MANY,
}


def of_packages(appraisal: Appraisal) -> None:
    """What is said of the packages of an area, or of there being none."""
    dataset, packages = appraisal.dataset, appraisal.packages
    limits_words(dataset.settings.packages)
    start_now_words(dataset, appraisal.futures.start_now)
    if packages is None:
        why_none(dataset)
        return
    for candidate in packages.prices:
        standing_name(packages.standing(candidate))
        reason_words(dataset, packages, candidate)
    for council in packages.leaving:
        leaving_words(dataset, packages, council)
    lump_sentences(folded(packages.front))
    saving_words(dataset, packages)
    order_words(dataset, packages)
    order_words(dataset, replace(packages, priority=packages.priority[:1]))
    unknown_money_words(dataset, packages.front)
    refusal_words(dataset, packages)
    find_out_words(dataset, packages)
    wanted = Wanted(dataset.settings.packages, tuple(packages.prices)[:1], packages.unpriced)
    option_pieces(dataset, "Made", found_so(dataset, wanted, "Even"))


def of_other_packages() -> None:
    """What is said of packages as no area here has them."""
    data, real = area(), found()
    many = replace(real, in_best=None, feasible=None)
    alone = (Bound("posts", "c", 1.0), Bound("running", None, 60.0))
    for adds, cost, breaks in ((None, 5.0, ()), (-1.0, -5.0, ()), (0.0, 0.0, ()), (1.0, 5.0, ())):
        reason = replace(real.reasons["g-useless"], adds=adds, cost=cost, alone=breaks)
        other = replace(real, reasons={"g-useless": reason, "a-hub": reason, "h-team": reason})
        reason_words(data, other, "g-useless")
        reason_words(data, other, "a-hub")
    broken = replace(real.reasons["g-useless"], alone=alone)
    reason_words(data, replace(real, reasons={"g-useless": broken}), "g-useless")
    needing = replace(real.reasons["c-desk"], alone=alone)
    reason_words(data, replace(real, best=real.front[0], reasons={"c-desk": needing}), "c-desk")
    for name in ("a-hub", "h-team"):
        unknown = replace(real.reasons[name], adds=None)
        reason_words(data, replace(many, reasons={name: unknown}), name)
    standing_name("core")
    gain_words(0.001)
    limits_words(PackageSettings())
    _refused(real)
    _asked(real)
    _stepped(real)


def _refused(real: Packages) -> None:
    for left in (
        Leaving((), 9.0, 0.0),
        Leaving(("a-hub",), 0.0, 9.0),
        Leaving((), 0.001, 9.0),
        Leaving((), -1.0, 10.0),
        Leaving((), 10.0, -1.0),
    ):
        leaving_words(area(), replace(real, leaving={"n": left}), "n")
        refusal_words(area(), replace(real, leaving={"n": left}))
    refusal_words(area(), replace(real, leaving=dict.fromkeys("ns", Leaving((), 0.0, 9.0))))
    refusal_words(area(), replace(real, leaving={}))


def _asked(real: Packages) -> None:
    data, councils = area(), tuple(area().councils)
    everyone = Question("a-hub", "members", 1.0, councils)
    sums = [Question("a-hub", about, 0.5, ("c",)) for about in AMOUNTS]
    other = dict.fromkeys(AMOUNTS, Reading(1.0, 2.0, 3.0, "measured"))
    prices = {**real.prices, "a-hub": replace(real.prices["a-hub"], stood_in=other)}
    find_out_words(data, replace(real, prices=prices, to_find_out=(everyone, *sums)))
    find_out_words(data, replace(real, to_find_out=()))
    start_now_words(data, {"a-hub": "yes"})
    start_now_words(data, {"a-hub": "no"})
    say("packages.budgets")
    say("written.ticked")


def _stepped(real: Packages) -> None:
    step = folded(real.front)[3]
    step_words(area(), replace(step, optional=("g-useless",)))
    step_words(area(), replace(step, either=((), ("h-team",))))
    step_words(area(), replace(step, common=()))


BESIDE_THE_PAGES = (of_packages,)
OF_NO_AREA = (of_other_packages,)
