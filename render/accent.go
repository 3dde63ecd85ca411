package render

import (
	"fmt"
	"math"
	"strconv"
)

// The papers that text in the accent colour stands on, as site.css has them.
var (
	paperLight = colour{0xfb, 0xfa, 0xf7}
	paperDark  = colour{0x14, 0x17, 0x1a}
)

// contrast is the least contrast of text with its ground that we accept:
// WCAG 2.2, success criterion 1.4.3, level AA.
const contrast = 4.5

// colour is red, green and blue.
type colour [3]uint8

// parseColour reads what editor.IsColour accepts.
func parseColour(s string) colour {
	s = s[1:]
	if len(s) == 3 {
		s = string([]byte{s[0], s[0], s[1], s[1], s[2], s[2]})
	}
	n, _ := strconv.ParseUint(s, 16, 32)
	return colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}
}

func (c colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// luminance is the relative luminance of WCAG 2.2, from 0 to 1.
func (c colour) luminance() float64 {
	var linear [3]float64
	for i, v := range c {
		if x := float64(v) / 255; x <= 0.04045 {
			linear[i] = x / 12.92
		} else {
			linear[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear[0] + 0.7152*linear[1] + 0.0722*linear[2]
}

// contrastWith is the contrast ratio of WCAG 2.2, from 1 to 21.
func (c colour) contrastWith(d colour) float64 {
	a, b := c.luminance(), d.luminance()
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// readableOn moves c towards a goal, black or white, by as few hundredths of
// the way as make it readable on a paper.
func (c colour) readableOn(paper, goal colour) colour {
	for step := range 101 {
		var mixed colour
		for i := range c {
			mixed[i] = uint8((int(c[i])*(100-step) + int(goal[i])*step) / 100)
		}
		if mixed.contrastWith(paper) >= contrast {
			return mixed
		}
	}
	return goal
}

// accentStyles are the rules of the accent of the settings: as it is where text in it
// can be read, else darker on light paper and lighter on dark.
func (s *site) accentStyles() string {
	if s.Settings.Accent == "" {
		return ""
	}
	accent := parseColour(s.Settings.Accent)
	return fmt.Sprintf(":root{--accent:%v}\n@media screen and (prefers-color-scheme:dark){:root{--accent:%v}}\n",
		accent.readableOn(paperLight, colour{}), accent.readableOn(paperDark, colour{255, 255, 255}))
}
