"""Pairs of made-up rankings that say every sentence of what an edit did."""

from appraisal.appraise.matrix import Ranking
from appraisal.findings.moves import moves, moves_under
from tests.findings.rankings import ranking, with_failed

NAMES = dict(zip("abcdef", ("Ann", "Bob", "Cat", "Dan", "Eve", "Fay"), strict=True))


def at(**values: float) -> Ranking:
    return ranking(**{i: (value, value - 5, value + 5) for i, value in values.items()})


BEFORE = at(a=60, b=50, c=40, d=30)
AFTER = {
    "passes two": at(a=60, b=50, c=40, d=55),
    "passes two that change too": at(a=60, b=50, c=41, d=55),
    "draws level": at(a=60, b=60, c=40, d=30),
    "is drawn level with": at(a=50, b=50, c=40, d=30),
    "all turned about": at(a=30, b=40, c=50, d=60),
    "a point": at(a=60, b=51, c=40, d=30),
    "a tenth down": at(a=60, b=49.9, c=40, d=30),
    "a hundredth": at(a=60, b=50.01, c=40, d=30),
    "a trifle": at(a=60, b=50.0001, c=40, d=30),
    "only a range": ranking(a=(60, 50, 65), b=(50, 45, 55), c=(40, 35, 45), d=(30, 25, 35)),
    "nothing": BEFORE,
    "one new": at(a=60, b=50, c=40, d=30, e=20),
    "one new and not ranked": with_failed(at(a=60, b=50, c=40, d=30, e=20), "e"),
    "one gone": at(a=60, b=50, c=40),
    "all but one gone": at(d=30),
    "none left": ranking(),
    "one misses a threshold": with_failed(BEFORE, "d"),
    "one passes two and one is new": at(a=60, b=50, c=40, d=55, e=20),
}
SAID = {name: (BEFORE, after) for name, after in AFTER.items()} | {
    "ranked again": (with_failed(BEFORE, "d"), BEFORE),
    "no longer level": (at(a=60, b=60, c=40), at(a=60, b=59, c=40)),
    "level, and the other falls away": (at(a=60, b=60), at(a=60, b=40)),
    "leaves its equal behind": (at(a=60, b=60), at(a=70, b=60)),
    "two changed places": (at(a=60, b=50), at(a=60, b=70)),
    "one new, and a value": (at(a=60), at(a=61, b=50)),
    "many new": (ranking(), at(a=60, b=50, c=40, d=30, e=20)),
    "many move": (at(a=6, b=5, c=4, d=3, e=2, f=1), at(a=1, b=2, c=3, d=4, e=5, f=6)),
}


HELD = {"fair": "Fair", "cheap": "Cheap", "near": "Near"}
STAYED = dict.fromkeys(HELD, BEFORE)
UNDER = {
    "the headline": STAYED | {"fair": AFTER["passes two"], "cheap": AFTER["draws level"]},
    "another": STAYED | {"cheap": AFTER["passes two"]},
    "two others": STAYED | {"cheap": AFTER["passes two"], "near": AFTER["a point"]},
    "only ranges, and one gone": {"fair": BEFORE, "cheap": AFTER["only a range"]},
    "none": {**STAYED, "new": BEFORE},
}
"""Rankings after an edit, of which the first is the headline's."""


def of_moves() -> None:
    for rankings in UNDER.values():
        moves_under(STAYED, rankings, "fair", NAMES, HELD)
    for before, after in SAID.values():
        moves(before, after, NAMES)


OF_NO_AREA = (of_moves,)
