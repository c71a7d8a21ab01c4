"""Whom a platform may vouch for."""

from kernel.labels import Labelled


class PersonKind(Labelled):
    """自然人或法人"""

    PERSON = "person", "自然人"
    LEGAL_PERSON = "legal_person", "法人"
