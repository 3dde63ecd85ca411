package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

// What a terminal shows in the end of what is written to it: one line, in which a
// carriage return goes back to the beginning.
func lastLine(written string) string {
	var line []rune
	at := 0
	for _, r := range written {
		if r == '\r' {
			at = 0
			continue
		}
		if at == len(line) {
			line = append(line, 0)
		}
		line[at] = r
		at++
	}
	return strings.TrimRight(string(line), " ")
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	start := time.Date(2024, 6, 14, 12, 0, 0, 0, time.UTC)
	p := &progress{out: &out, work: "importing", start: start}
	p.show(start.Add(time.Second))
	if got := lastLine(out.String()); got != "importing, 1 s" {
		t.Errorf("at first: %q", got)
	}
	p.at(9, 120, "saved/"+strings.Repeat("long", 30)+".html")
	p.show(start.Add(2 * time.Second))
	if got := lastLine(out.String()); !strings.HasPrefix(got, "importing, 2 s, 10 of 120: saved/long") || !strings.HasSuffix(got, "…") || len([]rune(got)) != progressWidth {
		t.Errorf("a long name: %q", got)
	}
	p.at(10, 120, "a\x1b[31m\n.html")
	p.show(start.Add(3 * time.Second))
	if got := lastLine(out.String()); got != "importing, 3 s, 11 of 120: a\ufffd[31m\ufffd.html" {
		t.Errorf("a name that steers terminals: %q", got)
	}
	p.clear()
	if got := lastLine(out.String()); got != "" {
		t.Errorf("cleared: %q", got)
	}
	n := out.Len()
	p.clear()
	if out.Len() != n {
		t.Error("what is clear is cleared again")
	}
	if strings.ContainsAny(out.String(), "\n\x1b") {
		t.Errorf("more than one line, or colours: %q", out.String())
	}
}

// Where no line can be written over, there is no progress, and nothing else changes.
func TestProgressElsewhere(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/log")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	t.Setenv("TERM", "dumb")
	for _, p := range []*progress{startProgress(&bytes.Buffer{}, "building"), startProgress(file, "building"), startProgress(null, "building")} {
		if p != nil {
			t.Fatal("shown")
		}
		p.at(0, 1, "x")
		p.clear()
		p.stop()
	}
}
