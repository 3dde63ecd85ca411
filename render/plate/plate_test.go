package plate_test

import (
	"html/template"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/render/plate"
)

// story is data such as pages have.
type story struct {
	Title   string
	Count   int
	Open    bool
	Dek     template.HTML
	Head    head
	Lead    *line
	Missing *line
	Data    *head
	Lines   []line
	None    []line
	Any     any
	By      map[string]string
	Score   float64
	hidden  string
}

type head struct{ Root, Lang string }

type line struct {
	named
	Words []string
}

type named struct{ Name, Link string }

// Byline is a method, which a plate does not know.
func (l line) Byline() string { return "by " + l.Name }

var example = story{
	Title: `Bridge & "ferry" <closed>, it's +1 é`, Count: 3, Open: true, Dek: "<b>As it is</b>",
	Head:  head{"../", "en"},
	Lead:  &line{named{"Mayor", "people/mayor.html"}, []string{"one", "two"}},
	Data:  &head{"</script>", "\u2028"},
	Lines: []line{{named{"A", "a b.html"}, []string{"x", "<y>"}}, {named{"", "javascript:alert(1)"}, nil}},
	Any:   "anything", By: map[string]string{"k": "v"}, Score: 1.5, hidden: "never",
}

var funcs = template.FuncMap{
	"words": func() *head { return &head{"root & all", "de"} },
	"mark":  func() template.HTMLAttr { return ` lang="en"` },
	"join":  func(a, b string, n any) string { return a + b + "!" },
}

// pieces lists what templates are made of. A plate prints those that are cast; for the
// others the reason is what html/template is needed for.
var pieces = []struct{ text, why string }{
	{text: `plain words`},
	{text: `<h1 title="{{.Title}}">{{.Title}}</h1><title>{{.Title}}</title>`},
	{text: `{{.Count}}{{.Dek}}{{.Head.Root}}{{.Lead.Name}}{{/* note */}}`},
	{text: `<a href="{{.Lead.Link}}">x</a><a href="{{.Head.Root}}site.css">y</a><a href="#{{.Title}}">z</a><a href="/x?q={{.Title}}">q</a>`},
	{text: `<p{{mark}}>{{words.Lang}} {{words.Root}}</p>`},
	{text: `{{join .Title "<" .Count}}{{join "a" (join "b" "c" 1) 5}}`},
	{text: `{{if .Open}}open{{else}}shut{{end}}{{if .None}}some{{else if .Count}}none{{end}}{{if .Missing}}x{{end}}{{if .Dek}}d{{end}}`},
	{text: `{{if or .None .Open}}1{{end}}{{if and .Open .None}}2{{end}}{{if not .None}}3{{end}}{{if not (or .None .Missing)}}4{{end}}`},
	{text: `{{if eq (len .Lines) 2}}1{{end}}{{if gt .Count 3}}2{{end}}{{if lt .Count 5}}3{{end}}{{if ne .Count 1}}4{{end}}{{len .Title}}`},
	{text: `{{with .Lead}}{{.Name}}, {{$.Title}}{{else}}nobody{{end}}{{with .Missing}}x{{else}}nobody{{end}}{{with .Title}}{{.}}{{end}}`},
	{text: `{{range .Lines}}<a href="{{.Link}}">{{.Name}}</a>{{range .Words}}[{{.}}]{{else}}wordless{{end}}{{end}}{{range .None}}x{{else}}none{{end}}`},
	{text: `{{range $i, $l := .Lines}}{{if $i}}, {{end}}{{$i}} {{$l.Name}}{{range $w := $l.Words}}{{$w}}{{$i}}{{end}}{{end}}`},
	{text: `{{template "tree" .}}{{template "leaf" .Lead}}{{template "still"}}{{range .Lines}}{{template "leaf" .}}{{end}}{{.Title}}`},
	{text: `<script type="application/ld+json">{{.Data}}</script>`},
	{text: `<script type="application/ld+json">{{.Lead}}</script>`, why: "is *plate_test.line"},
	{text: `{{range .Lines}}{{.Byline}}{{end}}`, why: "Byline of plate_test.line"},
	{text: `{{.Any}}`, why: "is interface {}"},
	{text: `{{.By.k}}`, why: "of map"},
	{text: `{{.Score}}`, why: "is float64"},
	{text: `{{.Count | printf "%03d"}}`, why: "printf"},
	{text: `{{$x := .Title}}{{$x}}`, why: "declares a variable"},
	{text: `{{with $x := .Title}}{{$x}}{{end}}`, why: "$x := .Title"},
	{text: `{{range .Lines}}{{break}}{{end}}`, why: "break"},
	{text: `<p title={{.Title}}>`, why: "is string"},
	{text: `<p onclick="f({{.Title}})">`, why: "is string"},
	{text: `<p style="color: {{.Title}}">`, why: "is string"},
	{text: `<p title="{{template "leaf" .Lead}}">`, why: `no template "leaf$`},
	{text: `{{.hidden}}`, why: "hidden of plate_test.story"},
	{text: `{{.Nothing}}`, why: "Nothing of plate_test.story"},
	{text: `{{printf "%d" .Title "x"}}`, why: "printf"},
	{text: `{{.Missing.Name}}`}, // fails on the page
	{text: `<a href="`, why: "no template"},
}

