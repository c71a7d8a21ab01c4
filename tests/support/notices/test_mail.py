"""Mail that is recognized when it comes again; until the mail itself is handed over, a server has taken nothing."""

import pytest

from kernel.ids import new_id
from support.notices.carriers import NotTaken, Undeliverable
from support.notices.channels.mail import Mail, MailSettings

from .letters import a_letter
from .receivers import Received, mail_server


def to(address: tuple[str, int], **said: object) -> Mail:
    host, port = address
    usual = {"security": "none", "port": port, "timeout": 5.0}
    return Mail(MailSettings(host, "{employee_code}@jg.test", "数字机关 <hub@jg.test>", **(usual | said)))  # type: ignore[arg-type]


def test_sent_again_it_bears_the_same_message_id() -> None:
    mail, id = to(("smtp.test", 25)), new_id()
    first, second = mail.written(a_letter(id=id)), mail.written(a_letter(id=id))
    assert first["Message-ID"] == second["Message-ID"] == f"<{id.hex}@jg.test>"
    assert first["To"] == "GE_a@jg.test"
    assert first["Date"] == "Mon, 02 Mar 2026 01:05:00 +0000"
    assert "用车已派车" in first.get_content()


async def test_it_arrives_in_chinese_with_a_subject_that_names_nobody() -> None:
    received, letter = Received(), a_letter("陈晓的用车已派车。")
    async with mail_server(received) as address:
        receipt = await to(address).send(letter)
    assert received.shown == {letter.id.hex: "陈晓的用车已派车。\n"}
    assert receipt.reference == f"<{letter.id.hex}@jg.test>"


@pytest.mark.parametrize(
    ("no", "raised", "said"),
    [
        ({"RCPT": "550 no such person"}, Undeliverable, "550 no such person"),
        ({"RCPT": "450 later"}, NotTaken, "450 later"),
        ({"MAIL": "421 busy"}, NotTaken, "421 busy"),
        ({"DATA": "452 no room"}, NotTaken, "452 no room"),
        ({".": "554 spam"}, Undeliverable, "554 spam"),
        ({".": "451 try again"}, NotTaken, "451 try again"),
    ],
)
async def test_a_no_is_one_for_good_or_for_now(no: dict[str, str], raised: type[Exception], said: str) -> None:
    received = Received()
    async with mail_server(received, no=no) as address:
        with pytest.raises(raised, match=said):
            await to(address).send(a_letter())
    assert received.shown == {}


async def test_a_server_that_is_not_there_has_taken_nothing() -> None:
    async with mail_server(Received()) as address:
        pass
    with pytest.raises(NotTaken, match="没有接受"):
        await to(address).send(a_letter())


async def test_a_server_that_says_goodbye_wrongly_has_the_mail_all_the_same() -> None:
    received = Received()
    async with mail_server(received, no={"QUIT": "500 what"}) as address:
        await to(address).send(a_letter())
    assert len(received.shown) == 1
