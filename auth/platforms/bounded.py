"""答复有限: no answer of a platform is read beyond its limit, whoever reads it."""

from collections.abc import AsyncIterator

import httpx2

LARGEST = 512 * 1024
"""Bytes; no honest answer is longer."""

LARGEST_PACKED = LARGEST // 8
"""Bytes of one that is compressed: what it unpacks to is then bearable, however it was made."""


class TooLong(httpx2.ReadError):
    """An answer that does not end."""


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream, self._most = stream, most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for part in self._stream:
            read += len(part)
            if read > self._most:
                raise TooLong("the answer is too long")
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


async def bounded(response: httpx2.Response) -> None:
    """For a client's hooks: called before the body is read."""
    if isinstance(response.stream, httpx2.AsyncByteStream):
        packed = response.headers.get("content-encoding", "identity") != "identity"
        response.stream = _Bounded(response.stream, LARGEST_PACKED if packed else LARGEST)
