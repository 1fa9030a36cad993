"""A made-up area whose two councils may run along one of three lines, beside one council."""

_SPLIT = "covers: [ash, birch-east]}, s: {name: South, covers: [birch-west, cedar]}}"

LINES = f"""
settings: {{simulation: {{samples: 400, ways: 50}}, models: {{two: {{name: Two councils}}}}}}
councils:
  ash: {{tier: unitary, tile: [0, 2]}}
  birch:
    tier: unitary
    tile: [0, 1]
    parts: {{birch-east: {{name: Birch East}}, birch-west: {{name: Birch West}}}}
  cedar: {{tier: unitary, tile: [0, 0]}}
criteria:
  - {{id: x, name: Ex, judged: {{0: bad, 100: good}}}}
  - id: v
    name: Vee
    criteria:
      - {{id: y, name: Why, judged: {{0: bad, 100: good}}}}
      - {{id: z, name: Zed, judged: {{0: bad, 100: good}}}}
options:
  left:
    {{family: unitary, model: two, name: Left,
    scores: {{x: {{score: 50}}, y: {{score: 70}}, z: {{score: 60}}}},
    councils: {{n: {{name: North, covers: [ash, birch]}}, s: {{name: South, covers: [cedar]}}}}}}
  right:
    {{family: unitary, model: two, name: Right,
    scores: {{x: {{score: 50}}, y: {{score: 70}}, z: {{score: 58}}}},
    councils: {{n: {{name: North, covers: [ash]}}, s: {{name: South, covers: [birch, cedar]}}}}}}
  far:
    {{family: unitary, model: two, name: Far,
    scores: {{x: {{score: 40}}, y: {{score: 70}}, z: {{score: 60}}}},
    councils: {{n: {{name: North, {_SPLIT}}}
  one:
    {{family: unitary, name: One,
    scores: {{x: {{score: 45, low: 20, high: 80}}, y: {{score: 45}}, z: {{score: 45}}}},
    councils: {{all: {{name: All, covers: [ash, birch, cedar]}}}}}}
"""
