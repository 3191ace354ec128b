MATCH (n:Decision|AgendaItem|Funding|Partnership|Organisation|Body)
      -[r:CONCERNS|JOINS|MENTIONS|FUNDS|DELIVERS|PARTNER_IN|AWARDED_TO]->(p:$(programme) {key: $programme})
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (m:Meeting)-[h:HAS_ITEM]->(n) WHERE h.confidence >= 0.5
RETURN coalesce(n.decided_on, m.held_on, n.period_from, '') AS `on`, label(n) AS what, n.name AS thing,
       n.id AS thing_id, type(r) AS tie, r.confidence AS confidence, r.fact AS fact
ORDER BY `on`, what, thing, thing_id, tie, fact
