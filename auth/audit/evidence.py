"""证据: the chain as a file that anybody can check, with nothing of the hub's but its public key.

One JSON object a line: first what the file is, then an entry a line with its link, last the head signed by the hub
(JWS, ES256; the public keys are at ``/auth/jwks``). How to check it is in docs/audit.md, and in the first line.
"""

from collections.abc import Callable
from typing import IO, Any

import orjson
from joserfc.errors import JoseError

from auth import sm
from auth.keys import SigningKeys
from auth.sessions import Database
from kernel.records import now

from .chain import GENESIS
from .entries import as_stored, canonical
from .verifying import WHY, links

HOW = (
    "digest = SM3(canonical(entry)); link = SM3(seq LF previous LF entry id LF digest); canonical: JSON, names sorted, "
    "no spaces, UTF-8. The last line is a JWS over the last link and the SM3 of all lines before it."
)


async def export(
    database: Database,
    signing: SigningKeys,
    out: IO[bytes],
    *,
    upto: int | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> dict[str, Any]:
    """Write the chain, or its part up to link ``upto``; answers the signed head. Verify before (see `verifying`)."""
    lines = _Lines(out)
    lines.write({"what": "jiguan audit", "version": 1, "at": now().isoformat(), "how": HOW})
    head: dict[str, Any] = {"seq": 0, "link": GENESIS}
    async with database.looking(WHY) as session:
        async for row in links(session):
            seq, entry_id, digest, previous, link = row[:5]
            if upto is not None and seq > upto:
                break
            said = row[5:]
            entry = None if said[0] is None else orjson.loads(canonical(as_stored(said)))
            lines.write(
                {
                    "seq": seq,
                    "id": str(entry_id),
                    "digest": digest,
                    "previous": previous,
                    "link": link,
                    "entry": entry,
                }
            )
            head = {"seq": seq, "link": link}
            if seq % 1_000 == 0:
                progress(seq)
    head["sm3"] = lines.digest
    out.write(orjson.dumps({"head": signing.sign(head, kind="audit-head+jwt")}) + b"\n")
    progress(head["seq"])
    return head


class _Lines:
    """Lines and the chained SM3 of them: each time the digest so far and the line."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self.digest = GENESIS

    def write(self, said: dict[str, Any]) -> None:
        line = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
        self._out.write(line + b"\n")
        self.digest = sm.sm3(self.digest.encode() + line).hex()


class Untrue(ValueError):
    """The file is not what the hub signed."""


def check(lines: Any, signing: SigningKeys | None = None) -> int:
    """Check an exported file by itself; how many links. ``signing`` also checks the signature. Raises `Untrue`."""
    seq, link, total, head = 0, None, GENESIS, None
    for number, line in enumerate(lines):
        said = orjson.loads(line)
        if "head" in said:
            head = said["head"]
            break
        total = sm.sm3(total.encode() + line.rstrip(b"\n")).hex()
        if number == 0:
            continue
        if link is not None and (said["seq"], said["previous"]) != (seq + 1, link):
            raise Untrue(f"第 {said['seq']} 节与前一节不相接")
        content = f"{said['seq']}\n{said['previous']}\n{said['id']}\n{said['digest']}"
        if sm.sm3(content.encode()).hex() != said["link"]:
            raise Untrue(f"第 {said['seq']} 节的链值不对")
        if said["entry"] is not None and sm.sm3(canonical(said["entry"])).hex() != said["digest"]:
            raise Untrue(f"第 {said['seq']} 节的内容被改动")
        seq, link = said["seq"], said["link"]
    if head is None:
        raise Untrue("文件不完整：没有签名的链头")
    if signing is not None:
        try:
            claims = signing.read(head).claims
        except JoseError as error:
            raise Untrue("链头的签名不是本系统的") from error
        if (claims["seq"], claims["link"], claims["sm3"]) != (seq, link or GENESIS, total):
            raise Untrue("签名的链头与内容不符")
    return seq
