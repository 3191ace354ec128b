MATCH (p:Person)-[r:HOLDS]->(o:Post {key: $post})
WHERE r.confidence >= $min_confidence
  AND ($day = '' OR (coalesce(r.first_seen, $day) <= $day AND coalesce(r.last_seen, $day) >= $day))
RETURN o.name AS post, o.id AS post_id, p.name AS person, p.id AS person_id, p.honorific AS honorific,
       r.first_seen AS first_seen, r.last_seen AS last_seen, r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(first_seen, ''), person, person_id, post_id, fact
