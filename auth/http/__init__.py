"""登录的门面: sign-in as browsers and programs meet it. `auth.signin` puts it together.

settings.py    what can be set
backend.py     who is asking: by cookie or by bearer token
csrf.py        whether a change was asked for by our own pages
cookies.py     what the browser keeps
addresses.py   where to go afterwards, and where never
routes.py      /auth/…
whoami.py      what a mini-app is told about who is signed in
pages.py       what people see there
"""

from .backend import Backend, NotAuthentic, refuse
from .csrf import csrf_safe
from .settings import SignInSettings

__all__ = ["Backend", "NotAuthentic", "SignInSettings", "csrf_safe", "refuse"]
