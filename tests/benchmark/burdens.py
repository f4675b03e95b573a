"""What a city sends while an ambulance asks: the requests of each population of senders."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import orjson

from graph.ingest.check_digits import OMS
from graph.ingest.fhir import LOINC
from graph.seed.fhir import PATIENT, coded, quantity
from graph.viewer import Role
from tests.benchmark.city import Connection
from tests.benchmark.load import Bench
from tests.benchmark.mixture import Mixture
from tests.benchmark.questions import HERE, QUESTIONS, Key
from tests.benchmark.runners import RUNNERS
from tests.benchmark.senders import Senders
from tests.benchmark.wire import MARK, shot
from tests.district_page import alone

GRAPHQL, DOCUMENTS = "/graphql", "/documents"
BUNDLE = 22_000_000  # bytes
RESOURCES = 10_000  # of such a bundle
OPENERS = """
select distinct on (a.subject) a.subject, c.policy_number as key
from account a join assignment s on s.staff_id = a.staff_id and s.valid_to is null
cross join (select policy_number from child where policy_number is not null order by md5(id::text) limit 40) as c
where 'specialist' = any(a.roles) and not exists (select from representative p where p.staff_id = a.staff_id)
order by a.subject, md5(a.subject || c.policy_number) limit $1
"""
ONE_DOCTOR = """
select a.subject, c.policy_number as key, c.birth_date
from child c
join assignment s on s.district_id = c.district_id and s.valid_to is null
join account a on a.staff_id = s.staff_id and 'district_doctor' = any(a.roles)
where c.policy_number is not null and c.birth_date < current_date - interval '5 years' order by a.subject, c.id limit $1
"""


@dataclass(frozen=True)
class Asking:
    """Makes the requests of a bench."""

    bench: Bench

    def vital(self, rate: float) -> Senders:
        """A dispatcher with open calls: Q1 and the capsule in turn, on connections of its own, first at the processor."""
        keys, text = QUESTIONS["q1"].draw(self.bench.city), (HERE / "questions" / "capsule.graphql").read_text("utf-8")
        token = self._token(keys[0].subject, Role.DISPATCHER)
        shots = [
            shot(label, GRAPHQL, token, _body(asked, {"policy": key.value}))
            for key in keys
            for label, asked in (("q1", QUESTIONS["q1"].text), ("capsule", text))
        ]
        return Senders("vital", shots, connections=64, rate=rate, is_first=True)

    def readers(self, count: int) -> Senders:
        """Nurses, each of whom reads everything of a hundred children of her district again and again."""
        question = QUESTIONS["q3"]
        text = (HERE / "questions" / "heavy.graphql").read_text("utf-8")
        shots = self.bench.shots(RUNNERS["ours"], question, question.draw(self.bench.city), lambda _: text)
        return Senders("readers", shots, count)

    def districts(self, count: int) -> Senders:
        """Nurses, each of whom opens the page of her district again and again: its numbers, and their last twelve months."""
        question, runner = QUESTIONS["q3"], RUNNERS["ours"]
        keys = question.draw(self.bench.city)
        pages = [
            self.bench.shots(runner, replace(question, variable="id"), keys, lambda _, name=name: alone(name))  # type: ignore[misc]
            for name in ("DistrictPage", "DistrictMonths")
        ]
        return Senders("districts", [each for together in zip(*pages, strict=True) for each in together], count)

    def invalid(self, count: int) -> Senders:
        """Parents who send documents that parse and do not validate, every one new."""
        fields = " ".join(f"x@N@y{number}: nothing{number}" for number in range(140))
        body = _body("{ viewer { " + fields + " } }", {})
        keys = QUESTIONS["q4"].draw(self.bench.city)[:count]
        tokens = self.bench.tokens(QUESTIONS["q4"], keys)
        shots = [shot("invalid", GRAPHQL, tokens[key.subject], body) for key in keys]
        return Senders("invalid", shots, count)

    def new(self, count: int) -> Senders:
        """Staff and parents who send valid documents, every one new."""
        return Senders("new", Mixture(("q2", "q3", "q4"), 50, is_new=True).shots(self.bench, RUNNERS["ours"]), count)

    def mixed(self, count: int) -> Senders:
        """Staff and parents who ask sixty texts of three questions."""
        return Senders("mixed", Mixture(("q2", "q3", "q4"), 20).shots(self.bench, RUNNERS["ours"]), count)

    def glass(self, rate: float) -> Senders:
        """Specialists who open the glass, each for one child."""

        async def fetch(connection: Connection) -> list[Key]:
            return [Key(row["subject"], row["key"]) for row in await connection.fetch(OPENERS, 60)]

        text = (HERE / "questions" / "glass.graphql").read_text("utf-8")
        shots = []
        for key in self.bench.city.ask(fetch):
            words = {"reason": "LIFE_THREAT", "justification": "Unconscious in the tram, nobody answers (@N@)"}
            given = {"idempotencyKey": "b-@N@", "child": {"policyNumber": key.value}, **words}
            token = self._token(key.subject, Role.SPECIALIST)
            shots.append(shot("glass", GRAPHQL, token, _body(text, {"input": given})))
        return Senders("glass", shots, connections=16, rate=rate, is_first=True)

    def bundles(self, count: int, size: int = BUNDLE, children: int = 1) -> Senders:
        """Who sends so many large bundles at once, each about one child and with documents of its own; all by one doctor for one child."""

        async def fetch(connection: Connection) -> list[tuple[str, str, date]]:
            rows = await connection.fetch(ONE_DOCTOR, children)
            return [(row["subject"], row["key"], row["birth_date"]) for row in rows]

        shots = [
            shot("bundle", DOCUMENTS, self._token(subject, Role.DISTRICT_DOCTOR), bundle(number, born, size))
            for subject, number, born in self.bench.city.ask(fetch)
        ]
        return Senders("bundles", shots, count)

    def _token(self, subject: str, role: Role) -> str:
        asked = replace(QUESTIONS["q1"], role=role)
        return self.bench.tokens(asked, [Key(subject, "")])[subject]


def _body(text: str, variables: dict[str, object]) -> bytes:
    return orjson.dumps({"query": text, "variables": variables})


def bundle(policy_number: str, born: date, size: int) -> bytes:
    """A Bundle of measurements of one child, each a document with a long note; `size` in bytes, or nearly."""
    patient = {
        "resourceType": "Patient",
        "identifier": [{"system": OMS, "value": policy_number}],
        "birthDate": born.isoformat(),
    }
    entries: list[object] = [{"fullUrl": PATIENT, "resource": patient}]
    padding = "Измерено дважды. " * 200
    room = size // RESOURCES - 420  # bytes of one entry without its note
    note = padding.encode()[: room // 2 * 2].decode(errors="ignore")
    for number in range(RESOURCES):
        resource = {
            "resourceType": "Observation",
            "id": f"o{number}",
            "status": "final",
            "subject": {"reference": PATIENT},
            "code": coded(LOINC, "8302-2"),
            "effectiveDateTime": (born + timedelta(days=1 + number % 1_800)).isoformat(),
            "note": [{"text": note}],
            **quantity(90 + number % 200 / 10, "cm"),
        }
        entries.append({"resource": resource})
    made = {"resourceType": "Bundle", "type": "collection", "meta": {"source": f"urn:benchmark:{MARK.decode()}"}}
    return orjson.dumps({**made, "entry": entries})
