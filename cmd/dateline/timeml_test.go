package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// timex3 is what TimeML 1.2.1 lets each attribute of TIMEX3 be. An attribute that is
// in no row is none of the standard's.
var timex3 = map[string]*regexp.Regexp{
	"tid":                regexp.MustCompile(`^t\d+$`),
	"type":               regexp.MustCompile(`^(DATE|TIME|DURATION|SET)$`),
	"functionInDocument": regexp.MustCompile(`^(CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE)$`),
	"beginPoint":         regexp.MustCompile(`^t\d+$`),
	"endPoint":           regexp.MustCompile(`^t\d+$`),
	"quant":              regexp.MustCompile(`^[A-Z]+( [A-Z]+)*$`),
	"freq":               regexp.MustCompile(`^\d+X$`),
	"temporalFunction":   regexp.MustCompile(`^(true|false)$`),
	"value":              regexp.MustCompile(`^(` + strings.Join(values, "|") + `)$`),
	"mod":                regexp.MustCompile(`^(BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX)$`),
	"anchorTimeID":       regexp.MustCompile(`^t\d+$`),
}

// values are the forms of a value: those of ISO 8601, with the standard's own letters
// for what it lacks and X for what is not known.
var values = []string{
	`(BC)?[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?`, `(BC)?[\dX]{1,3}`, // years, months, days; millennia, centuries and decades
	`[\dX]{4}-W[\dX]{2}(-(WE|[1-7]))?(T(MO|MI|AF|EV|NI|DT))?`,
	`(BC)?[\dX]{4}-(Q[1-4X]|H[12X]|SP|SU|FA|WI)`,
	`(BC)?[\dX]{4}-[\dX]{2}-[\dX]{2}T(MO|MI|AF|EV|NI|DT|[\dX]{2}:[\dX]{2}(Z|[+-]\d\d(:\d\d)?)?)`,
	`P([\dX.]+(D|WE|W|M|Q|S|Y|E|C|L|TNI))+(T([\dX.]+[HMS])+)?`, `PT([\dX.]+[HMS])+`,
	`PAST_REF|PRESENT_REF|FUTURE_REF`,
}

// TestTimeMLValid holds the TimeML of every text of the tagger's corpus against the
// standard.
func TestTimeMLValid(t *testing.T) {
	files, err := filepath.Glob("../../timeline/timex/testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	seen := map[string]bool{}
	for _, file := range files {
		lines, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(lines), "\n") {
			day, text, ok := strings.Cut(line, " | ")
			if !ok || strings.HasPrefix(line, "#") {
				continue
			}
			text, _, _ = strings.Cut(text, " => ")
			text = strings.NewReplacer("[", "", "]", "", " | ", "\n\n").Replace(text)
			published, _, err := article.ParsePublished(strings.Fields(day)[1])
			if err != nil {
				t.Fatal(err)
			}
			checkTimeML(t, text, timex.Context{Published: published, Dated: true}, seen)
		}
	}
	for attribute := range timex3 {
		if !seen[attribute] {
			t.Errorf("no text has the attribute %s", attribute)
		}
	}
}

// checkTimeML writes a text as TimeML and reads it back as the standard wants it.
func checkTimeML(t *testing.T, text string, c timex.Context, seen map[string]bool) {
	t.Helper()
	d := document{ID: json.RawMessage(`"it"`), Text: text, context: c}
	var b bytes.Buffer
	writeTimeML(&b, d, d.expressions())
	ids, points := map[string]bool{}, []string{}
	var path []string
	var plain strings.Builder
	dct := 0
	for r := xml.NewDecoder(&b); ; {
		token, err := r.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			switch at := strings.Join(path, "/"); at {
			case "TimeML", "TimeML/DOCID", "TimeML/DCT", "TimeML/TEXT":
				continue
			case "TimeML/DCT/TIMEX3":
				dct++
			case "TimeML/TEXT/TIMEX3":
			default:
				t.Errorf("%q: %s is no place of TimeML", text, at)
			}
			has := map[string]string{}
			for _, a := range token.Attr {
				name := a.Name.Local
				has[name], seen[name] = a.Value, true
				if allowed := timex3[name]; allowed == nil || !allowed.MatchString(a.Value) {
					t.Errorf("%q: %s=%q is none of TIMEX3", text, name, a.Value)
				}
				if strings.HasSuffix(name, "Point") || name == "anchorTimeID" {
					points = append(points, a.Value)
				}
			}
			if has["tid"] == "" || has["type"] == "" || has["value"] == "" || ids[has["tid"]] {
				t.Errorf("%q: a TIMEX3 wants a tid of its own, a type and a value, got %v", text, has)
			}
			if has["type"] != "DURATION" && (has["beginPoint"] != "" || has["endPoint"] != "") || has["type"] != "SET" && (has["quant"] != "" || has["freq"] != "") {
				t.Errorf("%q: a %s has %v", text, has["type"], has)
			}
			if (has["type"] == "DURATION" || has["type"] == "SET" && has["value"][0] != 'X') && has["value"][0] != 'P' {
				t.Errorf("%q: a %s has the value %s", text, has["type"], has["value"])
			}
			ids[has["tid"]] = true
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if slices.Contains(path, "TEXT") {
				plain.Write(token)
			}
		}
	}
	for _, p := range points {
		if !ids[p] {
			t.Errorf("%q: there is no %s", text, p)
		}
	}
	if plain.String() != text {
		t.Errorf("the text %q became %q", text, plain.String())
	}
	if want := map[bool]int{true: 1}[c.Dated]; dct != want {
		t.Errorf("%q: %d creation times, want %d", text, dct, want)
	}
}

// FuzzTimeML holds the TimeML of any text against the standard.
func FuzzTimeML(f *testing.F) {
	f.Add("From August 5 to August 8 <he> & \"she\" met twice a week\r\nin the past two years.", true)
	f.Add("Monday\x00 \ufffe, July 2018", false)
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		c := timex.Context{Published: date.MustOf(2018, 8, 8), Dated: dated}
		checkTimeML(t, validXML(strings.ToValidUTF8(text, "?")), c, map[string]bool{})
	})
}
