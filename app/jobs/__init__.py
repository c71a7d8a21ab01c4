"""任务的执行: runs what `support.jobs` declares, in the serving process or beside it.

known.py     the modules that declare jobs
runner.py    takes what is due and does it, several at once
ticks.py     puts what a schedule asks for into the outbox
services.py  what jobs may use of this process
"""
