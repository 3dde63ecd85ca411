package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline/date"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// The entries of overrides.yaml that settle a doubt, written so that they can be
// pasted as they are.

// fixWidth is the width in characters to which a reason is wrapped.
const fixWidth = 88

// entry writes an item of a list of overrides.yaml, key by key.
type entry struct{ b strings.Builder }

// key writes a key with a value that is YAML already, and as much of a comment as
// the line holds.
func (e *entry) key(name, value, comment string) {
	lead := "    "
	if e.b.Len() == 0 {
		lead = "  - "
	}
	line := lead + name + ": " + value
	if words := strings.Fields(problem.Printable(comment)); len(words) > 0 {
		line += "  #"
		for _, w := range words {
			if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > fixWidth {
				line += " …"
				break
			}
			line += " " + w
		}
	}
	e.b.WriteString(line + "\n")
}

// reason writes the reason, wrapped.
func (e *entry) reason(text string) {
	words := strings.Fields(text)
	if line := "    reason: " + scalar(text); utf8.RuneCountInString(line) <= fixWidth+8 {
		e.b.WriteString(line + "\n")
		return
	}
	e.b.WriteString("    reason: >-\n")
	line := "     "
	for _, w := range words {
		if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > fixWidth && line != "     " {
			e.b.WriteString(line + "\n")
			line = "     "
		}
		line += " " + w
	}
	e.b.WriteString(line + "\n")
}

// String is the item.
func (e *entry) String() string { return e.b.String() }

// scalar writes text as a YAML scalar: as it stands if that is surely read as
// the same text, in double quotes if not.
func scalar(text string) string {
	if text == "" || strings.TrimSpace(text) != text || strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":") ||
		strings.ContainsAny(text[:1], "-?:,[]{}#&*!|>'\"%@`~") || slices.Contains([]string{"true", "false", "null", "yes", "no"}, strings.ToLower(text)) {
		return strconv.Quote(text)
	}
	for _, r := range text {
		if !strconv.IsPrint(r) || r == '\\' {
			return strconv.Quote(text)
		}
	}
	return text
}

// list writes ids as a YAML list.
func list(ids []string) string { return "[" + strings.Join(ids, ", ") + "]" }

// typeable writes a date so that it is read as the same date: as words where
// EDTF says it less plainly.
func (c *corpus) typeable(i date.Interval) string {
	edtf := i.EDTF()
	if i.Grain > date.DayGrain && i.Grain < date.Range && (strings.Contains(edtf, "/") || i.Grain == date.Season) {
		if words, known := c.typed.Load(i); known { // trying takes long
			return words.(string)
		}
		for _, words := range []string{i.String(), "the " + i.String()} {
			if read, _, err := timex.Typed(words, timex.Context{}); err == nil && read.EDTF() == edtf {
				c.typed.Store(i, words)
				return words
			}
		}
		c.typed.Store(i, edtf)
	}
	return edtf
}

// dateFixes returns what settles the date of an event.
func (c *corpus) dateFixes(d draft) []Fix {
	date := func(means string, i date.Interval, comment, reason string) Fix {
		var e entry
		e.key("event", d.ID, d.Title)
		e.key("date", c.typeable(i), comment)
		e.reason(reason)
		return Fix{Means: means, List: "events", YAML: e.String()}
	}
	var out []Fix
	if d.Disputed {
		for n, a := range d.Alternatives {
			means, comment := fmt.Sprintf("It was %s, as %s", a.Date, c.who(a.Articles, "say")), ""
			if n == 0 {
				means = fmt.Sprintf("%s is right", a.Date)
				var others []string
				for _, o := range d.Alternatives[1:] {
					others = append(others, fmt.Sprintf("%s (%s)", c.typeable(o.Date), c.slugs(o.Articles)))
				}
				comment = "or " + strings.Join(others, ", ")
			}
			out = append(out, date(means, a.Date, comment, c.sided(d, n)))
		}
		for _, a := range d.Alternatives[1:] {
			var leave []string
			for _, t := range d.tellings {
				if t.Expression != nil && sameDays(t.Interval, a.Date) {
					leave = append(leave, t.ID)
				}
			}
			if len(leave) == 0 || len(leave) == len(d.tellings) {
				continue
			}
			out = append(out, splitFix(d.ID, d.Title, leave, fmt.Sprintf("what %s of %s is another event", c.who(a.Articles, "tell"), a.Date)))
		}
		return append(append(out, c.copyFixes(d)...), hideFix(d))
	}
	return append(out, date("It is right as it stands", d.Date, otherDay(d), c.checked(d)), hideFix(d))
}

