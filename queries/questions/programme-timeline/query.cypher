MATCH (n:Decision|AgendaItem|Funding|Partnership|Organisation|Body)
      -[r:CONCERNS|JOINS|MENTIONS|FUNDS|DELIVERS|PARTNER_IN|AWARDED_TO]->(p:$(programme) {key: $programme})
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (m:Meeting)-[h:HAS_ITEM]->(n) WHERE h.confidence >= 0.5
OPTIONAL MATCH (n)-[t:TAKEN_BY]->(taker) WHERE t.confidence >= 0.5
WITH DISTINCT coalesce(n.decided_on, m.held_on, n.period_from, '') AS `on`, label(n) AS what, n.name AS thing,
       n.id AS thing_id, taker.name AS council, type(r) AS tie, r.confidence AS confidence,
       r.fact AS fact
RETURN `on`, what, thing, thing_id, council, tie, confidence, fact, CASE WHEN `on` = '' THEN 1 ELSE 0 END AS undated
ORDER BY undated, `on`, what, thing, thing_id, tie, fact, coalesce(council, '')
