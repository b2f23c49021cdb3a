-- name: CardSheet :one
SELECT * FROM card_sheet WHERE id = $1;

-- name: CardSheetByNumber :one
SELECT * FROM card_sheet WHERE id = (SELECT n.card_id FROM card_number n WHERE n.number = $1);

-- name: CardSheetsOf :many
SELECT * FROM card_sheet WHERE member_id = $1 ORDER BY id DESC;

-- name: NumbersOf :many
SELECT * FROM card_number WHERE card_id IN (@a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9, @a10, @a11, @a12, @a13, @a14, @a15, @a16)
ORDER BY card_id, turn DESC;

-- name: InsertUndertaking :exec
INSERT INTO undertaking (hash, promises) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING;

-- name: InsertCard :exec
INSERT INTO card (id, member_id, plan_key, plan_name, style, undertaking, price, currency, sold_on, valid_from, valid_to, voided)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: InsertNumber :exec
INSERT INTO card_number (number, card_id, turn, issued_on, printed_on, replaced_on, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: VoidCard :execrows
UPDATE card SET voided = TRUE WHERE id = $1;

-- name: RetireNumber :one
UPDATE card_number SET replaced_on = @on_day, reason = @reason
WHERE card_id = @card_id AND replaced_on = 0 RETURNING turn;

-- name: MarkPrinted :execrows
UPDATE card_number SET printed_on = @on_day WHERE number = @number;

-- name: CardSheetsBefore :many
-- Cards sold before one of them (by ID, which grows with time), the newest first, as far
-- as dates can tell their state. Adding 0 keeps the engine on the order of IDs: by an index
-- of dates it would read and sort every card for the first page.
SELECT s.* FROM card_sheet s
WHERE s.id < @before
  AND (CAST(@plan_key AS TEXT) = '' OR s.plan_key = @plan_key)
  AND (CAST(@voided AS BIGINT) = 2 OR s.voided = (CAST(@voided AS BIGINT) = 1))
  AND s.valid_from + 0 BETWEEN @from_least AND @from_most
  AND s.valid_to + 0 BETWEEN @to_least AND @to_most
ORDER BY s.id DESC LIMIT CAST(@most AS BIGINT);

-- name: CardSheetsUsedUpBefore :many
-- Valid cards of one undertaking whose counters of the term are all there and all empty.
SELECT s.* FROM card_sheet s
WHERE s.id < @before AND s.undertaking = @undertaking AND NOT s.voided
  AND s.valid_from <= @on_day AND s.valid_to >= @on_day
  AND (CAST(@plan_key AS TEXT) = '' OR s.plan_key = @plan_key)
  AND CAST(@counters AS BIGINT) = (
    SELECT COUNT(*) FROM balance b WHERE b.chain = s.id AND b.part = 'count' AND b.period = s.valid_from AND b.remaining = 0)
ORDER BY s.id DESC LIMIT CAST(@most AS BIGINT);

-- name: CardSheetsUnprintedBefore :many
SELECT s.* FROM card_sheet s JOIN card_number n ON n.card_id = s.id AND n.replaced_on = 0 AND n.printed_on = 0
WHERE s.id < @before AND s.voided = FALSE AND s.valid_to >= @on_day
  AND (CAST(@plan_key AS TEXT) = '' OR s.plan_key = @plan_key)
ORDER BY s.id DESC LIMIT CAST(@most AS BIGINT);

-- name: CountCards :one
SELECT COUNT(*) FROM card;

-- name: CountWaiting :one
SELECT COUNT(*) FROM card_number n JOIN card c ON c.id = n.card_id
WHERE n.printed_on = 0 AND n.replaced_on = 0 AND c.voided = FALSE AND c.valid_to >= @on_day;
