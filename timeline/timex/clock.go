package timex

import "strings"

// clockTime reads "2:25 p.m. EDT", "8 a.m.", "10.30 am".
func clockTime(m *match) *Meaning {
	c := clock{set: true}
	if t := m.get("CLOCK"); t != nil {
		c.minutes = int(t.num)
		bare := m.get("AMPM") == nil && m.get("ZONE") == nil
		if n := m.after(1); bare && (strings.Count(m.word(t), ":") > 1 || n.class&classStop != 0 && !n.is(spaced) && m.after(2).class&classNumber != 0 && !m.after(2).is(spaced)) {
			return nil // the time of a race
		}
		if p := m.before(1); m.get("AMPM") == nil && m.get("ZONE") == nil && p.is(capital) && p.class == 0 && p.lit == 0 && m.begin > 0 {
			return nil // "John 3:16"
		}
		if m.before(1).class&(classHyphen|classDash) != 0 && m.before(2).class&classClock != 0 || m.after(1).class&classColon != 0 {
			return nil
		}
	} else {
		t := m.get("NUM")
		if t.is(money) || t.num > 12 {
			return nil
		}
		c.minutes = int(t.num) * 60
		if t.is(decimal) {
			if t.id > 59 {
				return nil
			}
			c.minutes += int(t.id)
		}
	}
	if a := m.get("AMPM"); a != nil {
		h := c.minutes / 60
		switch {
		case h > 12 || h == 0:
			if h != 0 && a.num == 0 {
				return nil
			}
		case h == 12:
			c.minutes -= 12 * 60
			c.minutes += int(a.num) * 60
		default:
			c.minutes += int(a.num) * 60
		}
		// "am" without stops is a verb when it follows a spaced number.
		if w := m.word(a); (w == "am" || w == "AM" && !a.is(capital)) && a.is(spaced) && m.get("NUM") != nil && m.before(1).lit == 0 && m.before(1).class == 0 {
			return nil
		}
	}
	if z := m.get("ZONE"); z != nil {
		off := int(z.num)
		c.zone = &off
	}
	return &Meaning{kind: kindClock, clock: c}
}
