"""Simulated respondents whose weights are known: how well do questions find them?

    python -m bench.respondents [WORKSPACE] [--respondents N]

Each has weights drawn at random, uniform at each node of the value tree, and answers with an error:
what a step is worth to it is taken times 1 + NOISE · z, z standard normal, anew for each question.
The same respondents answer trade-off questions, swing weighting and comparisons two at a time.
"""

import argparse
import math
import pathlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from appraisal.appraise.performance import perform
from appraisal.appraise.weights import sibling_groups
from appraisal.appraise.workshop.steps import ladders, worths
from appraisal.appraise.workshop.tradeoffs import Weighed, weighed
from appraisal.area.candidates import all_formed
from appraisal.load import load
from appraisal.maths.elicitation import pairwise
from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.candidates import Ladders, Question, amounts
from appraisal.maths.tradeoffs.conflicts import Stated, conflict
from appraisal.maths.tradeoffs.questions import STRENGTHS, outcome_rows, outcomes, turn
from appraisal.maths.tradeoffs.sampling import sample
from appraisal.maths.tradeoffs.space import interior, no_rows
from appraisal.model import Criterion, Dataset

NOISES = (0.0, 0.2)
MOST_TIMES = 9.0
POINTS = 5.0


@dataclass(frozen=True, eq=False)
class Asked:
    """What is asked about: the tree, what competes, and the steps of questions."""

    tree: tuple[Criterion, ...]
    found: Weighed
    ladders: Ladders

    @property
    def sizes(self) -> FloatArray:
        values = self.found.contest.values
        return np.asarray(values.max(axis=0) - values.min(axis=0))


@dataclass
class Tally:
    questions: list[int] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    errors: list[float] = field(default_factory=list)
    endings: list[str] = field(default_factory=list)
    planted: int = 0
    caught: int = 0


def asked(dataset: Dataset) -> Asked:
    formed = all_formed(dataset)
    matrix = perform(formed).matrix
    found = weighed(formed, matrix, ())
    if found is None:
        raise SystemExit("No two models compete here, so there is nothing to ask about.")
    return Asked(formed.criteria, found, worths(ladders(formed, matrix)))


def drawn_weights(about: Asked, random: np.random.Generator) -> FloatArray:
    """Uniform on the simplex at each node, over the leaves on which options differ."""
    nodes: dict[str, float] = {"": 1.0}
    for above, group in sibling_groups(about.tree):
        shares = random.exponential(size=len(group))
        for node, share in zip(group, shares / shares.sum(), strict=True):
            nodes[node.id] = nodes[above] * float(share)
    weights = np.array([nodes[leaf.id] for leaf in about.found.leaves])
    return np.asarray(weights / weights.sum())


def first(about: Asked, weights: FloatArray) -> int:
    values = about.found.contest.values @ weights
    return about.found.contest.models[int(values.argmax())]


def lost(about: Asked, named: int, truth: FloatArray) -> float:
    """By how many points the model that is named first is truly behind the truly first."""
    values = about.found.contest.values @ truth
    return float(values.max() - values[list(about.found.contest.lines[named])].max())


def tradeoffs(about: Asked, truth: FloatArray, noise: float, random: np.random.Generator) -> Tally:
    """A session of trade-off questions, and a contradiction planted at its end."""
    contest, rows = about.found.contest, no_rows(len(truth))
    put: list[tuple[Question, int]] = []
    while True:
        step = turn(contest, rows, about.ladders, [question for question, _ in put])
        if step is None or step.question is None:
            break
        sides = [amounts(s, about.ladders) for s in (step.question.one, step.question.other)]
        felt = [
            float(side @ (truth * np.maximum(1 + noise * random.standard_normal(len(truth)), 0.05)))
            for side in sides
        ]
        said = int(outcomes(np.array(felt[:1]), np.array(felt[1:]))[0])
        fitting = [
            outcome
            for outcome in range(-len(STRENGTHS), len(STRENGTHS) + 1)
            if interior(np.vstack([rows, outcome_rows(step.question, outcome, about.ladders)]))
            is not None
        ]
        # What contradicts is shown at once: the respondent says the nearest that fits.
        said = min(fitting, key=lambda outcome: abs(outcome - said))
        put.append((step.question, said))
        rows = np.vstack([rows, outcome_rows(step.question, said, about.ladders)])
    start = interior(rows)
    if step is None or start is None:
        raise ArithmeticError("only answers that fit were given")
    middle = sample(rows, start).mean(axis=0)
    right, behind = step.leader == first(about, truth), lost(about, step.leader, truth)
    tally = Tally([len(put)], [right], [behind], [error(middle, truth)])
    tally.endings.append(str(step.ending))
    plant(about, put, tally, random)
    return tally


def plant(
    about: Asked, put: Sequence[tuple[Question, int]], tally: Tally, random: np.random.Generator
) -> None:
    """Say the opposite of one answer, and see whether it is found, and mended as is said."""
    stated = [as_stated(question, said, about.ladders) for question, said in put]
    sided = [i for i, (_, said) in enumerate(put) if said != 0]
    if not sided:
        return
    at = sided[int(random.integers(len(sided)))]
    question, said = put[at]
    turned = as_stated(question, -1 if said > 0 else 1, about.ladders)
    found = conflict([*stated, turned])
    tally.planted += 1
    mended = found is not None and len(stated) in found.take_back
    tally.caught += bool(found is not None and len(stated) in found.answers and mended)


