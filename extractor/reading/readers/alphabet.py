"""A recogniser cut down to the letters that our documents print.

The PP-OCR networks end in one linear layer with an output for each of some thousand letters, most of them
Chinese. That layer and the softmax behind it take a good part of the time. The outputs of letters that nobody
wants can be cut off, and the others keep their values (the softmax then shares out among them alone).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

LETTERS = "character"
"""The key under which exports of RapidOCR list their letters, one a line."""


def with_letters(
    weights: Path, wanted: Callable[[str], bool], listed: Path | None = None
) -> tuple[bytes, list[str]]:
    """The network at ``weights`` with outputs for the wanted letters only, as ONNX, and those letters in the
    order of its outputs: first "" for no letter (CTC's blank). The letters are those that the file lists
    itself, else those of the file ``listed``, one a line.

    Raises ValueError where neither lists letters or the last layer is not one output a letter.
    """
    model = onnx.load(weights)
    known = next((entry.value for entry in model.metadata_props if entry.key == LETTERS), None)
    if known is None and listed is not None:
        known = listed.read_text(encoding="utf-8")
    if known is None:
        raise ValueError(f"{weights.name} lists no letters")
    letters = ["", *known.splitlines(), " "]
    kept = [place for place, letter in enumerate(letters) if place == 0 or wanted(letter)]
    _cut_last_layer(model.graph, len(letters), kept)
    return model.SerializeToString(), [letters[place] for place in kept]


def _cut_last_layer(graph: onnx.GraphProto, count: int, kept: list[int]) -> None:
    """The weights and biases with an output for each of ``count`` letters, those of ``kept`` left."""
    tensors = [tensor for tensor in _tensors(graph) if list(tensor.dims)[-1:] == [count]]
    if not tensors:
        raise ValueError(f"the network has no layer of {count} outputs")
    for tensor in tensors:
        values = np.ascontiguousarray(numpy_helper.to_array(tensor)[..., kept])
        tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))
    for output in graph.output:
        output.type.tensor_type.shape.dim[-1].dim_value = len(kept)


def _tensors(graph: onnx.GraphProto) -> Iterator[onnx.TensorProto]:
    yield from graph.initializer
    for node in graph.node:
        if node.op_type == "Constant":
            yield from (attribute.t for attribute in node.attribute if attribute.name == "value")
