"""Made-up areas in which each sentence on what survives, and on what could be agreed, is said."""

from msgspec.structs import replace

from appraisal.appraise.futures_of_bodies import BodyFutures, Doubt, FuturesOfBodies, StartNow
from appraisal.appraise.packages.prices import AMOUNTS
from appraisal.findings.candidate_register import register_finding
from appraisal.findings.no_regrets import at_work_finding, finding, framing, reason
from appraisal.findings.starting import start_now_words
from appraisal.model import Candidate, Criterion, Dataset
from appraisal.model.candidates import Lift
from tests.appraise.test_futures_of_bodies import AREA
from tests.datasets import dataset

OPEN = AREA.replace("{vesting: 2028-04-01}", "{vesting: unknown}")
EXCLUDED = AREA.replace("candidates: [dear]", "candidates: [firm]")
REFERENCE = "\n      packages: {reference: {company: {saving: {value: 50, source: s}}}}\n"
STANDS_IN = AREA.replace("\n      structures:", f"{REFERENCE}      structures:").replace(
    "      blank: {name: Blank, kind: company, level: share, members: [n, s]}",
    "      blank: {name: Blank, kind: company, level: share, members: [n, s], costs: *fair, "
    "saving: unknown, host: [n, s], capacity: {each: 1, host: 0.5}}",
)
FEW = AREA.replace("      agreed: {candidates: [dear]}\n", "")

AREAS = {
    "no day for new councils": OPEN,
    "no room for an agreement": EXCLUDED,
    "new councils in a month": AREA.replace("2028-04-01", "2028-04"),
    "elsewhere stands in": STANDS_IN,
}


def survivors() -> None:
    """One agreement or several, of which one, some, all or none can start now."""
    area = dataset(FEW)
    fair = area.candidates["fair"]
    several: tuple[tuple[StartNow, ...], ...] = (
        ("yes",),
        ("no",),
        ("yes", "yes"),
        ("yes", "no"),
        ("yes", "yes", "yes", "yes", "no"),
        ("open", "later"),
    )
    for answers in several:
        made = {f"c{n}": fair for n in range(len(answers))}
        start = dict(zip(made, answers, strict=True))
        bodies = {i: BodyFutures({"stay": "kept"}, {}, None, -10.0) for i in made}
        found = FuturesOfBodies(bodies, start, start)
        held = replace(area, candidates=made)
        finding(held, found)
        framing(held, found)
        for i in made:
            reason(held, found, i)
    _in_doubt(area)
    needy = {"a": fair.model_copy(update={"needs": ("b",)}), "b": fair}
    needed = replace(area, candidates=needy)
    worse: tuple[StartNow, ...] = ("no", "open", "later")
    for answer in worse:
        alone: dict[str, StartNow] = {"a": "yes", "b": answer}
        reason(needed, FuturesOfBodies({}, {"a": answer, "b": answer}, alone), "a")
    finding(replace(area, options={}), FuturesOfBodies({}, {}, {}))
    register_finding([fair])
    register_finding([Candidate(name="N", kind="company", level="share")])
    at_work_finding({"kept": ("a", "b")})
    at_work_finding({"kept": ("a",), "ended": ("b",)})


def _in_doubt(area: Dataset) -> None:
    """What would be safe if a sum were known, posts were priced and a range were narrower."""
    for doubt in (Doubt(AMOUNTS, posts=True, net=-5.0), Doubt((), posts=False, net=-5.0)):
        body = BodyFutures({"stay": "absorbed"}, {}, {}, 3.0, doubt)
        reason(area, FuturesOfBodies({"fair": body}, {"fair": "open"}, {"fair": "open"}), "fair")
    worse = {"voice": Lift(score=-3.0)}
    voice = Criterion(id="voice", name="Voice", judged={0.0: "Bad", 100.0: "Good"})
    fair = area.candidates["fair"].model_copy(update={"lifts": worse})
    lower = replace(area, candidates={"fair": fair}, criteria=(voice,))
    body = BodyFutures({"stay": "kept"}, {}, {}, 3.0)
    reason(lower, FuturesOfBodies({"fair": body}, {"fair": "yes"}, {"fair": "yes"}), "fair")
    start_now_words(lower, {"fair": "yes"})


OF_NO_AREA = (survivors,)
