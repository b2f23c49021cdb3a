-- name: Months :many
SELECT CAST(r.day / 100 AS BIGINT) AS month, COUNT(*) AS visits,
  CAST(SUM(r.total) AS BIGINT) AS takings, CAST(SUM(r.discount) AS BIGINT) AS discount,
  COUNT(s.smile) AS smiles, CAST(COALESCE(SUM(s.smile), 0) AS BIGINT) AS smile_sum
FROM receipt r LEFT JOIN smile s ON s.receipt_id = r.id
WHERE r.kind = 'visit' AND r.voided_by IS NULL AND r.day >= @first AND r.day <= @last
GROUP BY r.day / 100 ORDER BY 1;

-- name: CountCardsByDates :one
SELECT CAST(COALESCE(SUM(CASE WHEN voided THEN 1 ELSE 0 END), 0) AS BIGINT) AS voided,
  CAST(COALESCE(SUM(CASE WHEN NOT voided AND valid_to < @on_day THEN 1 ELSE 0 END), 0) AS BIGINT) AS expired,
  CAST(COALESCE(SUM(CASE WHEN NOT voided AND valid_from > @on_day AND valid_to >= @on_day THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting,
  CAST(COALESCE(SUM(CASE WHEN NOT voided AND valid_from <= @on_day AND valid_to >= @on_day THEN 1 ELSE 0 END), 0) AS BIGINT) AS valid
FROM card;

-- name: CardsByUndertaking :many
-- Cards not voided that are valid on a day or later, by what they promise.
SELECT u.hash, u.promises, COUNT(*) AS cards
FROM card c JOIN undertaking u ON u.hash = c.undertaking
WHERE c.valid_to >= @on_day AND NOT c.voided
GROUP BY u.hash, u.promises;

-- name: CountUsedUp :one
-- Valid cards of one undertaking whose counters of the term are all there and all empty.
SELECT COUNT(*) FROM (
  SELECT c.id FROM card c
  JOIN balance b ON b.chain = c.id AND b.part = 'count' AND b.period = c.valid_from
  WHERE c.undertaking = @undertaking AND NOT c.voided AND c.valid_from <= @on_day AND c.valid_to >= @on_day
  GROUP BY c.id HAVING COUNT(*) = CAST(@counters AS BIGINT) AND MAX(b.remaining) = 0
) AS used_up;

-- name: OwedInWallets :one
SELECT CAST(COALESCE(SUM(CASE WHEN b.part = 'principal' THEN b.remaining ELSE 0 END), 0) AS BIGINT) AS principal,
  CAST(COALESCE(SUM(CASE WHEN b.part = 'bonus' THEN b.remaining ELSE 0 END), 0) AS BIGINT) AS bonus
FROM card c JOIN balance b ON b.chain = c.id
WHERE c.valid_to >= @on_day AND NOT c.voided AND b.part IN ('principal', 'bonus');

-- name: OpenedInTerm :one
-- How many cards of an undertaking have opened a promise's counter for their term, and what is left on it.
SELECT COUNT(*) AS opened, CAST(COALESCE(SUM(b.remaining), 0) AS BIGINT) AS remaining
FROM card c JOIN balance b ON b.chain = c.id AND b.promise = @promise AND b.part = 'count' AND b.period = c.valid_from
WHERE c.undertaking = @undertaking AND c.valid_to >= @on_day AND NOT c.voided;

-- name: OpenedBetween :one
-- The same for the counter of the period that began between two days.
SELECT COUNT(*) AS opened, CAST(COALESCE(SUM(b.remaining), 0) AS BIGINT) AS remaining
FROM card c JOIN balance b ON b.chain = c.id AND b.promise = @promise AND b.part = 'count'
  AND b.period >= @earliest AND b.period <= @latest
WHERE c.undertaking = @undertaking AND c.valid_to >= @on_day AND NOT c.voided;