// copyFixes gives the words of a near-copy the date that a person gave the same
// words of an article.
func (c *corpus) copyFixes(d draft) (out []Fix) {
	for _, t := range d.tellings {
		if t.Override == nil || t.Override.What != DateSet || t.Expression == nil {
			continue
		}
		for _, u := range d.tellings {
			if u.Override != nil || u.Expression == nil || u.Article == t.Article || c.voice[u.Article] != c.voice[t.Article] ||
				u.Expression.Text != t.Expression.Text || u.Interval.Overlaps(t.Interval) {
				continue
			}
			a := c.articles[u.Article]
			var sentences []folded
			for _, s := range a.Sentences {
				sentences = append(sentences, fold(s.Text))
			}
			phrase, sentence, ok := wordsFor(a, sentences, u.Mention)
			if !ok {
				continue
			}
			var e entry
			e.key("article", a.Slug, "a near-copy of "+c.articles[t.Article].Slug)
			e.key("phrase", scalar(phrase), "")
			if sentence != "" {
				e.key("sentence", scalar(sentence), "")
			}
			e.key("date", c.typeable(t.Interval), "")
			e.reason(t.Override.Reason)
			out = append(out, Fix{Means: fmt.Sprintf("%s has the words that were corrected in %s, and they are wrong there too", c.outlet(u.Article), c.outlet(t.Article)), List: "dates", YAML: e.String()})
		}
	}
	return out
}

// otherDay names the day that words mean whose weekday is right and whose date is
// not: the nearest one. It is empty where no words contradict themselves so.
func otherDay(d draft) string {
	for _, t := range d.tellings {
		if t.Bearing != Gives || t.Expression == nil || t.Expression.Doubt == "" || t.Interval.Days() != 1 {
			continue
		}
		for _, away := range []int{-1, 1, -2, 2, -3, 3} {
			day := t.Interval.First().AddDays(away)
			if strings.Contains(strings.ToLower(t.Expression.Text), strings.ToLower(day.Weekday().Short())) {
				return fmt.Sprintf("or %s, a %s", day, day.Weekday())
			}
		}
	}
	return ""
}

// outlet is what readers call an article by: its source, or else its slug.
func (c *corpus) outlet(article int) string {
	return cmp.Or(c.articles[article].Source, c.articles[article].Slug)
}

