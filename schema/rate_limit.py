"""限量: what the headers ``RateLimit-…`` say, for sockets, batches and programs, which do not see them. 依据 7.4-1。"""

from datetime import datetime

from resolvers import context

from .language import field, plain


@plain(context.RateLimit, "限量：每人（未登录的，每个网络地址）每分钟可用的查询量", clause="7.4-1")
class RateLimit:
    limit: int = field("每分钟可用的查询量")
    cost: int = field("本次操作所用的查询量，执行前算出")
    remaining: int = field("本分钟还剩的查询量，已减去本次所用")
    reset_at: datetime = field("何时重新起算")
