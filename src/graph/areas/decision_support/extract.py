"""An answer is hidden with the documents of its card, whoever labels these and whenever."""

from graph.ingest.reading import AreaReading

_LABELS = """
with every as (
  select a.child_id, a.id, array(
    select distinct label from unnest(a.word_labels || coalesce((
      select array_agg(of_it) from medical_document d, unnest(d.labels) as of_it
      where d.child_id = a.child_id{of d.child_id} and d.id = any(a.document_ids)), '{}')) as label
    order by label) as labels
  from decision_card_answer a where a.child_id = any($1::uuid[])
)
update decision_card_answer a set labels = e.labels from every e
where a.child_id = e.child_id{of a.child_id} and a.id = e.id and a.labels <> e.labels
"""

READING = AreaReading(upkeep=_LABELS)
