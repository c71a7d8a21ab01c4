"""What is promised about every table, present and future."""

from typing import Any

import pytest
from sqlalchemy import DateTime, Float

from auth.scope import Scoped
from domains.vehicles.models import Hold
from kernel.records import Moment, Record
from migrations.models import metadata

metadata()
MODELS = sorted((mapper.class_ for mapper in Record.registry.mappers), key=lambda model: model.__name__)
SCOPED = [model for model in MODELS if issubclass(model, Scoped)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_table_says_in_chinese_what_one_row_is(model: Any) -> None:
    assert any("一" <= letter <= "鿿" for letter in model.__doc__ or "")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_time_has_a_zone_and_no_amount_is_a_float(model: Any) -> None:
    for column in model.__table__.columns:
        assert not isinstance(column.type, Float), column
        assert not isinstance(column.type, DateTime) or isinstance(column.type, Moment), column


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_what_names_another_row_is_found_by_an_index(model: Any) -> None:
    table = model.__table__
    led = {next(iter(index.columns)).name for index in table.indexes}
    led |= {next(iter(each.columns)).name for each in table.constraints if len(list(getattr(each, "columns", ())))}
    for column in table.columns:
        if column.foreign_keys and (model.__name__, column.name) not in RARELY_ASKED:
            assert column.name in led, column


RARELY_ASKED = {("StepSetting", "unit_id"), ("SavedMapping", "ledger")}
"""Small tables that are read whole."""


@pytest.mark.parametrize("model", SCOPED, ids=lambda model: model.__name__)
def test_a_scoped_table_says_who_reads_it_and_whose_rows_are_whose(model: Any) -> None:
    assert model.read_by is not None
    for name in model.own:
        assert name in model.__table__.columns


def test_personal_columns_are_only_on_tables_that_are_scoped() -> None:
    for model in MODELS:
        if any("sensitive" in column.info for column in model.__table__.columns):
            assert issubclass(model, Scoped), model


def test_versions_catch_lost_updates_everywhere() -> None:
    assert all(model.__mapper__.version_id_col is not None for model in MODELS)
    assert Hold.__mapper__.version_id_col is not None
