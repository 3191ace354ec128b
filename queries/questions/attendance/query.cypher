// a CASE that never holds stands for a missing text: LadybugDB wants both halves of a UNION to have the same types
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting {key: $meeting})
WHERE r.confidence >= $min_confidence
RETURN p.name AS person, p.id AS person_id, 'attended' AS part, r.capacity AS capacity, CASE WHEN r.fact IS NULL THEN '' END AS item_number,
       CASE WHEN r.fact IS NULL THEN '' END AS item, CASE WHEN r.fact IS NULL THEN '' END AS item_id, r.confidence AS confidence, r.fact AS fact
UNION
MATCH (:Meeting {key: $meeting})-[h:HAS_ITEM]->(i:AgendaItem)<-[r:SPOKE_ON]-(p:Person)
WHERE r.confidence >= $min_confidence AND h.confidence >= 0.5
RETURN p.name AS person, p.id AS person_id, 'spoke' AS part, CASE WHEN r.fact IS NULL THEN '' END AS capacity,
       i.number AS item_number, i.name AS item,
       i.id AS item_id, r.confidence AS confidence, r.fact AS fact
