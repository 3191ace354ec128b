MATCH (d:Decision)-[r:TAKEN_BY]->(o:Organisation|Body|Partnership)
WHERE r.confidence >= 0.5
RETURN o.name AS authority, o.id AS authority_id, count(DISTINCT d.key) AS decisions,
       min(d.decided_on) AS first, max(d.decided_on) AS last
ORDER BY decisions DESC, authority, authority_id
LIMIT $limit
