package storetest

import (
	"bufio"
	"database/sql"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// Postgres gives each test a database of its own on a server that is started once for the
// test binary. Where PostgreSQL is not installed such tests are skipped, except where CI=true.
var Postgres = Engine{
	Address: PostgresAddress,
	Driver:  "pgx",
	DropTriggers: []string{
		"DROP TRIGGER entry_unchanged ON entry", "DROP TRIGGER entry_stays ON entry",
		"DROP TRIGGER receipt_unchanged ON receipt", "DROP TRIGGER receipt_line_unchanged ON receipt_line",
		"DROP TRIGGER payment_unchanged ON payment", "DROP TRIGGER receipt_applied_unchanged ON receipt_applied",
		"DROP TRIGGER receipt_voided_once ON receipt", "DROP TRIGGER undertaking_unchanged ON undertaking",
	},
}

var databases atomic.Int64

// PostgresAddress makes an empty database and gives its address.
func PostgresAddress(t testing.TB) string {
	t.Helper()
	programs := postgresPrograms()
	if programs == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("PostgreSQL is not installed here, and CI must have it")
		}
		t.Skip("PostgreSQL is not installed here: this test is skipped")
	}
	server, err := startPostgres()
	must(t, err)
	admin, err := sql.Open("pgx", server("postgres"))
	must(t, err)
	defer admin.Close()
	name := fmt.Sprintf("shop_%d", databases.Add(1))
	_, err = admin.ExecContext(t.Context(), "CREATE DATABASE "+name)
	must(t, err)
	return server(name)
}

// postgresPrograms is the folder of the newest installed server's programs, which Debian
// keeps off the PATH; empty when there is none.
func postgresPrograms() string {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) > 0 {
		return filepath.Dir(slices.Max(found))
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	return ""
}

// server lives as long as its standard input: when this program ends, however it ends, the
// server stops and its folder goes. Its order of text is not that of bytes, so that a query
// which relies on the server's own order is caught.
const server = `
set -e
cd "$1"
"$2/initdb" -D data -U postgres -A trust -E UTF8 --no-sync $(
  "$2/initdb" --help | grep -q icu-locale && echo --locale-provider=icu --icu-locale=und --locale=C.UTF-8 || echo --locale=C.UTF-8
) >log 2>&1 || { tail -5 log; exit 1; }
"$2/pg_ctl" -D data -l log -w -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200" start >>log 2>&1 || { tail -5 log; exit 1; }
echo ready
cat >/dev/null || true
"$2/pg_ctl" -D data -m immediate stop >>log 2>&1 || true
cd /
rm -rf "$1"
`

// startPostgres answers the address of a database by its name.
var startPostgres = sync.OnceValues(func() (func(database string) string, error) {
	folder, err := os.MkdirTemp("", "tessera-postgres-")
	if err != nil {
		return nil, err
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	command := []string{"sh", "-c", server, "sh", folder, postgresPrograms(), port}
	if os.Geteuid() == 0 { // the server refuses to run as root
		if out, err := exec.Command("chown", "postgres", folder).CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%w: %s", err, out)
		}
		command = append([]string{"runuser", "-u", "postgres", "--"}, command...)
	}
	run := exec.Command(command[0], command[1:]...)
	lifeline, err := run.StdinPipe()
	if err != nil {
		return nil, err
	}
	said, err := run.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := run.Start(); err != nil {
		return nil, err
	}
	var complaint strings.Builder
	for lines := bufio.NewScanner(said); lines.Scan(); {
		if lines.Text() == "ready" {
			return func(database string) string {
				runtime.KeepAlive(lifeline) // or it would be closed as soon as nobody holds it
				return "postgres://postgres@127.0.0.1:" + port + "/" + database + "?sslmode=disable"
			}, nil
		}
		complaint.WriteString(lines.Text() + "\n")
	}
	return nil, fmt.Errorf("PostgreSQL did not start: %s", complaint.String())
})

func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		return "", err
	}
	return port, listener.Close()
}
