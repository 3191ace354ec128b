MATCH (d:Decision {key: $decision})-[r:REFERS_TO]-(o:Decision)
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (d)-[own:REFERS_TO]->(o) WHERE own.fact = r.fact
RETURN DISTINCT CASE WHEN own.fact IS NULL THEN 'referred to by' ELSE 'refers to' END AS direction,
       r.relation AS relation, o.name AS other, o.id AS other_id, o.reference AS reference, o.decided_on AS decided_on,
       r.confidence AS confidence, r.fact AS fact
ORDER BY direction, coalesce(decided_on, ''), other, other_id, coalesce(relation, ''), fact
