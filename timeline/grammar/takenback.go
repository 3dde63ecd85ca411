package grammar

// TakesBack reports whether a sentence doubts what the one before it told: "the ministry later
// cast doubt on that", "this proved to be untrue".
func (s *Sentence) TakesBack() bool {
	for i := 1; i+2 < len(s.Words); i++ {
		w := s.Words[i].Lower
		if (w == "doubt" || w == "doubts") && (castings[s.Words[i-1].Lower] || i > 1 && castings[s.Words[i-2].Lower]) && aboutWords[s.Words[i+1].Lower] && thatPronoun(s.Words[i+2]) {
			return i+3 == len(s.Words) || !s.Words[i+3].IsWord() // but not "on that day"
		}
	}
	if len(s.Words) == 0 || !thatPronoun(s.Words[0]) {
		return false
	}
	proved := false
	for i, w := range s.Words[1:min(len(s.Words), 9)] {
		proved = proved || i < 3 && provings[w.Lower]
		if proved && falsehoods[w.Lower] {
			return true
		}
	}
	return false
}

func thatPronoun(w Word) bool { return w.Lower == "that" || w.Lower == "this" || w.Lower == "it" }

var (
	castings   = Set(`cast casts casting threw throw throws thrown raised raise raises`)
	aboutWords = Set(`on about over upon`)
	provings   = Set(`proved proven turned found was is shown`)
	falsehoods = Set(`false untrue fake faked forged fabricated invented hoax lie`)
)
