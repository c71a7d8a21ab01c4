"""Errors that are answered before, or instead of, an execution. Every error that leaves the hub carries a code."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Self

FormattedError = dict[str, Any]


class ErrorCode(StrEnum):
    """``extensions.code``. Refusals of the domains add theirs: the names of `kernel.refusal.Code`."""

    BAD_REQUEST = "BAD_REQUEST"
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    BAD_USER_INPUT = "BAD_USER_INPUT"
    ANSWER_WITHHELD = "ANSWER_WITHHELD"
    OPERATION_RESOLUTION_FAILURE = "OPERATION_RESOLUTION_FAILURE"
    DOCUMENT_TOO_COMPLEX = "DOCUMENT_TOO_COMPLEX"
    QUERY_TOO_COSTLY = "QUERY_TOO_COSTLY"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    PERSISTED_QUERY_ONLY = "PERSISTED_QUERY_ONLY"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    CSRF_PREVENTED = "CSRF_PREVENTED"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    SUBSCRIPTION_NEEDS_STREAM = "SUBSCRIPTION_NEEDS_STREAM"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    REQUEST_TOO_LARGE = "REQUEST_TOO_LARGE"
    REQUEST_TOO_SLOW = "REQUEST_TOO_SLOW"
    TOO_MANY_OPERATIONS = "TOO_MANY_OPERATIONS"
    TIMEOUT = "TIMEOUT"
    INTERNAL_SERVER_ERROR = "INTERNAL_SERVER_ERROR"


def problem(message: str, code: str, **extensions: Any) -> FormattedError:
    """An error as it is written into an answer."""
    return {"message": message, "extensions": {"code": str(code), **extensions}}


class RequestError(Exception):
    """The request is answered by errors alone, without ``data``.

    ``status`` is the HTTP status under ``application/graphql-response+json``; ``legacy_status`` that under
    ``application/json``, where a well-formed request is answered by 200 whatever GraphQL thinks of it.
    """

    def __init__(
        self,
        status: int,
        errors: Sequence[FormattedError],
        *,
        legacy_status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__("; ".join(str(each["message"]) for each in errors))
        self.status = status
        self.errors = list(errors)
        self.legacy_status = status if legacy_status is None else legacy_status
        self.headers = dict(headers or {})

    @classmethod
    def of(cls, status: int, message: str, code: str, *, headers: Mapping[str, str] | None = None) -> Self:
        """One error, with the same status under both media types."""
        return cls(status, [problem(message, code)], headers=headers)

    @property
    def message(self) -> str:
        return str(self.errors[0]["message"])


def malformed(message: str) -> RequestError:
    """The request is not GraphQL over HTTP at all."""
    return RequestError.of(400, message, ErrorCode.BAD_REQUEST)
