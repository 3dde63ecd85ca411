package render

import (
	"encoding/json"

	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// jsonVersion is the version of the form of timeline.json. It goes up when a
// program that reads the file would have to change.
const jsonVersion = 1

// The form of timeline.json, described for others by timeline.schema.json. What
// is unknown is null; a list is never null.
type (
	jsonTimeline struct {
		Version  int           `json:"version"`
		Title    string        `json:"title"`
		Articles []jsonArticle `json:"articles"`
		Events   []jsonEvent   `json:"events"`
		Undated  []jsonEvent   `json:"undated"`
		LeftOut  int           `json:"left_out"`
		Problems []jsonProblem `json:"problems"`
	}
	jsonArticle struct {
		Slug      string  `json:"slug"`
		Title     string  `json:"title"`
		Source    string  `json:"source"`
		URL       *string `json:"url"`
		Published *string `json:"published"`
	}
	jsonEvent struct {
		ID           string            `json:"id"`
		Title        string            `json:"title"`
		Text         string            `json:"text"`
		Kind         string            `json:"kind"`
		Rank         int               `json:"rank"`
		Disputed     bool              `json:"disputed"`
		Tags         []string          `json:"tags"`
		People       []string          `json:"people"`
		Date         *jsonDate         `json:"date"`
		Alternatives []jsonAlternative `json:"alternatives"`
		Reason       *string           `json:"reason"`
		SpeaksOf     []string          `json:"speaks_of"`
		Mentions     []jsonMention     `json:"mentions"`
		Sources      []jsonSource      `json:"sources"`
		Pinned       bool              `json:"pinned"`
		Override     *jsonOverride     `json:"override"`
		Corrections  []jsonCorrection  `json:"corrections"`
	}
	jsonDate struct {
		EDTF        string  `json:"edtf"`
		Start       *string `json:"start"`
		End         *string `json:"end"`
		Grain       string  `json:"grain"`
		Mod         *string `json:"mod"`
		Certainty   string  `json:"certainty"`
		Approximate bool    `json:"approximate"`
	}
	jsonAlternative struct {
		EDTF     string   `json:"edtf"`
		Articles []string `json:"articles"`
	}
	jsonMention struct {
		ID        string  `json:"id"`
		Article   string  `json:"article"`
		Line      int     `json:"line"`
		Sentence  string  `json:"sentence"`
		Phrase    *string `json:"phrase"`
		Value     *string `json:"value"`
		Mod       *string `json:"mod"`
		EDTF      *string `json:"edtf"`
		Rule      *string `json:"rule"`
		Certainty *string `json:"certainty"`
		Relation  string  `json:"relation"`
		LeansOn   *string `json:"leans_on"`
	}
	jsonSource struct {
		Title string  `json:"title"`
		URL   *string `json:"url"`
	}
	jsonOverride struct {
		Line   int    `json:"line"`
		Reason string `json:"reason"`
		Was    string `json:"was"`
	}
	jsonCorrection struct {
		What   string `json:"what"`
		Line   int    `json:"line"`
		Reason string `json:"reason"`
		Was    string `json:"was"`
	}
	jsonProblem struct {
		File     string `json:"file"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		Severity string `json:"severity"`
		Message  string `json:"message"`
	}
)

// exportJSON writes timeline.json.
func exportJSON(s *site) ([]byte, error) {
	t := jsonTimeline{
		Version:  jsonVersion,
		Title:    s.story,
		Articles: []jsonArticle{},
		Events:   s.jsonEvents(s.Events),
		Undated:  s.jsonEvents(s.Undated),
		LeftOut:  s.LeftOut,
		Problems: []jsonProblem{},
	}
	for _, a := range s.Articles {
		v := jsonArticle{Slug: a.Slug, Title: a.Title, Source: a.Source, URL: known(webAddress(a.URL))}
		if a.Dated {
			v.Published = known(a.Published.String())
		}
		t.Articles = append(t.Articles, v)
	}
	for _, p := range s.Problems {
		t.Problems = append(t.Problems, jsonProblem{p.File, p.Line, p.Column, p.Severity.String(), p.Message})
	}
	return indented(t)
}

// indented writes JSON that a person can read, with a line break at its end.
func indented(v any) ([]byte, error) {
	out, err := json.MarshalIndent(v, "", " ")
	return append(out, '\n'), err
}

func (s *site) jsonEvents(events []timeline.Event) []jsonEvent {
	out := []jsonEvent{}
	for _, e := range events {
		v := jsonEvent{
			ID:           e.ID,
			Title:        e.Title,
			Text:         e.Text,
			Kind:         e.Kind.String(),
			Rank:         e.Rank,
			Disputed:     e.Disputed,
			Tags:         listed(e.Tags),
			People:       listed(e.People),
			Date:         newJSONDate(e),
			Alternatives: []jsonAlternative{},
			Reason:       known(e.Reason),
			Mentions:     []jsonMention{},
			Sources:      []jsonSource{},
			SpeaksOf:     listed(e.SpeaksOf),
			Pinned:       e.Pinned,
			Corrections:  []jsonCorrection{},
		}
		for _, a := range e.Alternatives {
			alternative := jsonAlternative{a.Date.EDTF(), []string{}}
			for _, i := range a.Articles {
				alternative.Articles = append(alternative.Articles, s.Articles[i].Slug)
			}
			v.Alternatives = append(v.Alternatives, alternative)
		}
		for _, m := range e.Mentions {
			v.Mentions = append(v.Mentions, s.jsonMention(m))
		}
		for _, a := range e.Sources {
			v.Sources = append(v.Sources, jsonSource{a.Title.Value, known(webAddress(a.URL.Value))})
		}
		if c := decision(e); c != nil {
			v.Override = &jsonOverride{c.Line, c.Reason, c.Was}
		}
		for _, c := range e.Corrections {
			v.Corrections = append(v.Corrections, jsonCorrection{c.What.String(), c.Line, c.Reason, c.Was})
		}
		out = append(out, v)
	}
	return out
}

func (s *site) jsonMention(m timeline.Mention) jsonMention {
	a := s.Articles[m.Article]
	sentence := a.Sentences[m.Sentence]
	v := jsonMention{
		ID:       m.ID,
		Article:  a.Slug,
		Line:     sentence.Line,
		Sentence: sentence.Text,
		EDTF:     known(m.Interval.EDTF()),
		Relation: m.Relation.String(),
		LeansOn:  known(m.LeansOn),
	}
	if x := m.Expression; x != nil {
		certainty := x.Certainty.String()
		v.Phrase, v.Value, v.Mod, v.Rule, v.Certainty = &x.Text, known(x.Value), known(x.Mod), known(x.Rule), &certainty
		if m.Override != nil && m.Override.What == timeline.DateSet { // none of it is the machine's
			stated := timex.Stated.String()
			v.Value, v.Mod, v.Rule, v.Certainty = known(valueOf(m.Interval, x.Clock)), known(mod(m.Interval)), known("override"), &stated
		}
	}
	return v
}

// valueOf is the TIMEX3 value of a date that a person set, empty where TIMEX3 has
// none: an interval of days that is no unit of the calendar.
func valueOf(i date.Interval, clock string) string {
	if i.IsEmpty() || i.Grain == date.Range || i.OpenStart || i.OpenEnd {
		return ""
	}
	v := timex.DateValue(i)
	if clock != "" {
		v += "T" + clock
	}
	return v
}

// newJSONDate returns nil for an event without a date. An open side is null.
func newJSONDate(e timeline.Event) *jsonDate {
	i := e.Date
	if i.IsEmpty() {
		return nil
	}
	d := &jsonDate{
		EDTF:        i.EDTF(),
		Grain:       i.Grain.String(),
		Mod:         known(mod(i)),
		Certainty:   e.Certainty.String(),
		Approximate: i.Approximate,
	}
	if !i.OpenStart {
		d.Start = known(i.First().String())
	}
	if !i.OpenEnd {
		d.End = known(i.Last().String())
	}
	return d
}

// mod returns the TIMEX3 modifier of an interval.
func mod(i date.Interval) string {
	switch {
	case i.OpenStart:
		return "ON_OR_BEFORE"
	case i.OpenEnd:
		return "ON_OR_AFTER"
	case i.Part == date.Start:
		return "START"
	case i.Part == date.Middle:
		return "MID"
	case i.Part == date.End:
		return "END"
	case i.Approximate:
		return "APPROX"
	}
	return ""
}

// known returns nil for the empty string.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// listed returns a list that is not nil.
func listed(s []string) []string { return append([]string{}, s...) }
