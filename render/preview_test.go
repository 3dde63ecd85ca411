package render

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline"
)

var preview = flag.String("preview", "", "write the sites of the tests' timelines to a folder, for a person to look at")

// TestSiteIsWritable builds the sites that other tests look at, and writes them
// where -preview says.
func TestSiteIsWritable(t *testing.T) {
	for _, c := range []struct {
		name string
		t    timeline.Timeline
	}{{"states", everyState()}, {"thirty", manyEvents(30)}, {"empty", timeline.Timeline{}}, {"hostile", hostile()}} {
		files, err := Site(c.t)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		for _, f := range files {
			if !filepath.IsLocal(filepath.FromSlash(f.Name)) {
				t.Errorf("%s: %q leaves the site", c.name, f.Name)
			}
			if *preview == "" {
				continue
			}
			path := filepath.Join(*preview, c.name, filepath.FromSlash(f.Name))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
