"""门面: everything the process answers over HTTP beside the graph itself.

graph.py      the graph's view told about this house: contexts, sockets, limits
rates.py      how much a person may ask in a minute
envelope.py   around every answer: request id, security headers, log line, numbers
policies.py   content security policies
bundles.py    the mini-apps' files
exports.py    lists as XLSX, CSV and JSONL
returned.py   files handed in for import, their faults marked
listings.py   which lists can be exported, and what a filter in the graph's spelling means
files.py      attachments
health.py     /healthz /readyz /metrics
failures.py   what people and programs are told when something is not there or breaks
"""
