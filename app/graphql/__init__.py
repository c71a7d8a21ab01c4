"""图接口: GraphQL over HTTP, graphql-transport-ws and Server-Sent Events, to the letter, for any Strawberry schema.

    view ─┬─ http ──── negotiation body request uploads responses sse
          └─ socket ── messages
               └─ engine ── documents (survey limits cost weights) persisted answers reporting

Nothing here knows the hub: what it must be told comes through `Options` and `Hooks`.
"""

from .deadline import BodyDeadline
from .errors import ErrorCode, RequestError
from .hooks import ConnectionRefused, Hooks
from .limits import Limits
from .options import Options
from .request import GraphQLRequest
from .view import GraphQLView
from .weights import Weights

__all__ = [
    "BodyDeadline",
    "ConnectionRefused",
    "ErrorCode",
    "GraphQLRequest",
    "GraphQLView",
    "Hooks",
    "Limits",
    "Options",
    "RequestError",
    "Weights",
]
