"""An uploaded document: an aggregate that is claimed, read, concluded or given up."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Self
from uuid import UUID

from documents.domain.errors import NotConfirmable, NotCorrectable, NotLocked
from documents.domain.events import (
    DocumentAnalyzed,
    DocumentDeleted,
    DocumentFailed,
    DocumentUploaded,
)
from documents.domain.figures import Figures, cleaned, figures_of, plain
from documents.domain.reading.result import DocumentType, ParsedDocument
from documents.domain.status import (
    DIFFERENCE,
    PASSWORD_REQUIRED,
    UNDER_WAY,
    UNPROVEN,
    UNREADABLE,
    WRONG_PASSWORDS,
    ProcessingStatus,
)
from documents.domain.verdict import STATEMENTS, Verdict, judge, judge_again
from shared.ids import uuid7

LEASE = timedelta(minutes=5)
MAX_ATTEMPTS = 5
MAX_PASSWORDS = 3
MAX_FILE_NAME = 200
_CONFIRMABLE = frozenset({UNPROVEN, DIFFERENCE})
_READ = frozenset({ProcessingStatus.COMPLETED, ProcessingStatus.NEEDS_REVIEW})


@dataclass(eq=False)
class Document:
    """`attempt` fences: only the newest claim may conclude; `s3_key` says nothing about anybody."""

    id: UUID
    user_id: UUID
    sent_as: DocumentType | None
    file_name: str
    s3_key: str
    file_size_bytes: int
    sha256: str
    uploaded_at: datetime
    document_type: DocumentType | None = None
    mime_type: str = "application/pdf"
    processing_status: ProcessingStatus = ProcessingStatus.PENDING
    reason: str | None = None
    extracted_data: Figures | None = None
    reconciliation: dict[str, Any] | None = None
    warnings: list[dict[str, Any]] = field(default_factory=list)
    currency: str | None = None
    page_count: int | None = None
    line_count: int = 0
    period_start: date | None = None
    period_end: date | None = None
    attempt: int = 0
    lease_until: datetime | None = None
    wrong_passwords: int = 0
    encrypted: bool = False
    processed_at: datetime | None = None
    version: int = 1

    @classmethod
    def upload(
        cls,
        user_id: UUID,
        *,
        file_name: str,
        sent_as: DocumentType | None,
        s3_key: str,
        file_size_bytes: int,
        sha256: str,
        now: datetime,
    ) -> tuple[Self, DocumentUploaded]:
        """A document whose bytes are kept under `s3_key` already."""
        document = cls(
            uuid7(), user_id, sent_as, safe_name(file_name), s3_key, file_size_bytes, sha256, now
        )
        return document, DocumentUploaded(
            document_id=document.id,
            user_id=user_id,
            document_type=sent_as,
            file_size_bytes=file_size_bytes,
            version=document.version,
        )

    @property
    def is_statement(self) -> bool:
        """Whether it has lines."""
        return self.document_type in STATEMENTS

    @property
    def is_locked(self) -> bool:
        """Whether it waits for its password."""
        return self.reason == PASSWORD_REQUIRED

    @property
    def is_under_way(self) -> bool:
        """Whether it still has to be read."""
        return self.processing_status in UNDER_WAY

    @property
    def reconciles(self) -> bool | None:
        """Proven, contradicted, or nothing to prove it by."""
        return self.reconciliation["reconciles"] if self.reconciliation else None

    def claim(self, now: datetime) -> int | None:
        """Start to read it; the fencing number, or None when nothing is left to do.

        A claim takes over from an earlier one: the broker hands a message out again only after
        its worker is lost, and a worker that was not lost finds its number outdated.
        """
        if not self.is_under_way:
            return None
        return self._claimed(now)

    def claim_to_unlock(self, now: datetime) -> int:
        """Start to read it with a password; raises NotLocked."""
        if not self.is_locked or self.processing_status is not ProcessingStatus.NEEDS_REVIEW:
            raise NotLocked
        return self._claimed(now)

    def is_held_by(self, attempt: int) -> bool:
        """Whether the claim `attempt` may still conclude."""
        return self.processing_status is ProcessingStatus.PROCESSING and self.attempt == attempt

    @property
    def is_given_up(self) -> bool:
        """Whether reading it has taken its worker down too often."""
        return self.attempt > MAX_ATTEMPTS

    def conclude(self, reading: ParsedDocument, now: datetime) -> DocumentAnalyzed:
        """Take over what was read."""
        verdict = judge(reading)
        self.document_type = reading.document_type
        self.currency = reading.currency
        self.extracted_data = figures_of(reading)
        self.reconciliation = plain(reading.reconciliation)
        self.warnings = [plain(one) for one in reading.warnings] + self._wrong_type(reading)
        self.page_count, self.line_count = len(reading.pages), len(reading.lines)
        self.period_start, self.period_end = _period(reading)
        self._end(verdict, now)
        return self._analyzed()

    def fail(self, reason: str, now: datetime) -> DocumentFailed:
        """Give it up, for a reason a person understands."""
        self._end(Verdict(ProcessingStatus.FAILED, reason), now)
        return DocumentFailed(
            document_id=self.id, user_id=self.user_id, reason=reason, version=self.version
        )

    def give_up(self, now: datetime) -> DocumentFailed:
        """It has taken its worker down too often."""
        return self.fail(UNREADABLE, now)

    def ask_for_password(self, now: datetime) -> DocumentAnalyzed:
        """It is locked: its owner has to open it."""
        self.encrypted = True
        self._end(Verdict(ProcessingStatus.NEEDS_REVIEW, PASSWORD_REQUIRED), now)
        return self._analyzed()

    def refuse_password(self, now: datetime) -> DocumentFailed | None:
        """The password was wrong; the third time is the last."""
        self.wrong_passwords += 1
        if self.wrong_passwords >= MAX_PASSWORDS:
            return self.fail(WRONG_PASSWORDS, now)
        self._end(Verdict(ProcessingStatus.NEEDS_REVIEW, PASSWORD_REQUIRED), now)
        return None

    @property
    def passwords_left(self) -> int:
        """How many more times a password may be tried."""
        return max(0, MAX_PASSWORDS - self.wrong_passwords)

    def require_correctable(self) -> None:
        """Raises NotCorrectable unless its lines are there."""
        if not self.is_statement or self.processing_status not in _READ:
            raise NotCorrectable

    def take_reproof(self, reconciliation: dict[str, Any], now: datetime) -> DocumentAnalyzed:
        """A correction changed the arithmetic: the verdict is a new one."""
        self.reconciliation = reconciliation
        self._end(judge_again(reconciliation["reconciles"]), now)
        return self._analyzed()

    def confirm(self, now: datetime) -> DocumentAnalyzed:
        """Its owner has checked it; raises NotConfirmable. A statement has to prove itself."""
        waits = self.processing_status is ProcessingStatus.NEEDS_REVIEW
        if self.is_statement or not waits or self.reason not in _CONFIRMABLE:
            raise NotConfirmable
        self.warnings = [*self.warnings, {"code": "confirmed", "count": 1, "detail": ""}]
        self._end(Verdict(ProcessingStatus.COMPLETED), now)
        return self._analyzed()

    def delete(self) -> DocumentDeleted:
        """It goes, with everything read from it."""
        return DocumentDeleted(document_id=self.id, user_id=self.user_id, version=self.version + 1)

    def _claimed(self, now: datetime) -> int:
        self.processing_status = ProcessingStatus.PROCESSING
        self.reason = None
        self.attempt += 1
        self.lease_until = now + LEASE
        self.version += 1
        return self.attempt

    def _end(self, verdict: Verdict, now: datetime) -> None:
        self.processing_status, self.reason = verdict.status, verdict.reason
        self.lease_until, self.processed_at = None, now
        self.version += 1

    def _analyzed(self) -> DocumentAnalyzed:
        completed = self.processing_status is ProcessingStatus.COMPLETED
        return DocumentAnalyzed(
            document_id=self.id,
            user_id=self.user_id,
            document_type=self.document_type,
            status="completed" if completed else "needs_review",
            line_count=self.line_count,
            reconciled=self.reconciles,
            period_start=self.period_start,
            period_end=self.period_end,
            version=self.version,
        )

    def _wrong_type(self, reading: ParsedDocument) -> list[dict[str, Any]]:
        if self.sent_as is None or self.sent_as is reading.document_type:
            return []
        detail = f"sent as {self.sent_as}, read as {reading.document_type}"
        return [{"code": "other_type", "count": 1, "detail": detail}]


def _period(reading: ParsedDocument) -> tuple[date | None, date | None]:
    if reading.document_type is DocumentType.RECEIPT:
        day = reading.receipt.date.value if reading.receipt.date else None
        return day, day
    figures = (
        reading.pay_stub if reading.document_type is DocumentType.PAY_STUB else reading.statement
    )
    start, end = figures.period_start, figures.period_end
    return start.value if start else None, end.value if end else None


def safe_name(file_name: str) -> str:
    """The name to show: no path, no control characters, not too long, never empty."""
    base = cleaned(file_name.replace("\\", "/").rsplit("/", 1)[-1], MAX_FILE_NAME)
    return base or "document.pdf"
