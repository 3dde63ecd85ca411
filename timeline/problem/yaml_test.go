package problem

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// sheet has a field of every type that DecodeYAML knows.
type sheet struct {
	ID        string            `yaml:"id"`
	Title     Text              `yaml:"title"`
	Date      string            `yaml:"date"`
	Hide      bool              `yaml:"hide"`
	Pin       *bool             `yaml:"pin"`
	Limit     int               `yaml:"limit"`
	Tags      []string          `yaml:"tags"`
	Words     []Text            `yaml:"words"`
	Entries   []entry           `yaml:"entries"`
	Source    entry             `yaml:"source"`
	People    map[string]people `yaml:"people"`
	Untouched string
}

type entry struct {
	Pos  Pos
	Name string `yaml:"name"`
	URL  Text   `yaml:"url" meant:"link address"`
}

type people = []string

func TestDecodeYAML(t *testing.T) {
	const text = `# a comment
id: no
title: "010"
date: 2018-08-07
hide: true
pin: false
limit: 12
tags: [010, 1e3, 0x1F, yes, "null", 12:30]
words:
  - first
  - |
    second
entries:
  - name: a
    url: http://example.org/#x
  - url: é
source: {name: b}
people:
  Rand Paul: [Paul, Sen. Paul]
`
	no := false
	want := sheet{
		ID:    "no",
		Title: Text{Value: "010", Pos: Pos{3, 8}},
		Date:  "2018-08-07",
		Hide:  true,
		Pin:   &no,
		Limit: 12,
		Tags:  []string{"010", "1e3", "0x1F", "yes", "null", "12:30"},
		Words: []Text{{Value: "first", Pos: Pos{10, 5}}, {Value: "second\n", Pos: Pos{11, 5}}},
		Entries: []entry{
			{Pos: Pos{14, 5}, Name: "a", URL: Text{Value: "http://example.org/#x", Pos: Pos{15, 10}}},
			{Pos: Pos{16, 5}, URL: Text{Value: "é", Pos: Pos{16, 10}}},
		},
		Source: entry{Pos: Pos{17, 9}, Name: "b"},
		People: map[string]people{"Rand Paul": {"Paul", "Sen. Paul"}},
	}
	for _, in := range []string{text, "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"), "---\n" + text[len("# a comment\n"):] + "...\n"} {
		var got sheet
		for _, p := range DecodeYAML("f", 1, []byte(in), &got) {
			t.Errorf("%q: %v", in[:10], p)
		}
		if strings.Contains(in, "\r") {
			got.Words[1].Value = "second\n"
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got\n%+v, want\n%+v", in[:10], got, want)
		}
	}
}

// No value leaves a field alone: a default stays.
func TestDecodeYAMLNoValue(t *testing.T) {
	for _, in := range []string{"", "\n# nothing\n", "---\n", "~", "id:\ntitle: \nhide: ~\nlimit: null\ntags:\nentries: ~\npin:\n"} {
		got := sheet{ID: "as it was", Limit: 7}
		for _, p := range DecodeYAML("f", 1, []byte(in), &got) {
			t.Errorf("%q: %v", in, p)
		}
		if got.ID != "as it was" || got.Limit != 7 || got.Tags != nil || got.Pin != nil || got.Title.Value != "" {
			t.Errorf("%q: got %+v", in, got)
		}
		if has, want := got.Title.Line > 0, strings.Contains(in, "title"); has != want {
			t.Errorf("%q: title has a place: %v, want %v", in, has, want)
		}
	}
}

