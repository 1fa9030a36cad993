"""Made-up areas in which the answer is safe, hardly safe, level or nobody's: for cases.py."""

from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement, Pair
from appraisal.appraise.lead import lead
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Band, Lines
from appraisal.findings.agreement import agreement_finding, agreement_words, divide
from appraisal.findings.comparisons import ahead_in_draws
from appraisal.findings.named_safety import named_safety
from appraisal.findings.robustness import methods_finding
from appraisal.findings.safety import weights_count
from appraisal.findings.shares import points_of_weight
from appraisal.findings.weight_intervals import lines_title
from tests.areas import CONTESTED, FAMILY_OF_THREE, FLOWS, ONLY_GAPS
from tests.findings.made_up import CLEAR, ranking
from tests.site.leading import TOP

Scores = dict[str, tuple[float, ...]]

FAMILIES = ("unitary", "non-structural", "continue")


def known(scores: Scores, top: str = TOP) -> str:
    """A workspace whose options have these scores, without a range, on Ex, Why and Zed."""
    held = {
        i: ", ".join(
            f"{c}: {{score: {at}, low: {at}, high: {at}}}"
            for c, at in zip("xyz", values, strict=False)
        )
        for i, values in scores.items()
    }
    options = "".join(
        f"  {i}: {{name: {i.title()}, family: {FAMILIES[n % 3]}, scores: {{{given}}}}}\n"
        for n, (i, given) in enumerate(held.items())
    )
    return f"{top}options:\n{options}"


def weighed(*perspectives: str) -> str:
    """The top of a workspace of three criteria, with these weights under each perspective."""
    criteria = "".join(
        f"  - {{id: {i}, name: {name}, judged: {{0: Bad, 100: Good}}}}\n"
        for i, name in (("x", "Ex"), ("y", "Why"), ("z", "Zed"))
    )
    held = "".join(
        f"  p{n}: {{name: View {n}, weights: {{{given}}}}}\n"
        for n, given in enumerate(perspectives, 1)
    )
    return f"criteria:\n{criteria}perspectives:\n{held}"


EVENLY, X_ONLY = "x: 1, y: 1, z: 1", "x: 1, y: 0, z: 0"
THREE_VIEWS = TOP + "  r: {name: Mostly ex, weights: {x: 2, y: 1}}\n"

TIED = {
    "two at one value": known({"ann": (60, 60), "bob": (60, 60)}),
    "two at one value by different ways": known({"ann": (70, 50), "bob": (50, 70)}),
    "two of three at one value": known({"ann": (70, 50), "bob": (50, 70), "cat": (30, 40)}),
    "three at fifty": known({"ann": (50, 50), "bob": (50, 50), "cat": (50, 50)}),
    "two at the top of the scale": known({"ann": (100, 100), "bob": (100, 100)}),
    "two pairs": known({"ann": (60, 60), "bob": (60, 60), "cat": (20, 20), "dan": (20, 20)}),
    "six by different ways": known(
        {
            "ann": (70, 50),
            "bob": (50, 70),
            "cat": (69, 51),
            "dan": (51, 69),
            "eve": (68, 52),
            "fay": (52, 68),
        }
    ),
    "six at one value": known(dict.fromkeys("abcdef", (60.0, 60.0))),
    "a hair's breadth": known(
        {"ann": (60.0001, 60), "bob": (60, 60), "cat": (10, 10)}, THREE_VIEWS
    ),
    "a hair's breadth, and a second that ties": known(
        {"ann": (60.0001, 60), "bob": (60, 60), "cat": (60, 60)}
    ),
}
"""Options at the same value, or as good as."""

SAFE = {
    "beaten on every score": known(
        {"ann": (100, 100, 100), "bob": (0, 0, 0)}, weighed(EVENLY, EVENLY)
    ),
    "first, and behind in most tries": known(
        {"ann": (60, 0, 0), "bob": (0, 60, 60)}, weighed("x: 8, y: 1, z: 1", EVENLY)
    ),
    "first, and in no try": known({"ann": (60, 0, 0), "bob": (59, 60, 60)}, weighed(X_ONLY)),
    "first between two": known({"ann": (90, 10), "bob": (10, 90), "cat": (60, 60)}),
    "each puts another first": known({"ann": (100, 50), "bob": (0, 100), "cat": (100, 40)}),
    "three weights together": known(
        {"ann": (90, 60, 0), "bob": (0, 20, 60)}, weighed("x: 5, y: 90, z: 5", EVENLY)
    ),
    "nothing to settle": f"""
{weighed(X_ONLY)}
options:
  ann: {{scores: {{x: {{score: 60, low: 60, high: 60}}, y: {{score: 50}}, z: {{score: 50}}}}}}
  bob: {{scores: {{x: {{score: 50, low: 50, high: 50}}, y: {{score: 50}}, z: {{score: 50}}}}}}
""",
}
"""Options that no tie concerns, and how safe the first of them is."""

TREE = """
criteria:
  - id: money
    name: Money
    criteria:
      - {id: cost, name: Cost, judged: {0: Dear, 100: Cheap}}
      - {id: debt, name: Debt, judged: {0: Much, 100: None}}
  - id: size
    name: Size
    measured: {measure: m, take: option, curve: [[0, 0], [10, 100], [30, 0]]}
measures: {m: {name: Staff, unit: people, add_up: sum}}
sources: {s: {title: A study}}
perspectives:
  p: {name: Evenly, held_by: nobody}
  q: {name: Size above all, held_by: ash, weights: {money: 1, size: 9}}
councils: {ash: {tier: unitary}}
options:
  one: {facts: {m: 10}, scores: {cost: {score: 80, low: 0, high: 90, source: assumption}}}
  two: {facts: {m: 12}, scores: {cost: {score: 20}, debt: {score: 90, source: s}}}
"""
"""Two levels of criteria, a scale that rises and falls, a guess, a gap and a made-up view."""

