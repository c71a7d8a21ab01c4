"""核验导出的审计链: python tools/check_audit.py FILE. Needs Python 3.11 and nothing else, least of all the hub.

Checks each entry against its SM3, each link against the one before, and the whole against the head of the last line.
The signature of the head (JWS, ES256) is checked with the hub's public keys by any JOSE tool; see docs/audit.md.
"""

import base64
import hashlib
import json
import sys

FIRST = "0" * 64


def sm3(content: bytes) -> str:
    """SM3 of OpenSSL where Python has it, and else the one below."""
    if "sm3" in hashlib.algorithms_available:
        return hashlib.new("sm3", content).hexdigest()
    return _sm3(content)


def _turned(word: int, by: int) -> int:
    by %= 32
    return ((word << by) | (word >> (32 - by))) & 0xFFFFFFFF


def _sm3(content: bytes) -> str:
    """GB/T 32905-2016, written down as it is printed there."""
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = content + b"\x80" + b"\0" * ((55 - len(content)) % 64) + (len(content) * 8).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        w = [int.from_bytes(padded[start + at : start + at + 4], "big") for at in range(0, 64, 4)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ _turned(w[j - 3], 15)
            w.append(x ^ _turned(x, 15) ^ _turned(x, 23) ^ _turned(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            constant = 0x79CC4519 if j < 16 else 0x7A879D8A
            first = _turned((_turned(a, 12) + e + _turned(constant, j)) & 0xFFFFFFFF, 7)
            second = first ^ _turned(a, 12)
            majority = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            choice = e ^ f ^ g if j < 16 else (e & f) | (~e & g & 0xFFFFFFFF)
            one = (majority + d + second + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            two = (choice + h + first + w[j]) & 0xFFFFFFFF
            d, c, b, a = c, _turned(b, 9), a, one
            h, g, f = g, _turned(f, 19), e
            e = two ^ _turned(two, 9) ^ _turned(two, 17)
        state = [old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True)]
    return "".join(f"{word:08x}" for word in state)


def canonical(entry: object) -> bytes:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def check(path: str) -> str:
    """The sentence to say; raises `ValueError` with what is wrong."""
    seq, link, total, head = 0, None, FIRST, None
    with open(path, "rb") as lines:
        for number, line in enumerate(lines):
            said = json.loads(line)
            if "head" in said:
                head = said["head"]
                break
            total = sm3(total.encode() + line.rstrip(b"\n"))
            if number == 0:
                continue
            where = f"第 {said['seq']} 节"
            if link is not None and (said["seq"], said["previous"]) != (seq + 1, link):
                raise ValueError(f"{where}与前一节不相接")
            content = f"{said['seq']}\n{said['previous']}\n{said['id']}\n{said['digest']}"
            if sm3(content.encode()) != said["link"]:
                raise ValueError(f"{where}的链值不对")
            if said["entry"] is not None and sm3(canonical(said["entry"])) != said["digest"]:
                raise ValueError(f"{where}的内容被改动")
            seq, link = said["seq"], said["link"]
    if head is None:
        raise ValueError("文件不完整：没有签名的链头")
    claims = json.loads(base64.urlsafe_b64decode(head.split(".")[1] + "=="))
    if (
        claims.get("sm3", total) != total
        or claims.get("seq", seq) != seq
        or claims.get("link", link) != (link or FIRST)
    ):
        raise ValueError("链头与内容不符")
    return f"{path}：{seq} 节，内容与链值相符。链头的签名请用本系统公布的公钥核验：{head}"


if __name__ == "__main__":
    try:
        sys.stdout.write(check(sys.argv[1]) + "\n")
    except IndexError:
        sys.exit("用法：python check_audit.py 文件")
    except (ValueError, KeyError, OSError) as wrong:
        sys.exit(f"不相符：{wrong}")
