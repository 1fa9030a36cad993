"""Candidates that could not be agreed, and options made of such; each with its one message."""

import pathlib

import pytest

from appraisal.load import load
from tests.workspaces import AREA, Files, cases, problems_of, workspace

KIND = "kind: company, level: share"
ONE = f"name: One, {KIND}"
TWO = f"name: Two, {KIND}"
FILES: Files = {
    **AREA,
    "appraisal.yaml": "title: A\ndate: 2026-01-01\nreference_option: stay\n",
    "criteria/criteria.yaml": (
        "- {id: voice, judged: {0: bad, 100: good}}\n"
        "- id: size\n"
        "  measured: {measure: population, take: min, curve: [[0, 0], [9, 100]]}\n"
        "- id: group\n"
        "  criteria: [{id: below, judged: {0: bad, 100: good}}]\n"
    ),
    "councils/functions.yaml": "bins: {name: Bins, level: district}\n",
    "criteria/themes.yaml": "growth: {name: Growth}\n",
    "councils/partnerships.yaml": f"pair: {{name: Pair, {KIND}, status: proposed}}\n",
    "options/stay.yaml": "name: Stay\nfamily: continue\n",
}
CANDIDATES, OPTION = "councils/candidates.yaml", "options/o.yaml"
HEAD = "name: O\nfamily: non-structural\n"


def said(folder: pathlib.Path, files: Files) -> list[str]:
    return problems_of(workspace(folder, FILES, files))


def test_a_file_without_candidates_is_no_mistake(tmp_path: pathlib.Path) -> None:
    assert said(tmp_path, {CANDIDATES: ""}) == []
    assert said(tmp_path, {CANDIDATES: "# None yet.\n"}) == []


def test_an_option_is_read_as_it_is_written_and_names_what_its_candidates_start(
    tmp_path: pathlib.Path,
) -> None:
    files = {
        CANDIDATES: f"one: {{{ONE}, members: [north, city], partners: [police], host: police}}\n",
        OPTION: f"{HEAD}candidates: [one]\nfunctions: {{bins: {{level: joint, by: one}}}}\n",
    }
    option = load(workspace(tmp_path, FILES, files)).options["o"]
    assert option.candidates == ("one",)
    assert option.partnerships.start == {}


LACKING = "Add it to councils/candidates.yaml, or use an id that stands there."


