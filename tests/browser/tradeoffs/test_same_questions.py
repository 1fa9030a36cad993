"""The browser asks what the build would ask, question for question, and ends where it would end."""

import json
import pathlib
import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page as Tab

from appraisal.maths.tradeoffs.conflicts import Stated, conflict
from appraisal.maths.tradeoffs.questions import STRENGTHS, outcome_rows, turn
from appraisal.maths.tradeoffs.sampling import sample
from appraisal.maths.tradeoffs.space import Contest, interior, possibly_first, stacked
from tests.random_cases import some_of

pytestmark = pytest.mark.browser

SESSIONS = 1
"""Of each area: one question takes the build a tenth of a second."""
AREAS = some_of(8)
LISTS = 30
"""Of answers, of which some contradict each other and some don't.

All of them at home too: in half of them no two contradict each other where a search finds three.
"""

PLAY = """outcomes => {
  const { turn, standing } = appraisalTradeoffs;
  const { leaves, strengths } = JSON.parse(document.getElementById("asked-data").textContent);
  const rung = ({ leaf, to }) => leaves[leaf].rungs.findIndex(held => held[1] === to);
  const rungs = side => side.map(step => [step.leaf, rung(step)]);
  const [answers, played] = [[], []];
  for (const outcome of outcomes) {
    const { question, ended, leader } = turn(answers);
    const possible = standing(answers).flatMap((one, m) => (one.possible ? [m] : []));
    const sides = question && [rungs(question.left), rungs(question.right)];
    played.push({ question: sides, ended, leader, possible });
    if (!question) break;
    const said = outcome === 0 ? "alike" : outcome > 0 ? "left" : "right";
    answers.push({ ...question, said, times: strengths[Math.max(Math.abs(outcome), 1) - 1] });
    if (!standing(answers)) { played.push("contradiction"); break; }
  }
  return JSON.stringify(played);
}"""
"""A function of JavaScript: what is asked of one who answers so, until it ends."""


def in_build(data: Mapping[str, Any], outcomes: Sequence[int]) -> list[Any]:
    """The same in Python."""
    lines = data["lines"]
    values = np.array([line["values"] for line in lines], dtype=float)
    contest = Contest(values, tuple(line["model"] for line in lines))
    ladders = [[float(rung[2]) for rung in leaf["rungs"]] for leaf in data["leaves"]]
    rows, asked, played = stacked([], len(ladders)), [], []
    for outcome in outcomes:
        found = turn(contest, rows, ladders, asked)
        if found is None:
            return [*played, "contradiction"]
        asks = found.question
        sides = asks and [[list(step) for step in side] for side in (asks.one, asks.other)]
        possible = list(possibly_first(contest, rows))
        ended = found.ending or ""
        played.append(
            {"question": sides, "ended": ended, "leader": found.leader, "possible": possible}
        )
        if asks is None:
            break
        asked.append(asks)
        rows = stacked([rows, outcome_rows(asks, outcome, ladders)], len(ladders))
    return played


def stated(data: Mapping[str, Any], answer: Mapping[str, Any]) -> Stated:
    """An answer of the browser as the build has it."""
    sides = {}
    for side in ("left", "right"):
        start = np.zeros(len(data["leaves"]))
        end = start.copy()
        for step in answer[side]:
            start[step["leaf"]] = step["low"]
            end[step["leaf"]] = step["low"] + step["amount"]
        sides[side] = (start, end)
    more, than = ("right", "left") if answer["said"] == "right" else ("left", "right")
    alike = answer["said"] == "alike"
    return Stated(sides[more], sides[than], 1.0 if alike else answer["times"], alike)


def at_random(data: Mapping[str, Any], draw: random.Random, count: int) -> list[dict[str, Any]]:
    """Answers that nobody has thought about."""
    found = []
    for _ in range(count):
        leaves = draw.sample(range(len(data["leaves"])), draw.choice([2, 2, 3, 4]))
        steps = [
            {"leaf": leaf, "from": 0, "to": rung[1], "low": whole["low"], "amount": rung[2]}
            for leaf in leaves
            for whole in [data["leaves"][leaf]]
            for rung in [draw.choice(whole["rungs"])]
        ]
        cut = draw.randint(1, len(steps) - 1)
        said = draw.choice(["left", "right", "alike", "alike"])
        times = draw.choice([1, 1.5, 2, 3])
        found.append({"left": steps[:cut], "right": steps[cut:], "said": said, "times": times})
    return found


CONFLICTS = """cases => JSON.stringify(cases.map(answers => {
  const { conflict, takeBack, move } = appraisalTradeoffs;
  const held = conflict(answers);
  if (!held.length) return null;
  const found = move(answers);
  const by = found && [found.answer, found.step.leaf, found.up, found.value];
  return [held, takeBack(answers), by];
}))"""
"""A function of JavaScript: what contradicts what in lists of answers, and what mends it."""


