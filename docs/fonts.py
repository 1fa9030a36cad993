"""Makes the fonts of link pictures: what English and Welsh pages need of DejaVu Sans Condensed.

Usage: python docs/fonts.py FOLDER, where FOLDER holds the DejaVu fonts.
"""

import pathlib
import sys

from fontTools import subset

LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2192, 0x2212]
NAMES = {1: "Appraisal Sans", 3: "Appraisal Sans", 4: "Appraisal Sans", 6: "AppraisalSans"}
"""A font that was changed may not keep its name."""
MADE = {"regular": "DejaVuSansCondensed.ttf", "bold": "DejaVuSansCondensed-Bold.ttf"}

folder = pathlib.Path(__file__).parents[1] / "appraisal" / "fonts"
for name, file in MADE.items():
    options = subset.Options(hinting=False, layout_features=["kern"], name_IDs=["*"])
    font = subset.load_font(str(pathlib.Path(sys.argv[1]) / file), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    for record in font["name"].names:
        record.string = NAMES.get(record.nameID, record.toUnicode())
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    subset.save_font(font, str(folder / f"{name}.ttf"), options)
