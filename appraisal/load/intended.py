"""A file that is not read under its name → the id that others name it by, and that nothing has."""

from collections.abc import Collection, Iterator, Mapping

from appraisal.model.files import ONE_A_FILE, kind_of
from appraisal.model.headings import slug_of

from .document import Document
from .lost import Lost
from .names import near, yaml_stem


def intended(
    lost: Collection[Lost],
    named: Collection[str],
    unread: Mapping[str, Document],
    inside: Mapping[str, Document],
) -> Mapping[str, str]:
    """The name that each such file should have instead of the one that its own comes nearest to.

    `unread` are those files by the latter, and `inside` has what some of them hold. One that
    something names by that keeps it, and one that holds what is called so takes nobody's slip.
    """
    found: dict[str, str] = {}
    for name in sorted(unread):
        folder, _, file = name.rpartition("/")
        its_own = any(problem.file == name for problem in unread[name].problems)
        if folder not in ONE_A_FILE or kind_of(name) != folder or its_own or file[:-5] in named:
            continue
        ids = {one.id for one in lost if one.home == f"{folder}/"}
        free = ids - {meant.rpartition("/")[2][:-5] for meant in found.values()}
        written = list(_written(name, unread))
        sure = file[:-5] in _called(inside.get(name))
        if meant := in_words(free, written) if sure else fitting(free, written):
            found[name] = f"{folder}/{meant}.yaml"
    return found


def _written(name: str, unread: Mapping[str, Document]) -> Iterator[str]:
    """What the name of a file says in words with hyphens: as it is proposed, and with its folder.

    Several files of a folder are spoken of once, so that its name tells nothing of each.
    """
    folder, _, file = name.rpartition("/")
    yield file.removesuffix(".yaml")
    for problem in unread[name].problems:
        if sum(problem in document.problems for document in unread.values()) == 1:
            below = problem.file.removeprefix(f"{folder}/")
            yield slug_of(yaml_stem(below) or below)


def _called(document: Document | None) -> list[str]:
    """What the id of an entry would be by each of its names."""
    data = document.data if document is not None and isinstance(document.data, dict) else {}
    return [slug_of(str(data[key])) for key in ("name", "short_name", "title") if key in data]


def fitting(ids: Collection[str], written: Collection[str]) -> str | None:
    """The id that a name holds as whole words, or that it is a slip of."""
    slips = (near(words, sorted(ids)) for words in written)
    return in_words(ids, written) or next(filter(None, slips), None)


def in_words(ids: Collection[str], written: Collection[str]) -> str | None:
    """The id that a name holds as whole words, the longest first."""
    for words in written:
        for identifier in sorted(ids, key=lambda i: (-len(i), i)):
            if f"-{identifier}-" in f"-{words}-":
                return identifier
    return None
