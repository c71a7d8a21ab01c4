"""台账: bring any register in from the file it lives in now, and take any list out again.

    reading/     bytes of a file → a `Table` of rows; everything that is wrong with a file as such is refused here
    values       what a cell may hold: text, numbers, money, days, choices, other records
    ledger       a register, declared once in its domain: columns, keys, rules
    mapping      which source column fills which ledger column; remembered by header, written as YAML
    checking     rows against ledger and mapping → values and faults, without touching the database
    staging      the dry run: checked rows beside what is already there → a `Batch`
    commit, undo the batch becomes the register's state, or stops being it; each in one transaction
    returned     the same file back, faulty cells marked
    exporting/   any listing to XLSX, CSV or JSONL, in constant memory

Nothing is imported that was not first checked, and nothing is changed that cannot be undone.
"""
