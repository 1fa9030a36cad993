"""Two versions of made-up areas, in which every sentence on what changed is said."""

from collections.abc import Iterator

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.changed.difference import Difference, difference
from appraisal.commands.diff_text import text
from appraisal.findings.differences import headline, since_words
from appraisal.model import Dataset
from appraisal.site.pages.changes import pages
from tests.appraise.changed.edited import edited
from tests.datasets import dataset

PLAIN = """
sources: {s: {title: Survey, date: 2020}, t: {title: Talk}, u: {title: Union, date: 2021}}
measures: {debt: {name: Debt, unit: £ million, add_up: sum}}
facts: {save: {value: 10, source: s}}
councils:
  ash:
    tier: unitary
    name: Ash Council
    facts:
      population: {value: 103000, source: s}
      debt: {value: 5, low: 4, high: 6, source: s, note: As said.}
criteria:
  - {id: x, name: Care, judged: {0: Bad, 100: Good}}
  - {id: y, name: Voice, judged: {0: Slow, 100: Fast}}
  - {id: z, name: Size, measured: {measure: population, take: min, curve: [[0, 0], [450000, 100]]}}
perspectives: {p: {name: Panel, weights: {x: 50, y: 50}}}
partnerships: {pool: {name: Pool, kind: company, level: share, members: [ash], one_door: false}}
functions: {bins: {name: Bins, level: unitary}}
options:
  a: {name: Ann, scores: {x: {score: 60, source: s}, y: {score: 40, source: [s, t]}}}
  b: {name: Bob, scores: {x: {score: 52, source: s}, y: {score: 52}}}
  c: {name: Cat, scores: {x: {score: 10, why: So.}, y: unknown}}
"""


def changed(*changes: tuple[str, str]) -> Difference:
    """What came of changes to the plain area."""
    after = PLAIN
    for old, new in changes:
        assert old in after, old
        after = after.replace(old, new)
    return difference(dataset(PLAIN), dataset(after))


ADDED_EVERYWHERE = """
elsewhere:
  e: {name: There, family: unitary, of: saving, known_as: reported, finding: F, source: s}
candidates: {k: {name: Desk, kind: company, level: share}}
programmes: {study: {name: Study, summary: Asks., source: s}}
partners: {health: {name: Health}}
places: {beat: {name: Beat}}
principles: {open: {name: Open}}
themes: {roads: {name: Roads}}
success_factors: {trust: {name: Trust}}
workshops: {first: {}}
"""
SCORE, WEIGHT = ("x: {score: 60", "x: {score: 70"), ("x: 50, y: 50", "x: 80, y: 20")
CASES: dict[str, tuple[tuple[str, str], ...]] = {
    "nothing": (),
    "words": (("why: So.", "why: Or so."), ("note: As said.", "note: As told.")),
    "one score": (("x: {score: 60", "x: {score: 60.2"),),
    "down": (("x: {score: 60", "x: {score: 58"),),
    "a score and a weight": (SCORE, WEIGHT),
    "a score alone": (("x: {score: 60", "x: {score: 66"),),
    "one of two that were level": (("x: {score: 60", "x: {score: 64"),),
    "a new score": (("y: unknown", "z: {score: 1}"),),
    "another council": (("councils:\n", "councils:\n  oak: {tier: unitary, name: Oak}\n"),),
    "both needed": (("x: {score: 60", "x: {score: 62"), ("x: 50, y: 50", "x: 56, y: 44")),
    "a range": (("x: {score: 60,", "x: {score: 60, low: 55, high: 70,"),),
    "scores come and go": (("x: {score: 10, why: So.}, y: unknown", "y: {score: 5}"),),
    "a weight alone": (("x: 50, y: 50", "x: 50"),),
    "new": (("options:\n", "options:\n  n: {name: New}\n"),),
    "gone": (("  b: {name: Bob, scores: {x: {score: 52, source: s}, y: {score: 52}}}\n", ""),),
    "a threshold": (("100: Good}", "100: Good}, must: {at_least: 55}"),),
    "figures": (
        ("{value: 103000, source: s}", "{value: 106045, source: u}"),
        ("source: s, note: As said.}", "source: u}"),
        ("[450000, 100]", "[500000, 100]"),
        ("save: {value: 10,", "save: {value: 12,"),
    ),
    "disagreement": (
        ("{value: 103000, source: s}", "[{value: 9, source: s}, {value: 19, source: u}]"),
        ("debt: {value: 5, low: 4, high: 6,", "area: {value: 5,"),
    ),
    "lists": (
        ("members: [ash], one_door: false", "members: [], one_door: true, themes: [a]"),
        ("level: unitary}", "level: joint, by: pool}"),
        ("title: Talk", "title: A longer talk"),
    ),
    "a member for another": (("members: [ash]", "members: [elm, oak]"),),
    "a source": (("date: 2020", "date: 2026"), ("title: Talk", "title: Talks")),
    "anchors": (("0: Slow", "0: Very slow"),),
    "anchors and a source": (("0: Slow", "0: Very slow"), ("date: 2020", "date: 2026")),
    "everywhere": (("sources:", ADDED_EVERYWHERE.strip() + "\nsources:"),),
    "collections": (
        ("u: {title: Union, date: 2021}", "v: {title: Vote, note: A long note.}"),
        ("facts: {save:", "facts: {saves:"),
        ("measures: {debt:", "measures: {owed:"),
        ("perspectives: {p:", "perspectives: {q:"),
        ("partnerships: {pool:", "partnerships: {pond:"),
        ("functions: {bins:", "functions: {tips:"),
    ),
}  # fmt: skip


