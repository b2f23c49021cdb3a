package store

import (
	"context"
	"fmt"
	"time"

	"tessera/assets/words"
	"tessera/cards"
	"tessera/cards/checkout"
	"tessera/cards/store/sqlgen"
	"tessera/members/civil"
)

// InsertReceipt implements checkout.Tx.
func (t *transaction) InsertReceipt(ctx context.Context, r cards.Receipt) (string, error) {
	n, err := t.q.NextInSequence(ctx, "receipt")
	if err != nil {
		return "", t.fail(err)
	}
	number := fmt.Sprintf("R-%06d", n)
	if err := t.q.InsertReceipt(ctx, sqlgen.InsertReceiptParams{
		ID: r.ID, Number: number, Kind: string(r.Kind), CardID: some(r.CardID), MemberID: some(r.MemberID),
		ServedBy: r.ServedBy, Actor: r.Actor, At: r.At.UnixMilli(), Day: int64(r.Day), Currency: string(r.Currency),
		Subtotal: int64(r.Subtotal), Discount: int64(r.Discount), Total: int64(r.Total),
		Voids: some(r.Voids), Reason: r.Reason, Key: r.Key,
	}); err != nil {
		return "", t.fail(err)
	}
	return number, t.fail(t.insertParts(ctx, r))
}

func (t *transaction) insertParts(ctx context.Context, r cards.Receipt) error {
	for i, line := range r.Lines {
		if err := t.q.InsertLine(ctx, sqlgen.InsertLineParams{
			ReceiptID: r.ID, Place: int64(i), Name: line.Name, Amount: int64(line.Amount),
			Discount: int64(line.Discount), Promise: line.Promise,
		}); err != nil {
			return err
		}
	}
	for i, applied := range r.Applied {
		if err := t.q.InsertApplied(ctx, sqlgen.InsertAppliedParams{
			ReceiptID: r.ID, Place: int64(i), Promise: applied.Promise, Amount: int64(applied.Amount),
		}); err != nil {
			return err
		}
	}
	for i, payment := range r.Payments {
		if err := t.q.InsertPayment(ctx, sqlgen.InsertPaymentParams{
			ReceiptID: r.ID, Place: int64(i), Tender: string(payment.Tender), Amount: int64(payment.Amount), Bonus: int64(payment.Bonus),
		}); err != nil {
			return err
		}
	}
	return nil
}

// MarkVoided implements checkout.Tx. voidedBy is the ID of the receipt that takes it back.
func (t *transaction) MarkVoided(ctx context.Context, receiptID, voidedBy string) (bool, error) {
	rows, err := t.q.MarkVoided(ctx, sqlgen.MarkVoidedParams{ID: receiptID, VoidedBy: some(voidedBy)})
	return rows == 1, t.fail(err)
}

// RecordSmile implements checkout.Tx.
func (t *transaction) RecordSmile(ctx context.Context, receiptID string, smile int, actor string, at time.Time) error {
	return t.fail(t.q.RecordSmile(ctx, sqlgen.RecordSmileParams{
		ReceiptID: receiptID, Smile: int64(smile), Actor: actor, At: millis(at),
	}))
}

// Receipt implements checkout.Reader.
func (v view) Receipt(ctx context.Context, number string) (cards.Receipt, error) {
	row, err := v.q.ReceiptSheetByNumber(ctx, number)
	return v.receipt(ctx, row, absent(err, words.Refuse(words.NotFound, "store.receipt_unknown", "Number", number)))
}

// ReceiptByID implements checkout.Reader.
func (v view) ReceiptByID(ctx context.Context, id string) (cards.Receipt, error) {
	row, err := v.q.ReceiptSheet(ctx, id)
	return v.receipt(ctx, row, absent(err, words.Refuse(words.NotFound, "store.receipt_missing")))
}

func (v view) receipt(ctx context.Context, row sqlgen.ReceiptSheet, err error) (cards.Receipt, error) {
	if err != nil {
		return cards.Receipt{}, v.fail(err)
	}
	all, err := v.receipts(ctx, []sqlgen.ReceiptSheet{row}, nil)
	if err != nil {
		return cards.Receipt{}, err
	}
	return all[0], nil
}

// ReceiptsOn implements checkout.Reader.
func (v view) ReceiptsOn(ctx context.Context, on civil.Day, limit int) ([]cards.Receipt, error) {
	rows, err := v.q.ReceiptSheetsOn(ctx, sqlgen.ReceiptSheetsOnParams{Day: int64(on), Most: int64(limit)})
	return v.receipts(ctx, rows, err)
}

