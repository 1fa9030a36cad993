"""What a file or folder of the wrong name is meant to be, by its name alone."""

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from appraisal.model.facts import LONGEST_ID
from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE, SINGLE_FILES, kind_of
from appraisal.model.headings import slug_of

ENTRY_FOLDERS = (*ONE_A_FILE, "criteria")
"""Folders whose YAML is read."""
FOLDERS = (*ENTRY_FOLDERS, "templates")
BOUNDARIES = "boundaries.geojson"
SETTLEMENTS = "councils/settlements.csv"
POSTCODES = "councils/postcodes.csv"
OTHER_FOLDERS = frozenset(
    {
        *("bench", "build", "dist", "docs", "env", "examples", "history", "node_modules"),
        *("output", "private", "requirements", "samples", "site", "site-packages", "src", "test"),
        *("tests", "venv"),
    }
)
"""What repositories keep beside a workspace; `history` holds earlier copies of its files."""

_NUMBERED = tuple(f"{device}{number}" for device in ("com", "lpt") for number in "123456789¹²³")
DEVICES = frozenset({"con", "nul", "aux", "prn", "conin$", "conout$", *_NUMBERED})
"""What Windows takes for a device, whatever its ending: such a file cannot be made there."""
LIST_PAGE = "index"
LONG_ID = f"This id is longer than {LONGEST_ID} signs."


def is_paper(file: str, files: Iterable[str]) -> bool:
    """Whether a file of the workspace is one of a workshop's sheets and pack: none of its own."""
    folder, *below = PurePosixPath(file).parts
    return folder == "workshops" and len(below) > 1 and f"workshops/{below[0]}.yaml" in files


def is_reserved(name: str) -> bool:
    """Whether Windows makes no file or folder of a name: a device, or one that ends in a stop."""
    if name.rstrip(" .") != name:
        return name not in (".", "..")
    return name.partition(".")[0].rstrip(" ").lower() in DEVICES


FIXED = {PurePosixPath(file).stem: file for file in (*SINGLE_FILES, *COLLECTIONS, *LISTS)}
"""Files whose names are fixed, by their names without ending."""

_SINGLE = tuple(PurePosixPath(file).stem for file in SINGLE_FILES)
_CLOSE, _LONGER = 0.82, 2
_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)
_COPY = re.compile(
    r"(.+?)(?: -|_|-)?[ ]?(?:copy(?: ?\(?\d+\)?)?|\(\d+\)|backup|old|orig)", re.IGNORECASE
)
_BACKUP = re.compile(r"(.+)\.(bak|orig|old)", re.IGNORECASE)


class Misnamed(Struct, frozen=True):
    """What is wrong with a name, how to mend it, and what the file is meant to be, if known."""

    what: str
    mend: str
    meant: str | None = None
    is_copy: bool = False


def near(word: str, known: Iterable[str]) -> str | None:
    """The known name that a word is a slip of: other case, number or signs, a letter or two."""
    names = {_plain(name): name for name in known if abs(len(name) - len(word)) <= _LONGER}
    found = difflib.get_close_matches(_plain(word), sorted(names), n=1, cutoff=_CLOSE)
    return names[found[0]] if found else None


def _plain(word: str) -> str:
    return re.sub(r"[\W_]", "", word.casefold())


def part_of(folder: str) -> Iterator[str]:
    """What is not known where a whole folder cannot be read: itself and its fixed files."""
    yield f"{folder}/"
    yield from (file for file in FIXED.values() if file.startswith(f"{folder}/"))


def yaml_stem(file: str) -> str | None:
    """A name without its ending, where the ending is `.yaml` or a slip of it; else None."""
    if found := _YAML.search(file):
        return file[: found.start()]
    stem, dot, ending = file.rpartition(".")
    near_yaml = difflib.get_close_matches(ending.lower(), ("yaml", "yml", "json"), 1, cutoff=0.75)
    return stem if dot and near_yaml else None


def bare_stem(file: str) -> str | None:
    """A name without `.txt`, or the name where it has no ending; None for any other ending.

    Such a file is a person's own unless it holds an entry.
    """
    stem, _, ending = file.partition(".")
    return stem if ending.lower() in ("", "txt") else None


