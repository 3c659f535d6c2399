"""Grains of dirt: single pixels far darker than all their neighbours, as dust on the glass leaves them.

A scanner's lens spreads the edges of print over a pixel and more; a pixel alone is no print. Left where it is
it makes a 6 of a 0 and a comma of nothing.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

_DARKER = 20  # grey levels below the darkest neighbour
_DARKER_STILL = 32  # below the second: both together are so in one minimum of print in a thousand, at 150 dpi
# The eight pixels around one.
_AROUND = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=np.uint8)


def without_specks(grey: Grey) -> Grey:
    """The picture (paper white), each such pixel as dark as the median of the nine around it."""
    alone = cv2.subtract(cv2.erode(grey, _AROUND), grey) >= _DARKER
    rows, columns = np.nonzero(alone[1:-1, 1:-1])
    rows, columns = rows + 1, columns + 1
    beside = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if (y, x) != (0, 0)]
    around = np.sort([grey[rows + y, columns + x] for y, x in beside], axis=0).astype(np.int16)
    specks = around[1] - grey[rows, columns] >= _DARKER_STILL
    done = grey.copy()
    done[rows[specks], columns[specks]] = ((around[3] + around[4]) // 2)[specks]
    return done
