"""Edit distance in which what readers of print take for each other costs little."""

from __future__ import annotations

_CLOSE = 0.25  # cost of a letter read as one of its shape
_NEAR = 0.6  # the same of shapes that are seldom confused
_SMALL = 0.5  # cost of a thin letter more or less, and of two letters that change places
_FULL = 1.0  # cost of any other letter

# Letters of like shape; a pair costs _CLOSE. Upper and lower case are apart: D/O are alike, d/o are not.
_CONFUSED = (
    *(
        "DO",
        "0O",
        "0D",
        "QO",
        "OC",
        "GC",
        "PR",
        "EF",
        "1l",
        "1I",
        "lI",
        "It",
        "lt",
        "il",
        "iI",
        "1i",
        "ij",
        "Il",
    ),
    *(
        "ea",
        "ec",
        "co",
        "eo",
        "hb",
        "ao",
        "uv",
        "nu",
        "gq",
        "S5",
        "8B",
        "B3",
        "KX",
        "VY",
        "UV",
        "hn",
        "rt",
        "ft",
    ),
    *("MN", "HN", "TI", "JI", "HM"),
)
# Shapes that are now and then confused; a pair costs _NEAR.
_SELDOM = (
    "as",
    "kl",
    "sn",
    "mr",
    "rn",
    "ae",
    "oa",
    "vy",
    "sz",
    "pn",
    "hk",
    "kh",
    "ri",
    "ti",
    "bd",
    "gy",
    "yv",
)
_PAIRS = {frozenset(pair): _NEAR for pair in _SELDOM} | {frozenset(pair): _CLOSE for pair in _CONFUSED}
# Two letters read as one and the reverse.
_JOINED = {
    ("rn", "m"),
    ("ii", "n"),
    ("ii", "u"),
    ("cl", "d"),
    ("li", "h"),
    ("vv", "w"),
    ("nn", "m"),
    ("in", "m"),
    ("ri", "n"),
}
_THIN = frozenset("iltj1I.'")


def confusion_distance(read: str, meant: str) -> float:
    """Cost of reading ``meant`` as ``read``: 0 for equal, about 0.25 for one usual confusion, 1 for any
    other letter. A thin letter lost or added, or two letters in the other order, cost 0.5."""
    rows, columns = len(read) + 1, len(meant) + 1
    cost = [[0.0] * columns for _ in range(rows)]
    for i in range(1, rows):
        cost[i][0] = cost[i - 1][0] + _single(read[i - 1])
    for j in range(1, columns):
        cost[0][j] = cost[0][j - 1] + _single(meant[j - 1])
    for i in range(1, rows):
        for j in range(1, columns):
            cost[i][j] = min(_steps(read, meant, cost, i, j))
    return cost[-1][-1]


def _steps(read: str, meant: str, cost: list[list[float]], i: int, j: int) -> list[float]:
    a, b = read[i - 1], meant[j - 1]
    steps = [
        cost[i - 1][j - 1] + _swap(a, b),
        cost[i - 1][j] + _single(a),
        cost[i][j - 1] + _single(b),
    ]
    if i > 1 and j > 1 and read[i - 2] == b and a == meant[j - 2]:
        steps.append(cost[i - 2][j - 2] + _SMALL)
    if i > 1 and (read[i - 2 : i], b) in _JOINED:
        steps.append(cost[i - 2][j - 1] + _CLOSE)
    if j > 1 and (meant[j - 2 : j], a) in _JOINED:
        steps.append(cost[i - 1][j - 2] + _CLOSE)
    return steps


def _swap(a: str, b: str) -> float:
    return 0.0 if a == b else _PAIRS.get(frozenset((a, b)), _FULL)


def _single(letter: str) -> float:
    return _SMALL if letter in _THIN else _FULL
