package render

import "bytes"

// The touch icon is favicon.svg on a full square, which a telephone gives its
// corners to. A unit of the SVG, which is 32 wide, is iconUnit here.
const (
	iconSize   = 180
	iconFine   = 4 // samples of a pixel in each direction
	iconUnit   = iconSize * iconFine * 2 / 32
	iconGround = 0
)

// exportTouchIcon draws apple-touch-icon.png.
func exportTouchIcon(s *site) ([]byte, error) {
	colours := pageColours(s)
	c := newCanvas(iconSize, iconSize, colours["accent"], colours["paper"])
	for y := range iconSize {
		for x := range iconSize {
			covered := 0
			for sample := range iconFine * iconFine {
				if onIcon(2*(x*iconFine+sample%iconFine)+1, 2*(y*iconFine+sample/iconFine)+1) {
					covered++
				}
			}
			c.tint(x, y, iconGround, covered*shades/(iconFine*iconFine))
		}
	}
	return c.png()
}

// onIcon reports whether a place is on the rail, on one of the two marks or on
// one of the two lines beside them.
func onIcon(x, y int) bool {
	const u = iconUnit
	within := func(centre, radius int) bool {
		dx, dy := x-10*u, y-centre
		return dx*dx+dy*dy <= radius*radius
	}
	box := func(left, right, middle, half int) bool {
		return x >= left && x <= right && y >= middle-half && y <= middle+half
	}
	if within(22*u, 4*u) {
		return !within(22*u, 2*u)
	}
	return within(10*u, 4*u) || box(9*u, 11*u, 16*u, 12*u) ||
		box(17*u, 27*u, 10*u, 3*u/2) || box(17*u, 24*u, 22*u, 3*u/2)
}

// exportFavicon exports favicon.svg in the accent of the settings. A theme's own
// goes out as it is.
func exportFavicon(s *site) ([]byte, error) {
	icon := s.theme.file("favicon.svg")
	if s.theme.has("favicon.svg") {
		return icon, nil
	}
	return bytes.ReplaceAll(icon, []byte(`"#0b5a78"`), []byte(`"`+pageColours(s)["accent"].String()+`"`)), nil
}
