"""What stories are made with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from chat.application.language_model_port import LanguageModel
from chat.application.prompts import estimate_tokens
from chat.application.story_plan import Planner, instructed
from chat.application.story_ports import Moderator, StoryUnitOfWork
from chat.application.story_prompts import TOLD_CHARACTERS
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
    """Ports and limits; `planner` says in which parts a story is asked for."""

    uow: Callable[[], StoryUnitOfWork]
    model: LanguageModel
    moderator: Moderator
    prices: TokenPrices = TokenPrices()
    planner: Planner = field(default_factory=lambda: instructed(400))
    max_seconds: float = 300.0
    check_seconds: float = 15.0

    def hold_for(self, request: StoryRequest) -> int:
        """Tokens to reserve: no story uses more, by the estimate that is never too low."""
        told = "x" * TOLD_CHARACTERS
        prompts = [part.prompt(told) for part in self.planner(request, 0).parts]
        return sum(
            prompt.max_tokens + sum(estimate_tokens(turn.content) for turn in prompt.turns)
            for prompt in prompts
        )
