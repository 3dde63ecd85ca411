package render

import (
	"os"
	"strings"
	"testing"

	"dateline/templates"
)

// TestThemesManual finds every file that a theme may replace in docs/themes.md.
func TestThemesManual(t *testing.T) {
	manual, err := os.ReadFile("../docs/themes.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := templates.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".json") && !strings.Contains(string(manual), "`"+f.Name()+"`") {
			t.Errorf("docs/themes.md does not say what %s makes", f.Name())
		}
	}
}
