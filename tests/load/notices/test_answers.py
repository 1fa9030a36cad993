"""Councils whose answers in a workshop contradict themselves."""

import pathlib

from appraisal.load import load
from appraisal.load.notices.answers import clashing_tradeoffs
from tests.workspaces import workspace

AREA = {
    "appraisal.yaml": "title: A\ndate: 2026-01-01\n",
    "councils/ash.yaml": "name: Ash\ntier: unitary\nfacts: {}\n",
    "criteria/criteria.yaml": (
        "- {id: x, judged: {0: Bad, 100: Good}}\n- {id: y, judged: {0: Bad, 100: Good}}\n"
    ),
}
FILE = "workshops/w.yaml"
TWICE = "{more: {criterion: x, from: 0, to: 50}, than: {criterion: y, from: 0, to: 50}, times: 2}"
BACK = "{more: {criterion: y, from: 0, to: 50}, than: {criterion: x, from: 0, to: 50}}"


def told(folder: pathlib.Path, *tradeoffs: str) -> list[str]:
    lines = "".join(f"    - {each}\n" for each in tradeoffs)
    text = f"title: W\nanswers:\n  ash:\n    tradeoffs:\n{lines}"
    dataset = load(workspace(folder, AREA, {FILE: text}))
    return [
        f"{'/'.join(map(str, one.path))}: {one.what} {one.mend}"
        for one in clashing_tradeoffs(dataset)
    ]


def test_a_council_whose_trade_offs_no_weights_fit_is_told_which(tmp_path: pathlib.Path) -> None:
    mend = "Take back one of those on lines 5 or 6; or let the step on 'y' on line 5 end below 25."
    assert told(tmp_path, TWICE, BACK) == [
        f"answers/ash/tradeoffs/0: No weights fit this trade-off and that on line 6. {mend}",
        f"answers/ash/tradeoffs/1: No weights fit this trade-off and that on line 5. {mend}",
    ]


def test_trade_offs_that_weights_fit_are_not_queried(tmp_path: pathlib.Path) -> None:
    assert told(tmp_path, TWICE) == []
    assert told(tmp_path / "two", TWICE, BACK.replace("to: 50}}", "to: 20}}")) == []
