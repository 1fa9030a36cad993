"""What pure functions gave, kept while a site is served, by all that each of them is given.

A build keeps nothing. The key is every argument with all its fields, as pickle writes it down: what
is not in the key can't be read, so that nothing that is kept can be stale. Two arguments that are
equal may be written down in two ways; then the function runs again, which is slower and as right.
"""

import hashlib
import pickle
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")

MOST = 1 << 26
"""So many bytes are kept, the last that were asked for: some editions of a large workspace."""


class Memory:
    """A class, as it fills: what was found, written down, by the digest of its key.

    It holds up to `most` bytes of that.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._found: OrderedDict[bytes, bytes] = OrderedDict()

    def get(self, key: bytes) -> bytes | None:
        """What was found, if it is still there; it then stays longer than what is older."""
        found = self._found.pop(key, None)
        if found is not None:
            self._found[key] = found
        return found

    def put(self, key: bytes, found: bytes) -> None:
        """Keep something, and let go what nobody asked for longest."""
        self._size += len(found) - len(self._found.pop(key, b""))
        self._found[key] = found
        while self._size > self._most:
            self._size -= len(self._found.popitem(last=False)[1])


_memory: Memory | None = None


@contextmanager
def keeping(memory: Memory) -> Iterator[None]:
    """Keep what functions give in this memory while this lasts, whichever thread asks."""
    global _memory
    before, _memory = _memory, memory
    try:
        yield
    finally:
        _memory = before


def is_keeping() -> bool:
    """Whether anything is kept: whoever would have to make a key need not, if it isn't."""
    return _memory is not None


def kept(function: Callable[Given, Found], *given: Given.args, **named: Given.kwargs) -> Found:
    """What a pure function of a module gives, or gave when it was given the very same.

    What it gives must be as good when it is copied. Arguments that can't be written down are
    handed on.
    """
    return kept_by((function, given, named), lambda: function(*given, **named))


def kept_by(key: object, make: Callable[[], Found]) -> Found:
    """What `make` gives, or gave for the same key, which must hold all that `make` reads."""
    return make() if _memory is None else recalled(_memory, key, make)


def recalled(memory: Memory, key: object, make: Callable[[], Found]) -> Found:
    """What a memory has for such a key, or else what `make` gives, which it then has."""
    digest = digest_of(key)
    if digest is None:
        return make()
    written = memory.get(digest)
    if written is not None:
        found: Found = pickle.loads(written)  # noqa: S301 - this process wrote it
        return found
    made = make()
    memory.put(digest, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def digest_of(key: object) -> bytes | None:
    """What tells a key from all others; None where something of it can't be written down."""
    try:
        written = pickle.dumps(key, pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, AttributeError, TypeError):
        return None
    return hashlib.sha256(written).digest()