def copied_from(stem: str, beside: Iterable[str]) -> str | None:
    """The file of which one that is named like a copy is one, by its name: `x - Copy`, `x (2)`."""
    found = _COPY.fullmatch(stem)
    original = "" if found is None else f"{found[1]}.yaml"
    return original if original in beside else None


def is_backup(file: str, beside: Iterable[str]) -> bool:
    """Whether a file is an older copy that an editor made of one beside it."""
    found = _BACKUP.fullmatch(file)
    return found is not None and found[1] in beside


def misnamed_folder(name: str, beside: Iterable[str]) -> Misnamed | None:
    """What is wrong with a folder of the root; None if it is one that is read, or is not ours."""
    meant = None if name in FOLDERS else near(name, FOLDERS)
    if meant is None:
        return None
    mend = f"Rename it to {meant}/"
    if meant in beside:
        mend = f"Move what it holds into {meant}/"
    mend += ", or, if it is none of the workspace's, to something less like that."
    return Misnamed("This folder is not read.", mend, meant)


def misnamed_root_file(name: str, beside: Iterable[str]) -> Misnamed | None:
    """What is wrong with a file of the root by its name; None if it is read, or is not ours."""
    if name in (*SINGLE_FILES, BOUNDARIES):
        return None
    if _is_like_boundaries(name):
        return Misnamed(_what(name), _renaming(BOUNDARIES, beside) + _seeing(name), BOUNDARIES)
    if name.lower().endswith(".geojson"):
        mend = "Take it out of the workspace."
        if BOUNDARIES not in beside:
            mend = (
                f'Take it in with `appraisal import boundaries "{name}"` and then out of the '
                f"workspace, or rename it to {BOUNDARIES} if it is this area's alone."
            )
        return Misnamed(_ONLY_BOUNDARIES, mend)
    if (found := _misnamed_table("", name, beside)) is not None:
        return found
    stem = yaml_stem(name)
    # Data of other programs lies about as JSON, under names such as places.json.
    known = _SINGLE if name.lower().endswith(".json") else (*FIXED, *ONE_A_FILE)
    key = None if stem is None else near(stem, known)
    if key in ONE_A_FILE:
        mend = f"Write one file for each in {key}/, such as {key}/high-peak.yaml."
        return Misnamed("This file is not read: it lies in no folder.", mend, f"{key}/")
    if key is None:
        return None
    meant = FIXED[key]
    if "/" in meant:
        return Misnamed(NOT_HERE, f"Move it to {meant}.", meant)
    return Misnamed(_what(name), _renaming(meant, beside) + _seeing(name), meant)


def _is_like_boundaries(name: str) -> bool:
    stem, _, ending = name.lower().partition(".")
    like = ending == "json" or ending.startswith("geojson")
    return like and near(stem, ["boundaries", "boundary"]) is not None


def _misnamed_table(folder: str, file: str, beside: Iterable[str]) -> Misnamed | None:
    """What is wrong with a table of places that lies elsewhere or is not quite so called."""
    name = f"{folder}/{file}".lstrip("/")
    stem, dot, ending = file.partition(".")
    tables = {PurePosixPath(table).stem: table for table in (SETTLEMENTS, POSTCODES)}
    like = dot and ending.lower() in ("csv", "csv.txt", "txt") and near(stem, tables)
    if not like or name == tables[like]:
        return None
    meant = PurePosixPath(tables[like])
    if folder == str(meant.parent):
        mend = f"{meant} lies there as well: keep one of the two."
        return Misnamed(_what(file), mend if meant.name in beside else f"Rename it to {meant}.")
    return Misnamed(NOT_HERE, f"Move it to {meant}.")


def misnamed_entry(folder: str, file: str, beside: Iterable[str]) -> Misnamed | None:
    """What is wrong with the name of a file among entries; None if it is read, or is not ours."""
    if file.lower().endswith(".geojson"):
        mend = f"Move it to {BOUNDARIES}, or take it out of {folder}/."
        return Misnamed(_ONLY_BOUNDARIES, mend, None)
    if (found := _misnamed_table(folder, file, beside)) is not None:
        return found
    stem = yaml_stem(file)
    if stem is None or kind_of(f"{folder}/{file}") is not None:
        return None
    return entry_of_stem(folder, file, stem, beside)


