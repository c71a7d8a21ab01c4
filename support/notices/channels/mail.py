"""邮件: SMTP, in a thread. The Message-ID is made of the letter's id: mail systems know it when it comes again."""

import asyncio
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate

from support.notices.carriers import Letter, Receipt, Undeliverable
from support.notices.people import Contact
from support.notices.words import Channel


@dataclass(frozen=True)
class MailSettings:
    """``address`` makes a person's address of their staff number: ``{employee_code}@…``.

    ``security`` is tls, starttls or none; ``timeout`` in seconds.
    """

    host: str
    address: str
    sender: str
    port: int = 465
    security: str = "tls"
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 20.0


class Mail:
    channel = Channel.MAIL
    repeatable = True

    def __init__(self, settings: MailSettings) -> None:
        self._settings = settings

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
        mail["Date"] = formatdate(usegmt=True)
        mail["Message-ID"] = f"<{letter.id.hex}@{self._settings.sender.rpartition('@')[2].strip('<> ')}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(letter.text)
        return mail

    def _send(self, mail: EmailMessage) -> None:
        settings, context = self._settings, ssl.create_default_context()
        try:
            with self._connected(context) as server:
                if settings.security == "starttls":
                    server.starttls(context=context)
                if settings.user:
                    server.login(settings.user, settings.password)
                server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as error:
            if all(500 <= code < 600 for code, _ in error.recipients.values()):
                raise Undeliverable("邮件服务器不接受此地址") from error
            raise

    def _connected(self, context: ssl.SSLContext) -> smtplib.SMTP:
        settings = self._settings
        if settings.security == "tls":
            return smtplib.SMTP_SSL(settings.host, settings.port, timeout=settings.timeout, context=context)
        return smtplib.SMTP(settings.host, settings.port, timeout=settings.timeout)
