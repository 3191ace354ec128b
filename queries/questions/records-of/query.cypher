MATCH (x:Document)-[r:RECORDS]->(d:Decision {key: $decision})
WHERE r.confidence >= $min_confidence
RETURN x.name AS document, x.id AS document_id, x.kind AS kind, x.published_on AS published_on, x.url AS url,
       r.confidence AS confidence, r.fact AS fact
ORDER BY document_id, fact
