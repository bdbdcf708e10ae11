from pathlib import Path

import pytest

from deploy.local.modelserver.weights import WeightsError, verify

EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_file_with_the_expected_bytes_is_accepted(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(b"")

    verify(file, EMPTY_SHA256)


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(b"changed")

    with pytest.raises(WeightsError, match="expected"):
        verify(file, EMPTY_SHA256)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="missing"):
        verify(tmp_path / "model.onnx", EMPTY_SHA256)
