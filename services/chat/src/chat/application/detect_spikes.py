"""Looks for people whose token use of the last hour is unlike them."""

from datetime import datetime

from chat.application.story_ports import StoryUnitOfWork
from chat.domain.audit import audited
from chat.domain.events import UsageSpikeDetected
from chat.domain.usage.spikes import WINDOW, SpikeRule, baseline, is_spike
from shared.ids import uuid7


async def detect_spikes(uow: StoryUnitOfWork, rule: SpikeRule, *, now: datetime) -> int:
    """Announce each spike once an hour and flag the person; gives how many."""
    start, found = now - WINDOW, 0
    async with uow:
        await uow.spikes.take_turn()
        minimum = min(rule.minimum, rule.absolute)
        for user_id, use in (await uow.spikes.recent_use(start, minimum)).items():
            if not is_spike(use, start, rule):
                continue
            spike = UsageSpikeDetected(
                spike_id=uuid7(),
                user_id=user_id,
                window_start=start,
                tokens=use.tokens,
                baseline=baseline(use, start),
                version=1,
            )
            await uow.spikes.keep(spike.spike_id, user_id, start, spike.tokens, spike.baseline, now)
            facts = {"tokens": spike.tokens, "baseline": spike.baseline}
            await uow.audit.add(
                audited(spike.type, spike.spike_id, now=now, user_id=user_id, new=facts)
            )
            uow.outbox.add(spike)
            found += 1
    return found
