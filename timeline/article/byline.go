package article

import (
	"regexp"
	"slices"
	"strings"
)

// By-lines: what a line above a text says of its writer, its outlet and its day.

var (
	bylineParts = regexp.MustCompile(`\s+[|•·–—/]\s+|\s+-\s+|\t|;`)
	bylineLabel = regexp.MustCompile(`(?i)^((first )?(published|posted|issued|date|publication date)( on| at)?\b|(last )?(updated?|modified|changed)( on| at)?\b)\s*:?\s*`)
	bylineName  = regexp.MustCompile(`^(?i:by|from|par|por|von|story by|written by):?\s+(\p{Lu}[\p{L}.'’-]*(?:\s+(?:and|de|von|van|der|al|bin|\p{Lu}[\p{L}.'’-]*),?){0,7})$`)

	bylinePrefix = regexp.MustCompile(`^(?i:by|par|por|von|story by|written by)\b`)
	properName   = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]*(?:\s+(?:and|of|de|von|van|der|al|bin|\p{Lu}[\p{L}.'’-]*)){0,4}$`)
)

// ReadByline reads a line above a text that names the writer or the day, or both:
// "By A. Writer | 8 August 2018", "By A. Writer on 8 August 2018", "Updated:
// 2018-08-09". published is in a form that ParsePublished reads; isChange says that it
// is the day of the last change. What the line does not name is empty.
func ReadByline(line string) (published, author string, isChange bool) {
	if len(line) > 200 {
		return "", "", false
	}
	for _, part := range bylineParts.Split(line, 8) {
		part = strings.TrimSpace(part)
		label := bylineLabel.FindString(part)
		when := strings.TrimSpace(part[len(label):])
		change := label != "" && strings.Contains("ulmc", strings.ToLower(label[:1]))
		if _, _, err := ParsePublished(when); err == nil {
			if published == "" || isChange && !change {
				published, isChange = when, change
			}
			continue
		}
		if rest, when := endingDate(part); when != "" && bylinePrefix.MatchString(part) {
			if rest = strings.TrimRight(strings.TrimSuffix(rest, " on"), ", "); published == "" && bylineName.MatchString(rest) {
				part, published = rest, when
			}
		}
		if k := bylineName.FindStringSubmatch(part); k != nil && author == "" {
			author = k[1]
		}
	}
	return published, author, isChange
}

// readCredit reads a line below the headline that ends with a date and names the
// writer or the outlet before it: "Ann Bee, The Courier, March 14, 2024". Where
// the names do not say who is who, the line stays for a person to read.
func (d *Draft) readCredit(line string) (when, author string, stays bool) {
	rest, when := endingDate(line)
	if when == "" || !strings.HasSuffix(rest, ",") {
		return "", "", false
	}
	names := strings.Split(strings.TrimRight(rest, ", "), ", ")
	for _, name := range names {
		if !properName.MatchString(name) {
			return "", "", false
		}
	}
	outlet := names[len(names)-1]
	if len(names) > 2 || !namesOutlet(outlet) {
		return when, "", true
	}
	if d.Source == "" {
		d.Source = outlet
	}
	if len(names) == 2 {
		author = names[0]
	}
	return when, author, false
}

// outletWords are words of the names of newspapers, stations and agencies that hardly
// anybody has for a name.
var outletWords = wordSet("Broadcasting Bulletin Chronicle Courier Daily Dispatch Echo Examiner FM Gazette Herald Inquirer Journal Magazine Media News Newspaper Observer Online " +
	"Press Radio Reporter Review Sentinel Telegraph Television Times Today Tribune TV Weekly")

// namesOutlet reports whether a name is that of an outlet and no writer's.
func namesOutlet(name string) bool {
	return strings.HasPrefix(name, "The ") || slices.ContainsFunc(strings.Fields(name), func(word string) bool { return outletWords[word] })
}

// endingDate parts a line from the full date with which it ends.
func endingDate(line string) (rest, when string) {
	fields := strings.Fields(line)
	for i := max(0, len(fields)-8); i < len(fields); i++ {
		when = strings.Join(fields[i:], " ")
		if _, _, err := ParsePublished(when); err == nil {
			return strings.Join(fields[:i], " "), when
		}
	}
	return line, ""
}

// isDateLine reports whether a short line ends with a full date, in which a full stop
// that ends no sentence may be: "Von Ann Bee, 12. Mai 2024".
func isDateLine(line string) bool {
	_, when := endingDate(line)
	return when != "" && wordCount(line) <= headingWords
}
