"""A stand-in for an S3-compatible store: objects by their path, and who signed."""

import hashlib
import re
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Store(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    objects: dict[str, bytes]
    signed: list[str]

    def do_PUT(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self.objects[self.path] = content
        self.signed.append(self.headers.get("Authorization", ""))
        self._answer(200, headers={"ETag": f'"{hashlib.md5(content).hexdigest()}"'})

    def do_GET(self) -> None:
        found = self.objects.get(self.path)
        headers = {"ETag": '"x"', "Last-Modified": formatdate(usegmt=True)}
        self._answer(404 if found is None else 200, found or b"", headers)

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """DeleteObjects: what is not there is no error."""
        said = self.rfile.read(int(self.headers["Content-Length"])).decode()
        keys = re.findall("<Key>(.*?)</Key>", said)
        for key in keys:
            self.objects.pop(f"{self.path.partition('?')[0]}/{key}", None)
        gone = "".join(f"<Deleted><Key>{key}</Key></Deleted>" for key in keys)
        self._answer(200, f'<?xml version="1.0"?><DeleteResult>{gone}</DeleteResult>'.encode())

    def _answer(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_said: object) -> None:
        """Silent."""


def server() -> ThreadingHTTPServer:
    """On a free port of this machine, with its own ``objects`` and ``signed``."""
    handler = type("OneStore", (Store,), {"objects": {}, "signed": []})
    return ThreadingHTTPServer(("127.0.0.1", 0), handler)
