"""Calls to the platforms are signed as the platforms publish it: their worked examples, to the letter."""

from datetime import UTC, datetime

import pytest

from auth.platforms.zheliban import signing as zheliban
from auth.platforms.zhezhengding import signing as zhezhengding

APP, SECRET = "demo_app-AAAAAAAAAAAAAAAAAAAAAAA", "demoSecret0123456789demoSecret0123456789"
STAMP, NONCE = "2026-01-01T08:00:00.000+08:00", "17672256000001234"
AK, SK = "BCDSGA_demo0000000000000000000000000000", "BCDSGS_demo1111111111111111111111111111"
DATE = "Thu, 01 Jan 2026 00:00:00 GMT"
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("method", "path", "parameters", "expected"),
    [
        (
            "GET",
            "/gettoken.json",
            [("appkey", APP), ("appsecret", SECRET)],
            "nfZxVjyJz4SLCadkd5GHJI39QqD/UbFllsc5ZxUSUP4=",
        ),
        (
            "POST",
            "/rpc/oauth2/dingtalk_app_user.json",
            [("auth_code", "demo_code_1"), ("access_token", "app_demo0000")],
            "3x1yV03mmTIJZMBxculdvKEsWr94AvKNxTdfmhd3m9w=",
        ),
        (
            "POST",
            "/mozi/employee/listEmployeesByCodes",
            [("tenantId", "1001"), ("employeeCodes", "GE_b"), ("employeeCodes", "GE_a")],
            "ewC4rdoWfqWAqp8vfiLzDCtKJ4jLruwkGubaMbtuS2Q=",
        ),
        (
            "POST",
            "/message/workNotification",
            [
                ("bizMsgId", "biz-1"),
                ("msg", '{"msgtype":"text","text":{"content":"你好"}}'),
                ("receiverIds", "1001"),
                ("tenantId", "1001"),
            ],
            "JVRc9DAE3Gw1B2NLlqDTfmTrXAfMUkvnfyOgoDbx3qA=",
        ),
    ],
)
def test_zhezhengding_is_signed_as_published(
    method: str, path: str, parameters: list[tuple[str, str]], expected: str
) -> None:
    assert zhezhengding.signature(SECRET, method, STAMP, NONCE, path, parameters) == expected


def test_a_moment_is_written_in_chinas_time_with_milliseconds() -> None:
    assert zhezhengding.stamped(NEW_YEAR) == STAMP


@pytest.mark.parametrize(
    ("method", "path", "query", "expected"),
    [
        (
            "POST",
            "/restapi/prod/IC33000020220329000007/uc/sso/access_token",
            [],
            "zNp0cXmXkEKtwXD2DanEmxX1f7LjVzx9nVYe4HtrffQ=",
        ),
        (
            "GET",
            "/restapi/prod/DEMO/rest/q",
            [("c", "x y"), ("a", "1"), ("b", "中文")],
            "CTpC97WeQKFCVGAplSZC8Z5Po5xS2Onb2u6Ht62CcxM=",
        ),
    ],
)
def test_the_gateway_of_zheliban_is_signed_as_published(
    method: str, path: str, query: list[tuple[str, str]], expected: str
) -> None:
    assert zheliban.signature(SK, AK, method, path, DATE, query) == expected


def test_the_gateways_date_is_that_of_http() -> None:
    assert zheliban.headers(AK, SK, "POST", "/x", NEW_YEAR)["X-BG-DATE-TIME"] == DATE


def test_the_older_logins_are_signed_as_published() -> None:
    assert zheliban.old_time(NEW_YEAR) == "20260101080000"
    sign = zheliban.old_sign("DEMO_SERVICECODE", "demo-service-pwd", "20260101080000")
    assert sign == "a974c495f74f5f079b46d8ef0b8575e2"
