package editor

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"dateline/timeline/article"
	"dateline/timeline/problem"
)

var update = flag.Bool("update", false, "write the schemas")

// schemas are the files in schema, what they describe and the type they are made of.
var schemas = []struct {
	file, title string
	of          reflect.Type
	data        *[]byte
}{
	{"schema/timeline.json", "timeline.yaml: what a timeline is called, and how it is made", reflect.TypeFor[settingsFile](), &SettingsSchema},
	{"schema/overrides.json", "overrides.yaml: what a person says instead of the machine", reflect.TypeFor[overridesFile](), &OverridesSchema},
}

// valueForms are the words of the tag schema for the form of a value. YAML takes 2018
// for a number and 010 for another; the reader takes both as they stand.
var valueForms = map[string]string{
	"":         `{"type": ["string", "number", "boolean"]}`,
	"date":     `{"type": ["string", "integer"]}`,
	"id":       `{"type": "string", "pattern": "^([^#]*#)?[a-z][0-9a-z-]*$"}`,
	"mention":  `{"type": "string", "pattern": "^([^#]*#)?m-[0-9a-z-]+$"}`,
	"name":     `{"type": "string", "pattern": ` + quoted(ownName) + `, "not": {"pattern": ` + quoted(madeID) + `}}`,
	"address":  `{"type": "string", "pattern": "^(https?://[^/].*)?$"}`,
	"language": `{"type": "string", "pattern": ` + quoted(languageTag) + `}`,
	"colour":   `{"type": "string", "pattern": ` + quoted(hexColour) + `}`,
	"number":   `{"type": "integer", "minimum": 0}`,
	"size":     `{"type": ["string", "integer"], "pattern": "^[0-9]+ *([kKmM]?[bB]?|[kKmM][iI][bB])$", "minimum": 1000, "maximum": ` + strconv.Itoa(article.GreatestLimit) + `}`,
	"quote":    `{"enum": ["sentence", "article"]}`,
	"weekday":  `{"type": "string", "pattern": "^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$"}`,
}

func quoted(r *regexp.Regexp) string { return strconv.Quote(r.String()) }

// describer makes a JSON Schema of a type that problem.DecodeYAML reads.
type describer struct {
	comments map[string]string // "settingsFile.Title" to the comment behind it
}

func (d describer) object(of reflect.Type) map[string]any {
	properties := map[string]any{}
	var required []string
	var kinds []any
	needs := map[string][]string{}
	for i := range of.NumField() {
		field := of.Field(i)
		key := field.Tag.Get("yaml")
		if key == "" {
			continue
		}
		words := strings.Fields(field.Tag.Get("schema"))
		form, least := "", 0
		for _, w := range words {
			switch n, err := strconv.Atoi(w); {
			case w == "required":
				required = append(required, key)
			case w == "kind":
				kinds = append(kinds, map[string]any{"required": []string{key}})
			case err == nil:
				least = n
			default:
				form = w
			}
		}
		property := d.value(field.Type, form)
		if least > 0 {
			property["minItems"] = least
		}
		comment := d.comments[of.Name()+"."+field.Name]
		if comment == "" {
			panic("no comment behind " + of.Name() + "." + field.Name)
		}
		property["description"] = comment
		properties[key] = property
		if n := strings.Fields(field.Tag.Get("needs")); len(n) > 0 {
			needs[key] = n
		}
	}
	schema := map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	if required != nil {
		schema["required"] = required
	}
	if kinds != nil {
		schema["oneOf"] = kinds
	}
	if len(needs) > 0 {
		schema["dependentRequired"] = needs
	}
	return schema
}

func (d describer) value(of reflect.Type, form string) map[string]any {
	switch of.Kind() {
	case reflect.Pointer:
		return d.value(of.Elem(), form)
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": d.value(of.Elem(), form)}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": d.value(of.Elem(), form)}
	case reflect.Struct:
		if of != reflect.TypeFor[problem.Text]() {
			return d.object(of)
		}
	}
	text, known := valueForms[form]
	if !known {
		panic("no form " + form)
	}
	var schema map[string]any
	if err := json.Unmarshal([]byte(text), &schema); err != nil {
		panic(form + ": " + err.Error())
	}
	return schema
}

