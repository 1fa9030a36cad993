"""Paths as people type them at a prompt of Windows."""

import os

_BACKSLASH = (
    'A backslash before a closing quote keeps it open: write "C:\\My folder", without one at '
    "its end."
)


def typed(text: str, windows: bool = os.name == "nt") -> str:
    r"""The path that is meant by what was typed.

    On Windows `"C:\\My folder\\"` arrives with a quote at its end, which no name can have, or run
    into what was typed behind it. Raises ValueError, with what to write, for the latter.
    """
    if not windows or '"' not in text:
        return text
    bare = text.removesuffix('"').removeprefix('"')
    if '"' in bare:
        raise ValueError(_BACKSLASH)
    return bare
