MATCH (a:Organisation)-[r:PARTNER_IN]->(g:Partnership|Programme)<-[s:PARTNER_IN]-(b:Organisation)
WHERE r.confidence >= 0.5 AND s.confidence >= 0.5 AND a.id < b.id
RETURN a.name AS first, a.id AS first_id, b.name AS second, b.id AS second_id, count(DISTINCT g.key) AS shared
ORDER BY shared DESC, first, first_id, second, second_id
LIMIT $limit
