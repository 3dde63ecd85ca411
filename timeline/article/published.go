package article

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/templates/wording"
	"dateline/timeline/date"
)

// A publish date is a full date as pages and people write it, with a time of day
// and a zone if they like:
//
//	2018-08-08
//	2018-08-08T23:30:00-08:00
//	2018-08-08 14:05 EDT
//	8 August 2018
//	Wednesday, Aug. 8, 2018, 2:05 p.m. EDT
//	Wed, 08 Aug 2018 14:05:00 GMT
//	Thursday 14 March 2024 10.30 GMT
//	Sonntag, 12. Mai 2024, 14:05 Uhr
//	le 12 mai 2024 à 14h05
//	12 de mayo de 2024
//
// The names of months and weekdays are those of the languages that package wording
// has words in. The day is the day in the zone that is given: nothing is converted. Numbers
// with slashes are refused, as 08/09/2018 is two days.

// ParsePublished reads a full date that a person or a page gives, and the zone
// as it is spelled, empty if there is none. Its errors name the text in quotes.
func ParsePublished(text string) (day date.Day, zone string, err error) {
	day, zone, err = readPublished(text)
	if err != nil {
		if len(text) > 60 {
			text = strings.ToValidUTF8(text[:60], "") + "…"
		}
		return 0, "", fmt.Errorf("%q %v", text, err)
	}
	return day, zone, nil
}

const wantedDate = "want a full date such as 2018-08-08, 8 August 2018 or 2018-08-08T14:05-04:00"

func readPublished(text string) (day date.Day, zone string, err error) {
	fields := dateFields(text)
	if k := slices.IndexFunc(fields, inDigits); k >= 0 {
		return 0, "", errors.New(slashed(fields[k]))
	}
	year, month, dayOf, weekday := 0, 0, 0, date.Weekday(0)
	rest := fields
	if len(rest) > 0 && monthNamed(rest[0]) == 0 { // "mar" is both
		if weekday = weekdayNamed(rest[0]); weekday > 0 {
			rest = rest[1:]
		}
	}
	switch {
	case len(rest) >= 1 && isoShaped(rest[0]):
		year, month, dayOf = number(rest[0][:4]), number(rest[0][5:7]), number(rest[0][8:])
		rest = rest[1:]
	case len(rest) >= 3 && monthNamed(rest[1]) > 0 && isYear(rest[2]): // 8 August 2018
		dayOf, month, year = dayNumber(rest[0]), monthNamed(rest[1]), number(rest[2])
		rest = rest[3:]
	case len(rest) >= 3 && monthNamed(rest[0]) > 0 && isYear(rest[2]): // August 8 2018
		month, dayOf, year = monthNamed(rest[0]), dayNumber(rest[1]), number(rest[2])
		rest = rest[3:]
	default:
		return 0, "", fmt.Errorf("is not a full date, %s", wantedDate)
	}
	if dayOf < 0 {
		return 0, "", fmt.Errorf("is not a full date, %s", wantedDate)
	}
	if year == 0 {
		return 0, "", fmt.Errorf("has the year 0, %s", wantedDate)
	}
	if day, err = date.Of(year, month, dayOf); err != nil {
		return 0, "", fmt.Errorf("does not exist: %v", err)
	}
	if weekday > 0 && weekday != day.Weekday() {
		return 0, "", fmt.Errorf("contradicts itself: that day was a %v", day.Weekday())
	}
	zone, ok := readClock(rest)
	if !ok {
		return 0, "", fmt.Errorf("has more behind the date than a time of day and a zone, %s", wantedDate)
	}
	return day, zone, nil
}

// inDigits reports whether a field is a date whose order digits do not tell:
// "3/4/2018", "3-4-2018", "3.4.2018".
func inDigits(field string) bool {
	parts := strings.FieldsFunc(field, isJoint)
	return isDigit(field[0]) && (strings.Contains(field, "/") || len(parts) == 3 && number(parts[0]) > 0 && number(parts[1]) > 0 && isYear(parts[2]))
}

// isJoint reports whether a character parts day, month and year.
func isJoint(r rune) bool { return r == '/' || r == '-' || r == '.' }

// slashed says what a date with slashes, or in digits of another order than
// ours, may be: "3/4/2018", "2018/4/3", "3.4.2018".
func slashed(s string) string {
	parts := strings.FieldsFunc(s, isJoint)
	if len(parts) == 3 && isYear(parts[0]) {
		if day, err := date.Of(number(parts[0]), number(parts[1]), number(parts[2])); err == nil {
			return "is written with slashes: write " + day.String()
		}
	}
	if len(parts) == 3 && isYear(parts[2]) {
		var days []string
		for _, order := range [2][2]int{{1, 0}, {0, 1}} { // the day first, the month first
			month, day := number(parts[order[0]]), number(parts[order[1]])
			if at, err := date.Of(number(parts[2]), month, day); err == nil && !slices.Contains(days, at.String()) {
				days = append(days, at.String())
			}
		}
		switch len(days) {
		case 1:
			return "is written in an order in which days and months are mixed up: write " + days[0]
		case 2:
			return "may be two different days: write " + days[0] + " or " + days[1]
		}
	}
	return "may be two different days, want 2018-08-08"
}

