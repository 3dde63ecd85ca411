package problem

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestString(t *testing.T) {
	for _, test := range []struct {
		problem Problem
		want    string
	}{
		{Errorf("content/timeline.yaml", Pos{7, 9}, "limit: %d, want 0 or more", -1), "content/timeline.yaml:7:9: limit: -1, want 0 or more"},
		{Errorf("a.md", Pos{Line: 7}, "x"), "a.md:7: x"},
		{Errorf("a.md", Pos{}, "x"), "a.md: x"},
		{Warnf("a.md", Pos{2, 1}, "x"), "a.md:2:1: warning: x"},
		{Errorf("", Pos{}, "x"), "x"},
	} {
		if got := test.problem.String(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestSort(t *testing.T) {
	want := []Problem{
		{File: "a"},
		{File: "a", Pos: Pos{2, 0}},
		{File: "a", Pos: Pos{2, 3}, Message: "p"},
		{File: "a", Pos: Pos{2, 3}, Message: "q"},
		{File: "a", Pos: Pos{2, 3}, Severity: Warning, Message: "a"},
		{File: "a", Pos: Pos{10, 0}},
		{File: "b", Pos: Pos{1, 0}},
	}
	for range 20 {
		got := slices.Clone(want)
		rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"title", "date", "event", "events", "id", "out", "reason", "split", "published"}
	for _, test := range []struct {
		word string
		want string
	}{
		{"daet", "date"},
		{"dates", "date"},
		{"Date", "date"},
		{"pubilshed", "published"},
		{"publish", "published"},
		{"tittle", "title"},
		{"evnet", "event"},
		{"eventss", "events"},
		{"i", ""},
		{"xy", ""},
		{"ide", "id"},
		{"wombat", ""},
		{"", ""},
	} {
		if got := Nearest(test.word, keys); got != test.want {
			t.Errorf("Nearest(%q) = %q, want %q", test.word, got, test.want)
		}
	}
	if got := Nearest("cat", []string{"rat", "bat"}); got != "bat" {
		t.Errorf("of equally near words got %q, want the first in the alphabet", got)
	}
}

func TestWrite(t *testing.T) {
	long := strings.Repeat("Paul traveled to Moscow. ", 20)
	files := map[string]string{
		"a.yaml": "one\n\tname: x\r\n題名: x y\n\nlast \x1b[31m\u202e",
		"b.txt":  long + "\n",
	}
	source := func(name string) []byte { return []byte(files[name]) }
	problems := []Problem{
		Errorf("a.yaml", Pos{1, 1}, "first"),
		Errorf("a.yaml", Pos{2, 2}, "below a tab"),
		Warnf("a.yaml", Pos{3, 5}, "after wide letters"),
		Errorf("a.yaml", Pos{Line: 4}, "a blank line"),
		Errorf("a.yaml", Pos{Line: 5}, "steers the terminal"),
		Errorf("a.yaml", Pos{6, 1}, "no such line"),
		Errorf("b.txt", Pos{}, "the file"),
		Errorf("b.txt", Pos{1, 1}, "begin"),
		Errorf("b.txt", Pos{1, 251}, "middle"),
		Errorf("b.txt", Pos{1, 9999}, "behind the end"),
		Errorf("none", Pos{1, 1}, "no such file"),
	}
	const want = `a.yaml:1:1: first
    one
    ^
a.yaml:2:2: below a tab
     name: x
     ^
a.yaml:3:5: warning: after wide letters
    題名: x y
          ^
a.yaml:4: a blank line
a.yaml:5: steers the terminal
    last �[31m�
a.yaml:6:1: no such line
b.txt: the file
b.txt:1:1: begin
    Paul traveled to Moscow. Paul traveled to Moscow. Paul traveled to Moscow. Paul traveled to Moscow.…
    ^
b.txt:1:251: middle
    …Moscow. Paul traveled to Moscow. Paul traveled to Moscow. Paul traveled to Moscow. Paul traveled to…
                                      ^
b.txt:1:9999: behind the end
    …Paul traveled to Moscow. Paul traveled to Moscow. Paul traveled to Moscow. Paul traveled to Moscow.
                                                                                                         ^
none:1:1: no such file
`
	var b strings.Builder
	if err := Write(&b, source, problems); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}

	b.Reset()
	if err := Write(&b, nil, problems[:2]); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "a.yaml:1:1: first\na.yaml:2:2: below a tab\n"; got != want {
		t.Errorf("without source got\n%s", got)
	}
}

// A line as long as a book, with problems all over it, is printed at once.
func TestWriteLongLine(t *testing.T) {
	book := strings.Repeat("e\u0301\u0302\u0303 Monday, ", 100_000)
	var problems []Problem
	for i := range 20_000 {
		problems = append(problems, Errorf("f", Pos{1, 65*i + 1}, "here"))
	}
	var b strings.Builder
	if err := Write(&b, func(string) []byte { return []byte(book) }, problems); err != nil {
		t.Fatal(err)
	}
	last := b.String()[strings.LastIndex(b.String(), "f:1:"):]
	if want := "f:1:1299936: here\n    …"; !strings.HasPrefix(last, want) || len(last) > 1000 {
		t.Errorf("got %q, want %q and so on", last, want)
	}
}

// A file's name cannot pass for another line, nor steer the terminal.
func TestStringOfHostileName(t *testing.T) {
	p := Errorf("a\nb.md:1: fine\x1b[2J\u202e", Pos{}, "wrong: %s", "\x07")
	if got, want := p.String(), "a\ufffdb.md:1: fine\ufffd[2J\ufffd: wrong: \ufffd"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestErrorfQuotesBeginning(t *testing.T) {
	p := Errorf("f", Pos{1, 2}, "no article %q; there are %d", strings.Repeat("ä", 100_000), 3)
	if got, want := p.String(), `f:1:2: no article "`+strings.Repeat("ä", 200)+`…"; there are 3`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFirst(t *testing.T) {
	var problems []Problem
	for i := range 150 {
		problems = append(problems, Errorf("f", Pos{150 - i, 1}, "wrong"))
	}
	got := First(problems)
	if n := len(got); n != 101 || got[0].Line != 1 || !slices.ContainsFunc(got, func(p Problem) bool { return p.String() == "f:100:1: and 50 problems more" }) {
		t.Errorf("got %d problems, the last %v", n, got[n-1])
	}
}

func FuzzDecodeYAML(f *testing.F) {
	for _, seed := range []string{
		"id: no\ntitle: \"a\"\ntags: [a, b]\n", "a: &x 1\nb: *x\n", "- - - -", "? [", "id: \"", "a:\n\tb", "---\na\n---\n",
		"people: {A: [b]}\n", "\ufeffid: |\n  x\r\n", "id: >-\n  a\u2028b\n", "%YAML 1.2\n---\n", "! x", "<<: *a",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var into sheet
		problems := DecodeYAML("f", 3, data, &into)
		lines := strings.Split(string(data), "\n")
		for _, p := range problems {
			if p.Line < 3 || p.Line > 3+len(lines) || p.Column < 0 || p.Message == "" || strings.ContainsRune(p.Message, '\n') {
				t.Errorf("%q: %#v", data, p)
			}
		}
		again := DecodeYAML("f", 3, data, &sheet{})
		if fmt.Sprint(problems) != fmt.Sprint(again) {
			t.Errorf("%q: first %v, then %v", data, problems, again)
		}
		var b strings.Builder
		if err := Write(&b, func(string) []byte { return append([]byte("\n\n"), data...) }, problems); err != nil {
			t.Error(err)
		}
	})
}
