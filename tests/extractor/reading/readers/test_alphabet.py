"""A network cut down to some letters says of them what the whole one says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

from extractor.reading.readers.alphabet import with_letters

LISTED = ["a", "字", "1", "語", "%"]  # with none before and the blank after: 7 outputs


def network(path: Path, weights: np.ndarray, listed: list[str] | None) -> Path:
    """One linear layer and a softmax over its outputs."""
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["m"]), helper.make_node("Softmax", ["m"], ["y"], axis=-1)],
        "line",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, None, 3])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, None, weights.shape[1]])],
        [numpy_helper.from_array(weights.astype(np.float32), "w")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    if listed is not None:
        helper.set_model_props(model, {"character": "\n".join(listed)})
    onnx.save(model, path)
    return path


def shares(model: bytes | str, x: np.ndarray) -> np.ndarray:
    session = ort.InferenceSession(model, providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": x})[0][0])


def test_the_kept_outputs_share_out_what_the_whole_network_gave_them(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    path = network(tmp_path / "whole.onnx", rng.normal(size=(3, 7)), LISTED)
    x = rng.normal(size=(1, 5, 3)).astype(np.float32)
    cut, letters = with_letters(path, lambda letter: letter.isascii())
    assert letters == ["", "a", "1", "%", " "]
    whole = shares(str(path), x)[:, [0, 1, 3, 5, 6]]
    assert np.allclose(shares(cut, x), whole / whole.sum(axis=1, keepdims=True), atol=1e-6)


@pytest.mark.parametrize("listed", [None, ["a", "b"]])
def test_a_network_of_another_make_is_refused(tmp_path: Path, listed: list[str] | None) -> None:
    path = network(tmp_path / "other.onnx", np.ones((3, 7)), listed)
    with pytest.raises(ValueError, match=r"lists no letters|no layer of"):
        with_letters(path, str.isascii)


def test_letters_that_the_weights_do_not_list_are_those_of_the_file_beside_them(tmp_path: Path) -> None:
    path = network(tmp_path / "bare.onnx", np.ones((3, 7)), None)
    listed = tmp_path / "letters.txt"
    listed.write_text("\n".join(LISTED) + "\n", encoding="utf-8")
    assert with_letters(path, str.isascii, listed)[1] == ["", "a", "1", "%", " "]