def test_contradictions_and_their_repairs_are_those_of_the_build(tab: Tab, address: str) -> None:
    data, draw = data_of(address), random.Random(3)  # noqa: S311 - a test
    cases = [at_random(data, draw, draw.randint(2, 12)) for _ in range(LISTS)]
    found = json.loads(tab.evaluate(CONFLICTS, cases))
    expected = [conflict([stated(data, answer) for answer in case]) for case in cases]
    assert [one is None for one in found] == [one is None for one in expected]
    assert LISTS / 6 < sum(one is None for one in found) < LISTS * 5 / 6
    for shown, built in zip(found, expected, strict=True):
        if built is not None:
            assert shown[:2] == [list(built.answers), list(built.take_back)]
            assert (shown[2] is None) == (built.move is None)
        if built is not None and built.move is not None:
            assert shown[2][:2] == [built.move.answer, built.move.leaf]
            assert shown[2][3] == pytest.approx(built.move.value, abs=1e-6)


def test_the_sample_is_that_of_the_build_to_the_last_bit(tab: Tab, address: str) -> None:
    data, draw = data_of(address), random.Random(2)  # noqa: S311 - a test
    leaves = len(data["leaves"])
    tried = 0
    while tried < 5:
        answers = at_random(data, draw, draw.randint(1, 4))
        rows = stacked([stated(data, answer).rows for answer in answers], leaves)
        start = interior(rows)
        if start is not None:
            tried += 1
            found = tab.evaluate("answers => appraisalTradeoffs.sample(answers)", answers)
            assert found == sample(rows, start).tolist()


def page_of(address: str) -> pathlib.Path:
    return pathlib.Path(address.removeprefix("file://"))


def data_of(address: str) -> dict[str, Any]:
    html = page_of(address).read_text(encoding="utf-8")
    found = re.search(r'id="asked-data">(.*?)</script>', html, flags=re.S)
    assert found is not None
    held: dict[str, Any] = json.loads(found[1])
    return held


def drawn_outcomes(draw: random.Random) -> list[int]:
    most = len(STRENGTHS)
    return [draw.choice([-1, 0, 1, 1, 2, -2, draw.randint(-most, most)]) for _ in range(21)]


def made_up(data: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    """The data of an area of another size with other values."""
    count, models = draw.randint(2, 12), draw.randint(2, 6)
    held = [*range(models), *(draw.randrange(models) for _ in range(draw.randint(0, 4)))]
    scores = [0, 25, 50, 75, 100, 33.3, 12.5, 61.7]
    values = [[draw.choice(scores) for _ in range(count)] for _ in held]
    leaves = []
    for leaf in range(count):
        size = max(row[leaf] for row in values) - min(row[leaf] for row in values)
        ladder = sorted({round(size * part / 8, 1) for part in range(1, 9)} - {0.0})
        rungs = [[0, amount, amount] for amount in ladder]
        kept = {"id": f"leaf-{leaf}", "label": f"Leaf {leaf}", "low": 0, "size": size or 1}
        leaves.append({**kept, "rungs": rungs, "levels": []})
    lines = [{"model": m, "values": row} for m, row in zip(held, values, strict=True)]
    named = [{"id": f"m{m}", "name": f"Model {m}"} for m in range(models)]
    return {**data, "leaves": leaves, "models": named, "lines": lines}


def open_with(data: Mapping[str, Any], tab: Tab, address: str) -> None:
    """Open the page with other data in it."""
    page = page_of(address)
    told = json.dumps(data).replace("\\", "\\\\")
    html = page.read_text(encoding="utf-8")
    made = re.sub(r'(id="asked-data">).*?(</script>)', rf"\g<1>{told}\g<2>", html, flags=re.S)
    page.with_name("made-up.html").write_text(made, encoding="utf-8")
    tab.goto(page.with_name("made-up.html").as_uri())


def test_treeshire_is_asked_the_same_in_the_browser(tab: Tab, address: str) -> None:
    data, draw = data_of(address), random.Random(19)  # noqa: S311 - a test
    for _ in range(SESSIONS):
        outcomes = drawn_outcomes(draw)
        assert json.loads(tab.evaluate(PLAY, outcomes)) == in_build(data, outcomes)


@pytest.mark.parametrize("seed", range(AREAS))
def test_made_up_areas_are_asked_the_same(giving: Tab, address: str, seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - a test
    data = made_up(data_of(address), draw)
    open_with(data, giving, address)
    for _ in range(SESSIONS):
        outcomes = drawn_outcomes(draw)
        assert json.loads(giving.evaluate(PLAY, outcomes)) == in_build(data, outcomes)


def test_names_with_commas_are_set_apart_by_semicolons(giving: Tab, address: str) -> None:
    leaf = {"low": 0, "size": 100, "rungs": [[0, 50, 50], [0, 100, 100]], "levels": []}
    leaves = [{**leaf, "id": i, "label": i} for i in ("a", "b", "c")]
    values = [[100, 0, 0], [0, 100, 0], [0, 0, 100], [10, 10, 10]]
    names = ["East, west and coast", "North", "South", "None of them"]
    models = [{"id": f"m{i}", "name": name} for i, name in enumerate(names)]
    lines = [{"model": i, "values": row} for i, row in enumerate(values)]
    data = {**data_of(address), "leaves": leaves, "models": models, "lines": lines}
    open_with(data, giving, address)
    assert "East, west and coast; North; and South" in giving.inner_text("#possible")
