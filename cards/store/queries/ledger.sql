-- name: Claim :execrows
INSERT INTO operation (key, fingerprint, ref, at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING;

-- name: Operation :one
SELECT * FROM operation WHERE key = $1;

-- name: BeginChain :exec
INSERT INTO chain (id, seq, head) VALUES ($1, 0, '') ON CONFLICT (id) DO NOTHING;

-- name: LockChain :one
-- An UPDATE that changes nothing takes the row until the transaction ends, on both engines.
UPDATE chain SET seq = seq WHERE id = $1 RETURNING seq, head;

-- name: AdvanceChain :execrows
UPDATE chain SET seq = @seq, head = @head WHERE id = @id AND seq = @before;

-- name: Take :execrows
UPDATE balance SET remaining = remaining + @change
WHERE chain = @chain AND promise = @promise AND part = @part AND period = @period AND remaining + @change >= 0;

-- name: Give :exec
INSERT INTO balance (chain, promise, part, period, remaining)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (chain, promise, part, period) DO UPDATE SET remaining = balance.remaining + excluded.remaining;

-- name: Balances :many
SELECT * FROM balance WHERE chain = $1 ORDER BY promise, part, period;

-- name: BalancesOf :many
SELECT * FROM balance WHERE chain IN (@a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9, @a10, @a11, @a12, @a13, @a14, @a15, @a16)
ORDER BY chain, promise, part, period;

-- name: AppendEntry :exec
INSERT INTO entry (id, chain, seq, kind, promise, part, period, change, receipt_id, actor, at, day, reason, key, prev, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

-- name: Entries :many
SELECT * FROM entry WHERE chain = $1 ORDER BY seq;

-- name: EntriesOf :many
SELECT * FROM entry WHERE receipt_id = $1 ORDER BY chain, seq;
