package editor

import (
	"cmp"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// overridesFile is the keys of overrides.yaml. What stands behind a key, and the
// tags, go to its JSON Schema: see schema.go.
type overridesFile struct {
	Dates  []DateOverride `yaml:"dates" meant:"phrases date"`           // dates of phrases of articles
	Events []eventEntry   `yaml:"events" meant:"overrides corrections"` // changes of events
	Add    []Addition     `yaml:"add" meant:"added additions new"`      // events that no article tells
}

// eventEntry is an entry of the list of events: one of event, merge, split and
// drop says which kind.
type eventEntry struct {
	problem.Pos
	Event  problem.Text   `yaml:"event" schema:"id kind"`                      // id of the event to change: the end of the address of its title's link
	ID     problem.Text   `yaml:"id" schema:"name" needs:"event"`              // a name of one's own for it, from now on
	Title  problem.Text   `yaml:"title" needs:"event reason"`                  // a better title
	Date   problem.Text   `yaml:"date" schema:"date" needs:"event reason"`     // the date that is right: 2018-08-07, 7 Aug 2018, early July 2018, 5-8 August 2018, EDTF
	Tags   []problem.Text `yaml:"tags" needs:"event"`                          // words to ask for the event by
	Hide   *bool          `yaml:"hide" needs:"event reason"`                   // true: it does not belong on the timeline
	Pin    *bool          `yaml:"pin" needs:"event"`                           // true: it stays, whatever the settings leave out
	Merge  []problem.Text `yaml:"merge" schema:"id kind 2" needs:"reason"`     // ids of events that are one; the first gives the id
	Split  problem.Text   `yaml:"split" schema:"id kind" needs:"out reason"`   // id of an event that is two
	Out    []problem.Text `yaml:"out" schema:"mention 1" needs:"split"`        // ids of the mentions that leave it: the end of the address of the "#" below a quoted sentence
	Drop   []problem.Text `yaml:"drop" schema:"mention kind 1" needs:"reason"` // ids of mentions that tell nothing
	Reason string         `yaml:"reason" meant:"why because comment note"`     // why this is right; readers see it
}

var (
	// ownName is the form of a name that a person gives to an event. It is an
	// anchor of the page and a part of addresses.
	ownName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,59}$`)
	// madeID is how the ids of mentions, events and the page's own parts begin,
	// and so no name may.
	madeID    = regexp.MustCompile(`^([em]|in)-|^content$`)
	mentionID = regexp.MustCompile(`^m-[0-9a-z-]+$`)
)

// whereMentions says where a person finds the ids of mentions.
const whereMentions = `ends the address of the "#" below each quoted sentence of the page`

// ReadOverrides reads the overrides from a file of the content folder,
// strictly, and returns all its problems, sorted: what can be known to be wrong
// without the articles. Of an entry that cannot be read no more is kept than
// which article, words or events it means, so that these are looked for. A file that is not there gives no overrides.
func ReadOverrides(fsys fs.FS, name string) (Overrides, []problem.Problem) {
	var file overridesFile
	problems := readYAML(fsys, name, &file)
	o := Overrides{File: name}
	r := overridesReader{file: name, problems: problems}

	// An entry that could not be read whole would be found to lack things.
	broken := brokenEntries(file, problems)
	whole := func(entry problem.Pos) bool { return !broken[entry] }
	for _, d := range file.Dates {
		d.Article = unquoted(d.Article)
		d.Broken = !whole(d.Pos) || !r.date(d)
		o.Dates = append(o.Dates, d)
	}
	for _, e := range file.Events {
		e.Event, e.Split = idOf(e.Event), idOf(e.Split)
		for _, ids := range [][]problem.Text{e.Merge, e.Out, e.Drop} {
			for i := range ids {
				ids[i] = idOf(ids[i])
			}
		}
		if whole(e.Pos) {
			r.event(e, &o)
		} else {
			o.broken(slices.Concat([]problem.Text{e.Event, e.Split}, e.Merge, e.Out, e.Drop))
		}
	}
	for _, a := range file.Add {
		if whole(a.Pos) && r.addition(a) {
			o.Adds = append(o.Adds, a)
		}
	}
	r.contradictions(o)
	return o, problem.First(r.problems)
}

// broken keeps the ids of an entry that could not be read whole.
func (o *Overrides) broken(ids []problem.Text) {
	for _, id := range ids {
		if mentionID.MatchString(id.Value) {
			o.BrokenMentions = append(o.BrokenMentions, id)
		} else if strings.TrimSpace(id.Value) != "" {
			o.BrokenEvents = append(o.BrokenEvents, id)
		}
	}
}

// idOf takes an id out of quotation marks, and out of an address that ends with it.
func idOf(t problem.Text) problem.Text {
	t = unquoted(t)
	t.Value = t.Value[strings.LastIndexByte(t.Value, '#')+1:]
	return t
}

// unquoted takes a name out of the marks with which word processors replace plain
// ones. YAML does not know them, and no name has any.
func unquoted(t problem.Text) problem.Text {
	t.Value = strings.Trim(t.Value, "“”„‟‘’‚«»‹›")
	return t
}

// brokenEntries finds the entries in which there are problems: each problem is
// in the last entry that begins before it, unless it stands further to the left.
func brokenEntries(file overridesFile, problems []problem.Problem) map[problem.Pos]bool {
	var begins []problem.Pos
	for _, d := range file.Dates {
		begins = append(begins, d.Pos)
	}
	for _, e := range file.Events {
		begins = append(begins, e.Pos)
	}
	for _, a := range file.Add {
		begins = append(begins, a.Pos)
	}
	order := func(a, b problem.Pos) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	}
	slices.SortFunc(begins, order)
	broken := map[problem.Pos]bool{{}: true} // an empty entry has no place
	for _, p := range problems {
		if p.Severity != problem.Error {
			continue
		}
		at, found := slices.BinarySearchFunc(begins, p.Pos, order)
		if !found {
			at--
		}
		if at >= 0 && p.Column >= begins[at].Column {
			broken[begins[at]] = true
		}
	}
	return broken
}

type overridesReader struct {
	file     string
	problems []problem.Problem
}

func (r *overridesReader) wrong(at problem.Pos, format string, args ...any) {
	r.problems = append(r.problems, problem.Errorf(r.file, at, format, args...))
}

// date checks an entry of dates, and reports whether it can be applied.
func (r *overridesReader) date(d DateOverride) bool {
	before := len(r.problems)
	r.required(d.Pos, "article", d.Article, "the slug of an article")
	r.required(d.Pos, "phrase", d.Phrase, "the words of the article that tell the time")
	if d.Sentence.Line > 0 {
		r.required(d.Pos, "sentence", d.Sentence, "words of the sentence, or leave the key out")
	}
	r.required(d.Pos, "date", d.Date, "the date that is right")
	r.dateText(d.Date)
	whole := len(r.problems) == before
	r.reason(d.Pos, d.Reason)
	return whole
}

// event sorts an entry into its kind.
func (r *overridesReader) event(e eventEntry, o *Overrides) {
	kinds := 0
	for _, given := range []bool{e.Event.Line > 0, e.Merge != nil, e.Split.Line > 0, e.Drop != nil} {
		if given {
			kinds++
		}
	}
	switch {
	case kinds == 0 && e.Out != nil:
		r.wrong(e.Pos, "split: is missing, want the id of the event that the mentions of out: leave")
		return
	case kinds == 0:
		r.wrong(e.Pos, `event: is missing, want the id of the event that is meant: the end of the address of its title's link, as "e-4f2a9c"`)
		return
	case kinds > 1:
		r.wrong(e.Pos, "an entry with %d of event, merge, split and drop, want one of them: make the others entries of their own", kinds)
		return
	}
	if e.Event.Line == 0 {
		for _, field := range []struct {
			key   string
			given bool
		}{
			{"id", e.ID.Line > 0}, {"title", e.Title.Line > 0}, {"date", e.Date.Line > 0},
			{"tags", e.Tags != nil}, {"hide", e.Hide != nil}, {"pin", e.Pin != nil},
		} {
			if field.given {
				r.wrong(e.Pos, "%s: belongs in an entry with event: of its own", field.key)
			}
		}
	}
	if e.Out != nil && e.Split.Line == 0 {
		r.wrong(e.Pos, "out: belongs in an entry with split:")
	}

	switch {
	case e.Event.Line > 0:
		if !r.change(e) {
			e.Date = problem.Text{}
		}
		o.Events = append(o.Events, EventOverride{
			Pos: e.Pos, Event: e.Event, ID: e.ID, Title: e.Title, Date: e.Date, Tags: e.Tags, Hide: e.Hide, Pin: e.Pin, Reason: e.Reason,
		})
	case e.Merge != nil:
		if len(e.Merge) < 2 && !slices.ContainsFunc(e.Merge, severalIDs) {
			r.wrong(e.Pos, "merge: %d id, want two at least", len(e.Merge))
		}
		ids := r.ids("merge", e.Merge)
		r.reason(e.Pos, e.Reason)
		o.Merges = append(o.Merges, Merge{e.Pos, ids, e.Reason})
	case e.Split.Line > 0:
		r.required(e.Pos, "split", e.Split, "the id of an event")
		if len(e.Out) == 0 {
			r.wrong(e.Pos, "out: is missing, want the ids of the mentions that leave, as [m-5b6c7d]: one "+whereMentions)
		}
		out := r.mentions("out", e.Out)
		r.reason(e.Pos, e.Reason)
		o.Splits = append(o.Splits, Split{e.Pos, e.Split, out, e.Reason})
	default:
		if len(e.Drop) == 0 {
			r.wrong(e.Pos, "drop: is empty, want the ids of mentions: one "+whereMentions)
		}
		drop := r.mentions("drop", e.Drop)
		r.reason(e.Pos, e.Reason)
		o.Drops = append(o.Drops, Drop{e.Pos, drop, e.Reason})
	}
}

