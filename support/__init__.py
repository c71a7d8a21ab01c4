"""支撑服务: what every domain leans on. 依据 6.3。"""
