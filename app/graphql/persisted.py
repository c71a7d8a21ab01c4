"""Which document a request means, and whether its sender may have it run.

Known documents (the mini-apps') are named by their hash. Others are taken only from those who may write their own; they
may send theirs once and then by hash (automatic persisted queries), if that is switched on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from kernel.lru import LRU

from .errors import ErrorCode, RequestError, problem
from .options import Options
from .request import GraphQLRequest


@dataclass(frozen=True, slots=True)
class Chosen:
    """``key`` is the text's own for as long as it is remembered: the name of a known one, else its hash."""

    text: str
    known: bool
    key: str


class Persisted:
    def __init__(self, known: Mapping[str, str], options: Options) -> None:
        self._known = known
        self._options = options
        self._sent_once: LRU[str, str] = LRU(options.documents_cached)

    def choose(self, request: GraphQLRequest, *, may_write: bool) -> Chosen:
        """The text to run. Raises `RequestError`."""
        may_write = may_write or not self._options.known_documents_only
        named = request.document_hash
        if request.query is None:
            assert named is not None  # a request has the one or the other
            return self._by_hash(named, may_write)
        digest = sha256(request.query.encode("utf-8", "surrogatepass")).hexdigest()
        if named is not None and named.lower() != digest:
            raise _refusal("所给的散列与 query 不符", ErrorCode.BAD_REQUEST)
        if self._known.get(digest) == request.query:
            return Chosen(request.query, True, digest)
        if not may_write:
            raise _refusal("此客户端只能使用已登记的查询文档", ErrorCode.PERSISTED_QUERY_ONLY, 403)
        if named is not None and self._options.automatic_persisted_queries:
            self._sent_once.put(digest, request.query)
        return Chosen(request.query, False, digest)

    def _by_hash(self, named: str, may_write: bool) -> Chosen:
        text = self._known.get(named)
        if text is not None:
            return Chosen(text, True, named)
        automatic = may_write and self._options.automatic_persisted_queries
        text = self._sent_once.get(named.lower()) if automatic else None
        if text is not None:
            return Chosen(text, False, named.lower())
        # clients go by these very words, whatever the language of the house
        if automatic or not may_write or self._known:
            raise _refusal("PersistedQueryNotFound", ErrorCode.PERSISTED_QUERY_NOT_FOUND)
        raise _refusal("PersistedQueryNotSupported", ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED)


def _refusal(message: str, code: ErrorCode, status: int = 400) -> RequestError:
    return RequestError(status, [problem(message, code)], legacy_status=200)
