"""进程的全部: one Starlette app with everything in it."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute, Route

from app.http import bundles
from app.http.chain import Chain
from app.http.compression import Compression
from app.http.envelope import Envelope
from app.http.exports import Exports
from app.http.failures import missing, refused
from app.http.files import Files
from app.http.gateway import GatewayOnly
from app.http.graph import graph_view
from app.http.health import Health
from app.http.mine import Mine
from app.http.returned import Returned
from app.lifespan import Hub, lifespan
from app.portal.explorer import Explorer
from app.portal.home import Portal
from app.portal.processes import Processes
from app.settings import Settings
from auth.http import refuse
from kernel.refusal import Refusal
from schema import federation
from schema.root import build_schema


def create_app(settings: Settings, *, subgraph: str | None = None) -> Starlette:
    """The hub; with ``subgraph``, only that domain's slice of the graph, for the gateway that composes them.

    Nothing is connected yet. The hub itself is at ``app.state.hub``. Raises `LookupError` where there is no such slice.
    """
    hub = Hub.of(settings)
    app = Starlette(
        routes=_slice(hub, subgraph) if subgraph else _whole(hub),
        middleware=[
            Middleware(Envelope, secure=settings.url.startswith("https:")),
            Middleware(TrustedHostMiddleware, allowed_hosts=settings.hosts, www_redirect=False),
            Middleware(Compression),
            Middleware(AuthenticationMiddleware, backend=hub.sign_in.backend, on_error=refuse),
        ],
        exception_handlers={Refusal: refused, HTTPException: missing},
        lifespan=lifespan(hub),
    )
    app.state.hub = hub
    return app


def _whole(hub: Hub) -> list[BaseRoute]:
    schema = build_schema()
    explorer = Explorer(hub.settings)
    view = graph_view(hub, schema, bundles.known_documents(), explorer.page)
    return [
        *view.routes(),
        *explorer.routes(),
        *Health(hub).routes(),
        *Mine(hub).routes(),
        *Chain(hub).routes(),
        *Exports(hub, schema).routes(),
        *Returned(hub).routes(),
        *Files(hub).routes(),
        *bundles.bundle_routes(),
        *hub.sign_in.routes(),
        *Portal(hub).routes(),
        *Processes(hub).routes(),
    ]


def _slice(hub: Hub, name: str) -> list[BaseRoute]:
    """Closed to all but the gateway: what `_entities` answers is meant for it alone."""
    view = graph_view(hub, federation.slice_named(name), {}, None, owned=federation.owned(name))
    secret = hub.settings.gateway
    return [Route("/graphql", GatewayOnly(view, secret)), *Health(hub).routes()]
