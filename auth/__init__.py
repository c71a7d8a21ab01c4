"""准入: who is calling, what they may do, where, and how much of it they may see.

One declaration each, enforced everywhere:

    roles.py         a role grants permissions           岗位 → 权限
    scope.py         a row belongs to a unit in a region 数据 → 单位、区划
    rls.py           the same, again, inside PostgreSQL  第二把锁
    sensitivity.py   a column is personal data           字段 → 脱敏
    gate.py          a root field requires permission    接口 → 权限
    audit.py         a change leaves a row               留痕
"""
