"""`python -m deploy.local.modelserver --port 11434`: serve on 127.0.0.1 until told to stop."""

import argparse

import uvicorn

from deploy.local.modelserver.app import create_app
from deploy.local.modelserver.embedder import Embedder, EmbeddingQueue
from deploy.local.modelserver.generator import Generator
from deploy.local.modelserver.llama_child import LlamaChild
from deploy.local.modelserver.model_cards import LLM
from deploy.local.modelserver.weights import WeightsError, encoder_files, llm_file


def main() -> None:
    parser = argparse.ArgumentParser(prog="modelserver", description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--threads", type=int, default=1, help="for each of the two models")
    parser.add_argument("--slots", type=int, default=2, help="generations at the same time")
    asked = parser.parse_args()
    try:
        model, encoder = llm_file(), encoder_files()
    except WeightsError as error:
        parser.exit(1, f"modelserver: {error}\n")
    child = LlamaChild(
        model, threads=asked.threads, slots=asked.slots, context_tokens=LLM.context_tokens
    )
    embeddings = EmbeddingQueue(Embedder(encoder, threads=asked.threads))
    uvicorn.run(
        create_app(Generator(child, slots=asked.slots), embeddings),
        host="127.0.0.1",
        port=asked.port,
        log_level="warning",
        timeout_graceful_shutdown=2,
        # Longer than clients keep an idle connection, so that none is closed as they use it.
        timeout_keep_alive=75,
    )


if __name__ == "__main__":
    main()
