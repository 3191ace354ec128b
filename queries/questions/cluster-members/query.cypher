MATCH (m:Organisation|Body)-[r:PARTNER_IN]->(g:$(programme) {key: $programme})
WHERE r.confidence >= $min_confidence
RETURN g.name AS partnership, g.id AS partnership_id, m.name AS member, m.id AS member_id, m.kind AS kind,
       r.role AS role, r.standing AS standing, r.since AS since, r.until AS until,
       r.confidence AS confidence, r.fact AS fact,
       CASE WHEN r.role = 'lead' THEN 0 WHEN r.role = 'host' THEN 1 ELSE 2 END AS rank
UNION
MATCH (:Programme {key: $programme})<-[d:DELIVERS]-(g:Partnership)<-[r:PARTNER_IN]-(m:Organisation|Body)
WHERE r.confidence >= $min_confidence AND d.confidence >= 0.5
RETURN g.name AS partnership, g.id AS partnership_id, m.name AS member, m.id AS member_id, m.kind AS kind,
       r.role AS role, r.standing AS standing, r.since AS since, r.until AS until,
       r.confidence AS confidence, r.fact AS fact,
       CASE WHEN r.role = 'lead' THEN 0 WHEN r.role = 'host' THEN 1 ELSE 2 END AS rank
