"""Options appraisal for groups of councils: YAML in, published pages out.

Three lines do what the command line does::

    dataset = load(folder)
    appraisal = appraise(dataset)
    publish(render(appraisal), output)

`frames(appraisal)` has every table for analysts.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas

    from appraisal.appraise import Appraisal

__version__ = "0.1.0"


def frames(appraisal: "Appraisal") -> "dict[str, pandas.DataFrame]":
    """Every table as a pandas frame, by name; see `appraisal.data.frames`."""
    # Imported when it is called: whoever only checks a workspace does not wait for pandas.
    from appraisal.data.frames import frames as made

    return made(appraisal)
