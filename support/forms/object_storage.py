"""对象存储: attachments in an S3-compatible store, for a hub of more than one machine."""

from datetime import datetime, timedelta
from typing import Any

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import S3Store, from_url

_PATIENCE: Any = {"timeout": timedelta(seconds=30), "connect_timeout": timedelta(seconds=5)}


class ObjectStorage:
    """Content in a store of objects, under the same names as in a folder. The store itself sees to whole objects."""

    scans = False

    def __init__(self, store: Any) -> None:
        self._store = store

    @classmethod
    def at(
        cls, url: str, *, endpoint: str = "", region: str = "", key: str = "", secret: str = "", again: int = 3
    ) -> "ObjectStorage":
        """``s3://bucket/prefix`` at an endpoint; other schemes (``memory:///``) as they are."""
        if not url.startswith("s3://"):
            return cls(from_url(url))
        said: Any = {"region": region or "us-east-1"}
        said |= {"endpoint": endpoint} if endpoint else {}
        said |= {"access_key_id": key, "secret_access_key": secret} if key else {}
        plain = endpoint.startswith("http://")
        retries: Any = {"max_retries": again, "retry_timeout": timedelta(seconds=20)}
        options: Any = {**_PATIENCE, "allow_http": plain}
        return cls(S3Store.from_url(url, config=said, client_options=options, retry_config=retries))

    def put(self, digest: str, content: bytes) -> None:
        try:
            obstore.put(self._store, _path(digest), content)
        except BaseError as error:
            raise OSError(str(error)) from error

    def get(self, digest: str) -> bytes:
        try:
            return bytes(obstore.get(self._store, _path(digest)).bytes())
        except (BaseError, FileNotFoundError) as error:
            raise OSError(str(error)) from error

    def since(self, digest: str) -> datetime | None:
        try:
            return obstore.head(self._store, _path(digest))["last_modified"]
        except (NotFoundError, FileNotFoundError):
            return None
        except BaseError as error:
            raise OSError(str(error)) from error

    def remove(self, digest: str) -> None:
        try:
            obstore.delete(self._store, _path(digest))
        except (NotFoundError, FileNotFoundError):
            return
        except BaseError as error:
            raise OSError(str(error)) from error


def _path(digest: str) -> str:
    return f"{digest[:2]}/{digest}"
