package timeline

import (
	"bytes"
	"encoding/gob"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/testcorpus"
)

// sent returns a value as another machine gets it.
func sent[T any](t *testing.T, v T) T {
	var b bytes.Buffer
	var got T
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		t.Fatal(err)
	}
	if err := gob.NewDecoder(&b).Decode(&got); err != nil {
		t.Fatal(err)
	}
	return got
}

// inParts builds the articles of a content folder in parts, the last article first.
func inParts(t *testing.T, content fs.FS) []byte {
	settings, _ := editor.ReadSettings(content, settingsFileName)
	files, _ := article.ReadDir(content, articlesFolder)
	slices.Reverse(files)
	const blocks = 3
	build, names := Parts{Settings: settings}, grammar.NameCounts{}
	for _, a := range files {
		names.Add(sent(t, build.CountNames(sent(t, a))))
	}
	build.Names = grammar.NewNameBook(names, settings.People)
	dealt := make([][]Wording, blocks)
	for _, a := range files {
		for b, w := range build.Wordings(a, blocks) {
			dealt[b] = append(dealt[b], sent(t, w))
		}
	}
	for _, b := range dealt {
		build.Words.Add(sent(t, build.CountWords(b)))
	}
	build.Words = build.Words.Telling()
	var accounts []Account
	weeks := map[int][]Account{}
	for _, a := range files {
		account := sent(t, build.Tell(a))
		accounts = append(accounts, account)
		build.Dated.Add(sent(t, account.Counts()))
		for week, some := range account.Weeks() {
			weeks[week] = append(weeks[week], sent(t, some))
		}
	}
	build.Dated = build.Dated.Telling()
	holders, bounds := map[uint64]cluster.Holders{}, map[uint64]cluster.Bound{}
	for week, some := range weeks {
		for word, h := range build.Holders(week, some) {
			holders[word] = build.AddHolders(holders[word], sent(t, h))
		}
	}
	for word, h := range holders {
		if bound, common := build.Bound(h); common {
			bounds[word] = bound
		}
	}
	parts := map[string][]Account{}
	var tied [][]string
	for week, some := range weeks {
		linked, ties := build.LinkWeek(week, some, bounds)
		for name, of := range linked {
			parts[name] = append(parts[name], sent(t, of)...)
		}
		tied = append(tied, ties...)
	}
	for key, first := range build.Unite(tied) {
		parts[first] = append(parts[first], parts[key]...)
		delete(parts, key)
	}
	var gathered [][]string
	for _, some := range parts {
		gathered = append(gathered, build.Gather(some)...)
	}
	var joinable, copyable []Account
	keys := make([][]Keyed, blocks)
	for _, a := range accounts {
		joinable, copyable = append(joinable, sent(t, a.Joinable())), append(copyable, sent(t, a.Copyable()))
		for b, k := range a.Keys(blocks) {
			keys[b] = append(keys[b], sent(t, k))
		}
	}
	joined, events := build.Join(joinable, gathered)
	told := make([][]Told, blocks)
	for _, e := range events {
		for _, b := range e.Blocks(blocks) {
			told[b] = append(told[b], sent(t, e))
		}
	}
	heard, digits := map[string][]int{}, map[string]map[int]int{}
	for b := range blocks {
		hints := func(yield func(Hints) bool) {
			for _, a := range accounts {
				if h, there := a.Hints(blocks)[b]; there && !yield(sent(t, h)) {
					return
				}
			}
		}
		for slug, numbers := range build.Hear(b, blocks, told[b], hints) {
			heard[slug] = append(heard[slug], numbers...)
		}
		for slug, of := range build.Lengthen(keys[b]) {
			if digits[slug] == nil {
				digits[slug] = map[int]int{}
			}
			maps.Copy(digits[slug], of)
		}
	}
	voice := build.Copies(copyable)
	var speaking, whole []Account
	for i, a := range accounts {
		accounts[i] = a.Known(voice[a.Slug], digits[a.Slug])
		speaking = append(speaking, sent(t, accounts[i].Speaking(heard[a.Slug])))
		if !a.Dated {
			whole = append(whole, sent(t, a.Story()))
		}
	}
	spoken := build.SpeakOf(speaking, joined)
	untimed := make([][]Account, blocks)
	for i, a := range accounts {
		accounts[i] = sent(t, a.Untimed(spoken.Used[a.Slug]))
		for b, some := range accounts[i].Words(blocks) {
			untimed[b] = append(untimed[b], sent(t, some))
		}
	}
	tied = nil
	for b, some := range untimed {
		tied = append(tied, build.LinkWords(b, blocks, some)...)
	}
	called := build.UniteWords(tied)
	together := map[string][]Account{}
	for _, a := range accounts {
		for name, some := range a.Parts(called[a.Slug]) {
			together[name] = append(together[name], sent(t, some))
		}
	}
	var alone []Group
	for _, some := range together {
		alone = append(alone, build.GatherUntimed(some)...)
	}
	var lines [][]byte
	for _, g := range slices.Concat(spoken.Events, alone, build.Conclude(whole, spoken.Open, spoken.Spare, alone)) {
		lines = append(lines, sent(t, g).Line())
	}
	return append(bytes.Join(lines, []byte("\n")), '\n')
}

