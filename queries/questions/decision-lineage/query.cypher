MATCH (d:Decision {key: $decision})-[r:REFERS_TO]->(o:Decision)
WHERE r.confidence >= $min_confidence
RETURN 'refers to' AS direction, r.relation AS relation, o.name AS other, o.id AS other_id, o.reference AS reference,
       o.decided_on AS decided_on, r.confidence AS confidence, r.fact AS fact
UNION
MATCH (d:Decision {key: $decision})<-[r:REFERS_TO]-(o:Decision)
WHERE r.confidence >= $min_confidence AND o.key <> $decision
RETURN 'referred to by' AS direction, r.relation AS relation, o.name AS other, o.id AS other_id,
       o.reference AS reference, o.decided_on AS decided_on, r.confidence AS confidence, r.fact AS fact
