package timeline

import (
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/testcorpus"
)

// BenchmarkStages measures the stages of Build, one after the other, on a
// thousand articles.
func BenchmarkStages(b *testing.B) {
	content := testcorpus.Files(1000)
	files, _ := article.ReadDir(content, articlesFolder)
	settings, _ := editor.ReadSettings(content, settingsFileName)
	c, mentions := read(files, settings, nil)
	bundles := c.grouped(mentions, mentions)
	events := c.events(bundles)
	shown := c.rank(events, nil)
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"articles", func() { article.ReadDir(content, articlesFolder) }},
		{"read", func() { read(files, settings, nil) }},
		{"extract", func() { c.extract(c.names, nil) }},
		{"merge", func() { c.merge(mentions) }},
		{"events", func() { c.events(bundles) }},
		{"rank", func() { c.rank(events, nil) }},
		{"doubts", func() { c.doubts(shown, events) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stage.run()
			}
		})
	}
}
