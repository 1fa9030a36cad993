"""YAML whose writing has nothing unusual → its nodes at once, without a look at each event first.

Most files are so. All others, and those with a fault, are read the long way, which tells what is
wrong: this only ever says that it can't tell.
"""

import re
from collections.abc import Iterable
from itertools import chain
from typing import Any

import yaml
from yaml import MappingNode, ScalarNode
from yaml._yaml import CParser

from .remains import DEEPEST

_SIGN = re.compile(r"[&*!](?<![^\s\[{,:?-].)(?:(?<=!)|(?!\s))")
"""What may be an anchor, an alias or a tag: the `&` of `Towns & Cities` is none.

It begins with the sign, which is found at once; what may stand before one is looked at then.
"""

_CONTROL = re.compile("[\\\\\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Control characters, and the sign that stands for one in quotes."""

_UNUSUAL = ("<<", "\n---", "\n...", "\n%", " " * 60, "- - - -", "? ? ")
"""Merges, second documents, and what stands so far in that composing it could recurse too deep."""

_MOST = 400
"""Brackets and braces, which may all stand within one another."""


class _Plain(CParser):
    """Composes nodes without tags, which nobody asks for. A class because yaml asks for one."""

    resolve = descend_resolver = ascend_resolver = "".format
    """What yaml calls for the tag of each node, before it and after it: takes all, and says ""."""


def composed(text: str) -> Any:
    """The nodes of a text; None where it is empty, or may hold anything that is to be refused."""
    if any(sign in text for sign in _UNUSUAL) or text.startswith(("---", "...", "%")):
        return None
    if text.count("[") + text.count("{") > _MOST or _CONTROL.search(text):
        return None
    if any(sign in text for sign in "&*!") and _SIGN.search(text):
        return None
    try:
        node = _Plain(text).get_single_node()
    except yaml.YAMLError:
        return None
    return node if _is_flat(node) else None


def _is_flat(node: Any) -> bool:
    """Whether nothing is nested too deep, without a recursion that could be."""
    level = [node] if isinstance(node, yaml.CollectionNode) else []
    for _ in range(DEEPEST):
        level = [one for each in level for one in _held(each) if type(one) is not ScalarNode]
        if not level:
            return True
    return False


def _held(node: Any) -> Iterable[Any]:
    """The nodes in a collection, its keys too."""
    return chain.from_iterable(node.value) if type(node) is MappingNode else node.value
