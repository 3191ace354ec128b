MATCH (f:Funding)-[r:FUNDS]->(p:$(programme) {key: $programme})
WHERE r.confidence >= 0.5 AND f.amount_pence IS NOT NULL
  AND NOT EXISTS { MATCH (f)-[part:PART_OF]->(total:Funding) WHERE part.confidence >= 0.5 }
WITH DISTINCT f.key AS key, f.status AS status, f.currency AS currency, f.per AS per, f.amount_pence AS amount
RETURN status, currency, per, count(*) AS sums, sum(amount) AS total_pence
ORDER BY coalesce(status, ''), coalesce(currency, ''), coalesce(per, '')