// parsed returns the templates of a page.
func parsed(t testing.TB, text string) *template.Template {
	t.Helper()
	page, err := template.New("page").Funcs(funcs).Parse(text +
		`{{define "leaf"}}({{.Name}}){{end}}{{define "still"}}same{{end}}{{define "tree"}}{{.Title}}{{range .None}}{{template "tree" $}}{{end}}{{end}}`)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return page
}

// plainly is what html/template makes of a page.
func plainly(t testing.TB, text string, data any) (string, error) {
	var b strings.Builder
	err := parsed(t, text).ExecuteTemplate(&b, "page", data)
	return b.String(), err
}

// TestSet prints pieces of templates, and gets the bytes and the errors of
// html/template.
func TestSet(t *testing.T) {
	for _, p := range pieces {
		want, wantErr := plainly(t, p.text, example)
		set := plate.NewSet(parsed(t, p.text), funcs)
		for range 2 { // cast, and cast already
			got, err := set.Append([]byte("before "), "page", example)
			if wantErr != nil {
				want = ""
				if err == nil || err.Error() != wantErr.Error() {
					t.Errorf("%s: error %v, want %v", p.text, err, wantErr)
				}
			} else if err != nil {
				t.Errorf("%s: %v", p.text, err)
			}
			if string(got) != "before "+want {
				t.Errorf("%s:\ngot  %q\nwant %q", p.text, got, "before "+want)
			}
		}
		why := set.Err("page", example)
		if why == nil && p.why != "" || why != nil && (p.why == "" || !strings.Contains(why.Error(), p.why)) {
			t.Errorf("%s: is not cast because of %v, want %q", p.text, why, p.why)
		}
	}
}

// TestSetEscapes prints any text in the places where values stand, and gets what
// html/template makes of it.
func TestSetEscapes(t *testing.T) {
	const text = `<title>{{.Name}}</title><p id="{{.Name}}">{{.Name}}</p><a href="{{.Link}}">x</a><a href="{{.Link}}#{{.Name}}">x</a>` +
		`<a href="#{{.Name}}">x</a><a href="/{{.Name}}/{{.Link}}">x</a>`
	set := plate.NewSet(parsed(t, text), funcs)
	hostile := rapid.SampledFrom([]string{
		"<script>", "javascript:alert(1)", "HTTPS://x", "mailto:a@b", "a/b:c", "%41%4", "%zz", "&amp;", "\x00", "\xff", "\u2028", "é", "'\"+`", " \n\t", "http://a.b/c?d=e&f#g:~:text=h%20i",
	})
	anything := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.OneOf(hostile, rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })), 0, 4).Draw(t, "parts"), "")
	})
	rapid.Check(t, func(rt *rapid.T) {
		data := named{anything.Draw(rt, "name"), anything.Draw(rt, "link")}
		if err := set.Err("page", data); err != nil {
			rt.Fatal(err)
		}
		want, err := plainly(t, text, data)
		got, wrong := set.Append(nil, "page", data)
		if err != nil || wrong != nil || string(got) != want {
			rt.Fatalf("of %q\ngot  %q, %v\nwant %q, %v", data, got, wrong, want, err)
		}
	})
}

// TestSetTypes casts a template anew for data of another type.
func TestSetTypes(t *testing.T) {
	set := plate.NewSet(parsed(t, `{{.Name}}`), funcs)
	for _, data := range []any{named{Name: "<a>"}, &named{Name: "<a>"}, line{named: named{Name: "<a>"}}, map[string]string{"Name": "<a>"}} {
		if got, err := set.Append(nil, "page", data); err != nil || string(got) != "&lt;a&gt;" {
			t.Errorf("%T: %q, %v", data, got, err)
		}
	}
	if _, err := set.Append(nil, "page", (*named)(nil)); err == nil {
		t.Error("a page of nothing is printed")
	}
}
