"""Two things of one kind that a reader cannot tell apart by name."""

import pytest

from tests.load.notices.doubts import doubts
from tests.workspaces import cases

MEND = "Give each a name of its own: pages and tables tell them apart by it."


@pytest.mark.parametrize(
    ("text", "place", "said"),
    cases(
        {
            "councils": (
                (
                    "councils: {north: {name: Newcastle, tier: unitary}, "
                    "south: {name: newcastle, tier: unitary}}"
                ),
                "councils/south.yaml name",
                "The name 'newcastle' is that of another council, in councils/north.yaml.",
            ),
            "a council and a part of it": (
                "councils: {vale: {name: Vale, tier: unitary, parts: {upper: {name: Vale}}}}",
                "councils/vale.yaml parts/upper/name",
                "The name 'Vale' is that of another council, 'vale'.",
            ),
            "options": (
                "options: {a: {name: Same}, b: {name: Same}}",
                "options/b.yaml name",
                "The name 'Same' is that of another option, in options/a.yaml.",
            ),
            "new councils of one option": (
                "options: {a: {councils: {n: {name: N, covers: [x]}, m: {name: N, covers: [y]}}}}",
                "options/a.yaml councils/m/name",
                "The name 'N' is that of another council of this option, 'n'.",
            ),
            "partnerships": (
                (
                    "partnerships: {p: {name: Team, kind: company, level: share}, "
                    "q: {name: Team, kind: company, level: share}}"
                ),
                "councils/partnerships.yaml q/name",
                "The name 'Team' is that of another partnership, 'p'.",
            ),
            "criteria": (
                (
                    "criteria: [{id: a, name: Cost, judged: {0: x, 100: y}}, "
                    "{id: b, name: Cost, judged: {0: x, 100: y}}]"
                ),
                "criteria/criteria.yaml 1/name",
                "The name 'Cost' is that of another criterion, 'a'.",
            ),
        }
    ),
)
def test_one_name_for_two_is_queried(text: str, place: str, said: str) -> None:
    assert doubts("same-name", text) == [f"{place}: {said} {MEND}"]


def test_things_of_different_kinds_may_share_a_name() -> None:
    text = """
    councils: {vale: {name: Vale, tier: unitary}}
    options:
      a: {name: Vale, councils: {v: {name: Vale, covers: [vale]}}}
      b: {name: Two, councils: {v: {name: Vale, covers: [vale]}}}
    """
    assert doubts("same-name", text) == []