@pytest.mark.parametrize(
    ("candidates", "messages"),
    cases(
        {
            "the id of a partnership": (
                f"pair: {{{ONE}}}\n",
                [
                    (
                        "1:1: The candidate 'pair' has the id of a partnership. "
                        "Give it an id of its own."
                    )
                ],
            ),
            "a council twice in a list": (
                f"one: {{{ONE}, members: [north, city, north]}}\n",
                ["1:70: 'north' is listed here a second time. List it once."],
            ),
            "a council that has to join and may": (
                f"one: {{{ONE}, members: {{all_of: [north], any_of: [city, north]}}}}\n",
                ["1:89: 'north' is listed here a second time. List it once."],
            ),
            "more members than are named": (
                f"one: {{{ONE}, members: {{all_of: [north], any_of: [city], at_least: 3}}}}\n",
                ["1:90: This takes 3 members, and names only 2. Lower it, or name more councils."],
            ),
            "fewer members than have to join": (
                f"one: {{{ONE}, members: {{all_of: [north, city], at_least: 1}}}}\n",
                [
                    (
                        "1:80: `all_of` names 2 councils, so this takes 2, not 1. "
                        "Raise it, or leave it out."
                    )
                ],
            ),
            "a host that is no member": (
                f"one: {{{ONE}, members: [north], host: [north, city]}}\n",
                [
                    (
                        "1:79: 'city' is to host this and is neither a member nor a partner. "
                        "Add it to `members:` or `partners:`, or name one of these."
                    )
                ],
            ),
            "a lift of what is measured": (
                f"one: {{{ONE}, lifts: {{size: {{score: 5}}}}}}\n",
                [
                    (
                        "1:55: 'size' is a measured criterion, so nothing can lift its score. "
                        "Take the lift away; the figures decide."
                    )
                ],
            ),
            "a lift of a group": (
                f"one: {{{ONE}, lifts: {{group: {{score: 5}}}}}}\n",
                [
                    (
                        "1:55: 'group' has criteria below it, so it has no score to lift. "
                        "Lift the criteria below it."
                    )
                ],
            ),
            "something delivered twice": (
                f"one: {{{ONE}, delivers: [bins, bins]}}\n",
                ["1:64: 'bins' stands here a second time. Name it once."],
            ),
            "a need of itself": (
                f"one: {{{ONE}, needs: [one]}}\n",
                ["1:55: This candidate needs itself. Take it out of the list."],
            ),
            "nothing beside itself": (
                f"one: {{{ONE}, excludes: [one]}}\n",
                ["1:58: This candidate excludes itself. Take it out of the list."],
            ),
            "needs in a circle": (
                f"one: {{{ONE}, needs: [two]}}\ntwo: {{{TWO}, needs: [one]}}\n",
                [
                    (
                        "1:47: These candidates need each other: one, two. Take one of the "
                        "`needs` away: agreements that go together are one candidate."
                    )
                ],
            ),
            "a need that it excludes": (
                f"one: {{{ONE}, needs: [two], excludes: [two]}}\ntwo: {{{TWO}}}\n",
                [
                    (
                        "1:55: This candidate needs 'two', and the two exclude each other. "
                        "Take it out of `needs:`, or out of `excludes:`."
                    )
                ],
            ),
            "a need that excludes it": (
                f"one: {{{ONE}, needs: [two]}}\ntwo: {{{TWO}, excludes: [one]}}\n",
                [
                    (
                        "1:55: This candidate needs 'two', and the two exclude each other. "
                        "Take it out of `needs:`, or out of `excludes:`."
                    )
                ],
            ),
            "two needs that exclude each other": (
                (
                    f"one: {{{ONE}, needs: [two, three]}}\n"
                    f"two: {{{TWO}, excludes: [three]}}\n"
                    f"three: {{name: Three, {KIND}}}\n"
                    f"four: {{name: Four, {KIND}, needs: [one]}}\n"
                ),
                [
                    (
                        "1:47: This candidate needs 'two' and 'three', which exclude each other. "
                        "Take one of the two away: as it stands, this can never be agreed."
                    )
                ],
            ),
            "an unknown candidate": (
                f"one: {{{ONE}, needs: [twoo]}}\ntwo: {{{TWO}}}\n",
                ["1:55: There is no candidate 'twoo'. Did you mean 'two'?"],
            ),
            "a candidate like no other": (
                f"one: {{{ONE}, excludes: [something]}}\n",
                [f"1:58: There is no candidate 'something'. {LACKING}"],
            ),
            "other ids that stand nowhere": (
                (
                    "one:\n  name: One\n  kind: company\n  level: share\n  members: [norht]\n"
                    "  themes: [grwoth]\n  delivers: [bin]\n  lifts: {vioce: {score: 1}}\n"
                    "  source: censsu\n"
                ),
                [
                    "5:13: There is no council 'norht'. Did you mean 'north'?",
                    "6:12: There is no theme 'grwoth'. Did you mean 'growth'?",
                    "7:14: There is no function 'bin'. Did you mean 'bins'?",
                    "8:11: There is no criterion 'vioce'. Did you mean 'voice'?",
                    "9:11: There is no source 'censsu'. Did you mean 'census'?",
                ],
            ),
            "a first year before there was money": (
                f"one: {{{ONE}, from: 27}}\n",
                ["1:53: '27' is out of bounds. Give 1900 or more."],
            ),
            "a cost below nought": (
                f"one: {{{ONE}, costs: {{set_up: {{value: -5, source: assumption}}}}}}\n",
                [
                    (
                        "1:71: An amount of money can't be below nought. "
                        "Take the minus away, or write unknown where the figure is not known."
                    )
                ],
            ),
            "a form that is none": (
                f"one: {{{ONE}, legal_form: merger}}\n",
                [
                    (
                        "1:59: 'merger' is not one of the choices. Choose from: 'joint-committee', "
                        "'delegation', 'staff-sharing', 'company', 'contract', 'memorandum', "
                        "'agreement', 'pooled-budget' or 'grant'."
                    )
                ],
            ),
        }
    ),
)
def test_what_could_not_be_agreed_is_refused(
    tmp_path: pathlib.Path, candidates: str, messages: list[str]
) -> None:
    assert said(tmp_path, {CANDIDATES: candidates}) == [f"{CANDIDATES}:{one}" for one in messages]


def test_a_need_that_is_no_candidate_is_one_mistake_in_options_too(tmp_path: pathlib.Path) -> None:
    files = {CANDIDATES: f"one: {{{ONE}, needs: [tow]}}\n", OPTION: f"{HEAD}candidates: [one]\n"}
    assert said(tmp_path, files) == [
        (
            f"{CANDIDATES}:1:55: There is no candidate 'tow'. Add it to {CANDIDATES}, or use an id "
            "that stands there."
        )
    ]


FOUR = (
    f"one: {{{ONE}, needs: [two]}}\n"
    f"two: {{{TWO}}}\n"
    f"three: {{name: Three, {KIND}, excludes: [two]}}\n"
    f"four: {{name: Four, {KIND}, needs: [two]}}\n"
)


