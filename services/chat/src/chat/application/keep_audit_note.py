"""Another service did something that administrators must be able to look up."""

from chat.application.story_ports import StoryUnitOfWork
from chat.domain.audit import AuditEntry


async def keep_audit_note(uow: StoryUnitOfWork, entry: AuditEntry) -> None:
    """Add it to the audit log, which is one for all services."""
    async with uow:
        await uow.audit.add(entry)
