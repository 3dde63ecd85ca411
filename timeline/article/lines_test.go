package article

import (
	"strings"
	"testing"
)

func TestParseLines(t *testing.T) {
	file := "\ufeff" + `{"id":"one","published":"2018-08-08","title":"A  title","source":"Wire","url":"https://x.org","extra":{"a":[1,2]},"text":"He said \"no\" \u2014 twice.\r\nThen\u00a0he left.\n\nÉ came \ud83d\ude00 late. It\trained."}` + "\r\n" +
		"\n" +
		`{ "text" : "Only this." , "id" : 7, "undated": true, "author": null }` + "\n" +
		`{"id":"three","published":"2018-08-09","text":"No line end behind it."}`
	articles, problems := ParseLines("a.jsonl", strings.NewReader(file))
	if len(problems) > 0 {
		t.Fatal(report(problems))
	}
	var got strings.Builder
	for _, a := range articles {
		got.WriteString(a.Slug + " " + a.Title + " " + a.Published.String() + "\n" + listing(a))
	}
	want := "one A title 2018-08-08\n" +
		"1:123\t0\tprose\tHe said \"no\" — twice.\n" +
		"1:155\t1\tprose\tThen he left.\n" +
		"1:177\t2\tprose\tÉ came 😀 late.\n" +
		"1:203\t2\tprose\tIt rained.\n" +
		"7 7 1970-01-01\n" +
		"3:13\t0\tprose\tOnly this.\n" +
		"three three 2018-08-09\n" +
		"4:48\t0\tprose\tNo line end behind it.\n"
	if got.String() != want {
		t.Errorf("got\n%swanted\n%s", got.String(), want)
	}
	for _, a := range articles {
		for _, s := range a.Sentences {
			// The words of a sentence stand in the file between its offsets.
			inFile := file[s.Begin:s.End]
			first, _, _ := strings.Cut(s.Text, " ")
			if !strings.HasPrefix(inFile, first) || inFile[len(inFile)-1] != '.' {
				t.Errorf("%q stands in the file as %q", s.Text, inFile)
			}
			// So does each byte, and its column is right.
			lineStart := strings.LastIndexByte(file[:s.Begin], '\n') + 1
			for i := range s.Text {
				line, column := s.Position(i)
				prefix := strings.TrimPrefix(file[lineStart:s.Offset(i)], "\ufeff")
				if wanted := 1 + len([]rune(prefix)); line != s.Line || column != wanted {
					t.Errorf("%q: byte %d at %d:%d, wanted %d:%d", s.Text, i, line, column, s.Line, wanted)
				}
			}
		}
	}
}

