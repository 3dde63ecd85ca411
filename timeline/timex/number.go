package timex

// foldNumbers joins number words into one token: "twenty-five", "two hundred",
// "twenty-fifth", "half a dozen", and years said in two halves: "nineteen ninety-six".
func foldNumbers(s string, tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if n := halfDozen(s, tokens[i:]); n > 0 {
			t.end, t.lit = tokens[i+n-1].end, 0
			t.class, t.num = classNumber|classDay, 6
			t.flags |= worded
			out = append(out, t)
			i += n
			continue
		}
		if t.class&(classNumber|classOrdinal) == 0 || !t.is(worded) || t.class&classOrdinal != 0 {
			out = append(out, t)
			i++
			continue
		}
		j := i + 1
		v := t.num
		last := i
		years := false
		for j < len(tokens) {
			n := tokens[j]
			if n.class&classHyphen != 0 && !n.is(spaced) && j+1 < len(tokens) && !tokens[j+1].is(spaced) && tokens[j+1].is(worded) {
				n = tokens[j+1]
				if !follows(v, n) {
					break
				}
				j++
			} else if !n.is(worded) || !n.is(spaced) {
				break
			} else if tens := n.num; v >= 11 && v <= 20 && tens >= 10 && tens < 100 && n.class&classNumber != 0 && !years {
				// "nineteen ninety", "twenty eighteen"
				v = v*100 + tens
				years = true
				last = j
				j++
				continue
			} else if !follows(v, n) {
				break
			}
			if n.class&classOrdinal != 0 {
				v += n.num
				t.class = classOrdinal
				if v <= 31 {
					t.class |= classDayOrdinal
				}
				last = j
				break
			}
			switch n.num {
			case 100, 1000:
				v *= n.num
			default:
				v += n.num
			}
			last = j
			j++
		}
		if last > i {
			t.end = tokens[last].end
			t.num = v
			if t.class&classOrdinal == 0 {
				t.class = classNumber
				switch {
				case years && v >= 1100 && v < 2100:
					t.class = classYear | classNumber
				case v >= 1 && v <= 31:
					t.class |= classDay
				}
			}
			t.lit = 0
		}
		out = append(out, t)
		i = last + 1
	}
	return out
}

// halfDozen returns how many tokens "half a dozen", "half dozen" or "half-dozen" takes up
// at the head of tokens; 0 if it does not stand there.
func halfDozen(s string, tokens []token) int {
	if t := &tokens[0]; t.end-t.begin != int32(len("half")) || lowAt(s, t) != "half" {
		return 0
	}
	n := 1
	if n < len(tokens) && (tokens[n].class&classHyphen != 0 || lowAt(s, &tokens[n]) == "a") {
		n++
	}
	if n == len(tokens) || lowAt(s, &tokens[n]) != "dozen" {
		return 0
	}
	return n + 1
}

// follows reports whether number word n can go on after the value v: units
// after tens, hundred after units, anything smaller after hundreds.
func follows(v int32, n token) bool {
	if n.class&(classNumber|classOrdinal) == 0 {
		return false
	}
	switch {
	case n.class&classNumber != 0 && n.num == 100:
		return v >= 1 && v < 100
	case n.class&classNumber != 0 && n.num == 1000:
		return v >= 1 && v < 1000
	case v%100 >= 20 && v%10 == 0 && v < 1000000:
		return n.num >= 1 && n.num <= 9
	case v >= 100 && v%100 == 0:
		return n.num < 100
	}
	return false
}
