package wording

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// Own is words of a content folder in place of those of the program, by their
// keys. A key is the name of a field of Words in small letters, with that of what
// is in it: "skip", "event_one", "dates_months_1",
// "dates_units_week_early".
type Own map[string]string

// ReadOwn reads words from YAML, a key and its text on each line, and returns
// everything that is wrong with them, sorted.
func ReadOwn(file string, data []byte) (Own, []problem.Problem) {
	texts := english.texts()
	keys := slices.Sorted(maps.Keys(texts))
	fields := make([]reflect.StructField, len(keys))
	for i, key := range keys {
		fields[i] = reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: reflect.TypeFor[problem.Text](), Tag: reflect.StructTag(`yaml:"` + key + `"`)}
	}
	read := reflect.New(reflect.StructOf(fields))
	problems := problem.DecodeYAML(file, 1, data, read.Interface())
	own := Own{}
	for i, key := range keys {
		text := read.Elem().Field(i).Interface().(problem.Text)
		if text.Value == "" {
			continue
		}
		own[key] = text.Value
		if wrong := wrongBraces(key, *texts[key], text.Value); wrong != "" {
			problems = append(problems, problem.Errorf(file, text.Pos, "%s: %s", key, wrong))
		}
	}
	problem.Sort(problems)
	return own, problems
}

// In returns the words for a BCP 47 tag with own words in their place, and false
// with the English words where there are none of its language. It fails where the
// language has no words and own are not all that there are, since a page in two
// languages is none.
func (own Own) In(tag string) (w *Words, known bool, err error) {
	w, known = For(tag)
	if len(own) == 0 {
		return w, known, nil
	}
	changed, dates := *w, *w.Dates
	changed.Dates = &dates
	texts := changed.texts()
	if !known {
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			if own[key] == "" {
				return nil, false, fmt.Errorf("has %d of the %d words that a site in %q needs; the first that it lacks is %s", len(own), len(texts), tag, key)
			}
		}
		changed.Language = language.Make(tag)
	}
	for key, text := range own {
		*texts[key] = text
	}
	dates.Units[date.NoGrain] = dates.Units[date.Range]
	return &changed, true, nil
}

// texts returns all texts of the words by their keys.
func (w *Words) texts() map[string]*string {
	out := map[string]*string{}
	var walk func(v reflect.Value, key string)
	walk = func(v reflect.Value, key string) {
		switch v.Kind() {
		case reflect.String:
			if out[key] != nil {
				panic("two texts have the key " + key)
			}
			out[key] = v.Addr().Interface().(*string)
		case reflect.Array:
			for i := range v.Len() {
				name := fmt.Sprint(i + 1)
				if v.Type().Elem() == reflect.TypeFor[date.UnitNames]() {
					name = date.Grain(i).String()
				}
				if name != "" { // what has no grain is spoken of as a range is
					walk(v.Index(i), key+"_"+name)
				}
			}
		case reflect.Struct:
			for i := range v.NumField() {
				name := snake(v.Type().Field(i).Name)
				if key != "" {
					name = key + "_" + name
				}
				if v.Type().Field(i).Type != reflect.TypeFor[language.Tag]() {
					walk(v.Field(i), name)
				}
			}
		}
	}
	walk(reflect.ValueOf(w).Elem(), "")
	walk(reflect.ValueOf(w.Dates).Elem(), "dates")
	return out
}

var capitals = regexp.MustCompile(`([a-z])([A-Z0-9])|([A-Z])([A-Z][a-z])`)

// snake writes the name of a field as a key: "SomeDayThatWeek" as
// "some_day_that_week".
func snake(name string) string {
	return strings.ToLower(capitals.ReplaceAllString(name, "${1}${3}_${2}${4}"))
}

var braces = regexp.MustCompile(`\{[^{}]*\}`)

// wrongBraces says what is wrong with the words in braces of a text, where the
// English text is what it is. A unit, a century and two years may be put in other
// ways than in English.
func wrongBraces(key, english, text string) string {
	wanted := braces.FindAllString(english, -1)
	others := wanted
	switch {
	case strings.HasPrefix(key, "dates_units_"):
		others, wanted = []string{"{name}", "{of}"}, nil
	case strings.HasPrefix(key, "dates_century"):
		others, wanted = []string{"{n}", "{nth}", "{roman}"}, nil
	case key == "dates_two_years":
		others, wanted = []string{"{year}", "{short}", "{next}"}, []string{"{year}"}
	case key == "dates_first":
		wanted = nil // the first day of a month may have a word
	}
	has := braces.FindAllString(text, -1)
	for _, word := range wanted {
		if !slices.Contains(has, word) {
			return fmt.Sprintf("%q lacks %s", text, word)
		}
	}
	for _, word := range has {
		if !slices.Contains(others, word) {
			return fmt.Sprintf("%q has %s, of which this text knows nothing", text, word)
		}
	}
	if len(has) == 0 && len(others) > 0 && wanted == nil && key != "dates_first" {
		return fmt.Sprintf("%q lacks one of %s", text, strings.Join(others, ", "))
	}
	return ""
}
