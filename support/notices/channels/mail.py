"""邮件: SMTP, in a thread. The Message-ID is made of the letter's id: a mail system that looks knows it again.

SMTP itself does not: what was being handed over when the connection broke may have been taken or not.
"""

import asyncio
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from support.notices.carriers import Letter, NotTaken, Receipt, Undeliverable
from support.notices.people import Contact
from support.notices.words import Channel


@dataclass(frozen=True)
class MailSettings:
    """``address`` makes a person's address of their staff number: ``{employee_code}@…``.

    ``security`` is tls, starttls or none; ``timeout`` in seconds. ``repeatable`` says that the mail system shows a mail
    once that comes twice under one Message-ID.
    """

    host: str
    address: str
    sender: str
    port: int = 465
    security: str = "tls"
    user: str = ""
    password: str = field(default="", repr=False)
    repeatable: bool = False
    timeout: float = 20.0


class Mail:
    channel = Channel.MAIL

    def __init__(self, settings: MailSettings) -> None:
        self._settings = settings

    @property
    def repeatable(self) -> bool:
        return self._settings.repeatable

    def reaches(self, contact: Contact) -> bool:
        return bool(contact.employee_code)

    async def send(self, letter: Letter) -> Receipt:
        written = self.written(letter)
        await asyncio.to_thread(self._send, written)
        return Receipt(str(written["Message-ID"]))

    def written(self, letter: Letter) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = self._settings.sender
        mail["To"] = self._settings.address.format(employee_code=letter.to.employee_code)
        mail["Subject"] = letter.brief
        mail["Date"] = format_datetime(letter.at)
        mail["Message-ID"] = f"<{letter.id.hex}@{self._settings.sender.rpartition('@')[2].strip('<> ')}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(letter.text, cte="base64")
        return mail

    def _send(self, mail: EmailMessage) -> None:
        server = self._prepared(parseaddr(mail["From"])[1], mail["To"])
        try:
            code, said = server.data(mail.as_bytes(policy=SMTP))
        except smtplib.SMTPDataError as error:  # it was not even let begin
            raise _no(error.smtp_code, error.smtp_error) from error
        finally:
            with suppress(smtplib.SMTPException, OSError):  # what was taken stays taken, however they part
                server.quit()
        if code != 250:
            raise _no(code, said)

    def _prepared(self, sender: str, to: str) -> smtplib.SMTP:
        """A connection on which only the mail itself is missing: until then nothing has been taken."""
        with _nothing_taken():
            server = self._connected()
            try:
                for code, said in (server.mail(sender), server.rcpt(to)):
                    if code not in (250, 251):
                        raise _no(code, said)
            except BaseException:
                server.close()
                raise
            return server

    def _connected(self) -> smtplib.SMTP:
        settings, context = self._settings, ssl.create_default_context()
        if settings.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                settings.host, settings.port, timeout=settings.timeout, context=context
            )
        else:
            server = smtplib.SMTP(settings.host, settings.port, timeout=settings.timeout)
        try:
            if settings.security == "starttls":
                server.starttls(context=context)
            if settings.user:
                server.login(settings.user, settings.password)
            server.ehlo_or_helo_if_needed()
        except BaseException:
            server.close()
            raise
        return server


@contextmanager
def _nothing_taken() -> Iterator[None]:
    try:
        yield
    except (smtplib.SMTPException, OSError) as error:
        raise NotTaken(f"邮件服务器没有接受（{type(error).__name__}）") from error


def _no(code: int, said: bytes | str) -> Exception:
    """A no for good (5xx), or for now."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    kind = Undeliverable if 500 <= code < 600 else NotTaken
    return kind(f"邮件服务器不接受：{code} {' '.join(text.split())[:100]}")
