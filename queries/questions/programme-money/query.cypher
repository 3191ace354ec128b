MATCH (f:Funding)-[r:FUNDS]->(p:$(programme) {key: $programme})
WHERE r.confidence >= $min_confidence
OPTIONAL MATCH (payer)-[pays:PROVIDES]->(f) WHERE pays.confidence >= 0.5
OPTIONAL MATCH (f)-[goes:AWARDED_TO]->(payee) WHERE goes.confidence >= 0.5
OPTIONAL MATCH (f)-[part:PART_OF]->(total:Funding) WHERE part.confidence >= 0.5
OPTIONAL MATCH (f)<-[i:INVOLVES]-(d:Decision) WHERE i.confidence >= 0.5
OPTIONAL MATCH (d)-[t:TAKEN_BY]->(taker) WHERE t.confidence >= 0.5
RETURN DISTINCT f.name AS sum, f.id AS funding_id, taker.name AS council, f.amount_pence AS amount_pence,
       f.amount_to_pence AS amount_to_pence, f.status AS status, f.qualifier AS qualifier, f.per AS per,
       f.period_from AS period_from, f.period_to AS period_to, f.purpose AS purpose, payer.name AS payer,
       payer.id AS payer_id, payee.name AS payee, payee.id AS payee_id, total.id AS part_of_id,
       r.confidence AS confidence, r.fact AS fact, -coalesce(f.amount_pence, -1) AS below
ORDER BY below, funding_id, coalesce(payer_id, ''), coalesce(payee_id, ''), coalesce(part_of_id, ''), fact,
         coalesce(council, '')
