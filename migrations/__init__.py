"""迁移: how the tables came to be as they are, one chain of revisions for SQLite and PostgreSQL.

    run.py           upgrade, downgrade, is_current
    new.py           python -m migrations.new "what changes"  writes the next revision
    models.py        every table the code knows, found by walking the packages
    comparing.py     where tables and models differ
    second_lock.py   row-level security, printed from the models after each upgrade
    versions/        the revisions, never changed once released

How to: docs/migrations.md.
"""