// dateJoints stand between the parts of a date, and say nothing; in lower case.
var dateJoints = wordSet("a at de del den el las le of um uhr à")

// dateFields cuts a date at blanks, commas and the T between date and time.
func dateFields(text string) []string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	fields = slices.DeleteFunc(fields, func(f string) bool { return dateJoints[strings.ToLower(f)] })
	if len(fields) > 0 && len(fields[0]) > 11 && isoShaped(fields[0][:10]) && (fields[0][10] == 'T' || fields[0][10] == 't') {
		fields = append([]string{fields[0][:10], fields[0][11:]}, fields[1:]...)
	}
	return fields
}

// readClock reads a time of day and a zone, both optional, and returns the zone.
func readClock(fields []string) (zone string, ok bool) {
	if len(fields) == 0 {
		return "", true
	}
	clock := fields[0]
	fields = fields[1:]
	if k := strings.IndexAny(clock, "Zz+-−"); k > 0 { // 14:05:00-04:00
		clock, zone = clock[:k], strings.Replace(clock[k:], "−", "-", 1)
	}
	half := ""
	if k := strings.IndexAny(clock, "aApP"); k > 0 { // 2:05pm
		clock, half = clock[:k], clock[k:]
	} else if len(fields) > 0 && isHalf(fields[0]) {
		half, fields = fields[0], fields[1:]
	}
	if !strings.Contains(clock, ":") { // 10.30, 14h05
		clock = strings.Replace(strings.Replace(clock, ".", ":", 1), "h", ":", 1)
	}
	if half != "" && !isHalf(half) || !isClock(clock, half != "") {
		return "", false
	}
	if zone == "" && len(fields) > 0 {
		zone, fields = fields[0], fields[1:]
	}
	return zone, len(fields) == 0 && (zone == "" || isZone(zone))
}

// isClock reports whether s is a time of day: 14:05, 14:05:09.25; and 2 or 2:05
// where a.m. or p.m. follows.
func isClock(s string, halves bool) bool {
	s, fraction, found := strings.Cut(s, ".")
	if found && (fraction == "" || strings.Trim(fraction, "0123456789") != "") {
		return false
	}
	parts := strings.Split(s, ":")
	if len(parts) > 3 || len(parts) == 1 && !halves || found && len(parts) < 3 {
		return false
	}
	limits := [3]int{24, 59, 60}
	if halves {
		limits[0] = 12
	}
	for i, part := range parts {
		if n := number(part); n < 0 || n > limits[i] || len(part) > 2 || i > 0 && len(part) != 2 {
			return false
		}
	}
	return true
}

func isHalf(s string) bool {
	switch strings.ToLower(s) {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		return true
	}
	return false
}

// isZone reports whether s is Z, +hh, +hhmm or +hh:mm, or a zone's letters.
func isZone(s string) bool {
	if s == "Z" || s == "z" {
		return true
	}
	if s[0] == '+' || s[0] == '-' {
		digits := strings.Replace(s[1:], ":", "", 1)
		hour, minute := digits, "00"
		if len(digits) == 4 {
			hour, minute = digits[:2], digits[2:]
		}
		h, m := number(hour), number(minute)
		return len(hour) == 2 && h >= 0 && h <= 14 && m >= 0 && m <= 59
	}
	return len(s) >= 2 && len(s) <= 5 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func isoShaped(s string) bool {
	prefix, ok := datePrefix(s)
	return ok && len(prefix) == len(s)
}

func isYear(s string) bool { return len(s) == 4 && number(s) >= 0 }

// dayNumber returns the number of "8", "08", "8th", "8." or "1er", or -1.
func dayNumber(s string) int {
	for _, ending := range [...]string{"st", "nd", "rd", "th", ".", "er"} {
		s = strings.TrimSuffix(s, ending)
	}
	if len(s) > 2 {
		return -1
	}
	return number(s)
}

// number returns the value of a string of digits, or -1.
func number(s string) int {
	if s == "" || len(s) > 9 || strings.Trim(s, "0123456789") != "" {
		return -1
	}
	n, _ := strconv.Atoi(s)
	return n
}

// What months and weekdays are called.
var (
	months   = wording.Months()
	weekdays = wording.Weekdays()
)

// monthNamed returns the number of a month's name, whole or cut to three letters
// or more, with or without a full stop; 0 if it is none.
func monthNamed(s string) int { return months[calendarName(s)] }

// weekdayNamed is monthNamed for the days of the week.
func weekdayNamed(s string) date.Weekday { return weekdays[calendarName(s)] }

func calendarName(s string) string { return strings.ToLower(strings.TrimSuffix(s, ".")) }
