-- name: InsertReceipt :exec
INSERT INTO receipt (id, number, kind, card_id, member_id, served_by, actor, at, day, currency, subtotal, discount, total, voids, reason, key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

-- name: InsertLine :exec
INSERT INTO receipt_line (receipt_id, place, name, amount, discount, promise) VALUES ($1, $2, $3, $4, $5, $6);

-- name: InsertApplied :exec
INSERT INTO receipt_applied (receipt_id, place, promise, amount) VALUES ($1, $2, $3, $4);

-- name: InsertPayment :exec
INSERT INTO payment (receipt_id, place, tender, amount, bonus) VALUES ($1, $2, $3, $4, $5);

-- name: MarkVoided :execrows
UPDATE receipt SET voided_by = $2 WHERE id = $1 AND voided_by IS NULL;

-- name: RecordSmile :exec
INSERT INTO smile (receipt_id, smile, actor, at) VALUES ($1, $2, $3, $4)
ON CONFLICT (receipt_id) DO UPDATE SET smile = excluded.smile, actor = excluded.actor, at = excluded.at;

-- name: ReceiptSheet :one
SELECT * FROM receipt_sheet WHERE id = $1;

-- name: ReceiptSheetByNumber :one
SELECT * FROM receipt_sheet WHERE number = $1;

-- name: ReceiptSheetsOn :many
SELECT * FROM receipt_sheet WHERE day = @day ORDER BY id DESC LIMIT CAST(@most AS BIGINT);

-- name: ReceiptSheetsOf :many
SELECT * FROM receipt_sheet WHERE member_id = @member_id ORDER BY id DESC LIMIT CAST(@most AS BIGINT);

-- name: ReceiptSheetsBefore :many
SELECT * FROM receipt_sheet WHERE id < @before ORDER BY id DESC LIMIT CAST(@most AS BIGINT);

-- name: LinesOf :many
SELECT * FROM receipt_line WHERE receipt_id IN (@a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9, @a10, @a11, @a12, @a13, @a14, @a15, @a16)
ORDER BY receipt_id, place;

-- name: AppliedOf :many
SELECT * FROM receipt_applied WHERE receipt_id IN (@a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9, @a10, @a11, @a12, @a13, @a14, @a15, @a16)
ORDER BY receipt_id, place;

-- name: PaymentsOf :many
SELECT * FROM payment WHERE receipt_id IN (@a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9, @a10, @a11, @a12, @a13, @a14, @a15, @a16)
ORDER BY receipt_id, place;

-- name: Done :many
SELECT l.name, l.promise, CAST(MAX(r.day) AS BIGINT) AS day
FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
WHERE r.member_id = @member_id AND r.kind = 'visit' AND r.voided_by IS NULL AND r.day >= @since
GROUP BY l.name, l.promise ORDER BY l.name, l.promise;

-- name: Acquaintance :one
SELECT COUNT(*) AS visits, CAST(COALESCE(MAX(day), 0) AS BIGINT) AS last_visit, CAST(COALESCE(SUM(discount), 0) AS BIGINT) AS saved
FROM receipt WHERE member_id = $1 AND kind = 'visit' AND voided_by IS NULL;
