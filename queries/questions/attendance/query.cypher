UNWIND $meeting AS meeting_key
MATCH (m:Meeting {key: meeting_key})
OPTIONAL MATCH (m)-[h:HAS_ITEM]->(i:AgendaItem) WHERE h.confidence >= $min_confidence
WITH m.key AS meeting, collect(i.key) AS items
UNWIND items + [meeting] AS place_key
WITH DISTINCT place_key
MATCH (p:Person)-[r:ATTENDED|SPOKE_ON]->(x:Meeting|AgendaItem {key: place_key})
WHERE r.confidence >= $min_confidence
RETURN p.name AS person, p.id AS person_id, CASE WHEN type(r) = 'ATTENDED' THEN 'attended' ELSE 'spoke' END AS part,
       r.capacity AS capacity, CASE WHEN type(r) = 'SPOKE_ON' THEN x.number END AS item_number,
       CASE WHEN type(r) = 'SPOKE_ON' THEN x.name END AS item, CASE WHEN type(r) = 'SPOKE_ON' THEN x.id END AS item_id,
       r.confidence AS confidence, r.fact AS fact
ORDER BY part, person, person_id, coalesce(capacity, ''), coalesce(item_id, ''), fact
