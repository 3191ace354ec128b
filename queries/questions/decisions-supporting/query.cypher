MATCH (d:Decision)-[r:SUPPORTS]->(s:Strategy {key: $strategy})
WHERE r.confidence >= $min_confidence
RETURN d.name AS decision, d.id AS decision_id, d.reference AS reference, d.decided_on AS decided_on, d.stage AS stage,
       r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(decided_on, '') DESC, decision, decision_id, fact
