package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline/cluster"
	"dateline/timeline/grammar"
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

// vocabulary numbers the stems and names of a corpus, or of a part of it, and knows how
// rare they are. The numbers ascend with the hashes of the keys, whatever sentences they were
// met in, so that vectors are added up in one order in a part and in the whole.
type vocabulary struct {
	names  grammar.NameBook
	ids    map[string]int32
	hashes []uint64       // by number: that of the key; ascending
	kinds  []byte         // by number: '#' for numbers, '@' for places
	idf    []float64      // by number
	buffer cluster.Vector // the features of the sentence in hand
}

// leastFrequency is the number of sentences below which a stem is not rarer: one of
// one sentence says no more of it than one of two.
const leastFrequency = 2

// visiting is the key of being somewhere, which is to say: to visit it.
const visiting = "=visit"

// newVocabulary numbers the stems and names of sentences, and sets their terms.
func newVocabulary(sentences [][]*sentence, names grammar.NameBook) *vocabulary {
	v := &vocabulary{names: names, ids: map[string]int32{}}
	var keys []string
	number := func(key string) int32 {
		id, known := v.ids[key]
		if !known {
			id = int32(len(keys))
			v.ids[key] = id
			keys = append(keys, key)
		}
		return id
	}
	number(visiting)
	for _, article := range sentences {
		for _, s := range article {
			s.terms = v.terms(s, number)
			for _, n := range s.Names {
				if key, counts := v.standIn(n); counts {
					number(key)
				}
			}
		}
	}
	hash := make(map[string]uint64, len(keys))
	for _, key := range keys {
		hash[key] = hashOf(key)
	}
	sorted := slices.Clone(keys)
	slices.SortFunc(sorted, func(a, b string) int { return cmp.Or(cmp.Compare(hash[a], hash[b]), cmp.Compare(a, b)) })
	place := make([]int32, len(keys)) // by number as met
	v.hashes, v.kinds = make([]uint64, len(keys)), make([]byte, len(keys))
	for id, key := range sorted {
		place[v.ids[key]] = int32(id)
		v.ids[key], v.hashes[id], v.kinds[id] = int32(id), hash[key], keyKind(key)
	}
	for _, article := range sentences {
		for _, s := range article {
			for _, t := range s.terms {
				for i := range t.features {
					t.features[i].ID = place[t.features[i].ID]
				}
			}
		}
	}
	return v
}

// rate sets how rare the stems and names are among the sentences of a whole corpus:
// of(id) says in how many of them one stands.
func (v *vocabulary) rate(sentences int, of func(id int32) int) {
	v.idf = make([]float64, len(v.hashes))
	for id := range v.idf {
		v.idf[id] = math.Log(1 + float64(sentences)/float64(max(of(int32(id)), leastFrequency)))
	}
}

// frequencies counts in how many of all sentences each stem and name stands, by number.
// A sentence that several articles share counts once.
func (v *vocabulary) frequencies(sentences [][]*sentence) (all int, of []int) {
	of = make([]int, len(v.hashes))
	latest := make([]int, len(v.hashes)) // by number: the last sentence that has it
	seen := map[string]bool{}
	for _, article := range sentences {
		for _, s := range article {
			if seen[s.Plain] {
				continue
			}
			seen[s.Plain] = true
			all++
			for _, t := range s.terms {
				for _, f := range t.features {
					if latest[f.ID] != all {
						latest[f.ID] = all
						of[f.ID]++
					}
				}
			}
		}
	}
	return all, of
}

// keyKind returns '#' for the key of a number, '@' for that of a place, else 0.
func keyKind(key string) byte {
	if key != "" && (key[0] == '#' || key[0] == '@') {
		return key[0]
	}
	return 0
}

// term is a word or a name of a sentence as features.
type term struct {
	first, last int32 // words [first, last)
	features    cluster.Vector
}

