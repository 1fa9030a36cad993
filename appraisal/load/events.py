"""What is wrong with a file's writing, by the flat stream of YAML's events.

The events are read before anything is composed, because composing recurses: a file nested ten
thousand deep would end the process instead of being refused.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from .flow import bad_start
from .remains import DEEPEST
from .syntax import explained
from .writing import Complaint, end_of, place_of

_BREAK = re.compile("[\x80-\x9f\u2028\u2029\ufeff]")
"""Characters that nobody sees and that YAML reads as the end of a line, or as text."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""The same, and those that only escapes such as "\\0" can bring into a text."""


def faults(file: str, text: str) -> list[Complaint]:
    """What is wrong with syntax, depth and forbidden features, by the flat stream of events."""
    if found := _BREAK.search(text):
        return [(end_of(text[: found.start()]), *_CONTROL_CHARACTER)]
    complaints: list[Complaint] = []
    try:
        complaints.extend(_complaints(yaml.parse(text, Loader=yaml.CSafeLoader)))
    except yaml.MarkedYAMLError as error:
        fault = explained(file, text, error)
        # What is refused at the very place is the same mistake, told with less of the text.
        return [*(one for one in complaints if one[0] != fault[0]), fault]
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # it counts bytes
        complaints.append((end_of(before), *_CONTROL_CHARACTER))
    return complaints


_MERGE = ("`<<` merges mappings, which these files do not use.", "Write the keys out.")
_CONTROL_CHARACTER = ("There is a control character here.", "Delete it and type the text again.")


def _complaints(events: Iterator[Any]) -> Iterator[Complaint]:
    depth = documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                place = place_of(event.start_mark)
                yield place, "A second document starts here.", "Delete the line `---`."
        elif refused := _refused(event):
            yield place_of(event.start_mark), *refused
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth == DEEPEST + 1:
                place = place_of(event.start_mark)
                yield place, f"This is nested more than {DEEPEST} deep.", "Make it flatter."
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _refused(event: Any) -> tuple[str, str] | None:
    """What is wrong with a feature of YAML that these files do not use, and how to mend it."""
    if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
        if _CONTROL.search(event.value):
            return _CONTROL_CHARACTER
        return _MERGE if event.value == "<<" and event.implicit[0] else None
    if getattr(event, "anchor", None) is not None:
        if isinstance(event, yaml.ScalarEvent) and len(event.value.split()) > 1:
            _, what, mend = bad_start(0, 0, f"&{event.anchor} {event.value}")
            return what, mend
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        return (
            f"`{sign}{event.anchor}` is an anchor or alias, which these files do not use.",
            "Write the values out, or put quotes round text that starts with & or *.",
        )
    if getattr(event, "tag", None) is not None:
        return (
            f"`{event.tag}` is a tag, which these files do not use.",
            "Take it away, or put quotes round text that starts with !.",
        )
    if isinstance(event, yaml.ScalarEvent) and _CONTROL.search(event.value):
        return _CONTROL_CHARACTER
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
        return _MERGE
    return None
