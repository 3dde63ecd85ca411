package timeline

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// What the sentences of news are mangled with: times and small words where none belong.
var (
	strayTimes = []string{"on Monday", "Thursday", "last week", "in July", "on 3 August", "at 9 a.m.", "after Friday prayers", "two days later",
		"since Friday", "by Tuesday", "from Monday to Friday", "in Saturday's final", "after the storm"}
	strayWords = strings.Fields("of in at who which that and , - — “ ” \" by for the a Reed he they said has had been when until after Arden 's ( ) ; : adding to")
)

// mangle cuts a sentence short at either end, leaves words out, puts in others, and changes their order, as
// captions, stamps and lost lines do to what is copied from a page.
func mangle(r *rand.Rand, sentence string) string {
	words := strings.Fields(sentence)
	for range 1 + r.IntN(4) {
		i := r.IntN(len(words))
		switch r.IntN(6) {
		case 0:
			words = words[i:]
		case 1:
			words = words[:i+1]
		case 2:
			if len(words) > 1 {
				words = slices.Delete(words, i, i+1)
			}
		case 3:
			words = slices.Insert(words, i, strayTimes[r.IntN(len(strayTimes))])
		case 4:
			words = slices.Insert(words, i, strayWords[r.IntN(len(strayWords))])
		case 5:
			j := r.IntN(len(words))
			words[i], words[j] = words[j], words[i]
		}
	}
	return strings.Join(words, " ")
}

// TestMangledNews builds articles of sentences that have lost words, or got some of others: nothing
// may panic, and every event is told. Random bytes, as in FuzzBuild, seldom come so far.
func TestMangledNews(t *testing.T) {
	var sentences []string
	for _, file := range []string{"tells", "titles", "lean", "statements"} {
		data, err := os.ReadFile("testdata/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' && line[0] != '\t' {
				sentences = append(sentences, line)
			}
		}
	}
	r := rand.New(rand.NewPCG(2018, 8))
	fsys := fstest.MapFS{}
	for n := range 1000 {
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: Article %d\nsource: Outlet %d\npublished: 2018-08-%02d\n---\n", n, n%9, n%28+1)
		for range 8 {
			b.WriteString(mangle(r, sentences[r.IntN(len(sentences))]) + " " + mangle(r, sentences[r.IntN(len(sentences))]) + "\n\n")
		}
		fsys[fmt.Sprintf("articles/%03d.txt", n)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	tl := Build(fsys)
	if len(tl.Events) == 0 {
		t.Fatal("no events")
	}
	for _, e := range tl.Events {
		if e.Title == "" || len(e.Mentions) == 0 {
			t.Errorf("event %s has no title, or no mention: %q", e.ID, e.Title)
		}
	}
}
