"""表单: what accompanies what people fill in. 依据 6.3-9。"""
