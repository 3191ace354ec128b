MATCH (n:$(thing) {key: $thing})<-[r:STATES]-(x:Document)
WHERE r.confidence >= $min_confidence
RETURN n.name AS thing, n.id AS thing_id, r.property AS property, r.value AS value, x.name AS document,
       x.id AS document_id, r.confidence AS confidence, r.fact AS fact
ORDER BY thing_id, coalesce(property, ''), coalesce(value, ''), document_id, fact
