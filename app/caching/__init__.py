"""答案留存: answers that fields allow to be kept (`schema.caching`), so that they are worked out once.

    answers.py  which place an answer has: its document, its variables, and what its viewer may see
    store.py    what a place for answers must do
    memory.py   kept in the process, where it is alone
    shared.py   kept in Redis, for all processes

Only data is kept, never an error, a refusal or anything about a person; what is charged, measured and tagged is so
whether the answer was kept or not.
"""

from .answers import Answers, answers_of

__all__ = ["Answers", "answers_of"]
