package page

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"

	"dateline/templates/wording"
	"dateline/timeline/article"
)

// A stamp is a day, with time and zone if they are known, as a page gives it.
type stamp struct {
	at    time.Time // UTC if no zone is known; midnight if no clock is
	clock bool
	zoned bool
}

// stampForms are the forms in which pages give stamps to machines; more specific
// ones first. A month or day of one digit counts as well.
var stampForms = []struct {
	layout       string
	clock, zoned bool
}{
	{"2006-1-2T15:04:05.999999999Z07:00", true, true},
	{"2006-1-2T15:04:05.999999999Z0700", true, true},
	{"2006-1-2T15:04:05.999999999Z07", true, true},
	{"2006-1-2T15:04Z07:00", true, true},
	{"2006-1-2T15:04Z0700", true, true},
	{"2006-1-2T15:04:05.999999999", true, false},
	{"2006-1-2T15:04", true, false},
	{"20060102T150405Z0700", true, true},
	{"20060102T150405", true, false},
	{"20060102150405", true, false},
	{"200601021504", true, false},
	{time.RFC1123Z, true, true},
	{"Mon Jan 2 2006 15:04:05 GMT-0700", true, true}, // of JavaScript
	{"2006-1-2", false, false},
	{"20060102", false, false},
	{"2-Jan-2006", false, false},
}

var (
	yearAhead = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+|$)`)
	ofJava    = regexp.MustCompile(`^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{1,4}|[+-]\d{4}) (\d{4})$`)
	numbers   = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[T ,]+(\d.*))?$`)
	oriental  = regexp.MustCompile(`^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`)
	unixTime  = regexp.MustCompile(`^\d{10}(?:\d{3})?$`)
	zoneNote  = regexp.MustCompile(`\s*(?:\[[^\]]*\]|\([^)]*\))$`) // Z[UTC], GMT+0200 (Central European Summer Time)
)

// maxStamp is how many bytes of text hold a stamp and no more.
const maxStamp = 100

// readStamp reads a stamp as a machine or a person writes it.
func readStamp(text string) (stamp, bool) {
	text = foldBlanks(strings.ReplaceAll(text, "\u202f", " "))
	if text == "" || len(text) > maxStamp {
		return stamp{}, false
	}
	form := zoneNote.ReplaceAllString(html.UnescapeString(text), "")
	if unixTime.MatchString(form) {
		seconds, _ := strconv.ParseInt(form[:10], 10, 64)
		t := time.Unix(seconds, 0).UTC()
		return stamp{t, true, true}, plausible(t)
	}
	if k := yearAhead.FindStringSubmatch(form); k != nil { // 2018/8/8 14:05:00 +0200
		clock := strings.ReplaceAll(form[len(k[0]):], " ", "")
		if form = k[1] + "-" + k[2] + "-" + k[3]; clock != "" {
			form += "T" + strings.TrimSuffix(clock, "UTC")
			if strings.HasSuffix(clock, "UTC") {
				form += "Z"
			}
		}
	} else if k := ofJava.FindStringSubmatch(form); k != nil {
		text = k[1] + " " + k[4] + " " + k[2] + " " + k[3]
	} else if k := numbers.FindStringSubmatch(form); k != nil {
		first, _ := strconv.Atoi(k[1])
		second, _ := strconv.Atoi(k[2])
		switch {
		case first > 12 || first == second:
			first, second = second, first
		case second <= 12:
			return stamp{}, false // two days
		}
		form = strings.TrimRight(fmt.Sprintf("%s-%02d-%02d %s", k[3], first, second, k[4]), " ")
		text = form
		form = strings.Replace(form, " ", "T", 1)
	} else if k := oriental.FindStringSubmatch(form); k != nil {
		form = k[1] + "-" + k[2] + "-" + k[3]
	}
	for _, f := range stampForms {
		if t, err := time.Parse(f.layout, form); err == nil {
			return stamp{t, f.clock, f.zoned}, plausible(t)
		}
	}
	if day, _, err := article.ParsePublished(text); err == nil {
		at, err := time.Parse(time.DateOnly, day.String())
		if err != nil {
			return stamp{}, false
		}
		if found := findStamp(text); found.clock && sameDay(found.at, at) {
			return found, plausible(at)
		}
		return stamp{at: at}, plausible(at)
	}
	if dates := anyDate.FindAllStringIndex(text, 2); len(dates) == 1 && !modifiedWords.MatchString(text[:dates[0][0]]) { // "2:05 PM ET, Sun March 28, 2021"
		if s := findStamp(text); !s.at.IsZero() {
			return s, plausible(s.at)
		}
	}
	return stamp{}, false
}

// emptyDays are the days that programs show for a time that they do not have: the
// zeros and ends of their calendars.
var emptyDays = wordSet("1753-01-01 1899-12-30 1899-12-31 1900-01-01 1901-12-13 1904-01-01 1969-12-31 1970-01-01 2038-01-18 2038-01-19")

