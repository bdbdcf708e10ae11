"""`python -m benchmarks.chat.grounding [--written 40] [--minutes 10]`: 300 prompts with the embedded models.

The replies the embedded mode really gives are composed; its embedder settles intents. Then the
135M model writes some itself, under the same checks, which is more than it is trusted with. It
may take a minute for a reply and `--minutes` for all of them; what was judged until then counts.
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

REPLY_SECONDS = 60.0


def problems(reply: Offline) -> list[str]:
    """Numbers and titles shown that nothing stands behind."""
    asked = [reply.read.asking.amount] if reply.read.asking.amount is not None else []
    return Grounds.of(the_golden_budget(), asked).problems(reply.text)


async def run(url: str, written: int, seconds: float) -> int:
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
    chosen = prompts()[:: max(1, 300 // written)][:written] if written else []
    wrong = await _write(model, chosen, seconds)
    await model.close()
    return bad + wrong


async def _write(model: OllamaLanguageModel, chosen: list[str], seconds: float) -> int:
    """Let the model write until the time is over; prints as it goes, gives how many were wrong."""
    started, done, late, wrong = time.monotonic(), 0, 0, 0
    for seed, prompt in enumerate(chosen):
        left = started + seconds - time.monotonic()
        if left <= 0:
            break
        try:
            async with asyncio.timeout(min(REPLY_SECONDS, left)):
                reply = await reply_offline(prompt, seed, model=model)
        except TimeoutError:
            late += 1
            continue
        done += 1
        wrong += _told("written", prompt, reply)
        print(f"written: {done} of {len(chosen)}, {wrong} ungrounded", flush=True)
    took = time.monotonic() - started
    print(
        f"written by the model: {done} prompts, {wrong} ungrounded, {late} too late, {took:.0f} s"
    )
    return wrong


def _told(how: str, prompt: str, reply: Offline) -> bool:
    found = problems(reply)
    if found:
        print(f"{how}: {prompt!r} -> {found}\n{reply.text}")
    return bool(found)


def main() -> int:
    """Command line; fails when anything ungrounded was shown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--written", type=int, default=40)
    parser.add_argument("--minutes", type=float, default=10)
    options = parser.parse_args()
    with model_server() as url:
        return int(asyncio.run(run(url, options.written, options.minutes * 60)) > 0)


if __name__ == "__main__":
    raise SystemExit(main())