// who names the outlets of articles before a verb, as "Herald says" and "Courier
// and Herald say".
func (c *corpus) who(articles []int, verb string) string {
	var names []string
	for _, n := range articles {
		if name := c.outlet(n); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 1 {
		verb += "s"
	}
	return andList(names) + " " + verb
}

// sided is the reason for the n-th date of a dispute.
func (c *corpus) sided(d draft, n int) string {
	a := d.Alternatives[n]
	reason := fmt.Sprintf("%s %s", c.who(a.Articles, "say"), a.Date)
	for i, o := range d.Alternatives {
		if i != n {
			reason += fmt.Sprintf("; %s %s", c.who(o.Articles, "say"), o.Date)
		}
	}
	return reason
}

// checked is the reason for a date that stays as it is.
func (c *corpus) checked(d draft) string {
	for _, t := range d.tellings {
		if t.Bearing != Gives || t.Expression == nil {
			continue
		}
		a := c.articles[t.Article]
		when := ""
		if a.Dated {
			when = ", published " + a.Published.Long() + ","
		}
		return fmt.Sprintf("checked: “%s” in %s%s is %s", t.Expression.Text, c.outlet(t.Article), when, t.Interval)
	}
	return "checked against the sources"
}

func hideFix(d draft) Fix {
	var e entry
	e.key("event", d.ID, d.Title)
	e.key("hide", "true", "")
	e.reason("not part of this story")
	return Fix{Means: "It does not belong on the timeline", List: "events", YAML: e.String()}
}

func splitFix(id, title string, leave []string, reason string) Fix {
	var e entry
	e.key("split", id, title)
	e.key("out", list(leave), "")
	e.reason(reason)
	return Fix{Means: "They are two events", List: "events", YAML: e.String()}
}

// mergeFixes returns what settles whether a mention tells of the same event as
// another one of an event.
func (c *corpus) mergeFixes(id string, odd *telling, other Mention) []Fix {
	joined := odd.ID
	if strings.TrimPrefix(joined, "m-") == strings.TrimPrefix(id, "e-") {
		joined = other.ID // the event is called after the odd one
	}
	var e entry
	e.key("merge", list([]string{id, joined}), c.articles[odd.Article].Slug+" tells of it too")
	e.reason(fmt.Sprintf("checked: %s tells of the same event", c.outlet(odd.Article)))
	return []Fix{
		{Means: "They are one event", List: "events", YAML: e.String()},
		splitFix(id, "", []string{odd.ID}, fmt.Sprintf("what %s tells is another event", c.outlet(odd.Article))),
	}
}

// phraseFixes returns what settles words that date no event, or nothing where no
// entry can point at them. The sentences are those of the article, folded.
func (c *corpus) phraseFixes(m Mention, sentences []folded) []Fix {
	a := c.articles[m.Article]
	phrase, sentence, ok := wordsFor(a, sentences, m)
	if !ok {
		return nil
	}
	fix := func(means, date, comment, reason string) Fix {
		var e entry
		e.key("article", a.Slug, "")
		e.key("phrase", scalar(phrase), "")
		if sentence != "" {
			e.key("sentence", scalar(sentence), "")
		}
		e.key("date", date, comment)
		e.reason(reason)
		return Fix{Means: means, List: "dates", YAML: e.String()}
	}
	why := fmt.Sprintf("checked: “%s” dates no event", m.Expression.Text)
	if m.Expression.Impossible != "" {
		why = fmt.Sprintf("“%s” stands so in the article, and is no day", m.Expression.Text)
	}
	out := []Fix{fix("It dates no event", "none", "", why)}
	if s := c.recall(m.Article, m.Sentence); !m.Interval.IsEmpty() && s.ClauseAt(s.WordAt(m.Expression.Begin)) >= 0 {
		out = append(out, fix("It dates what its sentence tells", c.typeable(m.Interval), "", fmt.Sprintf("“%s” in %s is %s", m.Expression.Text, c.outlet(m.Article), m.Interval)))
	}
	return out
}

// maxLonger is how many words more than the phrase wordsFor tries, and how many
// of its sentence: nobody pastes more.
const maxLonger = 40

// longestSentence is how many bytes a sentence may have in which words are sought:
// more is a list or a table that was pasted as a line.
const longestSentence = 4 << 10

// wordsFor finds words by which an entry of dates means one place: the phrase
// alone, with words of its sentence, or longer.
func wordsFor(a Article, sentences []folded, m Mention) (phrase, sentence string, ok bool) {
	text := a.Sentences[m.Sentence].Text
	if len(text) > longestSentence {
		return "", "", false
	}
	unique := func(phrase, sentence string) bool {
		found := 0
		phrase, sentence = foldPhrase(phrase), foldPhrase(sentence)
		for i, s := range sentences {
			n := len(s.find(phrase))
			if n == 0 || sentence != "" && len(s.find(sentence)) == 0 {
				continue
			}
			if a.Sentences[i].Text != text {
				return false
			}
			found = n
		}
		return found == 1
	}
	begin, end := m.Expression.Begin, m.Expression.End
	for range maxLonger {
		phrase = text[begin:end]
		if unique(phrase, "") {
			return phrase, "", true
		}
		if words := strings.Fields(text); len(occurrences(text, phrase)) == 1 {
			for n := min(4, len(words)); n <= min(maxLonger, len(words)); n++ {
				if sentence = trimmed(strings.Join(words[:n], " ")); sentence != "" && unique(phrase, sentence) {
					return phrase, sentence, true
				}
			}
		}
		// One word more on the left, or on the right where there is none.
		if left := strings.LastIndexByte(strings.TrimRight(text[:begin], " "), ' ') + 1; begin > 0 {
			begin = left
		} else if right := strings.IndexByte(text[min(end+1, len(text)):], ' '); end < len(text) && right >= 0 {
			end = min(end+1, len(text)) + right
		} else if end < len(text) {
			end = len(text)
		} else {
			return "", "", false
		}
	}
	return "", "", false
}

// trimmed drops marks from both ends of words that are to be found again.
func trimmed(words string) string {
	return strings.TrimFunc(words, func(r rune) bool { return !alphanumeric(r) })
}
