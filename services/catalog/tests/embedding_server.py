"""An embedding provider of the tests' own, behind Ollama's protocol on loopback.

A text's vector says which of a few topics it is about, so that alike texts are near each other
without a word in common, and the same text always has the same vector.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zlib import crc32

TOPICS = {
    "crime": ("murder", "detective", "mystery", "crime", "sleuth", "whodunnit"),
    "space": ("space", "planet", "ship", "alien", "astronaut", "galaxy", "sci-fi", "science"),
    "food": ("dinner", "restaurant", "bowl", "tapas", "dining", "supper", "eat"),
    "trains": ("train", "railway", "rails", "locomotive", "ticket to ride"),
    "love": ("love", "romance", "wedding", "kiss"),
}
LENGTH = 384


class EmbeddingProvider:
    """Counts what it is asked; while `away` it answers 503."""

    def __init__(self) -> None:
        self.url = ""
        self.away = False
        self.embedded = 0


def vector_of(text: str) -> list[float]:
    """One number a topic, and a little noise of the text's own."""
    lowered = text.lower()
    vector = [0.0] * LENGTH
    for position, words in enumerate(TOPICS.values()):
        vector[position] = float(sum(word in lowered for word in words))
    noise = crc32(text.encode())
    for step in range(3):
        vector[10 + (noise >> (8 * step)) % 300] += 0.3
    return vector


@contextmanager
def embedding_provider() -> Iterator[EmbeddingProvider]:
    """The provider, served."""
    provider = EmbeddingProvider()

    class Embed(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = json.loads(self.rfile.read(int(self.headers["content-length"])))
            texts = [sent["input"]] if isinstance(sent["input"], str) else sent["input"]
            provider.embedded += len(texts)
            body = {"model": sent["model"], "embeddings": [vector_of(text) for text in texts]}
            answer = json.dumps({"error": "loading"} if provider.away else body).encode()
            self.send_response(503 if provider.away else 200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Embed)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    provider.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