def as_stated(question: Question, said: int, steps: Ladders) -> Stated:
    one, other = amounts(question.one, steps), amounts(question.other, steps)
    nothing = np.zeros(len(one))
    more, than = (one, other) if said >= 0 else (other, one)
    times = STRENGTHS[abs(said) - 1] if said else 1.0
    return Stated((nothing, more), (nothing, than), times, said == 0)


def swings(about: Asked, truth: FloatArray, noise: float, random: np.random.Generator) -> Tally:
    """Points for the step over each range in use, the largest 100, in fives."""
    felt = about.sizes * truth * np.maximum(1 + noise * random.standard_normal(len(truth)), 0.05)
    points = np.round(felt / felt.max() * 100 / POINTS) * POINTS
    weights = points / about.sizes
    return judged(about, weights / weights.sum(), truth, len(truth))


def compared(about: Asked, truth: FloatArray, noise: float, random: np.random.Generator) -> Tally:
    """Every two siblings compared, from 1 to 9 times, as in the analytic hierarchy process."""
    known = {leaf.id: float(w) for leaf, w in zip(about.found.leaves, truth, strict=True)}
    nodes, count = {"": 1.0}, 0
    for above, whole in sibling_groups(about.tree):
        held = [math.fsum(known.get(each.id, 0.0) for each in node.nodes()) for node in whole]
        group = [(node.id, weight) for node, weight in zip(whole, held, strict=True) if weight > 0]
        pairs = []
        for i in range(len(group)):
            for j in range(i + 1, len(group)):
                errors = np.maximum(1 + noise * random.standard_normal(2), 0.05)
                ratio = group[i][1] * errors[0] / (group[j][1] * errors[1])
                times = round(min(max(ratio, 1 / ratio), MOST_TIMES))
                pairs.append((i, j, float(times if ratio >= 1 else 1 / times)))
        count += len(pairs)
        shares = pairwise(len(group), pairs).weights if group else ()
        for (node, _), share in zip(group, shares, strict=True):
            nodes[node] = nodes[above] * float(share)
    weights = np.array([nodes[leaf.id] for leaf in about.found.leaves])
    return judged(about, weights / weights.sum(), truth, count)


def judged(about: Asked, weights: FloatArray, truth: FloatArray, questions: int) -> Tally:
    named = first(about, weights)
    right, behind = named == first(about, truth), lost(about, named, truth)
    return Tally([questions], [right], [behind], [error(weights, truth)])


def error(weights: FloatArray, truth: FloatArray) -> float:
    """The weight that is in the wrong place, in points of a hundred."""
    return float(np.abs(weights - truth).sum() * 50)


METHODS: dict[str, Callable[[Asked, FloatArray, float, np.random.Generator], Tally]] = {
    "Trade-off questions": tradeoffs,
    "Swing weighting": swings,
    "Two at a time": compared,
}


def simulated(about: Asked, respondents: int, noise: float) -> dict[str, Tally]:
    """The same respondents by every method."""
    found = {name: Tally() for name in METHODS}
    for seed in range(respondents):
        truth = drawn_weights(about, np.random.default_rng(seed))
        for name, method in METHODS.items():
            one = method(about, truth, noise, np.random.default_rng([seed, 1]))
            all_ = found[name]
            all_.questions += one.questions
            all_.right += one.right
            all_.lost += one.lost
            all_.errors += one.errors
            all_.endings += one.endings
            all_.planted += one.planted
            all_.caught += one.caught
    return found


def at_share(numbers: Sequence[int], share: float) -> int:
    """The least number that so large a share do not exceed."""
    return sorted(numbers)[max(math.ceil(share * len(numbers)) - 1, 0)]


HEAD = (
    "| Method | Error of answers | Questions: half need at most | nine in ten | "
    "Truly first model | Points lost, mean | Weight misplaced, points | Contradictions found |\n"
    "|---|---|---|---|---|---|---|---|"
)


def rows(found: dict[str, Tally], noise: float) -> list[str]:
    return [
        f"| {name} | {noise:.0%} | {at_share(each.questions, 0.5)} | "
        f"{at_share(each.questions, 0.9)} | {sum(each.right) / len(each.right):.0%} | "
        f"{sum(each.lost) / len(each.lost):.1f} | "
        f"{sum(each.errors) / len(each.errors):.0f} | "
        f"{f'{each.caught} of {each.planted}' if each.planted else 'does not apply'} |"
        for name, each in found.items()
    ]


def table(dataset: Dataset, respondents: int) -> str:
    about, lines, endings = asked(dataset), [HEAD], []
    for noise in NOISES:
        found = simulated(about, respondents, noise)
        lines += rows(found, noise)
        ended = found["Trade-off questions"].endings
        counts = ", ".join(f"{kind} {ended.count(kind)}" for kind in sorted(set(ended)))
        endings.append(f"With an error of {noise:.0%} the questions ended so: {counts}.")
    return "\n".join([*lines, "", *endings])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("workspace", nargs="?", default=".", type=pathlib.Path)
    parser.add_argument("--respondents", default=60, type=int)
    given = parser.parse_args()
    print(table(load(given.workspace), given.respondents))