def entry_of_stem(folder: str, file: str, stem: str, beside: Iterable[str]) -> Misnamed:
    """What is wrong with a file that is meant to be the entry of a name without ending."""
    meant = _meant(folder, stem)
    if not file.endswith(".yaml"):
        return Misnamed(_what(file), _mend(folder, file, meant, beside), meant)
    if (original := copied_from(stem, beside)) is not None:
        what = f"This looks like a copy of {folder}/{original}, and its name is not an id."
        return Misnamed(what, f"Take it out of {folder}/, or rename it to {meant}.", meant, True)
    if folder == "criteria":
        return Misnamed("No such file belongs in criteria/.", _known_here(meant), meant)
    what = "This file's name is not an id."
    return Misnamed(what, _mend(folder, file, meant, beside), meant)


def entry_meant(folder: str, stem: str) -> str | None:
    """The name that a file of a folder should have, by its own without ending."""
    name = f"{folder}/{stem}.yaml"
    return _meant(folder, stem) if kind_of(name) is None else name


def _meant(folder: str, stem: str) -> str | None:
    if not folder:
        return FIXED.get(near(stem, FIXED) or "")
    here = [name for name, file in FIXED.items() if file.startswith(f"{folder}/")]
    if fixed := near(stem, here):
        return FIXED[fixed]
    if folder == "criteria":
        return FIXED.get(stem)
    slug = proposed(stem)
    return f"{folder}/{slug}.yaml" if slug else None


def proposed(stem: str) -> str | None:
    """The id that a name comes nearest to; None where that may be no id."""
    slug = slug_of(stem)
    return None if slug in (LIST_PAGE, *DEVICES) or len(slug) > LONGEST_ID else slug or None


_ONLY_BOUNDARIES = f"Only {BOUNDARIES} in the workspace's own folder is read."
NOT_HERE = "This file is not read where it lies."


def _what(file: str) -> str:
    _, dot, ending = file.rpartition(".")
    if not dot:
        return "This file has no ending."
    if ending in ("yaml", "geojson", "csv"):
        return "This file is not read under this name."
    return f"This file ends in .{ending}."


def _mend(folder: str, file: str, meant: str | None, beside: Iterable[str]) -> str:
    if meant is None and folder == "criteria":
        return _known_here(meant)
    if meant is None:
        return "Rename the file: lower case letters, digits and hyphens, such as high-peak.yaml."
    return _renaming(meant, [f"{folder}/{name}" for name in beside]) + _seeing(file)


def _seeing(file: str) -> str:
    """How to see a whole name in Windows, which hides the ending that is at fault."""
    low = file.lower()
    behind_txt = low.endswith(".txt") and (_YAML.search(file) or ".geojson" in low)
    if not behind_txt and (file.endswith(".geojson") or not low.endswith(".geojson")):
        return ""
    return " To see whole names in Windows, tick View, Show, File name extensions."


def _renaming(meant: str, beside: Iterable[str]) -> str:
    if meant in beside:
        return f"{meant} lies there as well: keep one of the two."
    return f"Rename it to {meant}."


def misplaced(name: str, meant: str, there: bool = False) -> Misnamed:
    """What is wrong with a file that by what it holds has another place or name.

    `there` says whether a file lies in that place already.
    """
    same = PurePosixPath(name).parent == PurePosixPath(meant).parent
    mend = f"{'Rename' if same else 'Move'} it to {meant}."
    if there:
        mend = f"Move what it holds into {meant}, or take it out of the workspace."
    kind = kind_of(name)
    what = NOT_HERE if kind is None else f"This file holds none of the {kind}."
    return Misnamed(what, mend, meant)


def _known_here(meant: str | None) -> str:
    known = sorted(file for file in FIXED.values() if file.startswith("criteria/"))
    if meant is None:
        names = ", ".join(PurePosixPath(file).name for file in known)
        return f"Known files here: {names}."
    if meant in known:
        return f"Did you mean '{PurePosixPath(meant).name}'?"
    return f"Move it to {meant}."