// fieldComments reads the comments behind the fields of the structs of this package.
func fieldComments(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	comments := map[string]string{}
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if of, ok := spec.Type.(*ast.StructType); ok {
				for _, field := range of.Fields.List {
					for _, name := range field.Names {
						comments[spec.Name.Name+"."+name.Name] = strings.TrimSpace(field.Comment.Text())
					}
				}
			}
			return true
		})
	}
	return comments
}

// TestSchemas holds the files in schema to the types that they are made of;
// go generate writes them.
func TestSchemas(t *testing.T) {
	d := describer{fieldComments(t)}
	for _, s := range schemas {
		schema := d.object(s.of)
		if s.of == reflect.TypeFor[overridesFile]() || s.of == reflect.TypeFor[settingsFile]() {
			for _, p := range schema["properties"].(map[string]any) { // an empty value is as good as none
				p := p.(map[string]any)
				if kind, ok := p["type"].(string); ok {
					p["type"] = []any{kind, "null"}
				} else if kinds, ok := p["type"].([]any); ok {
					p["type"] = append(kinds, "null")
				} else {
					p["enum"] = append(p["enum"].([]any), nil)
				}
			}
		}
		schema["type"] = []string{"object", "null"}
		schema["$schema"], schema["title"] = "https://json-schema.org/draft/2020-12/schema", s.title
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(schema); err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(s.file, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			*s.data = b.Bytes() // for the tests that follow
		} else if !bytes.Equal(b.Bytes(), *s.data) {
			t.Errorf("%s is not what its type makes: run go generate ./timeline/editor, read the diff and commit it", s.file)
		}
	}
}

func compiled(t *testing.T, data []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asEditorsRead turns YAML into what an editor checks against a schema: numbers,
// truth and nothing by the core schema of YAML 1.2, all else as text.
func asEditorsRead(t *testing.T, text string) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatalf("%v:\n%s", err, text)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	var read func(n *yaml.Node) any
	read = func(n *yaml.Node) any {
		switch n.Kind {
		case yaml.MappingNode:
			m := map[string]any{}
			for i := 0; i < len(n.Content); i += 2 {
				m[n.Content[i].Value] = read(n.Content[i+1])
			}
			return m
		case yaml.SequenceNode:
			list := []any{}
			for _, c := range n.Content {
				list = append(list, read(c))
			}
			return list
		}
		switch n.Tag {
		case "!!int", "!!float":
			return json.Number(n.Value)
		case "!!bool":
			return n.Value == "true"
		case "!!null":
			return nil
		}
		return n.Value
	}
	return read(doc.Content[0])
}

var yamlBlock = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")

// TestSchemasTakeTheExamples checks the examples of the documents, the files of
// the demonstration and those of the test stories against the schemas, and reads
// them with the reader.
func TestSchemasTakeTheExamples(t *testing.T) {
	settings, overrides := compiled(t, SettingsSchema), compiled(t, OverridesSchema)
	examples := map[string]string{}
	docs, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(docs) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, name := range append(docs, "../../README.md") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, m := range yamlBlock.FindAllStringSubmatch(string(data), -1) {
			examples[fmt.Sprintf("%s, block %d", name, i+1)] = m[1]
		}
	}
	for _, name := range []string{"../../content/timeline.yaml", "../../content/overrides.yaml"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		examples[name] = string(data)
		first, _, _ := strings.Cut(string(data), "\n")
		schema, named := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		if _, err := fs.Stat(os.DirFS("../.."), filepath.ToSlash(filepath.Join("content", schema))); !named || err != nil {
			t.Errorf("%s: its first line %q names no schema that is there", name, first)
		}
	}
	if len(examples) < 8 {
		t.Errorf("only %d examples", len(examples))
	}
	for _, name := range slices.Sorted(maps.Keys(examples)) {
		text := examples[name]
		value, ok := asEditorsRead(t, text).(map[string]any)
		if !ok {
			t.Errorf("%s is no mapping", name)
			continue
		}
		schema, file := settings, "timeline.yaml"
		if value["dates"] != nil || value["events"] != nil || value["add"] != nil {
			schema, file = overrides, "overrides.yaml"
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		_, problems := ReadSettings(fstest.MapFS{file: {Data: []byte(text)}}, "timeline.yaml")
		_, more := ReadOverrides(fstest.MapFS{file: {Data: []byte(text)}}, "overrides.yaml")
		if list := append(problems, more...); len(list) > 0 {
			t.Errorf("%s: %s", name, listing(list))
		}
	}
}

