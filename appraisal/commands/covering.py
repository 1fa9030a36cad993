"""Which new council of each option takes in a council that is added: each option covers it once."""

import pathlib
from collections.abc import Mapping, Sequence

import click

from appraisal.commands.asking import ask_choice
from appraisal.model import Dataset


def covering(
    folder: pathlib.Path, dataset: Dataset, council: str, given: Sequence[str]
) -> dict[str, tuple[str, bytes]]:
    """By option, its file and what that will hold, for every option that makes new councils.

    `given` says OPTION/COUNCIL where an option makes several; else somebody is asked. Raises
    ProblemsFound where a file can't be changed.
    """
    from appraisal.edit.additions import file_of
    from appraisal.edit.changes import Change
    from appraisal.edit.rewriting import edited

    chosen = _chosen(dataset, given)
    found = {}
    for i, option in dataset.options_as_written.items():
        news = option.councils
        if news is None or any(council in new.covers for new in news.values()):
            continue
        ids = tuple(news)
        if len(ids) == 1:
            into = ids[0]
        else:
            into = ask_choice(
                chosen.get(i),
                f"--covered-by {i}/COUNCIL",
                f"Which new council covers it under '{option.name}'?",
                ids,
                f'appraisal add council "…" --covered-by {i}/{ids[0]}',
            )
        file = file_of("option", i)
        change = Change(("councils", into, "covers", len(news[into].covers)), council)
        found[i] = (file, edited(file, (folder / file).read_bytes(), [change]))
    return found


def _chosen(dataset: Dataset, given: Sequence[str]) -> Mapping[str, str]:
    """The new council by option, as the command line says; a usage error where there is none."""
    chosen = {}
    for said in given:
        i, _, into = said.partition("/")
        option = dataset.options_as_written.get(i)
        news = (option.councils if option else None) or {}
        if into not in news:
            known = [f"{j}/{new}" for j, one in dataset.options_as_written.items()
                     for new in one.councils or {}]  # fmt: skip
            mend = f"There are {', '.join(known)}." if known else "No option makes new councils."
            raise click.BadParameter(f"There is no '{said}'. {mend}", param_hint="--covered-by")
        chosen[i] = into
    return chosen
