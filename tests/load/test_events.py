"""What YAML offers and these files do not use is refused, where it stands."""

import pytest

from appraisal.load.events import faults
from appraisal.load.remains import DEEPEST
from tests.workspaces import cases


@pytest.mark.parametrize(
    ("text", "place", "what"),
    cases(
        {
            "an anchor": ("a: &b 1\n", (1, 4), "`&b` is an anchor or alias"),
            "a tag": ("a: !b 1\n", (1, 4), "`!b` is a tag"),
            "a merge": ("a:\n  <<: {b: 1}\n", (2, 3), "`<<` merges mappings"),
            "a second document": ("a: 1\n---\nb: 1\n", (2, 1), "A second document"),
            "a control character": ('a: "\\a"\n', (1, 4), "There is a control character"),
            "one that ends a line": ("a: b\x85c\n", (1, 5), "There is a control character"),
            "a bracket that is not closed": ("a: [b\n", (1, 4), "The bracket [ is opened here"),
        }
    ),
)
def test_a_fault_is_told_where_it_stands(text: str, place: tuple[int, int], what: str) -> None:
    [(at, said, _)] = faults("f.yaml", text)
    assert at == place
    assert said.startswith(what)


def test_what_is_nested_too_deep_is_refused_however_deep_it_is() -> None:
    assert faults("f.yaml", "[" * DEEPEST + "]" * DEEPEST) == []
    [(_, said, _)] = faults("f.yaml", "[" * 9_999 + "]" * 9_999)
    assert said.startswith("This is nested more than ")
