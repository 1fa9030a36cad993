"""The one file of fixed prose and sentence patterns, sentences.toml, which the browser reads too.

A pattern holds `{name}` where a value goes, and `{count|is|are}` where a word hangs on a count: the
first for one, the second for any other.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("sentences.toml")
_PLACE = re.compile(r"\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}")

_TWO_STOPS = re.compile(r"(?<=[.!?])\.(?!\.)")
"""The stop of a sentence whose last word has one of its own, as `Parks Ltd.`"""


@cache
def patterns() -> Mapping[str, str]:
    """Every pattern by its key, `group.name`; groups may hold groups, as `words.charts` does."""
    return dict(_by_key(tomllib.loads(FILE.read_text(encoding="utf-8")), ""))


def _by_key(group: Mapping[str, Any], above: str) -> Iterator[tuple[str, str]]:
    for name, held in group.items():
        if isinstance(held, str):
            yield f"{above}{name}", held
        else:
            yield from _by_key(held, f"{above}{name}.")


@cache
def patterns_of(wanted: tuple[str, ...]) -> Mapping[str, str]:
    """The patterns that are `wanted`: those of whole groups, as `lead`, and single ones by key."""
    chosen = frozenset(wanted)
    return {
        key: text
        for key, text in patterns().items()
        if key in chosen or key.partition(".")[0] in chosen
    }


def say(key: str, **values: str | int) -> str:
    """A sentence, or a part of one: its pattern with the values in their places.

    Raises KeyError for a key that there isn't, and ValueError where the values are not those that
    the pattern names.
    """
    pattern = patterns()[key]
    if names(pattern) != values.keys():
        raise ValueError(f"'{key}' takes {sorted(names(pattern))}, and is given {sorted(values)}")
    said = filled(pattern, values)
    # To look for each pair of marks takes a tenth of what the expression takes.
    if ".." in said or "!." in said or "?." in said:
        return _TWO_STOPS.sub("", said)
    return said


def filled(pattern: str, values: Mapping[str, str | int]) -> str:
    """A pattern with the values in their places. Raises KeyError for one that isn't given."""
    text, places = _laid_out(pattern)
    if not places:
        return text
    given = [
        values[name] if one is None else one if values[name] == 1 else many
        for name, one, many in places
    ]
    return text % tuple(given)


@cache
def _laid_out(pattern: str) -> tuple[str, tuple[tuple[str, str | None, str | None], ...]]:
    """The text of a pattern with `%s` in each place, and what stands there: `_PLACE`'s groups.

    A text without a place stands as it is.
    """
    places = tuple((place[1], place[2], place[3]) for place in _PLACE.finditer(pattern))
    texts = _PLACE.split(pattern)[:: 1 + _PLACE.groups]
    return "%s".join(text.replace("%", "%%") for text in texts) if places else pattern, places


def joined(*sentences: str) -> str:
    """Sentences one after another; those that are empty are left out."""
    return " ".join(filter(None, sentences))


@cache
def names(pattern: str) -> frozenset[str]:
    """The names of the values that a pattern takes."""
    return frozenset(place[1] for place in _PLACE.finditer(pattern))
