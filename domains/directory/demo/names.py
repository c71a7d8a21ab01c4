"""姓名: put together by chance from common parts; whoever bears one in life is not meant."""

from kernel.seeded import Seeded

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申"
    "尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文辉志峰鹏宇晨浩然子轩雨欣佳怡思远嘉诚天一俊熙梓涵诗琪若曦明哲立新"
    "海燕春梅晓东永康少波正阳庆丰瑞雪凌云景行知远承志乐山慧中书衡南星青禾向荣"
)


def name(draw: Seeded, taken: frozenset[str]) -> str:
    """A name of two or three characters, none of those in ``taken``."""
    while True:
        given = "".join(draw.choice(_GIVEN) for _ in range(draw.choice((1, 2, 2, 2))))
        said = draw.choice(_SURNAMES) + given
        if said not in taken:
            return said
