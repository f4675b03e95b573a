"""Rows of `assignment`: what the roles say is matched with what is stored, and what ends leaves no right beyond yesterday."""

from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

from graph.ingest.fhir import node
from graph.registry.draft import Draft, once
from graph.registry.fault import LeftOut, RegistryFault
from graph.registry.resources import Resource
from graph.registry.roles import Post, Term, read_role
from graph.registry.table import Row, id_of

COLUMNS = "id staff_id organization_id district_id role valid_from valid_to"


def take_assignments(draft: Draft) -> None:
    """Bring all PractitionerRoles of the files into the draft; people and places are there already."""
    terms: dict[tuple[Post, date | None], Term] = {}
    practised: dict[UUID, dict[str, Resource]] = defaultdict(dict)
    for resource in draft.reading.of_type("PractitionerRole"):
        before = len(draft.left_out)
        with draft.apart(resource):
            parsed = read_role(draft, resource)
            for post in parsed.posts:
                once(terms, (post, parsed.term.start), parsed.term)
            if parsed.term.is_active and not _is_past(parsed.term, draft.today):
                practised[parsed.posts[0].staff_id] |= dict.fromkeys(parsed.specialties, resource)
        if len(draft.left_out) > before:
            _spare(draft, resource)
            draft.spare_places(resource)
    by_post: dict[Post, list[Term]] = defaultdict(list)
    for (post, _), term in terms.items():
        by_post[post].append(term)
    stored = _stored_by_post(draft)
    for post, said_terms in by_post.items():
        _match(draft, post, said_terms, stored[post])
    _specialties(draft, practised)


def _is_past(term: Term, today: date) -> bool:
    return term.end is not None and term.end < today


def _spare(draft: Draft, resource: Resource) -> None:
    """A full file ends nothing of whom a role names that is left out: its person, else its organization, else anybody."""
    finders = (("staff_id", draft.person, "practitioner"), ("organization_id", draft.organization, "organization"))
    for column, find, field in finders:
        try:
            key = find(node(resource.body, field), resource)
        except LeftOut:
            continue
        draft.spared.add(key)
        draft.named |= {own for own, row in draft.tables.assignments.rows.items() if row[column] == key}
        return
    draft.unnamed.add(draft.tables.assignments.name)


def _stored_by_post(draft: Draft) -> dict[tuple[object, ...], list[Row]]:
    by_post: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in draft.tables.assignments.rows.values():
        by_post[tuple(row[name] for name in Post._fields)].append(row)
    return by_post


def _match(draft: Draft, post: Post, terms: list[Term], stored: list[Row]) -> None:
    """Each term to the row that begins with it, then to one that overlaps it (its beginning was corrected), then to a new one."""
    left, waiting = list(stored), []
    for term in sorted(terms, key=lambda term: (term.start is None, term.start or date.min)):
        row = next((row for row in left if row["valid_from"] == term.start), None)
        if row is None:
            waiting.append(term)
        else:
            left.remove(row)
            _say(draft, row, term)
    for term in waiting:
        row = next((row for row in left if _overlaps(row, term, draft.today)), None)
        if row is not None:
            left.remove(row)
            row["valid_from"] = term.start or row["valid_from"]
            _say(draft, row, term)
        # What is over is kept as history where its beginning is known; what never began is no assignment.
        elif term.start is not None if _is_past(term, draft.today) else term.is_active:
            key = draft.new_id()
            row = {"id": key, "valid_from": term.start or draft.today, "valid_to": None, **post._asdict()}
            draft.tables.assignments.rows[key] = row
            _say(draft, row, term)


def _overlaps(row: Row, term: Term, today: date) -> bool:
    """That they share a day; a term without a beginning goes on from whatever has not ended."""
    begins, ends = days(row)
    return (term.end is None or begins <= term.end) and (ends is None or ends >= (term.start or today))


def _say(draft: Draft, row: Row, term: Term) -> None:
    draft.named.add(id_of(row))
    row["valid_to"] = term.end
    if not term.is_active:
        end(draft, row)


def end(draft: Draft, row: Row) -> None:
    """Let an assignment end yesterday, or before it began; one that had ended stays as it is, a new one is none."""
    table = draft.tables.assignments
    begins, ends = days(row)
    if ends is not None and ends < draft.today:
        return
    before = table.stored.get(id_of(row))
    if before is None:
        del table.rows[id_of(row)]
    elif table.is_ended(before):
        row["valid_to"] = before["valid_to"]
    else:
        row["valid_to"] = max(draft.today, begins) - timedelta(days=1)


def days(row: Row) -> tuple[date, date | None]:
    """The first and the last day of a row."""
    return row["valid_from"], row["valid_to"]


def _specialties(draft: Draft, practised: dict[UUID, dict[str, Resource]]) -> None:
    """What a qualification says, else a role that goes on; only a full file says that there is none."""
    for key, row in draft.tables.staff.rows.items():
        specialties = [*draft.qualified.get(key, ()), *sorted(practised.get(key, ()))]
        if specialties:
            row["specialty"] = specialties[0]
        elif draft.is_full and key in draft.named and key not in draft.spared:
            row["specialty"] = None
        for other in sorted(set(practised.get(key, ())) - set(specialties[:1])):
            draft.doubt(
                practised[key][other], RegistryFault.SPECIALTIES_DIFFER, "another specialty of the person is kept"
            )
