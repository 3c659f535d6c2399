"""Pictures of pages in cells of a workbook."""

from __future__ import annotations

import base64
import io
from typing import Any

from audit.run.pictures import Crop

_CHARACTER = 7.0  # pixels of a column's width for each of its characters
_POINT = 0.75  # points of a pixel
_EDGE = 3  # pixels between a picture and the edge of its cell
_MOST_HEIGHT = 380.0  # points; a row of a workbook is no higher than 409


def scale_of(crop: Crop, width: float) -> float:
    """How much smaller than drawn ``crop`` is in a column of ``width`` characters; never larger."""
    return min(1.0, (width * _CHARACTER - 2 * _EDGE) / crop.width, _MOST_HEIGHT / _POINT / crop.height)


def room_for(crop: Crop, width: float) -> float:
    """Points that the row of ``crop`` has to be high."""
    return (crop.height * scale_of(crop, width) + 2 * _EDGE) * _POINT


def place_picture(sheet: Any, row: int, column: int, crop: Crop, width: float) -> None:
    """``crop`` into a cell of ``width`` characters, moved and sorted with it."""
    scale = scale_of(crop, width)
    look = {"x_scale": scale, "y_scale": scale, "x_offset": _EDGE, "y_offset": _EDGE, "object_position": 1}
    name = f"{crop.spot.page}.{crop.ending}"
    data = io.BytesIO(base64.b64decode(crop.data))
    sheet.insert_image(row, column, name, {**look, "image_data": data, "decorative": True})
