"""Only a partnership at work can decide, be deepened or end; the rest is refused, in its place."""

import pathlib

import pytest

from tests.workspaces import AREA, cases, problems_of, workspace

PAIR = "kind: company, level: share, members: [north, south]"
BODIES = (
    f"pair: {{name: P, {PAIR}}}\n"
    f"deep: {{name: D, {PAIR.replace('share', 'integrate')}}}\n"
    f"talks: {{name: T, {PAIR.replace('share', 'coordinate')}}}\n"
    f"over: {{name: O, {PAIR}, until: 2025-06}}\n"
    f"done: {{name: N, {PAIR}, status: ended, until: unknown}}\n"
    f"idea: {{name: I, {PAIR}, status: proposed}}\n"
    f"soon: {{name: S, {PAIR}, since: 2027}}\n"
)
FUNCTIONS = "bins: {name: Bins, level: district}\n"
FILES = {**AREA, "councils/partnerships.yaml": BODIES, "councils/functions.yaml": FUNCTIONS}
HEAD = "name: O\nfamily: continue\n"
OVER = "'over' is not at work on 2026-01-01: it has ended (2025-06)."
DONE = "'done' is not at work on 2026-01-01: it has ended."
IDEA = "'idea' is not at work on 2026-01-01: it is only proposed."
START = "Deepen one that is at work, or start a new one with an id of its own."
NAME = "Name one that is at work, or start one under `partnerships:`."


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "the same level is no deepening": (
                "partnerships: {deepen: {pair: share}}\n",
                [
                    (
                        "3:25: 'pair' is at level share already, so share would not deepen it. "
                        "Give integrate, or take it out."
                    )
                ],
            ),
            "a lower level is no deepening": (
                "partnerships: {deepen: {talks: inform}}\n",
                [
                    (
                        "3:25: 'talks' is at level coordinate already, so inform would not deepen "
                        "it. Give share or integrate, or take it out."
                    )
                ],
            ),
            "nothing is deeper than integration": (
                "partnerships: {deepen: {deep: integrate}}\n",
                [
                    (
                        "3:25: 'deep' is at level integrate already, so integrate would not deepen "
                        "it. Take it out: no level is deeper."
                    )
                ],
            ),
            "only what is at work can be deepened": (
                "partnerships:\n  deepen:\n    idea: integrate\n    over: integrate\n",
                [f"5:5: {IDEA} {START}", f"6:5: {OVER} {START}"],
            ),
            "what ends is not deepened": (
                "partnerships: {deepen: {pair: integrate}, end: [pair]}\n",
                ["3:25: This option both deepens and ends 'pair'. Take it out of one of them."],
            ),
            "a new partnership has an id of its own": (
                f"partnerships: {{start: {{pair: {{name: P, {PAIR}}}}}}}\n",
                [
                    (
                        "3:24: The partnership 'pair' is at work already, so this option can't "
                        "start it. Give the new one an id of its own, or use `deepen:`."
                    )
                ],
            ),
            "what ends decides nothing": (
                (
                    "partnerships: {end: [pair]}\n"
                    "functions: {bins: {level: joint, by: pair, why: One fleet.}}\n"
                ),
                [
                    (
                        "4:34: This option ends 'pair', so it can't decide 'bins'. "
                        "Name a body that goes on, or take 'pair' out of `end:`."
                    )
                ],
            ),
            "what ends delivers nothing": (
                (
                    "partnerships: {end: [pair]}\n"
                    "functions: {bins: {level: district, delivered_by: pair}}\n"
                ),
                [
                    (
                        "4:37: This option ends 'pair', so it can't deliver 'bins'. "
                        "Name a body that goes on, or take 'pair' out of `end:`."
                    )
                ],
            ),
            "what is not at work delivers nothing": (
                "functions: {bins: {level: joint, by: idea, delivered_by: over}}\n",
                [f"3:34: {IDEA} {NAME}", f"3:44: {OVER} {NAME}"],
            ),
            "what is not at work decides nothing": (
                "functions: {bins: {level: joint, by: idea}}\n",
                [f"3:34: {IDEA} {NAME}"],
            ),
        }
    ),
)
def test_what_a_partnership_cannot_do_is_refused(
    tmp_path: pathlib.Path, text: str, said: list[str]
) -> None:
    found = problems_of(workspace(tmp_path, FILES, {"options/o.yaml": HEAD + text}))
    assert found == [f"options/o.yaml:{one}" for one in said]


