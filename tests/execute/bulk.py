"""The words in which rows of the city of EXPLAIN are said, by the number n of a child."""

CHILDREN = 20_000
DISTRICT = 800

# Every expression that names n is the same wherever it stands: the n-th child, its representative, its first document.
CHILD, PERSON, PLACE = "md5('c' || n)::uuid", "md5('r' || n)::uuid", "md5('d' || (n / 800))::uuid"
DOCUMENT = "md5('m1' || n)::uuid"
WORKER, SCHOOLED = "md5('s' || (n % 200))::uuid", "md5('o' || (n % 50))::uuid"
DAY, MOMENT = "current_date - (n % 6000)", "now() - (n % 6000) * interval '1 day'"
SAID = f"{CHILD} AS child_id, gen_random_uuid() AS id, {DOCUMENT} AS document_id, 'CURRENT' AS state, {MOMENT} AS recorded_at"
DISEASE = f"'d' AS display, 'd' AS disease, {DAY} AS stated_on"
OWN = f"{CHILD} AS child_id, gen_random_uuid() AS id"
# The n-th operation reads one child, each tenth a page of fifty.
READ = "array(SELECT md5('c' || n + k)::uuid FROM generate_series(0, CASE WHEN n % 10 = 0 THEN 49 ELSE 0 END) k)"
ALL = f"generate_series(1, {CHILDREN}) n"
THREE = f"{ALL}, generate_series(1, 3) k"


def some(every: int) -> str:
    """One child in so many."""
    return f"generate_series(1, {CHILDREN}, {every}) n"