// change checks an entry that changes one event, and reports whether its date, if
// it has one, can be read.
func (r *overridesReader) change(e eventEntry) bool {
	r.required(e.Pos, "event", e.Event, "the id of an event")
	if e.ID.Line == 0 && e.Title.Line == 0 && e.Date.Line == 0 && e.Tags == nil && e.Hide == nil && e.Pin == nil {
		r.wrong(e.Pos, "the entry changes nothing, want id, title, date, tags, hide or pin")
	}
	if e.ID.Line > 0 && (!ownName.MatchString(e.ID.Value) || madeID.MatchString(e.ID.Value)) {
		r.wrong(e.ID.Pos, `id: %q cannot be a name, want small letters, digits and hyphens as "helsinki-summit", not content and not begun with e-, m- or in-`, e.ID.Value)
	}
	if e.Title.Line > 0 {
		r.required(e.Pos, "title", e.Title, "a title, or leave the key out")
	}
	if e.Date.Line > 0 {
		r.required(e.Pos, "date", e.Date, "a date, or leave the key out")
	}
	for _, t := range e.Tags {
		r.required(t.Pos, "tags", t, "words, or leave it out")
	}
	if e.Hide != nil && *e.Hide && e.Pin != nil && *e.Pin {
		r.wrong(e.Pos, "hide and pin contradict each other, want one of them")
	}
	if e.Title.Line > 0 || e.Date.Line > 0 || e.Hide != nil {
		r.reason(e.Pos, e.Reason)
	}
	if isNone(e.Date) {
		r.wrong(e.Date.Pos, "date: none is for phrases, in entries of dates:; give the event a date, or leave it out with hide: true")
		return false
	}
	return r.dateText(e.Date)
}