// TestSchemasRefuseMistakes tries mistakes that an editor shows while one types.
// The reader refuses each of them, too.
func TestSchemasRefuseMistakes(t *testing.T) {
	schema := map[string]*jsonschema.Schema{"timeline.yaml": compiled(t, SettingsSchema), "overrides.yaml": compiled(t, OverridesSchema)}
	for _, test := range []struct{ file, text string }{
		{"timeline.yaml", "titel: x"},
		{"timeline.yaml", "limit: ten"},
		{"timeline.yaml", "limit: -1"},
		{"timeline.yaml", "max_article: long"},
		{"timeline.yaml", "max_article: 10"},
		{"timeline.yaml", "max_article: 99999999"},
		{"timeline.yaml", "accent: blue"},
		{"timeline.yaml", "quote: all"},
		{"timeline.yaml", "week_start: someday"},
		{"timeline.yaml", "language: english please"},
		{"timeline.yaml", "base_url: example.org"},
		{"timeline.yaml", "day_first: sometimes"},
		{"timeline.yaml", "about: Helsinki"},
		{"timeline.yaml", "people: [Rand Paul]"},
		{"overrides.yaml", "evnets: []"},
		{"overrides.yaml", "dates:\n  - {article: a, phrase: b, date: 2018}"},
		{"overrides.yaml", "dates:\n  - {artcile: a, phrase: b, date: 2018, reason: r}"},
		{"overrides.yaml", "dates:\n  - {article: a, phrase: b, date: [2018], reason: r}"},
		{"overrides.yaml", "events:\n  - {title: x, reason: r}"},
		{"overrides.yaml", "events:\n  - {event: e-1, title: x}"},
		{"overrides.yaml", "events:\n  - {event: e-1, hide: maybe, reason: r}"},
		{"overrides.yaml", "events:\n  - {event: e-1, id: Letter}"},
		{"overrides.yaml", "events:\n  - {event: e-1, id: e-2}"},
		{"overrides.yaml", "events:\n  - {merge: [e-1], reason: r}"},
		{"overrides.yaml", "events:\n  - {merge: [e-1, e-2]}"},
		{"overrides.yaml", "events:\n  - {merge: [e-1, e-2], split: e-3, out: [m-1], reason: r}"},
		{"overrides.yaml", "events:\n  - {merge: [e-1, e-2], title: x, reason: r}"},
		{"overrides.yaml", "events:\n  - {split: e-1, reason: r}"},
		{"overrides.yaml", "events:\n  - {split: e-1, out: [e-2], reason: r}"},
		{"overrides.yaml", "events:\n  - {drop: [], reason: r}"},
		{"overrides.yaml", "add:\n  - {title: x, date: 2018, reason: r}"},
		{"overrides.yaml", "add:\n  - {title: x, date: 2018, reason: r, sources: []}"},
		{"overrides.yaml", "add:\n  - {title: x, date: 2018, reason: r, sources: [{title: t, url: \"javascript:x\"}]}"},
	} {
		if schema[test.file].Validate(asEditorsRead(t, test.text)) == nil {
			t.Errorf("the schema takes %q", test.text)
		}
		fsys := fstest.MapFS{test.file: {Data: []byte(test.text)}}
		_, problems := ReadSettings(fsys, "timeline.yaml")
		_, more := ReadOverrides(fsys, "overrides.yaml")
		if len(problems)+len(more) == 0 {
			t.Errorf("the reader takes %q", test.text)
		}
	}
}
