"""Files that say `in_progress: true`: the mark is read first, and taken away from the rest."""

from collections.abc import Mapping
from typing import Any

from appraisal.model import Spot
from appraisal.model.files import LISTS

from .document import UNREAD, Document
from .nearest import nearest
from .pruned import take_out

MARK = "in_progress"

_MEND = f"Write `{MARK}: true` while the file is being written, and take the line out after that."


def in_progress(documents: Mapping[str, Document]) -> dict[str, Spot]:
    """The files that are in progress, in order, and where they say so.

    What is wrong with a mark is noted in its file.
    """
    found: dict[str, Spot] = {}
    for name, document in sorted(documents.items()):
        place = document.key_at((MARK,))
        if _is_marked(document):
            found[name] = Spot(name, *place)
    return found


def _is_marked(document: Document) -> bool:
    data = document.data
    if not isinstance(data, dict):
        return False
    if MARK not in data:
        _refuse_slips(document, data)
        return False
    mark = data[MARK]
    if not isinstance(mark, bool) and mark is not UNREAD:
        document.complain(document.value_at((MARK,)), f"`{MARK}` is true or false.", _MEND)
    take_out(document, (MARK,))
    _unwrap(document)
    return mark is True


def _refuse_slips(document: Document, data: Mapping[Any, Any]) -> None:
    """Refuse a key that is likely to be meant for the mark: nothing else is true or false here."""
    for key in [key for key, value in data.items() if isinstance(value, bool)]:
        if nearest(str(key).casefold().replace("-", "_"), [MARK]) is not None:
            place = document.key_at((str(key),))
            document.complain(place, f"Unknown key '{key}'.", f"Did you mean '{MARK}'?")
            take_out(document, (str(key),))


def _unwrap(document: Document) -> None:
    """A file that is a list has its list below a key beside the mark: what stands there is it."""
    key = LISTS.get(document.file)
    if key is None or not isinstance(document.data, dict) or set(document.data) - {key}:
        return
    document.data = document.data.get(key, ())
    for places in (document.keys, document.values):
        below = {path[1:]: at for path, at in places.items() if path[:1] == (key,)}
        places.clear()
        places.update(below)
