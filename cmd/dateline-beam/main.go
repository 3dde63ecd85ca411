// Command dateline-beam finds the events of more articles than one machine holds:
// articles.jsonl in, events.jsonl out. It is a pipeline of Apache Beam, which Flink, Spark,
// Dataflow and, on one machine, prism run.
//
//	dateline-beam --articles mystory/content/articles/news.jsonl --settings mystory/content/timeline.yaml \
//		--events mystory/content/events.jsonl --runner prism
//	dateline build mystory
//
// The steps are those of dateline build, by the functions of package timeline
// for a build in parts. The command is a module of its own, so that dateline does not carry the weight of Beam.
package main

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"dateline/timeline/editor"
	"dateline/timeline/problem"
)

var (
	articlesFlag = flag.String("articles", "", "the articles: files of a JSON object a line, by a glob; local or gs://")
	eventsFlag   = flag.String("events", "", "the file of events to write")
	settingsFlag = flag.String("settings", "", "timeline.yaml, a local file; none for the usual settings")
	blocksFlag   = flag.Int("blocks", 8, "into how many blocks words are dealt: about one for 10,000 articles")
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: dateline-beam --articles GLOB --events FILE [--settings timeline.yaml] [--runner prism|flink|spark|dataflow] …")
		flag.PrintDefaults()
	}
	flag.Parse()
	beam.Init()
	if *articlesFlag == "" || *eventsFlag == "" || *blocksFlag < 1 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(context.Background()); err != nil {
		fmt.Fprintf(os.Stderr, "dateline-beam: %s\n", cause(err.Error()))
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	settings, err := readSettings(*settingsFlag)
	if err != nil {
		return err
	}
	if err := reachable(ctx, *articlesFlag, *eventsFlag); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	lines := textio.Read(s, *articlesFlag)
	textio.Write(s, *eventsFlag, events(s, lines, settings, *blocksFlag))
	return beamx.Run(ctx, p)
}

// reachable reports what is wrong with the files to read, as far as this machine sees them, and
// with the one to write.
func reachable(ctx context.Context, articles, events string) error {
	for _, path := range []string{articles, events} {
		if scheme, _, other := strings.Cut(path, "://"); other && scheme != "gs" {
			return fmt.Errorf("files of %s:// are not read or written, want local ones or gs://, found %q", scheme, path)
		}
	}
	files, err := filesystem.New(ctx, articles)
	if err != nil {
		return err
	}
	defer files.Close()
	found, err := files.List(ctx, articles)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("no file of articles is called %q", articles)
	}
	return err
}

// cause returns what a step says is wrong, of all that a runner says of its failing.
func cause(message string) string {
	for _, before := range []string{"caused by:\n", "] failed:\n"} {
		if i := strings.LastIndex(message, before); i >= 0 {
			message = message[i+len(before):]
		}
	}
	return strings.TrimSpace(message)
}

// readSettings reads timeline.yaml; path may be empty.
func readSettings(path string) (editor.Settings, error) {
	if path == "" {
		return editor.Settings{}, nil
	}
	if _, err := os.Stat(path); err != nil {
		return editor.Settings{}, err
	}
	var folder fs.FS = os.DirFS(filepath.Dir(path))
	settings, problems := editor.ReadSettings(folder, filepath.Base(path))
	for _, p := range problems {
		if p.Severity == problem.Error {
			return settings, fmt.Errorf("%v", p)
		}
	}
	return settings, nil
}
