MATCH (n)-[r]-(other)
WHERE r.confidence < $below
RETURN n.name AS thing, n.id AS thing_id, label(n) AS label, min(r.confidence) AS weakest,
       count(DISTINCT r.fact) AS ties
ORDER BY weakest, ties DESC, thing_id
LIMIT $limit
