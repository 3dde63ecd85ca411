package render

import (
	"encoding/json"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
)

// attacks are texts that would be active if they were not escaped where they
// land: in a tag, an attribute, a title, a script, a style, a comment, an
// address, XML; and controls that reorder the text after them.
var attacks = []string{
	`</title><script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)`,
	`</script><script>alert(1)</script>`,
	`<!-- ]]> -->`,
	`javascript:alert(1)`,
	`{{.Title}} </style><style>*{display:none}</style>`,
	"\u202eesrever\u2066 <b>bold</b> &lt;i&gt;",
	`<a href="javascript:alert(1)">x</a> [x](javascript:alert(1)) ![x](https://evil.example/x.png)`,
}

// hostile is a timeline in which every text is an attack.
func hostile() timeline.Timeline {
	d := &desk{}
	all := strings.Join(attacks, " ")
	d.Settings = editor.Settings{Title: all, Description: all + "\n\n# heading\n\n<script>alert(1)</script>\n\n[x]: javascript:alert(1)", Author: all,
		Language: `en" onload="alert(1)`, Quote: "article"}
	for i, attack := range attacks {
		slug := string(rune('a' + i))
		a := d.file(slug, attack, attack, day(2018, 8, 8).Start)
		d.Articles[a].URL = attack
		d.Articles[a].ArchiveURL = "https://archive.example/" + attack
		d.Articles[a].Author = attack
		d.Articles[a].Zone = attack
		d.Articles[a].File = attack
		e := d.tell("e-"+slug, attack, day(2018, 8, 1+i),
			d.says(a, attack+" on Monday "+attack, "on Monday", day(2018, 8, 1+i), timeline.Gives, attack),
			d.says(a, attack, attack, date.Interval{}, timeline.NoDate, attack))
		e.Text, e.Reason, e.Disputed = attack, attack, true
		e.People, e.Tags = []string{attack}, []string{attack}
		e.Alternatives = []timeline.Alternative{{Date: e.Date, Articles: []int{a}}, {Date: day(2019, 1, 1), Articles: []int{a, 0}}}
		e.Corrections = []timeline.Correction{{What: timeline.TitleSet, File: attack, Line: 1, Reason: attack, Was: attack}}
		e.Mentions[0].Override = &timeline.Correction{File: attack, Line: 1, Reason: attack, Was: attack}
		d.tell("added-"+slug, attack, day(2018, 9, 1)).Text = attack
		d.Problems = append(d.Problems, problem.Problem{File: attack, Message: attack})
		fix := timeline.Fix{Means: attack, List: attack, YAML: attack}
		d.Doubts = append(d.Doubts,
			timeline.Doubt{Event: e.ID, Title: attack, Date: attack, Reasons: []string{attack}, Mentions: e.Mentions, Fixes: []timeline.Fix{fix, fix}},
			timeline.Doubt{Reasons: []string{attack}, Mentions: e.Mentions})
		d.Hidden = append(d.Hidden, timeline.Event{ID: "hidden-" + slug, Title: attack, Date: e.Date, Corrections: e.Corrections})
		d.SetAside = append(d.SetAside, e.Mentions[0])
	}
	return d.Timeline
}

// TestNothingActive shows that hostile text stays text: no element or attribute
// but those of our templates comes out, and every attack can be read.
func TestNothingActive(t *testing.T) {
	files := build(t, hostile())
	for _, name := range htmlNames(files) {
		p := parsePage(t, name, files[name])
		for _, e := range p.elements {
			if data := e.name == "script" && e.attrs["type"] == "application/ld+json" && len(e.attrs) == 1; !plainElements[e.name] && !data {
				t.Errorf("%s: has the element <%s>", name, e.name)
			}
			for key, value := range e.attrs {
				if strings.HasPrefix(key, "on") || key == "style" || key == "src" && value != "site.js" || key == "srcset" {
					t.Errorf("%s: <%s> has the attribute %s=%q", name, e.name, key, value)
				}
			}
			if href, ok := e.attrs["href"]; ok && strings.Contains(strings.ToLower(strings.SplitN(href, "?", 2)[0]), "javascript:") &&
				!strings.HasPrefix(href, "https://archive.example/") {
				t.Errorf("%s: a link leads to %q", name, href)
			}
		}
		if strings.Contains(string(files[name]), "ZgotmplZ") {
			t.Errorf("%s: html/template had to refuse a value", name)
		}
	}
	text := parsePage(t, "index.html", files["index.html"]).text
	for _, attack := range attacks {
		if !strings.Contains(text, fold(attack)) {
			t.Errorf("index.html does not show %q", attack)
		}
	}
	for _, name := range []string{"timeline.json", "feed.xml"} {
		if strings.Contains(string(files[name]), "<script") {
			t.Errorf("%s holds a script tag", name)
		}
	}
	if strings.ContainsAny(string(files["feed.xml"]), "\u202e\u2066") {
		t.Error("feed.xml reorders text")
	}
	var data struct{ Articles []struct{ URL *string } }
	if err := json.Unmarshal(files["timeline.json"], &data); err != nil {
		t.Fatal(err)
	}
	for _, a := range data.Articles {
		if a.URL != nil {
			t.Errorf("timeline.json links to %q", *a.URL)
		}
	}
}

// plainElements lists all elements that pages are made of. None of them runs
// anything or fetches anything but the style sheets, the icon and our script.
var plainElements = setOf(`html head meta title link body a header main nav section footer h1 h2 h3 p div ul ol li dl dt dd
	b i em strong small span bdi code mark time blockquote figure figcaption details summary svg rect path circle text script template fieldset legend label input button
	table thead tbody tr th td pre`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
