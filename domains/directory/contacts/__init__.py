"""通讯录同步: units and people as a platform's contacts tell of them, brought into the directory. 依据 6.3-4、7.1-1。

told.py      what a source tells: values
places.py    what follows from a name and a code: kind, level
models.py    which unit and which person of the directory is whom there
planning.py  what differs: values in, verdict out; and how much may end at once
holding.py   what the directory holds of it
acting.py    one difference made good, in a transaction with its audit row
syncing.py   all of it, from asking the source to the summary
nightly.py   the job

The source says who there is and where; posts, phones and identity numbers stay the hub's own affair. Nothing is
deleted: a person who is no longer told of has left, a unit is closed.
"""

from .syncing import Summary, sync
from .told import Roll, Source, ToldPerson, ToldUnit

__all__ = ["Roll", "Source", "Summary", "ToldPerson", "ToldUnit", "sync"]
