MATCH (d:Decision {key: $decision})-[r:CONSIDERED_BY]->(b:Body|Organisation)
WHERE r.confidence >= $min_confidence
RETURN b.name AS body, b.id AS body_id, r.considered_on AS considered_on, r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(considered_on, ''), body, body_id, fact
