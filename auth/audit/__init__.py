"""审计: every sign-in, refusal, change, export and unmasked read, written once, never rewritten.

依据 7.4-1、GB/T 22239-2019 8.1.4.3。

    entries     one row an act; its SM3, and a stamp that only the hub can make
    changes     what a unit of work touches, collected for the row at its end
    writing     `note` in the change's own transaction, `record` in one of its own
    refusals    refusals, told once and then counted: nobody fills the table by asking
    chain       the links (SM3) that hold the rows together
    sealer      links what has been committed, some milliseconds after
    verifying   reads all of it again, and names what is not as it was written
    evidence    the chain as a file with a signed head, for those who trust nobody
    archive     what is older than must be kept online goes into signed files

How to: docs/audit.md.
"""

from .entries import AuditEntry, Kind, Outcome
from .refusals import Refusals
from .sealer import Sealer
from .writing import note, record, values

__all__ = ["AuditEntry", "Kind", "Outcome", "Refusals", "Sealer", "note", "record", "values"]
