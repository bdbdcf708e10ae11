"""What stories are made with."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from chat.application.ports import LanguageModel
from chat.application.prompts import estimate_tokens
from chat.application.story_ports import Moderator, StoryUnitOfWork
from chat.application.story_prompts import PARTS, TOLD_CHARACTERS, story_prompt
from chat.domain.message import TokenCount
from chat.domain.stories.story import StoryRequest

_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class TokenPrices:
    """What the provider takes for a million tokens."""

    currency: str = "USD"
    prompt: Decimal = Decimal(0)
    completion: Decimal = Decimal(0)

    def cost(self, tokens: TokenCount) -> Decimal:
        """The cost of a story, to a hundredth of a cent."""
        exact = (self.prompt * tokens.prompt + self.completion * tokens.completion) / _MILLION
        return exact.quantize(Decimal("0.0001"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class StoryPress:
    """Ports and limits. A story is written in parts of `part_tokens` each."""

    uow: Callable[[], StoryUnitOfWork]
    model: LanguageModel
    moderator: Moderator
    prices: TokenPrices = TokenPrices()
    part_tokens: int = 400
    max_seconds: float = 300.0
    check_seconds: float = 15.0

    def hold_for(self, request: StoryRequest) -> int:
        """Tokens to reserve: no story uses more, by the estimate that is never too low."""
        told = "x" * TOLD_CHARACTERS
        return sum(
            self.part_tokens
            + sum(
                estimate_tokens(turn.content)
                for turn in story_prompt(request, part, told, self.part_tokens).turns
            )
            for part in PARTS
        )