@pytest.mark.parametrize(
    "text",
    [
        "partnerships: {end: [done]}\n",
        "partnerships: {deepen: {soon: integrate}}\n",
        f"partnerships: {{start: {{idea: {{name: I, {PAIR}}}}}}}\n",
    ],
    ids=["what has ended ends", "what begins later is deepened", "what is proposed is started"],
)
def test_what_is_no_mistake_passes(tmp_path: pathlib.Path, text: str) -> None:
    assert problems_of(workspace(tmp_path, FILES, {"options/o.yaml": HEAD + text})) == []


@pytest.mark.parametrize(
    ("key", "place"), [("level: joint, by", "1:34"), ("level: district, delivered_by", "1:37")]
)
def test_what_decides_or_delivers_today_is_at_work_today(
    tmp_path: pathlib.Path, key: str, place: str
) -> None:
    text = f"bins: {{name: Bins, {key}: over}}\n"
    assert problems_of(workspace(tmp_path, FILES, {"councils/functions.yaml": text})) == [
        (
            f"councils/functions.yaml:{place}: {OVER} Name one that is at work, "
            f"take `{key.split()[-1]}` away, or mend the partnership's dates."
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "partnerships: {deepen: {talks: integrate, pair: integrate}, end: [deep]}\n",
        (
            f"partnerships: {{start: {{more: {{name: M, {PAIR}, status: proposed}}}}}}\n"
            "functions: {bins: {level: joint, by: more}}\n"
        ),
        "functions: {bins: {level: joint, by: pair}}\n",
        "functions: {bins: {level: district, by: pair, delivered_by: talks}}\n",
        (
            f"partnerships: {{start: {{more: {{name: M, {PAIR}, one_door: true}}}}}}\n"
            "functions: {bins: {level: district, delivered_by: more}}\n"
        ),
    ],
)
def test_what_a_partnership_can_do_is_accepted(tmp_path: pathlib.Path, text: str) -> None:
    assert problems_of(workspace(tmp_path, FILES, {"options/o.yaml": HEAD + text})) == []


def test_without_a_date_nothing_is_said_of_what_is_at_work(tmp_path: pathlib.Path) -> None:
    text = HEAD + "partnerships: {end: [over], deepen: {idea: share}}\n"
    folder = workspace(tmp_path, FILES, {"appraisal.yaml": "title: A\n", "options/o.yaml": text})
    assert [problem.partition(":")[0] for problem in problems_of(folder)] == ["appraisal.yaml"]


@pytest.mark.parametrize("key", ["by", "delivered_by"])
def test_an_id_that_stands_nowhere_is_complained_of_once(tmp_path: pathlib.Path, key: str) -> None:
    text = HEAD + "partnerships: {end: [pear]}\nfunctions: {bins: {level: joint, KEY: pear}}\n"
    option = {"options/o.yaml": text.replace("KEY", key)}
    assert problems_of(workspace(tmp_path, FILES, option)) == [
        (
            "councils/partnerships.yaml:1:1: 'pear' is missing from this file. Named in "
            "options/o.yaml:3, options/o.yaml:4. Add it, or write 'pair' there if that is what is "
            "meant."
        ),
    ]


def test_who_left_a_partnership_stands_somewhere(tmp_path: pathlib.Path) -> None:
    left = "[{who: norht, date: 2024}, {who: city, date: 2025}]"
    text = f"gone: {{name: G, {PAIR}, left: {left}}}\n"
    assert problems_of(workspace(tmp_path, AREA, {"councils/partnerships.yaml": text})) == [
        (
            "councils/partnerships.yaml:1:79: There is no council or partner 'norht'. "
            "Did you mean 'north'?"
        )
    ]
