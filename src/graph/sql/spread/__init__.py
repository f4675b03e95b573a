"""What is asked in parts where a database is spread over nodes (docs/citus.md, Statements); on one PostgreSQL none of it is written.

`lookups`: what is asked before a statement and given to it. `representatives`: of them, the children who lead to a representative.
`pages`: a page of many children, as what stands around it, its keys, and its rows. `candidates` and `by_shards`: of whom anything
could be told in a list or a number, the part of those of one shard, and the whole of all parts; `of_shard` writes a part, `sums`
puts the numbers of parts together. `coordinator`: a statement that reads rows of the coordinator beside those of one child.
"""
