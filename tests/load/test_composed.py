"""What is composed at once has no fault that the long way would find, and the same nodes."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from appraisal.load.composed import composed
from appraisal.load.events import faults
from appraisal.load.remains import DEEPEST
from tests.workspaces import cases


def seen(node: Any) -> Any:
    """All that is asked of a node: what it holds, how it is written, and where."""
    at = (node.start_mark.index, node.end_mark.index)
    if isinstance(node, yaml.ScalarNode):
        return node.value, node.style, at
    if isinstance(node, yaml.MappingNode):
        return [(seen(key), seen(value)) for key, value in node.value], node.flow_style, at
    return [seen(item) for item in node.value], node.flow_style, at


@pytest.mark.parametrize(
    "text",
    cases(
        {
            "nothing": ("",),
            "an anchor": ("a: &b 1",),
            "an alias": ("- &b 1\n- *b",),
            "a tag": ("{a: !b 1}",),
            "a merge": ("a: {<<: {b: 1}}",),
            "two documents": ("a: 1\n---\nb: 1",),
            "a directive": ("%YAML 1.1\n---\na: 1",),
            "an escape": ('a: "\\x07"',),
            "a control character": ("a: \x7f",),
            "a fault": ("a: [b",),
            "too deep": ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),),
            "far too deep": ("[" * 99_999,),
            "far too deep in columns": ("".join(" " * i + "a:\n" for i in range(3_000)),),
            "far too deep in dashes": ("- " * 9_999,),
        }
    ),
)
def test_whatever_may_be_refused_is_left_to_the_long_way(text: str) -> None:
    assert composed(text) is None


PIECES = st.sampled_from(
    [
        *(
            "a",
            "b: ",
            "- ",
            ": ",
            "\n",
            "  ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "&c ",
            "*c",
            "& ",
            "* ",
            "!d ",
            "<<: ",
        ),
        *("& ", "* ", "'", '"', "\\", "#", " # ", "---\n", "? ", "|\n", "\t", "1", "\x85"),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_composed_has_no_fault_and_the_nodes_that_yaml_makes(text: str) -> None:
    if (node := composed(text)) is not None:
        assert faults("f.yaml", text) == []
        assert seen(node) == seen(yaml.compose(text, Loader=yaml.CSafeLoader))


@pytest.mark.parametrize("text", ["[" * DEEPEST + "]" * DEEPEST, "a: R&D, 5 * 3 & more!\n"])
def test_what_is_usual_is_composed(text: str) -> None:
    assert composed(text) is not None