// addition checks an added event, and reports whether it has a date.
func (r *overridesReader) addition(a Addition) bool {
	if len(a.Text) > maxMarkdown {
		r.wrong(a.Pos, "text: %d bytes, want one or two sentences, %d bytes at most", len(a.Text), maxMarkdown)
	}
	r.required(a.Pos, "title", a.Title, "what happened")
	r.required(a.Pos, "date", a.Date, "the date of the event")
	if len(a.Sources) == 0 {
		r.wrong(a.Pos, "sources: is missing, want one source at least, with title and url")
	}
	for _, s := range a.Sources {
		r.required(s.Pos, "title", s.Title, "the title of the source")
		if s.URL.Value == "" {
			continue // a source may be on paper
		}
		if u, err := url.Parse(s.URL.Value); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			r.wrong(s.URL.Pos, `url: %q is not an address, want one like "https://example.org/page"`, s.URL.Value)
		}
	}
	r.reason(a.Pos, a.Reason)
	if isNone(a.Date) {
		r.wrong(a.Date.Pos, "date: none is for phrases, in entries of dates:; want the date of the event")
		return false
	}
	return r.dateText(a.Date)
}

// required reports a value that is not there, at its place or its entry's.
func (r *overridesReader) required(entry problem.Pos, key string, t problem.Text, want string) {
	switch {
	case t.Line == 0:
		r.wrong(entry, "%s: is missing, want %s", key, want)
	case strings.TrimSpace(t.Value) == "":
		r.wrong(t.Pos, "%s: is empty, want %s", key, want)
	}
}