PARTIES = """
criteria:
  - id: x
    name: Ex
    measured: {measure: m, take: option, curve: [[0, 0], [100, 100]]}
    must: {at_least: 55}
measures: {m: {name: Gain, add_up: sum}}
sources: {p: {title: The case, party: ash}, s: {title: A study}}
perspectives: {p: {name: Ours, held_by: nobody}}
councils: {ash: {tier: unitary}}
options:
  one: {facts: {m: [{value: 100, source: p}, {value: 20, source: s}]}}
  two: {facts: {m: [{value: 90, source: p}, {value: 30, source: s}]}}
"""
"""Options of which none is ranked without a party's figures."""

FIGURES = {
    "a tree": TREE,
    "made up by nobody": TREE.replace("held_by: ash", "held_by: nobody"),
    "a party's figures": PARTIES,
    "disputed figures": CONTESTED,
    "disputed figures, level": CONTESTED.replace("saving: 120", "saving: 100"),
    "disputed figures, beyond": CONTESTED.replace("saving: 120", "saving: 150"),
    "disputed figures, far": CONTESTED.replace(
        "{fans: 50, saving: 120}", "{fans: 99, saving: 199}"
    ),
    "disputed money": FLOWS,
    "disputed money, level": FLOWS.replace("score: 50", "score: 56.25"),
    "disputed money, far": FLOWS.replace("score: 60", "score: 90"),
    "a gap of the only option": "criteria: [{id: x, judged: {0: a, 100: b}}]\noptions: {one: {}}",
    "gaps that matter alike": FAMILY_OF_THREE,
    "only gaps could change the first place": ONLY_GAPS,
    "a gap without weight": known({"ann": (60, 50), "bob": (50, 60)}, weighed("x: 1, y: 1, z: 0")),
}
"""Figures that are disputed, guessed, missing or a party's."""

HELD = """
councils: {ash: {tier: unitary}, birch: {tier: unitary}, cedar: {tier: unitary}}
partners: {bank: {name: The Bank}}
themes: {jobs: {name: Jobs}, land: {name: Land}}
"""
DEPARTURES = {
    "all through one": f"""{HELD}
partnerships:
  ab: {{name: AB, kind: company, level: share, members: [ash, birch], themes: [jobs]}}
  bc: {{name: BC, kind: company, level: share, members: [birch, cedar], themes: [land]}}
  all: {{name: All, kind: company, level: inform, members: [ash, birch, cedar], host: birch}}
""",
    "a chain": f"""{HELD.replace("cedar: {", "dell: {tier: unitary}, cedar: {")}
partnerships:
  ab: {{name: AB, kind: company, level: share, members: [ash, birch], themes: [jobs]}}
  bc: {{name: BC, kind: company, level: share, members: [birch, cedar], themes: [land]}}
  cd: {{name: CD, kind: company, level: share, members: [cedar, dell], themes: [jobs]}}
""",
    "a host alone": f"""{HELD}
partnerships:
  all: {{name: All, kind: company, level: share, members: [ash, birch, cedar], host: bank}}
  two: {{name: Two, kind: company, level: share, members: [ash, birch, cedar], host: bank}}
""",
    "two of three": f"""{HELD}
partnerships:
  ab: {{name: AB, kind: company, level: share, members: [ash, birch], themes: [jobs]}}
""",
    "each as much": f"""{HELD}
partnerships:
  ab: {{name: AB, kind: company, level: share, members: [ash, birch]}}
  bc: {{name: BC, kind: company, level: share, members: [birch, cedar]}}
  ca: {{name: CA, kind: company, level: share, members: [cedar, ash]}}
""",
    "nobody would be missed": f"""{HELD}
partnerships:
  all: {{name: All, kind: company, level: share, members: [ash, birch, cedar]}}
""",
    "a theme that all share": f"""{HELD}
partnerships:
  all: {{name: All, kind: company, level: share, members: [ash, birch, cedar]}}
  abc: {{name: ABC, kind: company, level: share, members: [ash, birch, cedar], themes: [land]}}
  ab: {{name: AB, kind: company, level: inform, members: [ash, birch], themes: [jobs]}}
  bc: {{name: BC, kind: company, level: inform, members: [birch, cedar], themes: [jobs]}}
""",
}
"""What hangs on whom, from much to nothing."""

ANSWERS = TIED | SAFE | FIGURES | DEPARTURES


def beside_the_pages(appraisal: Appraisal) -> None:
    """Sentences for what no small area shows: few methods, a tiny share, likenesses in between."""
    divide(named_safety(appraisal), appraisal.agreement)
    divide(CLEAR, Agreement(None, (Pair("equal", "money", None, None, ("a", "b"), ()),)))
    shared = (ranking(a=5, b=5, c=1), ranking(a=1, b=5, c=5), ranking(a=5, b=1, c=5))
    pairwise = {f"p{n}": lead(found) for n, found in enumerate(shared)}
    agreement_finding(replace(CLEAR, leads=pairwise), Agreement(None, ()))
    ahead_in_draws(0.6, 0.1, "Alpha", "Beta")
    weights_count(1)
    points_of_weight(0.0001)
    agreement_words(0.9)
    agreement_words(0.35)
    lines_title(
        CLEAR,
        StabilityRow("cost", 0.3, 0.2, 0.4, None, None),
        Lines("cost", {}, {}, (Band(0, 1, "a"),), ()),
    )
    for ranks in ({"a": 1, "b": 2, "c": 3}, {"a": 2, "b": 1, "c": 3}):
        methods_finding(CLEAR, Methods((Method("M", ranks, 1.0),)))
    methods_finding(CLEAR, Methods(()))
