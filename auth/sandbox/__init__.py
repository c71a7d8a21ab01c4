"""沙箱身份平台: an OpenID provider that the hub brings along in development, where anybody signs in as anybody.

It stands in for the trusted identity platform, and refuses what a real one would refuse.

    provider.py   the provider, put together
    front.py      as browsers meet it: choosing who to be, signing out
    back.py       as programs meet it: what it publishes, codes for tokens
    requests.py   what a client asks for, and when the answer is no
    grants.py     codes and tokens, each good once or not for long
    people.py     the demonstration people, as the directory tells of them
    pages.py      the page on which one chooses who to be
"""

from .people import PeopleOf, SandboxPerson
from .provider import Sandbox

__all__ = ["PeopleOf", "Sandbox", "SandboxPerson"]
