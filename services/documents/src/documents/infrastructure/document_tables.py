"""Documents, their lines, and objects that nobody owns any more."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID

from documents.domain.finance.category import Category
from documents.domain.reading.result import DocumentType
from documents.domain.statement_line import Counting
from documents.domain.status import ProcessingStatus
from documents.infrastructure.schema import metadata, words

financial_documents = Table(
    "financial_documents",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("sent_as", words(DocumentType)),
    Column("document_type", words(DocumentType)),
    Column("file_name", Text, nullable=False),
    Column("s3_key", Text, nullable=False, unique=True),
    Column("file_size_bytes", BigInteger, nullable=False),
    Column("mime_type", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("processing_status", words(ProcessingStatus), nullable=False),
    Column("reason", Text),
    Column("extracted_data", JSONB),
    Column("reconciliation", JSONB),
    Column("warnings", JSONB, nullable=False),
    Column("currency", String(3)),
    Column("page_count", Integer),
    Column("line_count", Integer, nullable=False),
    Column("period_start", Date),
    Column("period_end", Date),
    # Counts the claims: a worker whose number is outdated may not conclude.
    Column("attempt", Integer, nullable=False),
    Column("lease_until", DateTime(timezone=True)),
    Column("wrong_passwords", Integer, nullable=False),
    Column("encrypted", Boolean, nullable=False),
    Column("uploaded_at", DateTime(timezone=True), nullable=False),
    Column("processed_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
    UniqueConstraint("user_id", "sha256"),
    CheckConstraint("file_size_bytes > 0", name="has_content"),
    Index("ix_financial_documents_user_id_uploaded_at", "user_id", "uploaded_at", "id"),
    Index(
        "ix_financial_documents_under_way",
        "processing_status",
        postgresql_where=text("processing_status IN ('pending', 'processing')"),
    ),
)

lines = Table(
    "lines",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column(
        "document_id",
        UUID(as_uuid=True),
        ForeignKey(financial_documents.c.id, ondelete="CASCADE"),
        nullable=False,
    ),
    Column("user_id", UUID(as_uuid=True), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("account", Text),
    Column("date", Date, nullable=False),
    Column("description", Text, nullable=False),
    Column("amount", Numeric(19, 4), nullable=False),
    Column("amount_read", Numeric(19, 4), nullable=False),
    Column("balance", Numeric(19, 4)),
    Column("currency", String(3)),
    Column("page", Integer, nullable=False),
    Column("box", ARRAY(Float), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("category", words(Category)),
    Column("category_confidence", Float),
    Column("category_reason", Text),
    Column("suggested_category", words(Category)),
    Column("corrected_category", words(Category)),
    Column("corrected_by_user", Boolean, nullable=False),
    Column("counting", words(Counting), nullable=False),
    UniqueConstraint("document_id", "position"),
)

# The objects of deleted documents, until the store has let go of them.
discarded_objects = Table(
    "discarded_objects",
    metadata,
    Column("s3_key", Text, primary_key=True),
    Column("discarded_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)
