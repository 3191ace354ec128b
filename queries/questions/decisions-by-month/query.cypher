UNWIND $authority AS authority_key
MATCH (d:Decision)-[r:TAKEN_BY]->(o:Organisation|Body|Partnership {key: authority_key})
WHERE r.confidence >= $min_confidence
RETURN left(coalesce(d.decided_on, ''), 7) AS month, count(DISTINCT d.key) AS decisions
ORDER BY month
