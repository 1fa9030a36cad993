"""Workspaces in which somebody leads clearly, hardly, together with others, or not at all."""

TOP = """
settings: {title: A test, simulation: {samples: 400}}
criteria:
  - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
  - {id: y, name: Why, judged: {0: Bad, 100: Good}}
perspectives:
  p: {name: Evenly, weights: {x: 1, y: 1}}
  q: {name: Mostly why, weights: {x: 1, y: 3}}
"""


def made(options: dict[str, tuple[float | None, float | None]], top: str = TOP) -> str:
    """A workspace whose options have these scores on the two criteria; None is a gap."""
    families = ("unitary", "non-structural", "continue")
    lines = [
        f"  {i}: {{name: {i.title()}, family: {families[n % 3]}, scores: {_scores(scores)}}}"
        for n, (i, scores) in enumerate(options.items())
    ]
    return top + "\n".join(["options:", *lines]) + "\n"


def _scores(scores: tuple[float | None, float | None]) -> str:
    given = zip("xy", scores, strict=True)
    return "{" + ", ".join(f"{c}: {{score: {at}}}" for c, at in given if at is not None) + "}"


NEAR_TIE = made({"ann": (70, 50), "bob": (50, 69), "cat": (10, 10)})
NEAR_TIE_OF_THREE = made({"ann": (70, 50), "bob": (50, 69), "cat": (60, 58), "dan": (5, 5)})
TIE_WITH_A_THIRD = made({"ann": (70, 50), "bob": (50, 70), "cat": (60, 59)})
TIE_OF_TWO = made({"ann": (70, 50), "bob": (70, 50), "cat": (10, 10)})
TIE_OF_ALL = made({"ann": (70, 50), "bob": (50, 70)})
ALL_FIFTY = made({"ann": (50, 50), "bob": (50, 50), "cat": (50, 50)})
CLEAR = made({"ann": (90, 90), "bob": (50, 40), "cat": (10, 10)})
HARDLY = made({"ann": (60.5, 60.5), "bob": (60, 60), "cat": (10, 10)})
ONE = made({"ann": (60, 50)})
UNKNOWN = made({"ann": (None, None), "bob": (None, None)})
UNRANKED = made(
    {"ann": (5, 5), "bob": (5, 6)}, TOP.replace("Good}}", "Good}, must: {at_least: 50}}")
)
ONLY_ONE_RANKED = made(
    {"ann": (60, 60), "bob": (5, 6)}, TOP.replace("Good}}", "Good}, must: {at_least: 50}}")
)
WIDE_OPEN = (
    TOP
    + """
options:
  ann: {name: Ann, scores: {x: {score: 90, low: 0, high: 100}, y: {score: 90, low: 0, high: 100}}}
  bob: {name: Bob, scores: {x: {score: 20, low: 0, high: 100}, y: {score: 30, low: 0, high: 100}}}
  cat: {name: Cat, scores: {x: {score: 10, low: 0, high: 100}, y: {score: 10, low: 0, high: 100}}}
"""
)
"""Scores that could be anything: evidence, though it settles nothing."""
OVERLAPPING = made({"ann": (90, None), "bob": (40, 60), "cat": (10, 10)})

UNKNOWN_FIRST = made({"ann": (20, 20), "bob": (None, None), "cat": (10, 12)})
UNKNOWN_SHARES_FIRST = made({"ann": (50, 50), "bob": (None, None), "cat": (10, 12)})
UNKNOWN_BESIDE_ONE = made({"ann": (50, 50), "bob": (None, None)})
UNKNOWN_SECOND = made({"ann": (90, 80), "bob": (None, None), "cat": (10, 12)})
UNKNOWN_SHARES_SECOND = made({"ann": (90, 80), "bob": (None, None), "cat": (60, 40)})
UNKNOWN_LAST = made({"ann": (90, 95), "bob": (None, None), "cat": (70, 66)})
UNKNOWN_IN_A_NEAR_TIE = made({"ann": (80, 60), "bob": (None, None), "cat": (60, 79)})
TWO_UNKNOWN = made({"ann": (20, 20), "bob": (None, None), "eve": (None, None), "cat": (60, 70)})
NEAR = {
    "NEAR_TIE": NEAR_TIE,
    "NEAR_TIE_OF_THREE": NEAR_TIE_OF_THREE,
    "TIE_WITH_A_THIRD": TIE_WITH_A_THIRD,
}
LED = {"CLEAR": CLEAR, "HARDLY": HARDLY, "OVERLAPPING": OVERLAPPING, "WIDE_OPEN": WIDE_OPEN}
TIED = {"TIE_OF_TWO": TIE_OF_TWO, "TIE_OF_ALL": TIE_OF_ALL, "ALL_FIFTY": ALL_FIFTY}
MOOT = {"ONE": ONE, "UNKNOWN": UNKNOWN, "UNRANKED": UNRANKED, "ONLY_ONE_RANKED": ONLY_ONE_RANKED}
GUESSED = {
    "UNKNOWN_FIRST": UNKNOWN_FIRST,
    "UNKNOWN_SHARES_FIRST": UNKNOWN_SHARES_FIRST,
    "UNKNOWN_BESIDE_ONE": UNKNOWN_BESIDE_ONE,
    "UNKNOWN_SECOND": UNKNOWN_SECOND,
    "UNKNOWN_SHARES_SECOND": UNKNOWN_SHARES_SECOND,
    "UNKNOWN_LAST": UNKNOWN_LAST,
    "UNKNOWN_IN_A_NEAR_TIE": UNKNOWN_IN_A_NEAR_TIE,
    "TWO_UNKNOWN": TWO_UNKNOWN,
}
"""Nothing is known of Bob, nor of Eve, wherever a gap's 50 puts them; something is of the rest."""
EVERY = NEAR | LED | TIED | MOOT | GUESSED
