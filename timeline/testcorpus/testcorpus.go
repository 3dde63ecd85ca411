// Package testcorpus makes news of an invented country, as much as a benchmark
// or a test asks for: stories of several events, each told by several articles
// with dates in words ("on Tuesday", "two weeks earlier", "on 4 May 2021"),
// background, quotations, and copies cut short. The same number of articles is
// always the same text.
package testcorpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

// Article is an article as a line of a .jsonl file gives it.
type Article struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Outlet    string `json:"outlet"`
	Text      string `json:"text"`
}

// The shape of the news: a story is a dozen events within months, told by some
// twenty-five articles of about 4 kB.
const (
	articlesOfStory = 25
	eventsOfStory   = 12
	paragraphs      = 16
	oneIsCopy       = 12 // of so many articles one is a copy of the one before, cut short
	fileArticles    = 1000
)

var (
	firstDay = time.Date(2019, 1, 7, 0, 0, 0, 0, time.UTC)
	spanDays = 4 * 365 // however many articles: more of them make denser news
)

// Articles returns n articles, story by story.
func Articles(n int) iter.Seq[Article] {
	return func(yield func(Article) bool) {
		for made, number := 0, uint64(0); made < n; number++ {
			for _, a := range newStory(number).articles(min(articlesOfStory, n-made)) {
				a.ID = fmt.Sprintf("news-%06d", made)
				if !yield(a) {
					return
				}
				made++
			}
		}
	}
}

// Files returns the files of a content folder of n articles.
func Files(n int) fstest.MapFS {
	files := fstest.MapFS{}
	each(n, func(name string, data []byte) error {
		files[name] = &fstest.MapFile{Data: slices.Clone(data)}
		return nil
	})
	return files
}

// Write writes a content folder of n articles.
func Write(folder string, n int) error {
	if err := os.MkdirAll(filepath.Join(folder, "articles"), 0o755); err != nil {
		return err
	}
	return each(n, func(name string, data []byte) error {
		return os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), data, 0o644)
	})
}

// each calls f for the files of a content folder of n articles.
func each(n int, f func(name string, data []byte) error) error {
	if err := f("timeline.yaml", []byte("title: The news of Averland\n")); err != nil {
		return err
	}
	var b bytes.Buffer
	made := 0
	for a := range Articles(n) {
		encode(&b, a)
		if made++; made%fileArticles == 0 || made == n {
			if err := f(fmt.Sprintf("articles/news-%03d.jsonl", (made-1)/fileArticles), b.Bytes()); err != nil {
				return err
			}
			b.Reset()
		}
	}
	return nil
}

func encode(w io.Writer, a Article) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(a); err != nil {
		panic(err) // strings only
	}
}

// story is a cast, a place and what happens there.
type story struct {
	r      *rand.Rand
	people []person
	place  string
	other  string
	body   string // an organisation
	topic  string
	events []event
}

type person struct{ title, first, last string }

// event is one happening of a story: a sentence with a place for its day.
type event struct {
	day   int // after firstDay
	tell  []string
	heads []string
}

func newStory(number uint64) *story {
	s := &story{r: rand.New(rand.NewPCG(number, 20190107))}
	for range 4 {
		s.people = append(s.people, person{s.one(ranks), s.one(firstNames), s.one(nameStarts) + s.one(nameEnds)})
	}
	s.place, s.other = s.one(placeStarts)+s.one(placeEnds), s.one(placeStarts)+s.one(placeEnds)
	s.topic = s.one(topics)
	s.body = s.place + " " + s.one(bodies)
	kinds := s.r.Perm(len(happenings))
	day := s.r.IntN(spanDays)
	for _, k := range kinds[:eventsOfStory] {
		var e event
		e.day = day
		p, q := s.people[s.r.IntN(len(s.people))], s.people[s.r.IntN(len(s.people))]
		drawn := map[string]string{"P": p.title + " " + p.first + " " + p.last, "p": p.last, "Q": q.first + " " + q.last, "q": q.last}
		for _, t := range happenings[k].told {
			e.tell = append(e.tell, s.fill(t, drawn))
		}
		for _, t := range happenings[k].heads {
			e.heads = append(e.heads, s.fill(t, drawn))
		}
		s.events = append(s.events, e)
		day += 1 + s.r.IntN(12)
	}
	return s
}

func (s *story) one(of []string) string { return of[s.r.IntN(len(of))] }

// fill writes a template with what stands for its slots; a slot that occurs
// in several templates of one event stands for the same.
func (s *story) fill(template string, drawn map[string]string) string {
	var b strings.Builder
	for {
		text, rest, more := strings.Cut(template, "{")
		b.WriteString(text)
		if !more {
			return articleA.Replace(b.String())
		}
		slot, after, _ := strings.Cut(rest, "}")
		if drawn[slot] == "" {
			drawn[slot] = s.draw(slot)
		}
		b.WriteString(drawn[slot])
		template = after
	}
}

