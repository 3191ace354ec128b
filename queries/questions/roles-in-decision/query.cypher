MATCH (d:Decision {key: $decision})-[r:INVOLVES]->(o:Organisation)
WHERE r.confidence >= $min_confidence
RETURN o.name AS organisation, o.id AS organisation_id, o.kind AS kind, r.role AS role,
       r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(role, ''), organisation, organisation_id, fact
