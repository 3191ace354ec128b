MATCH (p:$(payer) {key: $payer})-[r:PROVIDES]->(f:Funding)
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (f)-[goes:AWARDED_TO]->(payee) WHERE goes.confidence >= 0.5
OPTIONAL MATCH (f)-[funds:FUNDS]->(aim) WHERE funds.confidence >= 0.5
RETURN f.name AS sum, f.id AS funding_id, f.amount_pence AS amount_pence, f.status AS status, f.purpose AS purpose,
       payee.name AS payee, payee.id AS payee_id, aim.name AS `for`, aim.id AS for_id,
       r.confidence AS confidence, r.fact AS fact
ORDER BY coalesce(amount_pence, -1) DESC, funding_id, coalesce(payee_id, ''), coalesce(for_id, ''), fact
LIMIT $limit
