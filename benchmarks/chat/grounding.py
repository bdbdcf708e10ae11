"""`python -m benchmarks.chat.grounding [--written 40]`: 300 prompts with the embedded models.

The replies the embedded mode really gives are composed; its embedder settles intents. Then the
135M model writes some itself, under the same checks, which is more than it is trusted with.
"""

import argparse
import asyncio
import time

from benchmarks.chat.processes import model_server
from chat.config import LanguageModelSettings
from chat.domain.language.understanding import understand
from chat.infrastructure.embedding_router import EmbeddingRouter
from chat.infrastructure.ollama_language_model import OllamaLanguageModel
from services.chat.tests.factories import the_golden_budget
from services.chat.tests.grounding_cases import Grounds, prompts
from services.chat.tests.talking_offline import Offline, reply_offline


def problems(reply: Offline) -> list[str]:
    """Numbers and titles shown that nothing stands behind."""
    asked = [reply.read.asking.amount] if reply.read.asking.amount is not None else []
    return Grounds.of(the_golden_budget(), asked).problems(reply.text)


async def run(url: str, written: int) -> int:
    """Print what was found; gives how many replies had a problem."""
    model = OllamaLanguageModel(
        LanguageModelSettings(
            base_url=url,
            model="demo-smollm2:135m",
            story_model="demo-smollm2:135m",
            embed_model="demo-bge-small-en:384",
            calls_tools=False,
            context_tokens=4096,
        )
    )
    router = EmbeddingRouter(model, seconds=20)
    await router.warm()
    bad = 0
    for seed, prompt in enumerate(prompts()):
        nearest = None if understand(prompt).intent else await router.nearest(prompt)
        bad += _told("composed", prompt, await reply_offline(prompt, seed, nearest=nearest))
    print(f"composed: 300 prompts, {bad} with an ungrounded amount or title")
    started = time.monotonic()
    chosen = prompts()[:: max(1, 300 // written)][:written] if written else []
    wrong = 0
    for seed, prompt in enumerate(chosen):
        wrong += _told("written", prompt, await reply_offline(prompt, seed, model=model))
    seconds = time.monotonic() - started
    print(f"written by the model: {len(chosen)} prompts, {wrong} ungrounded, {seconds:.0f} s")
    await model.close()
    return bad + wrong


def _told(how: str, prompt: str, reply: Offline) -> bool:
    found = problems(reply)
    if found:
        print(f"{how}: {prompt!r} -> {found}\n{reply.text}")
    return bool(found)


def main() -> int:
    """Command line; fails when anything ungrounded was shown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--written", type=int, default=40)
    written = parser.parse_args().written
    with model_server() as url:
        return int(asyncio.run(run(url, written)) > 0)


if __name__ == "__main__":
    raise SystemExit(main())
