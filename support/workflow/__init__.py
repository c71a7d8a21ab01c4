"""流程: 申请 → 审核 → 审批 → 办理 → 办结, told once for every domain. 依据 6.3-8、6.3-10。

steps.py      a process is a table of steps
parties.py    who takes a step
records.py    the case, every step ever taken with it, what a region has set for itself
calendar.py   which days are worked
queries.py    what is in force, what was done, what waits for whom
actions.py    taking a step
"""
