"""A process that nobody here has seen, in a file beside the hub, runs through the graph from its first step to its end.

Twelve steps, two of three who countersign, a threshold that decides, a pause, and a field that a city adds as data.
"""

from dataclasses import replace

from sqlalchemy import select

from auth.audit import AuditEntry
from auth.roles import Role
from auth.sessions import Database
from kernel.ids import global_id, parse_global_id
from support.jobs import OutboxJob
from tests.api.asking import Ask
from tests.api.conftest import Snapshot
from tests.api.lift import Lift
from tests.conftest import Given
from tests.factories.people import a_person
from tests.factories.places import HANGZHOU
from tests.processes import HERE, LiftFlow


async def test_it_is_one_short_file_and_all_that_is_known_of_it(ask: Ask, lift: Lift) -> None:
    assert len(LiftFlow.steps) == 12
    assert len((HERE / "lift.py").read_text("utf-8").splitlines()) < 60
    read = """{ process(name: "LiftFlow") { title openedBy mayOpen diagram steps { name by within countersigned acts }
      book { steps { step { label } when } thresholds { label value unit } states } } }"""
    found = (await ask(lift.shop.applicant, read))["process"]
    assert (found["title"], found["openedBy"], found["mayOpen"]) == ("电梯更新", "caseOpen", True)
    assert "待决定 --> 待采购: 会签（公务用车主管部门、费用校核员、监督人员）" in found["diagram"]
    book = {each["step"]["label"]: each["when"] for each in found["book"]["steps"]}
    assert (book["会签"], book["审批"]) == ("预算达到200,000元", "不属于预算达到200,000元")
    assert found["book"]["thresholds"] == [{"label": "集体决策的标准", "value": "200000", "unit": "元"}]
    steps = {each["name"]: each for each in found["steps"]}
    assert "TRANSFER" not in steps["buy"]["acts"]
    assert "TRANSFER" in steps["plan"]["acts"]


async def test_who_will_see_it_in_what_order_and_about_how_long_is_known_before_it_is_submitted(lift: Lift) -> None:
    read = """query($facts: JSON) { routePreview(process: "LiftFlow", facts: $facts) { step by within why needs } }"""
    way = (await lift.ask(lift.shop.applicant, read, facts={"answers": {"floors": 12}}))["routePreview"]
    usual = ["申请", "初审", "勘查", "编制方案", "审批", "会签", "采购", "施工", "检测", "验收"]
    assert [each["step"] for each in way] == usual, "what the budget decides is not known yet, so both are there"
    assert (way[5]["why"], way[5]["needs"], way[5]["within"]) == ("预算达到200,000元", 2, "5个工作日")
    way = (await lift.ask(lift.shop.applicant, read, facts={"answers": {"budget": "10.00"}}))["routePreview"]
    assert "会签" not in [each["step"] for each in way]


async def test_a_citys_field_is_asked_of_it_and_kept(lift: Lift) -> None:
    asked = '{ formFor(process: "LiftFlow") { title fields } }'
    sheet = (await lift.ask(lift.shop.applicant, asked))["formFor"]
    assert [each["key"] for each in sheet["fields"]] == ["floors", "brand"]
    no = await lift.open({"floors": 12})
    assert (no["code"], no["field"]) == ("INVALID", "answers.brand")
    no = await lift.open({"floors": 1, "brand": "国产"})
    assert (no["code"], no["field"]) == ("INVALID", "answers.floors")
    done = await lift.open({"floors": 12, "brand": "国产"})
    assert done["subject"]["answers"] == [{"key": "floors", "text": "12"}, {"key": "brand", "text": "国产"}]


