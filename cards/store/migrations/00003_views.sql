-- +goose Up
-- After step 2, which PostgreSQL could not take once a view reads the columns.

-- A card with what is kept beside it.
CREATE VIEW card_sheet AS
SELECT c.id, c.member_id, c.plan_key, c.plan_name, c.style, c.undertaking, u.promises, c.price,
  c.currency, c.sold_on, c.valid_from, c.valid_to, c.voided,
  CAST(COALESCE((SELECT MIN(r.number) FROM receipt r WHERE r.card_id = c.id AND r.kind = 'sale'), '') AS TEXT) AS sale_receipt
FROM card c JOIN undertaking u ON u.hash = c.undertaking;

-- A receipt with what came after it.
CREATE VIEW receipt_sheet AS
SELECT r.id, r.number, r.kind, r.card_id, r.member_id, r.served_by, r.actor, r.at, r.day, r.currency,
  r.subtotal, r.discount, r.total, r.voids, v.number AS voided_by, r.reason, r.key, s.smile
FROM receipt r
LEFT JOIN receipt v ON v.id = r.voided_by
LEFT JOIN smile s ON s.receipt_id = r.id;
