-- name: EntriesAfter :many
SELECT * FROM entry WHERE (chain, seq) > (CAST(@chain AS TEXT), CAST(@seq AS BIGINT))
ORDER BY chain, seq LIMIT CAST(@most AS BIGINT);

-- name: BalancesAfter :many
SELECT * FROM balance
WHERE (chain, promise, part, period) > (CAST(@chain AS TEXT), CAST(@promise AS TEXT), CAST(@part AS TEXT), CAST(@period AS BIGINT))
ORDER BY chain, promise, part, period LIMIT CAST(@most AS BIGINT);

-- name: ChainsAfter :many
SELECT * FROM chain WHERE id > @id ORDER BY id LIMIT CAST(@most AS BIGINT);

-- name: CountEntries :one
SELECT COUNT(*) FROM entry;

-- name: CountReceipts :one
SELECT COUNT(*) FROM receipt;

-- name: ReceiptsThatDoNotSum :many
-- Receipts whose lines or payments do not make their totals.
SELECT r.number FROM receipt r
WHERE r.total <> r.subtotal - r.discount
  OR r.subtotal <> (SELECT CAST(COALESCE(SUM(l.amount), 0) AS BIGINT) FROM receipt_line l WHERE l.receipt_id = r.id)
  OR r.discount <> (SELECT CAST(COALESCE(SUM(l.discount), 0) AS BIGINT) FROM receipt_line l WHERE l.receipt_id = r.id)
  OR r.discount <> (SELECT CAST(COALESCE(SUM(a.amount), 0) AS BIGINT) FROM receipt_applied a WHERE a.receipt_id = r.id)
  OR r.total <> (SELECT CAST(COALESCE(SUM(p.amount), 0) AS BIGINT) FROM payment p WHERE p.receipt_id = r.id)
ORDER BY r.id LIMIT 1;
