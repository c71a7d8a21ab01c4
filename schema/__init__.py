"""接口: what the hub looks like from outside. Every type, field, argument and permission.

Read `root.py` for the map, a domain's file for its part of it, `schema.graphql` for the result.
Nothing here computes anything: a field names the resolver that answers it, or the statement that says what to fetch.

    language.py    the words the schema is written in
    directives.py  what a field says of itself to machines
    caching.py     which answers may be kept
    scalars.py     moments, days and money, strictly
    node.py        one identity for every record
    lists.py       connections
    forms.py       what is filled in, arguments and their global ids
    parts.py       which domain brings what: the subgraphs
    city.py        parts that a city installs beside them
    federation/    each part as a subgraph of its own, cut from the whole
"""
