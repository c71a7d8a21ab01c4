"""浙政钉（专有钉钉）: sign-in, contacts and work notifications, over calls signed with the application's secret.

settings.py   what must be known
signing.py    the signature of a call
api.py        a call: signed, with the application's token, out of its envelope
platform.py   sign-in: in the app, and by QR code on a PC
contacts.py   organizations and people, read page by page
"""

from .contacts import Contacts, Organization, Position
from .platform import ZhezhengdingPlatform
from .settings import App, ZhezhengdingSettings

__all__ = ["App", "Contacts", "Organization", "Position", "ZhezhengdingPlatform", "ZhezhengdingSettings"]
