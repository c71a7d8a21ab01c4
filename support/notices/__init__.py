"""通知: whoever is concerned is told, in words written once, through the channels they chose. 依据 6.3-8、6.3-10。

words.py     channels, urgency, the states of a delivery
kinds.py     a notice is declared: its words, its urgency, its channels
records.py   a notice to one person, its way through one channel, what a person has set
writing.py    the rows of notices
telling.py   telling people, within the transaction of what they are told of
steps.py     what every process tells by itself when a step is taken
rules.py     which channels, and when: preferences and quiet hours
spreading.py who holds the post, and which ways the notice takes
sending.py   one delivery through one channel, exactly once
carriers.py  what a channel must be able to do; `channels/` are the real ones and their stand-in
people.py    what is asked of the directory
queries.py, actions.py, retention.py
"""

from .kinds import Kind, notice
from .people import Holders, holders
from .steps import case_told, for_step, tells
from .telling import notify
from .words import Channel, Urgency

__all__ = ["Channel", "Holders", "Kind", "Urgency", "case_told", "for_step", "holders", "notice", "notify", "tells"]
