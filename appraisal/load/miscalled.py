"""What has no id but a word that is none, and what others name it by → one mistake, told there."""

from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from appraisal.model.headings import slug_of

from .document import Document
from .intended import fitting
from .lost import Lost, place
from .meant import NOT_AN_ID, is_id
from .names import near


def told_as_called(found: Collection[Lost], documents: Mapping[str, Document]) -> list[Lost]:
    """Say of each word in place of an id which id others use; what is lost besides is left."""
    left = list(found)
    for home in sorted({lost.home for lost in found} & documents.keys()):
        here = [lost for lost in found if lost.home == home]
        for word, identifier in _called(here):
            first = next(lost for lost in here if lost.id == identifier)
            mend = f"Write {identifier}, as {place(first.piece, documents)} does."
            if _mend(documents[home], f"'{word}' {NOT_AN_ID}", mend):
                left = [lost for lost in left if (lost.home, lost.id) != (home, identifier)]
    return left


def _called(here: list[Lost]) -> Iterator[tuple[str, str]]:
    """Each word that is no id in a file, and the id that is meant by it: likely, or the only one.

    What is a slip of an id that stands there is none of these.
    """
    known = {word for lost in here for word in lost.known}
    ids = {lost.id for lost in here if near(lost.id, filter(is_id, known)) is None}
    words = sorted(word for word in known if not is_id(word))
    for word in words:
        alone = next(iter(ids)) if len(words) == len(ids) == 1 else None
        if identifier := fitting(ids, [slug_of(word)]) or alone:
            yield word, identifier
            ids.discard(identifier)


def _mend(document: Document, what: str, mend: str) -> bool:
    """Say otherwise how to mend what is wrong, if that has been said of a file."""
    for position, problem in enumerate(document.problems):
        if problem.what == what:
            document.problems[position] = replace(problem, mend=mend)
            return True
    return False
