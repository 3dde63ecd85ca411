package timeline

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"dateline/timeline/problem"
)

// The events of a build in parts (part.go), as events.jsonl gives them: a line for
// each, of which only the ids of the mentions and how their time bears on them are read
// back. All else follows from the articles, and is in the line for other readers.

// merged is an event as events.jsonl gives it.
type merged []mergedMention

type mergedMention struct {
	ID       string `json:"id"`
	Relation string `json:"relation"`
}

// longestEvent bounds the bytes of a line of events.jsonl.
const longestEvent = 64 << 20

// readEvents reads events.jsonl; nil if there is none. Every mention of a line has to be
// found in the articles, in no other line.
func readEvents(fsys fs.FS, file string, found []*telling) ([]merged, []problem.Problem) {
	f, err := fsys.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, []problem.Problem{{File: file, Message: err.Error()}}
	}
	defer f.Close()
	known := make(map[string]bool, len(found))
	for _, t := range found {
		known[t.ID] = true
	}
	events, problems := []merged{}, []problem.Problem(nil)
	lineOf := map[string]int{} // by mention
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestEvent)
	for number := 1; lines.Scan(); number++ {
		wrong := func(format string, args ...any) {
			problems = append(problems, problem.Errorf(file, problem.Pos{Line: number, Column: 1}, format, args...))
		}
		var line struct{ Mentions merged }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil || len(line.Mentions) == 0 {
			wrong("this is no event, want an object with mentions, as dateline-beam writes it")
			continue
		}
		for _, m := range line.Mentions {
			switch _, ok := relationOf(m.Relation); {
			case !ok:
				wrong("relation: found %q, want happened, reported, planned or context", m.Relation)
			case !known[m.ID]:
				wrong("no article tells %q: make events.jsonl anew of these articles", m.ID)
			case lineOf[m.ID] > 0:
				wrong("%q is in line %d already", m.ID, lineOf[m.ID])
			}
			lineOf[m.ID] = number
		}
		events = append(events, line.Mentions)
	}
	if err := lines.Err(); err != nil {
		problems = append(problems, problem.Problem{File: file, Message: fmt.Sprintf("cannot be read: %v", err)})
	}
	if n := slices.IndexFunc(found, func(t *telling) bool { return t.votes() && lineOf[t.ID] == 0 }); n >= 0 && len(problems) == 0 {
		problems = append(problems, problem.Problem{File: file, Severity: problem.Warning,
			Message: fmt.Sprintf("has not all that the articles tell, such as %s: make it anew of these articles", found[n].ID)})
	}
	return events, problem.First(problems)
}

// relationOf returns the relation of a word, as String writes it.
func relationOf(word string) (Relation, bool) {
	for r := Happened; r <= Context; r++ {
		if r.String() == word {
			return r, true
		}
	}
	return 0, false
}

// asMerged groups mentions as events.jsonl does. What it does not have is in no event.
func (c *corpus) asMerged(events []merged, mentions []*telling) []group {
	of := make(map[string]*telling, len(mentions))
	for _, t := range mentions {
		of[t.ID] = t
	}
	var groups []group
	var by lens
	for _, e := range events {
		var g group
		for _, m := range e {
			t, there := of[m.ID]
			if !there {
				continue // a person took it out
			}
			t = c.closely(t, &by)
			if r, ok := relationOf(m.Relation); ok && r == Context && t.Relation != Context {
				told := *t
				told.Relation = Context
				t = &told
			}
			g = append(g, t)
		}
		if len(g) > 0 {
			slices.SortFunc(g, inOrder)
			groups = append(groups, g)
		}
	}
	slices.SortFunc(groups, func(a, b group) int { return inOrder(a[0], b[0]) })
	return groups
}
