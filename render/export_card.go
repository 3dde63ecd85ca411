package render

import (
	"strings"

	"golang.org/x/image/font"
)

// The measures of the card in pixels: the size is the one that OpenGraph and
// Twitter cards are shown in, the margin what some cut off.
const (
	cardWidth  = 1200
	cardHeight = 630
	cardMargin = 80
	cardInside = cardWidth - 2*cardMargin
	cardTop    = 76  // of the first line
	cardTitle  = 230 // how tall the title may be
	cardBase   = 530 // of the strip
	cardTall   = 250 // how tall the strip may be
	cardLetter = 30  // size of all but the title
	cardWords  = 400 // the most letters of a title that are looked at: more than have room
)

// cardName is the file of the card.
const cardName = "card.png"

// cardSizes are the sizes of the title, the largest first.
var cardSizes = []int{84, 76, 68, 60, 54, 48}

// The inks of the card.
const (
	inkText ink = iota
	inkMuted
	inkLine
	inkAccent
	inkDispute
)

// exportCard draws card.png, which stands for the timeline where somebody shares
// a link to it: its title, how much it holds, and how its events lie in time.
// What the font has no letters for is left out, and the strip takes its room.
func exportCard(s *site) ([]byte, error) {
	colours := pageColours(s)
	c := newCanvas(cardWidth, cardHeight, colours["paper"],
		colours["ink"], colours["muted"], colours["line"], colours["accent"], colours["dispute"])
	letters, err := face(regularFont, cardLetter)
	if err != nil {
		return nil, err
	}
	c.fill(0, 0, cardWidth, 14, inkAccent)
	y := cardTop
	if title, ok := drawable(boldFont, firstLetters(s.story, cardWords)); ok {
		if y, err = c.title(title, y); err != nil {
			return nil, err
		}
	}
	if facts := s.cardFacts(letters); facts != "" {
		y += cardLetter * 3 / 2
		c.text(cardMargin, y, facts, letters, inkMuted)
	}
	c.fill(cardMargin, cardBase, cardInside, 2, inkLine)
	if st := newStrip(s.w, s.Events); st != nil {
		c.strip(st, min(cardTall, cardBase-y-cardLetter*3/2), s.w.Disputed, letters)
	}
	return c.png()
}

// title draws the title from y on, in the largest size in which it has room,
// and returns where it ends.
func (c canvas) title(title string, y int) (int, error) {
	for i, size := range cardSizes {
		large, err := face(boldFont, size)
		if err != nil {
			return 0, err
		}
		leading := size * 6 / 5
		lines := wrap(title, large, cardInside)
		if most := cardTitle / leading; len(lines) > most {
			if i < len(cardSizes)-1 {
				continue
			}
			lines = lines[:most]
			lines[most-1] = shortened(lines[most-1], large, cardInside)
		}
		for n, line := range lines {
			c.text(cardMargin, y+size*4/5+n*leading, line, large, inkText)
		}
		return y + len(lines)*leading, nil
	}
	return y, nil
}

// cardFacts says how much there is on the timeline, as far as it fits on a line.
func (s *site) cardFacts(face font.Face) string {
	out := ""
	for _, f := range s.facts() {
		fact, ok := drawable(regularFont, f.Count+" "+f.Words)
		if !ok {
			continue
		}
		if out != "" {
			fact = out + " · " + fact
		}
		if font.MeasureString(face, fact).Ceil() > cardInside {
			break
		}
		out = fact
	}
	return out
}

// strip draws how the events lie in time, and below it from when to when and
// what a bar stands for.
func (c canvas) strip(st *strip, tall int, key string, face font.Face) {
	for _, b := range st.Bars {
		k := inkAccent
		if b.Class == "disputed" {
			k = inkDispute
		}
		top, bottom := b.Y*tall/st.Height, (b.Y+b.Height)*tall/st.Height
		left, right := b.X*cardInside/st.Width, (b.X+b.Width)*cardInside/st.Width
		c.fill(cardMargin+left, cardBase-tall+top, max(2, right-left), bottom-top, k)
	}
	const below = cardBase + cardLetter*3/2
	length := func(s string) int { return font.MeasureString(face, s).Ceil() }
	if from, ok := drawable(regularFont, st.From); ok {
		c.text(cardMargin, below, from, face, inkText)
	}
	if to, ok := drawable(regularFont, st.To); ok {
		c.text(cardWidth-cardMargin-length(to), below, to, face, inkText)
	}
	caption, ok := drawable(regularFont, st.Caption)
	disputed, also := drawable(regularFont, key)
	if !ok || !also {
		return
	}
	const square, gap = cardLetter * 2 / 3, cardLetter / 2
	whole := length(caption)
	if st.Disputed {
		whole += 2*gap + square + gap/2 + length(disputed)
	}
	x := c.text((cardWidth-whole)/2, below, caption, face, inkMuted)
	if st.Disputed {
		x += 2 * gap
		c.fill(x, below-square, square, square, inkDispute)
		c.text(x+square+gap/2, below, disputed, face, inkMuted)
	}
}

// firstLetters returns so many letters of a text at most.
func firstLetters(text string, most int) string {
	letters := 0
	for i := range text {
		if letters++; letters > most {
			return text[:i]
		}
	}
	return text
}

// shortened ends a line with an ellipsis, in place of what has no room beside it.
func shortened(line string, face font.Face, width int) string {
	fits := func(s string) bool { return font.MeasureString(face, s+"…").Ceil() <= width }
	if !fits(line) {
		line = line[:cutToFit(line, fits)]
	}
	return strings.TrimRight(line, " ") + "…"
}