func TestParseLinesProblems(t *testing.T) {
	const tail = `,"published":"2018-08-08","text":"It came."}`
	for _, c := range []struct {
		name, line, want string
	}{
		{"no object", `["a"]`, `a.jsonl:2:1: want a JSON object such as {"id": …, "published": …, "text": …}`},
		{"broken off", `{"id":"a`, `a.jsonl:2:9: the JSON object breaks off`},
		{"no JSON", `{"id":é}`, `a.jsonl:2:7: not JSON: invalid character 'Ã' looking for beginning of value`},
		{"two objects", `{"id":"a"` + tail + ` {}`, `a.jsonl:2:54: more behind the JSON object, want one object a line`},
		{"key twice", `{"id":"a","id":"b"` + tail, `a.jsonl:2:16: "id" stands twice in the object`},
		{"no id", `{"source":"a"` + tail, `a.jsonl:2: no id, title or url: each article needs an id of its own`},
		{"id again", `{"id":"FIRST"` + tail, `a.jsonl:2: id "FIRST" stands in line 1 already: give each article one of its own`},
		{"number for the date", `{"id":"a","published":2018,"text":"It came."}`, `a.jsonl:2:23: published: 2018 is a number, want text in quotes`},
		{"number", `{"id":"a","title":12` + tail, `a.jsonl:2:19: title: 12 is a number, want text in quotes`},
		{"list", `{"id":"a","title":["x"]` + tail, `a.jsonl:2:19: title: want text in quotes`},
		{"no date", `{"id":"a","text":"It came."}`, `a.jsonl:2: no publish date: give the line a "published": "2018-08-08", or "undated": true if only the full dates of its text are to count`},
		{"key misspelt", `{"id":"a","titel":"A","url":"https://x.example","link":"y"` + tail, `a.jsonl:2:19: warning: key "titel" is not read; did you mean "title"?`},
		{"date misspelt", `{"id":"a","publishd":"2018-08-08","text":"It came."}`, `a.jsonl:2: no publish date: give the line a "published": "2018-08-08", or "undated": true if only the full dates of its text are to count` + "\n" +
			`a.jsonl:2:22: warning: key "publishd" is not read; did you mean "published"?`},
		{"no such day", `{"id":"a","published":"2018-02-30","text":"It came."}`, `a.jsonl:2:23: published: "2018-02-30" does not exist: 30 February 2018 is not a day (February 2018 has 28)`},
		{"no text", `{"id":"a","published":"2018-08-08"}`, `a.jsonl:2: warning: article "a" has no text: skipped`},
		{"Latin-1", "{\"id\":\"a\xe9\"" + tail, `a.jsonl:2:9: byte 0xe9 at offset 8 is not UTF-8 (windows-1252 text?): save it with the encoding UTF-8`},
		{"long", `{"id":"` + strings.Repeat("a", UsualLimit) + `"}`, `a.jsonl:2: 1048586 bytes are too many for an article, at most 1048576 are read: split it, or set max_article: 2 MiB in timeline.yaml`},
	} {
		file := `{"id":"first"` + tail + "\n" + c.line + "\n" + `{"id":"last"` + tail + "\n"
		articles, problems := ParseLines("a.jsonl", strings.NewReader(file))
		if got := strings.TrimSuffix(report(problems), "\n"); got != c.want {
			t.Errorf("%s: got\n%s\nwanted\n%s", c.name, got, c.want)
		}
		if len(articles) < 2 || articles[0].Slug != "first" || articles[len(articles)-1].Slug != "last" {
			t.Errorf("%s: the lines around it were not read", c.name)
		}
	}
	if _, problems := ParseLines("a.jsonl", strings.NewReader("")); report(problems) != "a.jsonl: warning: no text in it: skipped\n" {
		t.Errorf("empty file: %s", report(problems))
	}
}

// Lines as crawlers write them.
func TestParseLinesOfCrawlers(t *testing.T) {
	const want = "the-ferry-sinks|The ferry sinks|The Courier|Ann Bee, Zoe Brunn|2024-03-14|It sank on Monday."
	for _, line := range []string{
		`{"maintext":"It sank on Monday.","date_publish":"2024-03-14 10:00:00","title":"The ferry sinks","authors":["Ann Bee","Zoe Brunn"],"url":"https://courier.example/ferry","source_domain":"The Courier","language":"en"}`,
		`{"plaintext":"It sank on Monday.","publishing_date":"2024-03-14 10:00:00+01:00","title":"The ferry sinks","authors":["Ann Bee","Zoe Brunn"],"publisher":"The Courier","body":{"summary":[]}}`,
		`{"text":"It sank on Monday.","publish_date":"2024-03-14T10:00:00","title":"The ferry sinks","authors":["Ann Bee","Zoe Brunn"],"source":"The Courier","source_url":"https://courier.example"}`,
		`{"published":null,"date_publish":"2024-03-14","text":"It sank on Monday.","maintext":"Not this.","id":"the-ferry-sinks","title":"The ferry sinks","author":["Ann Bee","Zoe Brunn"],"source":"The Courier"}`,
	} {
		articles, problems := ParseLines("a.jsonl", strings.NewReader(line))
		if len(problems) > 0 || len(articles) != 1 {
			t.Errorf("%s: %d articles, %s", line, len(articles), report(problems))
			continue
		}
		a := articles[0]
		if got := strings.Join([]string{a.Slug, a.Title, a.Source, a.Author, a.Published.String(), a.Sentences[0].Text}, "|"); got != want {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
	articles, _ := ParseLines("a.jsonl", strings.NewReader(`{"text":"It sank.","publish_date":"2024-03-14","url":"https://www.courier.example/2024/ferry-sinks.html","source_url":"https://www.courier.example"}`))
	if len(articles) != 1 || articles[0].Slug != "ferry-sinks" || articles[0].Source != "courier.example" {
		t.Errorf("an id of the address: %+v", articles)
	}
}
