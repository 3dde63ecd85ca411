package article

import (
	"encoding/json"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"dateline/timeline/problem"
)

// What a line of a .jsonl file says of its article, under the names of keys that we
// read.

// lineSynonyms are what crawlers call the keys of a line; of several, the first in
// the line counts, and the key itself before all.
var lineSynonyms = map[string]string{
	// news-please
	"maintext": "text", "date_publish": "published", "source_domain": "source",
	// Fundus
	"plaintext": "text", "publishing_date": "published", "publisher": "source",
	// newspaper
	"publish_date": "published", "source_url": "source",
	// all of them
	"authors": "author",
}

// lineMatter is what a line says.
type lineMatter struct {
	matter
	id    problem.Text
	text  jsonValue
	slips []slip
}

// readMatter reads the object of one line. It is not ok if there is none, or
// nothing to name its article by.
func readMatter(file string, in line, limit int) (l lineMatter, problems []problem.Problem, ok bool) {
	if problems := checkText(file, in.text, limit); problems != nil {
		problems[0].Line = in.number
		return l, problems, false
	}
	values, err := readObject(in.text)
	p := locator{data: in.text}
	if err != nil {
		_, column := p.at(min(err.offset, len(in.text)))
		return l, []problem.Problem{problem.Errorf(file, problem.Pos{Line: in.number, Column: column}, "%s", err.message)}, false
	}
	canonicalKeys(values)
	m, id := &l.matter, &l.id
	fields := map[string]*problem.Text{
		"id": id, "slug": &m.Slug, "title": &m.Title, "source": &m.Source, "url": &m.URL, "archive_url": &m.ArchiveURL,
		"author": &m.Author, "published": &m.Published, "updated": &m.Updated, "text": nil,
	}
	l.slips = misspelt(file, in, values, fields)
	for _, v := range values {
		_, column := p.at(v.begin)
		pos := problem.Pos{Line: in.number, Column: column}
		field, known := fields[v.key]
		switch value := v.value.(type) {
		case string:
			if v.key == "text" {
				l.text = v
			} else if known {
				*field = problem.Text{Value: value, Pos: pos}
			}
		case json.Number:
			if v.key == "id" {
				*id = problem.Text{Value: value.String(), Pos: pos}
				continue
			}
			if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: %s is a number, want text in quotes", v.key, value))
			}
		case bool:
			if v.key == "undated" {
				m.Undated = value
			} else if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: %v is no text, want text in quotes", v.key, value))
			}
		case []string:
			if v.key == "author" {
				m.Author = problem.Text{Value: strings.Join(value, ", "), Pos: pos}
			} else if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: want text in quotes", v.key))
			}
		case nil: // as if it were not there
		default:
			if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: want text in quotes", v.key))
			}
		}
	}
	if _, host, isAddress := strings.Cut(m.Source.Value, "://"); isAddress { // of the site
		host, _, _ = strings.Cut(host, "/")
		m.Source.Value = strings.TrimPrefix(host, "www.")
	}
	if id.Value == "" && m.Slug.Value == "" {
		id.Value = madeID(m.Title.Value, m.URL.Value)
	}
	if id.Value == "" && m.Slug.Value == "" {
		return l, append(problems, problem.Errorf(file, problem.Pos{Line: in.number}, "no id, title or url: each article needs an id of its own")), false
	}
	return l, problems, true
}

// canonicalKeys gives the values of a line the names of their keys that we read.
func canonicalKeys(values []jsonValue) {
	has := map[string]bool{}
	for _, v := range values {
		has[v.key] = has[v.key] || v.value != nil && v.value != ""
	}
	for i := range values {
		if key := lineSynonyms[values[i].key]; key != "" && !has[key] && values[i].value != nil {
			for k := range values { // what stands there is empty
				if values[k].key == key {
					values[k].value = nil
				}
			}
			values[i].key, has[key] = key, true
		}
	}
}

// madeID makes an id of a title, else of the end of an address.
func madeID(title, address string) string {
	if slug := SlugFor(title); slug != "" {
		return slug
	}
	if u, err := url.Parse(address); err == nil {
		return SlugFor(strings.TrimSuffix(path.Base("/"+u.Path), path.Ext(u.Path)))
	}
	return ""
}

// slip is the warning of a key that is probably misspelt.
type slip struct {
	key     string
	warning problem.Problem
}

// slipsTold are the keys of a file that were warned of.
type slipsTold map[string]bool

// first returns the warnings of keys that were not warned of before.
func (told slipsTold) first(slips []slip) []problem.Problem {
	var problems []problem.Problem
	for _, s := range slips {
		if !told[s.key] {
			told[s.key] = true
			problems = append(problems, s.warning)
		}
	}
	return problems
}

// misspelt returns the keys that are not known and near one that is known and that
// the object does not have.
func misspelt(file string, l line, values []jsonValue, fields map[string]*problem.Text) []slip {
	known := func(v jsonValue) bool {
		_, read := fields[v.key]
		return read || v.key == "undated" || lineSynonyms[v.key] != ""
	}
	if !slices.ContainsFunc(values, func(v jsonValue) bool { return !known(v) }) {
		return nil
	}
	missing := map[string]bool{"undated": true}
	for key := range fields {
		missing[key] = true
	}
	for _, v := range values {
		delete(missing, v.key)
	}
	names := slices.Sorted(maps.Keys(missing))
	var slips []slip
	for _, v := range values {
		if known(v) {
			continue
		}
		if near := problem.DidYouMean(v.key, names); near != "" {
			p := locator{data: l.text}
			_, column := p.at(v.begin)
			slips = append(slips, slip{v.key, problem.Warnf(file, problem.Pos{Line: l.number, Column: column}, "key %q is not read%s", v.key, near)})
		}
	}
	return slips
}
