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

-- name: VoidsThatDoNotMatch :many
-- Receipts and what took them back, when one does not name the other or is not its negation.
SELECT r.number FROM receipt r
LEFT JOIN receipt v ON v.id = r.voided_by
LEFT JOIN receipt o ON o.number = r.voids
WHERE (r.kind = 'void') <> (r.voids IS NOT NULL)
  OR (r.voids IS NOT NULL AND (r.voided_by IS NOT NULL OR o.voided_by IS DISTINCT FROM r.id))
  OR (r.voided_by IS NOT NULL AND (
    v.voids IS DISTINCT FROM r.number OR v.total <> -r.total OR v.subtotal <> -r.subtotal OR v.discount <> -r.discount
    OR v.currency <> r.currency OR v.card_id IS DISTINCT FROM r.card_id OR v.member_id IS DISTINCT FROM r.member_id))
ORDER BY r.id LIMIT 1;

-- name: ReceiptsUnlikeTheLedger :many
-- Receipts that say something else than the entries written with them. A void is held against
-- the ledger as what it takes back; its amounts and its entries are both negated.
SELECT x.number, x.what FROM (
  SELECT r.id, r.number, CAST(CASE
    WHEN COALESCE(e.elsewhere, 0) <> 0
      OR COALESCE(e.visits, 0) <> CASE WHEN COALESCE(o.kind, r.kind) <> 'visit' THEN 0 WHEN r.kind = 'void' THEN -1 ELSE 1 END THEN 'missing'
    WHEN COALESCE(p.wallet, 0) - COALESCE(p.bonus, 0) <> CASE WHEN COALESCE(o.kind, r.kind) = 'visit' THEN -COALESCE(e.principal, 0) ELSE 0 END
      OR COALESCE(p.bonus, 0) <> CASE WHEN COALESCE(o.kind, r.kind) = 'visit' THEN -COALESCE(e.bonus, 0) ELSE 0 END THEN 'wallet'
    WHEN r.discount <> COALESCE(e.saved, 0) THEN 'saved'
    WHEN COALESCE(e.paid, 0) <> CASE WHEN COALESCE(o.kind, r.kind) IN ('sale', 'topup') THEN r.total ELSE 0 END
      OR (COALESCE(o.kind, r.kind) = 'topup' AND (COALESCE(e.principal, 0) <> r.total OR COALESCE(e.bonus, 0) <> 0)) THEN 'paid'
    ELSE '' END AS TEXT) AS what
  FROM receipt r
  LEFT JOIN receipt o ON o.number = r.voids
  LEFT JOIN (
    SELECT p.receipt_id, SUM(CASE WHEN p.tender = 'wallet' THEN p.amount ELSE 0 END) AS wallet, SUM(p.bonus) AS bonus
    FROM payment p WHERE p.tender = 'wallet' OR p.bonus <> 0 GROUP BY p.receipt_id
  ) p ON p.receipt_id = r.id
  LEFT JOIN (
    SELECT n.receipt_id,
      SUM(CASE WHEN n.part = 'principal' THEN n.change ELSE 0 END) AS principal,
      SUM(CASE WHEN n.part = 'bonus' THEN n.change ELSE 0 END) AS bonus,
      SUM(CASE WHEN n.part = 'saved' THEN n.change ELSE 0 END) AS saved,
      SUM(CASE WHEN n.part = 'paid' THEN n.change ELSE 0 END) AS paid,
      SUM(CASE WHEN n.part = 'visits' THEN n.change ELSE 0 END) AS visits,
      SUM(CASE WHEN n.chain <> COALESCE(w.card_id, 'shop') OR n.day <> w.day OR n.at <> w.at OR n.actor <> w.actor THEN 1 ELSE 0 END) AS elsewhere
    FROM entry n JOIN receipt w ON w.id = n.receipt_id GROUP BY n.receipt_id
  ) e ON e.receipt_id = r.id
) x WHERE x.what <> '' ORDER BY x.id LIMIT 1;

-- name: CardsUnlikeTheirSale :many
-- Cards that say something else than the receipt they were sold with, or were used on a day
-- on which they were not valid.
SELECT x.id, x.what FROM (
  SELECT c.id, CAST(CASE
    WHEN s.id IS NULL OR EXISTS (SELECT 1 FROM receipt t WHERE t.card_id = c.id AND t.kind = 'sale' AND t.id <> s.id) THEN 'sale'
    WHEN c.voided <> (s.voided_by IS NOT NULL) THEN 'voided'
    WHEN c.price <> s.total OR c.currency <> s.currency OR c.member_id IS DISTINCT FROM s.member_id THEN 'sale'
    WHEN c.sold_on <> s.day OR c.valid_from <> c.sold_on
      OR EXISTS (SELECT 1 FROM receipt u WHERE u.card_id = c.id AND u.kind IN ('visit', 'topup') AND (u.day < c.valid_from OR u.day > c.valid_to)) THEN 'dates'
    ELSE '' END AS TEXT) AS what
  FROM card c LEFT JOIN receipt s ON s.card_id = c.id AND s.kind = 'sale'
) x WHERE x.what <> '' ORDER BY x.id LIMIT 1;

-- name: Undertakings :many
-- Every set of promises, with a card sold with it.
SELECT u.hash, u.promises, CAST(COALESCE(MIN(c.id), '') AS TEXT) AS card_id
FROM undertaking u LEFT JOIN card c ON c.undertaking = u.hash
GROUP BY u.hash, u.promises ORDER BY u.hash;
