MATCH (f:Funding)-[r:FUNDS]->(p:$(programme) {key: $programme})
WHERE r.confidence >= 0.5 AND f.amount_pence IS NOT NULL
  AND NOT EXISTS { MATCH (f)-[part:PART_OF]->(total:Funding) WHERE part.confidence >= 0.5 }
OPTIONAL MATCH (f)<-[i:INVOLVES]-(d:Decision) WHERE i.confidence >= 0.5
OPTIONAL MATCH (d)-[t:TAKEN_BY]->(taker) WHERE t.confidence >= 0.5
WITH f.key AS key, f.status AS status, f.currency AS currency, f.per AS per, f.amount_pence AS amount,
     min(taker.name) AS council
WITH status, currency, per, count(*) AS sums, sum(amount) AS total_pence, min(council) AS first, max(council) AS last
RETURN CASE WHEN first = last THEN first ELSE NULL END AS council, status, currency, per, sums, total_pence
ORDER BY coalesce(status, ''), coalesce(currency, ''), coalesce(per, ''), coalesce(council, '')
