package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline/cluster"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
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
	hashes []uint64  // by number: that of the key; ascending
	kinds  []byte    // by number: '#' for numbers, '@' for places
	idf    []float64 // by number
}

// leastFrequency is the number of sentences below which a stem is not rarer: one of
// one sentence says no more of it than one of two.
const leastFrequency = 2

// visiting is the key of being somewhere, which is to say: to visit it.
const visiting = "=visit"

// newVocabulary numbers the stems and names of sentences, by article. Runs of articles are
// numbered by themselves first, on all processors: read is called with every article and
// the numbering of its run, and sets the features of its sentences.
func newVocabulary(names grammar.NameBook, sentences [][]*sentence, read func(n int, run *numbering)) *vocabulary {
	v := &vocabulary{names: names, ids: map[string]int32{visiting: 0}}
	of := make([]*numbering, len(sentences)) // by article
	parallel.Runs(len(sentences), func(from, to int) {
		run := newNumbering(v)
		for n := from; n < to; n++ {
			of[n] = run
			read(n, run)
		}
	})
	keys := []string{visiting}
	for n, run := range of {
		if n > 0 && run == of[n-1] {
			continue
		}
		for _, key := range run.keys {
			if _, known := v.ids[key]; !known {
				v.ids[key] = int32(len(keys))
				keys = append(keys, key)
			}
		}
	}
	hash := make([]uint64, len(keys))
	sorted := make([]int32, len(keys)) // the keys as met, in the order of their hashes
	for id, key := range keys {
		hash[id], sorted[id] = hashOf(key), int32(id)
	}
	slices.SortFunc(sorted, func(a, b int32) int { return cmp.Or(cmp.Compare(hash[a], hash[b]), cmp.Compare(keys[a], keys[b])) })
	v.hashes, v.kinds = make([]uint64, len(keys)), make([]byte, len(keys))
	for id, met := range sorted {
		key := keys[met]
		v.ids[key], v.hashes[id], v.kinds[id] = int32(id), hash[met], keyKind(key)
	}
	parallel.Runs(len(sentences), func(from, to int) {
		var place []int32 // by number in a run: that of the whole
		for n := from; n < to; n++ {
			if n == from || of[n] != of[n-1] {
				place = make([]int32, len(of[n].keys))
				for id, key := range of[n].keys {
					place[id] = v.ids[key]
				}
			}
			for _, s := range sentences[n] {
				for i := range s.features {
					s.features[i].id = place[s.features[i].id]
				}
			}
		}
	})
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
	seen := map[uint64]bool{}
	for _, article := range sentences {
		for _, s := range article {
			if seen[s.plain] {
				continue
			}
			seen[s.plain] = true
			all++
			for _, f := range s.features {
				if latest[f.id] != all {
					latest[f.id] = all
					of[f.id]++
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

// feature is a stem or a name of a sentence. There are more of these than the corpus has
// words.
type feature struct {
	id     int32
	word   int32 // where the word or name begins that it is of
	stress stress
}

// stress is how much a feature weighs beside others of its sentence.
type stress uint8

const (
	plain stress = iota
	inName
	fullName
	inPlace
)

func (s stress) weight() float64 {
	return [...]float64{plain: weightWord, inName: weightName, fullName: weightFull, inPlace: weightPlace}[s]
}

// words counts the words and names of a sentence that have features.
func (s *sentence) words() int {
	n := 0
	for i, f := range s.features {
		if i == 0 || f.word != s.features[i-1].word {
			n++
		}
	}
	return n
}

// numbering numbers the stems and names of a run of articles as they are met.
type numbering struct {
	*vocabulary
	ids      map[string]int32
	keys     []string
	meanings map[string]*meaning // by word in lower case
	buffer   []feature           // of the sentence in hand
	desk     grammar.Desk        // where its articles are taken apart
}

// meaning is what a word is known by.
type meaning struct {
	silent bool // says nothing by itself
	title  bool // says nothing where it has a capital
	known  bool // what follows is set
	number bool
	sense  int32
	wider  int32 // -1 if there is none
	place  int32 // the same
}

func newNumbering(v *vocabulary) *numbering {
	return &numbering{vocabulary: v, ids: map[string]int32{}, meanings: map[string]*meaning{}}
}

func (n *numbering) number(key string) int32 {
	id, known := n.ids[key]
	if !known {
		id = int32(len(n.keys))
		n.ids[key] = id
		n.keys = append(n.keys, key)
	}
	return id
}

// features returns the features of a sentence in order, and numbers the names for which a
// pronoun may stand.
func (n *numbering) features(s *sentence) []feature {
	all := n.buffer[:0]
	next := 0
	for i := 0; i < len(s.Words); i++ {
		w := &s.Words[i]
		if s.Timed[i] || !w.IsWord() {
			continue
		}
		for next < len(s.Names) && s.Names[next].Last <= i {
			next++
		}
		at, part := int32(i), plain
		if next < len(s.Names) && s.Names[next].First <= i {
			name := s.Names[next]
			if key := n.names.Key(name); n.names.People[key] && name.First == i {
				all = append(all, feature{n.number(key), at, fullName})
				i = name.Last - 1
				continue
			}
			part = inName
		}
		m := n.meaning(w)
		if m.silent || m.title && w.Capital() {
			continue
		}
		if !m.known {
			n.learn(m, w)
		}
		if m.number {
			part = plain
		}
		all = append(all, feature{m.sense, at, part})
		if m.wider >= 0 {
			all = append(all, feature{m.wider, at, inPlace})
		}
		if m.place >= 0 {
			all = append(all, feature{m.place, at, inPlace})
		}
	}
	n.buffer = all
	for _, name := range s.Names {
		if key, counts := n.standIn(name); counts {
			n.number(key)
		}
	}
	return slices.Clone(all)
}

// meaning returns what a word is known by.
func (n *numbering) meaning(w *grammar.Word) *meaning {
	m := n.meanings[w.Lower]
	if m == nil {
		m = &meaning{silent: grammar.FunctionWords[w.Lower] || grammar.SayingVerbs[w.Lower], title: grammar.IsTitle(w.Lower), wider: -1, place: -1}
		n.meanings[strings.Clone(w.Lower)] = m // not the text that the word stands in
	}
	return m
}

// learn numbers what a word is known by.
func (n *numbering) learn(m *meaning, w *grammar.Word) {
	m.known = true
	if spelled, is := spelledNumbers[w.Lower]; is {
		m.sense, m.number = n.number("#"+spelled), true
		return
	}
	if w.Kind == grammar.Number {
		m.sense, m.number = n.number("#"+strings.Trim(w.Lower, "$€£%")), true
		return
	}
	key := grammar.Sense(w.Lower)
	m.sense = n.number(key)
	if wider, ok := grammar.WiderRows[key]; ok {
		m.wider = n.number(wider)
	}
	if country, ok := grammar.CountryOf[w.Lower]; ok {
		m.place = n.number("@" + country)
	}
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

// workplace is where the vectors of mention after mention are put together.
type workplace struct {
	told, rest cluster.Vector
	parts      []byte // by word: 't' for what a mention tells, 's' for who says it
}

// whole returns what a mention tells with the rest of its sentence, as a vector of unit
// length.
func (v *vocabulary) whole(t *telling) cluster.Vector {
	if t.vector != nil {
		return t.vector
	}
	whole, _ := v.vectors(t, new(workplace), true)
	return whole
}

// vectors returns what a mention tells as vectors of unit length: with the rest
// of its sentence, if that is wanted, and alone.
func (v *vocabulary) vectors(t *telling, at *workplace, wanted bool) (whole, core cluster.Vector) {
	head := t.u.Head
	at.parts = append(at.parts[:0], make([]byte, t.s.length)...)
	for _, i := range t.u.Speaker {
		at.parts[i] = 's'
	}
	for _, i := range t.u.Words {
		at.parts[i] = 't'
	}
	told, rest := at.told[:0], at.rest[:0]
	add := func(key string, weight float64) {
		if id, known := v.ids[key]; known {
			told = append(told, cluster.Feature{ID: id, Weight: weight * v.idf[id]})
		}
	}
	for _, f := range t.s.features {
		weight := 1.0
		switch part := at.parts[f.word]; {
		case int(f.word) == head:
			weight = weightHead
		case part == 't':
		case part == 's':
			weight = weightPerson
		default:
			rest = append(rest, cluster.Feature{ID: f.id, Weight: weight * f.stress.weight() * v.idf[f.id]})
			continue
		}
		told = append(told, cluster.Feature{ID: f.id, Weight: weight * f.stress.weight() * v.idf[f.id]})
	}
	if t.visits {
		add(visiting, weightHead)
	}
	for _, n := range t.persona {
		if key, counts := v.standIn(n); counts {
			add(key, weightPerson)
		}
	}
	if t.said != nil {
		for _, f := range t.said.features {
			told = append(told, cluster.Feature{ID: f.id, Weight: f.stress.weight() * v.idf[f.id]})
		}
	}
	core = cluster.Collect(told).Unit()
	if !wanted {
		at.told, at.rest = told, rest
		return nil, core
	}
	others := cluster.Collect(rest).Normalize()
	for i := range others {
		others[i].Weight *= weightRest
	}
	both := append(others, core...)
	whole = cluster.Collect(both).Unit()
	at.told, at.rest = told, both
	return whole, core
}

// strongest returns the stems and names of a sentence in order, each with the most
// that it weighs there, and of names ('n'), places and numbers what they are.
func (v *vocabulary) strongest(s *sentence) (cluster.Vector, map[int32]byte) {
	most, kinds := map[int32]float64{}, map[int32]byte{}
	first := plain // of the features of a word
	for i, f := range s.features {
		if i == 0 || f.word != s.features[i-1].word {
			first = f.stress
		}
		most[f.id] = max(most[f.id], f.stress.weight())
		switch kind := v.kinds[f.id]; {
		case kind != 0:
			kinds[f.id] = kind
		case first == inName || first == fullName:
			kinds[f.id] = 'n'
		}
	}
	out := make(cluster.Vector, 0, len(most))
	for id, w := range most {
		out = append(out, cluster.Feature{ID: id, Weight: w})
	}
	return cluster.NewVector(out), kinds
}
