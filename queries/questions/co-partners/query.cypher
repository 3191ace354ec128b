MATCH (o:$(organisation) {key: $organisation})-[r:PARTNER_IN]->(g:Partnership|Programme)
      <-[s:PARTNER_IN]-(other:Organisation|Body)
WHERE r.confidence >= 0.5 AND s.confidence >= 0.5 AND other.key <> o.key
RETURN other.name AS partner, other.id AS partner_id, count(DISTINCT g.key) AS shared
ORDER BY shared DESC, partner, partner_id
