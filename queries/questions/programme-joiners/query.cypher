MATCH (d:Decision)-[r:JOINS]->(:$(programme) {key: $programme})
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (d)-[t:TAKEN_BY]->(o:Organisation|Partnership|Body) WHERE t.confidence >= 0.5
RETURN o.name AS authority, o.id AS authority_id, d.name AS decision, d.id AS decision_id, d.reference AS reference,
       d.decided_on AS decided_on, r.confidence AS confidence, r.fact AS fact
UNION
MATCH (:Programme {key: $programme})<-[v:DELIVERS]-(:Partnership)<-[r:JOINS]-(d:Decision)
WHERE r.confidence >= $min_confidence AND v.confidence >= 0.5
OPTIONAL MATCH (d)-[t:TAKEN_BY]->(o:Organisation|Partnership|Body) WHERE t.confidence >= 0.5
RETURN o.name AS authority, o.id AS authority_id, d.name AS decision, d.id AS decision_id, d.reference AS reference,
       d.decided_on AS decided_on, r.confidence AS confidence, r.fact AS fact
