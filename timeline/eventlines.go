package timeline

import (
	"bytes"
	"encoding/json"
	"slices"

	"dateline/timeline/grammar"
)

// MergeAccounts brings together what articles tell of one event, and returns the lines of
// events.jsonl, sorted, without line ends. gathered has the groups of dated mentions that
// Gather has found. It ignores the order of both.
func MergeAccounts(accounts []Account, gathered [][]string, s Settings, names grammar.NameBook) [][]byte {
	accounts = slices.Clone(accounts)
	c, found := corpusOf(accounts, s, names)
	known := make([]traces, len(accounts))
	for n, a := range accounts {
		known[n] = a.Traces
	}
	c.voice = voices(known)
	identify(found)
	var lines [][]byte
	for _, g := range c.mergeGathered(found, gathered) {
		lines = append(lines, c.lineOf(g, accounts))
	}
	slices.SortFunc(lines, bytes.Compare)
	return lines
}

// mergeGathered is merge of mentions of which the dated ones are gathered.
func (c *corpus) mergeGathered(mentions []*telling, gathered [][]string) []group {
	dated, rest := gatheredByTime(mentions)
	at := make(map[string]*telling, len(dated))
	for _, t := range dated {
		at[t.key] = t
	}
	var groups []group
	for _, keys := range gathered {
		var g group
		for _, key := range keys {
			g = append(g, at[key])
			delete(at, key)
		}
		groups = append(groups, g)
	}
	for _, t := range at {
		groups = append(groups, group{t})
	}
	return c.complete(ordered(groups), rest)
}

// eventLine is a line of events.jsonl. Its names are those of timeline.json.
type eventLine struct {
	ID       string        `json:"id"`
	Kind     string        `json:"kind"`
	Date     *eventDate    `json:"date"` // null for what no source dates
	Disputed bool          `json:"disputed"`
	Mentions []mentionLine `json:"mentions"`
}

type eventDate struct {
	EDTF  string `json:"edtf"`
	Start string `json:"start"`
	End   string `json:"end"`
}

type mentionLine struct {
	mergedMention
	Article  string  `json:"article"`
	Sentence string  `json:"sentence"`
	Phrase   *string `json:"phrase"`
	EDTF     *string `json:"edtf"`
}

// lineOf writes an event.
func (c *corpus) lineOf(g group, accounts []Account) []byte {
	d := draft{tellings: g, voices: countVoices(g, c.voice)}
	c.date(&d)
	line := eventLine{ID: eventID(firstTold(anchors(g), c.articles)), Kind: d.Kind.String(), Disputed: d.Disputed}
	if !d.Date.IsEmpty() {
		line.Date = &eventDate{EDTF: d.Date.EDTF(), Start: d.Date.First().String(), End: d.Date.Last().String()}
	}
	for _, t := range d.tellings {
		m := mentionLine{mergedMention: mergedMention{t.ID, t.Relation.String()}, Article: c.articles[t.Article].Slug, Sentence: accounts[t.Article].Texts[t.Sentence]}
		if e := t.Expression; e != nil {
			edtf := t.Interval.EDTF()
			m.Phrase, m.EDTF = &e.Text, &edtf
		}
		line.Mentions = append(line.Mentions, m)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(line); err != nil {
		panic(err) // strings and truth values only
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
