"""What a workspace may hold besides YAML: templates of its own, a logo, places, true boundaries."""

import os
import pathlib

from msgspec import Struct, field

from appraisal.model import Boundaries, Dataset, Logo, PostcodeDistrict, Settlement
from appraisal.problems import Problem
from appraisal.resources import former_template, packaged_templates, templates_folder

from .disk import Entry, Limit, entries, files_below, is_leftover, read_file
from .names import BOUNDARIES, POSTCODES, SETTLEMENTS, is_reserved
from .postcodes import read_postcodes
from .settlements import Known, known_to, read_settlements

TEMPLATE = Limit(1 << 20, "1 MiB", "Split it into templates that include one another.")
SHAPES = Limit(8 << 20, "8 MiB", "Simplify the boundaries.")
PLACES = Limit(2 << 20, "2 MiB", "Take out what nobody looks up and the map does without.")
WORD = ".docx"
LOGO = Limit(200 << 10, "200 kB", "Save it smaller.")


class Extras(Struct):
    """The files read besides YAML, what they hold, and what is wrong with them."""

    raw: dict[str, bytes] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    boundaries: Boundaries | None = None
    settlements: tuple[Settlement, ...] = ()
    postcodes: tuple[PostcodeDistrict, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def complain(self, file: str, what: str, mend: str) -> None:
        """Note a Problem that belongs to a whole file."""
        self.problems.append(Problem(file, 1, 1, what, mend))

    def read(self, folder: pathlib.Path, file: str, limit: Limit) -> bytes | None:
        """A file's bytes; None, with the reason among the problems, where it is not read."""
        content = read_file(folder, file, limit)
        if isinstance(content, bytes):
            return content
        self.problems.append(content)
        return None


def read_extras(
    folder: pathlib.Path,
    dataset: Dataset,
    logo_at: tuple[int, int],
    whole: bool = True,
    *,
    templates: bool = True,
) -> Extras:
    """Read them all, with or without templates; Problems are gathered, not raised.

    `logo_at` is the line and column of the logo's name in appraisal.yaml. `whole` says that every
    council and source could be read, so that what names another one is mistaken.
    """
    extras = Extras()
    if templates:
        _read_templates(folder, extras)
    _read_logo(folder, dataset, extras, logo_at)
    _read_boundaries(folder, dataset, extras, whole=whole)
    _read_places(folder, extras, known_to(dataset, whole))
    return extras


def _read_templates(folder: pathlib.Path, extras: Extras) -> None:
    """Only templates that differ from the packaged ones count as the workspace's own."""
    if all(entry.name != "templates" for entry in _root(folder)):
        return
    if os.path.realpath(folder / "templates") == os.path.realpath(templates_folder()):
        return  # the checkout itself, all of whose templates are the packaged ones
    files, problems = files_below(folder, "templates")
    extras.problems += problems
    packaged = packaged_templates()
    for file in files:
        if file.lower().endswith(WORD):
            continue  # a council's own template for papers: reference_documents.py
        content = extras.read(folder, file, TEMPLATE)
        name = file.removeprefix("templates/")
        twin = packaged.get(name)
        if content is None or (twin is not None and twin.read_bytes() == content):
            continue
        try:
            extras.templates[name] = content.decode()
            extras.raw[file] = content
        except UnicodeDecodeError:
            extras.complain(file, "This is not UTF-8 text.", "Save it with the encoding UTF-8.")
    from .undrawn import undrawn  # for the few workspaces with templates of their own

    # Of two files that replace one template, the one of today's name is drawn.
    twice = {former_template(name) for name in extras.templates if name.startswith("pages/")}
    extras.problems += undrawn(extras.templates, packaged.keys() - twice)


def _root(folder: pathlib.Path) -> list[Entry]:
    """What lies in the workspace's own folder; nothing where that cannot be read."""
    found = entries(folder)
    return [] if isinstance(found, Problem) else found


def _read_logo(folder: pathlib.Path, dataset: Dataset, extras: Extras, at: tuple[int, int]) -> None:
    name = dataset.settings.theme.logo
    if name is None:
        return
    from .logo import KINDS, fault  # reads XML, which no other file needs

    kind = KINDS.get(pathlib.PurePath(name).suffix.lower())
    plain = pathlib.PureWindowsPath(name).name == name and not is_leftover(name)
    if not plain or kind is None:
        what = f"'{name}' is no logo file."
        mend = "Name a .svg, .png or .jpg file that lies in the workspace's own folder."
        extras.problems.append(Problem("appraisal.yaml", *at, what, mend))
    elif is_reserved(name):
        what = f"'{name}' is no name for a file: Windows keeps it for a device."
        extras.problems.append(Problem("appraisal.yaml", *at, what, "Give the logo another name."))
    elif all(entry.name != name for entry in _root(folder)):
        what, mend = f"There is no file '{name}'.", "Put the logo beside appraisal.yaml."
        extras.problems.append(Problem("appraisal.yaml", *at, what, mend))
    elif (content := extras.read(folder, name, LOGO)) is not None:
        extras.raw[name] = content
        extras.logo = Logo(name, kind, content)
        if (found := fault(kind, content)) is not None:
            extras.problems.append(Problem(name, *found))


def _read_boundaries(
    folder: pathlib.Path, dataset: Dataset, extras: Extras, *, whole: bool
) -> None:
    if all(entry.name != BOUNDARIES for entry in _root(folder)):
        return
    raw = extras.read(folder, BOUNDARIES, SHAPES)
    if raw is None:
        return
    from .boundaries import read_boundaries  # for the few workspaces that have any

    extras.raw[BOUNDARIES] = raw
    extras.boundaries, problems = read_boundaries(raw, dataset, whole=whole)
    extras.problems += problems


def _read_places(folder: pathlib.Path, extras: Extras, known: Known) -> None:
    """The tables of places and of postcode districts, where there are any."""
    if (raw := _read_table(folder, extras, SETTLEMENTS)) is not None:
        extras.settlements, problems = read_settlements(raw, known)
        extras.problems += problems
    if (raw := _read_table(folder, extras, POSTCODES)) is not None:
        extras.postcodes, problems = read_postcodes(raw, known)
        extras.problems += problems


def _read_table(folder: pathlib.Path, extras: Extras, file: str) -> bytes | None:
    home, _, name = file.partition("/")
    beside = entries(folder, home) if (folder / home).is_dir() else []
    if isinstance(beside, Problem) or all(entry.name != name for entry in beside):
        return None
    raw = extras.read(folder, file, PLACES)
    if raw is not None:
        extras.raw[file] = raw
    return raw
