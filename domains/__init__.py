"""业务域: what is true and what may be done. Knows no GraphQL and no HTTP.

Every domain is told in the same rooms:

    models.py      有什么      what exists
    rules.py       守什么      what must hold         (values in, verdict out; no database)
    workflow.py    按什么办    what may happen next
    actions.py     办什么      what we do             (takes `work`)
    queries.py     查什么      what we ask            (statements, and what needs a `session`)
    ledger.py      台账        how its registers come in and go out as Excel files
    indicators.py  指标        what is counted, by which formula
    demo.py        演示        a plausible year of it, for the demonstration province
"""