@pytest.mark.parametrize(
    ("option", "messages"),
    cases(
        {
            "a candidate twice": (
                "candidates: [two, two]\n",
                ["3:19: 'two' stands here a second time. Name it once."],
            ),
            "two that exclude each other": (
                "candidates: [two, three]\n",
                ["3:19: 'three' and 'two' exclude each other. Take one of the two out."],
            ),
            "a need left out by two": (
                "candidates: [one, four]\n",
                [
                    (
                        "3:14: 'one' needs 'two', which this option does not list. "
                        "Add two, or take one out."
                    )
                ],
            ),
            "an unknown candidate": (
                "candidates: [two, threee]\n",
                ["3:19: There is no candidate 'threee'. Did you mean 'three'?"],
            ),
            "a candidate that it ends": (
                "candidates: [two]\npartnerships: {end: [three, two]}\n",
                [
                    (
                        "4:29: This option both lists 'two' under `candidates:` and ends it. "
                        "Take it out of one of them."
                    )
                ],
            ),
            "an unknown thing that it ends": (
                "partnerships: {end: [threee]}\n",
                ["3:22: There is no partnership or candidate 'threee'. Did you mean 'three'?"],
            ),
            "one like nothing": (
                "partnerships: {end: [bridges]}\n",
                [
                    (
                        "3:22: There is no partnership or candidate 'bridges'. Add it to "
                        "councils/partnerships.yaml or councils/candidates.yaml, or use an id that "
                        "stands there."
                    )
                ],
            ),
            "a partnership of a candidate's id": (
                f"partnerships: {{start: {{two: {{name: B, {KIND}}}}}}}\n",
                [
                    (
                        "3:24: 'two' is the id of a candidate too. List it under `candidates:` "
                        "instead, or give the partnership another id."
                    )
                ],
            ),
        }
    ),
)
def test_an_option_of_what_could_not_be_agreed_together_is_refused(
    tmp_path: pathlib.Path, option: str, messages: list[str]
) -> None:
    found = said(tmp_path, {CANDIDATES: FOUR, OPTION: f"{HEAD}{option}"})
    assert found == [f"{OPTION}:{one}" for one in messages]


def test_an_option_may_end_what_it_does_not_list(tmp_path: pathlib.Path) -> None:
    option = f"{HEAD}candidates: [two]\npartnerships: {{end: [three, pair]}}\n"
    assert said(tmp_path, {CANDIDATES: FOUR, OPTION: option}) == []


ANOTHER = "Take `candidates:` away, or name another `reference_option:` in appraisal.yaml."


def test_nothing_is_added_to_the_reference_option_itself(tmp_path: pathlib.Path) -> None:
    stay = "name: Stay\nfamily: continue\ncandidates: [two]\n"
    what = "This is the reference option, to which candidates are added in others."
    assert said(tmp_path, {CANDIDATES: FOUR, "options/stay.yaml": stay}) == [
        f"options/stay.yaml:3:1: {what} {ANOTHER}"
    ]


def test_nothing_is_agreed_where_the_reference_option_makes_new_councils(
    tmp_path: pathlib.Path,
) -> None:
    stay = (
        "name: Stay\nfamily: unitary\ncouncils: {all: {name: All, covers: [north, south, city]}}\n"
    )
    files = {
        CANDIDATES: FOUR,
        "options/stay.yaml": stay,
        OPTION: f"{HEAD}candidates: [two]\n",
    }
    what = "The reference option 'stay' makes new councils: nothing is agreed there."
    assert said(tmp_path, files) == [f"{OPTION}:3:1: {what} {ANOTHER}"]


def test_limits_and_classes_of_packages_are_read_and_refused_like_money(
    tmp_path: pathlib.Path,
) -> None:
    settings = "title: A\ndate: 2026-01-01\nsimulation: {packages: 200}\n"
    classes = (
        "packages: {set_up: 500, reference: {company: {running: {value: 5, source: census}}}}\n"
    )
    read = load(workspace(tmp_path, FILES, {"appraisal.yaml": settings + classes})).settings
    assert (read.packages.set_up, read.simulation.packages) == (500, 200)
    below = classes.replace("value: 5", "value: -5")
    assert said(tmp_path, {"appraisal.yaml": settings + below}) == [
        (
            "appraisal.yaml:4:64: An amount of money can't be below nought. "
            "Take the minus away, or write unknown where the figure is not known."
        )
    ]


def test_too_many_candidates_to_go_through_need_the_solver(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = "".join(f"c{i}: {{name: C{i}, {KIND}, members: [north, city]}}\n" for i in range(27))
    files = {CANDIDATES: listed}
    assert said(tmp_path / "with", files) == []
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    (message,) = said(tmp_path / "without", files)
    assert message == (
        "councils/candidates.yaml:1:1: There are 27 candidates, too many to look at each package "
        "of them. Install the solver with: pip install 'appraisal[solver]'. Up to 26 candidates "
        "need none."
    )