// plausible reports whether something can have been published at a time: after
// the first newspaper, the Relation of Strasbourg of 1605, and not at the zero of a
// computer's calendar.
func plausible(t time.Time) bool {
	return t.Year() >= 1605 && t.Year() < 9999 && !emptyDays[t.Format(time.DateOnly)]
}

func sameDay(a, b time.Time) bool {
	y, m, d := a.Date()
	z, n, e := b.Date()
	return y == z && m == n && d == e
}

// String returns a stamp as front matter has it: 2018-08-08, or
// 2018-08-08T14:05:00-04:00.
func (s stamp) String() string {
	switch {
	case !s.clock:
		return s.at.Format("2006-01-02")
	case !s.zoned:
		return s.at.Format("2006-01-02T15:04:05")
	}
	return s.at.Format("2006-01-02T15:04:05Z07:00")
}

// months is what months are called, and monthPattern matches it.
var (
	months       = wording.Months()
	monthPattern = func() string {
		names := slices.SortedFunc(maps.Keys(months), func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
		return `(` + strings.Join(names, "|") + `)\.?`
	}()
)

// The forms in which pages write dates for people, and a time of day near one.
var (
	dayFirst   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:de |of )?` + monthPattern + `,?[ -](?:del? )?(\d{4})`)
	monthFirst = regexp.MustCompile(`(?i)\b` + monthPattern + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`)
	yearFirst  = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})(?:T|\b)`)
	clockTime  = regexp.MustCompile(`(?i)\b(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s?([ap])\.?m\b\.?)?(?:\s?\(?(Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2}))?`)
	hourTime   = regexp.MustCompile(`(?i)\b(\d{1,2})\s?([ap])\.?m\b\.?`)
)

// findStamp finds the first date in a text that people read, and the time of day
// beside it; zero if there is none.
func findStamp(text string) stamp {
	y, m, d, at, end := 0, 0, 0, len(text), 0
	consider := func(pattern *regexp.Regexp, year, month, day int) {
		k := pattern.FindStringSubmatchIndex(text)
		if k == nil || k[0] >= at {
			return
		}
		group := func(n int) string { return text[k[2*n]:k[2*n+1]] }
		y, _ = strconv.Atoi(group(year))
		d, _ = strconv.Atoi(group(day))
		if m, _ = strconv.Atoi(group(month)); m == 0 {
			m = monthNamed(group(month))
		}
		at, end = k[0], k[1]
	}
	consider(dayFirst, 3, 2, 1)
	consider(monthFirst, 3, 1, 2)
	consider(yearFirst, 1, 2, 3)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if end == 0 || t.Day() != d || int(t.Month()) != m || !plausible(t) {
		return stamp{}
	}
	s := stamp{at: t}
	near := text[max(0, at-30):at] + "\x00" + text[end:min(len(text), end+30)]
	hour, minute := -1, 0
	zone := ""
	if k := clockTime.FindStringSubmatch(near); k != nil {
		hour, _ = strconv.Atoi(k[1])
		minute, _ = strconv.Atoi(k[2])
		hour = halfDay(hour, k[3])
		zone = k[4]
	} else if k := hourTime.FindStringSubmatch(near); k != nil {
		hour, _ = strconv.Atoi(k[1])
		hour = halfDay(hour, k[2])
	}
	if hour < 0 || hour > 23 || minute > 59 {
		return s
	}
	s.at, s.clock = t.Add(time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute), true
	if offset, known := zoneOffset(zone); known {
		s.at = time.Date(y, time.Month(m), d, hour, minute, 0, 0, time.FixedZone("", offset))
		s.zoned = true
	}
	return s
}

func halfDay(hour int, half string) int {
	switch {
	case half == "" || hour > 12:
	case hour == 12:
		hour = 0
		fallthrough
	default:
		if strings.EqualFold(half, "p") {
			hour += 12
		}
	}
	return hour
}

// monthNamed returns the number of a month that monthPattern has matched.
func monthNamed(name string) int { return months[strings.ToLower(strings.TrimSuffix(name, "."))] }

// zoneOffset returns the seconds east of UTC of an offset, or of an abbreviation
// that news pages use and that means one zone only.
func zoneOffset(zone string) (seconds int, known bool) {
	if zone == "" {
		return 0, false
	}
	if zone[0] == '+' || zone[0] == '-' {
		t, err := time.Parse("-0700", strings.ReplaceAll(zone, ":", ""))
		if err != nil {
			return 0, false
		}
		_, seconds = t.Zone()
		return seconds, true
	}
	minutes, known := zoneMinutes[zone]
	return minutes * 60, known
}

// zoneMinutes is minutes east of UTC. Abbreviations with two meanings (IST, CST
// outside America, ET, which changes with the season) are not in it, but for
// those of North America.
var zoneMinutes = map[string]int{
	"Z": 0, "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
	"EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
	"AEST": 600, "AEDT": 660, "ACST": 570, "AWST": 480, "NZST": 720, "NZDT": 780, "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "MYT": 480, "PKT": 300, "SAST": 120, "WAT": 60, "EAT": 180,
}
