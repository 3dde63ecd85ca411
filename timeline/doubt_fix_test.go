package timeline

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline/problem"
)

var furtherContent = flag.String("content", "", "a further content folder whose doubts TestFixes settles")

// paste puts an entry at the end of its list, as a person would.
func paste(overrides string, f Fix) string {
	lines := strings.SplitAfter(overrides, "\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, f.List+":") })
	if at < 0 {
		return overrides + f.List + ":\n" + f.YAML
	}
	end := at + 1
	for end < len(lines) && (strings.HasPrefix(lines[end], " ") || strings.TrimSpace(lines[end]) == "") {
		end++
	}
	return strings.Join(lines[:end], "") + f.YAML + strings.Join(lines[end:], "")
}

// key tells doubts apart.
func (d Doubt) key() string {
	return fmt.Sprint(d.Kind, " ", d.File, ":", d.Line, ":", d.Column, " ", d.Event)
}

func keys(doubts []Doubt) []string {
	var out []string
	for _, d := range doubts {
		out = append(out, d.key())
	}
	slices.Sort(out)
	return out
}

// outcome is what a reader sees of an event but for who decided on it.
func outcome(e Event) string {
	mentions := ""
	for _, m := range e.Mentions {
		mentions += " " + m.ID
	}
	return fmt.Sprintf("%s #%d %s (%s) %s %s %v %v %v%s", e.ID, e.Rank, e.Title, e.Kind, e.Date.EDTF(), e.Clock, e.People, e.Tags, e.Pinned, mentions)
}

// TestFixes pastes every entry of every doubt, builds again, and finds that doubt
// gone and nothing else changed.
func TestFixes(t *testing.T) {
	stories := map[string]fs.FS{"the demonstration": os.DirFS("../content")}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, name := range names {
		if name = strings.TrimSuffix(filepath.Base(name), ".txtar"); name != "settings" {
			stories[name] = aStory(t, name)
		}
	}
	stories["every kind of doubt"] = fstest.MapFS{
		"articles/courier.md": {Data: []byte("---\npublished: 2024-05-09\n---\n\n" +
			"The town is small. Ada Finch delivered the letter to the governor of Arden on Tuesday, 6 May 2024, and left. " +
			"The mayor opened the rebuilt lighthouse on 31 April 2024. " +
			"Divers raised the wreck of the Alma in August 1911. " +
			"The council rejected the toll for barges on Wednesday. " +
			"The harbour master closed the inner basin on 20 May 2024.\n")},
		"articles/herald.md": {Data: []byte("---\npublished: 2024-05-09\n---\n\n" +
			"The council rejected the toll for barges on Tuesday. " +
			"Was the quay built on 3 May 2024?\n")},
	}
	if *furtherContent != "" {
		stories[*furtherContent] = os.DirFS(*furtherContent)
	}
	settled, kinds := 0, map[DoubtKind]bool{}
	for name, fsys := range stories {
		files := fstest.MapFS{}
		if err := fs.WalkDir(fsys, ".", func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := fs.ReadFile(fsys, path)
			files[path] = &fstest.MapFile{Data: data}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		var overrides string
		if f := files[overridesFileName]; f != nil {
			overrides = string(f.Data)
		}
		before := Build(files)
		for _, d := range before.Doubts {
			kinds[d.Kind] = true
		}
		for _, d := range before.Doubts {
			if len(d.Fixes) == 0 {
				t.Errorf("%s: nothing settles %s", name, d.key())
			}
			for n, f := range d.Fixes {
				files[overridesFileName] = &fstest.MapFile{Data: []byte(paste(overrides, f))}
				settled++
				if wrong := unsettled(before, Build(files), d, n == 0); wrong != "" {
					t.Errorf("%s: %s:\n%s%s", name, d.key(), f.YAML, wrong)
				}
			}
		}
	}
	t.Logf("%d entries settle what they are for", settled)
	for kind, k := range DoubtKinds {
		if !kinds[DoubtKind(kind)] {
			t.Errorf("no story has a doubt of the kind %s", k.Code)
		}
	}
	if settled < 40 {
		t.Errorf("only %d entries were tried", settled)
	}
}

// unsettled says what an entry did besides settling a doubt; asItStands is
// whether it should leave the event as it is, too.
func unsettled(before, after Timeline, d Doubt, asItStands bool) string {
	var wrong strings.Builder
	for _, p := range after.Problems {
		if !slices.ContainsFunc(before.Problems, func(q problem.Problem) bool { return q.Message == p.Message }) {
			fmt.Fprintf(&wrong, "problem: %s\n", p)
		}
	}
	left := keys(before.Doubts)
	left = slices.DeleteFunc(left, func(k string) bool { return k == d.key() })
	got := keys(after.Doubts)
	// With the event gone the same words may be asked about alone.
	if slices.ContainsFunc(after.Doubts, func(x Doubt) bool {
		return x.key() == d.key() || x.Event == "" && x.Kind == d.Kind && x.File == d.File && x.Pos == d.Pos
	}) {
		wrong.WriteString("the doubt is still there\n")
	}
	if asItStands && !slices.Equal(got, left) {
		fmt.Fprintf(&wrong, "doubts:\n%s\nwant\n%s\n", strings.Join(got, "\n"), strings.Join(left, "\n"))
	}
	if asItStands && (len(after.Events) != len(before.Events) || len(after.Undated) != len(before.Undated) || len(after.Hidden) != len(before.Hidden)) {
		wrong.WriteString("there are other events\n")
	}
	if !asItStands && d.Event == "" {
		return wrong.String() // a date that a sentence did not have may bring it to any event
	}
	was := map[string]Event{}
	for _, e := range slices.Concat(before.Events, before.Undated) {
		was[e.ID] = e
	}
	for _, e := range slices.Concat(after.Events, after.Undated) {
		old, known := was[e.ID]
		switch {
		case !known:
			if asItStands {
				fmt.Fprintf(&wrong, "new: %s\n", outcome(e))
			}
			continue
		case e.ID == d.Event && !asItStands:
			continue
		case e.ID != d.Event && (e.Disputed != old.Disputed || e.Certainty != old.Certainty):
			fmt.Fprintf(&wrong, "%s is no longer as sure as it was\n", e.ID)
		}
		if !asItStands {
			e.Rank = old.Rank
		}
		if outcome(e) != outcome(old) {
			fmt.Fprintf(&wrong, "got\n%s\nwant\n%s\n", outcome(e), outcome(old))
		}
	}
	return wrong.String()
}
