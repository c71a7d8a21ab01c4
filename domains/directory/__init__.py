"""机构人员: divisions, units, people and the posts they hold. 依据 7.1-1、6.3-4。"""
