MATCH (x:Document {key: $document})-[c:RECORDS]->(n:Decision|Meeting)-[r]->(o)
WHERE c.confidence >= 0.5 AND r.confidence >= $min_confidence
RETURN n.name AS recorded, n.id AS recorded_id, type(r) AS tie, o.name AS other, o.id AS other_id,
       label(o) AS other_label, r.confidence AS confidence, r.fact AS fact
ORDER BY recorded, recorded_id, tie, other, other_id, fact
