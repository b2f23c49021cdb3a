-- name: EntriesAfter :many
SELECT * FROM entry WHERE chain = @chain AND seq > @seq ORDER BY seq LIMIT CAST(@most AS BIGINT);

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

-- name: BalancesWithoutChain :one
SELECT COUNT(*) FROM balance b WHERE NOT EXISTS (SELECT 1 FROM chain c WHERE c.id = b.chain);
