"""计划: a query compiled into one SQL statement that answers with the JSON itself.

    planner ─┬─ selection    which fields a document asks of which type
             ├─ planting     the same as records, relations and columns, by what the fields say: a tree
             ├─ asking       arguments, permissions and scope of one request, as conditions with values
             ├─ statement    the tree as one SELECT (words: postgresql, sqlite; leaves: how a column becomes JSON)
             └─ holes        what takes Python, filled in afterwards (completing: its selection)

Whatever it does not know, and every error, is left to graphql-core, which answers the same.
"""

from .planner import Planner

__all__ = ["Planner"]