// articleA puts "an" before a vowel.
var articleA = strings.NewReplacer(" a a", " an a", " a e", " an e", " a i", " an i", " a o", " an o", " a u", " an u",
	"A a", "An a", "A e", "An e", "A i", "An i", "A o", "An o", "A u", "An u")

func (s *story) draw(slot string) string {
	first, second := s.people[s.r.IntN(len(s.people))], s.people[s.r.IntN(len(s.people))]
	switch slot {
	case "P":
		return first.title + " " + first.first + " " + first.last
	case "p":
		return first.last
	case "Q":
		return second.first + " " + second.last
	case "q":
		return second.last
	case "place":
		return s.place
	case "other":
		return s.other
	case "body":
		return s.body
	case "topic":
		return s.topic
	case "n":
		return fmt.Sprint(3 + s.r.IntN(95))
	case "m":
		return fmt.Sprint(2 + s.r.IntN(40))
	case "hundreds":
		return fmt.Sprint(100 * (1 + s.r.IntN(90)))
	case "noun", "thing", "what":
		return s.one(nouns)
	case "how", "also":
		return s.one(qualities)
	case "does":
		return s.one(verbs)
	case "trade":
		return s.one(trades)
	case "street":
		return s.one(nameStarts) + " " + s.one(streets)
	case "when":
		return "{when}" // chosen by the day of the article
	}
	panic("no slot " + slot)
}

// articles returns n articles of the story, each on its latest event.
func (s *story) articles(n int) []Article {
	var out []Article
	for len(out) < n {
		if last := len(out) - 1; last >= 0 && s.r.IntN(oneIsCopy) == 0 {
			out = append(out, s.copyOf(out[last]))
			continue
		}
		at := len(out) * len(s.events) / articlesOfStory
		out = append(out, s.article(at))
	}
	return out
}

// copyOf returns an article as another outlet prints it: without its end, one
// paragraph left out.
func (s *story) copyOf(a Article) Article {
	ps := strings.Split(a.Text, "\n\n")
	ps = ps[:len(ps)-len(ps)/8]
	drop := 1 + s.r.IntN(len(ps)-1)
	a.Text = strings.Join(slices.Delete(ps, drop, drop+1), "\n\n")
	a.Outlet = s.one(outlets)
	return a
}

// article tells the event at, what led to it, and what people say of it.
func (s *story) article(at int) Article {
	e := s.events[at]
	published := e.day + s.r.IntN(2)
	day := firstDay.AddDate(0, 0, published)
	ps := []string{
		s.dated(e, published) + " " + s.say(backgrounds),
		s.say(quotes) + " " + s.say(backgrounds) + " " + s.say(quotes),
	}
	for len(ps) < paragraphs {
		var b []string
		if at > 0 && s.r.IntN(3) == 0 {
			b = append(b, s.dated(s.events[s.r.IntN(at)], published))
		}
		for range 2 + s.r.IntN(2) {
			b = append(b, s.say(backgrounds))
		}
		if s.r.IntN(2) == 0 {
			b = append(b, s.say(quotes))
		}
		ps = append(ps, strings.Join(b, " "))
	}
	if at+1 < len(s.events) {
		ps = append(ps, s.say(plans)+" on "+firstDay.AddDate(0, 0, s.events[at+1].day).Format("2 January")+".")
	}
	return Article{Title: s.one(e.heads), Published: day.Format(time.DateOnly), Outlet: s.one(outlets), Text: strings.Join(ps, "\n\n")}
}

func (s *story) say(of []string) string { return s.fill(s.one(of), map[string]string{}) }

// dated tells an event with words for its day as one who writes on the day
// published would choose them.
func (s *story) dated(e event, published int) string {
	day := firstDay.AddDate(0, 0, e.day)
	var when string
	switch ago := published - e.day; {
	case ago < 6:
		when = s.one([]string{"on " + day.Format("Monday"), "on " + day.Format("Monday"), "on " + day.Format("Monday, 2 January")})
	case ago < 14:
		when = s.one([]string{"last week", "on " + day.Format("2 January"), "on " + day.Format("January 2")})
	case ago < 60 && s.r.IntN(3) == 0:
		when = counts[ago/7] + " weeks ago"
	default:
		when = s.one([]string{"on " + day.Format("2 January 2006"), "on " + day.Format("January 2, 2006"), "on " + day.Format("2 January"), "in " + day.Format("January 2006")})
	}
	return strings.ReplaceAll(s.one(e.tell), "{when}", when)
}
