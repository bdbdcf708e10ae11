"""Sentence embeddings: bge-small-en-v1.5 (int8 ONNX), CLS pooling, unit length, 384 numbers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from deploy.local.modelserver.weights import EncoderFiles, encoder_files

MAX_TOKENS = 512
BATCH = 16


@dataclass(frozen=True)
class Embedded:
    """Unit vectors in the order of the texts, and the tokens that were read."""

    vectors: list[list[float]]
    tokens: int


class Embedder:
    """The encoder itself: synchronous, one thread by default."""

    def __init__(self, files: EncoderFiles | None = None, *, threads: int = 1) -> None:
        files = files or encoder_files()
        self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Idle worker threads would otherwise spin and starve the language model.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(files.model), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {each.name for each in self._session.get_inputs()}

    def embed(self, texts: list[str]) -> list[list[float]]:
        """Unit vectors of 384 floats, one per text; text beyond 512 tokens is not read."""
        return [
            vector
            for start in range(0, len(texts), BATCH)
            for vector in self.embed_batch(texts[start : start + BATCH]).vectors
        ]

    def token_count(self, text: str) -> int:
        return len(self._tokenizer.encode(text).ids)

    def embed_batch(self, texts: list[str]) -> Embedded:
        rows = [_clip(encoding.ids) for encoding in self._tokenizer.encode_batch(texts)]
        longest = max(len(row) for row in rows)
        ids = np.zeros((len(rows), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for index, row in enumerate(rows):
            ids[index, : len(row)] = row
            mask[index, : len(row)] = 1
        feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = self._session.run(None, {k: v for k, v in feeds.items() if k in self._inputs})[0]
        return Embedded(_unit(hidden[:, 0]), int(mask.sum()))


class EmbeddingQueue:
    """One own thread for embeddings, so that they never wait behind a generation."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="embed")

    async def embed(self, texts: list[str]) -> Embedded:
        """Embed in small batches: a long request lets short ones in between."""
        loop = asyncio.get_running_loop()
        vectors: list[list[float]] = []
        tokens = 0
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            done = await loop.run_in_executor(self._thread, self._embedder.embed_batch, batch)
            vectors += done.vectors
            tokens += done.tokens
        return Embedded(vectors, tokens)

    async def longest(self, texts: list[str]) -> int:
        """Tokens in the longest text."""
        loop = asyncio.get_running_loop()
        counts = [
            await loop.run_in_executor(self._thread, self._embedder.token_count, text)
            for text in texts
        ]
        return max(counts, default=0)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


def _clip(ids: list[int]) -> list[int]:
    return ids if len(ids) <= MAX_TOKENS else [*ids[: MAX_TOKENS - 1], ids[-1]]


def _unit(rows: Any) -> list[list[float]]:
    unit: list[list[float]] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).tolist()
    return unit
