package page

import (
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/article"
	"dateline/timeline/problem"
)

// A saved page may stand in a folder of articles as it is. It is read like one
// that is imported; what cannot be told of it is an error, and what is unsure a
// warning.

func init() {
	for _, ending := range [...]string{".html", ".htm"} {
		article.RegisterFormat(ending, MaxSize, readFile)
	}
	for _, ending := range [...]string{".mhtml", ".mht"} {
		article.RegisterFormat(ending, MaxArchive, readFile)
	}
}

// readFile reads the article of a saved page, whose text may have limit bytes.
func readFile(file string, r io.Reader, limit int) ([]article.Article, []problem.Problem) {
	fail := func(format string, args ...any) ([]article.Article, []problem.Problem) {
		return nil, []problem.Problem{problem.Errorf(file, problem.Pos{}, format, args...)}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return fail("cannot be read: %v", err)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, []problem.Problem{problem.Warnf(file, problem.Pos{}, "no text in it: skipped")}
	}
	page := Archived{Data: data}
	if IsArchive(data) {
		if page, err = Unpack(data); err != nil {
			return fail("%v", err)
		}
	}
	text := Decode(page.Data, page.ContentType)
	draft, err := Read(text, page.Address)
	if err != nil {
		return fail("%v", err)
	}
	a, problems := draft.Article(file, limit)
	if a.Sentences == nil {
		return nil, problems
	}
	if page.end > 0 {
		text = data[:page.end] // which has the letters of the page
	}
	place(text, page.begin, a.Sentences)
	return []article.Article{a}, problems
}

// sureBytes is how much of a sentence is enough to know it by.
const sureBytes = 24

// mostMissing is how many sentences of a page are looked for in vain.
const mostMissing = 100

// place sets the places of sentences in their page data[begin:]: where their letters stand in
// its text, one behind the other. Entities make columns approximate. A sentence
// that the page does not have in one piece stands where the one before it does.
func place(data []byte, begin int, sentences []article.Sentence) {
	text, at := letterPlaces(data[begin:])
	from, missing := 0, 0
	offset, line, column := 0, 1, 1
	for i := range sentences {
		s := &sentences[i]
		key := letters(s.Text)
		k := -1
		if key != "" && missing < mostMissing {
			if k = strings.Index(text[from:], key); k < 0 && len(key) > sureBytes { // something hidden is inside it
				key = key[:sureBytes]
				k = strings.Index(text[from:], key)
			}
			if k < 0 {
				missing++
			}
		}
		if k >= 0 {
			begins := begin + at[from+k]
			before := data[offset:begins]
			if n := bytes.Count(before, []byte("\n")); n > 0 {
				line, column = line+n, 1
				before = before[bytes.LastIndexByte(before, '\n')+1:]
			}
			column += utf8.RuneCount(before)
			offset = begins
			s.Begin, s.End = begins, begin+at[from+k+len(key)-1]+1
			from += k + len(key)
		}
		s.Line, s.Column = line, column
	}
}

// letterPlaces returns the letters and digits of a page's text, as letters does,
// and the offset in the page of each of their bytes.
func letterPlaces(data []byte) (text string, at []int) {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(data))
	offset, hidden := 0, false
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String(), at
		}
		raw := z.Raw()
		switch kind {
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden = noText[atom.Lookup(name)]
		case html.EndTagToken:
			hidden = false
		case html.TextToken:
			for i, r := range html.UnescapeString(string(raw)) {
				if hidden || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
					continue
				}
				b.WriteRune(unicode.ToLower(r))
				for len(at) < b.Len() {
					at = append(at, offset+min(i, len(raw)-1))
				}
			}
		}
		offset += len(raw)
	}
}
