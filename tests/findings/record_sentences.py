"""Says every sentence of every case: the made-up areas of the tests, each page of each.

`make sentences` writes docs/sentences.md with it; a test compares. Run by itself, as the recorder
must stand in the place of `say` before anything else takes it from there.
"""

import gc
import sys
from collections import defaultdict
from pathlib import Path

from msgspec.structs import replace

from appraisal.findings import sentences
from appraisal.kept import Memory, keeping

HEAD = """# Every sentence of every case

Made by `make sentences`; don't edit it. The patterns stand in `appraisal/findings/sentences.toml`.
Below each pattern stands what it becomes in the made-up areas of the tests. The groups `words`, one
a template, are the fixed prose of the pages. To change a word, change the pattern, run
`make sentences`, and read what has changed here.
"""

BY_OTHERS = (
    *("asked.", "explore.", "found.", "place.", "room.", "switched.", "ticked.", "tried."),
    "words.",
)
"""What the browser and templates say: no page says it before it is drawn."""

FEW_ROUNDS = 24
"""So many blocks of draws say what to find out next: another number, and the same sentences."""

spoken: defaultdict[str, set[str]] = defaultdict(set)
plain = sentences.say


def recorded(key: str, **values: str | int) -> str:
    """A sentence, remembered."""
    said = plain(key, **values)
    spoken[key].add(said)
    return said


def say_everything() -> None:
    """Make what every page and every table of every made-up area holds.

    All that is said has been said before a template draws it, which takes ten times as long.
    """
    from appraisal.appraise import appraise
    from appraisal.appraise.ways import finding_out
    from appraisal.data.results import results
    from appraisal.data.tables.every_table import tables
    from appraisal.model.workspace import Simulation
    from appraisal.site import SECTIONS
    from appraisal.site.layout import shared_content
    from appraisal.site.link_pictures import link_picture
    from tests.datasets import dataset
    from tests.findings.cases import AREAS, BESIDE_THE_PAGES, OF_NO_AREA

    finding_out.ROUNDS = FEW_ROUNDS
    for text in AREAS.values():
        data = dataset(text)
        few = data.settings.model_copy(update={"simulation": Simulation(samples=200, ways=50)})
        appraisal = appraise(replace(data, settings=few))
        pages = [page for section in SECTIONS for page in section(appraisal)]
        shared_content(appraisal, pages)
        for page in pages:
            link_picture(appraisal, page)
        results(appraisal)
        tables(appraisal)
        for told in BESIDE_THE_PAGES:
            told(appraisal)
    for said in OF_NO_AREA:
        said()


def document() -> str:
    """docs/sentences.md: each pattern by its key, and each sentence that it was in the cases."""
    parts, group = [HEAD], ""
    for key, pattern in sentences.patterns().items():
        if key.rpartition(".")[0] != group:
            group = key.rpartition(".")[0]
            parts.append(f"\n## {group}\n")
        parts.append(f"\n`{key}`: {pattern}\n")
        parts += [f"- {said}\n" for said in sorted(spoken.get(key, ())) if said != pattern]
    return "".join(parts)


if __name__ == "__main__":
    gc.disable()  # hardly anything is garbage: to look for it takes a fifth
    sentences.say = recorded
    with keeping(Memory()):  # a paper and a page of one area ask for the same more than once
        say_everything()
    Path(sys.argv[1]).write_text(document(), encoding="utf-8")
    own = {key for key in sentences.patterns() if not key.startswith(BY_OTHERS)}
    unsaid = own - spoken.keys()
    sys.stdout.write("".join(f"never said: {key}\n" for key in sorted(unsaid)))
