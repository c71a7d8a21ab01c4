"""解析: how each field of the schema is answered.

A resolver takes `info` and the arguments, opens the database for the viewer, asks a domain, and returns what the domain
returned. It names no GraphQL type and decides nothing. Lists and relations are declared by the domain as statements
(`kernel.fetch`); `fetching` runs them.
"""
