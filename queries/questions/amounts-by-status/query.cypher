MATCH (f:Funding)
WHERE f.amount_pence IS NOT NULL
  AND NOT EXISTS { MATCH (f)-[part:PART_OF]->(total:Funding) WHERE part.confidence >= 0.5 }
RETURN f.status AS status, f.currency AS currency, f.per AS per, count(*) AS sums, sum(f.amount_pence) AS total_pence
ORDER BY coalesce(status, ''), coalesce(currency, ''), coalesce(per, '')
