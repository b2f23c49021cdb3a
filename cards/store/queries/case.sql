-- name: InsertCase :exec
INSERT INTO service_case (id, number, member_id, card_id, receipt, kind, subject, state, opened_by, opened_at, due, promise, resolved_at, resolved_by, how, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

-- name: CaseByNumber :one
SELECT * FROM service_case WHERE number = $1;

-- name: UpdateCase :execrows
UPDATE service_case SET kind = @kind, subject = @subject, state = @state, due = @due, promise = @promise,
  resolved_at = @resolved_at, resolved_by = @resolved_by, how = @how, version = version + 1
WHERE id = @id AND version = @version;

-- name: OpenCases :many
SELECT * FROM service_case WHERE state <> 'resolved'
ORDER BY CASE WHEN due = 0 THEN 1 ELSE 0 END, due, id LIMIT CAST(@most AS BIGINT);

-- name: ResolvedCases :many
SELECT * FROM service_case WHERE state = 'resolved' ORDER BY resolved_at DESC, id DESC LIMIT CAST(@most AS BIGINT);

-- name: CasesOf :many
SELECT * FROM service_case WHERE member_id = @member_id ORDER BY id DESC LIMIT CAST(@most AS BIGINT);

-- name: OpenCasesOf :many
SELECT * FROM service_case WHERE member_id = $1 AND state <> 'resolved'
ORDER BY CASE WHEN due = 0 THEN 1 ELSE 0 END, due, id;

-- name: Responses :one
SELECT COUNT(*) AS due,
  CAST(COALESCE(SUM(CASE WHEN state = 'resolved' AND resolved_at <= due THEN 1 ELSE 0 END), 0) AS BIGINT) AS kept
FROM service_case
WHERE due <> 0 AND (
  (state = 'resolved' AND resolved_at >= @since AND resolved_at <= @now)
  OR (state <> 'resolved' AND due >= @since AND due < @now));
