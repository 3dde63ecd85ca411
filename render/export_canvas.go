package render

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"maps"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// A canvas is a picture in few colours: its ground, and inks that shade into it.
// All sums are of whole numbers, so a picture has the same bytes on every
// machine.
type canvas struct{ *image.Paletted }

// shades is the number of steps from the ground to an ink.
const shades = 8

// An ink is the index of a colour among those that a canvas was made with.
type ink int

// newCanvas returns a canvas that shows its ground.
func newCanvas(width, height int, ground colour, inks ...colour) canvas {
	p := color.Palette{color.RGBA{ground[0], ground[1], ground[2], 255}}
	for _, c := range inks {
		for step := 1; step <= shades; step++ {
			mix := func(i int) uint8 {
				return uint8((int(ground[i])*(shades-step) + int(c[i])*step) / shades)
			}
			p = append(p, color.RGBA{mix(0), mix(1), mix(2), 255})
		}
	}
	return canvas{image.NewPaletted(image.Rect(0, 0, width, height), p)}
}

// tint covers a part of a pixel with an ink: of all steps of shades, so many.
func (c canvas) tint(x, y int, k ink, step int) {
	if step > 0 && image.Pt(x, y).In(c.Rect) {
		c.SetColorIndex(x, y, uint8(int(k)*shades+step))
	}
}

// fill draws a rectangle.
func (c canvas) fill(x, y, width, height int, k ink) {
	for row := y; row < y+height; row++ {
		for column := x; column < x+width; column++ {
			c.tint(column, row, k, shades)
		}
	}
}

// text draws a line of text from x on and returns where it ends.
func (c canvas) text(x, baseline int, line string, face font.Face, k ink) int {
	dot := fixed.P(x, baseline)
	before := rune(-1)
	for _, r := range line {
		if before >= 0 {
			dot.X += face.Kern(before, r)
		}
		area, mask, at, advance, _ := face.Glyph(dot, r)
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				_, _, _, alpha := mask.At(at.X+x-area.Min.X, at.Y+y-area.Min.Y).RGBA()
				c.tint(x, y, k, (int(alpha)*shades+0x7fff)/0xffff)
			}
		}
		dot.X += advance
		before = r
	}
	return dot.X.Round()
}

// png returns the picture as a file.
func (c canvas) png() ([]byte, error) {
	var out bytes.Buffer
	e := png.Encoder{}
	err := e.Encode(&out, c)
	return out.Bytes(), err
}

// The fonts of pictures, Go Regular and Go Bold, which have Latin, Greek and
// Cyrillic letters. They are part of the program, so one that does not parse is
// a mistake in it.
var (
	regularFont = mustParse(goregular.TTF)
	boldFont    = mustParse(gobold.TTF)
)

func mustParse(ttf []byte) *sfnt.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic(err)
	}
	return f
}

// face returns a font in a size in pixels. It must not be shared between
// goroutines.
func face(f *sfnt.Font, size int) (font.Face, error) {
	return opentype.NewFace(f, &opentype.FaceOptions{Size: float64(size), DPI: 72})
}

// drawable returns a line of text without the symbols that a font cannot draw,
// and false where it cannot draw a letter or a digit: words with holes mislead,
// and so do boxes.
func drawable(f *sfnt.Font, line string) (string, bool) {
	var out strings.Builder
	var buffer sfnt.Buffer
	for _, r := range norm.NFC.String(oneLine(line)) {
		glyph, err := f.GlyphIndex(&buffer, r)
		switch {
		case err == nil && glyph != 0 && !unicode.In(r, unicode.Mn, unicode.Cf):
			out.WriteRune(r)
		case unicode.In(r, unicode.L, unicode.N, unicode.Mn, unicode.Mc):
			return "", false
		}
	}
	return fold(out.String()), true
}

// wrap cuts a line of text into lines of a width at most, between words where
// it can.
func wrap(line string, face font.Face, width int) []string {
	var lines []string
	fits := func(s string) bool { return font.MeasureString(face, s).Ceil() <= width }
	for _, word := range strings.Fields(line) {
		if n := len(lines) - 1; n >= 0 && fits(lines[n]+" "+word) {
			lines[n] += " " + word
			continue
		}
		for !fits(word) {
			cut := cutToFit(word, fits)
			lines = append(lines, word[:cut])
			word = word[cut:]
		}
		lines = append(lines, word)
	}
	return lines
}

// cutToFit returns the length in bytes of the longest beginning that fits, one
// letter at least.
func cutToFit(word string, fits func(string) bool) int {
	cut := len(word)
	for i := range word {
		if i > 0 && !fits(word[:i]) {
			break
		}
		cut = i
	}
	if cut == 0 {
		cut = len(string([]rune(word)[0]))
	}
	return cut
}

// cssColour matches a colour among the custom properties of the style sheet.
var cssColour = regexp.MustCompile(`--([a-z]+):\s*(#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\b`)

// pageColours returns the colours of the page on light paper, by the names that
// the style sheet gives them: those of the theme, and ours where it has none.
func pageColours(s *site) map[string]colour {
	out := cssColours(new(Theme).file("site.css"))
	maps.Copy(out, cssColours(s.theme.file("site.css")))
	if a := s.Settings.Accent; a != "" {
		out["accent"] = parseColour(a).readableOn(out["paper"], colour{})
	}
	return out
}

// cssColours returns the first colour of each name, which is that on light paper.
func cssColours(css []byte) map[string]colour {
	out := map[string]colour{}
	for _, m := range cssColour.FindAllSubmatch(css, -1) {
		if _, known := out[string(m[1])]; !known {
			out[string(m[1])] = parseColour(string(m[2]))
		}
	}
	return out
}
