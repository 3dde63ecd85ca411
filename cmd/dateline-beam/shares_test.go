package main

import (
	"bytes"
	"flag"
	"fmt"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/testcorpus"
)

var of = flag.Int("of", 1000, "of how many articles BenchmarkShares measures the steps")

// BenchmarkShares takes the steps of the pipeline one by one on one processor, and tells of each
// how long it takes and how much it is given, an article. Of a step that one machine takes
// for all articles, that is what bounds the pipeline.
func BenchmarkShares(b *testing.B) {
	for b.Loop() {
		shares(b, *of)
	}
}

func shares(b *testing.B, n int) {
	settings := editor.Settings{}
	var files []article.Article
	for name, f := range testcorpus.Files(n) {
		found, _ := article.ParseLines(name, bytes.NewReader(f.Data))
		files = append(files, found...)
	}
	const blocks = 8
	taken, given := map[string]time.Duration{}, map[string]int{}
	var order []string
	step := func(name string, f func()) {
		if _, known := taken[name]; !known {
			order = append(order, name)
		}
		begin := time.Now()
		f()
		taken[name] += time.Since(begin)
	}
	send := func(name string, values ...any) {
		for _, v := range values {
			data, err := encoding.Marshal(v)
			if err != nil {
				b.Fatal(err)
			}
			given[name] += len(data)
		}
	}

	names, frequencies := grammar.NameCounts{}, timeline.Frequencies{}
	step("names", func() {
		for _, a := range files {
			names.Add(timeline.CountNames(a, settings))
		}
	})
	book := grammar.NewNameBook(names, nil)
	dealt := make([][]timeline.Wording, blocks)
	step("words", func() {
		for _, a := range files {
			for n, w := range timeline.CountWords(a, settings, book).Blocks(blocks) {
				dealt[n] = append(dealt[n], w)
			}
		}
	})
	for _, of := range dealt {
		for _, w := range of {
			send("frequencies", w)
		}
		step("frequencies", func() { frequencies.Add(timeline.Count(of)) })
	}
	frequencies = frequencies.Telling()
	var accounts []timeline.Account
	step("tell", func() {
		for _, a := range files {
			accounts = append(accounts, timeline.Tell(a, settings, book, frequencies))
		}
	})
	var background timeline.Background
	weeks := map[int][]timeline.Account{}
	step("deal", func() {
		for _, a := range accounts {
			background.Add(a.Background())
			for week, some := range a.Weeks() {
				weeks[week] = append(weeks[week], some)
			}
		}
	})
	background = background.Telling()
	holders, bounds := map[uint64]timeline.WordHolders{}, timeline.Bounds{}
	for week, some := range weeks {
		for _, a := range some {
			send("link weeks", a)
		}
		step("count holders", func() {
			for word, h := range timeline.HoldersOf(week, some, background) {
				send("count holders", h)
				holders[word] = timeline.AddHolders(holders[word], h)
			}
		})
	}
	for word, h := range holders {
		bounds.Set(word, h)
	}
	parts := map[string][]timeline.Account{}
	var tied [][]string
	for week, some := range weeks {
		step("link weeks", func() {
			linked, ties := timeline.LinkWeek(week, some, background, bounds)
			for _, l := range linked {
				parts[l.Part] = append(parts[l.Part], l.Account)
			}
			tied = append(tied, ties...)
		})
	}
	send("ONE unite", tied)
	step("ONE unite", func() {
		timeline.Unite(tied, func(key, first string) {
			parts[first] = append(parts[first], parts[key]...)
			delete(parts, key)
		})
	})
	var gathered [][]string
	for _, some := range parts {
		send("gather", some)
		step("gather", func() { gathered = append(gathered, timeline.Gather(some, background)...) })
	}
	var slim, copyable []timeline.Account
	keyed := make([][]timeline.Keyed, blocks)
	hints := make([][]timeline.Hints, blocks)
	step("deal", func() {
		for _, a := range accounts {
			slim, copyable = append(slim, a.Joinable()), append(copyable, a.Copyable())
			for n, k := range a.Keys(blocks) {
				keyed[n] = append(keyed[n], k)
			}
			for n, h := range a.Hints(blocks) {
				hints[n] = append(hints[n], h)
			}
		}
	})
	for _, a := range slim {
		send("ONE join", a)
	}
	send("ONE join", gathered)
	var joined [][]string
	var events []timeline.Told
	step("ONE join", func() { joined, events = timeline.Join(slim, gathered, background) })
	for _, a := range copyable {
		send("ONE copies", a)
	}
	voices := map[string]string{}
	step("ONE copies", func() { timeline.Copies(copyable, func(slug, voice string) { voices[slug] = voice }) })
	heard, longer := map[string][]int{}, map[string]map[int]int{}
	for n := range blocks {
		for _, k := range keyed[n] {
			send("ids", k)
		}
		step("ids", func() {
			timeline.Lengthen(keyed[n], func(slug string, number, n int) {
				if longer[slug] == nil {
					longer[slug] = map[int]int{}
				}
				longer[slug][number] = n
			})
		})
		var told []timeline.Told
		for _, e := range events {
			for _, in := range e.Blocks(blocks) {
				if in == n {
					send("hear", e)
					told = append(told, e)
				}
			}
		}
		for _, h := range hints[n] {
			send("hear", h)
		}
		step("hear", func() {
			listener := timeline.Listen(n, blocks, told)
			for _, h := range hints[n] {
				heard[h.Slug] = append(heard[h.Slug], listener.Heard(h)...)
			}
		})
	}
	var speaking, stories []timeline.Account
	for i, a := range accounts {
		send("know", a)
		step("know", func() {
			accounts[i] = a.Known(voices[a.Slug], longer[a.Slug])
			speaking = append(speaking, accounts[i].Speaking(heard[a.Slug]))
			accounts[i] = accounts[i].Untimed(nil)
		})
		send("untimed", accounts[i])
		send("ONE speak", speaking[i])
	}
	send("ONE speak", joined)
	var spoken timeline.Spoken
	step("ONE speak", func() { spoken = timeline.SpeakOf(speaking, joined, background, settings, book) })
	words := make([][]timeline.Account, blocks)
	step("deal", func() {
		for i, a := range accounts {
			accounts[i] = a.Untimed(spoken.Used[a.Slug])
			for n, some := range accounts[i].Words(blocks) {
				words[n] = append(words[n], some)
			}
		}
	})
	tied = nil
	for n, some := range words {
		for _, a := range some {
			send("link words", a)
		}
		step("link words", func() { tied = append(tied, timeline.LinkWords(n, blocks, some)...) })
	}
	called := map[string]map[int]string{}
	send("ONE unite words", tied)
	step("ONE unite words", func() {
		timeline.Unite(tied, func(key, first string) {
			for _, name := range []string{key, first} {
				slug, number := timeline.Called(name)
				if called[slug] == nil {
					called[slug] = map[int]string{}
				}
				called[slug][number] = first
			}
		})
	})
	together := map[string][]timeline.Account{}
	for _, a := range accounts {
		send("untimed", a)
		for name, some := range a.Parts(called[a.Slug]) {
			together[name] = append(together[name], some)
		}
	}
	var alone, befell []timeline.Group
	for _, some := range together {
		send("gather words", some)
		step("gather words", func() { alone = append(alone, timeline.GatherUntimed(some)...) })
	}
	for _, g := range alone {
		if g.Befalls() {
			befell = append(befell, g)
		}
	}
	for _, g := range spoken.Open {
		send("ONE conclude", g)
	}
	for _, g := range befell {
		send("ONE conclude", g)
	}
	for _, a := range spoken.Spare {
		send("ONE conclude", a)
	}
	var rest []timeline.Group
	step("ONE conclude", func() { rest = timeline.Conclude(stories, spoken.Open, spoken.Spare, befell, settings, book) })
	for _, groups := range [][]timeline.Group{spoken.Events, alone, rest} {
		for _, g := range groups {
			send("lines", g)
			step("lines", func() { g.Line() })
		}
	}
	for _, name := range order {
		fmt.Printf("%-16s %8.3f ms %8d bytes an article\n", name, taken[name].Seconds()*1000/float64(n), given[name]/n)
	}
}
