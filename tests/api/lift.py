"""A case of the process that nobody here has seen, and people to handle it through the graph."""

from dataclasses import dataclass
from typing import Any

from auth.viewer import Viewer
from tests.api.asking import Ask
from tests.factories.places import HANGZHOU
from tests.support.workflow.shop import Shop

CARD = """__typename ... on CaseCard { id title stateLabel open suspended waitsFor process { name title }
  openSteps { name mutation } openActs { act }
  clock { step limit paused pausedBy pausedWhy dueAt }
  subject { answers { key text } attachments { name } }
  parties { capacity personName }
  timeline { act step label clause seat actorName comment people attachmentIds onBehalfOf { name } } }
  ... on Refusal { code message field alternatives }"""
SAVE = """mutation($input: NewFormVersionInput!) { done: formVersionSave(input: $input) {
  __typename ... on FormVersion { id } ... on Refusal { message field } } }"""


@dataclass
class Lift:
    """A case of it, and people to handle it."""

    ask: Ask
    shop: Shop
    author: Viewer
    id: str = ""

    async def do(self, viewer: Viewer, call: str, said: str = "", **variables: Any) -> Any:
        """``call`` by its name, with the case's id before what else is said."""
        kinds = {"values": "JSON!", "input": "NewCaseInput!"}
        head = f"({', '.join(f'${name}: {kinds[name]}' for name in variables)})" if variables else ""
        own = ", ".join(each for each in (f'id: "{self.id}"' if self.id else "", said) if each)
        return (await self.ask(viewer, f"mutation{head} {{ done: {call}({own}) {{ {CARD} }} }}", **variables))["done"]

    async def open(self, values: dict[str, Any]) -> Any:
        self.id = ""
        given = {"process": "LiftFlow", "title": "三号楼客梯"}
        said = "input: $input, answers: {values: $values}"
        done = await self.do(self.shop.applicant, "caseOpen", said, input=given, values=values)
        self.id = done.get("id", "")
        return done

    async def take(self, viewer: Viewer, step: str, **values: Any) -> Any:
        said = f'step: "{step}"' + (", answers: {values: $values}" if values else "")
        return await self.do(viewer, "caseTake", said, **({"values": values} if values else {}))

    async def until(self, step: str, budget: str = "200000.00") -> None:
        """Opened, and brought to where the step waits."""
        await self.open({"floors": 12, "brand": "国产"})
        way = [("review", self.shop.reviewer), ("survey", self.shop.intake), ("plan", self.shop.dispatcher)]
        way += [("council", self.shop.clerk), ("council", self.shop.supervisor), ("buy", self.shop.clerk)]
        way += [("install", self.shop.dispatcher), ("test", self.shop.supervisor), ("accept", self.shop.applicant)]
        for name, by in way:
            if name == step:
                return
            done = await self.take(by, name, **({"budget": budget} if name == "plan" else {}))
            assert done["__typename"] == "CaseCard", (name, done)


async def asked_by_the_city(ask: Ask, author: Viewer) -> None:
    """Hangzhou adds a field to its first form, as data."""
    fields = [{"key": "brand", "label": "品牌意向", "kind": "text", "required": True}]
    new = {"process": "LiftFlow", "step": "submit", "regionCode": HANGZHOU, "title": "杭州补充", "fields": fields}
    saved = (await ask(author, SAVE, input=new))["done"]
    done = await ask.act(author, f'formVersionPublish(id: "{saved["id"]}")')
    assert done["__typename"] == "FormVersion", done
