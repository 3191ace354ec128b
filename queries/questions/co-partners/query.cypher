UNWIND $organisation AS organisation_key
MATCH (o:Organisation|Body {key: organisation_key})-[r:PARTNER_IN]->(g:Partnership|Programme)
      <-[s:PARTNER_IN]-(other:Organisation|Body)
WHERE r.confidence >= $min_confidence AND s.confidence >= $min_confidence AND other.key <> o.key
RETURN other.name AS partner, other.id AS partner_id, count(DISTINCT g.key) AS shared
ORDER BY shared DESC, partner, partner_id
