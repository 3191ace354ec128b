UNWIND $programme AS programme_key
MATCH (p:Programme|Partnership {key: programme_key})
OPTIONAL MATCH (delivering:Partnership)-[d:DELIVERS]->(p) WHERE d.confidence >= $min_confidence
WITH p.key AS own, collect(delivering.key) AS delivering
UNWIND delivering + [own] AS group_key
WITH DISTINCT group_key
MATCH (m:Organisation|Body)-[r:PARTNER_IN]->(g:Partnership|Programme {key: group_key})
WHERE r.confidence >= $min_confidence
RETURN g.name AS partnership, g.id AS partnership_id, m.name AS member, m.id AS member_id, m.kind AS kind,
       r.role AS role, r.standing AS standing, r.since AS since, r.until AS until,
       r.confidence AS confidence, r.fact AS fact
ORDER BY partnership, partnership_id, CASE WHEN role = 'lead' THEN 0 WHEN role = 'host' THEN 1 ELSE 2 END,
         member, member_id, coalesce(role, ''), fact
