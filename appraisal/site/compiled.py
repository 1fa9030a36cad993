"""What the packaged templates compile to, kept from one build to the next.

To compile them takes more of a small build than all else together. It is kept where Python keeps
what it compiles of this package, and trusted as that is: whoever can write there can already
change what runs. Nothing is kept of a workspace's own templates: beside them the packaged ones
compile to something else, which is kept too.
"""

import hashlib
import importlib.util
import marshal
import os
import pathlib
import sys
from contextlib import suppress
from functools import cache
from types import CodeType
from typing import Any

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_ROOM = pathlib.Path(__file__).parent
_MARK = hashlib.sha256().digest_size
"""As many bytes say, at the beginning of a file, what the rest was compiled from."""


class Compiled(BytecodeCache):
    """What is compiled, by name of template, each for one text of it; `folder` is where it stays.

    Without a folder it stays as long as this does.
    """

    def __init__(self, folder: pathlib.Path | None) -> None:
        self._folder = folder
        self._held: dict[str, tuple[str, CodeType]] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name alone: a copy of this package elsewhere compiles to the same."""
        del filename
        return name

    def get_source_checksum(self, source: str) -> str:
        """What tells whether it may be taken: the text, and all that has a say in compiling it."""
        return hashlib.sha256(compiler() + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was kept for this very text, if anything."""
        held = self._held.get(bucket.key)
        if held and held[0] == bucket.checksum:
            bucket.code = held[1]
        elif (code := self._read(bucket)) is not None:
            self._held[bucket.key] = (bucket.checksum, code)
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled. Where it can't be written it is compiled again next time."""
        if bucket.code is None:
            return
        self._held[bucket.key] = (bucket.checksum, bucket.code)
        if self._folder and not sys.dont_write_bytecode:
            with suppress(OSError):
                data = bytes.fromhex(bucket.checksum) + marshal.dumps(bucket.code)
                _write(self._file(self._folder, bucket), data)

    def _read(self, bucket: Bucket) -> CodeType | None:
        if self._folder is None:
            return None
        try:
            data = self._file(self._folder, bucket).read_bytes()
            if data[:_MARK].hex() != bucket.checksum:
                return None
            found = marshal.loads(data[_MARK:])  # noqa: S302 - trusted as Python's own, see above
        except (OSError, EOFError, ValueError, TypeError):
            return None
        return found if isinstance(found, CodeType) else None

    def _file(self, folder: pathlib.Path, bucket: Bucket) -> pathlib.Path:
        return folder / f"{bucket.key.replace('/', '~')}.{sys.implementation.cache_tag}.template"


class Beside(BytecodeCache):
    """The same of the packaged templates beside a workspace's own, kept in `held`.

    There the site's mark stands in what they compile to, as a name would be the workspace's to
    ask for. It is kept without, so that it serves any mark.
    """

    def __init__(self, held: Compiled, mark: str) -> None:
        self._held, self._mark = held, mark

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Empty for a workspace's own template, which is in no file by the time it is compiled."""
        return f"beside/{name}" if filename else ""

    def get_source_checksum(self, source: str) -> str:
        """As the plain ones'."""
        return self._held.get_source_checksum(source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was kept, with this site's mark."""
        if bucket.key:
            self._held.load_bytecode(bucket)
            bucket.code = bucket.code and _changed(bucket.code, _NO_MARK, self._mark)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, without this site's mark."""
        if bucket.key and bucket.code:
            bucket.code = _changed(bucket.code, self._mark, _NO_MARK)
            self._held.dump_bytecode(bucket)


_NO_MARK = "own-mark-of-no-site"
"""What stands in the place of a mark. No packaged template holds it, nor any mark."""


def _changed(value: Any, old: str, new: str) -> Any:
    """What compiled, with another text in its constants."""
    if isinstance(value, CodeType):
        return value.replace(co_consts=_changed(value.co_consts, old, new))
    if isinstance(value, tuple):
        return tuple(_changed(one, old, new) for one in value)
    return value.replace(old, new) if isinstance(value, str) else value


@cache
def compiler() -> bytes:
    """What stands for Python, Jinja and the modules of this room, as they are now.

    Those say how a template is read. What else it calls it asks for when it is drawn.
    """
    seen = hashlib.sha256(f"{sys.version}\n{jinja2.__version__}\n".encode())
    for file in sorted(_ROOM.glob("*.py")):
        text = file.read_bytes()
        seen.update(f"{file.name} {len(text)}\n".encode())
        seen.update(text)
    return seen.digest()


def beside_modules() -> pathlib.Path | None:
    """Where Python keeps what it compiles of this room's modules; None where it keeps nothing."""
    try:
        return pathlib.Path(importlib.util.cache_from_source(__file__)).parent
    except NotImplementedError:
        return None


def _write(file: pathlib.Path, data: bytes) -> None:
    """Write a file whole or not at all, whoever else writes it at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        part.write_bytes(data)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
