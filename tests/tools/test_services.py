"""The servers for the tests: what answers is recognised, what is started is gone afterwards."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tools import postgres, redis, services
from tools.say import Stop


@contextmanager
def answering(reply: bytes) -> Iterator[int]:
    """A server that says the same to whoever comes first."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def answer() -> None:
            wire, _ = listening.accept()
            with wire:
                wire.recv(1024)
                wire.sendall(reply)

        thread = threading.Thread(target=answer)
        thread.start()
        yield listening.getsockname()[1]
        thread.join()


TRUSTS = b"R\0\0\0\x08\0\0\0\0S\0\0\0\x18server_version\x0015.18 (Debian)\0Z\0\0\0\x05I"
ASKS_FOR_A_PASSWORD = b"R\0\0\0\x17\0\0\0\x0aSCRAM-SHA-256\0\0"


def test_a_postgres_that_lets_us_in_is_recognised_with_its_version() -> None:
    with answering(TRUSTS) as port:
        assert postgres.answers(port) == 15


@pytest.mark.parametrize("reply", [ASKS_FOR_A_PASSWORD, b"HTTP/1.1 400 Bad Request\r\n\r\n", b""])
def test_a_postgres_that_asks_for_a_password_and_another_kind_of_server_are_not_used(reply: bytes) -> None:
    with answering(reply) as port:
        assert postgres.answers(port) is None


@pytest.mark.parametrize(("reply", "usable"), [(b"+PONG\r\n", True), (b"-NOAUTH Authentication required.\r\n", False)])
def test_a_redis_is_used_only_when_it_takes_commands(reply: bytes, usable: bool) -> None:
    with answering(reply) as port:
        assert redis.answers(port) is usable


def test_nothing_listening_is_no_server() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # bound, not listening: nobody else gets the port, nobody answers
        port = held.getsockname()[1]
        assert postgres.answers(port) is None
        assert not redis.answers(port)


def test_an_address_that_the_person_gives_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(postgres.VARIABLE, "postgresql+asyncpg://a@b/c")
    monkeypatch.setenv(redis.VARIABLE, "redis://d/1")
    with services.provided(("postgres", "redis")) as variables:
        assert variables == {postgres.VARIABLE: "postgresql+asyncpg://a@b/c", redis.VARIABLE: "redis://d/1"}


@pytest.mark.skipif(redis.program() is None, reason="no redis-server is installed")
def test_a_redis_that_was_started_ends_with_the_block() -> None:
    with redis.server(str(redis.program())) as port:
        assert redis.answers(port)
    assert not redis.answers(port)


@pytest.mark.skipif(postgres.programs() is None, reason="no PostgreSQL server is installed")
def test_a_postgres_that_was_started_ends_with_the_block_even_when_the_tests_fail() -> None:
    found = postgres.programs()
    assert found is not None
    ports = []

    def fail_halfway() -> None:
        with postgres.cluster(found) as port:
            ports.append(port)
            assert postgres.answers(port) is not None
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert postgres.answers(ports[0]) is None


@pytest.mark.parametrize("words", [[], ["run"], ["run", "--"], ["run", "mysql", "--", "true"], ["stop", "--", "true"]])
def test_a_call_that_is_not_understood_is_told_how_to_call(words: list[str]) -> None:
    with pytest.raises(Stop, match="用法"):
        services.command(words)


def test_the_status_of_the_command_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(redis.VARIABLE, "redis://d/1")
    told = f'test "${redis.VARIABLE}" = redis://d/1 && exit 7'
    assert services.command(["run", "redis", "--", "sh", "-c", told]) == 7
