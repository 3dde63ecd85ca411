package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// keysInOrder are the keys of timeline.json by where they stand. The order is
// part of what we promise.
var keysInOrder = map[string]string{
	"":                     "version title articles events undated left_out problems",
	".articles":            "slug title source url published",
	".events":              "id title kind rank disputed tags people date alternatives mentions sources pinned override",
	".events.date":         "edtf start end grain mod certainty approximate",
	".events.alternatives": "edtf articles",
	".events.mentions":     "id article line sentence phrase value mod edtf rule certainty relation leans_on",
	".events.sources":      "title url",
	".events.override":     "line reason was",
	".undated":             "id title kind rank disputed tags people date alternatives mentions sources pinned override",
	".undated.mentions":    "id article line sentence phrase value mod edtf rule certainty relation leans_on",
	".problems":            "file line column severity message",
}

// TestJSONKeys reads timeline.json key by key.
func TestJSONKeys(t *testing.T) {
	seen := map[string]bool{}
	readKeys(t, json.NewDecoder(bytes.NewReader(build(t, everyState())["timeline.json"])), "", seen)
	for at := range keysInOrder {
		if !seen[at] {
			t.Errorf("the file has nothing at %q", at)
		}
	}
}

// readKeys reads one value and checks the keys of every object in it.
func readKeys(t *testing.T, d *json.Decoder, at string, seen map[string]bool) {
	t.Helper()
	token, err := d.Token()
	if err != nil {
		t.Fatal(err)
	}
	switch token {
	case json.Delim('['):
		for d.More() {
			readKeys(t, d, at, seen)
		}
	case json.Delim('{'):
		var keys []string
		for d.More() {
			key, err := d.Token()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key.(string))
			readKeys(t, d, at+"."+key.(string), seen)
		}
		seen[at] = true
		if got := strings.Join(keys, " "); got != keysInOrder[at] {
			t.Errorf("keys at %q: %s, wanted %s", at, got, keysInOrder[at])
		}
	default:
		return
	}
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
}

// TestJSONFollowsSchema checks every timeline.json against the schema beside it.
func TestJSONFollowsSchema(t *testing.T) {
	for name, tl := range sites() {
		files := build(t, tl)
		var schema map[string]any
		if err := json.Unmarshal(files["timeline.schema.json"], &schema); err != nil {
			t.Fatal(err)
		}
		var data any
		if err := json.Unmarshal(files["timeline.json"], &data); err != nil {
			t.Fatal(err)
		}
		for _, wrong := range validate(schema, schema, data, "") {
			t.Errorf("%s: %s", name, wrong)
		}
	}
}

