"""子图的门: a slice is answered to the gateway, and to nobody else."""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from schema.federation import gateway_only

from .failures import told


class GatewayOnly:
    """An ASGI app. Who does not say the gateway's secret learns nothing, not even the slice's names."""

    def __init__(self, app: ASGIApp, secret: str) -> None:
        self._app = app
        self._secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if gateway_only(Headers(scope=scope), self._secret):
            await self._app(scope, receive, send)
            return
        said = "子图只接受网关的请求，请访问完整的图"
        await told(Request(scope, receive), 403, said, code="GATEWAY_ONLY")(scope, receive, send)
