"""Random documents that are valid over the whole schema: aliases, fragments, variables, directives, pages, filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID

from graphql import GraphQLEnumType, GraphQLInputObjectType, get_named_type

from graph.schema.catalog import BoundField, Catalog
from tests.proof.people import global_id, token
from tests.proof.world import TODAY, years_ago

# How often each is asked for beside what was drawn: one field of many, and few of the roles that come there read it.
RARE = {"accessLog": 0.8, "passport": 0.45}
WAITING = tuple(
    f"waiting{of}" for of in "Contacts Corrections Duplicates Emancipations Kinships Requests Rights".split()
)
WAITING += ("myApplications", "myReminders")
ACCOUNTS: tuple[str, ...] = ("account", "staffMember", "accountGrantRequests", "syncStatus", "organization")
ACCOUNTS += ("literature", "verifyCertificate")
# How often each entry is asked for.
ROOTS: dict[str, float] = {"child": 6, "myChildren": 4, "searchChildren": 1, "node": 4, "nodes": 3}
ROOTS |= {"district": 2, "myDistricts": 3, "myInstitutions": 1.5, "polyclinic": 0.5, "myPolyclinics": 0.7, "city": 0.7}
ROOTS |= {"decisionSupportCards": 1.5, "decisionRules": 0.2, "studyRooms": 0.4, "myStudyRoomBookings": 0.4}
ROOTS |= {"emergencyCapsule": 3, "expectedChildren": 2, "explainAccess": 2, "viewer": 1, "reminderPreferences": 1}


@dataclass(frozen=True)
class Query:
    """A document and its variables."""

    text: str
    variables: dict[str, Any]


@dataclass
class Known:
    """What a caller could know of a world: ids of every type, cursors, policy numbers."""

    ids: dict[str, list[str]]
    cursors: list[str]
    by: dict[str, list[str]]
    families: list[str]
    subjects: list[str]
    staff: list[str]
    codes: list[str]  # of organizations and of certificates

    @classmethod
    def of(cls, catalog: Catalog, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> "Known":
        """Everything that can be asked for in these rows, whoever asks."""
        ids: dict[str, list[str]] = {}
        cursors: list[str] = []
        for name in catalog.node_types:
            binding = catalog.types[name].binding
            assert binding.row is not None
            stored = rows.get(str(binding.row.__tablename__), [])
            ids[name] = [global_id(name, *[row[key] for key in binding.key]) for row in stored]
            cursors += [token(row["id"].bytes) for row in stored if "id" in row]
        for table in ("audit_entry", "examination_due", "vaccination_due"):
            cursors += [token(row["id"].bytes) for row in rows.get(table, [])]
        children = rows["child"]
        by = {
            "id": ids["Child"],
            "policyNumber": [row["policy_number"] for row in children if row["policy_number"]],
            "snils": [row["snils"] for row in children if row["snils"]],
        }
        return cls(
            ids,
            cursors,
            by,
            [row["family"] for row in children if row["family"]],
            [row["subject"] for row in rows.get("account", [])],
            [row["source_id"] for row in rows.get("staff", []) if row["source_id"]],
            [row["code"] for table in ("organization", "certificate") for row in rows.get(table, [])],
        )


@dataclass
class Writer:
    """Writes one document; `budget` bounds its fields."""

    catalog: Catalog
    world: Known
    near: Known
    rng: Random
    budget: int = 60
    aliases: int = 0
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    fragments: dict[str, tuple[str, str]] = field(default_factory=dict)

    def write(self) -> Query:
        """A query of one to three entries."""
        # Who reaches no child may be an administrator.
        of_accounts = dict.fromkeys(ACCOUNTS, 0.2 if self.near.by["id"] else 4)
        weights = {**of_accounts, **dict.fromkeys(WAITING, 0.3), **ROOTS}
        roots = self.rng.choices(tuple(weights), weights=tuple(weights.values()), k=self.rng.choice((1, 1, 2, 3)))
        query = self.catalog.types["Query"]
        parts = [self._field(query.fields[root], 0, alias=True) for root in roots]
        if self._chance(0.1):
            parts.append("__typename")
        fragments = "".join(f" fragment {n} on {t} {body}" for n, (t, body) in self.fragments.items())
        declared = f"({', '.join(self.declared)})" if self.declared else ""
        return Query(f"query Q{declared} {{ {' '.join(parts)} }}{fragments}", self.variables)

    @property
    def known(self) -> Known:
        """Mostly what is within the viewer's reach, else anything."""
        return self.near if self.near.by["id"] and self._chance(0.8) else self.world

    def _chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def _alias(self) -> str:
        self.aliases += 1
        return f"a{self.aliases}"

    def _field(self, bound: BoundField, depth: int, *, alias: bool = False) -> str:
        self.budget -= 1
        arguments = self._arguments(bound)
        own = alias or bool(arguments) or self._chance(0.08)
        prefix = f"{self._alias()}: " if own else ""
        below = "" if self.catalog.is_leaf(bound.type_name) else " " + self._below(bound.type_name, depth + 1)
        return f"{prefix}{bound.name}{arguments}{self._directive()}{below}"

    def _directive(self) -> str:
        if not self._chance(0.05):
            return ""
        passes, name = self._chance(0.7), self.rng.choice(("skip", "include"))
        value = passes is (name == "include")
        written = self._variable("Boolean!", value) if self._chance(0.5) else str(value).lower()
        return f" @{name}(if: {written})"

    def _variable(self, type_name: str, value: Any) -> str:
        name = f"v{len(self.declared) + 1}"
        self.declared.append(f"${name}: {type_name}")
        self.variables[name] = value
        return f"${name}"

    def _below(self, type_name: str, depth: int) -> str:
        if type_name == "Node":
            return self._node(depth)
        bound = self.catalog.types[type_name]
        names = list(bound.fields)
        leaves = [n for n in names if self.catalog.is_leaf(bound.fields[n].type_name)]
        if bound.connection_of or type_name.endswith("Edge"):
            count = self.rng.choice((1, 1, 2))
            chosen = self.rng.sample(names, min(count, len(names)))
            if depth < 10 and "node" not in chosen and "nodes" not in chosen and self._chance(0.7):
                chosen.append("node" if "node" in names else "nodes")
        elif depth >= 9 or self.budget <= 0:
            chosen = self.rng.sample(leaves, 1) if leaves else []
        else:
            chosen = self.rng.sample(names, self.rng.randint(1, min(6, len(names))))
            rare = {name: often for name, often in RARE.items() if name in names and name not in chosen}
            chosen += [name for name, often in rare.items() if self._chance(often)]
        parts = [self._field(bound.fields[name], depth) for name in chosen]
        self._extras(type_name, parts, depth)
        return "{ " + " ".join(parts or ["__typename"]) + " }"

    def _extras(self, type_name: str, parts: list[str], depth: int) -> None:
        """__typename, an inline fragment, a named fragment, a second selection of what is already there."""
        if self._chance(0.1):
            parts.insert(self.rng.randint(0, len(parts)), "__typename")
        if self.budget <= 0 or depth > 8:
            return
        bound = self.catalog.types[type_name]
        if self._chance(0.1):
            condition = self.rng.choice(("", f" on {type_name}", *([" on Node"] if bound.is_node else [])))
            chosen = "id" if condition == " on Node" else self.rng.choice(list(bound.fields))
            inner = self._field(bound.fields[chosen], depth)
            parts.append(f"...{condition}{self._directive()} {{ {inner} }}")
        if self._chance(0.1):
            parts.append(f"...{self._fragment(type_name, depth)}")

    def _fragment(self, type_name: str, depth: int) -> str:
        known = [name for name, (on, _) in self.fragments.items() if on == type_name]
        if known and self._chance(0.6):
            return self.rng.choice(known)
        bound = self.catalog.types[type_name]
        name = f"F{self._alias()}"
        chosen = self.rng.sample(list(bound.fields), min(2, len(bound.fields)))
        body = "{ " + " ".join(self._field(bound.fields[name], depth + 1) for name in chosen) + " }"
        self.fragments[name] = (type_name, body)
        return name

    def _node(self, depth: int) -> str:
        """Fields of several types have aliases of their own here: types that differ may not share a key."""
        parts = ["id"] if self._chance(0.6) else ["__typename"]
        for name in self.rng.sample(self.catalog.node_types, self.rng.choice((1, 2, 4, len(self.catalog.node_types)))):
            bound = self.catalog.types[name]
            chosen = self.rng.sample(list(bound.fields), min(len(bound.fields), self.rng.randint(1, 4)))
            inner = " ".join(self._field(bound.fields[each], depth, alias=True) for each in chosen)
            parts.append(f"... on {name} {{ {inner} }}")
        return "{ " + " ".join(parts) + " }"

    def _arguments(self, bound: BoundField) -> str:
        graphql_type: Any = self.catalog.schema.type_map[bound.parent]
        written = []
        for name, argument in graphql_type.fields[bound.name].args.items():
            required = str(argument.type).endswith("!")
            if required or self._chance(0.5 if name == "purpose" else 0.3):
                value = self._value(name, argument, bound)
                if self._chance(0.3):
                    text = self._variable(str(argument.type), value)
                else:
                    text = self._literal(value, get_named_type(argument.type))
                written.append(f"{name}: {text}")
        return f"({', '.join(written)})" if written else ""

    def _literal(self, value: Any, named: Any) -> str:
        if value is None:
            return "null"
        if isinstance(value, dict):
            assert isinstance(named, GraphQLInputObjectType)
            inner = {key: self._literal(each, get_named_type(named.fields[key].type)) for key, each in value.items()}
            return "{" + ", ".join(f"{key}: {text}" for key, text in inner.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._literal(each, named) for each in value) + "]"
        if isinstance(named, GraphQLEnumType):
            return str(value)
        return f'"{value}"' if isinstance(value, str) else str(value)

    def _value(self, name: str, argument: Any, bound: BoundField) -> Any:
        named = get_named_type(argument.type)
        if not str(argument.type).endswith("!") and self._chance(0.06):
            return None
        if name == "by" and bound.parent == "Query":
            key = self.rng.choice(("id", "id", "policyNumber", "snils"))
            known = self.known.by[key] or self.world.by[key]
            return {key: self._some_id() if key == "id" and self._chance(0.05) else self.rng.choice(known)}
        if name in ("id", "ids", "childId"):
            wanted = "Child" if name == "childId" else bound.type_name if bound.type_name in self.known.ids else None
            return [self._some_id() for _ in range(self.rng.randint(0, 4))] if name == "ids" else self._some_id(wanted)
        if name == "first":
            return self.rng.choice((1, 2, 3, 5)) if self._chance(0.97) else self.rng.choice((0, 100, 101, -1))
        if name == "after":
            return "@@" if self._chance(0.02) else self.rng.choice(self.known.cursors or self.world.cursors)
        if name in ("only", "fields"):
            return self._coordinates() if name == "fields" else self._siblings(bound)
        if name in (words := self._words()):
            return self.rng.choice(words[name])
        if name == "since":
            return str(years_ago(self.rng.randint(0, 2)))
        if isinstance(named, GraphQLInputObjectType):
            sizes = (1, 2, 2, 3) if name == "match" else (0, 1, 1, 2)
            keys = self.rng.sample(list(named.fields), self.rng.choice(sizes))
            return {key: self._condition(get_named_type(named.fields[key].type)) for key in keys}
        return self._condition(named, required=str(argument.type).endswith("!"))

    def _siblings(self, bound: BoundField) -> list[str]:
        """Fields of a type, and one that it does not have."""
        return [*self.rng.sample(list(self.catalog.types[bound.parent].fields), 3), "noSuchField"]

    def _coordinates(self) -> list[str]:
        """Fields that can be explained, and now and then one that cannot."""
        known = [each for each, data in self.catalog.classes.items() if data and not each.startswith("Mutation.")]
        return [*self.rng.sample(known, self.rng.randint(0, 6)), *(["Child.nothing"] if self._chance(0.05) else [])]

    def _words(self) -> dict[str, Sequence[Any]]:
        """What may be said for a text, by the name of its argument."""
        return {
            "purpose": ("The school asks for it",) * 9 + ("Нужно для лагеря", "too short", "CHILD_PROTECTION"),
            # What is followed is not what an event is read by.
            "childIds": [self.world.ids["Child"][:2]],
            "districtId": self.world.ids["District"],
            "callId": self.world.ids["Child"],
            "subject": self.world.subjects,
            **dict.fromkeys(("code", "institution"), self.world.codes),
            "identifier": self.world.staff or ("nobody",),
            "system": ("urn:a",) * 9 + ("urn:b",),
            "period": [{"from": f"{years_ago(n)}", "to": f"{TODAY}"} for n in (-1, 0, 1, 3)],
        }

    def _condition(self, named: Any, *, required: bool = False) -> Any:
        if not required and self._chance(0.05):
            return None
        if isinstance(named, GraphQLEnumType):
            return self.rng.choice(list(named.values))
        if named.name == "Date":
            return str(self.rng.choice((TODAY, years_ago(15), years_ago(10), years_ago(3))))
        if named.name == "Icd10Code":
            return f"J{self.rng.randint(10, 99)}.{self.rng.randint(0, 9)}"
        if named.name == "Int":  # a year, as prevention.py draws them
            return self.rng.randint(2024, 2027)
        if named.name in ("OmsPolicyNumber", "Snils"):
            key = "snils" if named.name == "Snils" else "policyNumber"
            return self.rng.choice(self.known.by[key] or self.world.by[key])
        return self.rng.choice(self.known.families or self.world.families)

    def _some_id(self, wanted: str | None = None) -> str:
        if self._chance(0.03):
            return self.rng.choice(("", "nonsense", token(b"Child:short"), token(b"Nobody:" + bytes(16))))
        if self._chance(0.05):
            return global_id("Child", UUID(int=self.rng.getrandbits(128)))
        ids = self.known.ids
        name = wanted if wanted and self._chance(0.95) else self.rng.choice([k for k, v in ids.items() if v])
        return self.rng.choice(ids[name] or self.world.ids[name])
