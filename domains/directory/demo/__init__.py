"""演示机构与人员: some hundreds of units and thousands of people, all synthetic, the same for the same seed.

organs.py     which organs a province, a city and a county have here
codes.py      credit codes and id numbers that pass their own checks
names.py      names of people who do not exist
cast.py       the telling people: whom to sign in as, and what they can show
province.py   the whole of it, as rows ready to be written
"""
