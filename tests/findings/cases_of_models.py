"""Made-up areas in which several options are lines of one model."""

from collections.abc import Mapping

from tests.lines import LINES as ON_THE_GROUND

LINES = """
settings: {simulation: {samples: 200}, models: {two: {name: Two councils}}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
options:
  north: {model: two, scores: {x: {score: 80, low: 60, high: 100}}}
  south: {model: two, scores: {x: {score: 80, low: 60, high: 100}}}
  one: {scores: {x: {score: OTHER, low: 60, high: 100}}}
"""

SELDOM = """
settings: {simulation: {samples: 200}, models: {two: {name: Two councils}}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
options:
  north: {model: two, scores: {x: {score: 60, low: 0, high: TOP}}}
  south: {model: two, scores: {x: {score: 50, low: 0, high: 51}}}
  one: {scores: {x: {score: 59.9, low: 59.9, high: 100}}}
"""

FIVE_MODELS = """
settings: {simulation: {samples: 50, ways: 50}, reference_option: e}
sources: {s: {title: S}}
measures: {m: {name: M, unit: things, add_up: sum}}
criteria:
  - {id: x, name: Ex, measured: {measure: m, take: option, curve: [[0, 0], [100, 100]]}}
  - {id: y, name: Why, judged: {0: bad, 100: good}}
options:
  a: {family: unitary, facts: {m: 45}, scores: {y: {score: 65, low: 65, high: 65}}}
  b: {family: unitary, scores: {y: {score: 35, low: 35, high: 35}}}
  c: {family: non-structural, facts: {m: 30}, scores: {y: {score: 80, low: 80, high: 80}}}
  d: {family: non-structural, facts: {m: 75}, scores: {y: {score: 20, low: 20, high: 20}}}
  e: {family: continue, scores: {y: {score: 30, low: 30, high: 30}}}
"""
"""None is first in most ways of counting, and more are in some than are named."""


def with_lines(scores: Mapping[str, tuple[float, float]], **others: tuple[float, float]) -> str:
    """Lines of a model, and other options, each with exact scores on two criteria."""
    told = {i: f"model: two, {_exact(x, y)}" for i, (x, y) in scores.items()}
    told |= {i: _exact(x, y) for i, (x, y) in others.items()}
    options = "".join(f"  {i}: {{{what}}}\n" for i, what in told.items())
    return f"""
settings: {{simulation: {{samples: 2000, ways: 50}}, models: {{two: {{name: Two councils}}}}}}
criteria:
  - {{id: x, name: Ex, judged: {{0: bad, 100: good}}}}
  - {{id: y, name: Why, judged: {{0: bad, 100: good}}}}
options:
{options}"""


def _exact(x: float, y: float) -> str:
    ends = (f"{i}: {{score: {at}, low: {at}, high: {at}}}" for i, at in (("x", x), ("y", y)))
    return f"scores: {{{', '.join(ends)}}}"


ON_THE_SAME_GROUND = {f"m{n}": (40.0 + n, 45.0 - n) for n in range(6)}
"""Each is higher on one criterion and lower on the other: the weights decide."""

AREAS: Mapping[str, str] = {
    "five models near each other": FIVE_MODELS,
    "lines of a model": LINES.replace("OTHER, low: 60, high: 100", "60, low: 20, high: 100"),
    "a model as often first as another": LINES.replace("OTHER", "80"),
    "a model beside one that nothing is known of": LINES.replace(
        "scores: {x: {score: OTHER, low: 60, high: 100}}", ""
    ),
    "lines that part on the ground": ON_THE_GROUND,
    "two lines that part in most draws": with_lines({"n": (60, 50), "s": (50, 55)}, one=(10, 10)),
    "two lines as often highest": with_lines({"n": (60, 50), "s": (50, 60)}, one=(90, 10)),
    "three lines that can't be told apart": with_lines(
        {"n": (62, 50), "s": (50, 60), "w": (54, 57)}, one=(55, 55)
    ),
    "lines that hardly differ": with_lines({"n": (60.04, 50), "s": (60, 50)}, one=(90, 10)),
    "lines that differ in range alone": ON_THE_GROUND.replace(
        "y: {score: 70}", "y: {score: 70, low: 60, high: 80}", 1
    ),
    "a model first on points and seldom in draws": SELDOM.replace("TOP", "90"),
    "a model first on points and in no draw": SELDOM.replace("TOP", "60"),
    "a line and another option share the first place": with_lines(
        {"n": (60, 60), "s": (50, 50)}, one=(60, 60)
    ),
    "lines of one model alone": with_lines({"n": (60, 50), "s": (50, 55)}),
    "models that can't be told apart": with_lines(
        {"n": (42, 43), "s": (42, 42.5)}, **ON_THE_SAME_GROUND
    ),
    "models that can't be told apart but for one": with_lines(
        {"n": (99, 99), "s": (98, 98)}, **ON_THE_SAME_GROUND
    ),
}
"""One in which the model leads, and one in which it is first as often as the other."""