func (r *overridesReader) reason(entry problem.Pos, reason string) {
	if strings.TrimSpace(reason) == "" {
		r.wrong(entry, "reason: is missing, want why this is right")
	}
}

// ids returns the ids of a list but for those that it refuses: the empty ones, those
// that are several and those that stand twice.
func (r *overridesReader) ids(key string, ids []problem.Text) (good []problem.Text) {
	seen := map[string]bool{}
	for _, id := range ids {
		switch {
		case strings.TrimSpace(id.Value) == "":
			r.wrong(id.Pos, "%s: an empty id", key)
		case severalIDs(id):
			r.wrong(id.Pos, "%s: %q is several ids, want commas between them", key, id.Value)
		case seen[id.Value]:
			r.wrong(id.Pos, "%s: %q stands twice in the list", key, id.Value)
		default:
			good = append(good, id)
		}
		seen[id.Value] = true
	}
	return good
}

// severalIDs reports whether commas are missing.
func severalIDs(id problem.Text) bool { return strings.ContainsAny(strings.TrimSpace(id.Value), " \n") }

// mentions returns the ids of a list of mentions as ids does.
func (r *overridesReader) mentions(key string, ids []problem.Text) []problem.Text {
	good := r.ids(key, ids)
	for _, id := range good {
		if !mentionID.MatchString(id.Value) {
			r.wrong(id.Pos, `%s: %q is not the id of a mention, want one like "m-5b6c7d": it %s`, key, id.Value, whereMentions)
		}
	}
	return good
}

var (
	// edtfLike is text that is meant as EDTF, be it right or wrong. Other text is
	// what a person types, which takes an article's publish date to understand.
	edtfLike = regexp.MustCompile(`^(\.\./|/|Y?-?\d{4}([-/.~?%TX]|$)|\d{3}X|\d{2}XX)\S*$`)
	// slashed is a day that a person types: 2018/08/08.
	slashed = regexp.MustCompile(`^\d{4}/\d{1,2}/\d{1,2}$`)
)

// dateText reports EDTF that says no date. It returns whether there is text that
// may be one.
func (r *overridesReader) dateText(t problem.Text) bool {
	text := strings.TrimSpace(t.Value)
	if !edtfLike.MatchString(text) || slashed.MatchString(text) {
		return text != ""
	}
	i, err := date.ParseEDTF(text)
	switch {
	case err != nil:
		r.wrong(t.Pos, "date: %v", err)
		return false
	case i.OpenStart && i.OpenEnd:
		r.wrong(t.Pos, "date: %q says nothing, want a date on one side at least", text)
		return false
	}
	return true
}
