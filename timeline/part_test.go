package timeline

import (
	"bytes"
	"encoding/gob"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline/article"
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
	names, frequencies := grammar.NameCounts{}, Frequencies{}
	for _, a := range files {
		names.Add(sent(t, CountNames(sent(t, a), settings)))
	}
	book := grammar.NewNameBook(names, settings.People)
	dealt := make([][]Wording, blocks)
	for _, a := range files {
		for b, w := range CountWords(a, settings, book).Blocks(blocks) {
			dealt[b] = append(dealt[b], sent(t, w))
		}
	}
	for _, b := range dealt {
		frequencies.Add(sent(t, Count(b)))
	}
	var accounts []Account
	var all Background
	weeks := map[int][]Account{}
	for _, a := range files {
		account := sent(t, Tell(a, settings, book, frequencies.Telling()))
		accounts = append(accounts, account)
		all.Add(sent(t, account.Background()))
		for week, some := range account.Weeks() {
			weeks[week] = append(weeks[week], sent(t, some))
		}
	}
	all = all.Telling()
	holders, bounds := map[uint64]WordHolders{}, Bounds{}
	for week, some := range weeks {
		for word, h := range HoldersOf(week, some, all) {
			holders[word] = AddHolders(holders[word], sent(t, h))
		}
	}
	for word, h := range holders {
		bounds.Set(word, h)
	}
	parts := map[string][]Account{}
	var tied [][]string
	for week, some := range weeks {
		linked, ties := LinkWeek(week, some, all, bounds)
		for _, l := range linked {
			parts[l.Part] = append(parts[l.Part], sent(t, l.Account))
		}
		tied = append(tied, ties...)
	}
	Unite(tied, func(key, first string) {
		parts[first] = append(parts[first], parts[key]...)
		delete(parts, key)
	})
	var gathered [][]string
	for _, some := range parts {
		gathered = append(gathered, Gather(some, all)...)
	}
	var joinable, copyable []Account
	keys := make([][]Keyed, blocks)
	for _, a := range accounts {
		joinable, copyable = append(joinable, sent(t, a.Joinable())), append(copyable, sent(t, a.Copyable()))
		for b, k := range a.Keys(blocks) {
			keys[b] = append(keys[b], sent(t, k))
		}
	}
	joined, events := Join(joinable, gathered, all)
	told := make([][]Told, blocks)
	for _, e := range events {
		for _, b := range e.Blocks(blocks) {
			told[b] = append(told[b], sent(t, e))
		}
	}
	heard, digits, voice := map[string][]int{}, map[string]map[int]int{}, map[string]string{}
	for b := range blocks {
		listener := Listen(b, blocks, told[b])
		for _, a := range accounts {
			if hints, there := a.Hints(blocks)[b]; there {
				heard[a.Slug] = append(heard[a.Slug], listener.Heard(sent(t, hints))...)
			}
		}
		Lengthen(keys[b], func(slug string, number, n int) {
			if digits[slug] == nil {
				digits[slug] = map[int]int{}
			}
			digits[slug][number] = n
		})
	}
	Copies(copyable, func(slug, of string) { voice[slug] = of })
	var speaking, whole []Account
	for i, a := range accounts {
		accounts[i] = a.Known(voice[a.Slug], digits[a.Slug])
		speaking = append(speaking, sent(t, accounts[i].Speaking(heard[a.Slug])))
		if !a.Dated {
			whole = append(whole, sent(t, a.Story()))
		}
	}
	spoken := SpeakOf(speaking, joined, all, settings, book)
	untimed := make([][]Account, blocks)
	for i, a := range accounts {
		accounts[i] = sent(t, a.Untimed(spoken.Used[a.Slug]))
		for b, some := range accounts[i].Words(blocks) {
			untimed[b] = append(untimed[b], sent(t, some))
		}
	}
	tied = nil
	for b, some := range untimed {
		tied = append(tied, LinkWords(b, blocks, some)...)
	}
	called := map[string]map[int]string{}
	Unite(tied, func(key, first string) {
		for _, name := range []string{key, first} {
			slug, number := Called(name)
			if called[slug] == nil {
				called[slug] = map[int]string{}
			}
			called[slug][number] = first
		}
	})
	together := map[string][]Account{}
	for _, a := range accounts {
		for name, some := range a.Parts(called[a.Slug]) {
			together[name] = append(together[name], sent(t, some))
		}
	}
	var alone []Group
	for _, some := range together {
		alone = append(alone, GatherUntimed(some)...)
	}
	var lines [][]byte
	for _, g := range slices.Concat(spoken.Events, alone, Conclude(whole, spoken.Open, spoken.Spare, alone, settings, book)) {
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
