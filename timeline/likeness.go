package timeline

import (
	"math"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"dateline/timeline/cluster"
)

// How alike two mentions are: the cosine of TF-IDF vectors over the stems of
// their words and the names in them. What a mention itself tells counts most,
// the rest of its sentence little, words of time and grammar not at all.

// The weights of a word by its part in a mention.
const (
	weightWord   = 1.0
	weightHead   = 1.6 // the verb, or the noun that names the happening
	weightName   = 1.2
	weightFull   = 1.8 // a person's name, all of it, in whatever form
	weightPerson = 0.6 // whom a pronoun stands for; who says it
	weightPlace  = 0.8 // the country that a capital or an adjective stands for
	weightRest   = 0.3 // the rest of the sentence, all of it beside all that is told
)

// vocabulary numbers the stems and names of a corpus and knows how rare they are.
type vocabulary struct {
	names nameBook
	ids   map[string]int32
	idf   []float64
}

// newVocabulary counts in how many sentences each stem and name stands. A
// sentence that several articles share counts once.
func newVocabulary(sentences [][]*sentence, names nameBook) *vocabulary {
	v := &vocabulary{names: names, ids: map[string]int32{}}
	var df []int
	total := 0
	seen := map[string]bool{}
	for _, article := range sentences {
		for _, s := range article {
			s.terms = v.terms(s)
			if seen[s.plain] {
				continue
			}
			seen[s.plain] = true
			total++
			in := map[int32]bool{}
			for _, t := range s.terms {
				for _, key := range t.keys {
					id, known := v.ids[key]
					if !known {
						id = int32(len(df))
						v.ids[key] = id
						df = append(df, 0)
					}
					if !in[id] {
						in[id] = true
						df[id]++
					}
				}
			}
		}
	}
	v.idf = make([]float64, len(df))
	for id, n := range df {
		// A stem of one sentence says no more of it than one of two.
		v.idf[id] = math.Log(1 + float64(total)/float64(max(n, 2)))
	}
	return v
}

// term is a word or a name of a sentence as features.
type term struct {
	first, last int // words [first, last)
	keys        []string
	weights     []float64
}

// terms returns the features of a sentence in order.
func (v *vocabulary) terms(s *sentence) []term {
	var out []term
	next := 0
	for i := 0; i < len(s.words); i++ {
		w := s.words[i]
		if s.timed[i] || !w.isWord() {
			continue
		}
		for next < len(s.names) && s.names[next].last <= i {
			next++
		}
		weight := weightWord
		if next < len(s.names) && s.names[next].first <= i {
			n := s.names[next]
			if key := v.names.of(n); v.names.people[key] && n.first == i {
				out = append(out, term{n.first, n.last, []string{key}, []float64{weightFull}})
				i = n.last - 1
				continue
			}
			weight = weightName
		}
		if functionWords[w.lower] || isTitle(w.lower) && w.capital() || sayingVerbs[w.lower] {
			continue
		}
		if w.kind == number {
			out = append(out, term{i, i + 1, []string{"#" + strings.Trim(w.lower, "$€£%")}, []float64{weightWord}})
			continue
		}
		if n, ok := spelledNumbers[w.lower]; ok {
			out = append(out, term{i, i + 1, []string{"#" + n}, []float64{weightWord}})
			continue
		}
		t := term{i, i + 1, []string{sense(w.lower)}, []float64{weight}}
		if wider, ok := widerRows[t.keys[0]]; ok {
			t.keys, t.weights = append(t.keys, wider), append(t.weights, weightPlace)
		}
		out = append(out, withPlace(t, w.lower))
	}
	return out
}

// withPlace adds the country that a name or an adjective stands for.
func withPlace(t term, key string) term {
	if country, ok := countryOf[key]; ok {
		t.keys = append(t.keys, "@"+country)
		t.weights = append(t.weights, weightPlace)
	}
	return t
}

// spelledNumbers are the numbers that news style spells out.
var spelledNumbers = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
	"eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13"}

// stem returns the Snowball stem of a word in lower case.
func stem(lower string) string {
	env := snowballstem.NewEnv(lower)
	english.Stem(env)
	return env.Current()
}

// vectors returns what a mention tells as vectors of unit length: with the rest
// of its sentence, and alone.
func (v *vocabulary) vectors(t telling) (whole, core cluster.Vector) {
	told, head, speaker := map[int]bool{}, t.u.head, map[int]bool{}
	for _, i := range t.u.words {
		told[i] = true
	}
	for _, i := range t.u.speaker {
		speaker[i] = true
	}
	var features, rest []cluster.Feature
	add := func(to *[]cluster.Feature, key string, weight float64) {
		if id, known := v.ids[key]; known {
			*to = append(*to, cluster.Feature{ID: id, Weight: weight * v.idf[id]})
		}
	}
	for _, term := range t.s.terms {
		weight, to := 1.0, &features
		switch {
		case term.first == head:
			weight = weightHead
		case told[term.first]:
		case speaker[term.first]:
			weight = weightPerson
		default:
			to = &rest
		}
		for k, key := range term.keys {
			add(to, key, weight*term.weights[k])
		}
	}
	if head >= 0 && !t.u.nominal && t.s.present(head) {
		add(&features, "=visit", weightHead)
	}
	for _, n := range t.persona {
		add(&features, v.names.of(n), weightPerson)
	}
	if t.said != nil {
		for _, term := range t.said.terms {
			for k, key := range term.keys {
				add(&features, key, term.weights[k])
			}
		}
	}
	core = cluster.NewVector(features).Unit()
	whole = cluster.Centroid([]cluster.Vector{core, cluster.NewVector(rest).Unit().Times(weightRest)})
	return whole, core
}

// strongest returns the stems and names of a sentence in order, each with the most
// that it weighs there, and of names ('n'), places and numbers what they are.
func (v *vocabulary) strongest(s *sentence) (cluster.Vector, map[int32]byte) {
	most, kinds := map[int32]float64{}, map[int32]byte{}
	for _, t := range s.terms {
		for k, key := range t.keys {
			id := v.ids[key]
			most[id] = max(most[id], t.weights[k])
			switch {
			case key[0] == '#' || key[0] == '@':
				kinds[id] = key[0]
			case t.weights[0] == weightName || t.weights[0] == weightFull:
				kinds[id] = 'n'
			}
		}
	}
	out := make(cluster.Vector, 0, len(most))
	for id, w := range most {
		out = append(out, cluster.Feature{ID: id, Weight: w})
	}
	return cluster.NewVector(out), kinds
}

// present reports whether a verb says that someone is at a place ("will be in
// Moscow"), which is to say: visits it.
func (s *sentence) present(head int) bool {
	for at := head + 1; at+1 < len(s.words); at++ {
		w := s.words[at].lower
		if !forms[w] {
			return (w == "in" || w == "at") && s.words[at+1].capital() && !s.timed[at+1] && (at > head+1 || forms[s.words[head].lower])
		}
	}
	return false
}
