package render

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// A source is an article with all that it says of one event.
type source struct {
	Byline   template.HTML
	Mentions []template.HTML
	More     *more // what else the article says of it
}

// A more is the sentences of an article that are not quoted with an event, but on
// the page of the article.
type more struct {
	Words string
	Page  string   // with the first of them
	IDs   []string // of the mentions
	count int
}

// A mention is one sentence about an event: the words that date it, and how.
type mention struct {
	ID         string
	Alias      string // the id of the event that this was before a person put it into this one
	Above      bool   // its sentence is the text of the event
	Several    bool   // other sentences tell of the event
	Quote      []run  // where it is not the text of the event
	Phrase     string
	Class      string
	Verb       string // "gives 8 Aug 2018"
	By         string // before the sum
	Sum        sum    // how the words come to their date
	LeansOn    *chip  // the event by which the words date this one
	Struck     bool   // the words were overruled
	Remark     string
	Place      string // of the correction: file and line
	Original   string // addresses of the words, or empty
	Archive    string
	Correction *correction
}

// looseCertainty is that of words which name a stretch of days for want of a
// closer word.
const looseCertainty = timex.Vague

// bearings lists what a mention does to the date of its event, by Bearing.
// Precision must not grow: words that hold the date and are wider agree with it
// and do not give it.
var bearings = [...]struct {
	class string
	verb  func(*wording.Words) string
}{
	timeline.NoDate:      {"no-date", func(w *wording.Words) string { return w.GivesNoDate }},
	timeline.Gives:       {"gives", func(w *wording.Words) string { return w.Gives }},
	timeline.Agrees:      {"agrees", func(w *wording.Words) string { return w.AgreesWith }},
	timeline.Contradicts: {"contradicts", func(w *wording.Words) string { return w.Contradicts }},
}

// remark words how a time bears on what its sentence tells.
func remark(w *wording.Words, r timeline.Relation) string {
	switch r {
	case timeline.Reported:
		return w.TheDayItWasSaid
	case timeline.Planned:
		return w.SaidAhead
	}
	return ""
}

// newSources groups the mentions of an event by article, in their order. What
// the text of the event has said is not quoted again, and where there are many
// mentions, those that say no more than another of their article are only counted. A
// sentence without a date has a link to the original where no other of its article
// has. The page of all events quotes all, and has the articles without their headlines
// and links.
func (s *site) newSources(page string, e timeline.Event, text []run, ids anchors) []source {
	var out []source
	brief := page == allPage
	last, several := -1, len(e.Mentions) > 1
	quoted := s.quoted(e, text, brief)
	for i, m := range e.Mentions {
		if m.Article != last {
			last = m.Article
			out = append(out, source{Byline: s.bylineOf(last, brief)})
		}
		src := &out[len(out)-1]
		if !quoted[i] {
			if src.More == nil {
				src.More = &more{Page: fmt.Sprintf("%s#s%d", s.sourcePage(last), m.Sentence+1)}
			}
			for _, id := range []string{ids.take(m.ID), alias(e, m, ids)} {
				if id != "" {
					src.More.IDs = append(src.More.IDs, id)
				}
			}
			src.More.count++
			continue
		}
		v := mention{ID: ids.take(m.ID), Alias: alias(e, m, ids), Above: text != nil && s.tells(e, m), Several: several}
		a := s.Articles[m.Article].Article
		bare := (brief || len(src.Mentions) > 0 && m.Bearing == timeline.NoDate) && (a.URL != "" || a.ArchiveURL != "")
		piece := func() template.HTML { return s.pieces.make("mention", s.newMention(page, e, m, v, bare)) }
		if here := v.ID != m.ID || v.Alias != "" || m.LeansOn != ""; here || !s.hasAll() {
			src.Mentions = append(src.Mentions, piece())
			continue
		}
		src.Mentions = append(src.Mentions, s.pieces.mentions.of(mentionKey{&e.Mentions[i], v.Above, bare}, piece))
	}
	for _, src := range out {
		if m := src.More; m != nil && len(src.Mentions) == 0 {
			m.Words = s.w.Count(m.count, s.w.SentencesWithoutDate)
		} else if m != nil {
			m.Words = s.w.Count(m.count, s.w.MoreSentences)
		}
	}
	return out
}

// A mentionKey is what a mention reads the same by on several pages.
type mentionKey struct {
	mention     *timeline.Mention
	above, bare bool
}

// quoted reports which mentions of an event a page quotes: all if it is to have them,
// or if they are few. Of many, each article is heard once, with the first sentence that
// gives the date, or else agrees with it; and with all that contradict the date, that a
// person corrected, or that are the text of the event. What tells of it without a date
// is quoted where nothing dates it.
func (s *site) quoted(e timeline.Event, text []run, all bool) []bool {
	all = all || len(e.Mentions) < manyMentions
	out := make([]bool, len(e.Mentions))
	lead := map[int]int{} // by article
	for i, m := range e.Mentions {
		above := text != nil && s.tells(e, m)
		out[i] = all || m.Bearing == timeline.Contradicts || m.Override != nil || above
		if m.Bearing == timeline.NoDate && !e.Date.IsEmpty() {
			continue
		}
		l, known := lead[m.Article]
		if !known || m.Bearing == timeline.Gives && (e.Mentions[l].Bearing != timeline.Gives || above) {
			lead[m.Article] = i
		}
	}
	for _, i := range lead {
		out[i] = true
	}
	return out
}

