"""Areas whose headline is level by draws of weights too and first as given, and the other way."""

VARIED = """
settings: {simulation: {samples: 2000}}
criteria: [{id: x, judged: {0: A, 100: B}}, {id: y, judged: {0: A, 100: B}}]
perspectives:
  held: {name: Widely, weights: {x: 13, y: 7}}
  near: {name: Nearly, weights: {x: 12, y: 8}}
options:
  ann: {name: Ann, scores: {x: {score: 90}, y: {score: 20}}}
  cat: {name: Cat, scores: {x: {score: 20}, y: {score: 90}}}
"""
"""Ann is first under both perspectives, and by weights that vary level with Cat."""

SCORED = (
    VARIED.replace(
        "ann: {name: Ann, scores: {x: {score: 90}, y: {score: 20}}}",
        "ann: {name: Ann, scores: {x: {score: 60, low: 40, high: 80, why: So.}, y: {score: 90}}}",
    )
    .replace(
        "cat: {name: Cat, scores: {x: {score: 20}, y: {score: 90}}}",
        "cat: {name: Cat, scores: {x: {score: 59, low: 40, high: 80, why: So.}, y: {score: 20}}}",
    )
    .replace("{x: 13, y: 7}", "{x: 999, y: 1}")
)
"""Ann is told apart by weights that vary, and not under the headline, where Wy weighs little."""

AREAS = {
    "first at the weights given": VARIED,
    "level at the weights given": SCORED,
    "first under one perspective, level under two": SCORED.replace(
        "options:", "  same: {name: Alike, weights: {x: 998, y: 2}}\noptions:"
    ),
}
