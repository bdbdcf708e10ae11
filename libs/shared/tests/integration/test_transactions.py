"""Rows, outbox and inbox claim commit together or not at all."""

import asyncio

import pytest

from libs.shared.tests.conftest import Tally
from shared.inbox import AlreadyProcessed

pytestmark = pytest.mark.integration


async def test_an_error_inside_leaves_neither_row_nor_event(tally: Tally) -> None:
    with pytest.raises(RuntimeError, match="halfway"):
        async with tally.uow() as uow:
            await uow.session.execute(tally.effects.insert().values(counter="a", number=1))
            raise RuntimeError("halfway")
    assert await tally.numbers() == []
    assert await tally.waiting() == 0


async def test_a_unit_of_work_is_one_transaction(tally: Tally) -> None:
    uow = tally.uow()
    async with uow:
        pass
    with pytest.raises(RuntimeError, match="one transaction"):
        async with uow:
            pass


async def test_a_message_that_was_handled_is_known(tally: Tally) -> None:
    await tally.count("a", 1, message_id="m1")
    with pytest.raises(AlreadyProcessed):
        await tally.count("a", 1, message_id="m1")
    assert await tally.numbers() == [1]


async def test_of_two_overlapping_claims_exactly_one_wins(tally: Tally) -> None:
    both_inside = asyncio.Barrier(2)

    async def handle(number: int) -> bool:
        await both_inside.wait()
        try:
            async with tally.uow("m1") as uow:
                await uow.session.execute(tally.effects.insert().values(counter="a", number=number))
                await asyncio.sleep(0.1)
        except AlreadyProcessed:
            return False
        return True

    outcomes = await asyncio.gather(handle(1), handle(2))
    assert sorted(outcomes) == [False, True]
    assert len(await tally.numbers()) == 1


async def test_a_claim_that_was_rolled_back_can_be_made_again(tally: Tally) -> None:
    with pytest.raises(RuntimeError):
        async with tally.uow("m1"):
            raise RuntimeError("the handler failed")
    await tally.count("a", 1, message_id="m1")
    assert await tally.numbers() == [1]


async def test_the_second_claim_goes_on_when_the_first_rolls_back(tally: Tally) -> None:
    first_has_claimed = asyncio.Event()

    async def fail() -> None:
        async with tally.uow("m1"):
            first_has_claimed.set()
            await asyncio.sleep(0.1)
            raise RuntimeError("the handler failed")

    async def succeed() -> None:
        await first_has_claimed.wait()
        await tally.count("a", 2, message_id="m1")

    failed, succeeded = await asyncio.gather(fail(), succeed(), return_exceptions=True)
    assert isinstance(failed, RuntimeError)
    assert succeeded is None
    assert await tally.numbers() == [2]
