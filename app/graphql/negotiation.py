"""Which media type to answer in, by the client's own preferences (RFC 9110 §12.5.1)."""

from collections.abc import Iterator
from functools import cached_property, lru_cache

RESPONSE_JSON = "application/graphql-response+json"
JSON = "application/json"
EVENT_STREAM = "text/event-stream"
HTML = "text/html"

_MOST_RANGES = 50
_USUAL = 200
"""Characters; a longer header is not kept in memory."""

Preference = tuple[float, int]
"""Quality, then how precisely the type was named: 0 ``*/*``, 1 ``type/*``, 2 the type itself."""

NOT_AT_ALL: Preference = (0.0, 0)


def accepted(header: str | None) -> "Accepted":
    """Read anew only where it is a header that hardly anybody sends."""
    return _remembered(header) if header is None or len(header) <= _USUAL else Accepted(header)


class Accepted:
    """What an ``Accept`` header says; a missing one accepts everything."""

    def __init__(self, header: str | None) -> None:
        self._ranges = list(_ranges(header)) if header and header.strip() else [("*/*", 1.0)]

    def preference(self, media_type: str) -> Preference:
        """For this type, by the most precise range that matches it."""
        group = media_type.partition("/")[0] + "/*"
        found = [
            (2 if name == media_type else 1 if name == group else 0, quality)
            for name, quality in self._ranges
            if name in (media_type, group, "*/*")
        ]
        precision, quality = max(found, default=(0, 0.0))
        return (quality, precision) if quality > 0 else NOT_AT_ALL

    @cached_property
    def json(self) -> str | None:
        """The JSON type to answer in. Of two as good, the new one if it was named, else the one all read."""
        new, old = self.preference(RESPONSE_JSON), self.preference(JSON)
        if max(new, old) == NOT_AT_ALL:
            return None
        return RESPONSE_JSON if new > old or (new == old and new[1] == 2) else JSON

    @cached_property
    def prefers_page(self) -> bool:
        return self.preference(HTML) > self._best_json

    @cached_property
    def prefers_stream(self) -> bool:
        """Whether even a single answer should come as a stream. urql lists the type last and must get JSON."""
        return self.takes_stream and self.preference(EVENT_STREAM) > self._best_json

    @cached_property
    def takes_stream(self) -> bool:
        """Whether the type is named: ``*/*`` is no promise to read a stream."""
        return self.preference(EVENT_STREAM)[1] == 2

    @property
    def _best_json(self) -> Preference:
        return max(self.preference(RESPONSE_JSON), self.preference(JSON))


_remembered = lru_cache(maxsize=500)(Accepted)


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(",")[:_MOST_RANGES]:
        name, *parameters = (each.strip().lower() for each in part.split(";"))
        quality = _quality(parameters)
        if name and quality is not None:
            yield name, quality


def _quality(parameters: list[str]) -> float | None:
    """1 unless said otherwise; ``None`` where what is said is no quality."""
    for each in parameters:
        name, _, value = each.partition("=")
        if name.strip() == "q":
            try:
                quality = float(value)
            except ValueError:
                return None
            return quality if 0 <= quality <= 1 else None
    return 1.0
