"""Areas where somebody holds trade-offs, which leave the first place open or settle it."""

OPEN = """
criteria: [{id: x, judged: {0: A, 100: B}}, {id: y, judged: {0: A, 100: B}}]
perspectives:
  set:
    name: Steps weighed
    tradeoffs:
      - {more: {criterion: x, from: 0, to: 50}, than: {criterion: y, from: 0, to: 50}}
  point: {name: As given, weights: {x: 1, y: 1}}
options:
  ann: {name: Ann, scores: {x: {score: 90}, y: {score: 20}}}
  cat: {name: Cat, scores: {x: {score: 60}, y: {score: 70}}}
"""
"""Ann is above Cat where x weighs more than 5 thirds of y."""

AREAS = {
    "trade-offs that leave two first": OPEN,
    "trade-offs that settle the first place": OPEN.replace("to: 50}}", "to: 50}, times: 2}"),
}
