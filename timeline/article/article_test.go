package article

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the .want files of testdata/articles; read the difference before you commit it")

// listing shows the sentences of an article, one a line: where, what, text.
func listing(a Article) string {
	var b strings.Builder
	for _, s := range a.Sentences {
		role := s.Role.String()
		if s.Quoted {
			role += " quoted"
		}
		fmt.Fprintf(&b, "%d:%d\t%d\t%s\t%s\n", s.Line, s.Column, s.Paragraph, role, s.Text)
	}
	return b.String()
}

// Each file of testdata/articles has its sentences beside it.
func TestArticles(t *testing.T) {
	for _, file := range articleFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, problems := Parse(filepath.ToSlash(file), data)
		if len(problems) > 0 {
			t.Errorf("%s: %v", file, problems)
		}
		got := listing(a)
		wantFile := file + ".want"
		if *update {
			if err := os.WriteFile(wantFile, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(wantFile)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwanted\n%s", file, got, want)
		}
	}
}

func articleFiles(t testing.TB) []string {
	texts, _ := filepath.Glob("testdata/articles/*.txt")
	marks, _ := filepath.Glob("testdata/articles/*.md")
	if len(texts) == 0 || len(marks) == 0 {
		t.Fatal("no corpus in testdata/articles")
	}
	return append(texts, marks...)
}

// checkPlaces fails unless all sentences of a lie in the file one behind the
// other, and every byte of their texts leads to a line and column of the file
// that hold it.
func checkPlaces(t rapid.TB, a Article, data []byte) {
	t.Helper()
	lines := bytes.Split(bytes.TrimPrefix(data, byteOrderMark), []byte("\n"))
	end := 0
	for _, s := range a.Sentences {
		if s.Begin < end || s.End <= s.Begin || s.End > len(data) {
			t.Fatalf("%q: [%d, %d) behind %d in a file of %d", s.Text, s.Begin, s.End, end, len(data))
		}
		end = s.End
		if s.Text == "" || strings.Join(strings.Fields(s.Text), " ") != s.Text {
			t.Fatalf("%q is not folded", s.Text)
		}
		if line, column := s.Position(0); line != s.Line || column != s.Column {
			t.Fatalf("%q: begins at %d:%d, Position says %d:%d", s.Text, s.Line, s.Column, line, column)
		}
		if s.Offset(0) != s.Begin || s.Offset(len(s.Text)) != s.End {
			t.Fatalf("%q: [%d, %d), Offset says [%d, %d)", s.Text, s.Begin, s.End, s.Offset(0), s.Offset(len(s.Text)))
		}
		last := s.Begin
		for i, r := range s.Text {
			at := s.Offset(i)
			if at < last || at >= s.End {
				t.Fatalf("%q: offset %d of byte %d, behind %d", s.Text, at, i, last)
			}
			last = at
			line, column := s.Position(i)
			wantLine := 1 + bytes.Count(data[:at], []byte("\n"))
			lineStart := bytes.LastIndexByte(data[:at], '\n') + 1
			wantColumn := 1 + utf8.RuneCount(bytes.TrimPrefix(data[lineStart:at], byteOrderMark))
			if line != wantLine || column != wantColumn {
				t.Fatalf("%q: byte %d (%q) is at %d:%d, Position says %d:%d", s.Text, i, r, wantLine, wantColumn, line, column)
			}
			if line > len(lines) || column > utf8.RuneCount(lines[line-1])+1 {
				t.Fatalf("%q: byte %d is at %d:%d, outside the file", s.Text, i, line, column)
			}
			if here, _ := utf8.DecodeRune(data[at:]); here != r && !strings.ContainsRune("\\&", here) && r != ' ' {
				t.Fatalf("%q: byte %d is %q, the file has %q there", s.Text, i, r, here)
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, file := range articleFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []struct {
			name string
			data []byte
		}{
			{"LF", data},
			{"CRLF", bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))},
			{"BOM", append([]byte("\ufeff"), data...)},
		} {
			a, _ := Parse(path.Base(file), form.data)
			if len(a.Sentences) == 0 {
				t.Fatalf("%s with %s: no sentences", file, form.name)
			}
			checkPlaces(t, a, form.data)
		}
	}
}

// Line ends and a byte order mark change nothing but offsets.
func TestLineEnds(t *testing.T) {
	for _, file := range articleFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := Parse(file, data)
		b, problems := Parse(file, append([]byte("\ufeff"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...))
		if len(problems) > 0 {
			t.Errorf("%s with CRLF: %v", file, problems)
		}
		if listing(a) != listing(b) {
			t.Errorf("%s: got\n%s\nwith BOM and CRLF, wanted\n%s", file, listing(b), listing(a))
		}
		if a.Title != b.Title || a.Published != b.Published || a.Source != b.Source || a.URL != b.URL {
			t.Errorf("%s: front matter %+v with BOM and CRLF, wanted %+v", file, b, a)
		}
	}
}
