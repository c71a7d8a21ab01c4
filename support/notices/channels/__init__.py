"""渠道: each carries letters in the words of its own protocol.

recording.py     a stand-in that writes letters into a folder, for development and tests
zhezhengding.py  浙政钉工作通知
sms.py           an SMS gateway over HTTP, by configuration
mail.py          SMTP
"""
