package render

import (
	"regexp"
	"slices"
	"strings"

	"dateline/timeline"
)

// styleSheet exports site.css with what the settings and the events add to it, and
// without the rules of what no event has.
func styleSheet(s *site) ([]byte, error) {
	source := s.theme.file("site.css")
	if !s.theme.has("site.css") {
		sheet, err := minified(cssType, withoutRules(source, s.absent()))
		if err != nil {
			return nil, err
		}
		source = sheet
	}
	return slices.Concat(source, []byte(s.accentStyles()), []byte(s.filterStyles())), nil
}

// absent returns the classes of site.css that nothing on the site has: marks that no
// date has, disputes, corrections and what an editor writes where there are none.
func (s *site) absent() map[string]bool {
	out := map[string]bool{"reported": true, "dispute": true, "key": true, "correction": true, "pin": true, "added": true,
		"years": s.volumes == nil, "md": s.Settings.Description == "" && s.Settings.Quote != "article"}
	for _, m := range markers(s.w) {
		out[m.Marker] = true
	}
	has := func(yes bool, classes ...string) {
		for _, c := range classes {
			out[c] = out[c] && !yes
		}
	}
	has(len(s.Hidden)+len(s.SetAside) > 0, "correction", "pin")
	for _, e := range slices.Concat(s.Events, s.Undated) {
		has(!e.Date.IsEmpty(), shapeOf(e))
		has(e.Kind == timeline.Planned, "planned")
		has(e.Kind == timeline.Reported, "reported")
		has(len(e.Mentions) == 0, "md", "added")
		has(e.Disputed, "disputed", "dispute", "key")
		has(e.DateCorrection() != nil, "set")
		has(decision(e) != nil || slices.ContainsFunc(e.Mentions, func(m timeline.Mention) bool { return m.Override != nil }), "correction", "pin")
	}
	return out
}

// withoutRules takes out of a style sheet, which has a rule on each line, the
// selectors that name one of some classes, and the rules that are left with none.
func withoutRules(sheet []byte, absent map[string]bool) []byte {
	var out []string
	for _, line := range strings.Split(string(sheet), "\n") {
		list, declarations, rule := strings.Cut(line, "{")
		if !rule || strings.HasPrefix(line, "@") {
			out = append(out, line)
			continue
		}
		selectors := slices.DeleteFunc(selector.FindAllString(list, -1), func(text string) bool {
			return slices.ContainsFunc(className.FindAllString(negated.ReplaceAllString(text, ""), -1), func(c string) bool { return absent[c[1:]] })
		})
		if len(selectors) > 0 {
			out = append(out, strings.Join(selectors, ",")+"{"+declarations)
		}
	}
	return []byte(strings.Join(out, "\n"))
}

// What selectors are made of. Those of site.css have one pair of brackets within
// another at most.
var (
	selector  = regexp.MustCompile(`([^,()]|\(([^()]|\([^()]*\))*\))+`)
	negated   = regexp.MustCompile(`:not\([^()]*\)`)
	className = regexp.MustCompile(`\.[a-z][a-z-]*`)
)
