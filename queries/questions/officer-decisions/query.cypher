MATCH (d:Decision)-[r:LEAD_OFFICER|CONTACT]->(p:Person {key: $person})
WHERE r.confidence >= $min_confidence
RETURN CASE WHEN type(r) = 'CONTACT' THEN 'contact' ELSE 'lead officer' END AS part, d.name AS decision,
       d.id AS decision_id, d.reference AS reference, d.decided_on AS decided_on,
       r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(decided_on, '') DESC, decision, decision_id, part, fact