// found is what is compared of two timelines: all but where their problems stand.
func found(tl Timeline) any { return [...]any{tl.Events, tl.Undated, tl.LeftOut, tl.Doubts} }

// A build in parts finds what a build on one machine finds, in news with and without
// publish dates.
func TestInParts(t *testing.T) {
	for _, c := range []struct {
		name    string
		content fstest.MapFS
	}{
		{"dated", testcorpus.Files(150)},
		{"without publish dates", undatedFiles(40)},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := Build(c.content)
			if len(want.Events)+len(want.Undated) == 0 {
				t.Fatal("there are no events")
			}
			c.content[eventsFileName] = &fstest.MapFile{Data: inParts(t, c.content)}
			got := Build(c.content)
			if len(got.Problems) != len(want.Problems) {
				t.Fatalf("problems: %v, want %v", got.Problems, want.Problems)
			}
			if !reflect.DeepEqual(found(got), found(want)) {
				t.Errorf("%d and %d events in parts, %d and %d on one machine, not all the same", len(got.Events), len(got.Undated), len(want.Events), len(want.Undated))
			}
		})
	}
}

// undatedFiles returns generated articles without their publish dates.
func undatedFiles(n int) fstest.MapFS {
	files := testcorpus.Files(n)
	for name, f := range files {
		if strings.HasSuffix(name, ".jsonl") {
			f.Data = bytes.ReplaceAll(f.Data, []byte(`"published":`), []byte(`"undated":true,"was":`))
		}
	}
	return files
}

func TestReadEvents(t *testing.T) {
	content := fstest.MapFS{
		"articles/a.md": {Data: []byte("---\npublished: 2018-08-08\n---\n\nPaul opened the bridge on Tuesday. Reed closed the harbour on Monday.\n")},
	}
	found := Build(content).Events
	if len(found) != 2 {
		t.Fatalf("%d events, want 2", len(found))
	}
	first, second := found[0].Mentions[0].ID, found[1].Mentions[0].ID
	line := func(ids ...string) string {
		var mentions []string
		for _, id := range ids {
			mentions = append(mentions, `{"id":"`+id+`","relation":"happened"}`)
		}
		return `{"mentions":[` + strings.Join(mentions, ",") + "]}\n"
	}
	for _, c := range []struct{ file, want string }{
		{line(first) + line(second), ""},
		{line(first), "events.jsonl: warning: has not all that the articles tell, such as " + second + ": make it anew of these articles"},
		{line(first) + line(second, first), `events.jsonl:2:1: "` + first + `" is in line 1 already`},
		{line(first) + line(second, "m-ffffff"), `events.jsonl:2:1: no article tells "m-ffffff": make events.jsonl anew of these articles`},
		{line(first) + line(second) + "[]\n", "events.jsonl:3:1: this is no event, want an object with mentions, as dateline-beam writes it"},
		{line(first) + strings.Replace(line(second), "happened", "sung", 1), `events.jsonl:2:1: relation: found "sung", want happened, reported, planned or context`},
	} {
		content[eventsFileName] = &fstest.MapFile{Data: []byte(c.file)}
		var got []string
		for _, p := range Build(content).Problems {
			got = append(got, p.String())
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: got %q, want %q", c.file, got, c.want)
		}
	}
}
