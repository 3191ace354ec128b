MATCH (d:Decision {key: $decision})-[r:RESOLVES]->(c:Resolution)
WHERE r.confidence >= $min_confidence
RETURN c.position AS position, c.label AS label, c.text AS text, c.stage AS stage, c.id AS resolution_id,
       r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(position, 0), resolution_id, fact
