MATCH (d:Decision {key: $decision})-[r:DELEGATES_TO|CONSULTS]->(w:Post|Person|Body|Organisation)
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (d)-[x:RESOLVES]->(c:Resolution) WHERE c.label = r.clause AND x.confidence >= 0.5
RETURN r.clause AS clause, CASE WHEN type(r) = 'CONSULTS' THEN 'must be consulted' ELSE 'may act' END AS part,
       w.name AS who, w.id AS who_id, c.text AS text, r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(clause, ''), part, who, who_id, coalesce(text, ''), fact
