package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"dateline/timeline"
	"dateline/timeline/editor"
	"dateline/timeline/testcorpus"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// generated is how many articles are built both ways.
const generated = 10000

// The pipeline finds the events that a build on one machine finds, event for event.
func TestEventsAreThoseOfOneMachine(t *testing.T) {
	content := testcorpus.Files(generated)
	folder := t.TempDir()
	var all bytes.Buffer
	for name, f := range content {
		if strings.HasSuffix(name, ".jsonl") {
			all.Write(f.Data)
		}
	}
	in, out := filepath.Join(folder, "articles.jsonl"), filepath.Join(folder, "events.jsonl")
	if err := os.WriteFile(in, all.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	settings, _ := editor.ReadSettings(content, "timeline.yaml")

	p, s := beam.NewPipelineWithRoot()
	textio.Write(s, out, events(s, textio.Read(s, in), settings, 8))
	if _, err := prism.Execute(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want := timeline.Build(content)
	if len(want.Events) < generated/2 {
		t.Fatalf("%d events of %d articles", len(want.Events), generated)
	}
	content["events.jsonl"] = &fstest.MapFile{Data: data}
	got := timeline.Build(content)
	if len(got.Problems) > 0 {
		t.Fatalf("events.jsonl: %v", got.Problems[0])
	}
	lines := map[string][]string{} // id to the ids of its mentions
	for line := range bytes.Lines(data) {
		var e struct {
			ID       string
			Mentions []struct{ ID string }
		}
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatal(err)
		}
		for _, m := range e.Mentions {
			lines[e.ID] = append(lines[e.ID], m.ID)
		}
	}
	for n, e := range want.Events {
		if n >= len(got.Events) || !reflect.DeepEqual(got.Events[n], e) {
			t.Fatalf("event %d, %s (%q), is not the same in parts", n, e.ID, e.Title)
		}
		var mentions []string
		for _, m := range e.Mentions {
			mentions = append(mentions, m.ID)
		}
		if e.Date.IsEmpty() || e.Mentions[0].LeansOn != "" {
			continue
		}
		if !reflect.DeepEqual(lines[e.ID], mentions) {
			t.Fatalf("the line of %s has the mentions %v, want %v", e.ID, lines[e.ID], mentions)
		}
	}
	if len(got.Events) != len(want.Events) || !reflect.DeepEqual(got.Undated, want.Undated) {
		t.Errorf("%d events in parts, %d on one machine", len(got.Events), len(want.Events))
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"id":"a","published":"2018-08-08","text":"He left."}`, ""},
		{`{"id":"a","text":"He left."}`, `in the line "{\"id\":\"a\",\"text\":\"He left.\"}"`},
		{"", `there is no article in the line ""`},
	} {
		_, err := parse(c.line)
		if got := ""; err != nil {
			got = err.Error()
			if c.want == "" || !strings.HasSuffix(got, c.want) {
				t.Errorf("%s: %v, want an error that ends in %q", c.line, got, c.want)
			}
		} else if c.want != "" {
			t.Errorf("%s: no error, want one that ends in %q", c.line, c.want)
		}
	}
}

func TestReachable(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "a.jsonl")
	if err := os.WriteFile(there, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ articles, events, want string }{
		{filepath.Join(folder, "*.jsonl"), "events.jsonl", ""},
		{filepath.Join(folder, "b*.jsonl"), "events.jsonl", "no file of articles is called "},
		{"s3://bucket/*.jsonl", "events.jsonl", "files of s3:// are not read or written, "},
		{there, "hdfs://events.jsonl", "files of hdfs:// are not read or written, "},
	} {
		got := ""
		if err := reachable(context.Background(), c.articles, c.events); err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s, %s: %q, want %q", c.articles, c.events, got, c.want)
		}
	}
}

func TestCause(t *testing.T) {
	for _, c := range []struct{ message, want string }{
		{"stage failed:\n\tcaused by:\nprocess failed\n\tcaused by:\nDoFn[UID:8, Name: main.know] failed:\n2 articles have the id \"a\"\n", `2 articles have the id "a"`},
		{"no such runner", "no such runner"},
	} {
		if got := cause(c.message); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
