"""What a workspace may hold besides YAML: templates of its own, a logo, true boundaries."""

import pathlib
from dataclasses import dataclass, field

from appraisal.model import Boundaries, Dataset, Logo
from appraisal.problems import Problem
from appraisal.resources import templates_folder

from .boundaries import BOUNDARIES, read_boundaries

LARGEST_BOUNDARIES = 8 << 20
LARGEST_LOGO = 200 << 10
LOGO_KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}


@dataclass
class Extras:
    """The files read besides YAML, what they hold, and what is wrong with them."""

    raw: dict[str, bytes] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    boundaries: Boundaries | None = None
    problems: list[Problem] = field(default_factory=list)

    def complain(self, file: str, what: str, mend: str) -> None:
        """Note a Problem that belongs to a whole file."""
        self.problems.append(Problem(file, 1, 1, what, mend))


def read_extras(folder: pathlib.Path, dataset: Dataset) -> Extras:
    """Read them all; Problems are gathered, not raised."""
    extras = Extras()
    _read_templates(folder, extras)
    _read_logo(folder, dataset, extras)
    _read_boundaries(folder, dataset, extras)
    return extras


def _read_templates(folder: pathlib.Path, extras: Extras) -> None:
    """Only templates that differ from the packaged ones count as the workspace's own."""
    for path in sorted((folder / "templates").rglob("*")):
        name = path.relative_to(folder / "templates")
        twin = templates_folder() / name
        content = path.read_bytes() if path.is_file() else b""
        if not content or (twin.is_file() and twin.read_bytes() == content):
            continue
        try:
            extras.templates[name.as_posix()] = content.decode()
            extras.raw[f"templates/{name.as_posix()}"] = content
        except UnicodeDecodeError:
            file = f"templates/{name.as_posix()}"
            extras.complain(file, "This is not UTF-8 text.", "Save it with the encoding UTF-8.")


def _read_logo(folder: pathlib.Path, dataset: Dataset, extras: Extras) -> None:
    name = dataset.settings.theme.logo
    if name is None:
        return
    kind = LOGO_KINDS.get(pathlib.PurePath(name).suffix.lower())
    plain = pathlib.PurePath(name).name == name and not name.startswith(".")
    path = folder / name
    if not plain or kind is None:
        what = f"'{name}' is no logo file."
        mend = "Name a .svg, .png or .jpg file that lies in the workspace's own folder."
        extras.complain("appraisal.yaml", what, mend)
    elif not path.is_file() or path.is_symlink():
        what, mend = f"There is no file '{name}'.", "Put the logo beside appraisal.yaml."
        extras.complain("appraisal.yaml", what, mend)
    elif path.stat().st_size > LARGEST_LOGO:
        extras.complain(name, "This logo is larger than 200 kB.", "Save it smaller.")
    else:
        extras.raw[name] = path.read_bytes()
        extras.logo = Logo(name, kind, extras.raw[name])


def _read_boundaries(folder: pathlib.Path, dataset: Dataset, extras: Extras) -> None:
    path = folder / BOUNDARIES
    if not path.is_file():
        return
    if path.stat().st_size > LARGEST_BOUNDARIES:
        extras.complain(BOUNDARIES, "This file is larger than 8 MiB.", "Simplify the boundaries.")
        return
    raw = path.read_bytes()
    extras.raw[BOUNDARIES] = raw
    extras.boundaries, problems = read_boundaries(raw, dataset)
    extras.problems += problems
