"""How the generator talks to llama.cpp's own HTTP server."""

import asyncio
from pathlib import Path

from deploy.local.modelserver.generator import Generator
from deploy.local.modelserver.llama_child import LlamaChild

TOKENS = b'{"tokens": [1, 2, 3]}'
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (
    len(TOKENS),
    TOKENS,
)


async def test_a_connection_llama_cpp_may_close_is_never_used_twice() -> None:
    server = await asyncio.start_server(_answer_once, "127.0.0.1", 0)
    generator = Generator(_child_at(server), slots=2)

    async with server:
        counts = [await generator.text_tokens("the sea") for _ in range(3)]
        await generator.close()

    assert counts == [3, 3, 3]


async def _answer_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Offers to keep the connection, then closes it as its next request arrives."""
    await reader.readuntil(b"\r\n\r\n")
    await reader.readuntil(b"}")
    writer.write(ANSWER)
    await writer.drain()
    await reader.read(1)
    writer.close()


def _child_at(server: asyncio.Server) -> LlamaChild:
    host, port = server.sockets[0].getsockname()

    class Elsewhere(LlamaChild):
        async def address(self) -> str:
            return f"http://{host}:{port}"

    return Elsewhere(Path("unused"), threads=1, slots=2, context_tokens=512)
