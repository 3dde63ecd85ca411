package grammar

// What sentences tell of the names in them.

// NameCounts is what sentences tell of the names in them, by key. The counts of two
// parts of a corpus add up to those of both.
type NameCounts map[string]NameCount

// NameCount is what sentences tell of one name. Its zero value tells nothing.
type NameCount struct {
	Spellings map[string]int // how often it is written how, where it is a name without doubt
	Person    int            // how often it stands where a person's name does
	Acts      int            // of a name of one word: how often it does something
	Lies      bool           // it, or a name that begins with it, stands where places and things do
}

// CountNames counts the names of sentences.
func CountNames(sentences []*Sentence) NameCounts {
	c := NameCounts{}
	for _, s := range sentences {
		for _, n := range s.Names {
			c.deed(s, n)
			if n.Doubtful {
				continue
			}
			of := c[n.Key]
			if of.Spellings == nil {
				of.Spellings = map[string]int{}
			}
			of.Spellings[n.text]++
			if n.Person {
				of.Person++
			}
			c[n.Key] = of
		}
	}
	return c
}

// Add adds what other sentences tell. It keeps nothing of other.
func (c NameCounts) Add(other NameCounts) {
	for key, o := range other {
		of := c[key]
		if of.Spellings == nil && len(o.Spellings) > 0 {
			of.Spellings = make(map[string]int, len(o.Spellings))
		}
		for spelling, n := range o.Spellings {
			of.Spellings[spelling] += n
		}
		of.Person, of.Acts, of.Lies = of.Person+o.Person, of.Acts+o.Acts, of.Lies || o.Lies
		c[key] = of
	}
}

// times says how often a name stands without doubt.
func (c NameCounts) times(key string) int {
	n := 0
	for _, times := range c[key].Spellings {
		n += times
	}
	return n
}

// deed counts for names of one word how often they do something, and notes which
// names are of places or things, to judge by what stands before them.
func (c NameCounts) deed(s *Sentence, n Name) {
	before, after := Word{}, Word{}
	if n.First > 0 {
		before = s.Words[n.First-1]
	}
	if n.Last < len(s.Words) {
		after = s.Words[n.Last]
	}
	if Determiners[before.Lower] || WherePrepositions[before.Lower] && before.Lower != "from" && before.Lower != "to" && after.Kind != Possessive {
		for _, key := range []string{s.Words[n.First].Lower, n.Key} {
			of := c[key]
			of.Lies = true
			c[key] = of
		}
	}
	if n.Last-n.First == 1 && (pastForm(after.Lower) || hardPasts[after.Lower] || personalVerbs[after.Lower] || after.Lower == "had" || after.Lower == "was" || after.Lower == "has") {
		of := c[n.Key]
		of.Acts++
		c[n.Key] = of
	}
}