async def test_it_runs_to_its_end_and_is_opened_again_and_every_step_of_it_is_in_the_audit(
    lift: Lift, database: Database
) -> None:
    shop = lift.shop
    await lift.until("survey")
    paused = await lift.do(shop.intake, "caseSuspend", 'comment: "等井道图纸"')
    assert (paused["clock"]["paused"], paused["clock"]["pausedWhy"]) == (True, "等井道图纸")
    assert paused["clock"]["dueAt"] is None
    assert (await lift.take(shop.intake, "survey"))["code"] == "WRONG_STATE"
    assert not (await lift.do(shop.intake, "caseResume"))["suspended"]
    await lift.take(shop.intake, "survey")
    no = await lift.take(shop.dispatcher, "plan")
    assert (no["code"], no["field"]) == ("INVALID", "answers.budget")
    done = await lift.take(shop.dispatcher, "plan", budget="350000.00")
    assert (done["stateLabel"], done["clock"]["limit"]) == ("待决定", "5个工作日")
    assert (await lift.take(shop.authority, "approve"))["code"] == "WRONG_STATE"
    states = []
    for viewer, step in (
        *((shop.clerk, "council"), (shop.authority, "council"), (shop.clerk, "buy"), (shop.dispatcher, "install")),
        *((shop.supervisor, "test"), (shop.applicant, "accept")),
    ):
        states.append((await lift.take(viewer, step))["stateLabel"])
    assert states == ["待决定", "待采购", "施工中", "待检测", "待验收", "已办结"]
    no = await lift.do(shop.authority, "caseReopen")
    assert (no["code"], no["field"]) == ("INVALID", "comment")
    done = await lift.do(shop.authority, "caseReopen", 'comment: "验收后发现异响"')
    assert (done["stateLabel"], done["open"]) == ("施工中", True)
    seats = [line["seat"] for line in done["timeline"] if line["step"] == "council"]
    assert seats == ["费用校核员", "公务用车主管部门"]
    async with database.looking("a test") as session:
        rows = (await session.execute(select(AuditEntry.act, AuditEntry.clause).order_by(AuditEntry.id))).all()
    acts = [act.partition(".")[2] for act, _ in rows if act.startswith(("LiftCase", "PlainCase"))]
    kept = "open review suspend resume survey plan council council buy install test accept reopen"
    assert acts == kept.split()
    assert {clause for act, clause in rows if act.startswith("LiftCase")} == {"6.3-9", "6.3-10"}


async def test_the_audit_calls_it_by_its_words_and_leads_to_the_case(lift: Lift, given: Given) -> None:
    auditor = a_person((Role.AUDIT_ADMIN, HANGZHOU), name="审计员")
    await given(auditor)
    await lift.until("survey")
    await lift.do(lift.shop.intake, "caseSuspend", 'comment: "等"')
    read = """{ auditEntries(first: 10) { nodes { act actLabel clause subjectLabel subjectId actorName } } }"""
    rows = (await lift.ask(auditor, read))["auditEntries"]["nodes"]
    told = {each["act"]: each for each in rows}
    assert told["LiftCase.review"]["actLabel"] == "初审"
    assert told["LiftCase.suspend"]["actLabel"] == "暂停"
    assert {each["subjectLabel"] for each in rows if "Case." in each["act"]} == {"电梯更新"}
    seen = "query($id: ID!) { node(id: $id) { ... on PlainCase { title } } }"
    node = (await lift.ask(lift.shop.intake, seen, id=told["LiftCase.review"]["subjectId"]))["node"]
    assert node == {"title": "三号楼客梯"}


