MATCH (i:Issue)-[r:ABOUT]->(n)
WHERE r.confidence >= $min_confidence AND ($kind = '' OR i.kind = $kind) AND ($state = '' OR i.state = $state)
RETURN i.kind AS kind, i.detail AS detail, i.state AS state, i.id AS issue_id, n.name AS about, n.id AS about_id,
       label(n) AS about_label, r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(kind, ''), issue_id, about_id, fact
LIMIT $limit
