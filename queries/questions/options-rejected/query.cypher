MATCH (d:Decision {key: $decision})-[r:CONSIDERED]->(o:Option)
WHERE r.confidence >= $min_confidence AND o.outcome = 'rejected'
RETURN o.position AS position, o.name AS option, o.id AS option_id, o.text AS text, o.outcome AS outcome,
       o.reason AS reason, r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(position, 0), option_id, fact