async def test_everything_people_do_with_a_case_works_on_it_and_is_on_its_record(lift: Lift) -> None:
    shop, ask = lift.shop, lift.ask
    await lift.until("review")
    person = {name: global_id("Person", getattr(shop, name).id) for name in ("outsider", "intake", "supervisor")}
    assert (await lift.do(shop.applicant, "caseUrge", 'comment: "请尽快"'))["__typename"] == "CaseCard"
    add = "mutation($file: Upload!) { done: attachmentAdd(file: $file) { ... on Attachment { id } } }"
    sent = await ask.upload(shop.applicant, add, ("井道.pdf", b"%PDF-1.7 ", "application/pdf"))
    file = sent["data"]["done"]["id"]
    done = await lift.do(shop.applicant, "caseComment", f'comment: "图纸", attachments: ["{file}"]')
    assert (done["subject"]["attachments"], done["timeline"][-1]["attachmentIds"]) == ([{"name": "井道.pdf"}], [file])
    await lift.do(shop.reviewer, "caseCopy", f'people: ["{person["supervisor"]}"]')
    await lift.do(shop.reviewer, "caseTransfer", f'to: "{person["outsider"]}", comment: "请代为初审"')
    done = await lift.take(shop.outsider, "review")
    assert done["stateLabel"] == "待勘查"
    done = await lift.do(shop.outsider, "caseTakeBack", 'comment: "看错"')
    assert done["stateLabel"] == "待初审"
    await lift.take(shop.reviewer, "review")
    await lift.do(shop.intake, "caseConsult", f'people: ["{person["outsider"]}"], comment: "能否年内完工？"')
    no = await lift.take(shop.intake, "survey")
    assert "须先由外人辛答复意见" in no["message"], "the table says that this step waits for the answer"
    await lift.do(shop.outsider, "caseAnswer", 'comment: "能"')
    await lift.do(shop.intake, "caseAddSigner", f'people: ["{person["outsider"]}"], before: true')
    await lift.do(shop.outsider, "caseSign")
    await lift.take(shop.intake, "survey")
    done = await lift.do(shop.dispatcher, "caseReturn", 'backTo: "review", comment: "重看"')
    assert done["stateLabel"] == "待初审"
    done = await lift.do(shop.applicant, "caseWithdraw")
    assert (done["stateLabel"], done["open"]) == ("已撤回", False)
    said = "step urge comment copy transfer step take_back step consult answer add_signer sign step return step"
    assert [line["act"].lower() for line in done["timeline"]] == said.split()


async def test_who_stands_in_for_another_acts_in_their_place_and_the_record_says_so(lift: Lift, given: Given) -> None:
    shop = lift.shop
    giver = shop.reviewer
    standing_in = tuple(replace(post, for_person=giver.id) for post in giver.posts)
    deputy = replace(a_person(name="代理壬"), posts=standing_in)
    own = replace(shop.applicant, posts=(*shop.applicant.posts, *standing_in))
    await given(deputy)
    await lift.until("review")
    no = await lift.take(own, "review")
    assert (no["code"], "回避" in no["message"]) == ("NOT_PERMITTED", True), "not even in another's place"
    done = await lift.take(deputy, "review")
    line = done["timeline"][-1]
    assert (line["actorName"], line["onBehalfOf"]) == ("代理壬", {"name": "审核人乙"})


async def test_what_its_table_does_not_allow_at_a_step_is_refused_and_changes_nothing(
    lift: Lift, everything: Snapshot
) -> None:
    shop, outsider = lift.shop, global_id("Person", lift.shop.outsider.id)
    await lift.until("buy")
    before = await everything()
    no = await lift.do(shop.clerk, "caseTransfer", f'to: "{outsider}"')
    assert (no["code"], no["message"]) == ("NOT_PERMITTED", "「采购」环节不能转办")
    assert await everything() == before
    await lift.take(shop.clerk, "buy")
    before = await everything()
    for call, said in (("caseReturn", 'backTo: "review", comment: "x"'), ("caseTakeBack", "")):
        no = await lift.do(shop.dispatcher if said else shop.clerk, call, said)
        assert no["__typename"] == ("Refusal" if said else "CaseCard"), (call, no)
        if said:
            assert no["message"] == "「施工」环节不能退回"
            assert await everything() == before


async def test_those_for_whom_it_waits_are_told_and_its_limit_is_watched(lift: Lift, database: Database) -> None:
    await lift.until("survey")
    key = str(parse_global_id(lift.id)[1])
    async with database.looking("a test") as session:
        jobs = [each for each in await session.scalars(select(OutboxJob)) if key in str(each.arguments)]
    told = [each.arguments for each in jobs if each.job == "notices.spread"]
    assert [each["holders"]["role"] for each in told] == ["unit_reviewer", "intake"]
    assert all("电梯更新" in each["body"]["text"] for each in told)
    assert [each.job for each in jobs].count("clock.passed") == 2