// alias returns the id of the event that a mention was before a person put it into
// another, where links to it land.
func alias(e timeline.Event, m timeline.Mention, ids anchors) string {
	if !slices.ContainsFunc(e.Corrections, func(c timeline.Correction) bool { return c.What == timeline.PutTogether }) {
		return ""
	}
	return ids.take("e-" + strings.TrimPrefix(m.ID, "m-"))
}

// newMention describes one mention of an event, of which v says how it stands on the
// page. A bare one goes without the links to the original.
func (s *site) newMention(page string, e timeline.Event, m timeline.Mention, v mention, bare bool) mention {
	a := s.Articles[m.Article]
	sentence := a.Sentences[m.Sentence].Text
	b := bearings[m.Bearing]
	v.Class, v.Verb, v.Remark = b.class, b.verb(s.w), remark(s.w, m.Relation)
	if !bare {
		v.Original, v.Archive = webAddress(a.URL), webAddress(a.ArchiveURL)
	}
	if !v.Above {
		v.Quote = s.quotation(m)
	}
	if m.Expression == nil {
		if m.Bearing == timeline.NoDate {
			v.Verb = s.w.GivesNoDateForIt // it may hold a phrase that dates something else
		}
		return v
	}
	p := phraseWith(*m.Expression, found(a, m.Sentence))
	v.Phrase, v.Sum = p.in(sentence), s.sum(p)
	v.LeansOn = s.lean(page, m)
	if m.Interval == e.Date {
		v.Sum = s.how(p) // the outcome has been said
	}
	if m.Bearing != timeline.NoDate {
		clock := "" // a source gives the time of day that it tells itself
		if m.Bearing == timeline.Gives {
			clock = m.Expression.Clock
		}
		v.Verb = date.Fill(v.Verb, "date", inSentence(s.w, e.Date, clock, e.Certainty))
	}
	if c := m.Override; c != nil {
		v.Class, v.Verb, v.Struck = "gives", setTo(s.w, m), overruled(m, p)
		v.By, v.Sum = s.w.NoRule, sum{}
		if p.how() != "" {
			v.By, v.Sum = s.w.ByRule+", ", s.sum(p)
		}
		v.Place = place(c.File, c.Line)
		if d := e.DateCorrection(); d == nil || d.Reason != c.Reason { // else it stands with the event
			v.Correction = newCorrection(s.w, *c)
			v.Correction.What, v.Correction.Said, v.Correction.Was, v.Correction.Place = s.w.Reason, "", "", "" // the rest has been said
		}
	}
	return v
}

// quotation returns the sentence of a mention with the words marked that date it,
// and struck through if a person overruled them.
func (s *site) quotation(m timeline.Mention) []run {
	a := s.Articles[m.Article]
	sentence := a.Sentences[m.Sentence].Text
	if m.Expression == nil {
		return quote(sentence)
	}
	p := phraseWith(*m.Expression, found(a, m.Sentence))
	if overruled(m, p) {
		return strike(quote(sentence, p...))
	}
	return quote(sentence, p...)
}

// lean leads from a page to the event that a mention leans on, and is nil if it
// leans on none or that was left out.
func (s *site) lean(page string, m timeline.Mention) *chip {
	if m.LeansOn == "" {
		return nil
	}
	e := s.events[m.LeansOn]
	if e == nil || e.Date.IsEmpty() {
		return nil
	}
	return &chip{e.Title, s.linkFrom(page, *e)}
}

// manyMentions is the number of sentences about an event that are easier to
// survey with a tally.
const manyMentions = 5

// tally says what many sentences do to the date of their event.
func tally(w *wording.Words, mentions []timeline.Mention) string {
	if len(mentions) < manyMentions {
		return ""
	}
	number := map[timeline.Bearing]int{}
	for _, m := range mentions {
		number[m.Bearing]++
	}
	if number[timeline.NoDate] == len(mentions) {
		return ""
	}
	var out []string
	for _, t := range []struct {
		timeline.Bearing
		words wording.Count
	}{
		{timeline.Gives, w.TallyGives}, {timeline.Agrees, w.TallyAgrees},
		{timeline.Contradicts, w.TallyContradicts}, {timeline.NoDate, w.TallyNoDate},
	} {
		if n := number[t.Bearing]; n > 0 {
			out = append(out, w.Count(n, t.words))
		}
	}
	return date.Fill(w.Tally, "n", fmt.Sprint(len(mentions)), "list", strings.Join(out, ", "))
}

// overruled reports whether a person set the date of a phrase to days that its
// words do not hold. Days within them are sharper, and the words stay right.
func overruled(m timeline.Mention, p phrase) bool {
	i := p.interval()
	return m.Override != nil && !i.IsEmpty() && !m.Interval.Within(i)
}

// setTo says what a person made of the words of a mention.
func setTo(w *wording.Words, m timeline.Mention) string {
	verb := w.SetTo
	if m.Override.What == timeline.DateConfirmed {
		verb = w.ConfirmedAs
	}
	return date.Fill(verb, "date", inSentence(w, m.Interval, "", timex.Stated))
}

// articleTitle is the headline of an article, or what else tells it from others.
func articleTitle(a article.Article) string { return cmp.Or(a.Title, a.Source, a.Slug) }

// sourceName is the outlet of an article, or what else tells it from others.
func (s *site) sourceName(index int) string {
	a := s.Articles[index]
	return cmp.Or(a.Source, a.Title, a.Slug)
}