func TestDecodeYAMLProblems(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c <= 'i'; c++ {
		ref := fmt.Sprintf("*%c", c-1)
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Join([]string{ref, ref, ref, ref, ref, ref, ref, ref, ref}, ","))
	}
	for _, test := range []struct{ name, in, want string }{
		{"unknown key", "daet: 2018-08-08\nid: x\n", `f:1:1: unknown key "daet"; did you mean "date"?`},
		{"unknown key, nothing near", "source: {wombat: 1}", `f:1:10: unknown key "wombat"; known are name, url`},
		{"unknown key that means another", "source: {Link: 1}", `f:1:10: unknown key "Link"; did you mean "url"?`},
		{"unknown key in another case", "Title: x\n", `f:1:1: unknown key "Title"; did you mean "title"?`},
		{"unknown key below", "entries:\n  - name: x\n    ulr: y\n", `f:3:5: unknown key "ulr"; did you mean "url"?`},
		{"duplicate key", "id: a\ntitle: b\nid: c\n", `f:3:1: id: the key stands already in line 1, want it once`},
		{"duplicate key below", "people:\n  A: [b]\n  A: [c]\n", `f:3:3: A: the key stands already in line 2, want it once`},
		{"list for text", "date: [1]\n", `f:1:7: date: found a list, want text: remove the brackets`},
		{"mapping for text", "title: {a: b}\n", `f:1:8: title: found a mapping, want text`},
		{"unquoted colon in text", "id: x\ntitle: Paul: I was honored\n", `f:2:12: ": " inside the value has to stand in quotes: want title: "Paul: I was honored"`},
		{"text for list", "tags: letter\n", `f:1:7: tags: found "letter", want a list: [letter]`},
		{"text for mapping", "source: x\n", `f:1:9: source: found "x", want a mapping of "name: value" lines`},
		{"key of another list", "title: a\nentries:\n  - words: [a]\nsource: {name: b}\nname: x\n", `f:3:5: unknown key "words"; known are name, url
f:5:1: unknown key "name"; it belongs to an entry below entries:`},
		{"list without its name", "- name: a\n  url: b\n", `f:1:1: found a list, want a mapping of "name: value" lines: put entries: above the list, and the list below it`},
		{"list for mapping", "people: []\n", `f:1:9: people: found a list, want a mapping of "name: value" lines`},
		{"yes for bool", "hide: yes\n", `f:1:7: hide: found "yes", want true or false`},
		{"word for number", "limit: ten\n", `f:1:8: limit: found "ten", want a whole number`},
		{"half for number", "limit: 1.5\n", `f:1:8: limit: found "1.5", want a whole number`},
		{"huge number", "limit: 99999999999999999999\n", `f:1:8: limit: found "99999999999999999999", want a whole number`},
		{"list at the top", "- a\n", `f:1:1: found a list, want a mapping of "name: value" lines`},
		{"text at the top", "hello\n", `f:1:1: found "hello", want a mapping of "name: value" lines`},
		{"empty item", "tags:\n  - a\n  -\n", `f:3:4: tags: an empty item in the list`},
		{"second document", "id: a\n---\nid: b\n", `f:2:1: a second document begins here, want one: remove the --- line before it`},
		{"alias", "id: &x 1\ntitle: *x\n", `f:1:5: anchors and aliases are not supported: remove "&x", or put it in quotes
f:2:8: aliases are not supported: write the value of "*x" out, or put it in quotes`},
		{"alias without anchor", "id: a\ntitle: *important*\n", `f:2:8: a value that begins with "*" has to stand in quotes: want title: "*important*"`},
		{"unknown alias", "id: a\ntitle: *important\n", `f:2:8: a value that begins with "*" has to stand in quotes: want title: "*important"`},
		{"merge key", "<<: {id: a}\n", `f:1:1: merge keys (<<) are not supported: write the keys out`},
		{"custom tag", "id: !!python/object x\n", `f:1:5: tags are not supported: remove "!!python/object", or put it in quotes`},
		{"binary tag", "id: !!binary gIGC\n", `f:1:5: tags are not supported: remove "!!binary", or put it in quotes`},
		{"tag on a mapping", "source: !x {name: y}\n", `f:1:9: tags are not supported: remove "!x", or put it in quotes`},
		{"list as key", "? [a]\n: b\n", `f:1:3: a list as a key, want text`},
		{"NUL byte", "id: a\ntitle: a\x00b\n", `f:2:9: control character U+0000, want text`},
		{"escape character", "title: \x1b[31m\n", `f:1:8: control character U+001B, want text`},
		{"invalid UTF-8", "id: é\nid: é\xff\xfe\n", `f:2:6: byte 0xff at offset 13 is not UTF-8: save the file with that encoding`},
		{"UTF-16", "\xff\xfei\x00d\x00", `f:1:1: the file is UTF-16, want UTF-8: save it with that encoding`},
		{"tab as indentation", "source:\n\tname: x\n", `f:2:1: a tab as indentation, want blanks`},
		{"tab after blanks", "source:\n  name: x\n  \turl: x\n", `f:3:3: a tab as indentation, want blanks`},
		{"unclosed quote", "id: a\ntitle: \"abc\ndate: b\n", `f:2:8: a quote that opens here is never closed`},
		{"unclosed quote in the first line", "title: \"abc\n", `f:1:8: a quote that opens here is never closed`},
		{"unclosed quote that a later one closes", "id: x\ntitle: \"abc\ndate: \"b\"\nid: y\n", `f:2:8: a quote that opens here is never closed
f:4:1: id: the key stands already in line 1, want it once`},
		{"several lines that cannot be parsed", "title: \"abc\ndate: @b\nid: a: b\nhide: 1\n", `f:1:8: a quote that opens here is never closed
f:2:7: a value that begins with "@" has to stand in quotes: want date: "@b"
f:3:6: ": " inside the value has to stand in quotes: want id: "a: b"
f:4:7: hide: found "1", want true or false`},
		{"unclosed single quote in a list", "id: x\ntags:\n  - 'b\n  - c\n", `f:3:5: a quote that opens here is never closed`},
		{"quote in quote", "id: x\ntitle: \"Paul \"hands\" over\"\ndate: y\n", `f:2:14: the quotes end here, and more follows: want title: 'Paul "hands" over'`},
		{"indentation", "source:\n    name: x\n  url: y\nid: z\n", `f:3:3: url is indented by 2 blanks, want 4: as far as name in line 2`},
		{"line without key", "id: x\ntitle\ndate: y\n", `f:2:6: a colon is missing, want "title:"`},
		{"unclosed bracket", "id: x\ntags: [a, b\ndate: c\n", `f:2:7: a list that opens with "[" here is not closed, or lacks a comma`},
		{"at sign", "id: x\ntitle: @RandPaul says\n", `f:2:8: a value that begins with "@" has to stand in quotes: want title: "@RandPaul says"`},
		{"backslash", "title: \"a\\qb\"\n", `f:1:1: a backslash in double quotes begins an escape: use single quotes, or write \\`},
		{"bomb", bomb, `aliases are not supported`},
		{"deep brackets", strings.Repeat("[", 10001), `f:1:1001: nested more than 20 deep`},
		{"deep braces", strings.Repeat("{a: ", 10001), `f:1:4001: nested more than 20 deep`},
		{"deep items", strings.Repeat("- ", 10001), `f:1:2001: nested more than 20 deep`},
		{"hyphens in a line as long as a book", "tags: [" + strings.Repeat("e-1, ", 150_000) + "]\nhide: 1\n", `f:2:7: hide: found "1", want true or false`},
		{"nested 21 deep", "id: " + strings.Repeat("[", 20) + strings.Repeat("]", 20), `f:1:5: id: found a list, want text: remove the brackets
f:1:24: nested more than 20 deep`},
		{"too large", "id: " + strings.Repeat("x", MaxYAML), `f:1: more than 1048576 bytes (1 MiB) of YAML: split it, or take out what is not needed`},
		{"path in double quotes", "title: \"C:\\x\"\n", `f:1:1: a backslash in double quotes begins an escape: use single quotes, or write \\`},
		{"half a character", "title: \"\\ud800\"\n", `f:1:1: an escape of no character: write the character itself`},
		{"escaped control character", "tags: [a, \"\\0\"]\n", `f:1:11: control character U+0000, want text`},
		{"text that turns direction", "title: a \u202eb\n", `f:1:8: warning: U+202E turns the direction of the text behind it: it is left out; remove it`},
		{"unclosed quote in a long file", "tags:\n" + strings.Repeat("  - abc\n", 100_000) + "title: \"abc\n" + strings.Repeat("x\n", 50_000),
			`f:100002:8: a quote that opens here is never closed`},
		{"several", "idd: x\nhide: 1\ntags: {}\n", `f:1:1: unknown key "idd"; did you mean "id"?
f:2:7: hide: found "1", want true or false
f:3:7: tags: found a mapping, want a list`},
		{"several of all kinds", "id: &x1 a\ntitle: *x1\nidd: y\nid: !t z\n<<: {a: b}\nhide: 1\n", `f:1:5: anchors and aliases are not supported: remove "&x1", or put it in quotes
f:2:8: aliases are not supported: write the value of "*x1" out, or put it in quotes
f:3:1: unknown key "idd"; did you mean "id"?
f:4:1: id: the key stands already in line 1, want it once
f:4:5: tags are not supported: remove "!t", or put it in quotes
f:5:1: merge keys (<<) are not supported: write the keys out
f:6:7: hide: found "1", want true or false`},
		{"line separators of YAML alone", "id: \"a\u2028 b\"\nhide: 1\n", `f:2:7: hide: found "1", want true or false`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got sheet
			var b strings.Builder
			for _, p := range DecodeYAML("f", 1, []byte(test.in), &got) {
				fmt.Fprintln(&b, p)
			}
			if test.name == "bomb" {
				if !strings.Contains(b.String(), test.want) {
					t.Errorf("got %s", b.String())
				}
			} else if b.String() != test.want+"\n" {
				t.Errorf("got\n%swant\n%s", b.String(), test.want)
			}
		})
	}
}