// ReceiptsOf implements checkout.Reader.
func (v view) ReceiptsOf(ctx context.Context, memberID string, limit int) ([]cards.Receipt, error) {
	rows, err := v.q.ReceiptSheetsOf(ctx, sqlgen.ReceiptSheetsOfParams{MemberID: some(memberID), Most: int64(limit)})
	return v.receipts(ctx, rows, err)
}

// LastReceipts are the newest of all, the newest first.
func (v view) LastReceipts(ctx context.Context, limit int) ([]cards.Receipt, error) {
	rows, err := v.q.ReceiptSheetsBefore(ctx, sqlgen.ReceiptSheetsBeforeParams{Before: end, Most: int64(limit)})
	return v.receipts(ctx, rows, err)
}

// receipts puts lines, promises applied and payments to the receipts.
func (v view) receipts(ctx context.Context, rows []sqlgen.ReceiptSheet, err error) ([]cards.Receipt, error) {
	if err != nil {
		return nil, v.fail(err)
	}
	all, ids, at := make([]cards.Receipt, len(rows)), make([]string, len(rows)), map[string]*cards.Receipt{}
	for i, row := range rows {
		all[i], ids[i] = receiptOf(row), row.ID
		at[row.ID] = &all[i]
	}
	lines, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.ReceiptLine, error) { return v.q.LinesOf(ctx, a) })
	if err != nil {
		return nil, v.fail(err)
	}
	for _, line := range lines {
		r := at[line.ReceiptID]
		r.Lines = append(r.Lines, cards.Line{
			Name: line.Name, Amount: cards.Amount(line.Amount), Discount: cards.Amount(line.Discount), Promise: line.Promise,
		})
	}
	applied, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.ReceiptApplied, error) {
		return v.q.AppliedOf(ctx, sqlgen.AppliedOfParams(a))
	})
	if err != nil {
		return nil, v.fail(err)
	}
	for _, row := range applied {
		r := at[row.ReceiptID]
		r.Applied = append(r.Applied, cards.Applied{Promise: row.Promise, Amount: cards.Amount(row.Amount)})
	}
	payments, err := byMany(ids, func(a sqlgen.LinesOfParams) ([]sqlgen.Payment, error) {
		return v.q.PaymentsOf(ctx, sqlgen.PaymentsOfParams(a))
	})
	for _, p := range payments {
		r := at[p.ReceiptID]
		r.Payments = append(r.Payments, cards.Payment{
			Tender: cards.Tender(p.Tender), Amount: cards.Amount(p.Amount), Bonus: cards.Amount(p.Bonus),
		})
	}
	return all, v.fail(err)
}

func receiptOf(row sqlgen.ReceiptSheet) cards.Receipt {
	return cards.Receipt{
		ID: row.ID, Number: row.Number, Kind: cards.ReceiptKind(row.Kind), CardID: row.CardID.String,
		MemberID: row.MemberID.String, ServedBy: row.ServedBy, Actor: row.Actor, At: time.UnixMilli(row.At).UTC(),
		Day: day(row.Day), Currency: cards.Currency(row.Currency), Subtotal: cards.Amount(row.Subtotal),
		Discount: cards.Amount(row.Discount), Total: cards.Amount(row.Total), Voids: row.Voids.String,
		VoidedBy: row.VoidedBy.String, Reason: row.Reason, Key: row.Key, Smile: int(row.Smile.Int64),
	}
}

// Done implements checkout.Reader.
func (v view) Done(ctx context.Context, memberID string, since civil.Day) ([]checkout.Done, error) {
	rows, err := v.q.Done(ctx, sqlgen.DoneParams{MemberID: some(memberID), Since: int64(since)})
	return mapped(rows, v.fail(err), func(row sqlgen.DoneRow) checkout.Done {
		return checkout.Done{Service: row.Name, Promise: row.Promise, Day: day(row.Day)}
	})
}

// Acquaintance implements checkout.Reader.
func (v view) Acquaintance(ctx context.Context, memberID string) (checkout.Acquaintance, error) {
	row, err := v.q.Acquaintance(ctx, some(memberID))
	if err != nil {
		return checkout.Acquaintance{}, v.fail(err)
	}
	friends, err := v.q.CountFriends(ctx, some(memberID))
	if err != nil {
		return checkout.Acquaintance{}, v.fail(err)
	}
	open, err := v.q.OpenCasesOf(ctx, memberID)
	cases, err := mapped(open, v.fail(err), func(row sqlgen.ServiceCase) checkout.OpenCase {
		return checkout.OpenCase{Number: row.Number, Kind: cards.CaseKind(row.Kind), Subject: row.Subject, Due: instant(row.Due)}
	})
	return checkout.Acquaintance{
		Visits: row.Visits, LastVisit: day(row.LastVisit), Saved: cards.Amount(row.Saved), Friends: friends, OpenCases: cases,
	}, err
}