GROUND = """
councils: {ash: {tier: unitary}, oak: {tier: unitary}}
sources: {s: {title: S}}
partnerships: {pool: {name: Pool, kind: company, level: share, note: So it is.}}
criteria:
  - {id: tiers, measured: {figure: councils, curve: [[1, 100], [3, 0]]}}
  - {id: care, name: Care, judged: {0: Bad, 100: Good}, must: {at_least: 5}}
options:
  stay: {name: Stay, family: continue, scores: {care: {score: 80}}}
  one:
    name: One
    councils: {all: {name: All, covers: [ash, oak]}}
    scores: {care: {score: 20}}
  low: {name: Low, scores: {care: {score: 1}}}
"""
OWN = """
sources: {s: {title: S}}
measures: {debt: {name: Debt, unit: £ million, add_up: sum}}
criteria: [{id: x, measured: {measure: debt, take: option, curve: [[0, 0], [99, 99]]}}]
options:
  one: {facts: {debt: {value: 20, source: s}}}
  two: {facts: {debt: {value: 30, source: s}}}
"""
ELM = (
    GROUND.replace("oak: {tier: unitary}", "oak: {tier: unitary}, elm: {tier: unitary}")
    .replace("ash, oak]", "ash, oak, elm]")
    .replace("score: 80", "score: 99")
)
THREE_KINDS = (
    GROUND + "perspectives: {p: {weights: {tiers: 50, care: 50}}}",
    GROUND.replace("[3, 0]", "[2.9, 0]")
    .replace("score: 20", "score: 26")
    .replace("score: 1}", "score: 6}")
    + "perspectives: {p: {weights: {tiers: 55, care: 45}}}",
)
"""One passes Stay for scores, weights and a curve, and Low passes the threshold that it missed."""
TURNING = (
    THREE_KINDS,
    (GROUND, ELM),
    (ELM, GROUND.replace("So it is.", "So it was.")),
    (GROUND.replace("score: 20", "score: 30"), GROUND.replace("score: 20", "score: 40")),
    (OWN, OWN.replace("value: 20", "value: 40")),
    (GROUND, GROUND.replace("[3, 0]", "[2, 30]").replace("score: 20", "score: 31")),
)


def many(way: int) -> str:
    """Eight options in an order, or the other way round."""
    scores = {f"o{n}": 50 + way * n for n in range(8)}
    options = "".join(f"  {i}: {{scores: {{x: {{score: {own}}}}}}}\n" for i, own in scores.items())
    return f"criteria: [{{id: x, judged: {{0: a, 100: b}}}}]\noptions:\n{options}"


def ranks(*order: str) -> Dataset:
    """The plain area with priorities of somebody else's, who ranks what matters in this order."""
    others = f"perspectives: {{other: {{name: Others, rank: [{', '.join(order)}]}}, p:"
    text = PLAIN.replace("perspectives: {p:", others)
    return dataset(f"settings: {{perspective: p}}\n{text}")


def told() -> Iterator[str]:
    """Every line of every case."""
    for changes in CASES.values():
        yield from text(changed(*changes), "before", "after")
    further = (("population",), ("part", "partnership"), ("tree", "covers"), ("early",), ("date",))
    for edits in further:
        yield from text(difference(edited(), edited(*edits)), "before", "after")
        yield from text(difference(edited(*edits), edited()), "before", "after")
    yield from text(difference(ranks("x", "y"), ranks("y", "x")), "before", "after")
    for before, after in (*TURNING, (many(1), many(-1))):
        found = difference(dataset(before), dataset(after))
        yield from text(found, "before", "after")
        yield headline(found, since_words(found))


def differences() -> None:
    """Say them all, and what the page says besides."""
    list(told())
    for later in ("", "settings: {date: 2026-02-03}\n"):
        after = replace(dataset(GROUND + later), previous=dataset(ELM))
        list(pages(appraise(after)))


OF_NO_AREA = (differences,)