// terms returns the features of a sentence in order, with the numbers that number gives.
func (v *vocabulary) terms(s *sentence, number func(key string) int32) []term {
	out := make([]term, 0, len(s.Words))
	all := v.buffer[:0]
	next := 0
	add := func(key string, weight float64) {
		all = append(all, cluster.Feature{ID: number(key), Weight: weight})
	}
	for i := 0; i < len(s.Words); i++ {
		w := s.Words[i]
		if s.Timed[i] || !w.IsWord() {
			continue
		}
		for next < len(s.Names) && s.Names[next].Last <= i {
			next++
		}
		weight := weightWord
		from, first := len(all), i
		person := false
		if next < len(s.Names) && s.Names[next].First <= i {
			n := s.Names[next]
			if key := v.names.Key(n); v.names.People[key] && n.First == i {
				add(key, weightFull)
				i = n.Last - 1
				person = true
			}
			weight = weightName
		}
		switch n, spelled := spelledNumbers[w.Lower]; {
		case person:
		case grammar.FunctionWords[w.Lower] || grammar.IsTitle(w.Lower) && w.Capital() || grammar.SayingVerbs[w.Lower]:
			continue
		case w.Kind == grammar.Number:
			add("#"+strings.Trim(w.Lower, "$€£%"), weightWord)
		case spelled:
			add("#"+n, weightWord)
		default:
			key := grammar.Sense(w.Lower)
			add(key, weight)
			if wider, ok := grammar.WiderRows[key]; ok {
				add(wider, weightPlace)
			}
			if country, ok := grammar.CountryOf[w.Lower]; ok {
				add("@"+country, weightPlace)
			}
		}
		out = append(out, term{int32(first), int32(i + 1), all[from:]})
	}
	v.buffer = all
	// There are as many of these as the corpus has words: they get no more room than they need.
	out, all = slices.Clone(out), slices.Clone(all)
	for i, t := range out {
		n := len(t.features)
		out[i].features, all = all[:n:n], all[n:]
	}
	return out
}

// standIn returns the key of a name for which a pronoun stands, and whether it counts:
// people do, and what a sentence that names it would be known by.
func (v *vocabulary) standIn(n grammar.Name) (key string, counts bool) {
	key = v.names.Key(n)
	return key, v.names.People[key] || grammar.Sense(key) == key
}

// spelledNumbers are the numbers that news style spells out.
var spelledNumbers = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
	"eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13"}

// vectors returns what a mention tells as vectors of unit length: with the rest
// of its sentence, and alone.
func (v *vocabulary) vectors(t *telling) (whole, core cluster.Vector) {
	head := t.u.Head
	told, speaker := make([]bool, len(t.s.Words)), make([]bool, len(t.s.Words))
	for _, i := range t.u.Words {
		told[i] = true
	}
	for _, i := range t.u.Speaker {
		speaker[i] = true
	}
	features, rest := make(cluster.Vector, 0, len(t.s.terms)+2), make(cluster.Vector, 0, len(t.s.terms))
	add := func(key string, weight float64) {
		if id, known := v.ids[key]; known {
			features = append(features, cluster.Feature{ID: id, Weight: weight * v.idf[id]})
		}
	}
	for _, term := range t.s.terms {
		weight, to := 1.0, &features
		switch {
		case int(term.first) == head:
			weight = weightHead
		case told[term.first]:
		case speaker[term.first]:
			weight = weightPerson
		default:
			to = &rest
		}
		for _, f := range term.features {
			*to = append(*to, cluster.Feature{ID: f.ID, Weight: weight * f.Weight * v.idf[f.ID]})
		}
	}
	if head >= 0 && !t.u.Nominal && t.s.Present(head) {
		add(visiting, weightHead)
	}
	for _, n := range t.persona {
		if key, counts := v.standIn(n); counts {
			add(key, weightPerson)
		}
	}
	if t.said != nil {
		for _, term := range t.said.terms {
			for _, f := range term.features {
				features = append(features, cluster.Feature{ID: f.ID, Weight: f.Weight * v.idf[f.ID]})
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
		for _, f := range t.features {
			most[f.ID] = max(most[f.ID], f.Weight)
			switch kind := v.kinds[f.ID]; {
			case kind != 0:
				kinds[f.ID] = kind
			case t.features[0].Weight == weightName || t.features[0].Weight == weightFull:
				kinds[f.ID] = 'n'
			}
		}
	}
	out := make(cluster.Vector, 0, len(most))
	for id, w := range most {
		out = append(out, cluster.Feature{ID: id, Weight: w})
	}
	return cluster.NewVector(out), kinds
}
