"""Published sets of projects, with the numbers that were printed for them."""

from appraisal.maths.ranking import FloatArray
from tests.maths.packages.made_up import numbers

FOUR_COSTS, FOUR_BENEFITS = numbers(4, 8, 10, 8), numbers(3, 4, 3, 2)
"""Lourenço, Morton and Bana e Costa 2012, PROBE, Decision Support Systems 54, 534–550, table 1."""

FOUR_EFFICIENT = [(), (0,), (1,), (0, 1), (0, 1, 3), (0, 1, 2), (0, 1, 2, 3)]
"""Figure 1 of the same, by cost; numbered from nought."""

TWELVE_COSTS = numbers(1.1, 1.9, 0.9, 0.9, 1.8, 1.3, 1.3, 1.1, 0.9, 1.3, 0.7, 0.8)
TWELVE_SCORES: FloatArray = numbers(
    *(67, 55, 100, 90, 48, 43, 42, 40, 80, 88, 41, 86),
    *(40, 37, 90, 80, 35, 32, 64, 50, 90, 66, 48, 88),
    *(30, 40, 80, 70, 40, 25, 80, 44, 78, 80, 49, 90),
    *(50, 20, 90, 95, 33, 44, 55, 20, 66, 70, 25, 72),
).reshape(4, 12)
TWELVE_WEIGHTS = numbers(0.31, 0.19, 0.29, 0.21)
TWELVE_DEPARTMENTS = (0b000000001111, 0b000011110000, 0b001100000000, 0b110000000000)
"""Table 2 of the same: costs in € million, scores by criterion, and who is in which department."""

FIFTEEN_COSTS = numbers(70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120)
FIFTEEN_GAINS = numbers(135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240)
FIFTEEN_BUDGET, FIFTEEN_BEST, FIFTEEN_COST = 750, 1458, 749
FIFTEEN_CHOSEN = (0, 2, 4, 6, 7, 8, 13, 14)
"""Problem P07 of Burkardt, KNAPSACK_01, Florida State University (Kreher and Stinson 1999)."""

TWENTY_FOUR_COSTS = numbers(
    *(382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665),
    *(551830, 610856, 670702, 488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724),
    *(224916, 169684),
)
TWENTY_FOUR_GAINS = numbers(
    *(825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996),
    *(1844992, 1049289, 1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731),
    *(901489, 577243, 466257, 369261),
)
TWENTY_FOUR_BUDGET, TWENTY_FOUR_BEST, TWENTY_FOUR_COST = 6404180, 13549094, 6402560
TWENTY_FOUR_CHOSEN = "110111000110100100000111"
"""Problem P08 of the same: the best choice, a 1 for each that is in it."""
