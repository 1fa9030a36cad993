"""What an editor says of each key, from words.toml: every sentence is written once."""

import pathlib
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from appraisal.model.facts import Model


@cache
def words() -> Mapping[str, Mapping[str, Any]]:
    """What stands in words.toml."""
    file = pathlib.Path(__file__).with_name("words.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def of_file(kind: str) -> str:
    """What a kind of file holds."""
    return str(words()["files"].get(kind, ""))


def marks() -> Mapping[str, str]:
    """The keys that a file itself may have, whatever it holds, and what each means."""
    return words()["marks"]


def of_model(model: type[Model]) -> str:
    """What a mapping is about: the first paragraph of what its model says of itself."""
    return " ".join((model.__doc__ or "").partition("\n\n")[0].split())


def of_key(model: type[Model], key: str) -> str:
    """What a key of a mapping means, or what it means wherever it stands; empty if nobody says.

    A mapping that is another with more in it says the same of the keys of that one.
    """
    keys = words()["keys"]
    own = (keys[one.__name__][key] for one in model.__mro__ if key in keys.get(one.__name__, ()))
    return str(next(own, None) or words()["any"].get(key, ""))


def examples(model: type[Model], key: str) -> list[Any]:
    """Values that may be copied for a key."""
    return list(words()["examples"].get(model.__name__, {}).get(key, ()))


def choices(listed: list[str]) -> list[str]:
    """What each of some words to choose from means, in their order; none if nobody says."""
    for said in words()["choices"].values():
        if set(said) == set(listed):
            return [str(said[word]) for word in listed]
    return []


def wrong(what: str) -> str:
    """What is said where something else stands than an id, a date and the like."""
    return str(words()["wrong"][what])