// TestSchemaRefuses shows that the check above can fail.
func TestSchemaRefuses(t *testing.T) {
	files := build(t, everyState())
	var schema map[string]any
	if err := json.Unmarshal(files["timeline.schema.json"], &schema); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"version": 1`, `"version": 2`},
		{`"kind": "planned"`, `"kind": "hoped for"`},
		{`"published": "2018-08-08"`, `"published": "8 Aug 2018"`},
		{`"disputed": true`, `"disputed": null`},
		{`"rank": 3`, `"rank": 3.5`},
		{`"slug": "coast-senator"`, `"name": "coast-senator"`},
		{`"override": null`, `"override": {}`},
		{`"tags": []`, `"tags": null`},
	} {
		text := strings.Replace(string(files["timeline.json"]), change[0], change[1], 1)
		var data any
		if err := json.Unmarshal([]byte(text), &data); err != nil {
			t.Fatal(err)
		}
		if text == string(files["timeline.json"]) || len(validate(schema, schema, data, "")) == 0 {
			t.Errorf("the schema takes %s for %s", change[1], change[0])
		}
	}
}

// validate returns what is wrong with a value by a JSON Schema. It knows the
// words that our schema uses and reports any other.
func validate(root, schema map[string]any, v any, at string) []string {
	var wrong []string
	say := func(format string, args ...any) {
		wrong = append(wrong, at+": "+fmt.Sprintf(format, args...))
	}
	for word, arg := range schema {
		switch word {
		case "$schema", "$defs", "title", "description":
		case "$ref":
			name := strings.TrimPrefix(arg.(string), "#/$defs/")
			wrong = append(wrong, validate(root, root["$defs"].(map[string]any)[name].(map[string]any), v, at)...)
		case "const":
			if v != arg {
				say("%v is not %v", v, arg)
			}
		case "enum":
			if !slices.Contains(arg.([]any), v) {
				say("%v is none of %v", v, arg)
			}
		case "anyOf":
			if !slices.ContainsFunc(arg.([]any), func(s any) bool {
				return len(validate(root, s.(map[string]any), v, at)) == 0
			}) {
				say("%v is none of what it may be", v)
			}
		case "type":
			types, ok := arg.([]any)
			if !ok {
				types = []any{arg}
			}
			if !slices.Contains(types, any(jsonType(v))) && !(jsonType(v) == "integer" && slices.Contains(types, any("number"))) {
				say("%v is a %s, wanted %v", v, jsonType(v), arg)
			}
		case "pattern":
			if s, ok := v.(string); ok && !regexp.MustCompile(arg.(string)).MatchString(s) {
				say("%q does not match %s", s, arg)
			}
		case "minimum":
			if n, ok := v.(float64); ok && n < arg.(float64) {
				say("%v is less than %v", n, arg)
			}
		case "items":
			if list, ok := v.([]any); ok {
				for i, item := range list {
					wrong = append(wrong, validate(root, arg.(map[string]any), item, fmt.Sprintf("%s[%d]", at, i))...)
				}
			}
		case "required":
			if object, ok := v.(map[string]any); ok {
				for _, key := range arg.([]any) {
					if _, ok := object[key.(string)]; !ok {
						say("%v is missing", key)
					}
				}
			}
		case "properties":
			if object, ok := v.(map[string]any); ok {
				for key, s := range arg.(map[string]any) {
					if value, ok := object[key]; ok {
						wrong = append(wrong, validate(root, s.(map[string]any), value, at+"."+key)...)
					}
				}
			}
		case "additionalProperties":
			if object, ok := v.(map[string]any); ok {
				for key := range object {
					if _, known := schema["properties"].(map[string]any)[key]; !known {
						say("%q is not known", key)
					}
				}
			}
		default:
			say("the schema uses %q, which this test does not know", word)
		}
	}
	return wrong
}

// jsonType names the type of a decoded value as JSON Schema does.
func jsonType(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
	}
	return "number"
}

// TestJSONValues reads some events of each kind.
func TestJSONValues(t *testing.T) {
	var data jsonTimeline
	if err := json.Unmarshal(build(t, everyState())["timeline.json"], &data); err != nil {
		t.Fatal(err)
	}
	show := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	byID := map[string]jsonEvent{}
	for _, e := range append(data.Events, data.Undated...) {
		byID[e.ID] = e
	}
	for id, want := range map[string]string{
		"e-0000a2": `{"edtf":"2018-07-01~/2018-07-10~","start":"2018-07-01","end":"2018-07-10","grain":"month","mod":"START","certainty":"inferred","approximate":true}`,
		"e-0000a5": `{"edtf":"2018-07-16","start":"2018-07-16","end":"2018-07-16","grain":"day","mod":null,"certainty":"stated","approximate":false}`,
		"e-000017": `{"edtf":"2017/..","start":"2017-01-01","end":null,"grain":"year","mod":"ON_OR_AFTER","certainty":"inferred","approximate":false}`,
		"e-0000b5": `{"edtf":"../2018-08-09","start":null,"end":"2018-08-09","grain":"day","mod":"ON_OR_BEFORE","certainty":"inferred","approximate":false}`,
		"e-0000b6": `{"edtf":"2018-08-15~","start":"2018-08-15","end":"2018-08-15","grain":"day","mod":"APPROX","certainty":"inferred","approximate":true}`,
		"e-0000d1": `null`,
	} {
		if got := show(byID[id].Date); got != want {
			t.Errorf("date of %s: %s, wanted %s", id, got, want)
		}
	}
	if got, want := show(byID["e-0000b2"].Alternatives), `[{"edtf":"2018-08-06","articles":["river-letter","wire-visit"]},{"edtf":"2018-08-07","articles":["coast-senator"]}]`; got != want {
		t.Errorf("alternatives %s, wanted %s", got, want)
	}
	if got, want := show(byID["e-0000b3"].Override), `{"line":6,"reason":"in force from 00:01 on Tuesday","was":"2018-08-06"}`; got != want {
		t.Errorf("override %s, wanted %s", got, want)
	}
	if got, want := show(data.Articles[3]), `{"slug":"harbour-notes","title":"A summer of letters","source":"Harbour Notes","url":null,"published":null}`; got != want {
		t.Errorf("article %s, wanted %s", got, want)
	}
	if m := byID["e-0000a5"].Mentions[2]; m.Phrase != nil || m.EDTF != nil || m.Relation != "context" {
		t.Errorf("a mention without a phrase is %s", show(m))
	}
}
