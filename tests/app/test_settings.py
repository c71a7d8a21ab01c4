"""Each thing that is set wrongly is one Chinese sentence that names the variable."""

from pathlib import Path
from typing import Any

import pytest

from app.settings import Settings, SettingsWrong, load, problems
from auth.keys import SigningKeys
from auth.sealing import KeyRing

PLATFORM = {"name": "gov", "label": "政务身份平台", "issuer": "https://id.example", "client_id": "hub"}


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"JIGUAN_{name.upper()}", raising=False)


def production(folder: Path, **but: Any) -> Settings:
    keys = SigningKeys.kept_in(folder / "keys.json") and (folder / "keys.json").read_text()
    sound: dict[str, Any] = {
        "env": "production",
        "data_dir": folder,
        "public_url": "https://hub.example.gov.cn",
        "database_url": "postgresql+asyncpg://hub@db/hub",
        "redis_url": "redis://cache:6379/0",
        "token_keys": keys,
        "data_keys": KeyRing.made().text().decode(),
        "platforms": [PLATFORM],
    }
    return Settings(**(sound | but))


def test_what_development_is_given_without_being_told_anything_is_sound(tmp_path: Path) -> None:
    assert problems(Settings(data_dir=tmp_path)) == []


def test_a_sound_production_has_nothing_wrong(tmp_path: Path) -> None:
    assert problems(production(tmp_path)) == []


@pytest.mark.parametrize(
    ("but", "names"),
    [
        ({"sandbox": True}, "JIGUAN_SANDBOX"),
        ({"platforms": []}, "JIGUAN_PLATFORMS"),
        ({"token_keys": None}, "JIGUAN_TOKEN_KEYS"),
        ({"data_keys": None}, "JIGUAN_DATA_KEYS"),
        ({"data_keys": "{}"}, "JIGUAN_DATA_KEYS"),
        ({"data_keys": None, "data_keys_file": "nowhere.json"}, "JIGUAN_DATA_KEYS_FILE"),
        ({"database_url": "sqlite+aiosqlite:///var/hub.db"}, "JIGUAN_DATABASE_URL"),
        ({"redis_url": ""}, "JIGUAN_REDIS_URL"),
        ({"public_url": "http://hub.example.gov.cn"}, "JIGUAN_PUBLIC_URL"),
        ({"redis_url": "http://cache"}, "JIGUAN_REDIS_URL"),
        ({"token_keys": "{}"}, "JIGUAN_TOKEN_KEYS"),
        ({"gateway_secret": "short"}, "JIGUAN_GATEWAY_SECRET"),
        ({"database_url": "mysql://db/hub"}, "JIGUAN_DATABASE_URL"),
        ({"database_url": "nonsense"}, "JIGUAN_DATABASE_URL"),
    ],
)
def test_each_thing_wrong_in_production_is_one_sentence(tmp_path: Path, but: dict[str, Any], names: str) -> None:
    (said,) = problems(production(tmp_path, **but))
    assert names in said
    assert said.endswith("。")


ZHELIBAN = {"kind": "zheliban", "key": "AK", "secret": "SK"}
ZHEZHENGDING = {"kind": "zhezhengding", "tenant_id": "1", "app_key": "a", "app_secret": "b"}


@pytest.mark.parametrize(
    ("platform", "said"),
    [
        (PLATFORM | {"issuer": "http://id.example"}, "身份平台「gov」的地址 http://id.example 应以 https:// 开头。"),
        (ZHELIBAN, "身份平台「zheliban」缺少 app_id（IRS 发布的应用标识）。"),
        (
            ZHELIBAN | {"app_id": "2", "host": "ftp://gateway"},
            "身份平台「zheliban」的地址 ftp://gateway 应以 https:// 开头。",
        ),
        (ZHEZHENGDING | {"scan_key": "s"}, "身份平台「zhezhengding」填了 scan_key，缺少 scan_secret。"),
    ],
)
def test_a_platform_that_cannot_work_as_it_is_set_is_named(tmp_path: Path, platform: Any, said: str) -> None:
    assert problems(production(tmp_path, platforms=[platform])) == [said]


def test_platforms_that_are_set_rightly_are_taken(tmp_path: Path) -> None:
    old = {"kind": "zjzwfw", "key": "AK", "secret": "SK"}
    further = PLATFORM | {"trusted_audiences": ["project"], "name_claim": "display_name"}
    several = [further, ZHELIBAN | {"app_id": "2"}, ZHEZHENGDING, old]
    settings = production(tmp_path, platforms=several)
    assert problems(settings) == []
    oidc = settings.for_signin().platforms[0]
    assert (oidc.trusted_audiences, oidc.name_claim) == (frozenset({"project"}), "display_name")


def test_an_address_with_a_path_is_refused(tmp_path: Path) -> None:
    (said,) = problems(Settings(data_dir=tmp_path, public_url="http://127.0.0.1:8000/hub"))
    assert "public_url" in said


def test_a_variable_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JIGUAN_PORT", "eighty")
    with pytest.raises(SettingsWrong) as wrong:
        load(data_dir=tmp_path)
    assert wrong.value.sentences == ["JIGUAN_PORT 填写有误，应为监听的端口。"]


def test_a_list_that_is_no_json_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JIGUAN_PLATFORMS", "gov")
    with pytest.raises(SettingsWrong) as wrong:
        load(data_dir=tmp_path)
    assert "JSON" in wrong.value.sentences[0]


def test_every_setting_says_what_it_is_for() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_secrets_do_not_show_when_settings_are_printed(tmp_path: Path) -> None:
    said = repr(Settings(data_dir=tmp_path, token_keys="very-secret", gateway_secret="also-secret"))
    assert "very-secret" not in said
    assert "also-secret" not in said


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({"storage_url": "https://bucket"}, "JIGUAN_STORAGE_URL"),
        ({"storage_url": "s3://b", "storage_endpoint": "minio:9000"}, "JIGUAN_STORAGE_ENDPOINT"),
        ({"storage_url": "s3://b", "storage_key": "hub"}, "JIGUAN_STORAGE_SECRET"),
        ({"scanner_url": "clamd:3310"}, "JIGUAN_SCANNER_URL"),
    ],
)
def test_where_attachments_lie_and_who_scans_them_is_checked(said: dict[str, Any], named: str, tmp_path: Path) -> None:
    [sentence] = problems(Settings(data_dir=tmp_path, **said))
    assert named in sentence


def test_how_long_things_are_kept_may_be_longer_than_the_law_wants_and_no_shorter(tmp_path: Path) -> None:
    assert problems(Settings(data_dir=tmp_path, retention_days={"leavers": 365, "logins": 400})) == []
    said = problems(Settings(data_dir=tmp_path, retention_days={"logins": 7, "thoughts": 1}))
    assert [("至少保存 180 天" in each, "没有名为 thoughts" in each) for each in said] == [(True, False), (False, True)]
