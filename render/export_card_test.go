package render

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/editor"
)

// readPNG reads a picture of a few colours.
func readPNG(t *testing.T, data []byte) *image.Paletted {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p, ok := m.(*image.Paletted)
	if !ok {
		t.Fatalf("a picture of the kind %T", m)
	}
	return p
}

// drawn returns the smallest rectangle of a part of a picture that holds all
// that is not its ground.
func drawn(p *image.Paletted, part image.Rectangle) image.Rectangle {
	var r image.Rectangle
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if p.ColorIndexAt(x, y) != 0 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

// stories are titles of all kinds.
var stories = []string{
	"From Helsinki to a letter", "", "i", strings.Repeat("i", 10000), strings.Repeat("W", 10000), strings.Repeat("summer ", 2000),
	"Ελλάδα 2015", "Протесты в Гонконге", "北京的夏天", "العربية", "🎉🎉", "\u202e\x00\n", "e\u0301te\u0301",
}

// TestCard holds the card to its size and its margins, whatever the title.
func TestCard(t *testing.T) {
	timelines := sites()
	for _, title := range stories {
		tl := everyState()
		tl.Settings.Title = title
		timelines[firstLetters(title, 20)] = tl
	}
	for name, tl := range timelines {
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		data, err := exportCard(s)
		if err != nil {
			t.Fatal(err)
		}
		p := readPNG(t, data)
		if p.Rect != image.Rect(0, 0, 1200, 630) {
			t.Errorf("%s: the card is %v", name, p.Rect)
		}
		if len(data) > 30<<10 {
			t.Errorf("%s: the card has %d bytes", name, len(data))
		}
		below := image.Rect(0, 14, 1200, 630)
		// The italic of a letter may hang over the margin by some pixels.
		if inside, got := image.Rect(74, 60, 1126, 600), drawn(p, below); !got.In(inside) {
			t.Errorf("%s: drawn %v, wanted all in %v", name, got, inside)
		}
		if len(tl.Events) > 1 && drawn(p, image.Rect(80, 300, 1120, cardBase)).Empty() {
			t.Errorf("%s: no strip", name)
		}
	}
}

// TestCardTitle finds a title on the card where the font has its letters, and
// nothing in its place where it has not.
func TestCardTitle(t *testing.T) {
	for title, want := range map[string]bool{"Helsinki": true, "Ελλάδα": true, "北京": false, "العربية": false, "🎉": false} {
		tl := timeline.Timeline{Settings: editor.Settings{Title: title}}
		p := readPNG(t, build(t, tl)["card.png"])
		// Without a title the facts stand higher and are smaller.
		if got := drawn(p, image.Rect(0, 14, 1200, 500)); (got.Dy() > 2*cardLetter) != want {
			t.Errorf("%q: drawn %v, want a title: %v", title, got, want)
		}
	}
}

// TestDrawable tells text that the font has letters for from other text.
func TestDrawable(t *testing.T) {
	for text, want := range map[string]string{
		"Summit, 2018":         "Summit, 2018",
		"Éte\u0301 “2018” – €": "Été “2018” – €",
		"Протесты":             "Протесты",
		"a 🎉 party ☃":          "a party",
		"zero\u200bwidth":      "zerowidth",
		"北京 2018":              "",
		"שלום":                 "",
		"q\u0323":              "", // no letter of its own, and the mark would stand beside it
		"१२":                   "",
		"":                     "",
	} {
		got, ok := drawable(boldFont, text)
		if got != want || ok != (want != "" || text == "") {
			t.Errorf("%q: %q, %v, wanted %q", text, got, ok, want)
		}
	}
}

// TestWrap finds all letters again, in lines that fit.
func TestWrap(t *testing.T) {
	letters, err := face(boldFont, 60)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aiW  é–")), 0, 120, -1).Draw(t, "text")
		lines := wrap(text, letters, 300)
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got, want := squeeze(strings.Join(lines, "")), squeeze(text); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		for _, line := range lines {
			if short := shortened(line, letters, 300); len(wrap(line, letters, 300)) != 1 || len(wrap(short, letters, 300)) != 1 {
				t.Fatalf("the line %q or %q is too long", line, short)
			}
		}
	})
}

// TestPageColours reads the colours of pictures from the style sheet.
func TestPageColours(t *testing.T) {
	s := &site{w: wording.English(), theme: new(Theme)}
	colours := pageColours(s)
	for name, want := range map[string]string{"paper": paperLight.String(), "ink": "#1c1f22", "accent": "#0b5a78", "dispute": "#a3320b"} {
		if got := colours[name].String(); got != want {
			t.Errorf("%s is %s, wanted %s", name, got, want)
		}
	}
	s.Settings.Accent = "#82c8e4"
	if got := pageColours(s)["accent"]; got.contrastWith(paperLight) < contrast || got.String() == "#0b5a78" {
		t.Errorf("the accent is %v", got)
	}
	themed := &site{theme: &Theme{own: map[string][]byte{"site.css": []byte(":root{--paper:#FFF;--ink:red}@media x{:root{--paper:#000}}")}}}
	if got := pageColours(themed); got["paper"].String() != "#ffffff" || got["ink"].String() != "#1c1f22" {
		t.Errorf("a theme has the colours %v, wanted its paper and our ink", got)
	}
}

// TestTouchIcon reads some places of the icon: the ground, the rail, the marks.
func TestTouchIcon(t *testing.T) {
	p := readPNG(t, build(t, everyState())["apple-touch-icon.png"])
	if p.Rect != image.Rect(0, 0, 180, 180) {
		t.Errorf("the icon is %v", p.Rect)
	}
	for at, want := range map[image.Point]bool{{2, 2}: false, {56, 30}: true, {56, 56}: true, {56, 124}: false, {56, 140}: true, {120, 56}: true, {120, 90}: false} {
		if got := p.ColorIndexAt(at.X, at.Y) == shades; got != want {
			t.Errorf("at %v: %v, wanted %v", at, got, want)
		}
	}
}

// TestFaviconAccent draws the icon in the accent of the settings.
func TestFaviconAccent(t *testing.T) {
	tl := everyState()
	for accent, want := range map[string]string{"": "#0b5a78", "#8a1c5b": "#8a1c5b", "#ffd": "#"} {
		tl.Settings.Accent = accent
		icon := string(build(t, tl)["favicon.svg"])
		if strings.Count(icon, `fill="`+want) < 1 || accent != "" && strings.Contains(icon, "#0b5a78") || strings.Contains(icon, "#ffffdd") {
			t.Errorf("%q: %s", accent, icon)
		}
	}
}
