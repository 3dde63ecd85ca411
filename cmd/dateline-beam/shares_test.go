package main

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/cluster"
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

	build, names := timeline.Parts{}, grammar.NameCounts{}
	step("names", func() {
		for _, a := range files {
			names.Add(build.CountNames(a))
		}
	})
	build.Names = grammar.NewNameBook(names, nil)
	dealt := make([][]timeline.Wording, blocks)
	step("words", func() {
		for _, a := range files {
			for n, w := range build.Wordings(a, blocks) {
				dealt[n] = append(dealt[n], w)
			}
		}
	})
	for _, of := range dealt {
		for _, w := range of {
			send("count words", w)
		}
		step("count words", func() { build.Words.Add(build.CountWords(of)) })
	}
	build.Words = build.Words.Telling()
	var accounts []timeline.Account
	step("tell", func() {
		for _, a := range files {
			accounts = append(accounts, build.Tell(a))
		}
	})
	weeks := map[int][]timeline.Account{}
	step("deal", func() {
		for _, a := range accounts {
			build.Dated.Add(a.Counts())
			for week, some := range a.Weeks() {
				weeks[week] = append(weeks[week], some)
			}
		}
	})
	build.Dated = build.Dated.Telling()
	holders, bounds := map[uint64]cluster.Holders{}, map[uint64]cluster.Bound{}
	for week, some := range weeks {
		for _, a := range some {
			send("link weeks", a)
		}
		step("count holders", func() {
			for word, h := range build.Holders(week, some) {
				send("count holders", h)
				holders[word] = build.AddHolders(holders[word], h)
			}
		})
	}
	for word, h := range holders {
		if bound, common := build.Bound(h); common {
			bounds[word] = bound
		}
	}
	parts := map[string][]timeline.Account{}
	var tied [][]string
	for week, some := range weeks {
		step("link weeks", func() {
			linked, ties := build.LinkWeek(week, some, bounds)
			for name, of := range linked {
				parts[name] = append(parts[name], of...)
			}
			tied = append(tied, ties...)
		})
	}
	send("ONE unite", tied)
	step("ONE unite", func() {
		for key, first := range build.Unite(tied) {
			parts[first] = append(parts[first], parts[key]...)
			delete(parts, key)
		}
	})
	var gathered [][]string
	for _, some := range parts {
		send("gather", some)
		step("gather", func() { gathered = append(gathered, build.Gather(some)...) })
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
	step("ONE join", func() { joined, events = build.Join(slim, gathered) })
	for _, a := range copyable {
		send("ONE copies", a)
	}
	var voices map[string]string
	step("ONE copies", func() { voices = build.Copies(copyable) })
	heard, longer := map[string][]int{}, map[string]map[int]int{}
	for n := range blocks {
		for _, k := range keyed[n] {
			send("ids", k)
		}
		step("ids", func() {
			for slug, digits := range build.Lengthen(keyed[n]) {
				if longer[slug] == nil {
					longer[slug] = map[int]int{}
				}
				maps.Copy(longer[slug], digits)
			}
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
			for slug, numbers := range build.Hear(n, blocks, told, slices.Values(hints[n])) {
				heard[slug] = append(heard[slug], numbers...)
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
	step("ONE speak", func() { spoken = build.SpeakOf(speaking, joined) })
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
		step("link words", func() { tied = append(tied, build.LinkWords(n, blocks, some)...) })
	}
	var called map[string]map[int]string
	send("ONE unite words", tied)
	step("ONE unite words", func() { called = build.UniteWords(tied) })
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
		step("gather words", func() { alone = append(alone, build.GatherUntimed(some)...) })
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
	step("ONE conclude", func() { rest = build.Conclude(stories, spoken.Open, spoken.Spare, befell) })
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
