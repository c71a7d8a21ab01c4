"""Every table the code knows. A new domain joins by being there."""

import importlib
import pkgutil
from functools import cache

from sqlalchemy import MetaData

from kernel.records import Record

HOMES = ("auth", "support", "datahub", "domains")
"""The packages in which records are declared."""


@cache
def metadata() -> MetaData:
    """The metadata of all records, each module that might declare one having been imported."""
    for home in HOMES:
        package = importlib.import_module(home)
        for module in pkgutil.walk_packages(package.__path__, f"{home}."):
            if not module.name.endswith(".__main__"):
                importlib.import_module(module.name)
    return Record.metadata
