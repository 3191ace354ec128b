MATCH (d:Decision)-[r:TAKEN_BY]->(o:$(authority) {key: $authority})
WHERE r.confidence >= 0.5
RETURN left(coalesce(d.decided_on, ''), 7) AS month, count(DISTINCT d.key) AS decisions
ORDER BY month
