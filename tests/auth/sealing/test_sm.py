"""SM3, HMAC-SM3 and SM4-GCM give what the published standards print."""

import pytest

from auth import sm

# GM/T 0004-2012, appendix A
SM3 = [
    (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
]
# RFC 8998, appendix A.1
KEY = bytes.fromhex("0123456789ABCDEFFEDCBA9876543210")
NONCE = bytes.fromhex("00001234567800000000ABCD")
ABOUT = bytes.fromhex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2")
PLAIN = bytes.fromhex("AA" * 8 + "BB" * 8 + "CC" * 8 + "DD" * 8 + "EE" * 8 + "FF" * 8 + "EE" * 8 + "AA" * 8)
CIPHER = (
    "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A26"
    "91233B8D"
)
TAG = "83DE3541E4C2B58177E065A9BF7B62EC"


@pytest.mark.parametrize(("content", "digest"), SM3)
def test_sm3_is_that_of_the_standard(content: bytes, digest: str) -> None:
    assert sm.sm3(content).hex() == digest


def test_hmac_sm3_is_built_from_it_as_rfc_2104_says() -> None:
    key, content = b"k" * 40, b"content"
    inner = bytes(each ^ 0x36 for each in key.ljust(64, b"\0"))
    outer = bytes(each ^ 0x5C for each in key.ljust(64, b"\0"))
    assert sm.hmac_sm3(key, content) == sm.sm3(outer + sm.sm3(inner + content))


def test_sm4_gcm_is_that_of_rfc_8998() -> None:
    sealed = sm.encrypted(KEY, PLAIN, ABOUT, NONCE)
    assert sealed.hex().upper() == NONCE.hex().upper() + CIPHER + TAG
    assert sm.decrypted(KEY, sealed, ABOUT) == PLAIN


@pytest.mark.parametrize("place", [0, 11, 12, 40, -17, -16, -1])
def test_a_single_changed_bit_anywhere_is_noticed(place: int) -> None:
    sealed = bytearray(sm.encrypted(KEY, PLAIN, ABOUT))
    sealed[place] ^= 1
    with pytest.raises(sm.Forged):
        sm.decrypted(KEY, bytes(sealed), ABOUT)


def test_what_it_is_about_is_part_of_it() -> None:
    with pytest.raises(sm.Forged):
        sm.decrypted(KEY, sm.encrypted(KEY, PLAIN, b"people.phone:1"), b"people.phone:2")


def test_the_same_value_never_looks_the_same_twice() -> None:
    assert len({sm.encrypted(KEY, b"13800000000", b"") for _ in range(200)}) == 200
