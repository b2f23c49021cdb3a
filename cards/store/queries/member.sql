-- name: InsertMember :exec
INSERT INTO member (id, number, name, name_key, other_name, phone, email, birthday, likes, avoid, note, consent, introduced_by, since, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: UpdateMember :execrows
UPDATE member SET name = @name, name_key = @name_key, other_name = @other_name, phone = @phone,
  email = @email, birthday = @birthday, likes = @likes, avoid = @avoid, note = @note,
  consent = @consent, introduced_by = @introduced_by, version = version + 1
WHERE id = @id AND version = @version;

-- name: Member :one
SELECT * FROM member WHERE id = $1;

-- name: MemberByNumber :one
SELECT * FROM member WHERE number = $1;

-- name: MembersByPhone :many
SELECT * FROM member WHERE phone = $1 ORDER BY id;

-- name: MembersFrom :many
SELECT * FROM member WHERE name_key > @after ORDER BY name_key LIMIT CAST(@most AS BIGINT);

-- name: MembersByID :many
SELECT * FROM member WHERE id IN (@a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9, @a10, @a11, @a12, @a13, @a14, @a15, @a16);

-- name: CountMembers :one
SELECT COUNT(*) FROM member;

-- name: CountFriends :one
SELECT COUNT(*) FROM member WHERE introduced_by = $1;

-- name: AddTerm :exec
INSERT INTO search_term (member_id, term) VALUES ($1, $2) ON CONFLICT DO NOTHING;

-- name: RemoveTerms :exec
DELETE FROM search_term WHERE member_id = $1;

-- name: CountTerms :one
-- How many terms a range holds, counted no further than most.
SELECT COUNT(*) FROM (
  SELECT 1 FROM search_term WHERE term >= @low AND term < @high LIMIT CAST(@most AS BIGINT)
) AS counted;

-- name: MatchesInTerms :many
-- Members with a term in each of three ranges, found from the terms of the first: for a
-- narrow one.
SELECT DISTINCT m.name_key, m.id
FROM search_term t JOIN member m ON m.id = t.member_id
WHERE t.term >= @low_1 AND t.term < @high_1
  AND EXISTS (SELECT 1 FROM search_term a WHERE a.member_id = t.member_id AND a.term >= @low_2 AND a.term < @high_2)
  AND EXISTS (SELECT 1 FROM search_term b WHERE b.member_id = t.member_id AND b.term >= @low_3 AND b.term < @high_3);

-- name: MatchesFrom :many
-- The same for wide ranges: in the order of the first one's terms, from a place on, as far
-- as wanted. A member with several such terms comes several times.
SELECT t.term, m.name_key, m.id
FROM search_term t JOIN member m ON m.id = t.member_id
WHERE t.term >= @low_1 AND t.term < @high_1
  AND (t.term, t.member_id) > (CAST(@after_term AS TEXT), CAST(@after_id AS TEXT))
  AND EXISTS (SELECT 1 FROM search_term a WHERE a.member_id = t.member_id AND a.term >= @low_2 AND a.term < @high_2)
  AND EXISTS (SELECT 1 FROM search_term b WHERE b.member_id = t.member_id AND b.term >= @low_3 AND b.term < @high_3)
ORDER BY t.term, t.member_id LIMIT CAST(@most AS BIGINT);

-- name: HasTerm :one
SELECT COUNT(*) FROM search_term WHERE member_id = @member_id AND term >= @low AND term < @high;
