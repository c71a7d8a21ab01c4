"""What may be set about a view. Times are seconds, sizes bytes."""

from dataclasses import dataclass, field

from .limits import Limits
from .weights import Weights


@dataclass(frozen=True, slots=True)
class Options:
    # documents
    limits: Limits = field(default_factory=Limits)
    weights: Weights = field(default_factory=Weights)
    introspection: bool = True
    closed_fields: frozenset[str] = frozenset({"_service", "_entities"})
    """Root fields that this endpoint does not answer; for a gateway's own endpoint, none."""
    suggestions: bool = False
    """Whether errors say "Did you mean …", which reads the schema out to a patient guesser."""
    documents_cached: int = 1_000
    known_documents_only: bool = False
    """Allow list: only documents of `Hooks.documents`, but for those who may write their own."""
    automatic_persisted_queries: bool = False
    """Clients that may write documents may send them once and then by hash."""

    # execution
    execution_seconds: float = 30.0
    batch_limit: int = 0
    """Operations in one array; 0: arrays are refused. 10 is a good number."""

    # HTTP
    body_bytes: int = 1_000_000
    body_seconds: float = 15.0
    body_rate: int = 2_000
    """A body may take one second longer for each so many bytes that have come."""
    uploads: bool = False
    upload_bytes: int = 50_000_000
    upload_file_bytes: int = 50_000_000
    upload_files: int = 10

    # streams
    heartbeat_seconds: float = 12.0
    socket_init_seconds: float = 10.0
    socket_message_bytes: int = 200_000
    socket_operations: int = 50
    expiry_check_seconds: float = 30.0
    """How often `Hooks.still_valid` is asked while something is running."""
