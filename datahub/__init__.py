"""数据支撑: ledgers in and out. 依据 6.2。"""
