UNWIND $programme AS programme_key
MATCH (p:Programme|Partnership {key: programme_key})
OPTIONAL MATCH (delivering:Partnership)-[v:DELIVERS]->(p) WHERE v.confidence >= $min_confidence
WITH p.key AS own, collect(delivering.key) AS delivering
UNWIND delivering + [own] AS group_key
WITH DISTINCT group_key
MATCH (d:Decision)-[r:JOINS]->(g:Partnership|Programme {key: group_key})
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (d)-[t:TAKEN_BY]->(o) WHERE t.confidence >= $min_confidence
RETURN o.name AS authority, o.id AS authority_id, d.name AS decision, d.id AS decision_id, d.reference AS reference,
       d.decided_on AS decided_on, r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(decided_on, ''), coalesce(authority, ''), coalesce(authority_id, ''), decision_id, fact
