"""A token's signature is checked once, its times every time."""

import pytest

from auth.keys import SigningKeys
from auth.tokens import LEEWAY, AccessTokens, InvalidToken
from kernel.ids import new_id


def test_a_token_that_was_verified_once_still_ends_in_its_time_and_a_forged_one_is_never_remembered() -> None:
    moment = [1_000_000.0]
    tokens = AccessTokens(SigningKeys.made(), clock=lambda: moment[0])
    token = tokens.issue(new_id(), 1, "tests")
    first = tokens.verify(token)
    assert tokens.verify(token) is first, "found out once"
    moment[0] += 60 + LEEWAY
    for _ in range(2):
        with pytest.raises(InvalidToken):
            tokens.verify(token)
    moment[0] -= 600
    with pytest.raises(InvalidToken):
        tokens.verify(token)  # not yet
    forged = token[:-4] + ("AAAA" if not token.endswith("AAAA") else "BBBB")
    for _ in range(2):
        with pytest.raises(InvalidToken):
            tokens.verify(forged)
