MATCH (d:Decision)-[r:DELEGATES_TO|CONSULTS]->(w:$(who) {key: $who})
WHERE r.confidence >= $min_confidence
RETURN CASE WHEN type(r) = 'CONSULTS' THEN 'must be consulted' ELSE 'may act' END AS part, d.name AS decision,
       d.id AS decision_id, d.reference AS reference, d.decided_on AS decided_on, r.clause AS clause,
       r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(decided_on, '') DESC, decision, decision_id, coalesce(clause, ''), part, fact
