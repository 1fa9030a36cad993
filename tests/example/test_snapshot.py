"""The example's numbers are those of the snapshot, and a snapshot shows whatever moves."""

from appraisal.appraise import Appraisal
from tests.example.record_snapshot import SNAPSHOT, snapshot
from tests.site.drawn_pages import EDGES, THIN, appraised

STALE = (
    "The example comes to other numbers than tests/example/snapshot.md has. If you meant to change "
    "the evidence, run `make snapshot` and read in it what has moved."
)


def test_the_example_comes_to_the_numbers_of_the_snapshot(derbyshire: Appraisal) -> None:
    assert SNAPSHOT.read_text(encoding="utf-8") == snapshot(derbyshire), STALE


def lines(text: str) -> list[str]:
    return snapshot(appraised(text)).splitlines()


def test_a_score_that_moves_shows_in_its_value_and_in_the_ranking() -> None:
    before, after = lines(THIN), lines(THIN.replace("score: 60, low: 50", "score: 65, low: 55"))
    moved = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert moved == [
        ("- 1 split: 60.0 (50.0 to 70.0)", "- 1 split: 65.0 (55.0 to 70.0)"),
        (
            "- equal: split; level with it hubs; second hubs, – behind; clear by -50.0",
            "- equal: split; level with it hubs; second hubs, – behind; clear by -45.0",
        ),
        ("- now on voice: 20.0 to 60.0", "- now on voice: 20.0 to 65.0"),
        ("- hubs on voice: 50.0 to 60.0", "- hubs on voice: 50.0 to 65.0"),
        ("- split on voice: 60.0 to 50.0", "- split on voice: 65.0 to 50.0"),
        ("- voice: 60.0 (50.0 to 70.0), judged", "- voice: 65.0 (55.0 to 70.0), judged"),
    ]


def test_every_area_has_a_snapshot_without_empty_sections() -> None:
    for text in (THIN, *EDGES.values()):
        found = lines(text)
        assert "- sources: 1" in found or "- sources: 0" in found
        after_heading = [found[n + 2] for n, line in enumerate(found) if line.startswith("## ")]
        assert all(line.startswith("- ") for line in after_heading)
