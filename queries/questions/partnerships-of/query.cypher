MATCH (o:$(organisation) {key: $organisation})-[r:PARTNER_IN]->(g:Partnership|Programme)
WHERE r.confidence >= $min_confidence
RETURN g.name AS partnership, g.id AS partnership_id, g.kind AS kind, r.role AS role, r.standing AS standing,
       r.since AS since, r.until AS until, r.confidence AS confidence, r.fact AS fact
ORDER BY partnership, partnership_id, coalesce(role, ''), fact
