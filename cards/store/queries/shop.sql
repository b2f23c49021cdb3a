-- name: Shop :one
SELECT * FROM shop WHERE id = 1;

-- name: SaveShop :exec
INSERT INTO shop (id, name, address, phone, currency, lang, zone, region, hours, rounding_step, logo)
VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, phone = excluded.phone,
  currency = excluded.currency, lang = excluded.lang, zone = excluded.zone, region = excluded.region,
  hours = excluded.hours, rounding_step = excluded.rounding_step, logo = excluded.logo;

-- name: NextInSequence :one
UPDATE sequence SET last = last + 1 WHERE name = $1 RETURNING last;

-- name: Plans :many
SELECT * FROM plan ORDER BY archived, made;

-- name: Plan :one
SELECT * FROM plan WHERE key = $1;

-- name: InsertPlan :exec
INSERT INTO plan (id, key, made, name, price, currency, term_count, term_unit, style, promises, archived, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: UpdatePlan :execrows
UPDATE plan SET name = @name, price = @price, currency = @currency, term_count = @term_count,
  term_unit = @term_unit, style = @style, promises = @promises, archived = @archived, version = version + 1
WHERE key = @key AND version = @version;

-- name: Services :many
SELECT * FROM service ORDER BY id;

-- name: InsertService :exec
INSERT INTO service (id, name, folded, price) VALUES ($1, $2, $3, $4);

-- name: UpdateService :execrows
UPDATE service SET name = @name, folded = @folded, price = @price WHERE id = @id;

-- name: RemoveService :execrows
DELETE FROM service WHERE id = $1;

-- name: InsertStaff :exec
INSERT INTO staff (id, name, folded, role, active) VALUES ($1, $2, $3, $4, $5);

-- name: Staff :many
SELECT * FROM staff ORDER BY id;

-- name: StaffByName :one
SELECT * FROM staff WHERE folded = $1;
